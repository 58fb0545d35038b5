"""The log of a web server in the combined format. Addresses of visitors are dropped while it is read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from builder.model.problems import Problem
from builder.model.where import Where

_LINE = re.compile(
    r'\S+ \S+ .*?\[(?P<time>\d{2}/\w{3}/\d{4}):[^\]]*\] "(?P<method>[A-Z]+) (?P<path>\S*)[^"]*" (?P<status>\d{3}) \S+'
    r'(?: "[^"]*" "(?P<agent>[^"]*)")?'
)
"""Apache, log_config: ``%h %l %u %t "%r" %>s %b "%{Referer}i" "%{User-agent}i"``; nginx writes the same."""

ROBOTS = re.compile(
    r"(?<!cu)bot\b|spider|crawl|slurp|archiver|curl/|wget|python|java/|go-http|okhttp|libwww|headless|monitor|"
    r"feedfetcher|feedburner|facebookexternalhit",
    re.IGNORECASE,
)
"""By name. Browsers of Baidu, Sogou and 360, and telephones called Cubot, are people."""

_DOWNLOAD = re.compile(r"\.(?:pdf|csv|xlsx|zip|ics|jsonl?)$|/downloads/", re.IGNORECASE)
_PAGE = re.compile(r"(?:/|\.html?|/[^./]*)$")
_EXHIBITION = re.compile(r"/exhibits/[^/]+")
_SEARCH = re.compile(r"/search/?(?:index\.html)?$")
_GOOD = {"200", "206", "304"}
_MONTHS = {name: n for n, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), start=1)}


@dataclass(frozen=True, slots=True)
class Accesses:
    """How many pages, exhibitions, searches and downloads a day; ``robots`` and ``unread`` lines were left out."""

    by_day: Mapping[date, Mapping[str, int]] = field(default_factory=dict)
    robots: int = 0
    unread: int = 0

    def total(self, kind: str) -> int:
        return sum(counts.get(kind, 0) for counts in self.by_day.values())


def read_access_log(lines: Iterable[str], name: str) -> tuple[Accesses, list[Problem]]:
    """Count the lines of a log, one at a time. Nothing of a line is kept but its day and what kind of file it asks
    for. The first line that is not of the format is told, with how many there are.
    """
    by_day: dict[date, Counter[str]] = {}
    robots = unread = first = 0
    for number, line in enumerate(lines, start=1):
        found = _LINE.match(line)
        day = _day(found["time"]) if found else None
        if found is None or day is None:
            if line.strip():
                unread += 1
                first = first or number
            continue
        if ROBOTS.search(found["agent"] or ""):
            robots += 1
        elif found["method"] == "GET" and found["status"] in _GOOD:
            by_day.setdefault(day, Counter()).update(_kinds(found["path"].partition("?")[0]))
    facts = {"name": name, "count": str(unread)}
    problems = [Problem(code="COUNT-06", where=Where(name, row=first), facts=facts)] if unread else []
    return Accesses(dict(sorted(by_day.items())), robots, unread), problems


def together(logs: Iterable[Accesses]) -> Accesses:
    """Several logs as one."""
    by_day: dict[date, Counter[str]] = {}
    robots = unread = 0
    for log in logs:
        robots += log.robots
        unread += log.unread
        for day, counts in log.by_day.items():
            by_day.setdefault(day, Counter()).update(counts)
    return Accesses(dict(sorted(by_day.items())), robots, unread)


def _day(told: str) -> date | None:
    day, month, year = told.split("/")
    try:
        return datetime(int(year), _MONTHS[month], int(day)).date()  # noqa: DTZ001  # the server's own day is meant
    except (KeyError, ValueError):
        return None


def _kinds(path: str) -> Iterator[str]:
    if _DOWNLOAD.search(path):
        yield "downloads"
    elif _PAGE.search(path):
        yield "pages"
        if _EXHIBITION.search(path):
            yield "exhibitions"
        if _SEARCH.search(path):
            yield "searches"

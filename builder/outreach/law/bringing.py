"""Bringing a statute in: a file becomes ``content/law/<id>/<effective-from>.md``, its text untouched."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from builder.model.dates.numerals import number
from builder.model.law.citation import WELL_KNOWN
from builder.model.law.lines import DAY
from builder.model.law.reading import read_statute
from builder.model.law.statute import Statute
from builder.model.problems import Problem
from builder.model.where import Where
from builder.outreach.law.handed_in import HandedIn, read_handed_in

_DAY = re.compile(
    r"([\d〇○零一二三四五六七八九]{4})年([\d一二三四五六七八九十]{1,3})月([\d一二三四五六七八九十]{1,3})日"
)
_FORCE = re.compile(rf"自{_DAY.pattern}起(?:施行|实施|生效|执行)")
_AT_ONCE = re.compile(r"自(?:公布|发布|颁布|通过)之日起(?:施行|实施|生效)")
_ORDER = re.compile(r"([\w〔〕\[\]（）]{2,24}令(?:〔\d{4}〕)?第?[\d一二三四五六七八九十百〇零]+号)")
_MADE = re.compile(r"通过|公布|发布|修订|修正|批准")
_STATE = "中华人民共和国"
_FULL_WIDTH_YEAR = str.maketrans("○零", "〇〇")


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of a file: where it goes, its content, and every problem. ``data`` is None where nothing is written."""

    name: str
    data: bytes | None
    statute: Statute | None
    problems: tuple[Problem, ...]


def bring_statute(
    content: bytes, source: str, statute_id: str, effective_from: date | None, there: Mapping[str, bytes]
) -> Brought:
    """Read a file that is called ``source`` as a version of ``statute_id``. ``there`` holds the versions that stand
    below ``content/law/<id>`` by day; none of them is ever overwritten.
    """
    handed_in, problems = read_handed_in(content, source)
    if handed_in is None:
        return Brought("", None, None, tuple(problems))
    statute = read_statute(handed_in.text)
    problems += [
        Problem(code=one.code, where=Where(source, row=one.row), facts=dict(one.facts)) for one in statute.faults
    ]
    if not statute.articles:
        return Brought("", None, statute, tuple(problems))
    begins = effective_from or day_of_force(statute)
    if begins is None:
        return Brought("", None, statute, (*problems, Problem(code="LAW-08", where=Where(source))))
    name = f"content/law/{statute_id}/{begins.isoformat()}.md"
    earlier = max((day for day in there if day < begins.isoformat()), default="")
    head = _front_matter(
        statute_id, statute, handed_in, content, source, begins, f"{statute_id}@{earlier}" if earlier else ""
    )
    data = head.encode() + handed_in.text.encode()
    if standing := there.get(begins.isoformat()):
        code = "LAW-27" if standing.endswith(handed_in.text.encode()) else "LAW-28"
        problems.append(Problem(code=code, where=Where(name), facts={"name": name}))
        return Brought(name, None, statute, tuple(problems))
    return Brought(name, data, statute, tuple(problems))


def day_of_force(statute: Statute) -> date | None:
    """The day from which the text holds, as it says itself. None where it says nothing, or where its history tells of
    a later change, so that the day in its words is that of the first text.
    """
    history = [found for line in statute.history for match in _DAY.finditer(line) if (found := _day(match))]
    last = max(history, default=None)
    stated = [found for line in statute.history if "施行" in line and (found := _day(_DAY.search(line)))]
    for article in reversed(list(statute.articles.values())):
        if match := list(_FORCE.finditer(article.text)):
            stated.append(_day(match[-1]) or date.min)
            break
        if last and _AT_ONCE.search(article.text):
            stated.append(last if len(history) == 1 else date.min)
            break
    begins = max(stated, default=None)
    return begins if begins and begins != date.min and (last is None or begins >= last) else None


def _day(match: re.Match[str] | None) -> date | None:
    if match is None:
        return None
    year, month, day = (number(part.translate(_FULL_WIDTH_YEAR)) for part in match.groups())
    try:
        return date(year or 0, month or 0, day or 0)
    except ValueError:
        return None


def _front_matter(
    statute_id: str, statute: Statute, handed_in: HandedIn, content: bytes, source: str, begins: date, replaces: str
) -> str:
    """What is known of the version, as YAML; words are quoted as in JSON, which YAML reads."""
    made = [line for line in statute.history if DAY.match(line) and _MADE.search(line)]
    adopted = _day(_DAY.search(made[-1])) if made else None
    order = next((match[1] for line in reversed(made) if (match := _ORDER.search(line))), "")
    first = next(iter(statute.articles)).no
    known = WELL_KNOWN.get(statute_id)
    english = f", en: {_quoted(known.en)}" if known else ""
    rows = [
        "---",
        "# yaml-language-server: $schema=../../../.lantai/law.schema.json",
        "lantai: 1",
        f"title: {{zh: {_quoted(statute.title)}{english}}}",
        f"short: {_quoted(statute.title.removeprefix(_STATE))}",
        f"order_no: {_quoted(order)}" if order else "",
        f"adopted: {adopted.isoformat()}" if adopted else "",
        f"effective_from: {begins.isoformat()}",
        f"replaces: [{replaces}]" if replaces else "",
        "state: public",
        f"first_article: {first}" if first > 1 else "",
        f"articles: {len(statute.articles)}",
        "source:",
        f"  file: {_quoted(source)}",
        f"  encoding: {handed_in.encoding}",
        f"  sha256: {hashlib.sha256(content).hexdigest()}",
        "---",
    ]
    return "".join(f"{row}\n" for row in rows if row)


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def summary(statute: Statute) -> dict[str, object]:
    """How many of what, for the person who brought it in."""
    chapters = sum(one.level == "chapter" for one in statute.headings)
    return {"title": statute.title, "chapters": chapters, "articles": len(statute.articles)}

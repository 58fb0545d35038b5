"""Logs are counted by day; addresses and robots are left behind."""

from __future__ import annotations

import pytest

from builder.evaluation import read_access_log
from tests.evaluation.made import log_line


def test_pages_exhibitions_searches_and_downloads_are_counted_by_day() -> None:
    """Pictures, styles and what was not found count for nothing."""
    paths = ("/", "/exhibits/quay/", "/search/?q=x", "/downloads/quay.zh.pdf", "/assets/lantai.css", "/iiif/a/1.jpg")
    lines = [*map(log_line, paths), log_line(status=404), log_line(day="10/Jun/2026")]
    accesses, problems = read_access_log(lines, "access.log")
    assert [(day.isoformat(), dict(counts)) for day, counts in accesses.by_day.items()] == [
        ("2026-06-09", {"pages": 3, "exhibitions": 1, "searches": 1, "downloads": 1}),
        ("2026-06-10", {"pages": 1}),
    ]
    assert not problems


@pytest.mark.parametrize(
    "agent",
    [
        '"Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)"',
        '"Mozilla/5.0 (compatible; bingbot/2.0)"',
        '"Sogou web spider/4.0"',
        '"curl/8.0"',
        '"python-requests/2"',
    ],
)
def test_robots_are_left_out_by_name(agent: str) -> None:
    """They are counted as robots."""
    accesses, _ = read_access_log([log_line(agent=agent)], "a")
    assert (accesses.total("pages"), accesses.robots) == (0, 1)


@pytest.mark.parametrize("agent", ['"Mozilla/5.0 360SE"', '"baiduboxapp/13"', '"SogouMobileBrowser"', '"CUBOT ECHO"'])
def test_people_with_telephones_are_no_robots(agent: str) -> None:
    """Browsers whose names look like those of robots count."""
    assert read_access_log([log_line(agent=agent)], "a")[0].total("pages") == 1


def test_no_address_is_kept() -> None:
    """Nothing that is handed on holds an address, an agent or a path."""
    accesses, problems = read_access_log([log_line("/secret/path/"), "garbage 203.0.113.77\n"], "a")
    assert "203.0.113" not in repr(accesses) + repr(problems)
    assert "secret" not in repr(accesses)
    assert [(one.code, one.where.row, one.facts["count"]) for one in problems] == [("COUNT-06", 2, "1")]

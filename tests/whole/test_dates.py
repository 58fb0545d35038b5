"""A static site does not expire by itself: the build says when it must be made anew, and check finds one that was not."""

from __future__ import annotations

from pathlib import Path

from tests.whole.sites import lantai, row, write_site

HEADING = "档号,题名,title_en,时间,地点,文件名,替代文本,密级,捐赠者,备注,使用期限,不早于\r\n"


def test_an_edition_that_outlived_its_term(tmp_path: Path) -> None:
    """Build prints the last day, the site and the calendar carry it, and ``check --built`` leaves with 1 after it."""
    rows = [
        row(1).rstrip("\r\n") + ",2026-12-31,\r\n",
        row(2).rstrip("\r\n") + ",,2026-12-01\r\n",
        row(3).rstrip("\r\n") + ",,\r\n",
    ]
    site = write_site(tmp_path, rows, {"exhibits/quay/items.csv": HEADING + "".join(rows)})
    built = lantai("build", site, "--as-of", "2026-11-22")
    assert "2026-12-31" in built.stderr
    assert built.stdout.splitlines()[-1].startswith("已发布")
    report = site / "build/report"
    assert "quay/A-2" in (report / "changes.ics").read_text(encoding="utf-8")
    lines = (report / "schedule.txt").read_text(encoding="utf-8")
    assert "schtasks /Create" in lines
    assert r"lantai -q build && lantai check --built build\site" in lines
    assert "30 3 * * *" in lines
    page = (report / "report.html").read_text(encoding="utf-8")
    for words in ("码头第1号", "还没到可以公布的日子", "2026-12-01", "2027-01-01", "本馆档案"):
        assert words in page, words
    out = site / "build/site"
    for day, status in (("2026-12-31", 0), ("2027-01-01", 1)):
        assert lantai("check", "--built", out, "--as-of", day).returncode == status
    assert lantai("check", "--built", site / "content").returncode == 2
    lantai("build", site, "--as-of", "2026-12-02")
    assert (out / "items/a-2/index.html").exists()
    assert "2026-12-02" in (report / "report.html").read_text(encoding="utf-8")

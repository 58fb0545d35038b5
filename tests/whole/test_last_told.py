"""An unchanged build of the same day tells the same without making anything; the gate has spoken before it does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from builder import deciding, pipeline, plugin, surroundings
from builder.examination import check
from builder.order import Order, Outcome
from builder.same_build import made_from
from builder.store import store_of
from tests.whole.sites import row, tree, write_site

TODAY = date(2026, 11, 22)


def build_on(folder: Path, day: date = TODAY, **changes: bool) -> Outcome:
    """Build in this process."""
    order = replace(Order(folder=folder, out=folder / "build", as_of=day, jobs=1), **changes)
    return pipeline.build(order, surroundings.tools(folder, lambda *_: None), plugin.render)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of three items, one of them closed until tomorrow and one with a warning, built once."""
    header = "档号,题名,日期,文件名,替代文本,解禁日期\r\n"
    rows = "A-1,码头,1958,p1.jpg,图一,\r\nA-2,渡口,约五八年吧,p2.jpg,图二,\r\nA-3,桥,1960,p3.jpg,图三,2026-11-23\r\n"
    folder = write_site(tmp_path, [row(1), row(2), row(3)], {"exhibits/quay/items.csv": header + rows})
    assert build_on(folder).published
    return folder


@pytest.fixture
def nothing_is_made(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on, making the public site is a failure."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("it was made again")

    monkeypatch.setattr(deciding, "release", refuse)


def test_the_same_day_tells_the_same(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every field of the outcome comes back as it was told, and no report differs by a byte."""
    (site / "build/report/decisions.csv").unlink()
    first, reports = build_on(site), tree(site / "build/report")
    assert first.problems
    monkeypatch.setattr(deciding, "release", None)
    assert build_on(site) == first
    assert tree(site / "build/report") == reports


@pytest.mark.usefixtures("nothing_is_made")
def test_another_question_is_told_anew(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another day, a stricter order, or a gate that says another word is heard, though no file changed."""
    for day in (date(2026, 11, 23), date(2026, 11, 21)):
        with pytest.raises(AssertionError, match="made again"):
            build_on(site, day)
    with pytest.raises(AssertionError, match="made again"):
        build_on(site, strict=True)
    assert build_on(site).published
    monkeypatch.setattr("builder.gate.reasons", lambda *_: ("closed",))
    with pytest.raises(AssertionError, match="made again"):
        build_on(site)


@pytest.mark.usefixtures("nothing_is_made")
def test_a_file_that_went_is_made_again(site: Path) -> None:
    """Neither a lost report nor a lost page is told as if it stood; a report that is back is as good as before."""
    for lost in ("report/problems.json", "report/decisions.csv", "site/index.html"):
        content = (site / "build" / lost).read_bytes()
        assert build_on(site).published
        (site / "build" / lost).unlink()
        with pytest.raises(AssertionError, match="made again"):
            build_on(site)
        (site / "build" / lost).write_bytes(content)


def test_what_opens_tomorrow_opens(site: Path) -> None:
    """The day turns, no file changes, and the item is shown; the day after tells the same as a build from nothing."""
    closed = build_on(site)
    opened = build_on(site, date(2026, 11, 23))
    assert opened.shown == closed.shown + 1
    assert (site / "build/site/items/a-3/index.html").is_file()


def test_a_damaged_note_is_no_note(site: Path) -> None:
    """What was told is told anew where a byte of the note differs."""
    first = build_on(site)
    for name in ("told-site.found", "told-site.json"):
        note = site / "build/.store" / name
        note.write_bytes(note.read_bytes()[:-3])
        assert build_on(site) == first


def test_a_table_elsewhere_is_heard(tmp_path: Path) -> None:
    """A table outside the site folder counts as much as one inside: its new title is shown."""
    folder = write_site(tmp_path / "site", [row(1)])
    settings, table = folder / "exhibits/quay/exhibit.yml", tmp_path / "items.csv"
    (folder / "exhibits/quay/items.csv").replace(table)
    settings.write_text(settings.read_text(encoding="utf-8") + "items: ../../../items.csv\n", encoding="utf-8")
    assert build_on(folder).published
    table.write_bytes(table.read_bytes().replace("码头第1号".encode(), "另一题名".encode()))
    page = folder / "build/site/items/a-1/index.html"
    for _ in range(2):
        assert build_on(folder).published
        assert "另一题名" in page.read_text(encoding="utf-8")


def test_what_the_engine_runs_is_in_no_mark(site: Path) -> None:
    """With hooks in mkdocs.yml every build makes the site: what they do is not known here."""
    engine = site / "mkdocs.yml"
    engine.write_text(engine.read_text(encoding="utf-8") + "hooks: [ours.py]\n", encoding="utf-8")
    order = Order(folder=site, out=site / "build", as_of=TODAY)
    store = store_of(order.out)
    assert made_from(check(order, store), order, store, surroundings.tools(site, lambda *_: None)) == ()

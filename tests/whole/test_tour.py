"""An exhibition that travels: its stops are checked, shown, put into a calendar, and each has a poster."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from builder import surroundings
from builder.check import check_site
from builder.load import load_site
from builder.model.problems import Problem
from builder.order import Order
from builder.print import Edition
from builder.printing import print_brochures
from builder.store import Store
from builder.verify.paper import read_paper
from tests.whole.sites import EXHIBIT_YML, HEADER, lantai, row, write_site

STOPS = """\
stops:
  - id: jia
    city: {zh: 甲市, en: City A}
    venue: {zh: 甲市档案馆, en: City A Archives}
    since: 2026-06-09
    until: 2026-07-31
    take_down: 2026-08-03
    transport: 某某物流
  - id: yi
    city: {zh: 乙市, en: City B}
    venue: {zh: 大剧院, en: Grand Theatre}
    address: {zh: 南门路一号}
    set_up: 2026-08-10
    since: 2026-08-15
    until: 2026-09-30
  - {id: bing, city: {zh: 丙县}, since: 2026-11-01, until: 2026-11-30, status: planned}
  - {id: ding, city: {zh: 丁市, en: City D}, since: 2026-12-05, until: 2026-12-30, status: cancelled, updated: 2026-10-01}
"""


def site(folder: Path, stops: str = STOPS) -> Path:
    return write_site(folder, [row(1), row(2)], {"exhibits/quay/exhibit.yml": EXHIBIT_YML + stops})


def told(folder: Path) -> list[Problem]:
    """The problems of the tour."""
    store = Store(folder / "build" / ".store")
    draft, _ = load_site(folder, store)
    assert draft
    return [one for one in check_site(draft, store)[1] if one.code.startswith("TRAVEL")]


def test_a_sound_tour(tmp_path: Path) -> None:
    """Stops one after the other, with days between them, are not complained of."""
    assert told(site(tmp_path)) == []


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("until: 2026-07-31", "until: 2026-06-01", "TRAVEL-01 10"),
        ("take_down: 2026-08-03", "take_down: 2026-07-01", "TRAVEL-01 11"),
        ("set_up: 2026-08-10", "set_up: 2026-08-20", "TRAVEL-01 17"),
        ("set_up: 2026-08-10", "set_up: 2026-08-02", "TRAVEL-02 18"),
        ("set_up: 2026-08-10", "set_up: 2026-08-04", "TRAVEL-03 18"),
        ("id: yi", "id: jia", "TRAVEL-04 13"),
        ("transport: 某某物流", "items: [A-9]", "TRAVEL-05 12"),
    ],
)
def test_what_is_wrong_with_a_tour(old: str, new: str, place: str, tmp_path: Path) -> None:
    """Each mistake is told at its line."""
    found = told(site(tmp_path, STOPS.replace(old, new)))
    assert [f"{one.code} {one.where.row}" for one in found] == [place]


def test_two_places_at_a_time(tmp_path: Path) -> None:
    """The same object at two stops on one day is an error that names it; other objects, or a stop called off, are not."""
    both = STOPS.replace("set_up: 2026-08-10", "set_up: 2026-08-01")
    problem = told(site(tmp_path / "a", both))[0]
    assert problem.code == "TRAVEL-02"
    assert problem.severity == "error"
    assert "A-1、A-2" in problem.message("zh")
    assert "City A" in problem.message("en")
    assert str(problem.where).startswith("exhibits/quay/exhibit.yml:")
    apart = both.replace("transport: 某某物流", "items: [A-1]").replace("address: {zh: 南门路一号}", "items: [A-2]")
    assert told(site(tmp_path / "b", apart)) == []
    off = both.replace("address: {zh: 南门路一号}", "status: cancelled")
    assert told(site(tmp_path / "c", off)) == []


OTHER = """\
stops:
  - id: wu
    city: {zh: 戊市, en: City E}
    set_up: {SET_UP}
    since: 2026-08-15
    until: 2026-09-30
"""


@pytest.mark.parametrize(
    ("code", "set_up", "items", "expected"),
    [
        ("A-1", "2026-08-01", "", ["TRAVEL-06 9"]),
        ("Ａ-1", "2026-08-03", "", ["TRAVEL-06 9"]),
        ("A-1", "2026-08-01", "    items: [Z-2]\n", []),
        ("A-9", "2026-08-01", "", []),
    ],
)
def test_one_object_in_two_exhibitions(code: str, set_up: str, items: str, expected: list[str], tmp_path: Path) -> None:
    """An object that stands in two exhibitions under two ids is known by its reference code: where both want it on the
    same days that is told at the later stop, with the days and the other exhibition.
    """
    header = HEADER.replace("档号", "标识,档号", 1)
    rows = "".join(f"Z-{n}," + row(n, 档号=name, 文件名="") for n, name in ((1, code), (2, "B-1")))
    folder = site(tmp_path, STOPS[: STOPS.index("  - id: yi")])
    (folder / "exhibits/other").mkdir()
    written = EXHIBIT_YML.replace("码头老照片", "江上") + OTHER.replace("{SET_UP}", set_up) + items
    (folder / "exhibits/other/exhibit.yml").write_text(written, encoding="utf-8")
    (folder / "exhibits/other/items.csv").write_text(header + rows, encoding="utf-8")
    found = told(folder)
    assert [f"{one.code} {one.where.row}" for one in found] == expected
    for one in found:
        assert (one.facts["since"], one.facts["until"]) == (set_up, "2026-08-03")
        assert "Z-1" in one.message("zh")
        assert "Old Pictures of the Quay" in one.message("en")


def test_page_and_calendar(tmp_path: Path) -> None:
    """Agreed and cancelled stops stand on the page and in the calendar; planned ones and what is for the house do not."""
    folder = site(tmp_path)
    built = lantai("build", folder, "--as-of", "2026-05-01")
    assert built.returncode == 0, built.stdout + built.stderr
    page = (folder / "build/site/exhibits/quay/index.html").read_text(encoding="utf-8")
    assert page.index("甲市档案馆") < page.index("大剧院")
    assert "2026年6月9日—7月31日" in page
    assert "<s>" in page
    assert "丙县" not in page
    assert not [path for path in (folder / "build/site").rglob("*.html") if "某某物流" in path.read_text("utf-8")]
    content = (folder / "build/site/exhibits/quay/tour.ics").read_bytes()
    stops = Calendar.from_ical(content).walk("VEVENT")
    assert [str(one["uid"]) for one in stops] == [f"quay.stop-{name}.site@lantai" for name in ("jia", "yi", "ding")]
    assert stops[0].decoded("dtend") == date(2026, 8, 1)
    assert [str(one["status"]) for one in stops] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]


def test_a_poster_for_each_stop(tmp_path: Path) -> None:
    """One poster of the exhibition, and one for each stop that takes place, with its days and its place."""
    folder = site(tmp_path)
    order = Order(folder=folder, out=folder / "build", as_of=date(2026, 5, 1), audience="print")
    tools = surroundings.tools(folder, lambda *_: None)
    made = print_brochures(order, tools, exhibition="quay", wanted=lambda _: [Edition("zh", piece="poster")])
    assert [path.name for path in made.paths] == [
        "quay.jia.poster.zh.pdf",
        "quay.poster.zh.pdf",
        "quay.yi.poster.zh.pdf",
    ]
    words = "".join(read_paper(made.paths[2].read_bytes())[0].split())
    assert "乙市大剧院" in words
    assert "2026年8月15日—9月30日" in words

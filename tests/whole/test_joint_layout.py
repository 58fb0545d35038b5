"""What a lender laid out hangs in the joint exhibition, and its pictures may come out as they came in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builder.deciding import decide, examine
from builder.expecting import never_as_is
from builder.load import load_site
from builder.merging import taken_down
from builder.model.document import Words
from builder.model.draft import DraftExhibition
from builder.model.fields import Header
from builder.model.package import PackedUnit
from builder.model.package_layout import (
    PackedBlock,
    PackedCrop,
    PackedDate,
    PackedEvent,
    PackedHotspots,
    PackedHung,
    PackedPlace,
    PackedSpot,
    PackedTimeline,
    PackedTour,
)
from builder.order import Decided, Order
from builder.receiving import acknowledge
from builder.store import file_digest, store_of
from tests.whole.sites import lantai, picture
from tests.whole.test_admission import packed
from tests.whole.test_merge_refused import FIRST, SECOND, changed, site, zipped
from tests.whole.test_merging import LENDER, PARTNER
from tests.whole.test_returned import DAY, merged


def test_blocks_tours_and_timelines_travel(tmp_path: Path) -> None:
    """Under names that no other house has; a block of a work that was not sent is left out, and nothing is wrong."""
    place, spot = PackedPlace(item="A-1"), PackedSpot(at=(0.1, 0.1, 0.2, 0.2), words=Words(zh="看这里"))
    event = PackedEvent(date=PackedDate(original="1958年"), words=Words(zh="建成"), item="A-2")
    blocks = (
        PackedBlock(kind="tour", name="walk"),
        PackedBlock(kind="pair", places=(place, PackedPlace(item="A-2", label=Words(zh="乙")))),
        PackedBlock(kind="bleed", places=(PackedPlace(item="A-404"),)),
        PackedBlock(kind="quote", words=Words(zh="码头是门。")),
        PackedBlock(kind="timeline", name="years"),
        PackedBlock(kind="prose", words=Words(zh="后面的话。")),
    )
    exhibition = FIRST.exhibition.model_copy(
        update={
            "units": (PackedUnit(id="one", title=Words(zh="一"), items=("A-1", "A-2"), blocks=blocks),),
            "tours": (PackedTour(id="walk", place=place, steps=(spot,)),),
            "hotspots": (PackedHotspots(place=place, spots=(spot,)),),
            "timelines": (PackedTimeline(id="years", events=(event,)),),
        }
    )
    folder = site(tmp_path / "site")
    assert merged(folder, zipped(changed(FIRST, exhibition=exhibition), tmp_path)).package is not None
    drafts, problems = load_site(folder, store_of(folder / "build"))
    assert drafts is not None
    assert not [problem for problem in problems if problem.code.startswith(("JOIN", "YAML"))]
    show = drafts.exhibitions[0].settings
    unit = show.units[-1]
    assert (unit.id, unit.intro.zh) == (f"{LENDER}-one", "后面的话。")
    lines = [f"tour {LENDER}-walk", f"pair {LENDER}-a-1#1 {LENDER}-a-2#1", "quote", f"timeline {LENDER}-years"]
    assert [block.block for block in unit.blocks] == lines
    assert [label.zh for label in unit.blocks[1].labels] == ["", "乙"]
    assert [(tour.id, tour.item) for tour in show.tours] == [(f"{LENDER}-walk", f"{LENDER}-a-1")]
    assert [(line.id, line.events[0].item) for line in show.timelines] == [(f"{LENDER}-years", f"{LENDER}-a-2")]
    assert [one.item for one in show.hotspots] == [f"{LENDER}-a-1"]


def test_crops_and_the_hero_travel(tmp_path: Path) -> None:
    """A lender's crop holds where the house makes none of its own; its hero opens an exhibition that shows nothing of
    the house, and for which the house chose none.
    """
    places = [PackedPlace(item=name) for name in ("A-1", "A-2", "A-404")]
    crops = tuple(PackedCrop(place=one, at=(0.1, 0.1, 0.5, 0.5)) for one in places)
    opens = PackedHung(place=places[1], focus=(0.25, 0.75), beside=("A-404", "A-1"))
    exhibition = FIRST.exhibition.model_copy(update={"crops": crops, "opens": opens, "hero": "A-2"})
    folder = site(tmp_path / "site")
    show, table = folder / "exhibits/quay/exhibit.yml", folder / "exhibits/quay/items.csv"
    written = show.read_text(encoding="utf-8")
    show.write_text(f'{written}crops: [{{item: "{LENDER}:A-2", at: [0, 0, 1, 0.5]}}]\n', encoding="utf-8")
    assert merged(folder, zipped(changed(FIRST, exhibition=exhibition), tmp_path)).package is not None

    def loaded() -> DraftExhibition:
        drafts, problems = load_site(folder, store_of(folder / "build"))
        assert drafts is not None
        assert not [problem for problem in problems if problem.code.startswith(("JOIN", "YAML"))]
        return drafts.exhibitions[0]

    settings = loaded().settings
    assert [(one.item, one.at) for one in settings.crops] == [
        (f"{LENDER}:A-2", (0, 0, 1, 0.5)),
        (f"{LENDER}-a-1", (0.1, 0.1, 0.5, 0.5)),
    ]
    assert settings.hero == ""
    table.write_text(table.read_text(encoding="utf-8").splitlines()[0] + "\r\n", encoding="utf-8")
    alone = loaded()
    assert (alone.settings.hero, alone.settings.hero_focus) == (f"{LENDER}:A-2", (0.25, 0.75))
    assert alone.settings.hero_with == (f"{LENDER}:A-1",)
    assert alone.lent_words["show.hero"] == LENDER
    asked = Order(folder=folder, out=folder / "build", as_of=DAY)
    assert not examine(asked, store_of(asked.out)).stops_all
    show.write_text(f'{written}hero: "{LENDER}:A-1"\n', encoding="utf-8")
    assert (loaded().settings.hero, loaded().settings.hero_with) == (f"{LENDER}:A-1", ())


def test_a_picture_that_is_shown_may_stand_as_it_was_sent(tmp_path: Path) -> None:
    """A JPEG drawn twice is the same file: that of a shown work is no leak, that of a waiting one is."""
    data = {"a-1": picture(1, (300, 200))}
    for partner, kept in ((PARTNER, False), (PARTNER.replace("联〔2026〕1号", '""'), True)):
        folder = site(tmp_path / str(kept), partner=partner)
        done = merged(folder, packed(tmp_path / f"{kept}.zip", data))
        assert done.package is not None
        order = Order(folder=folder, out=folder / "build", as_of=DAY)
        decided = decide(order, store_of(order.out))
        assert isinstance(decided, Decided)
        digest = file_digest(folder / f"content/partners/{LENDER}/received/quay/1/images/a-1/1.jpg")
        assert (digest in never_as_is(decided)) is kept


def test_a_lent_work_hangs_where_a_block_of_the_house_shows_it(tmp_path: Path) -> None:
    """By its id in exhibit.yml or by its name in a text: it belongs to that chapter alone, to the first of two; what no
    block of the house shows stays in its lender's chapter. A column of the host's table goes before.
    """
    folder = site(tmp_path / "site")
    assert merged(folder, zipped(FIRST, tmp_path)).package is not None
    show = folder / "exhibits/quay"
    units = "units:\n  - {id: own, title: {zh: 甲}, items: [A-9], blocks: [beside A-9, wall 440200-a-2 A-404]}\n"
    units += "  - {id: other, title: {zh: 乙}, blocks: [pair 440200:A-2 A-9]}\n"
    (show / "exhibit.yml").write_text((show / "exhibit.yml").read_text(encoding="utf-8") + units, encoding="utf-8")

    def hung() -> dict[str, tuple[str, ...]]:
        drafts, _ = load_site(folder, store_of(folder / "build"))
        assert drafts is not None
        return {unit.id: unit.items for unit in drafts.exhibitions[0].settings.units}

    lender = f"{LENDER}-one"
    assert hung() == {"own": ("A-9", "440200:A-2"), "other": (), lender: ("440200:A-1",)}
    (show / "texts").mkdir(exist_ok=True)
    (show / "texts/other.zh.md").write_text("两件。\n\n::: pair A-9 440200：A-1\n", encoding="utf-8")
    assert hung() == {"own": ("A-9", "440200:A-2"), "other": ("440200:A-1",), lender: ()}


def test_what_was_taken_back_is_known(tmp_path: Path) -> None:
    """A work that the next version of a package lacks: the receipt names it as taken down; explain says since when it is gone and by whom, under each of
    its names; a name that nobody ever had is still a wrong call.
    """
    folder = site(tmp_path / "site")
    assert merged(folder, zipped(FIRST, tmp_path)).package is not None
    units = tuple(unit.model_copy(update={"items": ("A-1",)}) for unit in FIRST.exhibition.units)
    left = tuple(item for item in FIRST.items if item.id == "A-1")
    shorter = changed(SECOND, items=left, exhibition=FIRST.exhibition.model_copy(update={"units": units}))
    done = merged(folder, zipped(shorter, tmp_path))
    assert done.package is not None, [one.message("en") for one in done.problems]
    assert list(taken_down(folder, shorter)) == ["A-2"]
    assert taken_down(folder, FIRST) == {}
    written = acknowledge(
        zipped(shorter, tmp_path), tmp_path, by="", as_of=DAY, hear=lambda *_: None, gone=taken_down(folder, shorter)
    )
    page, data = (path.read_text(encoding="utf-8") for path in written.paths)
    assert "已撤下" in page
    assert "A-2 · " in page
    assert json.loads(data)["taken_down"] == ["A-2"]
    for name in (f"quay/{LENDER}:A-2", f"{LENDER}:A-2", f"{LENDER}-a-2"):
        told = lantai("--lang", "en", "explain", name, folder)
        assert (told.returncode, LENDER in told.stdout) == (0, True), told.stderr
        assert "gone" in told.stdout
        assert "received/quay/2" in told.stdout
    assert lantai("explain", f"{LENDER}:A-3", folder).returncode == 2


GONE = f"{LENDER}:A-2"


@pytest.mark.parametrize(
    "named",
    [
        f'hero: "{GONE}"\n',
        f"cover: {LENDER}-a-2\n",
        f'hero: A-9\nhero_with: ["{GONE}"]\n',
        f'units: [{{id: one, title: {{zh: 一}}, items: [A-9, "{GONE}"]}}]\n',
        f'tours: [{{id: t, item: "{GONE}", steps: [{{at: [0.1, 0.1, 0.2, 0.2], zh: 此}}]}}]\n',
        f'hotspots: [{{item: "{GONE}", spots: [{{at: [0.1, 0.1], zh: 此}}]}}]\n',
        f'crops: [{{item: "{GONE}", at: [0.1, 0.1, 0.5, 0.5]}}]\n',
        f'timelines: [{{id: t, events: [{{when: 1958年, zh: 照, item: "{GONE}"}}]}}]\n',
        f'treasures: ["{GONE}"]\n',
        f'redactions: [{{item: "{GONE}", rectangles: [[0.1, 0.1, 0.2, 0.2]]}}]\n',
        f'units: [{{id: one, title: {{zh: 一}}, items: [A-9], blocks: [{{block: "pair A-9 {GONE}"}}]}}]\n',
    ],
)
def test_what_was_taken_back_goes_wherever_it_is_named(named: str, tmp_path: Path) -> None:
    """The house named a lent work in its own exhibit.yml, and its lender took it back: that is told, and the site is
    published without it. A name of the house's own that leads nowhere stops everything, as ever.
    """
    folder = site(tmp_path / "site")
    assert merged(folder, zipped(FIRST, tmp_path)).package is not None
    units = tuple(unit.model_copy(update={"items": ("A-1",)}) for unit in FIRST.exhibition.units)
    left = tuple(item for item in FIRST.items if item.id == "A-1")
    shorter = changed(SECOND, items=left, exhibition=FIRST.exhibition.model_copy(update={"units": units}))
    show = folder / "exhibits/quay/exhibit.yml"
    written = show.read_text(encoding="utf-8")
    show.write_text(written + named, encoding="utf-8")
    asked = Order(folder=folder, out=folder / "build", as_of=DAY)
    assert not examine(asked, store_of(asked.out)).stops_all
    assert merged(folder, zipped(shorter, tmp_path)).package is not None
    found = examine(asked, store_of(asked.out))
    told = [one.code for one in found.problems if one.code in {"JOIN-10", "SHOW-01", "BLOCK-03"}]
    assert (found.stops_all, told) == (False, ["BLOCK-03" if "pair" in named else "JOIN-10"])
    show.write_text(written + named.replace(GONE, "A-404").replace(f"{LENDER}-a-2", "A-404"), encoding="utf-8")
    assert examine(asked, store_of(asked.out)).stops_all is ("pair" not in named)


def test_a_table_of_edits_needs_no_titles(tmp_path: Path) -> None:
    """A joint exhibition whose table says of lent works only what it changes: ids and that column are enough."""
    folder = site(tmp_path / "site")
    assert merged(folder, zipped(FIRST, tmp_path)).package is not None
    show = folder / "exhibits/quay"
    (show / "items.csv").write_text(f"标识,地点\n{LENDER}:A-1,北门码头\n", encoding="utf-8")
    drafts, problems = load_site(folder, store_of(folder / "build"))
    assert drafts is not None
    assert [one.code for one in problems if one.severity == "error"] == []
    (row,) = [one for one in drafts.exhibitions[0].rows if one.cells[Header("id")].text == f"{LENDER}:A-1"]
    assert "北门码头" in {cell.text for cell in row.cells.values()}
    alone = (show / "exhibit.yml").read_text(encoding="utf-8").replace("joint:", "credits: []\n# joint:")
    (show / "exhibit.yml").write_text(alone, encoding="utf-8")
    _, problems = load_site(folder, store_of(folder / "build"))
    assert "HEAD-01" in {one.code for one in problems}

"""What is shown becomes what is found, and no more of a person than may be said."""

from __future__ import annotations

from dataclasses import replace

from builder.model.block import Number, Region, Spot
from builder.model.public import PublicBlock, PublicEvent, PublicPlace, PublicTimeline, PublicTreasure
from builder.model.public_pointing import PublicHotspot, PublicTour
from builder.model.record import FACETS, KINDS
from builder.model.text import LANGUAGES, Text
from builder.search.gathered import site_records
from builder.strings import say
from tests.exports.build import ADDRESSES, DATE, item, renditions, same, site

PEOPLE = {"people": Text("左起：张三、李四", "From the left: Zhang San, Li Si"), "place": same("上海")}


def records(*items):
    made = site(*items)
    return list(site_records(made, renditions(made), ADDRESSES))


def test_only_people_who_may_be_named_are_a_facet() -> None:
    """The dead, public figures and those who agreed; the others are found in the words of the record only."""
    named = replace(item("a-1", PEOPLE), named=(Text("张三", "Zhang San"),))
    first, second = (one for one in records(named, item("a-2", PEOPLE)) if one.kind == "item")
    assert [value.zh for facet, value in first.facets if facet == "person"] == ["张三"]
    assert [value for facet, value in second.facets if facet == "person"] == []
    assert "李四" in "".join(text.zh for text in second.texts)


def test_every_facet_and_kind_has_a_name() -> None:
    """In both languages, and no two kinds of the same name could be told apart."""
    for language in LANGUAGES:
        assert all(say(f"facet.{facet}", language) for facet in FACETS)
        assert len({say(f"kind.{kind}", language) for kind in KINDS}) == len(KINDS)


def test_an_exhibition_is_found_by_all_its_words() -> None:
    """Title first; summary, venue and partners with it, and its works by their date, holder and place."""
    hall, exhibition, unit, work = records(item("a-1", PEOPLE))
    assert [hall.kind, unit.kind, work.kind] == ["hall", "unit", "item"]
    assert hall.thumbnail == exhibition.thumbnail == unit.thumbnail == work.thumbnail is not None
    assert hall.made_from == unit.made_from == ("show/a-1",)
    assert (exhibition.kind, exhibition.title.zh) == ("exhibition", "海上旧影")
    assert "八十张照片" in {text.zh for text in exhibition.texts}
    assert ("partner", Text("博物馆", "Museum")) in exhibition.facets
    assert ("hall", Text("旧影厅", "Views")) in work.facets
    assert ("decade", Text("1930年代", "1930s")) in work.facets
    assert (work.path, work.day) == ("items/a-1/index.html", "1934-05-01")


def words_of(record):
    return {text.zh for text in record.texts if text.zh}


def test_a_hall_is_found_by_what_it_says() -> None:
    """Its title, its words without marks, and what it says of its treasures."""
    work = item("a-1")
    made = site(work)
    told = replace(
        made.halls[0],
        summary=Text("**老**照片"),
        treasures=(PublicTreasure(work, Text("镇馆之宝")), PublicTreasure(work)),
    )
    made = replace(made, halls=(told,))
    hall = next(iter(site_records(made, renditions(made), ADDRESSES)))
    assert (hall.kind, hall.title.zh, hall.path) == ("hall", "旧影厅", "halls/views/index.html")
    assert words_of(hall) == {"老照片", "镇馆之宝"}


def test_a_chapter_is_found_by_its_blocks() -> None:
    """Words, sources, numbers and timelines; a chapter without a title lends its words to the exhibition."""
    event = PublicEvent(DATE, Text("开埠"), item("a-1"))
    blocks = (
        PublicBlock(kind="prose", words=Text("接着*说*")),
        PublicBlock(kind="quote", words=Text("引*文*"), source=Text("出处")),
        PublicBlock(kind="numbers", numbers=(Number("25", Text("年开放")),)),
        PublicBlock(kind="timeline", timeline=PublicTimeline("law", Text("大事"), (event,))),
        PublicBlock(kind="pair", places=(PublicPlace(item("a-1"), 1),), words=Text("两件")),
    )
    said = {"接着说", "引*文*", "出处", "年开放", "大事", "开埠", "两件"}
    made = site(item("a-1"))
    show = made.exhibitions[0]
    titled = replace(show.units[0], blocks=blocks, intro=Text("[开](../)头"))
    untitled = replace(titled, title=Text())
    for unit, kind, path in ((titled, "unit", "#unit-1"), (untitled, "exhibition", "")):
        again = replace(made, exhibitions=(replace(show, units=(unit,)),))
        found = {one.kind: one for one in site_records(again, renditions(again), ADDRESSES)}
        assert words_of(found[kind]) > {"开头", *said}
        assert found[kind].path == f"exhibits/show/index.html{path}"
        assert set(found[kind].made_from) == {"show/a-1"}
        assert ("unit" in found) == (kind == "unit")


def test_what_is_said_of_places_on_pictures_is_found_at_the_work() -> None:
    """Hotspots and the steps of tours stand on the work's own page."""
    here = Region(0.1, 0.1, 0.2, 0.2)
    work = replace(
        item("a-1", {"long_description": Text("远处**有塔**")}),
        hotspots=(PublicHotspot(1, here, Text("戴斗笠的老人")),),
        tours=(PublicTour(id="t", picture=1, title=Text("看船"), steps=(Spot(here, Text("桅杆")),)),),
    )
    found = next(one for one in records(work) if one.kind == "item")
    assert words_of(found) >= {"戴斗笠的老人", "看船", "桅杆", "远处有塔"}

"""What is shown becomes what is found, and no more of a person than may be said."""

from __future__ import annotations

from dataclasses import replace

from builder.model.record import FACETS, KINDS
from builder.model.text import LANGUAGES, Text
from builder.search.gathered import site_records
from builder.strings import say
from tests.exports.build import ADDRESSES, item, renditions, same, site

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
    exhibition, work = records(item("a-1", PEOPLE))
    assert (exhibition.kind, exhibition.title.zh) == ("exhibition", "海上旧影")
    assert "八十张照片" in {text.zh for text in exhibition.texts}
    assert ("partner", Text("博物馆", "Museum")) in exhibition.facets
    assert ("hall", Text("旧影厅", "Views")) in work.facets
    assert ("decade", Text("1930年代", "1930s")) in work.facets
    assert (work.path, work.day) == ("items/a-1/index.html", "1934-05-01")

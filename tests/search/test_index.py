"""The index says exactly where every text stands."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model.address import Addresses
from builder.model.record import Record, Thumbnail
from builder.model.text import Text
from builder.search.chunks import column
from builder.search.fold import fold, tidy
from builder.search.index import files
from tests.search.reading import ALPHABET, Index, keys, lines, parts, rebuilt, scanned, shown

WORDS = st.text(st.sampled_from("档檔案法1978年- ·（)\"'aAsé😀𠮷"), max_size=12)
RECORDS = st.lists(
    st.builds(
        Record,
        kind=st.just("item"),
        title=st.builds(Text, WORDS, WORDS),
        path=st.uuids().map(lambda one: f"items/{one}/index.html"),
        code=WORDS,
        number=WORDS,
        issuer=st.builds(Text, WORDS, WORDS),
        texts=st.lists(st.builds(Text, WORDS, WORDS), max_size=2).map(tuple),
        when=st.just(Text()),
        day=st.sampled_from(["", "1958-01-01"]),
        facets=st.just(()),
        thumbnail=st.none(),
        languages=st.just(("zh", "en")),
        made_from=st.just(()),
    ),
    max_size=12,
)


def record(number: int, title: str, **more: object) -> Record:
    return Record(kind="item", title=Text(title), path=f"items/{number}/index.html", **more)  # type: ignore[arg-type]


@settings(max_examples=150, deadline=None)
@given(RECORDS, WORDS)
def test_counts_equal_a_look_through_every_text(records: list[Record], query: str) -> None:
    """For any records and any query, the first tier finds what a substring scan after the one fold finds."""
    assert len(Index(parts(records)).find(query)) == scanned(records, query)


@settings(max_examples=60, deadline=None)
@given(RECORDS)
def test_entries_of_one_and_two_characters_carry_their_count(records: list[Record]) -> None:
    """The number in a shard is the number of records, so a short query is counted by one file."""
    index = Index(parts(records))
    for name, shard in index.parts.items():
        if name.startswith("1/") and isinstance(shard, dict):
            for characters in shard:
                count, found = index.entry(1, characters)
                assert count == len({key >> 24 for key in found})
                assert found == sorted(found)


def test_the_second_tier_holds_the_other_text() -> None:
    """Other text is found on request only, and words may meet from both tiers."""
    index = Index(parts([record(1, "码头", texts=(Text("轮渡与缆车", "ferry"),)), record(2, "城墙")]))
    assert index.find("缆车") == set()
    assert index.find("纜車", (1, 2)) == {0}
    assert index.find("码头 ferry", (1, 2)) == {0}


def test_a_query_never_runs_over_the_edge_of_a_field() -> None:
    """The end of a title and the beginning of a code are not neighbours, nor are two records."""
    index = Index(parts([record(1, "甲乙", code="丙"), record(2, "丁")]))
    for query in ("乙丙", "丙丁", "乙丁"):
        assert index.find(query) == set()


def test_long_texts_are_found_to_their_end() -> None:
    """A field of a megabyte is indexed like any other, and pushes the next field on."""
    long = "".join(chr(0x4E00 + n % 5000) for n in range(350_000))
    records = [record(1, long + "终点", code="A-9", texts=(Text(long),)), record(2, "终点")]
    index = Index(parts(records))
    assert index.find("终点") == {0, 1}
    assert index.find("a-9") == index.find(long[349_000:349_010]) == {0}


def test_two_records_with_one_title_are_two_hits() -> None:
    """Nothing is merged because it reads the same."""
    assert Index(parts([record(1, "码头"), record(2, "码头")])).find("码头") == {0, 1}


def test_records_are_in_the_order_of_their_codes() -> None:
    """Kinds first, then codes with their numbers by value."""
    records = [record(n, f"第{n}件", code=code) for n, code in enumerate(("A-10", "A-2", "A-1-1", "A-1"))]
    shown = parts([*records, Record(kind="exhibition", title=Text("展"), path="x")])["r/0"]
    assert lines(shown["c"]) == ["", "A-1", "A-1-1", "A-2", "A-10"]  # type: ignore[index]


def test_no_records_make_an_index_all_the_same() -> None:
    """An empty site has a search page that finds nothing."""
    index = Index(parts([]))
    assert index.find("档案") == set()
    assert index.told["records"] == 0


def test_long_lists_are_files_that_are_told() -> None:
    """No list has the name of a shard, not even that of a digit, and a browser knows which lists are files."""
    chance = Random(7)
    titles = ["".join(chance.choice("0123456789abcdefghi档") for _ in range(12)) for _ in range(9_000)]
    records = [record(number, title) for number, title in enumerate(titles)]
    paths = [str(file.path) for file in files(records, Addresses())]
    assert len(set(paths)) == len(paths)
    index = Index(parts(records))
    assert {"3", "7", "a"} <= set(index.told["long"][0])
    own = {name for name, value in index.parts.items() if name.startswith("1/") and isinstance(value, str)}
    assert len(own) == len(index.told["long"][0])
    for query in ("3", "a", "档", "33"):
        assert len(index.find(query)) == sum(query in title for title in titles), query


@settings(max_examples=60, deadline=None)
@given(RECORDS)
def test_the_index_holds_nothing_that_no_hit_shows(records: list[Record]) -> None:
    """Put together again, the lists of both tiers are the folded words of the chunks, which the leak walk reads."""
    index = Index(parts(records))
    for tier, name in ((1, "r"), (2, "x")):
        told = shown(index, name)
        for record, text in rebuilt(index, tier).items():
            said = [fold(value) for value in told[record]]
            for piece in filter(None, text.split("\n")):
                assert any(piece in value for value in said)


@given(st.lists(st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"])), min_size=1))
def test_columns_read_back(values: list[str]) -> None:
    """A column gives its values again, also to a browser, which counts rare characters twice."""
    made = column(values)
    if len(set(values)) == 1:
        assert made == (f"A{values[0]}" if values[0] else "")
        return
    assert lines(made) == values
    before = b""
    for line, value in zip(made.split("\n"), values, strict=True):
        before = before[: ALPHABET.index(line[0]) * 2] + line[1:].encode("utf-16-le")
        assert before.decode("utf-16-le") == value


def test_what_a_hit_shows_is_made_from_its_items() -> None:
    """Each chunk names the items that its words come from, and holds every word that is indexed."""
    records = [record(n, f"第{n}件", texts=(Text(f"说明{n}"),), made_from=(f"show/{n}",)) for n in range(70)]
    made = {str(file.path): file for file in files(records, Addresses())}
    assert made["search/r/0.js"].made_from == tuple(f"show/{n}" for n in range(64))
    assert made["search/x/1.js"].made_from == tuple(f"show/{n}" for n in range(64, 70))


def test_facets_count_records() -> None:
    """A facet's value has its number of records and their list; decades come in order."""
    records = [
        record(1, "甲", facets=(("decade", Text("1990年代", "1990s")), ("place", Text("码头")))),
        record(
            2, "乙", facets=(("decade", Text("1950年代", "1950s")), ("place", Text("码头")), ("place", Text("码头")))
        ),
        record(3, "丙", facets=(("decade", Text("1990年代", "1990s")),)),
    ]
    made = parts(records)
    assert [row[:3] for row in made["f/decade"]] == [["1950年代", "1950s", 1], ["1990年代", "1990s", 2]]  # type: ignore[attr-defined]
    assert [key >> 24 for key in keys(made["f/decade"][1][3], placed=False)] == [0, 2]  # type: ignore[index]
    assert made["f/place"][0][2] == 2  # type: ignore[index]
    assert "people" not in made["index"]["facets"]  # type: ignore[index]


def test_the_same_records_give_the_same_bytes() -> None:
    """The order in which records arrive does not matter."""
    records = [record(n, f"第{n % 3}件", code=f"A-{n}", thumbnail=Thumbnail("a.webp", 4, 3)) for n in range(20)]
    assert parts(records) == parts(records[::-1])


@pytest.mark.parametrize("title", ["</script><b>", "\u2028", '"\\', "__proto__", "constructor"])
def test_hostile_titles_stay_text(title: str) -> None:
    """Nothing in a title ends the script that carries it or is taken for a name of the language."""
    index = Index(parts([record(1, title)]))
    assert index.find(f'"{fold(tidy(title))}"' if tidy(title) and '"' not in title else "") == {0}

"""A signature is bound to what was looked at: nothing else ends it, and nothing that matters is left out."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.gate import Circumstances, Signature, approvals_of, private_values, release, trails
from builder.gate.asking import circumstances
from builder.gate.signing import content, content_hash, part_digests, texts
from builder.model.approval import STAGES, Approval, Ledger, read, written
from builder.model.block import Block, Crop, Place, Region
from builder.model.dates import read_date
from builder.model.item import Item, Picture, Redaction
from builder.model.text import Text
from builder.model.where import Where
from tests.gate.build import item, site, with_hero

DAY = date(2026, 11, 22)
BOX = Redaction(0.1, 0.2, 0.3, 0.4)
PICTURES = (
    Picture(name="a.jpg", digest="d1", width=40, height=30),
    Picture(name="b.jpg", digest="d2", width=4, height=3),
)
SIGNED = replace(
    item(
        values={"caption": "说明", "people": "张三", "rights_uri": "https://x.example/", "notes": "内部", "donor": "某"}
    ),
    date=read_date("民国廿三年").value,
    pictures=PICTURES,
    redactions={0: (BOX,)},
)


def changed(**changes: object) -> Item:
    return replace(SIGNED, **changes)


def valued(**values: str) -> Item:
    return changed(values={**SIGNED.values, **{key: (Text(word, word),) for key, word in values.items()}})


def test_the_hash_of_a_content_is_for_ever() -> None:
    """These bytes are signed for: whoever changes how they are made un-signs every archive in the world."""
    assert content_hash(content(SIGNED)) == "54873592b7600148f0fe74476012a7384bd6fe686bf741664a3313735c03b557"


@pytest.mark.parametrize(
    ("now", "parts"),
    [
        (changed(title=Text("题名a-1", "Another")), ["title"]),
        (changed(date=read_date("1934年").value), ["date_original"]),
        (valued(caption="说 明"), ["caption"]),
        (valued(people="张三、李四"), ["people"]),
        (valued(licence_scope="网站"), ["licence_scope"]),
        (valued(credit_line="某馆藏"), ["credit_line"]),
        (changed(pictures=PICTURES[::-1]), ["pictures"]),
        (changed(pictures=(replace(PICTURES[0], digest="d3"), PICTURES[1])), ["pictures"]),
        (changed(pictures=(replace(PICTURES[0], width=30, height=40), PICTURES[1])), ["pictures"]),
        (changed(redactions={0: (replace(BOX, x=0.11),)}), ["redactions"]),
        (changed(redactions={0: (BOX,), 1: (BOX,)}), ["redactions"]),
        (
            changed(redactions={0: (Redaction(0.1, 0.2, 0.3, 0.4, ((0.1, 0.2), (0.4, 0.2), (0.1, 0.6))),)}),
            ["redactions"],
        ),
        (changed(redactions={}), ["redactions"]),
    ],
)
def test_what_ends_a_signature(now: Item, parts: list[str]) -> None:
    """Title, texts in each language, date, rights, picture, orientation and redaction: the part that changed is named."""
    before, after = part_digests(content(SIGNED)), part_digests(content(now))
    assert content_hash(content(now)) != content_hash(content(SIGNED))
    assert sorted(part for part in {*before, *after} if before.get(part) != after.get(part)) == parts


@pytest.mark.parametrize(
    "now",
    [
        valued(notes="别的"),
        valued(donor="别人"),
        changed(unit="two"),
        changed(deep_zoom=True),
        changed(pictures=(replace(PICTURES[0], name="renamed.jpg"), PICTURES[1])),
        changed(slug="elsewhere"),
    ],
)
def test_what_does_not(now: Item) -> None:
    """Notes of the house, the place in the exhibition, tiles and the names of files: nobody signed for them."""
    assert content_hash(content(now)) == content_hash(content(SIGNED))


@pytest.mark.parametrize(
    ("key", "signed", "after", "ends"),
    [
        ("security_level", "secret", "", True),
        ("security_level", "?机秘", "none", True),
        ("opening_status", "controlled", "open", True),
        ("public_attribute", "not_public", "on_initiative", True),
        ("sensitive", "minors", "", True),
        ("person_status", "living", "public_figure", True),
        ("consent", "pending", "given", True),
        ("consent", "onsite", "given", True),
        ("ownership", "deposit", "state", True),
        ("private_fields", "caption", "", True),
        ("private_files", "b.jpg", "", True),
        ("private_files", "a.jpg、b.jpg", "a.jpg", True),
        ("security_level", "", "none", False),
        ("opening_status", "", "open", False),
        ("sensitive", "", "disaster", False),
        ("ownership", "", "state", False),
    ],
)
def test_what_spoke_against_showing_it(key: str, signed: str, after: str, ends: bool) -> None:
    """Who signed an item as closed, or with a picture kept back, did not sign for what is seen once that is gone."""

    def with_word(word: str) -> Item:
        told = {key: (Text(word, word),)} if word else {}
        return changed(values={**SIGNED.values, **told})

    before, now = content(with_word(signed)), content(with_word(after))
    assert (content_hash(before) != content_hash(now)) is ends
    if ends:
        first, then = part_digests(before), part_digests(now)
        assert [part for part in {*first, *then} if first.get(part) != then.get(part)] == [key]


APPROVALS = st.lists(
    st.builds(
        Approval,
        item=st.sampled_from(["", "A-1", "档号·2"]),
        stage=st.sampled_from(STAGES),
        by=st.text(min_size=1).filter(str.strip),
        date=st.just("2026-11-22"),
        content=st.text("0123456789abcdef", min_size=64, max_size=64),
        note=st.text(),
        parts=st.dictionaries(st.sampled_from(["title", "caption"]), st.text(max_size=3)),
    ),
    min_size=1,
    max_size=6,
)


@settings(deadline=None, max_examples=60)
@given(APPROVALS, st.data())
def test_the_ledger_tells_of_every_line_that_is_gone(approvals: list[Approval], data: st.DataObject) -> None:
    """What was written is read; without any line but the last, or with a letter changed anywhere, the rest shows it."""
    text = written(approvals[:1], "")
    for one in approvals[1:]:
        text += written([one], read(text).head)
    assert [(one.by, one.note) for one in read(text).approvals] == [(one.by, one.note) for one in approvals]
    lines = [f"{line}\n" for line in text.split("\n")[:-1]]
    if len(lines) > 1:
        gone = data.draw(st.integers(0, len(lines) - 2))
        found = read("".join(lines[:gone] + lines[gone + 1 :]))
        assert found.broken
        assert len(found.approvals) == gone
    forged = data.draw(st.integers(0, len(lines) - 1))
    told = json.loads(lines[forged])
    lines[forged] = json.dumps(told | {"by": told["by"] + "某"}) + "\n"
    assert forged + 1 in read("".join(lines)).broken


@pytest.mark.parametrize("day", ["", "2026", "2026-02-30", "20261122", "昨天"])
def test_a_signature_of_no_day(day: str) -> None:
    """An entry whose day is none counts for nothing, even where its digest is right."""
    forged = written([Approval(item="A", stage="final", by="甲", date=day, content="c")], "")
    assert read(forged).broken == (1,)


@pytest.mark.parametrize("line", ["{}", "[]", "{", '{"lantai": 2}', "x", '"y"'])
def test_a_line_that_is_no_entry(line: str) -> None:
    """A damaged line is told and counts for nothing; an empty one is nothing at all."""
    assert read(f"\n{line}\n\n").broken == (2,)
    assert not read("\n\n").broken


def test_a_line_counts_once() -> None:
    """Whoever copies an old line to the end does not bring back what a later one replaced."""
    one = Approval(item="A-1", stage="final", by="甲", date="2026-11-01", content="0" * 64)
    text = written([one, replace(one, content="1" * 64, date="2026-11-02")], "")
    found = read(text + text.split("\n")[0] + "\n")
    assert found.broken == (3,)
    assert found.approvals[-1].content == "1" * 64
    assert found.head == read(text).head


def test_branches_may_be_mixed() -> None:
    """Two people signed on two branches: version control puts their lines one after the other, and both count."""
    first = written([Approval(item="A", stage="first", by="甲", date="2026-01-01", content="c")], "")
    head = read(first).head
    ours = written([Approval(item="A", stage="second", by="乙", date="2026-01-02", content="c")], head)
    theirs = written([Approval(item="B", stage="first", by="丙", date="2026-01-02", content="c")], head)
    assert [one.by for one in read(first + ours + theirs).approvals] == ["甲", "乙", "丙"]


def test_a_signature_of_tomorrow_counts_tomorrow() -> None:
    """A review that is dated in the future is told and holds nothing open before its day."""
    given_site = site(SIGNED, gate={"review": "final"})
    show = given_site.exhibitions[0]
    ahead = date(2026, 11, 23)
    approvals = approvals_of(given_site, show, ["show/a-1", "show"], Signature(stage="final", by="李"), ahead)
    ledger = read(written(approvals, ""))
    signed = replace(given_site, exhibitions=(replace(show, ledger=ledger),))
    for day, shown in ((DAY, False), (ahead, True)):
        released = release(signed, circumstances(signed, [], audience="web", as_of=day))
        assert released.decisions[0].shown is shown
        told = [(one.where.file, one.where.row) for one in released.problems if one.code == "SIGN-03"]
        assert told == ([] if shown else [("exhibits/show/approvals.jsonl", 1)])
        assert bool(released.site.exhibitions) is shown


def test_a_house_may_demand_more_stages() -> None:
    """With three stages demanded, two are not enough."""
    given_site = site(SIGNED, gate={"review": "final", "stages": ["first", "secrecy", "final"]})
    show = given_site.exhibitions[0]
    ledger = Ledger()
    for number, stage in enumerate(["first", "final", "secrecy"]):
        signed = replace(given_site, exhibitions=(replace(show, ledger=ledger),))
        asked = circumstances(signed, [], audience="web", as_of=DAY)
        assert not release(signed, asked).decisions[0].shown, number
        new = approvals_of(signed, signed.exhibitions[0], ["show/a-1", "show"], Signature(stage=stage, by="李"), DAY)  # type: ignore[arg-type]
        ledger = Ledger((*ledger.approvals, *new))
    signed = replace(given_site, exhibitions=(replace(show, ledger=ledger),))
    released = release(signed, circumstances(signed, [], audience="web", as_of=DAY))
    assert released.decisions[0].shown
    assert released.decisions[0].approver == "李"


def test_a_text_that_nobody_reviewed_is_left_out() -> None:
    """A foreword that changed after its review is blank, the rest of the exhibition stays, and the curator is told."""
    given_site = site(SIGNED, gate={"review": "final"})
    show = replace(given_site.exhibitions[0], foreword=Text("旧前言", ""), afterword=Text("后记", ""))
    given_site = replace(given_site, exhibitions=(show,))
    approvals = approvals_of(given_site, show, ["show/a-1", "show"], Signature(stage="final", by="李"), DAY)
    now = replace(show, foreword=Text("新前言", ""), ledger=Ledger(tuple(approvals)))
    released = release(
        replace(given_site, exhibitions=(now,)),
        circumstances(replace(given_site, exhibitions=(now,)), [], audience="web", as_of=DAY),
    )
    (public,) = released.site.exhibitions
    assert not public.foreword
    assert public.afterword.zh == "后记"
    assert {"SIGN-04", "SIGN-08"} <= {one.code for one in released.problems}
    assert trails(now, given_site.items, DAY)["show"].lapsed[0].parts == ("show.foreword",)
    assert isinstance(circumstances(given_site, [], audience="web", as_of=DAY), Circumstances)


def test_a_block_is_signed_as_it_is_shown() -> None:
    """A line more above it, or another way to write it, ends no signature; another picture or word does."""
    block = Block(kind="quote", words=Text("码头是门", ""), line="quote 码头是门", where=Where("a.yml", row=3))
    show = site(SIGNED).exhibitions[0]

    def signed(one: Block) -> str:
        return content_hash(texts(replace(show, opening=(one,))))

    assert signed(replace(block, line="::: quote 码头是门", where=Where("a.yml", row=9))) == signed(block)
    assert signed(replace(block, words=Text("码头是窗", ""))) != signed(block)
    assert signed(replace(block, places=(Place("show/a-1"),))) != signed(block)


def test_the_cut_of_the_opening_picture_is_signed() -> None:
    """Who moves the crop after the review opens the exhibition with what anybody would have chosen, until it is signed."""
    pictured = replace(SIGNED, key="show/a-1", id="a-1"), replace(item("a-2"), pictures=PICTURES)
    given_site = with_hero(site(*pictured, gate={"review": "final"}), "a-2")
    show = given_site.exhibitions[0]
    approvals = approvals_of(given_site, show, ["show/a-1", "show/a-2", "show"], Signature(stage="final", by="李"), DAY)
    settings = show.settings.model_copy(update={"hero_focus": (0.9, 0.1)})
    moved = replace(show, settings=settings, ledger=Ledger(tuple(approvals)))
    for now, hero in ((replace(show, ledger=moved.ledger), "a-2"), (moved, "a-1")):
        house = replace(given_site, exhibitions=(now,))
        released = release(house, circumstances(house, [], audience="web", as_of=DAY))
        opened = released.site.exhibitions[0].hero
        assert opened is not None
        assert opened.id == hero
    assert [one.parts for one in trails(moved, given_site.items, DAY)["show"].lapsed] == [("show.hero",)]


def test_words_that_nobody_reviewed_are_looked_for() -> None:
    """The proof is told of every sentence of a text that no review has seen, as it reads on a page."""
    given_site = site(SIGNED, gate={"review": "final"})
    new = "## 新的一段\n\n码头是这座城市**最早的**[门](a.md)，没有人审过。"
    show = replace(given_site.exhibitions[0], foreword=Text(new, ""))
    house = replace(given_site, exhibitions=(show,))
    released = release(house, circumstances(house, [], audience="web", as_of=DAY))
    found = {(one.item, one.field, one.value) for one in private_values(house, released)}
    assert ("show", "show.foreword", "码头是这座城市最早的门，没有人审过。") in found
    free = site(SIGNED)
    told = private_values(free, release(free, circumstances(free, [], audience="web", as_of=DAY)))
    assert not any(one.item == "show" for one in told)


def test_a_crop_is_signed_with_its_item() -> None:
    """Another part of a picture, or none any more, ends the signature under the item; other items keep theirs."""
    given_site = site(SIGNED, item("a-2"))
    show = given_site.exhibitions[0]
    cut = Crop(Place("show/a-1"), Region(0.1, 0.1, 0.5, 0.5))
    signed = replace(show, crops=(cut,))
    key, other = "show/a-1", "show/a-2"
    approvals = approvals_of(given_site, signed, [key, other], Signature(stage="final", by="李"), DAY)
    for crops in ((), (replace(cut, at=Region(0.1, 0.1, 0.6, 0.5)),)):
        now = replace(signed, crops=crops, ledger=Ledger(tuple(approvals)))
        found = trails(now, given_site.items, DAY)
        assert [one.parts for one in found[key].lapsed] == [("crops",)]
        assert not found[other].lapsed

"""Nothing leaves the house without a reason to, and everyone can see why not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.gate import Circumstances, circumstances, explain, private_values, release
from builder.gate.rules import RULES, reasons
from builder.model.choices import CHOICES
from builder.model.field_table import ROWS
from builder.model.item import Release, Unit
from builder.model.problems import Problem
from builder.model.public import Gap
from builder.model.settings import Audience
from builder.model.text import Text
from tests.gate.build import OPEN, item, site, with_hero

TODAY = date(2026, 11, 22)
WEB = Circumstances(audience="web", as_of=TODAY)
ABROAD = replace(WEB, profile="international")
NOT_A_RECORD = Release(publish_basis="not_a_record")


@pytest.mark.parametrize(
    ("given_release", "asked", "expected"),
    [
        (OPEN, WEB, ()),
        (Release(), WEB, ("opening", "basis")),
        (NOT_A_RECORD, WEB, ()),
        (Release(publish_basis="already_published"), WEB, ()),
        (Release(publish_basis="owner_consent"), WEB, ()),
        (Release(publish_basis="own_archive"), WEB, ("opening",)),
        (Release(publish_basis="partner_consent"), WEB, ("opening",)),
        (Release(publish_basis="own_archive", public_attribute="on_initiative"), WEB, ()),
        (replace(OPEN, public_attribute="not_public"), WEB, ("public_attribute",)),
        (replace(OPEN, opening_status="deferred"), WEB, ("opening",)),
        (replace(NOT_A_RECORD, opening_status="?开方"), WEB, ("opening",)),
        (replace(OPEN, publish_basis="?因为"), WEB, ("basis",)),
        (replace(OPEN, publish_basis=""), WEB, ("basis",)),
        (replace(OPEN, publish_basis="public_domain"), WEB, ("basis",)),
        (replace(OPEN, security_level="none"), WEB, ()),
        (replace(OPEN, security_level="secret"), WEB, ("security",)),
        (replace(OPEN, security_level="?絶密"), WEB, ("security",)),
        (replace(OPEN, embargo_until=TODAY + timedelta(1)), WEB, ("embargo",)),
        (replace(OPEN, embargo_until=TODAY), WEB, ()),
        (replace(OPEN, use_until=TODAY), WEB, ()),
        (replace(OPEN, use_until=TODAY - timedelta(1)), WEB, ("term",)),
        (replace(OPEN, audience=("onsite",)), WEB, ("audience",)),
        (replace(OPEN, audience=("onsite", "web")), WEB, ()),
        (replace(OPEN, audience=("web", "?网战")), WEB, ("audience",)),
        (OPEN, replace(WEB, review=True), ("review",)),
        (OPEN, replace(WEB, review=True, approved=frozenset({"show/a-1"})), ()),
        (OPEN, replace(WEB, faulty=frozenset({"show/a-1"})), ("fault",)),
        (Release(publish_basis="public_domain"), ABROAD, ()),
        (Release(rights_uri="http://rightsstatements.org/vocab/NoC-US/1.0/"), ABROAD, ()),
        (Release(rights_uri="http://example.org/mine"), ABROAD, ("basis",)),
        (Release(publish_basis="?x", rights_uri="https://creativecommons.org/licenses/by/4.0/"), ABROAD, ("basis",)),
        (Release(), replace(WEB, draft=True), ()),
        (Release(security_level="internal"), replace(WEB, draft=True), ("security",)),
    ],
)
def test_truth_table(given_release: Release, asked: Circumstances, expected: tuple[str, ...]) -> None:
    """Each rule holds exactly where the contract says so."""
    assert reasons(item(release=given_release), asked) == expected


def _releases() -> st.SearchStrategy[Release]:
    def words(field: str) -> st.SearchStrategy[str]:
        return st.sampled_from(["", "?x", *(choice.value for choice in CHOICES[field])])

    days = st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1))
    return st.builds(
        Release,
        security_level=words("security_level"),
        opening_status=words("opening_status"),
        public_attribute=words("public_attribute"),
        publish_basis=words("publish_basis"),
        audience=st.lists(st.sampled_from(["web", "onsite", "print", "?x"]), max_size=2).map(tuple),
        embargo_until=days,
        use_until=days,
    )


@given(
    st.lists(_releases(), max_size=6),
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.booleans(),
    st.sampled_from(get_args(Audience)),
)
def test_private_words_never_leave(releases: list[Release], day: date, draft: bool, audience: Audience) -> None:
    """Whatever the items, the day, the audience and the edition: no private value and no withheld title is in the
    public site.
    """
    items = [
        item(f"a-{n}", given_release, {"donor": f"捐赠人密{n}", "notes": f"内部话{n}", "place": f"某地{n}"})
        for n, given_release in enumerate(releases)
    ]
    asked = Circumstances(audience=audience, as_of=day, draft=draft)
    released = release(site(*items), asked)
    text = repr(released.site)
    for decision in released.decisions:
        number = decision.item.rpartition("-")[2]
        assert f"捐赠人密{number}" not in text
        assert f"内部话{number}" not in text
        assert (f"题名a-{number}'" in text) == decision.shown
        if not draft and decision.shown:
            assert items[int(number)].release.security_level in {"", "none"}


@given(_releases(), st.dates(date(2020, 1, 1), date(2029, 1, 1)), st.integers(0, 900))
def test_opening_never_reverses(given_release: Release, day: date, later: int) -> None:
    """What is shown today is shown on any later day, unless a term of use ends."""
    one = item(release=given_release)
    today, then = (Circumstances(audience="web", as_of=day + timedelta(n)) for n in (0, later))
    if not reasons(one, today):
        assert reasons(one, then) in {(), ("term",)}


def test_every_item_gets_one_decision() -> None:
    """The register names every item once, shown or not, with basis and a hash of its content."""
    given_site = site(item("a-1"), item("a-2", Release()))
    released = release(given_site, WEB)
    assert [(d.item, d.shown) for d in released.decisions] == [("show/a-1", True), ("show/a-2", False)]
    assert released.decisions[0].basis == "own_archive"
    assert len({d.content_hash for d in released.decisions}) == 2


def test_gaps_are_neutral() -> None:
    """Withheld items leave one gap that tells nothing, not even how many they were; numbers go on without a jump."""
    closed = Release(security_level="secret")
    released = release(site(item("a-1"), item("a-2", closed), item("a-3", closed), item("a-4")), WEB)
    entries = released.site.exhibitions[0].units[0].entries
    assert [type(entry) for entry in entries] == [type(entries[0]), Gap, type(entries[0])]
    assert [shown.number for shown in released.site.items] == ["1", "2"]


def test_a_unit_of_gaps_is_not_there() -> None:
    """Its title would tell of what is closed; the numbers of the other units stay, and the proof looks for the title."""
    closed = item("a-2", Release(opening_status="controlled", publish_basis="own_archive"))
    house = site(item("a-1"), closed, item("a-3"))
    names = ("公开的", "一九六几年那一场谁也不许提的运动", "也公开的")
    units = tuple(
        Unit(id=f"u{n}", title=Text(name, ""), items=(f"show/a-{n}",)) for n, name in enumerate(names, start=1)
    )
    house = replace(house, exhibitions=(replace(house.exhibitions[0], units=units),))
    released = release(house, WEB)
    assert [(unit.number, unit.title.zh) for unit in released.site.exhibitions[0].units] == [
        (1, names[0]),
        (3, names[2]),
    ]
    assert [one.value for one in private_values(house, released) if one.field == "unit"] == [names[1]]


def test_only_public_fields_are_on_the_record() -> None:
    """Of all fields of the table, exactly the public ones reach a public item; a choice is shown by its label."""
    chosen = {"publish_basis": "own_archive", "licence_scope": "all", "consent": "given"}
    everything = {row.key: f"值{row.key}" for row in ROWS} | chosen
    shown = release(site(item(values=everything)), WEB).site.items[0]
    assert {entry.key for entry in shown.record} == {row.key for row in ROWS if row.public}
    assert shown.first("publish_basis").zh == "本馆档案"


def test_private_values_are_listed_for_the_proof() -> None:
    """Verify is told every value of a withheld item and every value of a private field of a shown one."""
    given_site = site(
        item("a-1", values={"donor": "张某某", "place": "码头"}), item("a-2", Release(), {"place": "库房"})
    )
    told = {
        (private.item, private.field, private.value) for private in private_values(given_site, release(given_site, WEB))
    }
    assert ("show/a-1", "donor", "张某某") in told
    assert ("show/a-2", "place", "库房") in told
    assert ("show/a-2", "title", "题名a-2") in told
    assert not any(value == "码头" for _, _, value in told)


@pytest.mark.parametrize(
    ("given_release", "codes"),
    [
        (replace(OPEN, security_level="secret"), {"GATE-03"}),
        (replace(NOT_A_RECORD, security_level="secret"), {"GATE-01"}),
        (Release(opening_status="deferred", publish_basis="own_archive"), {"GATE-01"}),
        (Release(publish_basis="own_archive"), {"GATE-02"}),
        (Release(), {"GATE-02"}),
        (OPEN, set()),
    ],
)
def test_curator_hears_what_matters(given_release: Release, codes: set[str]) -> None:
    """Closed on purpose is a note, unfinished a warning, a contradiction an error."""
    assert {problem.code for problem in release(site(item(release=given_release)), WEB).problems} == codes


def test_a_faulty_item_is_withheld_without_a_second_message() -> None:
    """An item with a problem that withholds it is not shown, and the gate adds no noise to the problem."""
    given_site = site(item("a-1"), item("a-2"))
    asked = circumstances(given_site, [Problem(code="PIC-01", item="show/a-2")], audience="web", as_of=TODAY)
    released = release(given_site, asked)
    assert [decision.reasons for decision in released.decisions] == [(), ("fault",)]
    assert not released.problems


def test_a_government_site_always_needs_the_final_review() -> None:
    """``kind: gov`` forces the review whatever gate.review says."""
    assert circumstances(site(kind="gov"), [], audience="web", as_of=TODAY).review
    assert not circumstances(site(), [], audience="web", as_of=TODAY).review


def test_explanation_names_every_rule() -> None:
    """Explain goes through all rules, so that nobody has to guess which were asked."""
    told = explain(item(release=Release()), WEB)
    assert [rule.id for rule, _ in told] == [rule.id for rule in RULES]
    assert [rule.id for rule, verdict in told if verdict == "stop"] == ["opening", "basis"]


def test_a_withheld_hero_is_replaced() -> None:
    """The exhibition opens with another picture, and the curator is told."""
    from builder.model.item import Picture

    picture = (Picture(name="a.jpg", digest="d", width=10, height=10),)
    one, two = replace(item("a-1", Release()), pictures=picture), replace(item("a-2"), pictures=picture)
    released = release(with_hero(site(one, two), "a-1"), WEB)
    assert released.site.exhibitions[0].hero is not None
    assert released.site.exhibitions[0].hero.id == "a-2"
    assert "GATE-04" in {problem.code for problem in released.problems}


def test_every_unfinished_reason_says_what_to_do() -> None:
    """An item that lacks both opening and basis is told to mend both, so that one pass is enough."""
    (told,) = release(site(item(release=Release())), WEB).problems
    assert "开放标识" in told.hint("zh")
    assert "公布依据" in told.hint("zh")


def test_what_holds_for_all_is_said_once() -> None:
    """A table without a column of bases gives one warning for the table, not one a row; decisions stay one an item."""
    many = site(*(item(f"a-{n}", release=Release()) for n in range(5)))
    released = release(many, WEB)
    (told,) = released.problems
    assert (told.code, told.item, told.where.row) == ("GATE-07", "", 0)
    assert told.message("zh").startswith("全部 5 件暂不公开")
    assert len(released.decisions) == 5
    mixed = site(item("b", release=OPEN), *(item(f"a-{n}", release=Release()) for n in range(2)))
    assert [problem.code for problem in release(mixed, WEB).problems] == ["GATE-02", "GATE-02"]

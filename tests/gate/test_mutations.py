"""A mutation run over the matrix: whichever rule or cell is loosened, some case of the matrix notices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

import pytest

from builder.gate import rules
from builder.gate.circumstances import Audience, Circumstances
from builder.gate.documents import DOCUMENT_RULES, decide_documents
from builder.gate.rules import RULES, TARGETS, Rule, reasons
from builder.model.dates import read_date
from builder.model.field_table import ROWS
from builder.model.item import Item, Picture, Release
from builder.model.lent import Lent
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.outreach import Outreach
from builder.model.outreach.settings import FaqSettings
from tests.gate.build import item

TODAY = date(2026, 11, 22)
MINE = Release(opening_status="open", publish_basis="own_archive", ownership="individual")
PICTURE = (Picture(name="p.jpg", digest="d", width=4, height=3),)
WEB = Circumstances(audience="web", as_of=TODAY)


def of(values: dict[str, str] | None = None, **changes: object) -> Item:
    return item(release=replace(MINE, **changes), values=values)


CASES: dict[str, tuple[Item, dict[str, object]]] = {
    "chosen": (of(), {"chosen": ("other",)}),
    "withdrawn": (of(), {"withdrawn": frozenset({"show/a-1"})}),
    "security": (of(security_level="internal"), {}),
    "opening": (of(opening_status="controlled"), {}),
    "public_attribute": (of(public_attribute="not_public"), {}),
    "personal": (of(sensitive=("minors",)), {}),
    "consent": (of({"consent": "不同意"}), {}),
    "agreement": (replace(of(), lent=Lent("440200", agreed=False)), {}),
    "lent": (replace(of(), lent=Lent("440200", agreed=True)), {}),
    "basis": (of(publish_basis=""), {}),
    "deposit": (of(ownership="deposit"), {}),
    "embargo": (of(embargo_until=TODAY + timedelta(1)), {}),
    "term": (of(use_until=TODAY - timedelta(1)), {}),
    "audience": (of(audience=("?",)), {}),
    "grade": (of(grade="first"), {}),
    "export": (of(ownership="state"), {}),
    "copyright": (of({"copyright_status": "受著作权保护"}), {}),
    "map": (of({"contains_map": "是"}), {}),
    "review": (of(), {"review": True}),
    "future": (replace(of(), date=read_date("2030年").value), {}),
    "picture": (replace(of(), pictures=PICTURE), {"held_pictures": {"d": "show/other"}}),
    "fault": (of(), {"faulty": frozenset({"show/a-1"})}),
}
"""For each rule an item that nothing else holds back."""


def survivors(table: tuple[Rule, ...], monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, Audience]]:
    """The cases that come out otherwise than the matrix says, with these rules in its place."""
    expected = {(one.id, who): one.effects[who] == "stop" for one in RULES for who in TARGETS}
    monkeypatch.setattr(rules, "RULES", table)
    rules._in_force.cache_clear()
    try:
        for name, (given, changes) in CASES.items():
            for who in TARGETS:
                held = reasons(given, replace(WEB, audience=who, **changes))
                if held != ((name,) if expected[name, who] else ()):
                    yield name, who
    finally:
        monkeypatch.undo()
        rules._in_force.cache_clear()


def test_the_matrix_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every rule has a case, and each case is held back by its rule alone, for exactly the audiences that it stops."""
    assert set(CASES) == {rule.id for rule in RULES}
    assert not list(survivors(RULES, monkeypatch))


@pytest.mark.parametrize("number", range(len(RULES)), ids=[rule.id for rule in RULES])
def test_a_rule_that_is_lost_is_missed(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the rule, and with a condition that is never met or always, a case comes out otherwise."""
    lost = (*RULES[:number], *RULES[number + 1 :])
    assert list(survivors(lost, monkeypatch))
    for answer in (False, True):
        dead = replace(RULES[number], holds=lambda *_, answer=answer: answer)
        assert list(survivors((*RULES[:number], dead, *RULES[number + 1 :]), monkeypatch))


@pytest.mark.parametrize("who", TARGETS)
@pytest.mark.parametrize("number", range(len(RULES)), ids=[rule.id for rule in RULES])
def test_a_cell_that_is_turned_is_noticed(number: int, who: Audience, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stop that became a warning, and a warning that became a stop, for one audience alone."""
    rule = RULES[number]
    turned = {**rule.effects, who: "warn" if rule.effects[who] == "stop" else "stop"}
    mutant = replace(rule, effects=MappingProxyType(turned))
    assert (rule.id, who) in list(survivors((*RULES[:number], mutant, *RULES[number + 1 :]), monkeypatch))


FIRM = {"withdrawn", "security", "opening", "public_attribute", "personal", "consent", "embargo", "picture", "fault"}
FIRM |= {"agreement", "lent", "chosen"}
IN_DRAFT = {"security", "picture"}
CHINESE = {"opening", "grade", "export", "map"}
CLOSED = {
    "chosen",
    "withdrawn",
    "security",
    "public_attribute",
    "personal",
    "consent",
    "embargo",
    "term",
    "audience",
    "lent",
    "grade",
    "picture",
}


def test_what_a_rule_says_of_itself() -> None:
    """Who can set it aside, whether it holds in the draft, where it is law, and how the curator hears of it: written
    here a second time, so that no slip of the table passes unseen.
    """
    assert {rule.id for rule in RULES if rule.firm} == FIRM
    assert {rule.id for rule in RULES if rule.in_draft} == IN_DRAFT
    assert {rule.id for rule in RULES if rule.profiles == ("cn",)} == CHINESE
    assert {rule.id for rule in RULES if set(rule.profiles) == {"cn", "international"}} == set(CASES) - CHINESE
    assert {rule.id for rule in RULES if rule.nature == "closed"} == CLOSED
    assert {rule.id for rule in RULES if rule.nature == "faulty"} == {"fault"}


@pytest.mark.parametrize("name", sorted(CASES))
def test_what_is_firm_is_firm(name: str) -> None:
    """Set aside by somebody, a rule gives way unless it is firm; in the draft only two of them hold."""
    given, changes = CASES[name]
    asked = replace(WEB, audience="foreign", overruled=frozenset({("show/a-1", name)}), **changes)
    assert bool(reasons(given, asked)) is (name in FIRM)
    assert bool(reasons(given, replace(WEB, draft=True, **changes))) is (name in IN_DRAFT)


HOUSE_ONLY = {
    "fonds_no", "reference_code_raw", "group_no", "item_no", "unit", "order", "zoom", "file", "retention",
    "security_level", "opening_status", "opening_review", "public_attribute", "embargo_until", "use_until",
    "licence_scope", "audience", "ownership", "acquisition", "donor", "donor_restriction", "grade", "sensitive", "consent", "person_status",
    "private_fields", "private_files", "redactions", "contains_map", "export_approval_no", "agreement_no", "condition",
    "notes", "recorder", "record_date", "review",
}  # fmt: skip


def test_what_stays_in_the_house() -> None:
    """The fields that no visitor ever sees, named a second time: one that became public by a slip is noticed."""
    assert {row.key for row in ROWS if not row.public} == HOUSE_ONLY


@pytest.mark.parametrize(
    ("state", "signed", "faulty", "draft", "expected"),
    [
        ("public", True, False, False, ()),
        ("public", False, False, False, ("review",)),
        ("draft", True, False, False, ("draft",)),
        ("withdrawn", True, False, False, ("withdrawn",)),
        ("public", True, True, False, ("fault",)),
        ("draft", True, True, True, ()),
        ("withdrawn", True, True, True, ("withdrawn",)),
    ],
)
def test_each_ground_for_a_document(
    state: str, signed: bool, faulty: bool, draft: bool, expected: tuple[str, ...]
) -> None:
    """Each rule for documents holds alone where it should, and in the draft only what was withdrawn."""
    document = ContentDocument(kind="faq", id="a", settings=FaqSettings.model_validate({"lantai": 1, "state": state}))
    key = frozenset({document.key})
    held, approved = key if faulty else frozenset(), key if signed else frozenset()
    asked = replace(WEB, review=True, faulty=held, approved=approved, draft=draft)
    (decision,) = decide_documents(Outreach(documents={document.key: document}), asked)
    assert decision.reasons == expected
    assert {rule.id for rule in DOCUMENT_RULES} >= {"withdrawn", "draft", "review", "fault"}

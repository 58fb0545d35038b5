"""A signature under a document, a page or the words of the house holds as long as what was signed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from builder.gate import HOUSE, Released, Signature, circumstances, content_approvals_of, private_values, release
from builder.model.approval import Ledger
from builder.model.item import Site
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.outreach import Outreach
from builder.model.outreach.settings import FaqSettings
from builder.model.settings import SiteSettings
from builder.model.text import Text
from builder.model.written_page import WrittenPage

DAY = date(2026, 11, 22)
KEY = "content/faq/bring"
FAQ = {"lantai": 1, "title": {"zh": "查档要带什么"}, "state": "public"}
ROOM = {"who": {"zh": "任何人都可以来查开放的档案，不收费，也不问用途"}}
PAGE = WrittenPage(id="about", texts=MappingProxyType({"zh": "# 关于\n本馆的来历和收藏，说来话长，慢慢写。"}))


def house(said: object = None, answer: str = "带身份证明就可以，其他的到柜台再说。", **settings: object) -> Site:
    """A site that demands a final review, with a question, a page and rules of the reading room."""
    document = ContentDocument(
        kind="faq",
        id="bring",
        settings=FaqSettings.model_validate({**FAQ, **(said or {})}),  # type: ignore[dict-item]
        sections=MappingProxyType({"answer": Text(answer, "")}),
    )
    given = {"title": {"zh": "馆"}, "institution": {"reading_room": ROOM}, "gate": {"review": "final"}}
    return Site(
        settings=SiteSettings.model_validate({"lantai": 1, **given, **settings}),
        outreach=Outreach(documents={KEY: document}),
        pages=(PAGE,),
    )


def signed(site: Site, *keys: str) -> Site:
    """The site with the final review of these keys on record."""
    approvals = content_approvals_of(site, keys, Signature(stage="final", by="李", sheet="7"), DAY)
    return replace(site, ledger=Ledger(tuple(approvals)))


def released(site: Site) -> Released:
    return release(site, circumstances(site, [], audience="web", as_of=DAY))


def test_everything_below_content_is_signed() -> None:
    """Once signed all is shown, with who signed it on which sheet in the register; before, nothing is."""
    told = released(house())
    assert [one.code for one in told.problems] == ["DOC-09", "SIGN-14", "SIGN-13", "DOC-09"]
    assert (told.site.outreach.faqs, told.site.prose) == ((), frozenset())
    assert not told.site.institution.reading_room
    assert [one.reasons for one in told.documents] == [("review",), ("review",)]
    told = released(signed(house(), HOUSE, KEY, PAGE.key))
    assert told.problems == ()
    assert [one.title.zh for one in told.site.outreach.faqs] == ["查档要带什么"]
    assert (told.site.prose, bool(told.site.institution.reading_room)) == (frozenset({"about.zh.md"}), True)
    assert [(one.shown, one.approver, one.sheet) for one in told.documents] == [(True, "李", "7")] * 2


@pytest.mark.parametrize(
    ("now", "lapsed"),
    [
        (house({"reviewed": {"by": "张"}}), ""),
        (house({"state": "draft"}), ""),
        (house({"title": {"zh": "要带什么"}}), "title"),
        (house({"order": 2}), "order"),
        (house(answer="什么都不用带。"), "回答"),
    ],
)
def test_an_edit_ends_the_signature_under_it(now: Site, lapsed: str) -> None:
    """Whatever visitors read is signed, and the changed part is named; who read it and whether it is a draft are not."""
    told = released(replace(now, ledger=signed(house(), HOUSE, KEY, PAGE.key).ledger))
    changed = [(one.item, one.message("zh")) for one in told.problems if one.code == "SIGN-02"]
    assert changed == ([(KEY, f"签过以后改了：{lapsed}")] if lapsed else [])
    assert ("review" in told.documents[0].reasons) is bool(lapsed)
    assert told.documents[1].shown


def test_a_changed_page_and_its_pictures_go() -> None:
    """A page is signed with its pictures: another one of the same name is not shown before somebody saw it."""
    seen = replace(house(), pages=(replace(PAGE, pictures=MappingProxyType({"hall.jpg": "a"})),))
    ledger = signed(seen, PAGE.key).ledger
    assert released(replace(seen, ledger=ledger)).site.prose == {"about.zh.md", "hall.jpg"}
    other = replace(seen, pages=(replace(PAGE, pictures=MappingProxyType({"hall.jpg": "b"})),), ledger=ledger)
    told = released(other)
    assert told.site.prose == frozenset()
    assert ["图片" in one.message("zh") for one in told.problems if one.code == "SIGN-02"] == [True]


def test_words_of_the_house_go_part_by_part() -> None:
    """A changed part is left out and searched for in every output; without its name there is no site at all."""
    ledger = signed(house(), HOUSE).ledger
    edited = house(institution={"reading_room": {"who": {"zh": "持介绍信的人才能来查，先打电话约好时间再来"}}})
    told = released(replace(edited, ledger=ledger))
    assert [one.code for one in told.problems if one.code.startswith("SIGN")] == ["SIGN-12", "SIGN-13"]
    assert not told.site.institution.reading_room
    assert "持介绍信的人才能来查，先打电话约好时间再来" in {one.value for one in private_values(edited, told)}
    (problem,) = [one for one in released(house(title={"zh": "新馆"})).problems if one.code == "SIGN-14"]
    assert problem.kind.withholds == "all"


def test_without_a_review_nothing_changes() -> None:
    """Where no review is demanded, what nobody signed is shown, and pages are nobody's decision."""
    told = released(house(gate={"review": "off"}))
    assert (told.site.prose, [one.item for one in told.documents]) == (None, [KEY])
    assert told.documents[0].shown
    assert told.site.institution.reading_room

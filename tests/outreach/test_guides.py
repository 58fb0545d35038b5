"""A guide says everything that a citizen needs, and nothing that is not filled in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from builder.gate import Circumstances, private_values, release
from builder.load.documents import load_documents
from builder.model.address import Addresses
from builder.model.item import Site
from builder.model.settings import SiteSettings
from builder.outreach import check_documents
from builder.pages.links import Links
from builder.pages.outreach.crossings import Crossings
from builder.pages.outreach.guides import GuideView, guide_pages
from builder.pages.outreach.shelf import Shelf
from builder.pages.room import Room
from builder.templates import safe
from tests.outreach.documents import RULE
from tests.outreach.test_documents import checked, codes, released

FolderOf = Callable[[Mapping[str, str | bytes]], Path]

GUIDE = """\
lantai: 1
title: {zh: 到馆查档, en: Consult a record}
state: public
who: {zh: 任何人, en: Anyone}
materials: [{name: {zh: 身份证, en: Identity card}, original: true}]
steps:
  - text: {zh: 填写查档单交给窗口, en: Fill in the slip}
channels:
  - type: counter
    address: {zh: 文庙街3号, en: 3 Wenmiao Street}
    hours: {zh: 周一至周五, en: Monday to Friday}
    phone: 020-83172946
time_limit: {zh: 当场, en: At once}
fee: {zh: 不收费, en: Free}
result: {zh: 盖章的复制件, en: A stamped copy}
complaint: {to: {zh: 市档案局, en: The municipal bureau}, phone: "12345"}
cites: [sample-rule@2026-06-09#art-2]
updated: 2026-06-10
"""


def guide(text: str = GUIDE) -> dict[str, str]:
    return {"content/law/sample-rule/2026-06-09.md": RULE, "content/guides/visit.yml": text}


def test_a_full_guide_is_shown(folder_of: FolderOf) -> None:
    """Steps, papers, the way in, and the article it rests on."""
    outreach, problems = checked(folder_of(guide()))
    assert codes(problems) == []
    (one,) = released(outreach, problems).outreach.guides
    assert one.channels[0].phone == "020-83172946"
    assert one.materials[0].original
    assert one.cites[0].words.zh == "《查档办法》第二条"


def test_what_is_asked_first_stands_first(folder_of: FolderOf) -> None:
    """Fee, time, hours and telephone, each with the words of the guide, and not a second time among the other facts."""
    site = released(*checked(folder_of(guide())))
    addresses = Addresses()
    room = Room(site, "zh", addresses, {}, Links(addresses), lambda *_: safe(""))
    views = [page.view for page in guide_pages(Shelf(room, Crossings(site.outreach))) if page.kind == "guide"]
    (view,) = views
    assert isinstance(view, GuideView)
    assert [(name, str(words), href) for name, words, href in view.at_once] == [
        ("费用", "不收费", ""),
        ("多久有结果", "当场", ""),
        ("时间", "周一至周五", ""),
        ("电话", "020-83172946", "tel:02083172946"),
    ]
    assert [name for name, _ in view.facts] == ["谁可以办", "拿到什么"]


@pytest.mark.parametrize(
    ("old", "new", "code", "row"),
    [
        ("who: {zh: 任何人, en: Anyone}\n", "", "GUIDE-01", None),
        ("    phone: 020-83172946\n", "", "GUIDE-01", 9),
        ("020-83172946", "0000-00000000", "GUIDE-02", 12),
        ("文庙街3号", "待定", "GUIDE-02", 10),
        ("{zh: 不收费, en: Free}", "{zh: ×××元}", "GUIDE-02", 14),
        ("cites: [sample-rule@2026-06-09#art-2]\n", "", "GUIDE-01", None),
        ("{to: {zh: 市档案局, en: The municipal bureau}, phone: ", "{phone: ", "GUIDE-01", 16),
        ("updated: 2026-06-10\n", "", "GUIDE-01", None),
        ("type: counter", "type: online", "GUIDE-01", 9),
        ("type: counter", "type: pigeon", "YAML-03", 9),
    ],
)
def test_what_is_missing_or_a_placeholder_is_named(
    folder_of: FolderOf, old: str, new: str, code: str, row: int | None
) -> None:
    """Each element that a visitor would look for in vain is told with its line."""
    _, problems = checked(folder_of(guide(GUIDE.replace(old, new))))
    assert code in codes(problems), codes(problems)
    assert row is None or row in {one.where.row for one in problems}


def test_a_government_body_may_not_publish_it(folder_of: FolderOf) -> None:
    """There the same is an error and the guide stays back, fictional or not."""
    text = GUIDE.replace("020-83172946", "0000-00000000").replace("state", "fictional: true\nstate")
    documents, _ = load_documents(folder_of(guide(text)))
    assert codes(check_documents(documents)[1]) == []
    outreach, problems = check_documents(documents, government=True)
    assert codes(problems) == ["GUIDE-05"]
    assert not released(outreach, problems).outreach.guides


def test_an_old_guide_is_told(folder_of: FolderOf) -> None:
    """Twelve months after the last check, and on the day that the next one is due."""
    outreach, _ = checked(folder_of(guide(GUIDE + "next_check: 2026-12-01\n")))
    site = Site(settings=SiteSettings.model_validate({"lantai": 1, "title": {"zh": "馆"}}), outreach=outreach)
    told = {
        day: [one.code for one in release(site, Circumstances(audience="web", as_of=day)).problems]
        for day in (date(2026, 7, 1), date(2027, 1, 1), date(2027, 6, 30))
    }
    assert list(told.values()) == [[], ["GUIDE-06"], ["GUIDE-03", "GUIDE-06"]]


def test_a_draft_guide_is_nowhere(folder_of: FolderOf) -> None:
    """Its words are looked for in every output, and nothing is asked of it yet."""
    text = GUIDE.replace("state: public", "state: draft").replace(
        "填写查档单交给窗口", "填写查档单以后交给窗口的值班员"
    )
    outreach, problems = checked(folder_of(guide(text)))
    assert codes(problems) == []
    site = Site(settings=SiteSettings.model_validate({"lantai": 1, "title": {"zh": "馆"}}), outreach=outreach)
    told = release(site, Circumstances(audience="web", as_of=date(2026, 7, 1)))
    assert not told.site.outreach.guides
    assert "填写查档单以后交给窗口的值班员" in {one.value for one in private_values(site, told)}

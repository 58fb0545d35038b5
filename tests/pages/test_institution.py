"""The pages of the house are there when they were filled in, and nothing on them is invented."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from builder.check import check_site
from builder.load import load_site
from builder.model.address import Addresses
from builder.model.problems import Problem
from builder.model.public import PublicSite
from builder.model.settings import FooterSettings, InstitutionSettings
from builder.pages.footing import filing, foot
from builder.pages.institution import house_kinds, institution_pages
from builder.pages.links import Links
from builder.pages.room import Room
from builder.search import house_records
from builder.store import Store
from builder.templates import safe
from tests.pages.conftest import a_site

FolderOf = Callable[[Mapping[str, str | bytes]], Path]

HOUSE = {
    "name": {"zh": "示例馆", "en": "Sample Archives"},
    "hours": {"zh": "周二至周日"},
    "phone": "020-0000 0000",
    "geo": (23.1, 150.0),
    "reading_room": {"rules": [{"zh": "用铅笔抄写。", "en": "Write in pencil."}]},
    "giving": {"steps": [{"zh": "先打电话。", "en": "Call us."}]},
    "feedback": {"contact": {"email": "hello@archives.example.org"}},
}
FILLED = InstitutionSettings.model_validate(HOUSE)


def of(site: PublicSite) -> dict[str, object]:
    addresses = Addresses()
    room = Room(site, "zh", addresses, {}, Links(addresses), lambda *_: safe(""))
    return {page.kind: page.view for page in institution_pages(room)}


def test_an_empty_house_has_no_pages() -> None:
    """Nothing was filled in, so there is a map of the site and nothing else."""
    bare = replace(a_site(), institution=InstitutionSettings())
    assert house_kinds(bare) == ()
    assert set(of(bare)) == {"sitemap"}


def test_what_was_filled_in_is_shown() -> None:
    """Rules, steps, a mail with the headings of the card; a place that a telephone can open; found by the search."""
    full = replace(a_site(), institution=FILLED)
    views = of(full)
    assert set(views) == {"visit", "giving", "contact", "sitemap"}
    visit, contact = views["visit"], views["contact"]
    assert visit.rules == ("用铅笔抄写。",)  # type: ignore[attr-defined]
    assert visit.geo == "geo:23.1,150"  # type: ignore[attr-defined]
    assert ("电话", "020-0000 0000", "tel:02000000000") in visit.facts  # type: ignore[attr-defined]
    assert contact.mail.startswith("mailto:hello@archives.example.org?subject=%E5%AF%B9")  # type: ignore[attr-defined]
    assert contact.supervision == ()  # type: ignore[attr-defined]
    assert [one.path for one in house_records(full, Addresses())] == ["visit/index.html", "giving/index.html"]


def test_each_slot_of_the_foot_is_shown_only_when_filled() -> None:
    """Numbers lead where they must; an empty slot leaves nothing behind."""
    empty = replace(a_site(), footer=FooterSettings(), institution=InstitutionSettings())
    assert [slot.href for column in foot(empty, "zh", "sitemap/") for slot in column] == ["sitemap/"]
    assert filing(empty) == ()
    footer = FooterSettings.model_validate(
        {
            "icp": "某ICP备00000000号",
            "site_code": "0000000000",
            "mark": {"zh": "事业单位"},
            "mark_url": "https://mark.example.org/",
            "copyright": {"zh": "版权所有"},
        }
    )
    full = replace(empty, footer=footer)
    said = {str(slot.value): slot.href for column in foot(full, "zh", "sitemap/") for slot in column}
    assert said["事业单位"] == "https://mark.example.org/"
    assert said["版权所有"] == ""
    assert {str(slot.value): slot.href for slot in filing(full)} == {
        "0000000000": "",
        "某ICP备00000000号": "https://beian.miit.gov.cn/",
    }


def found(folder: Path) -> list[Problem]:
    draft, problems = load_site(folder, Store(folder / "build" / ".store"))
    assert draft is not None
    return [*problems, *check_site(draft)[1]]


@pytest.mark.parametrize(
    ("line", "code", "key"),
    [
        ("institution: {email: 请看大厅}", "SITE-20", "institution.email"),
        ("institution: {phone: 总机}", "SITE-20", "institution.phone"),
        ("institution: {media: {contact: {office: 宣传科}}}", "SITE-21", "institution.media.contact"),
        ("institution: {giving: {contact: {email: a b}}}", "SITE-20", "institution.giving.contact.email"),
        ("institution: {geo: [123, 0]}", "YAML-03", ""),
        ("footer: {icp: 备案中}", "SITE-20", "footer.icp"),
        ("footer: {police: 公安备1号}", "SITE-20", "footer.police"),
        ("footer: {site_code: '12'}", "SITE-20", "footer.site_code"),
        ("footer: {report_errors: 找错}", "SITE-20", "footer.report_errors"),
        ("footer: {mark_url: mark}", "SITE-20", "footer.mark_url"),
    ],
)
def test_what_cannot_be_is_named(folder_of: FolderOf, line: str, code: str, key: str) -> None:
    """An address nobody can reach, a number in another form: told at its line, with the form it should have."""
    folder = folder_of({"content/site.yml": f"lantai: 1\ntitle: {{zh: 馆, en: House}}\n{line}\n"})
    problems = [one for one in found(folder) if one.code == code]
    assert problems
    assert problems[0].where.row == 3
    assert not key or problems[0].facts["key"] == key
    assert problems[0].hint("en") != problems[0].hint("zh")


def test_good_numbers_are_left_alone(folder_of: FolderOf) -> None:
    """What is given out in these forms is no problem."""
    lines = (
        "institution: {email: a@b.example.org, phone: 020-0000 0000}\n"
        "footer: {icp: 粤ICP备00000000号-1, police: 粤公网安备44000000000000号, site_code: '4400000000',"
        " report_errors: 'https://errors.example.org/x?y=1'}\n"
    )
    folder = folder_of({"content/site.yml": f"lantai: 1\ntitle: {{zh: 馆, en: House}}\n{lines}"})
    assert not [one for one in found(folder) if one.code in {"SITE-20", "SITE-21"}]


def test_a_government_site_has_no_placeholders(folder_of: FolderOf) -> None:
    """Slot by slot, at its line; other houses may show a sample."""
    lines = "institution: {phone: 000-0000000, hours: {zh: 待定}}\nfooter: {site_code: '0000000000'}\n"
    site = "lantai: 1\ntitle: {zh: 馆, en: House}\n" + lines
    for kind, named in (("gov", ["footer.site_code", "institution.hours", "institution.phone"]), ("archive", [])):
        problems = found(folder_of({"content/site.yml": f"{site}kind: {kind}\n"}))
        assert sorted(str(one.facts["key"]) for one in problems if one.code == "SITE-26") == named

"""Batches of opened records are announced on their day, with counts that agree."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from builder.exports.feed import feed
from builder.exports.openings import openings_csv
from builder.gate import Circumstances, release
from builder.model.address import Addresses
from builder.model.item import Site
from builder.model.settings import SiteSettings
from builder.search import outreach_records
from tests.outreach.test_documents import checked, codes, released

FolderOf = Callable[[Mapping[str, str | bytes]], Path]

BATCH = """\
lantai: 1
title: {zh: 建设档案, en: Building records}
number: {zh: 第1批, en: Batch 1}
on: 2026-03-01
state: public
opened:
  - {fonds: "0021", name: {zh: 建设局, en: Building Office}, from_year: 1953, to_year: 1998, files: 12, items: 300}
  - {fonds: "=0034", name: 教育局, from_year: 1950, to_year: 1995, items: 200}
total: {files: 12, items: 500}
consult: {zh: 带身份证到查阅室, en: Come with your identity card}
"""
ADDRESSES = Addresses(base_url="https://a.example/show/")


def batch(text: str = BATCH) -> dict[str, str]:
    return {"content/openings/2026-1.yml": text}


def test_a_batch_has_range_and_counts(folder_of: FolderOf) -> None:
    """Years from the first to the last, files and items added up; search finds its fonds."""
    outreach, problems = checked(folder_of(batch()))
    assert codes(problems) == []
    site = released(outreach, problems)
    (one,) = site.outreach.openings
    assert (one.years, one.files, one.items) == ((1950, 1998), 12, 500)
    (record,) = (each for each in outreach_records(site, ADDRESSES) if each.kind == "opening")
    assert record.path == "openings/2026-1/index.html"
    assert "建设局" in {text.zh for text in record.texts}


def test_a_batch_is_in_the_feed_and_in_the_data(folder_of: FolderOf) -> None:
    """An entry on the day of the announcement; a row for each fonds, which no spreadsheet takes for a formula."""
    outreach, problems = checked(folder_of(batch()))
    site = released(outreach, problems)
    told = feed(replace(site, base_url=ADDRESSES.base_url), ADDRESSES)
    assert told is not None
    assert b"https://a.example/show/openings/2026-1/" in told
    assert b"2026-03-01T00:00:00Z" in told
    lines = openings_csv(site, ADDRESSES).decode("utf-8-sig").splitlines()
    assert lines[1].startswith(
        "2026-1,2026-03-01,建设档案,Building records,0021,建设局,Building Office,1953,1998,12,300,"
    )
    assert ",'=0034," in lines[2]


@pytest.mark.parametrize(("as_of", "shown"), [(date(2026, 2, 28), False), (date(2026, 3, 1), True)])
def test_a_batch_waits_for_its_day(folder_of: FolderOf, as_of: date, shown: bool) -> None:
    """Before the day of the announcement it is held back with a note, and nothing of it is public."""
    outreach, _ = checked(folder_of(batch()))
    site = Site(settings=SiteSettings.model_validate({"lantai": 1, "title": {"zh": "馆"}}), outreach=outreach)
    told = release(site, Circumstances(audience="web", as_of=as_of))
    assert bool(told.site.outreach.openings) is shown
    assert ("OPEN-07" in [one.code for one in told.problems]) is not shown


@pytest.mark.parametrize(
    ("old", "new", "code", "row", "held"),
    [
        ("from_year: 1953", "from_year: 1999", "OPEN-01", 7, True),
        ("to_year: 1998", "to_year: 2030", "OPEN-01", 7, True),
        ("items: 500", "items: 501", "OPEN-02", 9, True),
        ("consult: {zh: 带身份证到查阅室, en: Come with your identity card}\n", "", "OPEN-03", 1, False),
        ("to_year: 1998", "to_year: 2008", "OPEN-04", 7, False),
        (", items: 200", "", "OPEN-05", 8, True),  # and the total is wrong now
        ("on: 2026-03-01", "on: 某日", "YAML-03", 4, False),
    ],
)
def test_what_cannot_be_is_told(folder_of: FolderOf, old: str, new: str, code: str, row: int, held: bool) -> None:
    """Impossible years and sums keep the batch back at their line; what is only missing is a warning."""
    assert old in BATCH
    outreach, problems = checked(folder_of(batch(BATCH.replace(old, new))))
    assert code in codes(problems), codes(problems)
    assert row in {one.where.row for one in problems if one.code == code}
    if code != "YAML-03":
        assert bool(released(outreach, problems).outreach.openings) is not held


def test_early_opening_has_its_ground(folder_of: FolderOf) -> None:
    """Younger than twenty-five years is fine where the ground is given."""
    text = BATCH.replace("to_year: 1998", "to_year: 2008") + "early: {zh: 形成时即公开}\n"
    assert codes(checked(folder_of(batch(text)))[1]) == []


def test_a_guide_that_is_not_there_is_told(folder_of: FolderOf) -> None:
    """The link would lead nowhere: it is left out and told."""
    outreach, _ = checked(folder_of(batch(BATCH + "guide: nowhere\n")))
    site = Site(settings=SiteSettings.model_validate({"lantai": 1, "title": {"zh": "馆"}}), outreach=outreach)
    told = release(site, Circumstances(audience="web", as_of=date(2026, 7, 1)))
    assert [one.code for one in told.problems] == ["OPEN-06"]


@pytest.mark.parametrize(("as_of", "codes_told"), [(date(2027, 3, 2), []), (date(2027, 3, 3), ["OPEN-08"])])
def test_a_year_without_a_batch_is_told(folder_of: FolderOf, as_of: date, codes_told: list[str]) -> None:
    """Records are opened regularly."""
    outreach, _ = checked(folder_of(batch()))
    site = Site(settings=SiteSettings.model_validate({"lantai": 1, "title": {"zh": "馆"}}), outreach=outreach)
    told = release(site, Circumstances(audience="web", as_of=as_of))
    assert [one.code for one in told.problems] == codes_told

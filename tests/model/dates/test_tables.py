"""The tables of reigns, numerals and periods."""

from __future__ import annotations

from itertools import pairwise

import pytest

from builder.model.dates import Period, by_name, parse_date, why_refused
from builder.model.dates.edtf import Interval, read_edtf
from builder.model.dates.eras import BRANCHES, ERAS, STEMS, cycle_place, spoken_year, years_of_cycle
from builder.model.dates.numerals import chinese, number
from builder.model.dates.periods import PERIODS, ROWS

QING = ["顺治", "康熙", "雍正", "乾隆", "嘉庆", "道光", "咸丰", "同治", "光绪", "宣统"]
FIRST_YEARS = [1644, 1662, 1723, 1736, 1796, 1821, 1851, 1862, 1875, 1909]


def test_reigns_of_the_qing_follow_each_other():
    """Each reign begins where the one before ends, and the Republic follows the last."""
    reigns = [next(era for era in ERAS if era.name == name) for name in [*QING, "民国"]]
    assert [era.first for era in reigns] == [*FIRST_YEARS, 1912]
    for before, after in pairwise(reigns):
        assert before.first + before.years == after.first


@pytest.mark.parametrize("era", ERAS, ids=lambda era: era.name)
def test_every_year_of_every_reign_is_read(era):
    """Year n is the first year + n - 1, in Chinese and in letters; the year after the last is refused."""
    for nth in range(1, era.years + 1):
        written = f"{era.name}{spoken_year(nth)}年"
        assert parse_date(written).start == f"{era.first + nth - 1:04}-01-01"
        assert parse_date(f"{era.en} {nth}").edtf == parse_date(written).edtf
    assert why_refused(f"{era.name}{spoken_year(era.years + 1)}年").reason == "reign_too_short"


def test_a_lunar_day_is_never_made_a_gregorian_one():
    """Whatever day of a reign is written, the EDTF names the year only; its last months reach into the next year."""
    for month in range(1, 13):
        date = parse_date(f"光绪二十三年{chinese(month)}月{chinese(15)}日")
        assert date.edtf in ("1897", "1897~")
        assert date.end == ("1898-02-28" if month > 10 else "1897-12-31")
        assert (date.certainty, date.calendar) == ("approximate", "lunar")


def test_the_cycle_has_sixty_places():
    """Every pair that occurs has its place, others have none; 1984 and 2044 are 甲子."""
    assert [cycle_place(STEMS[n % 10] + BRANCHES[n % 12]) for n in range(60)] == list(range(60))
    assert cycle_place("甲丑") is None
    assert years_of_cycle(0, 1901, 2050) == [1924, 1984, 2044]


def test_numerals_are_read_as_they_are_spoken():
    """Every number is read from its spoken form; what is no number is none."""
    assert all(number(chinese(value)) == value for value in range(1, 10_000))
    assert [number(text) for text in ("廿三", "卅", "一九八五", "元", "十")] == [23, 30, 1985, 1, 10]
    assert [number(text) for text in ("五六十", "十十", "二三十", "", "٣", "百科")] == [None] * 6


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.names[0])
def test_every_period_is_well_formed(row):
    """EDTF, days and names of each row fit together, and every name leads to it."""
    edtf = read_edtf(row.edtf)
    assert isinstance(edtf, Interval)
    assert row.source
    assert not (row.start and row.end) or row.start < row.end
    for day, end in ((row.start, edtf.first), (row.end, edtf.last)):
        assert not day or day[:4] == str(end)[:4]
    for name in (*row.names, *row.english):
        date = parse_date(name)
        assert (date.edtf, date.certainty) == (row.edtf, "period"), name


def test_no_name_stands_for_two_periods():
    """A name that occurs twice would silently hide a row."""
    names = [name.lower() for row in ROWS for name in (*row.names, *row.english)]
    assert len(names) == len(set(names)) == len(PERIODS)


def test_an_archive_may_bring_its_own_periods():
    """The table is data: a city's own row is read and shown."""
    own = by_name([*ROWS, Period(("租界时期",), ("concession era",), "1860/1945", source="本市志")])
    date = parse_date("租界时期", periods=own)
    assert (date.edtf, date.display.zh) == ("1860/1945", "租界时期（1860—1945年）")
    assert parse_date("租界时期") is None

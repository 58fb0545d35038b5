"""Periods by name, and the words that say that nothing is known."""

from __future__ import annotations

from dataclasses import replace

from builder.model.dates.doubt import Doubt
from builder.model.dates.edtf import EdtfDate, read_edtf
from builder.model.dates.gregorian import days_later, iso
from builder.model.dates.periods import Period
from builder.model.dates.reading import DateSettings, Found, Outcome
from builder.model.text import Text

UNKNOWN = frozenset(
    (
        *(
            "不详",
            "年代不详",
            "日期不详",
            "时间不详",
            "年月不详",
            "不明",
            "年代不明",
            "时间不明",
            "未知",
            "待考",
            "年代待考",
        ),
        *(
            "无",
            "无日期",
            "无年代",
            "无年月",
            "未注明",
            "佚",
            "-",
            "—",
            "?",
            "n.d.",
            "n.d",
            "nd",
            "n. d.",
            "s.d.",
            "n/a",
        ),
        *("undated", "unknown", "not dated", "no date", "date unknown", "unknown date", "date not known"),
    )
)


def undated(text: str) -> Outcome:
    """Somebody looked and found no date: that is worth keeping, other than an empty cell."""
    return Found(EdtfDate("XXXX")) if text in UNKNOWN else None


def period(text: str, settings: DateSettings) -> Outcome:
    """A period of the table in force."""
    row = settings.periods.get(text)
    if row is None and text.startswith("the "):
        row = settings.periods.get(text[4:])
    return named(row, settings) if row else None


def named(row: Period, settings: DateSettings) -> Found | None:
    """A row of the table as a date; rows that hang on the local liberation are moved to it, or asked about."""
    row = _moved(row, settings.liberated)
    edtf = read_edtf(row.edtf)
    if edtf is None:
        return None
    words = Text(row.names[0], row.english[0])
    glossed = not row.edtf.endswith("..") and not row.edtf.startswith("..")
    span = (row.start, row.end) if row.start or row.end else None
    doubts = (Doubt("local_period"),) if row.local and not settings.liberated else ()
    return Found(edtf, words, glossed, "gregorian", "period", span, doubts)


def _moved(row: Period, liberated: str) -> Period:
    if not row.local or not liberated:
        return row
    year, first, last = liberated[:4], row.edtf.partition("/")[0], row.edtf.partition("/")[2]
    if row.local == "after":
        return replace(row, edtf=f"{year}/{last}", start=liberated)
    eve = days_later((int(year), int(liberated[5:7]), int(liberated[8:])), -1)
    return replace(row, edtf=f"{first}/{year}", end=iso(eve))

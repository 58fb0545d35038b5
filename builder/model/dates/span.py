"""What an EDTF expression means to a machine: its first and last day, and how sure they are."""

from __future__ import annotations

from builder.model.dates.edtf import Edtf, EdtfDate, End, Interval
from builder.model.dates.extent import extent
from builder.model.dates.gregorian import Ymd, days_later, months_later, years_later
from builder.model.dates.value import Certainty

Span = tuple[Ymd | None, Ymd | None]


def span_of(edtf: Edtf, circa: int) -> Span:
    """First and last day; None for an end that is open or unknown.

    A single approximate date reaches ``circa`` units further on both sides, counted in the unit that is approximate:
    years for 1930~, months for 1930-05~, days for 1930-05-03~. An interval says its own bounds and is not widened.
    """
    if isinstance(edtf, EdtfDate):
        return _widened(edtf, circa)
    if isinstance(edtf, Interval):
        return _days(edtf.first)[0], _days(edtf.last)[1]
    spans = [span_of(member, 0) for member in edtf.members]
    firsts = [first for first, _ in spans if first]
    lasts = [last for _, last in spans if last]
    return (
        min(firsts) if len(firsts) == len(spans) else None,
        max(lasts) if len(lasts) == len(spans) else None,
    )


def certainty_of(edtf: Edtf) -> Certainty:
    """How sure an expression is by its marks; an open or unknown end outweighs the marks of the other end."""
    if isinstance(edtf, EdtfDate):
        return _certainty(edtf)
    if isinstance(edtf, Interval):
        ends = [end for end in (edtf.first, edtf.last) if isinstance(end, EdtfDate)]
        if len(ends) == 2:
            return least_sure([_certainty(end) for end in ends])
        return "unknown" if edtf.first == edtf.last == "" else "open"
    sure = least_sure([certainty_of(member) for member in edtf.members])
    return "approximate" if sure in ("exact", "inferred") and not edtf.every else sure


_ORDER: tuple[Certainty, ...] = ("exact", "inferred", "approximate", "period", "open", "unknown")


def least_sure(certainties: list[Certainty]) -> Certainty:
    """The one that promises least."""
    return max(certainties, key=_ORDER.index)


def _certainty(date: EdtfDate) -> Certainty:
    if _placeless(date):
        return "unknown"
    marks = date.qualified
    if "~" in marks or "%" in marks or date.significant:
        return "approximate"
    if marks:
        return "inferred"
    return "approximate" if date.month.isdigit() and 21 <= int(date.month) <= 32 else "exact"


def _placeless(date: EdtfDate) -> bool:
    return date.year.endswith("XXXX")


def _days(end: End) -> Span:
    if not isinstance(end, EdtfDate) or _placeless(end):
        return None, None
    return extent(end.year, end.month, end.day, end.significant) or (None, None)


def _widened(date: EdtfDate, circa: int) -> Span:
    first, last = _days(date)
    unit = _approximate_part(date)
    if unit < 0 or first is None or last is None:
        return first, last
    later = (years_later, months_later, days_later)[unit]
    return later(first, -circa), later(last, circa)


def _approximate_part(date: EdtfDate) -> int:
    """0 for the year, 1 for the month, 2 for the day, -1 where nothing is approximate; the coarsest counts."""
    if not date.qualified:
        return -1
    parts = [place // 2 for place, mark in enumerate(date.marks) if mark in ("~", "%")]
    return min(parts, default=-1)

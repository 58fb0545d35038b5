"""The order of dates in lists and on time lines."""

from __future__ import annotations

from builder.model.dates.edtf import read_edtf
from builder.model.dates.gregorian import Ymd
from builder.model.dates.span import span_of
from builder.model.dates.value import DateValue

Order = tuple[int, Ymd, Ymd, str, str]

_FAR = 10**30


def in_time(date: DateValue | None) -> Order:
    """A key for ``sorted``: by the first day, then the shorter range first; undated things last.

    What has no first day (“before 1949”) stands directly before its last day's year begins to count, that is by its
    end; years before 1 and beyond 9999 are placed by their EDTF. Total: dates that differ have different keys.
    """
    if date is None:
        return (2, (0, 0, 0), (0, 0, 0), "", "")
    first, last = _ymd(date.start), _ymd(date.end)
    if not date.start or not date.end:
        edtf = read_edtf(date.edtf) if date.edtf else None
        far_first, far_last = span_of(edtf, 0) if edtf else (None, None)
        first, last = first or far_first, last or far_last
    tie = (date.edtf, repr(date))
    if first is None and last is None:
        return (1, (0, 0, 0), (0, 0, 0), *tie)
    if first is None:
        return (0, last or (0, 0, 0), (-_FAR, 0, 0), *tie)
    return (0, first, last or (_FAR, 0, 0), *tie)


def _ymd(day: str) -> Ymd | None:
    return (int(day[:4]), int(day[5:7]), int(day[8:10])) if day else None

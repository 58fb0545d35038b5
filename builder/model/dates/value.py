"""A date as an archive keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from builder.model.text import Text

Certainty = Literal["exact", "approximate", "inferred", "period", "open", "unknown"]
Calendar = Literal["gregorian", "era", "republic", "lunar"]


@dataclass(frozen=True, slots=True)
class DateValue:
    """Three things kept apart: the words of the source, a range for machines, and how sure the range is.

    ``edtf`` follows ISO 8601-2:2019 (EDTF) and is empty where nothing can be said. ``start`` and ``end`` are
    ISO dates (``1854-01-01``), inclusive; either is empty where the range is open or unknown, or where its year lies
    outside 1–9999. Sort by ``in_time`` of this package: by ``start``, what has none by its end, what has neither last.
    """

    original: str
    edtf: str
    start: str
    end: str
    certainty: Certainty
    calendar: Calendar = "gregorian"
    display: Text = Text()

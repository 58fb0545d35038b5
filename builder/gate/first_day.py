"""The day on which an exhibition opens."""

from __future__ import annotations

import re

from builder.model.dates import parse_date
from builder.model.text import Text

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def first_day(when: Text) -> str:
    """The day at the head of an exhibition's dates (2026年6月9日—8月31日), or nothing where they are vaguer."""
    for words in (when.zh, when.en):
        date = parse_date(words) if words else None
        if date and _DAY.fullmatch(date.edtf.partition("/")[0]):
            return date.start
    return ""

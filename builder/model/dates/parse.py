"""Reading a date as people write it."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange

from builder.model.dates.value import DateValue
from builder.model.text import Text

_ISO = re.compile(r"^(\d{4})(?:[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月?)|年)?$")


def parse_date(written: str) -> DateValue | None:
    """The date that ``written`` stands for, or None where it cannot be told; never raises."""
    match = _ISO.match(unicodedata.normalize("NFKC", written).strip())
    if not match:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    if month > 12 or (month and day > monthrange(year, month)[1]):
        return None
    first = f"{year:04}-{month or 1:02}-{day or 1:02}"
    last_month = month or 12
    last = f"{year:04}-{last_month:02}-{day or monthrange(year, last_month)[1]:02}"
    edtf = f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")
    zh = f"{year}年" + (f"{month}月" if month else "") + (f"{day}日" if day else "")
    return DateValue(written, edtf, first, last, "exact", display=Text(zh, edtf))

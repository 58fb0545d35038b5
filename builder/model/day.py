"""A single day as archives write it."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

_DAY = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?(?:[ T]0?0:00(?::00)?)?")


def read_day(text: str) -> date | None:
    """A day as an archive writes it: 2026-12-31, 2026/12/31, 2026.12.31, 2026年12月31日; None for anything else."""
    match = _DAY.fullmatch(unicodedata.normalize("NFKC", text).strip())
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def of_the_calendar(day: str) -> str:
    """An ISO day as it is; nothing is no day. Raises ValueError for one that never was."""
    return date.fromisoformat(day).isoformat() if day else day

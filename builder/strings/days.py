"""Days as people say them, in Chinese and English."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from builder.model.text import Language
from builder.strings import say

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day_of(day: str, language: str) -> str:
    """2026-06-09 as 2026年6月9日 or 9 June 2026."""
    year, month, number = (int(part) for part in day.split("-"))
    return f"{year}年{month}月{number}日" if language == "zh" else f"{number} {MONTHS[month - 1]} {year}"


def short_day(day: date, language: str) -> str:
    """6月9日 or 9 June."""
    return f"{day.month}月{day.day}日" if language == "zh" else f"{day.day} {MONTHS[day.month - 1]}"


def weekday(day: date, language: Language) -> str:
    """星期二 or Tuesday."""
    return say(f"events.day.{day.isoweekday()}", language)


def span_of(days: Sequence[date], language: str) -> str:
    """From the first of some days to the last: 2026年6月8日—13日, 8–13 June 2026. Empty where there is none."""
    if not days:
        return ""
    first, last = min(days), max(days)
    if first == last:
        return day_of(first.isoformat(), language)
    if language == "zh":
        end = f"{last.day}日" if first.month == last.month else short_day(last, "zh")
        end = end if first.year == last.year else day_of(last.isoformat(), "zh")
        return f"{day_of(first.isoformat(), 'zh')}—{end}"
    end = day_of(last.isoformat(), "en")
    if first.year != last.year:
        return f"{day_of(first.isoformat(), 'en')} – {end}"
    return f"{first.day}–{end}" if first.month == last.month else f"{short_day(first, 'en')} – {end}"

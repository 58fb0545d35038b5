"""A date with another one in brackets behind it: 民国二十三年（1934年）, Xianfeng 4 (1854)."""

from __future__ import annotations

import re
from dataclasses import replace

from builder.model.dates.doubt import Doubt
from builder.model.dates.edtf import Edtf, EdtfDate, Interval
from builder.model.dates.eras import cycle_place
from builder.model.dates.reading import DateSettings, Found, Inner, Outcome, range_of

_BRACKETED = re.compile(r"([^()]+?) ?\(([^()]+)\)([^()]*)")
_CALENDARS = {
    "农历": "农历",
    "阴历": "农历",
    "旧历": "农历",
    "夏历": "农历",
    "公历": "",
    "阳历": "",
    "公元": "",
    "新历": "",
}


def glossed(text: str, inner: Inner, settings: DateSettings) -> Outcome:
    """The date before the brackets, checked against the one in them, which adds the day where it knows it better."""
    match = _BRACKETED.fullmatch(text)
    if not match:
        return None
    head, gloss, tail = match.groups()
    gloss = re.sub(r"^(?:即|公元|公历|西元|i\.e\. ?|= ?)(?=[0-9]{4}|[一二])", "", gloss)
    if gloss in _CALENDARS:
        return inner(head + _CALENDARS[gloss] + tail)
    date = inner(head + tail)
    if cycle_place(gloss.removesuffix("年")) is not None:
        return _checked_by_cycle(date, gloss, head)
    explained = inner(gloss)
    if isinstance(date, Found) and isinstance(explained, Found):
        return explained if str(date.edtf) == "XXXX" else _agreed(date, explained, head + tail, gloss, settings)
    if not isinstance(date, Doubt) or not isinstance(explained, Found):
        return date if isinstance(date, Doubt) else explained if isinstance(explained, Doubt) else None
    fits = any(str(explained.edtf)[:4] in _start_of(inner(text), settings) for text in date.proposals)
    return explained if fits else date


def _agreed(date: Found, explained: Found, written: str, gloss: str, settings: DateSettings) -> Outcome:
    (start, end), (other_start, other_end) = range_of(date, settings), range_of(explained, settings)
    if (end and other_start > end) or (other_end and other_end < start):
        return Doubt("contradiction", (written, gloss))
    within = start <= other_start and "" < other_end <= end and (start, end) != (other_start, other_end)
    finer = isinstance(explained.edtf, Interval) or _precision(explained.edtf) > _precision(date.edtf)
    if date.glossed and within and finer:
        return replace(
            date, edtf=explained.edtf, span=explained.span, certainty=explained.certainty, doubts=explained.doubts
        )
    inside = other_start <= start and "" < end <= other_end
    if not date.words and explained.glossed and inside and isinstance(explained.edtf, EdtfDate):
        return replace(explained, edtf=date.edtf, span=date.span, certainty=date.certainty, doubts=date.doubts)
    return date


def _precision(edtf: Edtf) -> int:
    if isinstance(edtf, Interval):
        return 0
    return 1 + bool(edtf.month) + bool(edtf.day) if isinstance(edtf, EdtfDate) else 0


def _checked_by_cycle(date: Outcome, gloss: str, head: str) -> Outcome:
    """民国三年（甲寅）: the cycle is checked, not shown."""
    if not isinstance(date, Found) or not isinstance(date.edtf, EdtfDate) or not date.edtf.year.isdigit():
        return date
    fits = cycle_place(gloss.removesuffix("年")) == (int(date.edtf.year) - 4) % 60
    return date if fits else Doubt("contradiction", (head,))


def _start_of(outcome: Outcome, settings: DateSettings) -> str:
    return range_of(outcome, settings)[0] if isinstance(outcome, Found) else ""

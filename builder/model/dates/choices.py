"""One of several dates, or each of them: 1951年或1952年, 1951、1953年, 1667 or 1668."""

from __future__ import annotations

import re

from builder.model.dates.edtf import Choice, EdtfDate, Interval, read_edtf
from builder.model.dates.reading import Found, Inner, Outcome
from builder.model.dates.shared import chinese_ends

_OR = re.compile(r"或者?|\s+or\s+")
_AND = re.compile(r"、|\s+and\s+")


def choice(text: str, inner: Inner) -> Outcome:
    """``inner`` reads one member, which may be a range; None where the text names one date only."""
    for separator, signs, every in ((_OR, ("或", " or "), False), (_AND, ("、", " and "), True)):
        if signs[0] in text or signs[1] in text:
            texts = separator.split(text)
            return _chosen(texts, inner, every=every) if 2 <= len(texts) <= 12 else None
    return None


def _chosen(texts: list[str], inner: Inner, *, every: bool) -> Outcome:
    members: list[EdtfDate | Interval] = []
    for place, text in enumerate(texts):
        found = _member(text.strip(), texts[place - 1] if place else "", texts[-1], inner)
        if not isinstance(found, Found):
            return found
        if isinstance(found.edtf, Choice) or found.words or not _simple(found.edtf):
            return None
        members.append(found.edtf)
    edtf = read_edtf(str(Choice(tuple(members), every)))
    return Found(edtf) if edtf is not None else None


def _member(text: str, before: str, last: str, inner: Inner) -> Outcome:
    """A member as it stands, or completed from its neighbours: 1951、1953年 and 1985年10月、12月."""
    found = inner(text)
    if isinstance(found, Found):
        return found
    borrowed = [pair[1] for pair in chinese_ends(before, text)] if before else []
    if last.endswith(("年", "月", "日")) and text[-1:].isdigit():
        borrowed.append(text + last[-1])
    for candidate in borrowed:
        completed = inner(candidate)
        if isinstance(completed, Found):
            return completed
    return found


def _simple(edtf: EdtfDate | Interval) -> bool:
    ends = (edtf,) if isinstance(edtf, EdtfDate) else (edtf.first, edtf.last)
    return not any(isinstance(end, EdtfDate) and (end.time or end.significant) for end in ends) and "" not in ends

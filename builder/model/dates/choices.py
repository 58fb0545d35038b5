"""One of several dates, or each of them: 1951年或1952年, 1951、1953年, 1667 or 1668."""

from __future__ import annotations

import re

from builder.model.dates.display import shown
from builder.model.dates.edtf import Choice, Edtf, EdtfDate, Interval, read_edtf
from builder.model.dates.reading import Found, Inner, Outcome
from builder.model.dates.shared import chinese_ends
from builder.model.text import Text

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
    found: list[Found] = []
    for place, text in enumerate(texts):
        member = _member(text.strip(), texts[place - 1] if place else "", texts[-1], inner)
        if not isinstance(member, Found):
            return member
        found.append(member)
    members = [one.edtf for one in found if not isinstance(one.edtf, Choice) and _simple(one.edtf)]
    edtf = read_edtf(str(Choice(tuple(members), every))) if len(members) == len(found) else None
    return _together(edtf, found, every=every) if edtf is not None else None


def _together(edtf: Edtf, found: list[Found], *, every: bool) -> Found:
    doubts = tuple(dict.fromkeys(doubt for one in found for doubt in one.doubts))
    if not any(one.words for one in found):
        return Found(edtf, doubts=doubts)
    glossed = any(one.glossed for one in found)
    words = [Text(one.words.zh or plain.zh, one.words.en or plain.en) for one in found for plain in (shown(one.edtf),)]
    zh, en = ("、", " and ") if every else ("或", " or ")
    said = Text(zh.join(word.zh for word in words), en.join(word.en for word in words))
    return Found(edtf, said, glossed, found[0].calendar, doubts=doubts)


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

"""From – to: 1978—1998年, 1985年10月1日至5日, 1–5 October 1985, 1985.10.1-10.5, between 1930 and 1940."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from builder.model.dates.doubt import Doubt
from builder.model.dates.edtf import Edtf, EdtfDate, End, Interval, in_order, read_edtf
from builder.model.dates.gregorian import iso
from builder.model.dates.reading import Found, Inner, Outcome, display_of
from builder.model.dates.shared import chinese_ends, english_ends, numeric_ends
from builder.model.dates.span import certainty_of, least_sure, span_of
from builder.model.dates.value import Certainty
from builder.model.text import Text

_BETWEEN = re.compile(
    r"(?:between (?P<a>.+) and (?P<b>.+))|介?[于在]?(?P<c>.+?)[至到—~和与](?P<d>[^至到—~]+?)(?:之间|年间|间)"
)
_LEAD = re.compile(r"^(?:from |[自从由])")
_WORD = re.compile(r"\s*(?:—|~|至|到|\s-\s|-{2}|\s(?:to|through|until|till)\s)\s*")
_UNKNOWN_END = frozenset(("不详", "unknown"))


def interval(text: str, inner: Inner) -> Outcome:
    """Two dates and what stands between them; ``inner`` reads one date. None where the text does not fall in two."""
    match = _BETWEEN.fullmatch(text) if text.startswith("between ") or text.endswith("间") else None
    if match:
        left, right = match["a"] or match["c"], match["b"] or match["d"]
        unit = "年" if "年间" in text and not right.endswith("年") else ""
        found = _ends(left, right + unit, inner)
        return _between(found) if isinstance(found, Found) else found
    ends = _split(_LEAD.sub("", text))
    return _ends(*ends, inner) if ends else None


def _split(text: str) -> tuple[str, str] | None:
    """The two halves: at the only dash or word outside brackets, else at the middle hyphen."""
    places = [
        place for place in _WORD.finditer(text) if text[: place.start()].count("(") == text[: place.start()].count(")")
    ]
    if len(places) == 1:
        left, right = text[: places[0].start()], text[places[0].end() :]
        return (left, right) if left and right else None
    hyphens = [place for place, character in enumerate(text) if character == "-"]
    if places or len(hyphens) % 2 == 0:
        return None
    middle = hyphens[len(hyphens) // 2]
    left, right = text[:middle].strip(), text[middle + 1 :].strip()
    return (left, right) if left and right else None


def _ends(left: str, right: str, inner: Inner) -> Outcome:
    """The first pair of readings that works, borrowing from the other end what one of them leaves out."""
    refusal: Doubt | None = None
    for first_text, last_text in _pairs(left, right):
        first, last = inner(first_text), inner(last_text)
        if isinstance(first, Found) and isinstance(last, Found):
            return _joined(first, last)
        for outcome in (first, last):
            if isinstance(outcome, Doubt) and refusal is None:
                refusal = outcome
    return refusal


def _pairs(left: str, right: str) -> Iterator[tuple[str, str]]:
    numeric = numeric_ends(left, right)
    if numeric:
        yield numeric
    if not (right.endswith("年代") and len(right) < 5):
        yield left, right
    yield from chinese_ends(left, right)
    if (left + right).isascii():
        yield from english_ends(left, right)


def _joined(left: Found, right: Found) -> Outcome:
    first, last = _end(left.edtf, 0), _end(right.edtf, 1)
    if first is None or last is None or (first == "" and last == ""):
        return None
    if not in_order(first, last):
        return Doubt("reversed", _proposal(first, last))
    words = Text()
    if left.words or right.words:
        texts = [found.words if found.glossed else display_of(found) for found in (left, right)]
        words = Text(
            *(_together(*pair) for pair in (("至", texts[0].zh, texts[1].zh), (" to ", texts[0].en, texts[1].en)))
        )
    edtf = Interval(first, last)
    calendar = right.calendar if left.calendar == "gregorian" else left.calendar
    doubts = left.doubts + tuple(doubt for doubt in right.doubts if doubt not in left.doubts)
    glossed = left.glossed or right.glossed
    return Found(edtf, words, glossed, calendar, _certainty(edtf, left, right), _span(left, right), doubts)


def _together(between: str, first: str, last: str) -> str:
    """Both ends in words; a year of a reign that both name is named once: 民国二十三年八月至十月, Minguo 23."""
    if first == last:
        return first
    year, mark, _ = first.partition("年")
    return first + between + (last.removeprefix(year + mark) if mark and last != year + mark else last)


def _certainty(edtf: Interval, left: Found, right: Found) -> Certainty | None:
    """That of the less sure end where EDTF cannot say it."""
    if left.certainty is None and right.certainty is None:
        return None
    own = certainty_of(edtf)
    if own in ("open", "unknown"):
        return own
    return least_sure([own, *(end.certainty for end in (left, right) if end.certainty)])


def _span(left: Found, right: Found) -> tuple[str, str] | None:
    if left.span is None and right.span is None:
        return None
    first, last = (end.span or tuple(map(iso, span_of(end.edtf, 0))) for end in (left, right))
    return first[0], last[1]


def _end(edtf: Edtf, which: int) -> End | None:
    if isinstance(edtf, EdtfDate):
        if edtf.year == "XXXX" and not edtf.month:
            return ""
        return None if edtf.time or edtf.significant or edtf.year.startswith("Y") else edtf
    if isinstance(edtf, Interval):
        return edtf.last if which else edtf.first
    return None


def _proposal(first: End, last: End) -> tuple[str, ...]:
    swapped = f"{last}/{first}"
    return (swapped,) if read_edtf(swapped) is not None else ()


def _between(found: Found) -> Found:
    """Some time within: the same interval, and nobody says that it was all of it."""
    if not isinstance(found.edtf, Interval):
        return found
    texts = [display_of(Found(end)) for end in (found.edtf.first, found.edtf.last) if isinstance(end, EdtfDate)]
    if len(texts) != 2:
        return found
    words = Text(f"{texts[0].zh}至{texts[1].zh}之间", f"between {texts[0].en} and {texts[1].en}")
    return replace(found, words=words, glossed=False, certainty="approximate")

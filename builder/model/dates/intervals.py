"""From – to: 1978—1998年, 1985年10月1日至5日, 1–5 October 1985, 1985.10.1-10.5, between 1930 and 1940."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from builder.model.dates.display import UNKNOWN_END, shown
from builder.model.dates.doubt import Doubt
from builder.model.dates.edtf import Edtf, EdtfDate, End, Interval, in_order, read_edtf
from builder.model.dates.gregorian import iso
from builder.model.dates.numerals import NUMBER
from builder.model.dates.reading import Found, Inner, Outcome, display_of
from builder.model.dates.shared import chinese_ends, english_ends, numeric_ends
from builder.model.dates.span import certainty_of, least_sure, span_of
from builder.model.dates.value import Certainty
from builder.model.text import Text

_BETWEEN = re.compile(
    r"(?:between (?P<a>.+) and (?P<b>.+))|介?[于在]?(?P<c>.+?)[至到—~和与](?P<d>[^至到—~]+?)(?P<tail>之间|年间|间)"
)
_LEAD = re.compile(r"^(?:from |[自从由])")
_WORD = re.compile(r"\s*(?:—|~|至|到|\s-\s|-{2}|\s(?:to|through|until|till)\s)\s*")
#: Names of periods may hold the word “to” themselves.
_TRIES = 3
_MONTH = re.compile(f"闰?(?:{NUMBER}+|[正冬腊])月")
_REIGN_YEAR = re.compile("[^年]+年(?![间代])")


def interval(text: str, inner: Inner) -> Outcome:
    """Two dates and what stands between them; ``inner`` reads one date. None where the text does not fall in two."""
    refusal: Outcome = None
    match = _BETWEEN.fullmatch(text) if text.startswith("between ") or text.endswith("间") else None
    if match:
        left, right = match["a"] or match["c"], match["b"] or match["d"]
        found = _ends(left, right + ("年" if match["tail"] == "年间" else ""), inner)
        if isinstance(found, Found):
            return _between(found)
        refusal = found
    for left, right in _splits(_LEAD.sub("", text)):
        found = _ends(left, right, inner)
        if isinstance(found, Found):
            return found
        refusal = refusal or found
    return refusal


def _splits(text: str) -> Iterator[tuple[str, str]]:
    """The two halves: at each of the first dashes or words outside brackets, else at the middle hyphen."""
    places = [place for place in _WORD.finditer(text) if _outside(text[: place.start()])]
    for place in places[:_TRIES]:
        left, right = text[: place.start()], text[place.end() :]
        if left and right:
            yield left, right
    hyphens = [place for place, character in enumerate(text) if character == "-"]
    if not places and len(hyphens) % 2:
        middle = hyphens[len(hyphens) // 2]
        left, right = text[:middle].strip(), text[middle + 1 :].strip()
        if left and right:
            yield left, right


def _outside(before: str) -> bool:
    return before.count("(") == before.count(")")


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
    decade = right.endswith("年代") and len(right) < 5
    if not decade:
        yield left, right
    yield from chinese_ends(left, right)
    if decade:
        yield left, right
    if (left + right).isascii():
        yield from english_ends(left, right)


def _joined(left: Found, right: Found) -> Outcome:
    if left.words and left.edtf == right.edtf and left.span == right.span:
        return left
    first, last = _end(left.edtf, 0), _end(right.edtf, 1)
    if first is None or last is None or (first == "" and last == ""):
        return None
    span = _span(left, right)
    if not in_order(first, last) or (span and "" < span[1] < span[0]):
        return Doubt("reversed", _proposal(first, last))
    words = _words(left, right) if left.words or right.words else Text()
    edtf = Interval(first, last)
    calendar = right.calendar if left.calendar == "gregorian" else left.calendar
    doubts = left.doubts + tuple(doubt for doubt in right.doubts if doubt not in left.doubts)
    glossed = left.glossed or right.glossed
    return Found(edtf, words, glossed, calendar, _certainty(edtf, left, right), span, doubts)


def _words(left: Found, right: Found) -> Text:
    """Both ends in words; a reign year that both name is named once: 民国二十三年八月至十月."""
    first, last = (_end_words(found, which) for which, found in enumerate((left, right)))
    lead = _REIGN_YEAR.match(first.zh)
    zh, year = last.zh, lead[0] if lead else ""
    if year and left.calendar != "gregorian" and _MONTH.match(zh.removeprefix(year)):
        zh = zh.removeprefix(year)
    if any(found.glossed and not found.words.en for found in (left, right)):
        return Text(f"{first.zh}至{zh}")
    return Text(f"{first.zh}至{zh}", f"{first.en} to {last.en}")


def _end_words(found: Found, which: int) -> Text:
    end = _end(found.edtf, which)
    plain = shown(end) if isinstance(end, EdtfDate) else UNKNOWN_END
    return Text(found.words.zh or plain.zh, found.words.en or plain.en)


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

"""Reading a date as people write it, in Chinese, English or EDTF."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from builder.model.dates.bounds import bounded
from builder.model.dates.chinese import decade_or_century, gregorian_day
from builder.model.dates.choices import choice
from builder.model.dates.doubt import Doubt
from builder.model.dates.edtf import Choice, Interval, in_order, read_edtf
from builder.model.dates.english import before_christ, english_dashes, english_day, english_span
from builder.model.dates.fold import folded, has_han
from builder.model.dates.glosses import glossed
from builder.model.dates.intervals import interval
from builder.model.dates.marks import peeled
from builder.model.dates.names import period, undated
from builder.model.dates.numeric import digits
from builder.model.dates.periods import PERIODS, Period
from builder.model.dates.reading import DateSettings, Found, Outcome, Reader, valued
from builder.model.dates.reigns import english_reign_day, reign_day
from builder.model.dates.value import DateValue

LONGEST = 120
_USUAL = DateSettings()


@dataclass(frozen=True, slots=True)
class Reading:
    """The date, or None; and what the curator should be asked. A text that was refused has exactly one doubt."""

    value: DateValue | None
    doubts: tuple[Doubt, ...] = ()


def read_date(written: str, *, circa: int = 2, liberated: str = "", periods: Mapping[str, Period] = PERIODS) -> Reading:
    """The date that ``written`` stands for, with every question it leaves; never raises for a text.

    The settings are those of ``DateSettings``.
    """
    usual = circa == _USUAL.circa and not liberated and periods is PERIODS
    settings = _USUAL if usual else DateSettings(circa=circa, liberated=liberated, periods=periods)
    if len(written) > LONGEST:
        return Reading(None, (Doubt("not_understood"),))
    text = folded(written)
    outcome = _whole(text, settings) if text else Doubt("empty")
    if isinstance(outcome, Found):
        return Reading(valued(outcome, written, settings), outcome.doubts)
    doubt = outcome or Doubt("not_understood")
    readable = (text for text in doubt.proposals if isinstance(_whole(folded(text), settings), Found))
    return Reading(None, (Doubt(doubt.reason, tuple(readable)),))


def parse_date(
    written: str, *, circa: int = 2, liberated: str = "", periods: Mapping[str, Period] = PERIODS
) -> DateValue | None:
    """The date that ``written`` stands for, or None where it cannot be told; ``why_refused`` then says why."""
    return read_date(written, circa=circa, liberated=liberated, periods=periods).value


def why_refused(
    written: str, *, circa: int = 2, liberated: str = "", periods: Mapping[str, Period] = PERIODS
) -> Doubt | None:
    """Why ``parse_date`` gives None, with texts that could be written instead; None where it gives a date."""
    reading = read_date(written, circa=circa, liberated=liberated, periods=periods)
    return reading.doubts[0] if reading.value is None else None


_DIGITS: tuple[Reader, ...] = (digits, undated, english_dashes)
_ENGLISH: tuple[Reader, ...] = (undated, english_day, digits, english_span, english_reign_day)
_MARKED = ("约", "[", "c. ", "ca. ", "circa ")
_YEARS = re.compile("([0-9]{4})-(2[1-9]|3[0-9]|4[01])")
_LETTER = re.compile("[a-z]")
_CHINESE: tuple[Reader, ...] = (undated, gregorian_day, reign_day, decade_or_century)
_BEFORE_CHRIST = re.compile(r"(?:公元|西元|纪元)前([0-9]{0,4})年?|前([0-9]{1,4})年|公元前.*")
_TOLD = re.compile(r"^(?:拍摄于|摄于|写于|形成于|成文于|拍摄时间|日期|时间|date|dated)[:：]?\s*(?=.)", re.IGNORECASE)


def _whole(text: str, settings: DateSettings) -> Outcome:
    """The text as one date, or else taken apart: brackets, bounds, choices, ranges."""

    def one(part: str) -> Outcome:
        return _single(part, settings)

    outcome = _edtf(text) or _likely(text, one, settings) or one(text)
    if isinstance(outcome, Found):
        return outcome
    told, text = text, _TOLD.sub("", text)
    lowered = text.lower()

    def range_or_one(part: str) -> Outcome:
        found = _single(part, settings)
        return found if isinstance(found, Found) else bounded(part, one) or interval(part, one) or found

    attempts: tuple[Callable[[], Outcome], ...] = (
        lambda: one(text) if text is not told else None,
        lambda: (
            glossed(lowered, lambda part: _first_found(part, range_or_one), settings) if lowered.endswith(")") else None
        ),
        lambda: bounded(lowered, one),
        lambda: interval(lowered, one),
        lambda: choice(lowered, range_or_one),
        lambda: _around(lowered, range_or_one),
    )
    refusal = outcome
    for attempt in attempts:
        outcome = attempt()
        if isinstance(outcome, Found):
            return outcome
        if outcome is not None and (refusal is None or refusal.reason == "not_understood"):
            refusal = outcome
    return refusal


def _likely(text: str, one: Callable[[str], Outcome], settings: DateSettings) -> Outcome:
    """What the look of a text promises, tried first to save the other readers; a period's name may look the same."""
    if "(" in text:
        return None
    if "—" in text or "至" in text:
        return interval(text.lower(), one)
    if text.endswith(("以前", "以后", "以来")):
        return period(text, settings) or bounded(text, one)
    return None


def _first_found(text: str, inner: Callable[[str], Outcome]) -> Outcome:
    found = inner(text)
    return found if isinstance(found, Found) else choice(text, inner) or _around(text, inner) or found


def _around(text: str, inner: Callable[[str], Outcome]) -> Outcome:
    """Marks that stand around a whole range: [1930—1940年], 约1930年至1940年."""
    rest = peeled(text)
    found = inner(rest.core) if rest.core != text else None
    return rest.applied(found) if isinstance(found, Found) else found


def _edtf(text: str) -> Outcome:
    """EDTF as it is, also with a small x; [1945] is not taken for a set of one but for a bracketed date."""
    if not text or text[-1] not in "0123456789Xx?~%./]}Z" or not text.isascii():
        return None
    found = read_edtf(text) or (read_edtf(text.replace("x", "X")) if "x" in text else None)
    if found is None and text[0] in "[{" and " " in text:
        found = read_edtf(text.replace(" ", ""))
    if found is None:
        return _reversed(text) if "/" in text else None
    if isinstance(found, Choice) and len(found.members) == 1 and not isinstance(found.members[0], Interval):
        return None
    return Found(found, doubts=_season_or_years(text))


def _season_or_years(text: str) -> tuple[Doubt, ...]:
    """1930-31 is a season to EDTF and two years to most people."""
    match = _YEARS.fullmatch(text)
    if not match or int(match[2]) <= int(match[1][2:]):
        return ()
    return (Doubt("season_or_years", (f"{match[1]}/{match[1][:2]}{match[2]}",)),)


def _reversed(text: str) -> Doubt | None:
    """Two good dates in the wrong order."""
    left, _, right = text.partition("/")
    first, last = read_edtf(left), read_edtf(right)
    if first is None or last is None or isinstance(first, (Choice, Interval)) or isinstance(last, (Choice, Interval)):
        return None
    swapped = f"{right}/{left}"
    return None if in_order(first, last) or read_edtf(swapped) is None else Doubt("reversed", (swapped,))


def _single(text: str, settings: DateSettings) -> Outcome:
    """One date, with whatever makes it unsure and with an explanation in brackets."""
    if not text:
        return None
    outcome = None if text.startswith(_MARKED) or "(" in text else _plain(text, settings)
    if outcome is not None:
        return outcome
    rest = peeled(text)
    if rest.core != text and rest.core:
        found = _plain(rest.core, settings) or _glossed(rest.core, settings)
        return rest.applied(found) if isinstance(found, Found) else found
    return _glossed(text, settings)


def _glossed(text: str, settings: DateSettings) -> Outcome:
    def marked(part: str) -> Outcome:
        rest = peeled(part)
        found = _plain(rest.core, settings)
        return rest.applied(found) if isinstance(found, Found) and rest.core != part else found

    return glossed(text, marked, settings) if "(" in text else None


def _plain(text: str, settings: DateSettings) -> Outcome:
    """One date in one way of writing: the readers in their order."""
    if not has_han(text):
        found = _edtf(text)
        if found is not None:
            return found
        text = text.lower()
        readers = _ENGLISH if _LETTER.search(text) else _DIGITS
    else:
        if "前" in text:
            match = _BEFORE_CHRIST.fullmatch(text)
            if match:
                return before_christ(int(match[1] or match[2] or 0))
        readers = _CHINESE
    known = period(text, settings)
    if known is not None:
        return known
    for reader in readers:
        outcome = reader(text)
        if outcome is not None:
            return outcome
    return None

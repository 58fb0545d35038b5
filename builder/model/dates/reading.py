"""What a reader hands over: the date it found, or why it refuses; and how a find becomes a value."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from builder.model.dates.display import shown
from builder.model.dates.doubt import Doubt
from builder.model.dates.edtf import Edtf
from builder.model.dates.gregorian import iso
from builder.model.dates.periods import PERIODS, Period
from builder.model.dates.span import certainty_of, span_of
from builder.model.dates.value import Calendar, Certainty, DateValue
from builder.model.text import Text

_ISO = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])")


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSettings:
    """What an archive may decide for itself.

    ``circa``: how many units an approximate date reaches to both sides (see ``span_of``). ``liberated``: the local day
    of liberation, ISO; empty where nobody said, and then 1949-10-01 stands in and is asked about. ``periods``: the
    table of period names by every name they go by.
    """

    circa: int = 2
    liberated: str = ""
    periods: Mapping[str, Period] = field(default_factory=lambda: PERIODS)

    def __post_init__(self) -> None:
        """Raise ``ValueError`` for a setting that no date could be read with."""
        if self.circa < 0 or (self.liberated and not _ISO.fullmatch(self.liberated)):
            raise ValueError(
                f"circa {self.circa} must not be negative, liberated {self.liberated!r} must be YYYY-MM-DD"
            )


@dataclass(frozen=True, slots=True)
class Found:
    """A date as a reader understood it.

    ``words`` are shown instead of those made from ``edtf``; the latter stand in for English where it is empty, and with
    ``glossed`` they follow in brackets, as GB/T 15835 wants it of reign years. ``span`` and ``certainty`` are given
    where EDTF cannot say them.
    """

    edtf: Edtf
    words: Text = Text()
    glossed: bool = False
    calendar: Calendar = "gregorian"
    certainty: Certainty | None = None
    span: tuple[str, str] | None = None
    doubts: tuple[Doubt, ...] = ()

    def doubted(self, *doubts: Doubt) -> Found:
        """The same date with further questions."""
        return replace(self, doubts=self.doubts + tuple(doubt for doubt in doubts if doubt not in self.doubts))


Outcome = Found | Doubt | None
Reader = Callable[[str], Outcome]
Inner = Callable[[str], Outcome]


def range_of(found: Found, settings: DateSettings) -> tuple[str, str]:
    """First and last day, ISO; empty where open, unknown or outside the years 1–9999."""
    if found.span is not None:
        return found.span
    first, last = span_of(found.edtf, settings.circa)
    return iso(first), iso(last)


def display_of(found: Found) -> Text:
    """The words for visitors, in both languages."""
    words = found.words
    if words and not found.glossed and words.en:
        return words
    plain = shown(found.edtf)
    if not found.glossed:
        return Text(words.zh or plain.zh, words.en or plain.en)
    return Text(f"{words.zh}（{plain.zh}）", f"{words.en} ({plain.en})" if words.en else plain.en)


def valued(found: Found, written: str, settings: DateSettings) -> DateValue:
    """The value that the rest of the house works with."""
    start, end = range_of(found, settings)
    certainty = found.certainty or certainty_of(found.edtf)
    return DateValue(written, str(found.edtf), start, end, certainty, found.calendar, display_of(found))

"""Years of two digits are never guessed; the curator is shown what they may mean."""

from __future__ import annotations

from collections.abc import Callable

from builder.model.dates.doubt import Doubt
from builder.model.dates.edtf import read_edtf
from builder.model.dates.eras import BY_NAME, spoken_year
from builder.model.dates.numerals import chinese

#: Reigns whose years archives still write without their name.
_LIKELY_REIGNS = ("民国", "光绪")


def two_digit_year(year: int, rest: Callable[[], str]) -> Doubt:
    """The full years that two digits may stand for: of two centuries, of the Republic, of Guangxu.

    ``rest`` gives what follows in EDTF, ``-10-01``, and is asked only here.
    """
    tail = rest()
    if not 0 <= year <= 99:
        return Doubt("not_understood")
    centuries = ("19",) if year > 40 else ("19", "20")
    written = [f"{century}{year:02}{tail}" for century in centuries]
    proposals = [text for text in written if read_edtf(text) is not None]
    proposals += [_reign(name, year, tail) for name in _LIKELY_REIGNS if BY_NAME[name].year(year) is not None]
    return Doubt("two_digit_year", tuple(proposals)) if proposals else Doubt("no_such_day")


def _reign(name: str, year: int, tail: str) -> str:
    _, month, day = (*tail.split("-"), "", "")[:3]
    words = f"{name}{spoken_year(year)}年"
    if month:
        words += f"{chinese(int(month))}月"
    return words + (f"{chinese(int(day))}日" if day and name == "民国" else "")

"""How numbers are told: cells under five are not shown, and beside each percentage stands of how many."""

from __future__ import annotations

from collections.abc import Sequence

LEAST = 5
"""Fewer than five may be somebody whom people know."""


def suppressed(values: Sequence[int]) -> tuple[int | None, ...]:
    """None for each value from one to four. Where that is a single one, the next smallest goes as well: the sum, which
    stands beside them, would tell it. Zero tells of nobody and stays.
    """
    hidden = {at for at, value in enumerate(values) if 0 < value < LEAST}
    if len(hidden) == 1:
        others = [at for at, value in enumerate(values) if value and at not in hidden]
        if others:
            hidden.add(min(others, key=lambda at: values[at]))
    return tuple(None if at in hidden else value for at, value in enumerate(values))


def number(value: float | None) -> str:
    """``<5`` for what is not shown; thousands with commas."""
    if value is None:
        return f"<{LEAST}"
    return f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"


def cell(value: int) -> str:
    """A count that stands alone."""
    return number(None if 0 < value < LEAST else value)


def share(part: int | None, of: int) -> str:
    """``62% (n=84)``; a dash where too few answered or the part is not shown."""
    if part is None or of < LEAST:
        return f"— (n={cell(of)})"
    return f"{100 * part / of:.0f}% (n={of})"

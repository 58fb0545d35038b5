"""One row of the problem table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from builder.model.text import Text

Severity = Literal["error", "warning", "note"]
Withholds = Literal["item", "all", "nothing"]


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """What every problem with one code has in common.

    ``withholds`` says what must stay unpublished because of it: the item it names, the whole site, or nothing.
    Words in braces in ``message`` and ``hint`` are filled from the facts of the single problem.
    """

    code: str
    severity: Severity
    withholds: Withholds
    message: Text
    hint: Text


def error(code: str, withholds: Withholds, message: Text, hint: Text) -> ProblemKind:
    """Something that must be mended."""
    return ProblemKind(code, "error", withholds, message, hint)


def warning(code: str, message: Text, hint: Text) -> ProblemKind:
    """Something that should be looked at; it withholds nothing by itself."""
    return ProblemKind(code, "warning", "nothing", message, hint)


def note(code: str, message: Text, hint: Text) -> ProblemKind:
    """Something that is in order but worth knowing."""
    return ProblemKind(code, "note", "nothing", message, hint)

"""About, perhaps, and square brackets: the words around a date that make it less sure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.model.dates.edtf import Edtf, EdtfDate, Interval
from builder.model.dates.fold import has_han
from builder.model.dates.reading import Found
from builder.model.text import Text

_BRACKETS = re.compile(r"\[([^\[\]]+)\]")
_ABOUT = re.compile(r"(?:大约|约于|约在|约为|约|大概|大致)(.+)|(.+?)(?:前后|左右|上下)")
_PERHAPS = re.compile(r"(?:可能是?|疑为|疑|推测为?|似为?)(.+)|(.+?)(?:\(?\?\)?|\((?:推测|考证|存疑|待考|推断)\))")
_ABOUT_EN = re.compile(
    r"(?:(?:circa|approximately|approx\.?|about|around) |(?:ca|c)(?:\. ?| |(?=[0-9])))(.+)"
    r"|(.+?) \(?(?:approx\.?|approximate)\)?",
    re.IGNORECASE,
)
_PERHAPS_EN = re.compile(
    r"(?:probably|possibly|perhaps|maybe|prob\.|poss\.) (.+)|(.+?) ?(?:\(\?\)|\?)"
    r"|(.+?) \((?:inferred|supplied|uncertain)\)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Peeled:
    """A date without the words around it, and the EDTF marks that they stand for."""

    core: str
    about: bool = False
    perhaps: bool = False

    def applied(self, found: Found) -> Found:
        """``found`` with the marks set."""
        edtf, words = found.edtf, found.words
        if self.about:
            edtf, words = _marked(edtf, "~"), words and Text(f"约{words.zh}", words.en and f"c. {words.en}")
        if self.perhaps:
            edtf, words = _marked(edtf, "?"), words and Text(f"[{words.zh}]", words.en and f"[{words.en}]")
        span = None if self.about and not isinstance(edtf, Interval) else found.span
        return Found(edtf, words, found.glossed, found.calendar, None, span, found.doubts)


def peeled(text: str) -> Peeled:
    """``text`` with every “about”, “perhaps” and bracket around it taken off, in whatever order they stand."""
    about = perhaps = False
    core = text
    while core:
        inner, kind = _outermost(core)
        if not inner:
            break
        about, perhaps, core = about or kind == "~", perhaps or kind == "?", inner.strip()
    return Peeled(core, about, perhaps)


def _outermost(text: str) -> tuple[str, str]:
    match = _BRACKETS.fullmatch(text)
    if match:
        return match[1], "?"
    about, perhaps = (_ABOUT, _PERHAPS) if has_han(text) else (_ABOUT_EN, _PERHAPS_EN)
    for pattern, mark in ((about, "~"), (perhaps, "?")):
        match = pattern.fullmatch(text)
        if match:
            return next(group for group in match.groups() if group), mark
    return "", ""


def _marked(edtf: Edtf, mark: str) -> Edtf:
    """Every date of the expression marked; a set is left as it is, being vague enough."""
    if isinstance(edtf, EdtfDate):
        bare = edtf.year.startswith(("Y", "XXXX")) or edtf.time or edtf.significant
        return edtf if bare else edtf.marked(mark)
    if isinstance(edtf, Interval):
        first, last = (end.marked(mark) if isinstance(end, EdtfDate) else end for end in (edtf.first, edtf.last))
        return Interval(first, last)
    return edtf

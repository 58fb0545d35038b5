"""Sentences that no visitor may read yet: of withheld documents, and of an exhibition before its review."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from builder.gate.circumstances import Circumstances
from builder.gate.signing import worded
from builder.model.item import Exhibition
from builder.model.public import PublicSite

_TELLING = 36
"""Bytes, that is twelve Chinese characters: shorter words (Monday to Friday) say nothing by themselves and stand
everywhere. A title tells more.
"""
_TELLING_TITLE = 12
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"^\s*(?:#{1,6}\s|[-*+>]\s|\d+[.)]\s)|[*`~]+")


def sentences(words: str) -> Iterator[str]:
    """The lines of Markdown as they read on a page."""
    for line in words.splitlines():
        if plain := _MARKS.sub("", _LINK.sub(r"\1", line)).strip():
            yield plain


def tells(field: str, words: str) -> bool:
    """Whether words are long enough to say what they belong to."""
    return len(words.encode()) >= _TELLING or (field == "title" and len(words) >= _TELLING_TITLE)


def unread(exhibition: Exhibition, asked: Circumstances) -> Iterator[tuple[str, str]]:
    """The part and the sentence of every text of an exhibition that no review has seen, where one is demanded."""
    seen: Mapping[str, frozenset[str]] | None = asked.texts
    if seen is None:
        return
    for part, text in worded(exhibition).items():
        if part not in seen.get(exhibition.id, frozenset()):
            lines = (line for words in (text.zh, text.en) for line in sentences(words))
            yield from ((part, line) for line in lines if tells("title" if part.endswith("title") else part, line))


def of_gaps(exhibition: Exhibition, public: PublicSite) -> Iterator[str]:
    """The titles of units in which there is nothing to see, of an exhibition that is shown."""
    shown = next((one for one in public.exhibitions if one.id == exhibition.id), None)
    units = {unit.id for unit in shown.units} if shown else {unit.id for unit in exhibition.units}
    for unit in exhibition.chapters:
        if unit.id not in units:
            yield from (words for words in (unit.title.zh, unit.title.en) if tells("title", words))

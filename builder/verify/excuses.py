"""Where a private value may stand all the same: in the sentence that a curator wrote on purpose, and nowhere else.

An occurrence is known by what stands right before or right after it, without marks and blanks, so that Markdown,
HTML, JSON and a line break in print all tell the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from builder.verify.folding import fold

WINDOW = 6
"""Characters on each side; a sentence that begins or ends there has fewer."""

Beside = tuple[str, str]
"""The folded words before and after an occurrence."""

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"[*`~]+")
_MARKS = re.compile(r"[\W_]+")
_REACH = 4 * WINDOW


def folded_words(markdown: str) -> str:
    """Markdown as it reads, folded: links by their words, without the marks of emphasis."""
    return fold(_EMPHASIS.sub("", _LINK.sub(r"\1", markdown)))


def around(value: str, texts: Iterable[str]) -> Iterator[Beside]:
    """What stands beside each occurrence of a value in these folded texts."""
    form = fold(value)
    for text in texts if form else ():
        for at in _places(form, text):
            yield _beside(text, at, at + len(form))


def excused(form: str, folded: str, beside: Iterable[Beside]) -> bool:
    """Whether every occurrence in a folded text is one of those that were written on purpose."""
    known = tuple(beside)
    return all(_matches(_beside(folded, at, at + len(form)), known) for at in _places(form, folded))


def _matches(found: Beside, known: tuple[Beside, ...]) -> bool:
    """The same words before, or the same after; a value that was written alone says nothing of where it may stand."""
    return any(
        (before and found[0].endswith(before)) or (after and found[1].startswith(after)) or not (before or after)
        for before, after in known
    )


def _beside(folded: str, start: int, end: int) -> Beside:
    before = _MARKS.sub("", folded[max(start - _REACH, 0) : start])
    return before[-WINDOW:], _MARKS.sub("", folded[end : end + _REACH])[:WINDOW]


def _places(form: str, folded: str) -> Iterator[int]:
    at = folded.find(form)
    while at >= 0:
        yield at
        at = folded.find(form, at + 1)

"""Where a private value may stand all the same: in the sentence that a curator wrote on purpose, in the files that
show this sentence, and nowhere else.

An occurrence is known by what stands right before or right after it, without marks and blanks, so that Markdown,
HTML, JSON and a line break in print all tell the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from builder.verify.expectation import Excuse
from builder.verify.folding import fold

WINDOW = 6
"""Characters on each side; a sentence that begins or ends there has fewer."""

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"[*`~]+")
_MARKS = re.compile(r"[\W_]+")
_LOOKED_AT = 4 * WINDOW


def folded_words(markdown: str) -> str:
    """Markdown as it reads, folded: links by their words, without the marks of emphasis."""
    return fold(_EMPHASIS.sub("", _LINK.sub(r"\1", markdown)))


def around(value: str, texts: Iterable[str], reach: int = 0) -> Iterator[Excuse]:
    """What stands beside each occurrence of a value in these folded texts, which are shown as far as ``reach``."""
    form = fold(value)
    for text in texts if form else ():
        for at in places(form, text):
            yield _beside(text, at, at + len(form), reach)


def excused(folded: str, start: int, end: int, excuses: tuple[Excuse, ...]) -> bool:
    """Whether what stands here in a folded text is one of those that were written on purpose."""
    return bool(excuses) and _matches(_beside(folded, start, end), excuses)


def _matches(found: Excuse, known: tuple[Excuse, ...]) -> bool:
    """The same words before, or the same after; a value that was written alone says nothing of where it may stand."""
    return any(
        (one.before and found.before.endswith(one.before))
        or (one.after and found.after.startswith(one.after))
        or not (one.before or one.after)
        for one in known
    )


def _beside(folded: str, start: int, end: int, reach: int = 0) -> Excuse:
    before = _MARKS.sub("", folded[max(start - _LOOKED_AT, 0) : start])
    return Excuse(before[-WINDOW:], _MARKS.sub("", folded[end : end + _LOOKED_AT])[:WINDOW], reach)


def places(form: str, folded: str) -> Iterator[int]:
    """Where a value begins in a folded text."""
    at = folded.find(form)
    while at >= 0:
        yield at
        at = folded.find(form, at + 1)

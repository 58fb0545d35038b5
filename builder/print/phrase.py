"""Words on their way to paper: each with its language, and none so long that it cannot be broken."""

from __future__ import annotations

import re
from typing import TypedDict

from builder.model.text import Language, Text

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_ENDLESS = re.compile(r"[!-~\u00a1-\u024f]{21,}")
_ZERO_WIDTH_SPACE = "\u200b"
_STEP = 10
LONGEST_UPRIGHT = 8
"""More characters than this cannot stand in one column of a cover."""


class Phrase(TypedDict):
    """Words and the language they are in, which the PDF says to screen readers."""

    text: str
    lang: str


def phrase(text: Text, language: Language) -> Phrase | None:
    """The phrase for a brochure in ``language``, or None where nobody wrote it."""
    words = " ".join(text.into(language).split())
    return Phrase(text=unbroken(words), lang=text.language(language)) if words else None


def own(words: str, language: Language) -> Phrase:
    """Words of our own."""
    return Phrase(text=words, lang=language)


def unbroken(words: str) -> str:
    """Let addresses and codes break every ten characters, so that none runs into its neighbour."""
    return _ENDLESS.sub(lambda match: _with_breaks(match[0]), words)


def _with_breaks(word: str) -> str:
    return _ZERO_WIDTH_SPACE.join(word[start : start + _STEP] for start in range(0, len(word), _STEP))


def is_upright(words: str) -> bool:
    """Whether a title can stand in one vertical column: Chinese characters only, and few."""
    return 0 < len(words) <= LONGEST_UPRIGHT and all(map(_HAN.match, words))


def weight(words: str) -> int:
    """How much room words take, in Chinese characters: two letters are one."""
    wide = len(_HAN.findall(words))
    return wide + (len(words) - wide + 1) // 2

"""Words on their way to paper: each with its language, and none so long that it cannot be broken."""

from __future__ import annotations

import re
from typing import TypedDict

from builder.model.text import Language

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_ENDLESS = re.compile(r"[^\s\u200b\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]{21,}")
_ZERO_WIDTH_SPACE, _NO_BREAK = "\u200b", "\u00a0"
_ABBREVIATED = re.compile(r"(?<![A-Za-z])((?:[Nn]os?|[Ff]igs?|[Pp]ls?|[Pp]p?|[Cc]ats?|[Vv]ols?|[Aa]rts?)\.) (?=\d)")
_MEASURED = re.compile(r"(?<=\d) (?=(?:ft|mm|cm|km|kg)\b)")
_STEP = 10
LONGEST_UPRIGHT = 8
"""More characters than this cannot stand in one column of a cover."""


class Phrase(TypedDict):
    """Words, the language they are in, which the PDF says to screen readers, and in a bilingual book the same words in
    the other language.
    """

    text: str
    lang: str
    also: Phrase | None


def own(words: str, language: Language) -> Phrase:
    """Words that need no translation: a code, a name."""
    return Phrase(text=words, lang=language, also=None)


def one_line(words: str) -> str:
    """Words without line ends and runs of blanks, breakable everywhere."""
    return unbroken(" ".join(words.split()))


def unbroken(words: str) -> str:
    """Let addresses and codes break every ten characters, so that none runs into its neighbour; a number stays on the
    line of what it counts (no. 5, 90 ft).
    """
    together = _MEASURED.sub(_NO_BREAK, _ABBREVIATED.sub(rf"\1{_NO_BREAK}", words))
    return _ENDLESS.sub(lambda match: _with_breaks(match[0]), together)


def _with_breaks(word: str) -> str:
    return _ZERO_WIDTH_SPACE.join(word[start : start + _STEP] for start in range(0, len(word), _STEP))


def is_upright(words: str) -> bool:
    """Whether a title can stand in one vertical column: Chinese characters only, and few."""
    return 0 < len(words) <= LONGEST_UPRIGHT and all(map(_HAN.match, words))


def weight(words: str) -> int:
    """How much room words take, in Chinese characters: two letters are one."""
    wide = len(_HAN.findall(words))
    return wide + (len(words) - wide + 1) // 2

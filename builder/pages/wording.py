"""Phrases as pages show them: escaped, and marked with their language where it is not the page's own."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup, escape

from builder.model.text import Language, Text

HTML_LANGUAGE: dict[Language, str] = {"zh": "zh-CN", "en": "en"}
_HAN = re.compile(r"[㐀-鿿豈-﫿𠀀-\U0003ffff]")
_BREAKS = re.compile(r"(?<=[，、；：。！？—·,;:）》」”])\s*|\s+(?=[（《「“—])|(?<=[^\s—])(?=[（《「“])")
_DIGITS = "〇一二三四五六七八九"
LONGEST_PHRASE = 9


@lru_cache(maxsize=1 << 15)
def shown(text: Text, language: Language) -> Markup:
    """The phrase for a page in ``language``: in a ``<span lang>`` where only the other language was written."""
    return marked(escape(text.into(language)), text, language)


@lru_cache(maxsize=1 << 15)
def display(text: Text, language: Language) -> Markup:
    """A display line: as ``shown``, but a Chinese one breaks between its phrases only, never inside a word."""
    phrase = text.into(language)
    if text.language(language) != "zh":
        return shown(text, language)
    pieces = [piece for piece in _BREAKS.split(phrase) if piece]
    if max(map(len, pieces), default=0) > LONGEST_PHRASE:
        return shown(text, language)
    broken = f'<span class="phrase">{"<wbr>".join(escape(piece) for piece in pieces)}</span>'
    return marked(Markup(broken), text, language)  # noqa: S704  # escaped piece by piece


def marked(html: Markup, text: Text, language: Language, element: str = "span") -> Markup:
    """HTML made from ``text``, in an element with its ``lang`` where that is not the page's own."""
    actual = text.language(language)
    if actual == language or not html:
        return html
    # not Markup.format, which costs more than all the rest of a page
    return Markup(f'<{element} lang="{HTML_LANGUAGE[actual]}">{html}</{element}>')  # noqa: S704  # html is safe by its type


def is_upright(phrase: str, *, digits: bool = False) -> bool:
    """Whether a line can stand in vertical columns: Chinese all through (``digits``: those too), and not long."""
    signs = re.sub(r"[\s，、；：。！？—·（）《》「」“”…]", "", phrase)
    if digits:
        return len(signs) <= 30 and all(_HAN.match(sign) or sign in "0123456789" for sign in signs)
    return 0 < len(signs) <= 14 and all(_HAN.match(sign) for sign in signs)


def chinese_number(number: int) -> str:
    """1 to 99 in Chinese numerals, other numbers in digits: 十二, 二十."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    return (f"{_DIGITS[tens] if tens > 1 else ''}十" if tens else "") + (_DIGITS[ones] if ones else "")


def plain(text: str, length: int) -> str:
    """The beginning of a text for a description: one line, cut at ``length`` characters with an ellipsis."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"

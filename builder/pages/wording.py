"""Phrases as pages show them: escaped, and marked with their language where it is not the page's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from markupsafe import Markup

from builder.model.text import Language, Text
from builder.strings import WORDS
from builder.strings.numerals import chinese_number
from builder.templates import escaped, printed, safe

HTML_LANGUAGE: dict[Language, str] = {"zh": "zh-CN", "en": "en"}
_HAN = re.compile(r"[㐀-鿿豈-﫿𠀀-\U0003ffff]")
_BREAKS = re.compile(r"(?<=[，、；：。！？—·,;:）》」”])\s*|\s+(?=[（《「“—])|(?<=[^\s—])(?=[（《「“])")
LONGEST_PHRASE = 9

_VISITED = re.compile(r"https?://[^\s<>\"]+|mailto:[^\s<>\"?&%#]+@[^\s<>\"?&%#]+", re.IGNORECASE)


@cache
def words(language: Language) -> Mapping[str, Markup]:
    """Every phrase of the house in one language, for templates. Facts are not filled in."""
    return MappingProxyType({key: escaped(phrase.into(language)) for key, phrase in WORDS.items()})


def shown(text: Text, language: Language) -> Markup:
    """The phrase for a page in ``language``: in a ``<span lang>`` where only the other language was written."""
    own = text.zh if language == "zh" else text.en
    return safe(printed(own)) if own else marked(escaped(text.into(language)), text, language)


def display(text: Text, language: Language) -> Markup:
    """A display line: as ``shown``, but a Chinese one breaks between its phrases only, never inside a word."""
    phrase = text.into(language)
    if text.language(language) != "zh":
        return shown(text, language)
    pieces = [piece for piece in _BREAKS.split(phrase) if piece]
    if max(map(len, pieces), default=0) > LONGEST_PHRASE:
        return shown(text, language)
    return marked(safe(f'<span class="phrase">{"<wbr>".join(map(escaped, pieces))}</span>'), text, language)


def marked(html: Markup, text: Text, language: Language, element: str = "span") -> Markup:
    """HTML made from ``text``, in an element with its ``lang`` where that is not the page's own."""
    actual = text.language(language)
    if actual == language or not html:
        return html
    # not Markup.format, which costs more than all the rest of a page
    return safe(f'<{element} lang="{HTML_LANGUAGE[actual]}">{html}</{element}>')


def is_upright(phrase: str, *, digits: bool = False) -> bool:
    """Whether a line can stand in vertical columns: Chinese all through (``digits``: those too), and not long."""
    signs = re.sub(r"[\s，、；：。！？—·（）《》「」“”…]", "", phrase)
    if digits:
        return len(signs) <= 30 and all(_HAN.match(sign) or sign in "0123456789" for sign in signs)
    return 0 < len(signs) <= 14 and all(_HAN.match(sign) for sign in signs)


_ENGLISH = ("None", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")


def counted(number: int, language: Language) -> str:
    """How many, at the head of a line: 两 (个展厅), Two (halls)."""
    if language == "zh":
        return "两" if number == 2 else chinese_number(number)
    return _ENGLISH[number] if number < len(_ENGLISH) else str(number)


def plain(text: str, length: int) -> str:
    """The beginning of a text for a description: one line, cut at ``length`` characters with an ellipsis."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def visited(address: str) -> str:
    """An address of the web or of a mailbox as a link may carry it; nothing for any other, such as a command."""
    return address if _VISITED.fullmatch(address) else ""

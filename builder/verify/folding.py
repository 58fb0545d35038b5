"""One form for words, however they were written: case, width, blanks, and the escapes of HTML, JSON and addresses."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from unicodedata import is_normalized, normalize
from urllib.parse import unquote_to_bytes

_COMMON_WIDE = tuple(zip("，：；！？（）～　", ",:;!?()~ ", strict=True))
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_ESCAPE = re.compile(r"((?:\\u[0-9A-Fa-f]{4})+)|\\u\{([0-9A-Fa-f]{1,6})\}|\\x([0-9A-Fa-f]{2})|\\(.)", re.DOTALL)
_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_BLANKS = dict.fromkeys("bfnrtv", " ")


def fold(text: str) -> str:
    """NFKC, without case and without anything that shows no mark. The same for needle and hay.

    NFKC costs ten times as much where it changes something, so the full-width marks of ordinary Chinese text go
    first and what is left is done by the line.
    """
    if text.isascii():
        return "".join(text.lower().split())
    if not is_normalized("NFKC", text):
        for wide, narrow in _COMMON_WIDE:
            text = text.replace(wide, narrow)
        if not is_normalized("NFKC", text):
            text = "\n".join(normalize("NFKC", line) for line in text.split("\n"))
    text = text.casefold()
    for character in _INVISIBLE:
        text = text.replace(character, "")
    return normalize("NFKC", "".join(text.split()))


def views(text: str) -> Iterator[str]:
    """The text as it stands and, where anything in it is escaped, unescaped once and twice."""
    yield text
    for _ in range(2):
        plain = unescaped(text)
        if plain == text:
            return
        yield plain
        text = plain


def unescaped(text: str) -> str:
    """JSON and script escapes, HTML entities and percent-encoding undone, all at once."""
    if "\\" in text:
        text = _ESCAPE.sub(_escape, text)
    if "&" in text:
        text = html.unescape(text)
    if "%" in text:
        text = _PERCENT.sub(lambda found: unquote_to_bytes(found[0]).decode("utf-8", "replace"), text)
    return text


def _escape(found: re.Match[str]) -> str:
    units, point, byte, other = found.groups()
    if units:
        return bytes.fromhex(units.replace("\\u", "")).decode("utf-16-be", "replace")
    if point or byte:
        return chr(min(int(point or byte, 16), 0x10FFFF))
    return _BLANKS.get(other, other)

"""Names of files that lost their encoding on the way: Chinese in an archive that did not say so, shown as ╣ñ╚╦."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_HAN = re.compile(r"[\u4e00-\u9fff]")
_SHOWN_AS = ("cp437", "latin-1")
_FEWEST = 2
_FIRST_LEVEL = range(0xB0, 0xD8)


def mended(name: str) -> str:
    """A name as its owner wrote it, in composed characters (NFC). Bytes of UTF-8 are hardly ever right by accident;
    those of GB 2312 may be, so that they count only as two ordinary characters or more, and no odd one among them.
    """
    composed = unicodedata.normalize("NFC", name)
    if composed.isascii() or _HAN.search(composed):
        return composed
    for shown in _SHOWN_AS:
        try:
            raw = name.encode(shown)
        except UnicodeEncodeError:
            continue
        if found := _utf8(raw) or _gb2312(raw):
            return unicodedata.normalize("NFC", found)
    return composed


def _utf8(raw: bytes) -> str:
    try:
        found = raw.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return found if found.isprintable() else ""


def _gb2312(raw: bytes) -> str:
    try:
        found = raw.decode("gb2312")
    except UnicodeDecodeError:
        return ""
    han = _HAN.findall(found)
    usual = all(one.encode("gb2312")[0] in _FIRST_LEVEL for one in han)
    return found if usual and len(han) >= _FEWEST else ""


def garbled(names: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Of pairs of a name as it came and as it is read, those that were guessed and not only composed."""
    return [(came, read) for came, read in names if unicodedata.normalize("NFC", came) != read]

"""Which encoding a text file is in."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from functools import cache
from itertools import islice

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHER_FORMATS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-", b"\xff\xd8\xff", b"\x89PNG")
_CANDIDATES = ["gb18030", "big5hkscs", "cp949", "cp932", "euc_jp", "cp1251", "cp1252"]
_SAMPLE = 1 << 16
_PLAUSIBLE = 0.7


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was read in, and whether that was a guess."""

    text: str
    encoding: str
    guessed: bool = False


def decode(content: bytes) -> Decoded | None:
    """Byte order mark, then strict UTF-8, then UTF-16 that lost its mark, then GB18030 where the result reads like
    Chinese, then a guess; None where it is no text at all.
    """
    if content.startswith(_OTHER_FORMATS):
        return None
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding)
    if found := _strictly(content, "utf-8"):
        return found
    if b"\0" in content:
        return _without_mark(content)
    chinese = _strictly(content, "gb18030")
    if chinese and _reads_like_chinese(chinese.text):
        return chinese
    return _guessed(content) or (chinese and Decoded(chinese.text, chinese.encoding, guessed=True))


def _strictly(content: bytes, encoding: str) -> Decoded | None:
    try:
        text = content.decode(encoding)
    except UnicodeError:
        return None
    return None if "\0" in text else Decoded(text.removeprefix("\ufeff"), encoding)


def _without_mark(content: bytes) -> Decoded | None:
    """UTF-16 in the byte order in which its text reads like Chinese or plain English."""
    for encoding in ("utf-16-le", "utf-16-be"):
        found = _strictly(content, encoding)
        if found and any(mark in found.text for mark in ",;\t\n") and _reads_like_chinese(found.text):
            return Decoded(found.text, "UTF-16", guessed=True)
    return None


def _reads_like_chinese(text: str) -> bool:
    """Nearly any bytes decode as GB18030; real text uses mostly common characters, mistaken text does not."""
    foreign = list(islice((character for character in text if character > "\x7f"), 4000))
    return sum(character in _common() for character in foreign) >= _PLAUSIBLE * len(foreign)


@cache
def _common() -> frozenset[str]:
    """The characters of GB 2312 and of the first level of Big5: those of ordinary text, simplified or traditional."""
    simplified = (bytes((lead, trail)) for lead in range(0xA1, 0xF8) for trail in range(0xA1, 0xFF))
    trails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    traditional = (bytes((lead, trail)) for lead in range(0xA4, 0xC7) for trail in trails)
    return frozenset(b"".join(simplified).decode("gb2312", "ignore") + b"".join(traditional).decode("big5", "ignore"))


def _guessed(content: bytes) -> Decoded | None:
    cut = content.rfind(b"\n", 0, _SAMPLE) + 1 if len(content) > _SAMPLE else 0
    best = from_bytes(content[: cut or _SAMPLE], cp_isolation=_CANDIDATES).best()
    found = _strictly(content, best.encoding) if best else None
    return Decoded(found.text, found.encoding.upper(), guessed=True) if found else None

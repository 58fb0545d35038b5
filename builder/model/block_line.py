"""One short line that places a block: ``pair A-1 A-2``, in exhibit.yml after ``- `` and in a text after ``::: ``.

A line is a kind, what it shows, and, each after a ``|``, words and their source: ``beside A-4 | 看右下角 | 陈某``.
What it shows are items by id, reference code or name in addresses, parted by blanks; ``A-5#2`` is the second picture
of A-5 and ``A-5#2=1890`` gives it a label. ``24cm`` is the real width of what is pictured.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from builder.model.block import BlockKind
from builder.model.text import Text

Shows = Literal["items", "tour", "timeline", "words", "numbers", "nothing"]

MARK = ":::"
_BETWEEN = re.compile(r"[\s,，、;；]+")
_REFERENCE = re.compile(r"(?P<name>[^#=]+)(?:#(?P<picture>\d{1,4}))?(?:=(?P<label>.+))?")
_LENGTH = re.compile(r"(?P<number>\d{1,5}(?:\.\d{1,3})?)(?P<unit>mm|cm|m|毫米|厘米|米)", re.IGNORECASE)
_MILLIMETRES = {"mm": 1, "cm": 10, "m": 1000, "毫米": 1, "厘米": 10, "米": 1000}
_TEXT_LINE = re.compile(r"\s{0,3}[:：]{3}\s*(?P<line>.*?)\s*")


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind of block: its Chinese name, what it shows, and how many pictures at least and at most."""

    zh: str
    shows: Shows
    least: int = 1
    most: int = 1


KIND_ROWS: Mapping[BlockKind, KindRow] = MappingProxyType(
    {
        "bleed": KindRow("通栏", "items"),
        "pair": KindRow("双幅", "items", 2, 2),
        "group": KindRow("组图", "items", 2, 6),
        "wall": KindRow("挂墙", "items", 2, 200),
        "beside": KindRow("图文", "items"),
        "quote": KindRow("引文", "words"),
        "then-and-now": KindRow("今昔", "items", 2, 2),
        "two-cities": KindRow("两城", "items", 2, 2),
        "tour": KindRow("导览", "tour"),
        "hotspots": KindRow("热点", "items"),
        "timeline": KindRow("年表", "timeline"),
        "numbers": KindRow("数字", "numbers"),
        "object": KindRow("器物", "items"),
        "mirror": KindRow("镜像", "items"),
        "reader": KindRow("翻阅", "items"),
        "rest": KindRow("其余", "nothing", 0, 0),
    }
)
"""Every kind that a curator can write."""

NAMES: Mapping[str, BlockKind] = MappingProxyType(
    {name: kind for kind, row in KIND_ROWS.items() for name in (kind, row.zh)}
)


@dataclass(frozen=True, slots=True)
class Reference:
    """What a line calls an item, a tour or a timeline; ``picture`` counts from 1 and is 0 where none was named."""

    name: str
    picture: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class BlockLine:
    """A line as it was understood. ``kind`` is None where nobody knows the ``word``."""

    word: str
    kind: BlockKind | None
    references: tuple[Reference, ...] = ()
    words: str = ""
    source: str = ""
    numbers: tuple[tuple[str, str], ...] = ()
    millimetres: float = 0.0

    @property
    def shape(self) -> tuple[object, ...]:
        """What two languages of one line must have in common."""
        return self.kind, tuple((one.name, one.picture) for one in self.references)


def text_line(line: str) -> str | None:
    """The block line that a line of a text holds, or None where it is a line like any other."""
    match = _TEXT_LINE.fullmatch(line)
    return match["line"] if match else None


def read_line(line: str) -> BlockLine:
    """Understand a line. Nothing is looked up here: whether its items exist is for others to say."""
    parts = [part.strip() for part in re.split(r"[|｜]", line)]
    word, _, rest = parts[0].partition(" ")
    kind = NAMES.get(unicodedata.normalize("NFKC", word).strip().casefold())
    if kind is None:
        return BlockLine(word, None)
    shows = KIND_ROWS[kind].shows
    if shows == "words":
        return BlockLine(word, kind, words=rest.strip(), source=_at(parts, 1))
    if shows == "numbers":
        pairs = [rest.strip(), *parts[1:]]
        return BlockLine(word, kind, numbers=tuple(_number(pair) for pair in pairs if pair))
    references, millimetres = _references(rest)
    return BlockLine(word, kind, references, _at(parts, 1), _at(parts, 2), millimetres=millimetres)


def label_text(label: str) -> Text:
    """A label that was typed once stands in both languages where it is a number, and in its own otherwise."""
    return Text(label, label) if label.isascii() else Text(label, "")


def _at(parts: list[str], place: int) -> str:
    return parts[place] if len(parts) > place else ""


def _number(pair: str) -> tuple[str, str]:
    value, _, label = pair.partition(" ")
    return value, label.strip()


def _references(rest: str) -> tuple[tuple[Reference, ...], float]:
    found: list[Reference] = []
    millimetres = 0.0
    for token in filter(None, _BETWEEN.split(rest)):
        if length := _LENGTH.fullmatch(unicodedata.normalize("NFKC", token)):
            millimetres = float(length["number"]) * _MILLIMETRES[length["unit"].lower()]
        elif match := _REFERENCE.fullmatch(token):
            found.append(Reference(match["name"], int(match["picture"] or 0), match["label"] or ""))
        else:
            found.append(Reference(token))
    return tuple(found), millimetres

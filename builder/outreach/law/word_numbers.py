"""The numbers that Word counts by itself: 第%1条 in Chinese numerals is no text in the file, and would be lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from builder.model.law.number import numeral

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACE = re.compile(r"%([1-9])")
_MOST_STYLES = 20


def _letters(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    made = ""
    for value, sign in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        strict=True,
    ):
        made, number = made + sign * (number // value), number % value
    return made


_FORMATS: Mapping[str, Callable[[int], str]] = {
    **dict.fromkeys(
        ("chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand"), numeral
    ),
    **dict.fromkeys(("japaneseCounting", "koreanCounting", "ideographDigital"), numeral),
    "decimalEnclosedCircle": lambda n: chr(ord("①") + n - 1) if n <= 20 else str(n),
    "decimalEnclosedCircleChinese": lambda n: chr(ord("①") + n - 1) if n <= 20 else str(n),
    "lowerLetter": _letters,
    "upperLetter": lambda n: _letters(n).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda n: _roman(n).upper(),
}


class Numbering:
    """Counts the paragraphs of one document."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._levels: dict[str, dict[int, Element]] = {}
        self._abstract: dict[str, str] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._styles: dict[str, Element] = {}
        if numbering is not None:
            for one in numbering.findall(f"{W}abstractNum"):
                levels = {_number(level, "ilvl"): level for level in one.findall(f"{W}lvl")}
                self._levels[one.get(f"{W}abstractNumId", "")] = levels
            for one in numbering.findall(f"{W}num"):
                self._abstract[one.get(f"{W}numId", "")] = _value(one, "abstractNumId")
        if styles is not None:
            self._styles = {one.get(f"{W}styleId", ""): one for one in styles.findall(f"{W}style")}

    def of(self, paragraph: Element) -> str:
        """The number before a paragraph, with what Word sets between it and the words; empty where there is none."""
        properties = paragraph.find(f"{W}pPr")
        found = self._marked(properties) if properties is not None else None
        if found is None:
            return ""
        name, level = found
        levels = self._levels.get(self._abstract.get(name, ""), {})
        shape = levels.get(level)
        if shape is None or _value(shape, "numFmt") in {"bullet", "none"}:
            return ""
        counts = self._counts.setdefault(self._abstract[name], {})
        counts[level] = counts.get(level, _start(shape) - 1) + 1
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        text = _PLACE.sub(lambda match: self._written(levels, counts, int(match[1]) - 1), _value(shape, "lvlText"))
        between = {"nothing": "", "space": " "}.get(_value(shape, "suff"), " ")
        return text + between if text else ""

    def _written(self, levels: Mapping[int, Element], counts: Mapping[int, int], level: int) -> str:
        shape = levels.get(level)
        if shape is None:
            return ""
        number = counts.get(level, _start(shape))
        return _FORMATS.get(_value(shape, "numFmt"), str)(number)

    def _marked(self, properties: Element) -> tuple[str, int] | None:
        """Numbering and level of a paragraph: its own, or that of its style or of what the style is based on."""
        own = properties.find(f"{W}numPr")
        style = _value(properties, "pStyle")
        for _ in range(_MOST_STYLES):
            if own is not None:
                name = _value(own, "numId")
                level = _value(own, "ilvl")
                return (name, int(level) if level.isdigit() else 0) if name not in {"", "0"} else None
            shape = self._styles.get(style)
            if shape is None:
                return None
            own = shape.find(f"{W}pPr/{W}numPr")
            style = _value(shape, "basedOn")
        return None


def _value(parent: Element, name: str) -> str:
    child = parent.find(f"{W}{name}")
    return child.get(f"{W}val", "") if child is not None else ""


def _number(element: Element, name: str) -> int:
    found = element.get(f"{W}{name}", "0")
    return int(found) if found.isdigit() else 0


def _start(level: Element) -> int:
    found = _value(level, "start")
    return int(found) if found.isdigit() else 1

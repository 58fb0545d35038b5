"""The headings of a statute in their sequence: one that is missing, comes twice or stands elsewhere is named."""

from __future__ import annotations

from builder.model.law.lines import count, level_of
from builder.model.law.number import numeral
from builder.model.law.statute import LEVELS, Fault, Heading, Level
from builder.model.text import Text

_UNITS: dict[Level, str] = {"part": "编", "subpart": "分编", "chapter": "章", "section": "节"}
_ENGLISH: dict[Level, str] = {"part": "Part", "subpart": "Subpart", "chapter": "Chapter", "section": "Section"}
_ANCHORS: dict[Level, str] = {"part": "part", "subpart": "subpart", "chapter": "ch", "section": "sec"}


class Headings:
    """Numbers and names headings, with a fault for each that does not follow the one before it."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        self._last: dict[Level, int] = {}
        self._fresh: set[Level] = set(LEVELS)  # levels that may begin at one again
        self._path: dict[Level, str] = {}
        self._anchors: set[str] = set()
        self._marks: dict[int, Level] = {}

    def fits(self, number: str, unit: str) -> bool:
        """Whether this number is the next one of its level."""
        level, value = level_of(unit), count("".join(number.split()))
        return value == self._last.get(level, 0) + 1 or (value == 1 and level in self._fresh)

    def numbered(self, number: str, unit: str, title: str, row: int, marks: int = 0) -> Heading:
        """第一章 总则."""
        level, value = level_of(unit), count("".join(number.split()))
        self._sequence(level, value, row)
        if marks:
            self._marks[marks] = level
        label = f"第{''.join(number.split())}{unit}"
        return self._made(level, value, label, title, row)

    def unnumbered(self, title: str, marks: int, row: int) -> Heading:
        """附则 without a number; its level is that of the headings with as many marks, without marks the highest."""
        level: Level = self._marks.get(marks, "chapter")
        if not marks and self._last:
            level = min(self._last, key=LEVELS.index)
        return self._made(level, 0, "", title, row)

    def _sequence(self, level: Level, value: int, row: int) -> None:
        last = self._last.get(level, 0)
        if value == last + 1 or (value == 1 and level in self._fresh):
            self._last[level] = value
            return
        if value > last + 1:
            facts = {"heading": _named(level, value), "missing": _between(level, last + 1, value - 1)}
            self.faults.append(Fault("LAW-13", row, facts))
            self._last[level] = value
            return
        code_facts = {"heading": _named(level, value), "last": _named(level, last)}
        self.faults.append(Fault("LAW-14", row, code_facts))

    def _made(self, level: Level, value: int, label: str, title: str, row: int) -> Heading:
        place = LEVELS.index(level)
        for lower in LEVELS[place:]:
            self._path.pop(lower, None)
        self._fresh = (self._fresh | set(LEVELS[place + 1 :])) - {level}
        above = next((self._path[one] for one in reversed(LEVELS[:place]) if one in self._path), "")
        anchor = f"{above}-{_ANCHORS[level]}-{value or 'x'}".removeprefix("-")
        while anchor in self._anchors:
            anchor += "-x"
        self._anchors.add(anchor)
        self._path[level] = anchor
        return Heading(level, value, label, title, anchor, row)


def _named(level: Level, value: int) -> Text:
    return Text(f"第{numeral(value)}{_UNITS[level]}", f"{_ENGLISH[level]} {value}")


def _between(level: Level, first: int, last: int) -> Text:
    one, other = _named(level, first), _named(level, last)
    return one if first >= last else Text(f"{one.zh}至{other.zh}", f"{one.en} to {other.en}")

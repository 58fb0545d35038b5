"""What stands in an article: a further line without a marker is a paragraph, items belong to the paragraph above."""

from __future__ import annotations

from dataclasses import dataclass, field

from builder.model.law.lines import BLANKS, ITEM, SUBITEM, count
from builder.model.law.statute import Fault, Item, Paragraph, Role, SubItem

_ENDS = frozenset('。；：！？….;:!?”’"）)》】')
"""What a paragraph of a statute ends with."""


@dataclass(slots=True)
class _OpenItem:
    number: int
    marker: str
    text: str
    row: int
    subitems: list[SubItem] = field(default_factory=list)


@dataclass(slots=True)
class _OpenParagraph:
    text: str
    row: int
    items: list[_OpenItem] = field(default_factory=list)


class Paragraphs:
    """Takes the lines of one article, or of what stands between a heading and the first article below it."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        self._open: list[_OpenParagraph] = []
        self._waiting = False  # the number of the article stood alone: the next line is its first paragraph
        self.broken: list[int] = []

    def begin(self, words: str, row: int) -> None:
        """The words that follow the number of an article; they may be an item, or nothing."""
        self._open = []
        self._waiting = not words
        if words and words[0] in "（(" and ITEM.match(words):
            self.bracketed(words, row)
        else:
            self._open.append(_OpenParagraph(words, row))

    def plain(self, line: str, row: int) -> Role:
        """A paragraph."""
        if self._open and not self._waiting and self._torn(line):
            self.broken.append(row)
        if self._waiting:
            self._open[-1].text, self._open[-1].row = line, row
        else:
            self._open.append(_OpenParagraph(line, row))
        self._waiting = False
        return "paragraph"

    def _torn(self, line: str) -> bool:
        """Whether a paragraph does not end, or follows words that do not: a page number, a line cut by its width."""
        if "\t" in line:
            return False  # a row of a table
        above = self._open[-1]
        words = above.text
        if above.items:
            last = above.items[-1]
            words = last.subitems[-1].text if last.subitems else last.text
        return line[-1] not in _ENDS or bool(words and words[-1] not in _ENDS and "\t" not in words)

    def bracketed(self, line: str, row: int) -> Role:
        """（一）, (一) or mixed; and （1）, which counts below it."""
        match = ITEM.match(line)
        if match is None:
            return self.counted(line, row)
        number = count(match[1])
        if not number:
            return self.plain(line, row)
        self._waiting = False
        if not self._open:
            self._open.append(_OpenParagraph("", row))
        items = self._open[-1].items
        last = items[-1].number if items else 0
        if number != last + 1:
            self.faults.append(Fault("LAW-17", row, {"marker": match[0], "wanted": str(last + 1)}))
            if any(item.number == number for item in items):
                self._open.append(_OpenParagraph("", row))
                items = self._open[-1].items
        items.append(_OpenItem(number, match[0], line[match.end() :].lstrip(BLANKS), row))
        return "item"

    def counted(self, line: str, row: int) -> Role:
        """1. · （1） · ①: a sub-item where an item is open, else an item; words where it does not count on."""
        match = SUBITEM.match(line)
        if match is None:
            return self.plain(line, row)
        number = count(match[1] or match[2] or match[3])
        text = line[match.end() :].lstrip(BLANKS)
        items = self._open[-1].items if self._open else []
        if items and not SUBITEM.match(items[-1].marker):
            below = items[-1].subitems
            if number == (below[-1].number if below else 0) + 1:
                below.append(SubItem(number, match[0], text, row))
                return "subitem"
        elif self._open and number == (items[-1].number if items else 0) + 1:
            self._waiting = False
            items.append(_OpenItem(number, match[0], text, row))
            return "item"
        if number > 1:
            self.faults.append(Fault("LAW-17", row, {"marker": match[0], "wanted": "1"}))
        return self.plain(line, row)

    def finished(self) -> tuple[Paragraph, ...]:
        """Everything since the article began, and a fresh start."""
        made = tuple(
            Paragraph(
                number,
                one.text,
                one.row,
                tuple(Item(item.number, item.marker, item.text, item.row, tuple(item.subitems)) for item in one.items),
            )
            for number, one in enumerate(self._open, start=1)
        )
        self._open, self._waiting = [], False
        return made

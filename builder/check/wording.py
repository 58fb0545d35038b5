"""What the words of an exhibition should not hold: personal data, placeholders, words that do not keep, slips of usage.

Every cell and text is read once. A row whose words hold nothing suspicious costs one pass over them, joined.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from builder.check import chinese_usage, wording_lists
from builder.check.entries import Entry
from builder.check.house_patterns import HousePattern
from builder.check.visible_texts import VisibleText
from builder.check.wording_lists import LONGEST_PLACEHOLDER, only_placeholder
from builder.model import personal_data
from builder.model.draft import Cell
from builder.model.field_row import Field
from builder.model.fields import Header
from builder.model.problems import Fact, Problem
from builder.model.text import Language, Text
from builder.model.where import Where
from builder.strings import listed, phrase

_READ = frozenset({"text", "list", "date", "code"})
_MARKS = frozenset({"date", "code"})
_CODES: Mapping[str, str] = {
    "identity": "PRIV-01",
    "mobile": "PRIV-02",
    "bank_card": "PRIV-03",
    "plate": "PRIV-04",
    "email": "PRIV-05",
    "old_identity": "PRIV-08",
}
_WARNINGS = frozenset({"email", "old_identity"})


@dataclass(frozen=True, slots=True)
class _Passage:
    """A text with its place and what may be expected of it."""

    text: str
    language: Language
    where: Where
    item: str
    field: str = ""
    kind: str = "text"
    ours: bool = True
    lines: bool = False


@dataclass(frozen=True, slots=True)
class _Column:
    """What a heading means for this page: its field, the language of its cells, and the pile that they are read with:
    a language, ``marks`` (codes and dates), or empty where they are not read.
    """

    field: Field
    language: Language
    pile: str


@dataclass
class Wording:
    """Reads the words of one exhibition. ``patterns`` are the house's own; ``own_email`` may stand anywhere."""

    fields: Mapping[str, Field]
    patterns: Sequence[HousePattern] = ()
    own_email: str = ""
    problems: list[Problem] = field(default_factory=list)
    _half_width: list[tuple[Where, str]] = field(default_factory=list)
    _columns: dict[Header, _Column] = field(default_factory=dict)

    def rows(self, entries: Sequence[Entry]) -> None:
        """Read every public cell."""
        known = self._columns
        for entry in entries:
            cells = [
                (column, cell)
                for header, cell in entry.row.cells.items()
                if (column := known.get(header) or self._column(header, entry.language)).pile
            ]
            if self._suspicious(cells):
                for column, cell in cells:
                    ours = column.field.key not in wording_lists.NOT_OURS
                    about = column.field.key, column.field.kind, ours
                    self._read(_Passage(cell.text, column.language, cell.where, entry.item.key, *about))
        self._tell_half_width()

    def texts(self, texts: Iterable[VisibleText]) -> None:
        """Read what stands in no row."""
        for text in texts:
            self._read(_Passage(text.text, text.language, text.where, text.item, ours=text.ours, lines=text.lines))

    def _column(self, header: Header, language: Language) -> _Column:
        field = self.fields[header.field]
        language = header.language or language
        read = field.public and field.kind in _READ
        column = _Column(field, language, ("marks" if field.kind in _MARKS else language) if read else "")
        self._columns[header] = column
        return column

    def _suspicious(self, cells: Iterable[tuple[_Column, Cell]]) -> bool:
        """Whether the words of a row need a second look."""
        piles: dict[str, list[str]] = {"zh": [], "en": [], "marks": []}
        for column, cell in cells:
            words = cell.text
            if len(words) <= LONGEST_PLACEHOLDER and only_placeholder(words) and column.field.kind != "date":
                return True
            piles[column.pile].append(words)
        zh, en, marks = ("\n".join(piles[pile]) for pile in ("zh", "en", "marks"))
        everything = f"{zh}\n{en}\n{marks}"
        return (
            personal_data.maybe_personal(everything)
            or any(house.pattern.search(everything) for house in self.patterns)
            or any(pattern.search(zh) for pattern in _ZH_SUSPECTS)
            or wording_lists.suspect_in_english(en)
            or any("号" in text for text in piles["marks"])
        )

    def _read(self, passage: _Passage) -> None:
        self.problems += self._personal(passage)
        self.problems += self._house(passage)
        if passage.kind == "date":
            return
        if word := wording_lists.placeholder(passage.text):
            self.problems.append(_told("WORD-01", passage, passage.text.find(word), word=word))
            return
        if passage.kind not in {"text", "list"}:
            if passage.field == "document_no":
                self.problems += _bracketed(passage)
            return
        if passage.ours and (found := wording_lists.deictic_words(passage.text, passage.language)):
            reason = found[0][1]
            words = Text("”“".join(word for word, _ in found), "”, “".join(word for word, _ in found))
            self.problems.append(_told("WORD-02", passage, passage.text.find(found[0][0]), words=words, reason=reason))
        if passage.language == "zh":
            self.problems += _bracketed(passage)
            if passage.ours:
                self.problems += _without_year(passage)
                self._half(passage)

    def _personal(self, passage: _Passage) -> Iterator[Problem]:
        found = personal_data.personal_data(passage.text, in_code=passage.kind == "code")
        by_kind: dict[str, list[personal_data.Found]] = {}
        for one in found:
            if one.kind != "email" or passage.text[one.start : one.end].casefold() != self.own_email.casefold():
                by_kind.setdefault(one.kind, []).append(one)
        for kind, several in by_kind.items():
            values = listed(dict.fromkeys(one.masked for one in several))
            at = several[0].start
            if passage.item or kind in _WARNINGS:
                yield _told(_CODES[kind], passage, at, value=values)
            else:
                yield _told("PRIV-07", passage, at, what=phrase(f"personal.{kind}"), value=values)

    def _house(self, passage: _Passage) -> Iterator[Problem]:
        for house in self.patterns:
            if match := house.pattern.search(passage.text):
                value = personal_data.masked(match[0], 1, 0)
                code = "PRIV-06" if passage.item else "PRIV-07"
                yield _told(code, passage, match.start(), what=house.label, value=value)

    def _half(self, passage: _Passage) -> None:
        in_cell = passage.kind == "text" and passage.field
        if in_cell and (found := chinese_usage.half_width(passage.text)):
            self._half_width.append((passage.where, found))

    def _tell_half_width(self) -> None:
        """Once for the whole table, at its first cell."""
        if self._half_width:
            where, found = min(self._half_width)
            facts: dict[str, Fact] = {"count": str(len(self._half_width)), "example": found}
            self.problems.append(Problem(code="WORD-04", where=where, facts=facts))


def _bracketed(passage: _Passage) -> Iterator[Problem]:
    if slips := list(chinese_usage.bracket_slips(passage.text)):
        facts = {"value": slips[0].written, "right": slips[0].right, **_proposal(passage, slips)}
        yield _told("WORD-03", passage, passage.text.find(slips[0].written), **facts)


def _without_year(passage: _Passage) -> Iterator[Problem]:
    if slips := list(chinese_usage.reign_slips(passage.text)):
        facts = {"value": slips[0].written, "right": slips[0].right, **_proposal(passage, slips)}
        yield _told("WORD-05", passage, passage.text.find(slips[0].written), **facts)


def _proposal(passage: _Passage, slips: list[chinese_usage.Slip]) -> dict[str, Fact]:
    """What the cell should hold, where it is a cell."""
    return {} if passage.lines else {"proposal": chinese_usage.mended(passage.text, slips)}


def _told(code: str, passage: _Passage, at: int, **facts: Fact) -> Problem:
    """A problem at the passage's place; in a file at the line of the finding."""
    where = passage.where
    if passage.lines:
        where = Where(where.file, row=where.row + passage.text.count("\n", 0, max(at, 0)))
    return Problem(code=code, where=where, facts=facts, item=passage.item, field=passage.field)


_ZH_SUSPECTS = (wording_lists.SUSPECTS_ZH, *chinese_usage.SUSPECTS, chinese_usage.HALF_WIDTH)

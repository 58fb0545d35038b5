"""What the columns of an item table mean. Where the rows came from does not matter here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from builder.model.field_row import Field
from builder.model.fields import FIELDS, Header, fold_header, match_header, near_headers, split_language
from builder.model.problems import Fact, Problem
from builder.model.text import Language, Text
from builder.model.where import Where, column_letter
from builder.strings import listed, phrase

INTERNAL = re.compile(r"备注|内部|\binternal\b", re.IGNORECASE)
_DECIDES = re.compile(
    r"密级|涉密|保密|密等|开放|公开|公布|划控|控制|解禁|授权|许可|限制"
    r"|secre|classif|confiden|embargo|restrict|permission|consent|opening|publish",
    re.IGNORECASE,
)
GATE_FIELDS = frozenset(
    {"security_level", "opening_status", "public_attribute", "publish_basis", "audience", "embargo_until"}
    | {"use_until", "redactions", "consent", "licence_scope", "donor_restriction"}
    | {"ownership", "grade", "sensitive", "person_status", "private_fields", "private_files", "contains_map"}
)


TITLE = frozenset({"title"})
"""The field without which a row of headings is none."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is read: its zero-based place, its letter, its heading as typed, and what it holds."""

    index: int
    letter: str
    heading: str
    header: Header


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table. ``private`` are fields made for headings that are marked internal; ``width`` counts the
    columns up to the last heading.
    """

    columns: tuple[Column, ...]
    width: int
    private: tuple[Field, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one heading may stand for; ``internal`` where it is marked so and must stay private, ``ignored`` where the
    curator wants it left out.
    """

    headers: tuple[Header, ...]
    internal: bool = False
    ignored: bool = False


@dataclass
class Headings:
    """The names that a table may use: what a saved field map says of them, the exhibition's own, the field table's."""

    own: Sequence[Field] = ()
    mapped: Mapping[str, Meaning] = field(default_factory=lambda: MappingProxyType({}))
    telling: frozenset[str] = TITLE
    _index: dict[str, list[Field]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for row in self.own:
            for name in {fold_header(name, keep_brackets=True) for name in (row.key, *row.aliases)}:
                self._index.setdefault(name, []).append(row)

    def meaning(self, heading: str) -> Meaning:
        """A mapped name before all; own names before the table's, but a private field of the table before both."""
        if found := self.mapped.get(fold_header(heading, keep_brackets=True)):
            return found
        known = match_header(heading)
        if INTERNAL.search(heading):
            private = tuple(header for header in known if not FIELDS[header.field].public)
            return Meaning(private) if private else Meaning((Header(heading),), internal=True)
        if any(not FIELDS[header.field].public for header in known):
            return Meaning(known)
        return Meaning(self._own(heading) or known)

    def _own(self, heading: str) -> tuple[Header, ...]:
        if rows := self._index.get(fold_header(heading, keep_brackets=True)):
            return tuple(Header(row.key) for row in rows)
        name, language = split_language(heading)
        rows = self._index.get(fold_header(name, keep_brackets=True), []) if language else []
        return tuple(Header(row.key, language) for row in rows if row.translated)

    def knows(self, heading: str) -> bool:
        """Whether a heading means anything, be it one thing or several."""
        meaning = self.meaning(heading)
        return bool(meaning.headers) or meaning.ignored

    def score(self, cells: Iterable[str]) -> int:
        """How many cells are known headings; 0 where none is among the telling ones."""
        found = [self.meaning(cell) for cell in cells if cell]
        if not any(header.field in self.telling for meaning in found for header in meaning.headers):
            return 0
        return sum(bool(meaning.headers) and not meaning.internal for meaning in found)

    def label(self, key: str) -> Text:
        """How a field is called."""
        return next((row.label for row in (*self.own, *FIELDS.values()) if row.key == key), Text(key, key))


def map_columns(
    cells: Sequence[str], rows: Sequence[int], headings: Headings, language: Language, where: Where
) -> Columns:
    """What each column holds, from its heading and the row of that. ``where`` names the file and sheet; headings
    without a language are in ``language``.
    """
    columns: list[Column] = []
    private: list[Field] = []
    problems: list[Problem] = []
    taken: dict[tuple[str, str], str] = {}
    for index, heading in enumerate(cells):
        meaning, letter = headings.meaning(heading), column_letter(index)
        if not heading or meaning.ignored:
            continue
        place = Where(where.file, where.sheet, rows[index], letter)
        if meaning.internal:
            problems.append(Problem(code="HEAD-05", where=place, facts={"header": heading}))
            private.append(Field(heading, Text(heading, heading)))
        if len(meaning.headers) != 1:
            problems.append(_unclear(heading, meaning.headers, headings, place))
            continue
        header = meaning.headers[0]
        identity = (header.field, header.language or language)
        if identity in taken:
            facts = {"header": heading, "other": taken[identity]}
            problems.append(Problem(code="HEAD-04", where=place, facts=facts, field=header.field))
            continue
        taken[identity] = heading
        columns.append(Column(index, letter, heading, header))
    width = max((index + 1 for index, heading in enumerate(cells) if heading), default=0)
    return Columns(tuple(columns), width, tuple(private), tuple(problems))


def nameless(column: int, row: int, where: Where) -> Problem:
    """Cells below an empty heading, in the header of this row."""
    letter = column_letter(column)
    facts: dict[str, Fact] = {
        "header": phrase("no_heading", column=letter),
        "suggestion": phrase("see_field_list"),
    }
    return Problem(code="HEAD-02", where=Where(where.file, where.sheet, row, letter), facts=facts)


def _unclear(heading: str, headers: Iterable[Header], headings: Headings, place: Where) -> Problem:
    labels = [headings.label(header.field) for header in headers]
    if labels:
        fields = Text("、".join(label.zh for label in labels), ", ".join(label.en for label in labels))
        return Problem(code="HEAD-03", where=place, facts={"header": heading, "fields": fields})
    near = near_headers(heading)
    guess = phrase("did_you_mean", names=listed(near)) if near else phrase("list_of_names")
    if _DECIDES.search(heading) or any(h.field in GATE_FIELDS for name in near for h in match_header(name)):
        return Problem(code="HEAD-06", where=place, facts={"header": heading, "suggestion": guess})
    advice = phrase("own_field_hint")
    suggestion = Text(guess.zh + advice.zh, f"{guess.en} {advice.en}") if near else phrase("see_field_list")
    return Problem(code="HEAD-02", where=place, facts={"header": heading, "suggestion": suggestion})

"""A row of cells becomes the values of an item's fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest

from builder.check.values import Mistake, read_value
from builder.model.choices import Profile, choose
from builder.model.draft import Cell, DraftExhibition, Row
from builder.model.field_row import Field
from builder.model.fields import FIELDS
from builder.model.text import Language, Text, text_in

Values = Mapping[str, tuple[Text, ...]]
Cells = Mapping[str, Mapping[Language, Cell]]
Defaults = Cells
_AS_TYPED = frozenset({"text", "date", "code", "file", "uri", "rectangles"})
Tell = Callable[[Field, Cell, Mistake], None]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the rows of one exhibition: its fields, the language of headings that name none, and its defaults."""

    language: Language
    fields: Mapping[str, Field]
    defaults: Defaults
    profile: Profile = "cn"
    _as_typed: frozenset[str] = frozenset()
    _translated: frozenset[str] = frozenset()
    _known: dict[tuple[object, ...], tuple[Text, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, draft: DraftExhibition, defaults: Defaults, profile: Profile) -> Reader:
        """The reader of an exhibition's table under the site's rules of publication."""
        fields = {**{row.key: row for row in draft.own_fields}, **FIELDS}
        as_typed = frozenset(key for key, row in fields.items() if row.kind in _AS_TYPED)
        translated = frozenset(key for key, row in fields.items() if row.translated)
        return cls(draft.settings.language, fields, defaults, profile, as_typed, translated)

    def cells(self, row: Row) -> dict[str, dict[Language, Cell]]:
        """The cells of a row by field and language, empty ones filled from the defaults: those of the house do not
        speak for what another house lent.
        """
        found: dict[str, dict[Language, Cell]] = {}
        for header, cell in row.cells.items():
            found.setdefault(header.field, {})[header.language or self.language] = cell
        if row.lent:
            return found
        classified = _classified(found)
        for key, defaults in self.defaults.items():
            if not (classified and key == "opening_status"):
                found[key] = {**defaults, **found.get(key, {})}
        return found

    def values(self, cells: Cells, tell: Tell) -> dict[str, tuple[Text, ...]]:
        """The values of every field. Mistakes are told; what they spoil is left out, except for unknown choices."""
        values: dict[str, tuple[Text, ...]] = {}
        for key, by_language in cells.items():
            if key in self._as_typed:
                values[key] = _as_typed(by_language, translated=key in self._translated)
                continue
            found = self._known.get((key, *((language, cell.text) for language, cell in by_language.items())))
            if found is None:
                found = self._read(self.fields[key], by_language, tell)
            if found:
                values[key] = found
        return values

    def _read(self, row: Field, cells: Mapping[Language, Cell], tell: Tell) -> tuple[Text, ...]:
        """The values of one field. Words that many items share are read once, unless something is wrong with them."""
        read: dict[Language, tuple[str, ...]] = {}
        sound = True
        for language, cell in cells.items():
            read[language], mistakes = read_value(row, cell.text, language, self.profile)
            for mistake in mistakes:
                sound = False
                tell(row, cell, mistake)
        found = _texts(row, read)
        if sound:
            self._known[row.key, *((language, cell.text) for language, cell in cells.items())] = found
        return found


def _as_typed(cells: Mapping[Language, Cell], *, translated: bool) -> tuple[Text, ...]:
    """The value of a field that cannot be mistyped: most cells, so nothing is asked of them."""
    if len(cells) == 1:
        ((language, cell),) = cells.items()
        words = cell.text
        if translated:
            return (Text(words),) if language == "zh" else (Text("", words),)
        return (Text(words, words),)
    if translated:
        return (Text(cells["zh"].text, cells["en"].text),)
    return tuple([Text(cell.text, cell.text) for cell in cells.values()])


def _classified(cells: Cells) -> bool:
    """Whether the row itself gives a security level: then a default 开放 was not meant for it."""
    return any(choose("security_level", cell.text) != "none" for cell in cells.get("security_level", {}).values())


def _texts(row: Field, read: Mapping[Language, tuple[str, ...]]) -> tuple[Text, ...]:
    """Words of a translated field stand in their language; a number, a code or a choice reads the same in both."""
    if row.translated and len(read) == 1:
        ((language, words),) = read.items()
        return tuple(text_in(language, word) for word in words)
    if row.translated:
        return tuple(Text(zh, en) for zh, en in zip_longest(read.get("zh", ()), read.get("en", ()), fillvalue=""))
    return tuple(Text(word, word) for words in read.values() for word in words)


def stored(values: Values, key: str) -> tuple[str, ...]:
    """The stored words of a field that is not translated."""
    return tuple(value.zh for value in values.get(key, ()))

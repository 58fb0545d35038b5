"""Rows become items, each judged by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from builder.check.pictures import Pictures
from builder.check.privacy import near_fields, private_keys
from builder.check.redactions import read_redactions
from builder.check.rows import Cells, Reader, Tell, Values, stored
from builder.check.values import Mistake
from builder.model.choices import CHOICES
from builder.model.dates import DateValue, Doubt, Reading, read_date
from builder.model.draft import Cell, Row
from builder.model.field_row import Field
from builder.model.fields import FIELDS
from builder.model.item import Item, Picture, Redaction, Release
from builder.model.problems import Fact, Problem
from builder.model.reference_code import misshapen, normalised
from builder.model.slug import slug
from builder.model.text import Language, Text
from builder.strings import listed, phrase


@dataclass(frozen=True, slots=True)
class Placed:
    """An item with what decides its place: its unit as typed, and its number in the order column or infinity."""

    item: Item
    unit: Cell | None
    order: float


@dataclass
class Rows:
    """Makes the items of one exhibition and collects what is wrong with them."""

    exhibition: str
    reader: Reader
    pictures: Pictures
    problems: list[Problem] = field(default_factory=list)
    _dates: dict[str, Reading] = field(default_factory=dict)

    def placed(self, row: Row) -> Placed:
        """The item of a row. Whatever is wrong with it, it is made: the gate withholds it by its key."""
        cells = _one_form(self.reader.cells(row))
        identity, name, key = self._identity(cells, row)

        def tell(field: Field, cell: Cell, mistake: Mistake) -> None:
            facts: dict[str, Fact] = {
                "field": field.label,
                "value": mistake.value,
                "suggestion": mistake.suggestion,
            }
            self.problems.append(Problem(code=mistake.code, where=cell.where, facts=facts, item=key, field=field.key))

        values = self.reader.values(cells, tell)
        private = self._private(values, cells, tell)
        masters = self._pictures(cells, row, key)
        kept_back = self._kept_back(cells, masters, tell)
        redactions: Mapping[int, tuple[Redaction, ...]] = {}
        if cell := _cell(cells, "redactions"):
            redactions, mistakes = read_redactions(cell.text, len(masters))
            for mistake in mistakes:
                tell(self.reader.fields["redactions"], cell, mistake)
        item = Item(
            key=key,
            id=identity,
            slug=name,
            exhibition=self.exhibition,
            title=self._title(values, row, key) or Text(identity, identity),
            date=self._date(cells, key),
            values=MappingProxyType(_without_unknown(values)),
            release=_release(values, private, kept_back),
            pictures=masters,
            redactions=MappingProxyType(redactions),
            deep_zoom=stored(values, "zoom") == ("deep",),
            lent=row.lent,
            where=row.where,
        )
        order = next(iter(stored(values, "order")), "")
        return Placed(item, _cell(cells, "unit"), float(order) if order else float("inf"))

    def _private(self, values: Values, cells: Cells, tell: Tell) -> tuple[str, ...]:
        """The keys of the fields that this row keeps in the house; a name that nobody knows withholds the item."""
        cell = _cell(cells, "private_fields")
        keys, unknown = private_keys(stored(values, "private_fields"), self.reader.fields)
        if cell:
            for name in unknown:
                tell(self.reader.fields["private_fields"], cell, Mistake("KEEP-01", name, near_fields(name)))
        return keys

    def _kept_back(self, cells: Cells, masters: tuple[Picture, ...], tell: Tell) -> tuple[str, ...]:
        """The names of the pictures that this row keeps in the house; one that it has not withholds the item."""
        cell = _cell(cells, "private_files")
        if cell is None:
            return ()
        names, unknown = self.pictures.kept_back(cell, masters)
        for name in unknown:
            suggestion = phrase("known_names", names=listed(picture.name for picture in masters)) if masters else Text()
            tell(self.reader.fields["private_files"], cell, Mistake("KEEP-04", name, suggestion))
        return names

    def _identity(self, cells: Cells, row: Row) -> tuple[str, str, str]:
        """The item's id, its name in addresses and its key. Without an id it borrows the row's number."""
        cell = _cell(cells, "id") or _cell(cells, "reference_code")
        if cell is None:
            borrowed = f"#{row.where.row}"
            key = f"{self.exhibition}/{borrowed}"
            self.problems.append(Problem(code="ITEM-02", where=row.where, item=key, field="id"))
            return borrowed, f"row-{row.where.row}", key
        key, name = f"{self.exhibition}/{cell.text}", slug(cell.text)
        if not name:
            self.problems.append(Problem(code="ITEM-05", where=cell.where, facts={"id": cell.text}, item=key))
        code = _cell(cells, "reference_code")
        if code and misshapen(code.text):
            facts = {"code": code.text}
            self.problems.append(
                Problem(code="CODE-01", where=code.where, facts=facts, item=key, field="reference_code")
            )
        return cell.text, name or f"row-{row.where.row}", key

    def _title(self, values: dict[str, tuple[Text, ...]], row: Row, key: str) -> Text:
        """The title; a parallel title is its English where nobody wrote one."""
        title = next(iter(values.get("title", ())), Text())
        parallel = next(iter(values.get("parallel_title", ())), Text())
        if parallel and not title.en:
            title = Text(title.zh, parallel.en)
        if title:
            values["title"] = (title,)
        else:
            self.problems.append(Problem(code="ITEM-01", where=row.where, item=key, field="title"))
        return title

    def _date(self, cells: Cells, key: str) -> DateValue | None:
        cell = _cell(cells, "date_original")
        if cell is None:
            return None
        if (read := self._dates.get(cell.text)) is None:
            read = self._dates[cell.text] = read_date(cell.text)
        for doubt in read.doubts:
            self.problems.append(_doubted(cell, read.value, doubt, key))
        return read.value

    def _pictures(self, cells: Cells, row: Row, key: str) -> tuple[Picture, ...]:
        cell = _cell(cells, "file")
        if cell is None:
            self.problems.append(Problem(code="PIC-03", where=row.where, item=key, field="file"))
            return ()
        found, problems = self.pictures.of_cell(cell, key)
        self.problems += problems
        return found


def _doubted(cell: Cell, value: DateValue | None, doubt: Doubt, item: str) -> Problem:
    """A date that was not understood, or one that was and should be looked at."""
    proposals = phrase("write_instead", names=listed(doubt.proposals)) if doubt.proposals else Text()
    facts: dict[str, Fact] = {"value": cell.text}
    if value is None:
        words = doubt.words
        facts["suggestion"] = Text(f"{words.zh}。{proposals.zh}", f"{words.en}. {proposals.en}".strip())
    else:
        read = value.display
        reading = Text() if cell.text in {read.zh, read.en} else phrase("date_read_as", read=read)
        facts |= {"reading": reading, "reason": doubt.words, "suggestion": proposals}
    if doubt.reason == "excel_serial" and len(doubt.proposals) == 1:  # arithmetic; every other proposal is a question
        facts["proposal"] = doubt.proposals[0]
    code = "DATE-02" if value else "DATE-01"
    return Problem(code=code, where=cell.where, facts=facts, item=item, field="date_original")


def _one_form(cells: dict[str, dict[Language, Cell]]) -> dict[str, dict[Language, Cell]]:
    """The cells with the reference code in its one form; how it was typed is kept for the house where that differs."""
    typed = cells.get("reference_code", {})
    if all(normalised(cell.text) == cell.text for cell in typed.values()):
        return cells
    changed = {language: replace(cell, text=normalised(cell.text)) for language, cell in typed.items()}
    return {**cells, "reference_code": changed, "reference_code_raw": typed}


def _cell(cells: Cells, key: str) -> Cell | None:
    return next(iter(cells.get(key, {}).values()), None)


def _without_unknown(values: Values) -> Values:
    """Without public choices that nobody knows: no page shows them. Those of the house stay, for the gate to judge."""
    chosen = {key for key in CHOICES.keys() & values.keys() if FIELDS[key].public}
    unknown = {key for key in chosen if any(value.zh.startswith("?") for value in values[key])}
    return {key: found for key, found in values.items() if key not in unknown} if unknown else values


def _release(values: Values, private: tuple[str, ...], kept_back: tuple[str, ...]) -> Release:
    """What the gate needs to know."""

    def one(key: str) -> str:
        return found[0].zh if (found := values.get(key)) else ""

    def day(key: str) -> date | None:
        return date.fromisoformat(said) if (said := one(key)) else None

    return Release(
        security_level=one("security_level"),
        opening_status=one("opening_status"),
        public_attribute=one("public_attribute"),
        publish_basis=one("publish_basis"),
        audience=stored(values, "audience"),
        embargo_until=day("embargo_until"),
        use_until=day("use_until"),
        rights_uri=one("rights_uri"),
        ownership=one("ownership"),
        grade=one("grade"),
        sensitive=stored(values, "sensitive"),
        person_status=stored(values, "person_status"),
        private_fields=private,
        private_files=kept_back,
    )

"""Other people's material is brought in: a messy folder or zip, read with the sender's field map, or proposing one."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from builder.exchange.bring import bring
from builder.exchange.field_maps import likely_header, proposed_map, used_map
from builder.exchange.given_table import GivenTable
from builder.exchange.imported import Imported, ImportReport
from builder.load import NO_MAP, FieldMap, GivenRows, read_given, read_partner_map
from builder.model.fields import Header, fold_header
from builder.model.files import OutFile
from builder.model.partner import PARTNERS
from builder.model.problems import Fact, Problem
from builder.model.where import Where
from builder.tables import ENDINGS, Mark, Record, read_sheet
from builder.unpacking import Unpacked, unpacked
from builder.writing import write_report

MAP, DELIVERED, ZIP = "fieldmap.yml", "delivered", ".zip"
_IN_REPORT = frozenset({"HEAD-02"})
_NAMED = 8
_SHORTENED = re.compile(r"[+-]?\d(?:\.\d+)?E\+\d{1,3}", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What came in, the table as it came, and a field map where the sender had none."""

    imported: Imported
    home: Path | None = None
    table: Path | None = None
    proposal: bytes = b""

    def keep(self) -> Path | None:
        """Write what is kept of it below ``content/partners/<code>/``; answers where a field map was proposed."""
        if self.home is None:
            return None
        if self.table and not self.imported.stops:
            write_report(self.home / DELIVERED / self.imported.id, {self.table.name: self.table.read_bytes()})
        if not self.proposal:
            return None
        write_report(self.home, {MAP: self.proposal})
        return self.home / MAP


def opened(source: Path, site: Path) -> AbstractContextManager[Unpacked]:
    """The material as something to read: a folder or a table as it is, a zip unpacked for as long as it is read."""
    if source.is_file() and source.suffix.lower() == ZIP:
        return unpacked(source, site)
    if source.is_file() and source.suffix.lower() not in ENDINGS:
        wrong = Problem(code="GIVEN-04", where=Where(source.name), facts={"name": source.name})
        return nullcontext(Unpacked(None, (wrong,)))
    return nullcontext(Unpacked(source))


def deliver(
    source: Path,
    site: Path,
    *,
    form: str = "auto",
    name: str | None = None,
    publish_basis: str = "",
    by: str = "",
    taken: Container[str] = (),
    partner: str = "",
) -> Delivery:
    """Read ``source`` as a new exhibition of ``site``, with the field map of a partner where one is named."""
    field_map, problems = read_partner_map(site, partner) if partner else (NO_MAP, [])
    if any(problem.severity == "error" for problem in problems):
        report = ImportReport(form=form)
        return Delivery(imported=Imported(id=name or source.stem, report=report, problems=tuple(problems)))
    reader = _Reader(field_map)
    imported = bring(source, form=form, name=name, publish_basis=publish_basis, by=by, taken=taken, read=reader.read)
    imported = replace(imported, problems=(*problems, *imported.problems))
    if not partner:
        return Delivery(imported=imported)
    home = site / PARTNERS / partner
    if (home / MAP).exists():
        files = (*imported.files, *reader.map_used()) if imported.files else ()
        told = _unmapped(imported, f"{PARTNERS}/{partner}/{MAP}")
        imported = replace(imported, files=files, problems=(*imported.problems, *told))
        return Delivery(imported=imported, home=home, table=reader.path)
    return Delivery(imported=imported, home=home, table=reader.path, proposal=reader.proposal())


def given_table(path: Path, name: str, exhibition: str) -> tuple[GivenTable | None, list[Problem]]:
    """A table as the loader reads it, without anybody's field map."""
    return _Reader(NO_MAP).read(path, name, exhibition)


def _unmapped(imported: Imported, place: str) -> list[Problem]:
    """Headings that a partner's map does not explain, told once."""
    names = [heading for heading, _ in imported.report.unmapped]
    if not names:
        return []
    shown = "、".join(names[:_NAMED]) + ("…" if len(names) > _NAMED else "")
    facts: dict[str, Fact] = {"count": str(len(names)), "names": shown}
    return [Problem(code="GIVEN-05", where=Where(place), facts=facts)]


@dataclass
class _Reader:
    """Reads the table of a delivery as the loader reads those of exhibitions, and remembers it."""

    field_map: FieldMap
    path: Path | None = None
    given: GivenRows | None = None
    table: GivenTable | None = None

    def read(self, path: Path, name: str, exhibition: str) -> tuple[GivenTable | None, list[Problem]]:
        """The rows with what Excel did to them still visible in their cells."""
        self.path = path
        given, sheet, problems = read_given(path, name, exhibition, self.field_map)
        problems = [one for one in problems if one.code not in _IN_REPORT]
        if given is None:
            return None, problems
        self.given = given
        self.table = GivenTable(
            name=name,
            header=Record(given.header.last, given.header.cells),
            rows=[_visible(record, given.marks) for record in given.records],
            columns={index: column.header for index, column in given.columns.items()},
            sheet=sheet,
            skipped=given.skipped,
        )
        return self.table, problems

    def map_used(self) -> tuple[OutFile, ...]:
        """The part of the partner's map that this table needs, for the new exhibition."""
        used: dict[str, str] = {}
        for heading in self.given.header.cells if self.given else ():
            meaning = self.field_map.meanings.get(fold_header(heading, keep_brackets=True))
            if heading and meaning:
                used[heading] = "ignore" if meaning.ignored else _key(meaning.headers[0])
        return (OutFile(PurePosixPath(MAP), used_map(used)),) if used else ()

    def proposal(self) -> bytes:
        """A field map for the next delivery; nothing where there is no table to propose it from."""
        if self.path is None:
            return b""
        if self.table is None:
            sheet, _ = read_sheet(self.path, self.path.name)
            guess = likely_header([(one.row, one.cells) for one in sheet.records]) if sheet else None
            return proposed_map([], guess[1], self.path.name, guess[0]) if guess else b""
        filled = [(index, heading) for index, heading in enumerate(self.table.header.cells) if heading]
        columns = self.table.columns
        known = [
            (heading, _key(columns[index]))
            for index, heading in filled
            if index in columns and columns[index].field != heading
        ]
        return proposed_map(known, [heading for index, heading in filled if index not in columns], self.path.name)


def _key(header: Header) -> str:
    return "_".join(filter(None, header))


def _visible(record: Record, marks: Mapping[tuple[int, int], Mark]) -> Record:
    """A record as text that says what is wrong with it: a formula without a result and a number that lost its digits
    would look like an empty and a whole cell.
    """
    odd = {column: mark for (row, column), mark in marks.items() if row == record.row}
    if not odd:
        return record
    cells = [*record.cells, *[""] * (max(odd) + 1 - len(record.cells))]
    for column, mark in odd.items():
        if mark.oddity == "formula":
            cells[column] = "#N/A"
        elif mark.oddity == "error":
            cells[column] = mark.shown
        elif mark.oddity == "digits" and not _SHORTENED.fullmatch(cells[column]):
            cells[column] = f"{float(cells[column]):.14E}"
    return Record(record.row, tuple(cells))

"""A folder of pictures, with or without a table, becomes an exhibition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from builder.exchange.found import FOLDER, opens, pictures_below, target_names, unread_below
from builder.exchange.garbled import garbled
from builder.exchange.given_table import GivenTable, ReadTable, chosen_table, tables_of
from builder.exchange.imported import Imported, ImportReport
from builder.exchange.rows_of_pictures import Lines, lines_of_pictures, lines_of_table
from builder.exchange.written import decided, exhibit_file, items_file
from builder.model.choices import CHOICES, choose, labels
from builder.model.fields import FIELDS
from builder.model.problems import Fact, Problem
from builder.model.where import Where
from builder.strings import phrase

FORM = "folder"
_UNREAD = frozenset({"HEAD-01", "MAP-03"})
"""A table whose header was not found: its pictures without its rows would be half of what was handed over."""


def import_folder(
    source: Path, id: str, publish_basis: str = "", by: str = "", *, read: ReadTable, named: Path | None = None
) -> Imported:
    """Read the pictures below ``source``, and the one table beside them if there is one (the ``named`` one before any
    other), as exhibition ``id``.

    With a table its rows are the items and its headings stay as they are; without one every picture is an item, titled
    by its file name. A basis of publication is written only where ``by`` says who decided on it.
    """
    masters, small = pictures_below(source)
    broken = tuple(name for name, path in (masters | small).items() if not opens(path))
    pictures = {name: path for name, path in (masters | small).items() if name not in broken}
    basis, problems = _basis(publish_basis if by else "")
    path, found = chosen_table(source, named)
    table, told = read(path, path.name, id) if path else (None, [])
    problems += [*found, *told, *_garbled(masters | small, source)]
    targets = target_names(pictures)
    lines = lines_of_table(table, targets, id) if table else lines_of_pictures(targets, id)
    if not lines.rows or any(problem.code in _UNREAD for problem in told):
        if not problems:
            name = f"{source.name}/*.jpg"
            problems.append(Problem(code="FILE-01", where=Where(source.name), facts={"name": name}))
        return Imported(id=id, report=ImportReport(form=FORM), problems=tuple(problems))
    problems += [_missing(name, where, source) for name, where in lines.missing]
    title = source.name.replace("_", " ")
    defaults = {"publish_basis": basis} if basis else {}
    return Imported(
        id=id,
        files=(
            exhibit_file({"title": {"zh": title}, "defaults": defaults}, remark=decided(basis, by) if basis else ""),
            items_file(lines.header, lines.rows),
        ),
        pictures=tuple((pictures[name], f"{FOLDER}/{targets[name]}") for name in lines.used),
        report=replace(
            _report(table, lines, tuple(pictures), basis, by),
            broken=broken,
            unread=unread_below(source, [*masters.values(), *small.values(), *tables_of(source)]),
        ),
        problems=tuple(problems),
    )


def _basis(word: str) -> tuple[str, list[Problem]]:
    """The stored value of a basis of publication; a word that nobody knows is told and gives none."""
    if not word:
        return "", []
    if value := choose("publish_basis", word):
        return value, []
    suggestion = phrase("accepted_words", names=labels(CHOICES["publish_basis"]))
    facts: dict[str, Fact] = {"field": FIELDS["publish_basis"].label, "value": word, "suggestion": suggestion}
    return "", [Problem(code="CELL-01", facts=facts, field="publish_basis")]


def _garbled(pictures: Mapping[str, Path], source: Path) -> list[Problem]:
    """That names were not readable and what they were taken for, told once with the first of them."""
    found = garbled((path.relative_to(source).as_posix(), name) for name, path in pictures.items())
    if not found:
        return []
    facts: dict[str, Fact] = {"count": str(len(found)), "came": found[0][0], "read": found[0][1]}
    return [Problem(code="GIVEN-02", where=Where(source.name), facts=facts)]


def _missing(name: str, where: Where, source: Path) -> Problem:
    suggestion = phrase("check_picture", folder=source.name)
    return Problem(code="PIC-01", where=where, facts={"name": name, "suggestion": suggestion}, field="file")


def _report(table: GivenTable | None, lines: Lines, pictures: tuple[str, ...], basis: str, by: str) -> ImportReport:
    headings = [(n, heading) for n, heading in enumerate(table.header.cells if table else ()) if heading]
    known = table.columns if table else {}
    return ImportReport(
        form=FORM,
        table=table.name if table else "",
        rows=len(lines.rows),
        skipped=table.skipped if table else 0,
        mapped=tuple((heading, known[n].field) for n, heading in headings if n in known),
        unmapped=tuple((heading, phrase("column_unknown")) for n, heading in headings if n not in known),
        matched=len(lines.used),
        missing=tuple(name for name, _ in lines.missing),
        unused=tuple(name for name in pictures if name not in set(lines.used)),
        publish_basis=basis,
        by=by if basis else "",
    )

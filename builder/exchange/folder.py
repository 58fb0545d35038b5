"""A folder of pictures, with or without a table, becomes an exhibition."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from builder.exchange.found import FOLDER, opens, pictures_below, target_names, unread_below
from builder.exchange.given_table import GivenTable, given_table, tables_of
from builder.exchange.imported import Imported, ImportReport
from builder.exchange.rows_of_pictures import Lines, lines_of_pictures, lines_of_table
from builder.exchange.written import decided, exhibit_file, items_file
from builder.model.choices import CHOICES, choose, labels
from builder.model.fields import FIELDS, match_header
from builder.model.problems import Fact, Problem
from builder.model.where import Where
from builder.strings import phrase

FORM = "folder"


def import_folder(source: Path, id: str, publish_basis: str = "", by: str = "") -> Imported:
    """Read the pictures below ``source``, and the one table beside them if there is one, as exhibition ``id``.

    With a table its rows are the items and its headings stay as they are; without one every picture is an item, titled
    by its file name. A basis of publication is written only where ``by`` says who decided on it.
    """
    masters, small = pictures_below(source)
    broken = tuple(name for name, path in (masters | small).items() if not opens(path))
    pictures = {name: path for name, path in (masters | small).items() if name not in broken}
    basis, problems = _basis(publish_basis if by else "")
    table, found = given_table(source)
    problems += found
    targets = target_names(pictures)
    lines = lines_of_table(table, targets, id) if table else lines_of_pictures(targets, id)
    if not lines.rows:
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


def _missing(name: str, where: Where, source: Path) -> Problem:
    suggestion = phrase("check_picture", folder=source.name)
    return Problem(code="PIC-01", where=where, facts={"name": name, "suggestion": suggestion}, field="file")


def _report(table: GivenTable | None, lines: Lines, pictures: tuple[str, ...], basis: str, by: str) -> ImportReport:
    meanings = [(heading, match_header(heading)) for heading in (table.header.cells if table else ()) if heading]
    return ImportReport(
        form=FORM,
        table=table.name if table else "",
        rows=len(lines.rows),
        mapped=tuple((heading, found[0].field) for heading, found in meanings if len(found) == 1),
        unmapped=tuple((heading, phrase("column_unknown")) for heading, found in meanings if len(found) != 1),
        matched=len(lines.used),
        missing=tuple(name for name, _ in lines.missing),
        unused=tuple(name for name in pictures if name not in set(lines.used)),
        publish_basis=basis,
        by=by if basis else "",
    )

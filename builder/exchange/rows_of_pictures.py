"""The rows of an exhibition that comes as a folder: from its table, or one for each picture."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.exchange.given_table import GivenTable
from builder.model.picture_names import PictureNames, plain_name, without_ending
from builder.model.slug import slug
from builder.model.where import Where, column_letter

_BETWEEN = re.compile(r"[;；|\n]")
_NAMES = ("id", "reference_code")


@dataclass
class Lines:
    """Headings and rows of the new table, the pictures that were used, and the names that no single file answers to."""

    header: list[str]
    rows: list[list[str]] = field(default_factory=list)
    used: list[str] = field(default_factory=list)
    missing: list[tuple[str, Where]] = field(default_factory=list)

    def use(self, name: str) -> str:
        """Note that a picture is used."""
        if name not in self.used:
            self.used.append(name)
        return name


def lines_of_pictures(targets: Mapping[str, str], exhibition: str) -> Lines:
    """An item for each picture: its id from its name where that gives one, its title from its name."""
    lines = Lines(["id", "file", "title"])
    taken: set[str] = set()
    for number, (name, target) in enumerate(targets.items(), start=1):
        lines.rows.append([stable_id(target, number, taken, exhibition), target, title_from(name)])
        lines.use(name)
    return lines


def lines_of_table(table: GivenTable, targets: Mapping[str, str], exhibition: str) -> Lines:
    """The rows of a table with its own headings. What an item cannot do without is added: a column of files found by
    id or reference code, titles from file names, ids.
    """
    columns = {key: place for key in ("file", "title", *_NAMES) if (place := table.place_of(key)) >= 0}
    added = [key for key in ("file", "title") if key not in columns]
    added += [] if any(key in columns for key in _NAMES) else ["id"]
    width = len(table.header.cells)
    lines = Lines([*table.header.cells, *added])
    names, taken = PictureNames(targets), set[str]()
    for number, record in enumerate(table.rows, start=1):
        cells = [*record.cells, *[""] * (width - len(record.cells))]
        body, beyond = cells[:width], cells[width:]
        files = _files(body, columns, names, lines, Where(table.name, table.sheet, record.row))
        shown = "; ".join(targets.get(name, name) for name in files)
        if "file" in columns:
            body[columns["file"]] = shown
        made = {"file": shown, "title": title_from(shown), "id": ""}
        if "id" in added:
            made["id"] = stable_id(shown, number, taken, exhibition)
        lines.rows.append([*body, *(made[key] for key in added), *beyond])
    return lines


def _files(body: list[str], columns: Mapping[str, int], names: PictureNames, lines: Lines, where: Where) -> list[str]:
    """The pictures of a row, by the file column or else by a file named like the item."""
    if "file" not in columns:
        codes = [body[columns[key]] for key in _NAMES if key in columns and body[columns[key]]]
        hits = [found for code in codes if len(found := names.find(code)) == 1]
        return [lines.use(hits[0][0])] if hits else []
    files: list[str] = []
    place = Where(where.file, where.sheet, where.row, column_letter(columns["file"]))
    for written in filter(None, (part.strip() for part in _BETWEEN.split(body[columns["file"]]))):
        found = names.find(written)
        if len(found) == 1:
            files.append(lines.use(found[0]))
        else:
            lines.missing.append((written, place))
            files.append(plain_name(written))
    return files


def title_from(name: str) -> str:
    """A title that a file name suggests."""
    stem = without_ending(name.partition(";")[0].rpartition("/")[2])
    return re.sub(r"[_\s]+", " ", stem).strip()


def stable_id(name: str, number: int, taken: set[str], exhibition: str) -> str:
    """An id that does not change when rows are sorted: from the file's name, else from its place when it came in.

    It always has a letter: Excel strips a bare number of its zeros and takes 1934-05 for a date. A name that gives
    none begins with the exhibition, because an id is unique in the whole site.
    """
    stem = slug(without_ending(name.partition(";")[0].rpartition("/")[2])) or f"{number:04}"
    base = stem if re.search(r"[a-z]", stem) else f"{exhibition}-{stem}"
    made, count = base, 1
    while made in taken:
        count += 1
        made = f"{base}-{count}"
    taken.add(made)
    return made

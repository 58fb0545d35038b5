"""What an edition says of itself, and the list of those that were given out."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Literal, Protocol, cast

from builder.model.address import EDITION
from builder.model.files import OutFile
from builder.store import file_digest
from builder.tables.long_cells import long_cells
from builder.tables.written import lines, table
from builder.writing import append, recording

Kind = Literal["kiosk", "package", "press", "print", "web"]
FORMAT = 1
EDITIONS = "content/editions.csv"
_HEADER = ("date", "kind", "path", "to", "sha256", "valid_until", "items")
_LARGEST = 1 << 16
_LONGEST_CELL = 1 << 26
"""Two million keys; the library's own limit is some four thousand."""


@dataclass(frozen=True, slots=True)
class Edition:
    """For whom it was made, the last day on which all of it may be shown (None: no end), and whether it is a draft."""

    audience: str
    valid_until: date | None = None
    draft: bool = False

    def outlived(self, today: date) -> bool:
        """Whether something in it should be gone by now."""
        return self.valid_until is not None and today > self.valid_until


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenOut:
    """One line of content/editions.csv: a kiosk, a package, a press file or a partner's site that left the house.
    ``items`` are keys.
    """

    date: str
    kind: Kind
    path: str
    to: str
    sha256: str
    valid_until: str = ""
    items: frozenset[str] = frozenset()


class Made(Protocol):
    """What came of making an edition: the keys of what it shows, and how long it may stand."""

    @property
    def items(self) -> frozenset[str]: ...

    @property
    def valid_until(self) -> date | None: ...


def edition_file(edition: Edition) -> OutFile:
    """The file that tells of the edition; no item is named in it."""
    until = edition.valid_until.isoformat() if edition.valid_until else None
    told = {"lantai": FORMAT, "audience": edition.audience, "draft": edition.draft, "valid_until": until}
    return OutFile(PurePosixPath(EDITION), (json.dumps(told) + "\n").encode())


def read_edition(path: Path) -> Edition | None:
    """The edition in a folder or a ZIP; None where there is none to be read."""
    try:
        content = _content(path)
        told = json.loads(content) if content else None
        if not isinstance(told, dict) or told.get("lantai") != FORMAT:
            return None
        until = told["valid_until"]
        return Edition(str(told["audience"]), date.fromisoformat(until) if until else None, told["draft"] is True)
    except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile):
        return None


def _content(path: Path) -> bytes:
    """The bytes of the edition's file, at the root or one folder down in a ZIP; no more than a file of ours has."""
    if path.is_dir():
        return (path / EDITION).read_bytes()[:_LARGEST]
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if PurePosixPath(name).name == EDITION and name.count("/") <= 1]
        with archive.open(min(names, key=len)) as stream:
            return stream.read(_LARGEST)


def give_out(folder: Path, given: GivenOut) -> None:
    """Add a line to content/editions.csv, so that a withdrawal can name whoever holds the edition. The caller holds
    the records (``writing.recording``).
    """
    path = folder / EDITIONS
    told = (
        given.date,
        given.kind,
        given.path,
        given.to,
        given.sha256,
        given.valid_until,
        ";".join(sorted(given.items)),
    )
    append(path, lines([told]) if path.exists() else table([_HEADER, told]))


def give_out_files(folder: Path, files: Iterable[Path], kind: Kind, to: str, made: Made, day: date) -> int:
    """Add each of these files of an edition to the list, unless the same bytes were given to the same people before,
    and say how many were added. What is given to nobody (``to`` is empty) was only tried out and is not listed.
    """
    if not to:
        return 0
    added = 0
    with recording(folder / "build"):
        known = {(one.sha256, one.to) for one in given_out(folder)}
        for path in files:
            digest = file_digest(path)
            if (digest, to) not in known:
                known.add((digest, to))
                give_out(folder, _given(folder, path.resolve(), digest, kind, to, made, day))
                added += 1
    return added


def _given(folder: Path, path: Path, digest: str, kind: Kind, to: str, made: Made, day: date) -> GivenOut:
    return GivenOut(
        date=day.isoformat(),
        kind=kind,
        path=path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name,
        to=to,
        sha256=digest,
        valid_until=made.valid_until.isoformat() if made.valid_until else "",
        items=made.items,
    )


def given_out(folder: Path) -> tuple[GivenOut, ...]:
    """Every edition that was given out, in the order of the file. A line that lacks something is left out."""
    try:
        lines = (folder / EDITIONS).read_bytes().splitlines(keepends=True)
    except FileNotFoundError:
        return ()
    text = "".join(map(_decoded, lines)).removeprefix("\ufeff")
    with long_cells(_LONGEST_CELL):
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
    return tuple(_line(row) for row in rows if None not in row.values())


def _decoded(line: bytes) -> str:
    """A line in UTF-8, or as a Chinese Excel saved it: lines that were added later are in UTF-8 all the same."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("gb18030", errors="replace")


def _line(row: dict[str, str]) -> GivenOut:
    words = {name: row.get(name, "").removeprefix("'") for name in _HEADER}
    return GivenOut(
        date=words["date"],
        kind=cast("Kind", words["kind"]),  # a word of somebody else's is shown as it stands
        path=words["path"],
        to=words["to"],
        sha256=words["sha256"],
        valid_until=words["valid_until"],
        items=frozenset(filter(None, words["items"].split(";"))),
    )


def carrying(editions: Iterable[GivenOut], key: str) -> tuple[GivenOut, ...]:
    """The editions that carry an item; one that names no items may carry any."""
    return tuple(one for one in editions if not one.items or key in one.items)

"""An exhibition as a curator finds it after an import: exhibit.yml and items.csv."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

import yaml

from builder.model.files import OutFile
from builder.model.settings import FORMAT
from builder.strings import phrase
from builder.tables.written import table

LOADERS_GUARD = " "
"""What stands before a cell that might run in a table that is loaded again."""

#: Editors complete and check with it; ``place`` puts the schema there where the site has none.
_SCHEMA = "# yaml-language-server: $schema=../../.lantai/exhibit.schema.json\n"


def exhibit_file(settings: Mapping[str, object], *, remark: str = "") -> OutFile:
    """exhibit.yml with these settings below the format number; ``remark`` stands in it as a comment."""
    body = yaml.safe_dump(dict(settings), allow_unicode=True, sort_keys=False, width=10_000)
    note = "".join(f"# {line}\n" for line in remark.splitlines())
    return OutFile(PurePosixPath("exhibit.yml"), f"{_SCHEMA}lantai: {FORMAT}\n{note}{body}".encode())


def decided(basis: str, by: str) -> str:
    """The remark that says who decided that the items may be published."""
    words = phrase("import_remark", by=by, basis=basis)
    return f"{words.zh}\n{words.en}"


def items_file(header: Sequence[str], rows: Iterable[Sequence[str]]) -> OutFile:
    """items.csv as Excel opens it. A cell that a spreadsheet would run as a formula begins with a blank, which stops
    it and which the loader takes off again.
    """
    return OutFile(PurePosixPath("items.csv"), table([header, *rows], LOADERS_GUARD))

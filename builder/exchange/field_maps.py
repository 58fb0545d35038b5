"""How somebody's table is to be read, written down: a proposal for a curator to correct, and what an import used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import yaml

from builder.model.fields import fold_header, near_headers
from builder.model.settings import FORMAT
from builder.strings import phrase

_TEXT_CELLS = 2
_LOOKED_AT = 10


def proposed_map(known: Sequence[tuple[str, str]], unknown: Iterable[str], table: str, header_row: int = 0) -> bytes:
    """A field map of the headings that were understood; those that were not stand in it as remarks, with what they are
    near to, so that nothing is lost. ``header_row`` is given where no heading at all was understood.
    """
    words = phrase("map_proposed", table=table)
    lines = ["# yaml-language-server: $schema=../../../.lantai/fieldmap.schema.json", f"lantai: {FORMAT}"]
    lines += [f"# {words.zh}", f"# {words.en}"]
    if header_row:
        lines.append(f"header_row: {header_row}")
    lines += ["columns:", *(f"  {_line(heading, key)}" for heading, key in known)] if known else ["columns: {}"]
    remarks = [f"#  {_line(heading, (*near_headers(heading), 'ignore')[0])}" for heading in unknown]
    if remarks:
        told = phrase("map_unknown_headings")
        lines += [f"# {told.zh}", f"# {told.en}", *remarks]
    return ("\n".join(lines) + "\n").encode()


def used_map(columns: Mapping[str, str]) -> bytes:
    """The field map of a new exhibition: of its headings those that the partner's map explains."""
    whole = {"lantai": FORMAT, "columns": dict(columns)}
    return yaml.safe_dump(whole, allow_unicode=True, sort_keys=False, width=10_000).encode()


def likely_header(records: Sequence[tuple[int, Sequence[str]]]) -> tuple[int, tuple[str, ...]] | None:
    """The row that looks most like headings where none is known: the most cells of words, all different; the first."""
    best: tuple[int, tuple[str, ...]] | None = None
    for row, cells in records[:_LOOKED_AT]:
        words = [cell for cell in cells if cell and not any(sign.isdigit() for sign in cell)]
        distinct = len({fold_header(word) for word in words}) == len(words) >= _TEXT_CELLS
        if distinct and len(words) > (len(best[1]) if best else 0):
            best = row, tuple(words)
    return best


def _line(heading: str, key: str) -> str:
    """One entry on one line, quoted where YAML needs it."""
    return yaml.safe_dump({heading: key}, allow_unicode=True, width=10_000).strip()

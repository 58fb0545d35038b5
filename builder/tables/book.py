"""Every kind of workbook behind one face: its sheets, which of them is read, and the problems of opening it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from builder.model.problems import Problem
from builder.model.text import Text
from builder.model.where import Where
from builder.strings import phrase
from builder.tables.excel_sheet import TooLargeError, read_excel_sheet
from builder.tables.old_workbook import OldWorkbook, open_old_workbook
from builder.tables.own_sheets import OWN_SHEETS
from builder.tables.record import Record, Sheet
from builder.tables.sniff import Kind
from builder.tables.workbook import DAMAGED, Workbook, open_workbook

Score = Callable[[Sequence[Record]], int]
"""How much the first rows of a sheet look like what is wanted; 0 where they do not."""

LOOKED_AT = 15


def read_book(content: bytes, kind: Kind, name: str, score: Score, wanted: str) -> tuple[Sheet | None, list[Problem]]:
    """The sheet called ``wanted``, or the one with the best score: visible before hidden, then the first."""
    book = open_workbook(content) if kind == "xlsx" else open_old_workbook(content, zipped=kind == "ods")
    if book is None:
        return None, [Problem(code="FILE-08", where=Where(name), facts={"name": name})]
    if isinstance(book, Text):
        return None, [_unread(name, book)]
    if wanted and wanted not in book.names:
        facts: dict[str, str | Text] = {"name": name, "sheet": wanted, "sheets": "、".join(book.names)}
        return None, [Problem(code="SHEET-06", where=Where(name), facts=facts)]
    try:
        index, others, alike = _chosen(book, score, wanted)
        told = [Problem(code="FILE-11", where=Where(name), facts={"name": name})] if kind != "xlsx" else []
        return replace(_read(book, index), others=others, alike=alike), told
    except TooLargeError:
        return None, [_unread(name, phrase("zip_bomb"))]
    except DAMAGED:
        return None, [_unread(name, phrase("not_a_workbook"))]


def _read(book: Workbook | OldWorkbook, index: int, most: int = 0) -> Sheet:
    return book.read(index, most) if isinstance(book, OldWorkbook) else read_excel_sheet(book, index, most)


def _chosen(book: Workbook | OldWorkbook, score: Score, wanted: str) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    """The place of the sheet to read, the names of the others that hold anything, and those that might do as well."""
    if len(book.names) == 1:
        return 0, (), ()
    heads = [() if name in OWN_SHEETS else _read(book, n, LOOKED_AT).records for n, name in enumerate(book.names)]
    scores = [score(head) if head else 0 for head in heads]
    if wanted:
        chosen = book.names.index(wanted)
    else:
        filled = [
            (found > 0, not hidden, found, bool(head))
            for found, hidden, head in zip(scores, book.hidden, heads, strict=True)
        ]
        chosen = filled.index(max(filled))
    others = [(name, scores[n]) for n, name in enumerate(book.names) if heads[n] and n != chosen]
    return chosen, tuple(name for name, _ in others), tuple(name for name, found in others if found and not wanted)


def _unread(name: str, reason: Text) -> Problem:
    return Problem(code="FILE-10", where=Where(name), facts={"name": name, "reason": reason})

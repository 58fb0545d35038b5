"""The rows below the header: which of them are items, and what merged blocks say of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.load.header_rows import HeaderRows
from builder.load.headings import Columns, Headings
from builder.model.fields import FIELDS
from builder.model.problems import Fact, Problem
from builder.model.text import Text
from builder.model.where import Where, column_letter
from builder.tables import Merged, Record, Sheet

_A_COUNT = re.compile(r"共?\s*\d+\s*[件张幅页卷份条]?")
_TOTAL = re.compile(
    r"(?:本页|本表|以上)?(?:合计|小计|总计|共计|累计|总数)(?:[:：].*|[（(].*|\d.*)?|共\d+[件张幅页卷份条].*|(?:sub|grand)?total:?",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"(?:制表|填表|编制|审核|复核|校对|负责|经办|移交|接收|单位负责)(?:人|者|单位|部门|日期|时间)?(?:签字|签名|（签字）|（盖章）)?[:：].*"
)
_IDENTIFYING = frozenset({"id", "reference_code", "photo_no", "negative_no", "item_no"})
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Body:
    """The records that are items, with merged values filled in, and what was noticed on the way."""

    records: tuple[Record, ...]
    problems: tuple[Problem, ...]


def read_body(sheet: Sheet, header: HeaderRows, columns: Columns, headings: Headings, where: Where) -> Body:
    """The items of a sheet. Totals, signatures, repeated headers and section headings are told and left out."""
    kept: list[Record] = []
    problems: list[Problem] = []
    across = {block.top: block for block in sheet.merged if block.right > block.left}
    for record in sheet.records[header.body :]:
        if record.row == header.last + 1 and _is_help(record, columns):
            continue
        code = _no_item(record, header, columns, across)
        if code:
            shown = " ".join(cell for cell in record.cells if cell)
            facts = {"value": shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"}
            problems.append(Problem(code=code, where=Where(where.file, where.sheet, record.row), facts=facts))
        else:
            kept.append(record)
    filled, told = _fill(kept, [m for m in sheet.merged if m.top > header.last], columns, headings, where)
    return Body(filled, (*problems, *told))


def _no_item(record: Record, header: HeaderRows, columns: Columns, across: Mapping[int, Merged]) -> str:
    """The code of the problem that a row is no item, or nothing."""
    filled = [(column, cell) for column, cell in enumerate(record.cells) if cell]
    if not filled:
        return ""
    first = "".join(filled[0][1].split())
    if _TOTAL.fullmatch(first) or _SIGNATURE.fullmatch(first):
        return "" if _identified(record, columns, filled[0][0]) else "ROW-03"
    if len(filled) > 1 and all(column < len(header.cells) and cell == header.cells[column] for column, cell in filled):
        return "ROW-03"
    block = across.get(record.row)
    if block and len(filled) == 1 and 2 * (block.right - block.left + 1) >= columns.width:
        return "ROW-04"
    return ""


def _identified(record: Record, columns: Columns, first: int) -> bool:
    """Whether a row has a code or a picture of its own beside its first cell: then a word like 总计 is a title."""
    told = {column.header.field: _cell(record, column.index) for column in columns.columns if column.index != first}
    codes = [told.get("id", ""), told.get("reference_code", "")]
    return any(code and not _A_COUNT.fullmatch(code) for code in codes) or "." in told.get("file", "")


def _fill(
    records: list[Record], blocks: Iterable[Merged], columns: Columns, headings: Headings, where: Where
) -> tuple[tuple[Record, ...], list[Problem]]:
    """The value of a block counts for each of its rows, but an id is never made up."""
    by_index = {column.index: column for column in columns.columns}
    at = {record.row: n for n, record in enumerate(records)}
    firsts: dict[int, Merged] = {}
    counts: dict[int, int] = {}
    problems: list[Problem] = []
    for block in sorted(blocks):
        column = by_index.get(block.left)
        value = _cell(records[at[block.top]], block.left) if block.top in at else ""
        below = [at[row] for row in range(block.top + 1, min(block.bottom, records[-1].row) + 1) if row in at]
        if column is None or not value or not below:
            continue
        if column.header.field in _IDENTIFYING:
            label = headings.label(column.header.field)
            problems.append(_one_id(block, records[below[-1]].row, label, value, where))
            continue
        for n in below:
            records[n] = _with(records[n], block.left, value)
        firsts.setdefault(block.left, block)
        counts[block.left] = counts.get(block.left, 0) + 1
    for index, block in firsts.items():
        facts: dict[str, Fact] = {"field": by_index[index].heading, "count": str(counts[index])}
        place = Where(where.file, where.sheet, block.top, column_letter(index))
        problems.append(Problem(code="SHEET-05", where=place, facts=facts, field=by_index[index].header.field))
    return tuple(records), problems


def _one_id(block: Merged, last: int, label: Text, value: str, where: Where) -> Problem:
    facts: dict[str, Fact] = {"field": label, "first": str(block.top), "last": str(last), "value": value}
    place = Where(where.file, where.sheet, block.top, column_letter(block.left))
    return Problem(code="SHEET-07", where=place, facts=facts)


def _cell(record: Record, column: int) -> str:
    return record.cells[column] if column < len(record.cells) else ""


def _with(record: Record, column: int, value: str) -> Record:
    cells = [*record.cells, *([""] * (column + 1 - len(record.cells)))]
    cells[column] = value
    return Record(record.row, tuple(cells))


def _is_help(record: Record, columns: Columns) -> bool:
    """Whether a row only repeats the help of its fields, as the blank workbook has it below its header."""
    told = [(FIELDS.get(c.header.field), _cell(record, c.index)) for c in columns.columns if _cell(record, c.index)]
    return bool(told) and all(field and _helps(field.help, words) for field, words in told)


def _helps(help: Text, words: str) -> bool:
    return bool(help) and (words in {help.zh, help.en} or (help.zh in words and help.en in words))

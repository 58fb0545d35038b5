"""Where the header of a table is: one row, or two of which the upper one groups the lower."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.load.headings import INTERNAL, Headings
from builder.model.fields import split_language
from builder.tables import LOOKED_AT, Merged, Record, Sheet


@dataclass(frozen=True, slots=True)
class HeaderRows:
    """The heading of each column and the row in which it stands; ``body`` is the place of the first record below."""

    cells: tuple[str, ...]
    rows: tuple[int, ...]
    body: int

    @property
    def last(self) -> int:
        """The lowest row of the header."""
        return max(self.rows, default=0)


def find_header(sheet: Sheet, headings: Headings) -> HeaderRows | None:
    """The header among the first rows that knows a title and the most other headings; one row before two."""
    found = list(_candidates(sheet, headings))
    best = max(found, key=lambda scored: scored[0], default=None)
    return best[1] if best and best[0] else None


def header_at(sheet: Sheet, row: int, headings: Headings) -> HeaderRows | None:
    """The header in this row, with the row below where that belongs to it; None where the row is empty."""
    for at, record in enumerate(sheet.records):
        if record.row == row:
            both = [found for found in _pairs(sheet, headings, at, at + 2) if found[0] > headings.score(record.cells)]
            return both[0][1] if both else _single(record, at)
    return None


def _candidates(sheet: Sheet, headings: Headings) -> Iterator[tuple[int, HeaderRows]]:
    for at, record in enumerate(sheet.records[:LOOKED_AT]):
        yield headings.score(record.cells), _single(record, at)
    yield from _pairs(sheet, headings, 0, LOOKED_AT)


def _single(record: Record, at: int) -> HeaderRows:
    return HeaderRows(record.cells, (record.row,) * len(record.cells), at + 1)


def _pairs(sheet: Sheet, headings: Headings, start: int, stop: int) -> Iterator[tuple[int, HeaderRows]]:
    """Neighbouring rows that read as one header, with their score."""
    for at, (upper, lower) in enumerate(pairwise(sheet.records[start:stop]), start=start):
        if lower.row == upper.row + 1 and (header := _Pair(upper, lower, sheet.merged, headings).header(at)):
            score = headings.score(header.cells)
            if score:
                yield score + any("·" in cell and INTERNAL.search(cell) for cell in header.cells), header


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two rows, the upper of which may hold the names of groups."""

    upper: Record
    lower: Record
    merged: Sequence[Merged]
    headings: Headings

    def header(self, at: int) -> HeaderRows | None:
        """Both rows as one header, or None where the lower one is data: it has words that no heading has."""
        groups = self._groups()
        width = max(len(self.upper.cells), len(self.lower.cells))
        cells = [self._heading(column, groups) for column in range(width)]
        below = [cell for column, cell in enumerate(cells) if _at(self.lower, column)]
        known = sum(self.headings.knows(cell) for cell in below)
        structured = any(self._bound(block) for block in self.merged)
        if not below or known < (len(below) + 1) // 2 or (known < len(below) and not structured):
            return None
        rows = tuple((self.lower if _at(self.lower, column) else self.upper).row for column in range(width))
        return HeaderRows(tuple(cells), rows, at + 2)

    def _bound(self, block: Merged) -> bool:
        """Whether a merged block ties the two rows together: across columns of the upper, or down into the lower."""
        return block.top == self.upper.row and (block.right > block.left or block.bottom == self.lower.row)

    def _groups(self) -> dict[int, str]:
        """The group above each column. Where blocks are not known (CSV), a name reaches to the next one."""
        blocks = {m.left: m for m in self.merged if m.top == self.upper.row}
        width = max(len(self.upper.cells), len(self.lower.cells))
        groups: dict[int, str] = {}
        for column, name in enumerate(self.upper.cells):
            if not name:
                continue
            following = (n for n in range(column + 1, width) if _at(self.upper, n))
            last = blocks[column].right if column in blocks else column if self.merged else next(following, width) - 1
            groups |= dict.fromkeys(range(column, min(last + 1, width)), name)
        filled = {n for n in range(width) if _at(self.lower, n)}
        return {} if len({groups.get(n, "") for n in filled}) == 1 and len(filled) > 2 else groups

    def _heading(self, column: int, groups: dict[int, str]) -> str:
        upper, lower, group = _at(self.upper, column), _at(self.lower, column), groups.get(column, "")
        if not lower or not group:
            return lower or upper
        if INTERNAL.search(group):
            return f"{group}·{lower}"
        both = f"{group}（{lower}）"
        own_meaning = self.headings.knows(both) and self.headings.meaning(both) != self.headings.meaning(group)
        return both if split_language(both)[1] or (own_meaning and not self.headings.knows(lower)) else lower


def _at(record: Record, column: int) -> str:
    return record.cells[column] if column < len(record.cells) else ""

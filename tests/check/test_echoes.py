"""One mistake is told once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from builder.deciding import examine
from builder.order import Order
from builder.store import store_of
from tests.tables.made import book_of

HEADER = ["档号", "题名", "密级"]


def told(folder: Path, table: bytes, name: str = "items.xlsx") -> list[str]:
    """What check says of a site with this table."""
    for path, content in {
        "content/site.yml": "lantai: 1\ntitle: {zh: 馆}\n".encode(),
        "exhibits/show/exhibit.yml": "lantai: 1\ntitle: {zh: 展}\n".encode(),
        f"exhibits/show/{name}": table,
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    order = Order(folder=folder, out=folder / "build", as_of=date(2026, 11, 22))
    problems = examine(order, store_of(order.out)).problems
    return [f"{one.code} {one.where.row}{one.where.column}" for one in problems if one.severity == "error"]


def test_a_cell_without_a_value_is_told_once(tmp_path: Path) -> None:
    """A formula without its result is neither an empty title nor a wrong word; the item stays back all the same."""
    assert told(tmp_path, book_of([HEADER, ["A-1", "=B9", ""], ["A-2", "乙", "=C9"]])) == ["VALUE-02 2B", "VALUE-02 3C"]


def test_a_table_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    """An empty file says that it is empty, and not also that there is no item."""
    assert told(tmp_path, b"") == ["FILE-10 0"]

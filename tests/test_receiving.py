"""What comes in is told of without a traceback, whatever it is."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from builder.exchange.bag import BagWriter
from builder.receiving import acknowledge, verified, version_at
from tests.exchange.bags import foreign_bag

DAY = date(2026, 6, 1)


def nobody(_done: int, _of: int) -> None:
    """Hears nothing."""


def with_document(target: Path, content: bytes) -> Path:
    """A sound bag with this as its package.json."""
    with BagWriter(target, "top") as bag:
        bag.add("package.json", content)
        bag.close({})
    return target


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "BAG-11"),
        (b"[]", "BAG-11"),
        (b"\xff", "BAG-11"),
        (b"[" * 100_000, "BAG-11"),
        (b'{"lantai": 1' + b"0" * 5000 + b"}", "BAG-11"),
        (b'{"lantai": 2}', "BAG-12"),
        (b'{"lantai": true}', "BAG-11"),
        (json.dumps({"lantai": 1, "id": "../x/y"}).encode(), "BAG-11"),
    ],
    ids=["empty", "list", "no text", "deep", "large number", "newer", "no number", "escape"],
)
def test_a_document_that_is_none_is_told(tmp_path: Path, content: bytes, code: str) -> None:
    """Nesting, numbers, encodings, formats: a code and no document."""
    found = verified(with_document(tmp_path / "a.zip", content), DAY, nobody)
    assert [problem.code for problem in found.problems] == [code]
    assert found.package is None
    assert acknowledge(tmp_path / "a.zip", tmp_path / "out", by="", as_of=DAY, hear=nobody).paths == ()


def test_what_is_no_package_has_no_version(tmp_path: Path) -> None:
    """A bag of others, a text, an empty folder, a file that is no document."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.txt").write_text("hello")
    (tmp_path / "a.json").write_text("{}")
    codes = {
        path.name: [problem.code for problem in version_at(path, nobody)[1]]
        for path in (foreign_bag(tmp_path / "bag"), tmp_path / "empty", tmp_path / "a.txt", tmp_path / "a.json")
    }
    assert codes == {"bag": ["BAG-17"], "empty": ["BAG-01"], "a.txt": ["BAG-01"], "a.json": ["BAG-17"]}

"""What comes in is told of without a traceback, whatever it is."""

from __future__ import annotations

import json
import os
import zipfile
from datetime import date
from pathlib import Path

import pytest

from builder.admission import admit
from builder.exchange.bag import BagWriter
from builder.model.package_json import package_bytes
from builder.receiving import acknowledge, verified, version_at
from tests.exchange.bags import foreign_bag
from tests.model.test_package import package

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


def test_names_that_are_no_text_are_told(tmp_path: Path) -> None:
    """A receipt and the report of a refusal are written whatever a file is called."""
    bag = foreign_bag(tmp_path / "bag")
    name = os.fsdecode(b"\xff.txt")
    try:
        (bag / "data" / name).write_bytes(b"x")
    except OSError:
        pytest.skip("no such names here")
    admit(bag, tmp_path / "site", hear=nobody)
    (report,) = (tmp_path / "site/build/report").iterdir()
    assert f"data/{name}" in {one["file"] for one in json.loads(report.read_bytes())["problems"]}
    folder = tmp_path / os.fsdecode(b"\xfe")
    with_document(tmp_path / "a.zip", package_bytes(package()))
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        packed.extractall(folder)
    (folder / "top/data" / name).write_bytes(b"x")
    told = acknowledge(folder, tmp_path / "out", by="", as_of=DAY, hear=nobody)
    problems = json.loads(told.paths[1].read_bytes())["problems"]
    assert any(name in one["file"] for one in problems)
    assert json.loads(told.paths[1].read_bytes())["zip"]["name"]

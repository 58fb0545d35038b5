"""Texts beside the table: found by their names, and a wrong name comes back with the right one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from builder.load.texts import read_texts

Write = Callable[[Mapping[str, str | bytes]], Path]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("前言.md", "foreword.zh.md"),
        ("前言.zh.txt", "foreword.zh.md"),
        ("后记.docx", "afterword.zh.md"),
        ("A-1.md", "A-1.zh.md"),
    ],
)
def test_a_wrong_name_gets_the_right_one(folder_of: Write, name: str, hint: str) -> None:
    """Following the hint leads to a name that is read."""
    texts, (problem,) = read_texts(folder_of({f"texts/{name}": "字"}) / "texts", "texts")
    assert texts == ()
    assert problem.code == "TEXT-01"
    assert hint in problem.hint("zh")
    assert ("纯文本" in problem.hint("zh")) == name.endswith(".docx")

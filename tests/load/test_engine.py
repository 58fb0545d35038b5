"""mkdocs.yml: what would stop the engine is told by check, at its line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from builder.load.engine import check_engine
from tests.whole.sites import MKDOCS_YML

Write = Callable[[Mapping[str, str | bytes]], Path]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MKDOCS_YML, []),
        ("docs_dir: content/pages/\nplugins:\n  - lantai: {}\n  - other\nextra: !ENV [A, b]\n", []),
        ("docs_dir: content/pages\nplugins: {lantai: {}}\n", []),
        ("- site_name: x\n- nav\n", ["YAML-01 mkdocs.yml:1"]),
        ("", ["YAML-01 mkdocs.yml:1"]),
        ("site_name: [\n", ["YAML-01 mkdocs.yml:2:1"]),
        ("docs_dir: docs\nplugins: [lantai]\n", ["SITE-03 mkdocs.yml:1:1"]),
        ("plugins: [lantai]\n", ["SITE-03 mkdocs.yml:1"]),
        ("docs_dir: content/pages\nplugins: [search]\n", ["SITE-03 mkdocs.yml:2:1"]),
        ("docs_dir: content/pages\n", ["SITE-03 mkdocs.yml:1"]),
        (b"docs_dir: \xff\xfe\x00\x01", ["FILE-03 mkdocs.yml"]),
    ],
)
def test_what_would_stop_the_engine(folder_of: Write, text: str | bytes, expected: list[str]) -> None:
    """A list, a torn line, a missing plugin and other pages are named; tags and plugins of others are let be."""
    found = check_engine(folder_of({"mkdocs.yml": text}))
    assert [f"{one.code} {one.where}" for one in found] == expected
    for one in found:
        assert "{" not in one.message("zh") + one.message("en") + one.hint("zh") + one.hint("en")


def test_a_site_without_it_is_checked_all_the_same(tmp_path: Path) -> None:
    """There is nothing to say of a file that is not there."""
    assert check_engine(tmp_path) == []

"""An address that was public once does not vanish without a word."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from builder.addresses_kept import NAME, as_report, gone, kept
from builder.model.redirects import Moved
from builder.model.tombstone import Tombstone
from tests.exports.build import item, site
from tests.whole.sites import lantai, row, write_site


def test_what_was_published_is_kept(tmp_path: Path) -> None:
    """The list grows and is read again; one that cannot be read is empty."""
    assert kept(tmp_path) == frozenset()
    (tmp_path / NAME).write_bytes(as_report({"items/old"}, site(item("a-1")))[NAME])
    assert kept(tmp_path) == {"items/old", "items/a-1", "exhibits/show", "halls/views"}
    (tmp_path / NAME).write_bytes(b"\xff\xfe")
    assert kept(tmp_path) == frozenset()


def test_a_place_that_is_gone_is_named_until_it_is_explained() -> None:
    """A redirect or a tombstone explains it; a draft has nothing to explain."""
    known = {"items/old", "items/a-1", "exhibits/show", "halls/views"}
    now = site(item("a-1"))
    assert [(one.code, one.facts["place"]) for one in gone(known, now)] == [("MOVE-06", "items/old")]
    assert not gone(known, replace(now, moved=(Moved("items/old", "items/a-1"),)))
    assert not gone(known, replace(now, tombstones=(Tombstone("old", "2026-06-09"),)))
    assert not gone(known, replace(now, draft=True))
    assert as_report(known, replace(now, draft=True)) == as_report(known, site())


@pytest.mark.slow
def test_a_renamed_item_from_warning_to_redirect(tmp_path: Path) -> None:
    """A changed code is warned of at each build until content/redirects.yml says where the page went."""
    folder = write_site(tmp_path / "site", [row(1), row(2)])
    lantai("build", folder)
    table = folder / "exhibits/quay/items.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("A-2,", "B-2,"), encoding="utf-8", newline="")
    for _ in range(2):
        told = lantai("build", folder)
        assert "MOVE-06" in told.stdout + told.stderr
        assert "items/a-2" in told.stdout + told.stderr
    (folder / "content/redirects.yml").write_text(
        "lantai: 1\nredirects:\n  - {old: items/a-2, new: items/b-2}\n", encoding="utf-8"
    )
    told = lantai("build", folder)
    assert "MOVE-06" not in told.stdout + told.stderr
    assert "../b-2/" in (folder / "build/site/items/a-2/index.html").read_text(encoding="utf-8")
    assert "items/a-2" not in (folder / "build/site/search/index.html").read_text(encoding="utf-8")

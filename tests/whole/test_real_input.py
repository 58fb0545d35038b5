"""The promise of the first slice: 80 photographs and a CSV become a verified site under a sub-path."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.whole.sites import lantai, write_site

pytestmark = pytest.mark.slow


def test_watkins_from_csv_to_site(samples: Path, tmp_path: Path) -> None:
    """Import and build: 80 items, every picture matched, every column kept or named, nothing broken."""
    folder = write_site(tmp_path / "site", [])
    imported = lantai("import", samples / "watkins", folder, "--from", "collectionbuilder", "--id", "watkins")
    assert imported.returncode == 0, imported.stdout + imported.stderr
    done = lantai("build", folder, "--base-url", "https://archives.example/zt/daz/")
    assert done.returncode == 0, done.stdout + done.stderr
    items = json.loads((folder / "build/site/data/items.json").read_text(encoding="utf-8"))
    assert len([item for item in items if item["exhibition"] == "watkins"]) == 80
    assert all((folder / "build/site" / item["image"].split("/zt/daz/")[-1].lstrip("/")).is_file() for item in items)
    assert lantai("import", samples / "watkins", folder, "--id", "watkins").returncode == 2, "an import overwrote one"

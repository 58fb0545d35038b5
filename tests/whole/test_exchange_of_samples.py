"""The two bundled exhibitions travel from the house that made them to another, whole and unchanged."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from builder.admission import admit
from builder.model.package_json import package_of
from tests.whole.sites import ROOT, lantai, tree, write_site


@pytest.mark.slow
@pytest.mark.parametrize("exhibition", ["tuibu-xinghe", "wenjian-lvcheng"])
def test_a_bundled_exhibition_arrives_as_it_was_given(tmp_path: Path, exhibition: str) -> None:
    """Packed, verified, signed for and taken in: the same document, every picture in its size, texts in both languages."""
    if not (ROOT / "build/drawn" / exhibition).is_dir():
        pytest.skip("the bundled works are not drawn yet: make site draws them")
    giver = tmp_path / "giver"
    for name in ("content", "exhibits", "theme"):
        shutil.copytree(ROOT / name, giver / name)
    shutil.copy(ROOT / "mkdocs.yml", giver)
    shutil.copytree(ROOT / "build/drawn", giver / "build/drawn")
    done = lantai("pack", exhibition, giver, "--to", "900002", "--as-of", "2026-06-01", "--sign", tmp_path / "a.key")
    assert done.returncode == 0, done.stdout + done.stderr
    path = giver / f"build/packages/{exhibition}-to-900002.zip"
    assert lantai("verify", path, "--key", tmp_path / "a.key.pub", "--as-of", "2026-06-01").returncode == 0
    assert lantai("receipt", path, "--out", tmp_path / "back", "--as-of", "2026-06-01").returncode == 0
    (receipt,) = (tmp_path / "back").glob("*.json")
    assert json.loads(receipt.read_text(encoding="utf-8"))["sound"]

    receiver = write_site(tmp_path / "receiver", [])
    found = admit(path, receiver, hear=lambda _done, _of: None)
    assert found.folder, found.problems
    with zipfile.ZipFile(path) as packed:
        (name,) = (one for one in packed.namelist() if one.endswith("data/package.json"))
        sent = packed.read(name)
    assert (found.folder / "package.json").read_bytes() == sent
    package = package_of(sent)
    table = giver / f"exhibits/{exhibition}/items.csv"
    assert len(package.items) == len(table.read_text(encoding="utf-8-sig").strip().splitlines()) - 1
    assert all(item.title.zh and item.title.en and item.pictures for item in package.items)
    assert all(unit.title.zh and unit.title.en and unit.items for unit in package.exhibition.units)
    for picture in package.pictures:
        image = Image.open(io.BytesIO((found.folder / picture.file).read_bytes()))
        assert image.size == (picture.width, picture.height)
    before = tree(receiver)
    assert admit(path, receiver, hear=lambda _done, _of: None).known
    assert tree(receiver) == before

"""What comes in is proved, made anew and put in place at once; what is refused leaves its report and nothing else."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from builder.admission import LIMITS, admit
from builder.exchange.bag import BagWriter
from builder.exchange.intake import Limits
from builder.model.document import Words
from builder.model.package import House, Package, PackedExhibition, PackedItem, PackedPicture
from builder.model.package_json import package_bytes
from tests.whole.sites import picture, tree


def nobody(_done: int, _of: int) -> None:
    """Hears nothing."""


def packed(target: Path, pictures: dict[str, bytes], *, name: str = "码头", size: tuple[int, int] = (300, 200)) -> Path:
    """A package with these pictures, by the slugs of their items, sound as a bag whatever they are."""
    items = tuple(
        PackedItem(
            id=slug,
            slug=slug,
            unit="u",
            number=str(n),
            title=Words(zh=name),
            pictures=(
                PackedPicture(
                    file=f"images/{slug}/1.jpg",
                    sha256=hashlib.sha256(data).hexdigest(),
                    size=max(len(data), 1),
                    width=size[0],
                    height=size[1],
                ),
            ),
        )
        for n, (slug, data) in enumerate(pictures.items(), start=1)
    )
    package = Package(
        id="440200/quay",
        version=1,
        date="2026-06-01",
        audience="partner",
        giver=House(code="440200"),
        receiver=House(code="440100"),
        exhibition=PackedExhibition(id="quay", title=Words(zh=name)),
        items=items,
    )
    with BagWriter(target, package.name) as bag:
        bag.add("package.json", package_bytes(package))
        bag.add("evil.html", b"<script>alert(1)</script>")
        for slug, data in pictures.items():
            bag.add(f"images/{slug}/1.jpg", data)
        bag.close({})
    return target


def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


def test_a_sound_package_is_taken_in_once(tmp_path: Path) -> None:
    """Document and pictures, made anew, and no other file; a second time nothing changes."""
    data = picture(1, (300, 200)) + b"<?php hidden ?>"
    path, folder = packed(tmp_path / "a.zip", {"a-1": data, "a-2": picture(2, (300, 200))}), site(tmp_path)
    found = admit(path, folder, hear=nobody)
    assert found.folder == folder / "content/partners/440200/received/quay/1", found.problems
    assert found.pictures is not None
    names = set(tree(folder))
    assert names == {
        f"content/partners/440200/received/quay/1/{name}"
        for name in ("package.json", "taken.json", "images/a-1/1.jpg", "images/a-2/1.jpg")
    }
    made = (found.folder / "images/a-1/1.jpg").read_bytes()
    assert b"php" not in made
    assert Image.open(io.BytesIO(made)).size == (300, 200)
    assert found.pictures["images/a-1/1.jpg"] == hashlib.sha256(made).hexdigest()
    before = tree(folder)
    again = admit(path, folder, hear=nobody)
    assert (again.known, again.pictures) == (True, found.pictures)
    assert tree(folder) == before


def test_another_content_of_the_same_version_is_refused(tmp_path: Path) -> None:
    """One version is one content."""
    folder = site(tmp_path)
    assert admit(packed(tmp_path / "a.zip", {}), folder, hear=nobody).folder
    before = tree(folder / "content")
    other = admit(packed(tmp_path / "b.zip", {}, name="换了"), folder, hear=nobody)
    assert [problem.code for problem in other.problems] == ["BAG-19"]
    assert tree(folder / "content") == before


def bomb() -> bytes:
    stream = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(stream, "PNG")
    return stream.getvalue()


@pytest.mark.parametrize(
    "data",
    [b"", b"GIF89a", b"<svg onload='alert(1)'/>", b"MZ\x90", picture(1)[:500], picture(1, (301, 200)), bomb()],
    ids=["empty", "gif", "svg", "program", "cut", "another size", "bomb"],
)
def test_a_bad_picture_keeps_the_whole_package_out(tmp_path: Path, data: bytes) -> None:
    """Nothing of it stays but the report, which names the picture."""
    folder = site(tmp_path)
    found = admit(packed(tmp_path / "a.zip", {"a-1": picture(1, (300, 200)), "a-2": data}), folder, hear=nobody)
    assert found.folder is None
    assert "BAG-18" in {problem.code for problem in found.problems}
    (report,) = tree(folder)
    assert report.startswith("build/report/refused-")
    told = json.loads((folder / report).read_text(encoding="utf-8"))
    assert "images/a-2/1.jpg" in json.dumps(told["problems"])


def renamed(name: str) -> Callable[[Path], None]:
    """Put one more entry into the zip."""

    def spoil(path: Path) -> None:
        with zipfile.ZipFile(path, "a") as packed_:
            packed_.writestr(name, b"x")

    return spoil


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 3] ^= 1
    path.write_bytes(bytes(content))


@pytest.mark.parametrize(
    "spoil",
    [
        flip,
        renamed("../../outside"),
        renamed("440200-quay-to-440100-v1/data/extra"),
        renamed("C:/x"),
        lambda path: path.write_bytes(b""),
    ],
    ids=["a bit", "escape", "extra", "drive", "nothing"],
)
def test_an_unsound_package_leaves_only_its_report(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    """Whatever is wrong with it: no file in content, none in quarantine, none outside."""
    path, folder = packed(tmp_path / "a.zip", {"a-1": picture(1, (300, 200))}), site(tmp_path)
    spoil(path)
    assert admit(path, folder, hear=nobody).folder is None
    assert [name.startswith("build/report/refused-") for name in tree(folder)] == [True]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.zip", "site"]


def test_limits_hold_for_packages(tmp_path: Path) -> None:
    """More entries or more bytes than a package may have."""
    path, folder = packed(tmp_path / "a.zip", {"a-1": picture(1, (300, 200))}), site(tmp_path)
    for limits in (Limits(entries=3), Limits(total=100), Limits(one=10)):
        found = admit(path, folder, hear=nobody, limits=limits)
        assert [problem.code for problem in found.problems] == ["BAG-01"]
    assert LIMITS.entries < Limits().entries

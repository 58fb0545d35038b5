"""A wheel carries the viewer and cut fonts; an editable installation carries nothing."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from builder.assets import packaged_folder
from builder.fonts.faces import find_faces
from tests.assets.packages import tarball
from tests.fonts.made import LATIN, make_font

hook = pytest.importorskip("builder.wheel_hook", reason="hatchling is not installed")


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a lock file for small stand-ins of our three packages, and the tarballs beside it."""
    given, root = tmp_path / "given", tmp_path / "root"
    given.mkdir()
    root.mkdir()
    rare = chr(0x9FA5)
    fonts = {
        f"package/{folder}/x.ttf": make_font(tmp_path / f"{folder}.ttf", LATIN + "档案Ω" + rare).read_bytes()
        for folder in ("400Regular", "700Bold")
    }
    contents = {
        "openseadragon": {
            "package/build/v.min.js": b"viewer",
            "package/LICENSE.txt": b"BSD",
            "package/README.md": b"no",
        },
        "@expo-google-fonts/noto-serif-sc": {**fonts, "package/LICENSE_FONT": b"OFL serif"},
        "@expo-google-fonts/noto-sans-sc": {**fonts, "package/LICENSE_FONT": b"OFL sans"},
        "@expo-google-fonts/noto-serif": {**fonts, "package/LICENSE_FONT": b"OFL serif letters"},
        "@expo-google-fonts/noto-sans": {**fonts, "package/LICENSE_FONT": b"OFL sans letters"},
    }
    entries, keep = {}, {}
    for name, files in contents.items():
        packed = tarball(files)
        (given / f"{name.rpartition('/')[2]}-1.0.0.tgz").write_bytes(packed)
        digest = base64.b64encode(hashlib.sha512(packed).digest()).decode()
        entries[f"node_modules/{name}"] = {"version": "1.0.0", "integrity": f"sha512-{digest}"}
        keep[name] = (
            ["build/*.js", "LICENSE.txt"]
            if name == "openseadragon"
            else ["400Regular/*.ttf", "700Bold/*.ttf", "LICENSE_FONT"]
        )
    (root / "package-lock.json").write_text(json.dumps({"packages": entries}))
    (root / "package.json").write_text(json.dumps({"lantai": {"keep": keep}}))
    monkeypatch.setenv("LANTAI_FROM_DIR", str(given))
    monkeypatch.setenv("LANTAI_CACHE", str(tmp_path / "cache"))
    return root


def test_what_a_wheel_carries(checkout: Path, tmp_path: Path) -> None:
    """Viewer and licence as they are, eight cut fonts under our names, the fonts' licences."""
    files = hook.packaged_files(checkout, tmp_path / "made")
    assert sorted(files) == [
        "fonts/LICENSE-sans-letters.txt", "fonts/LICENSE-sans.txt", "fonts/LICENSE-serif-letters.txt", "fonts/LICENSE-serif.txt",
        "fonts/LantaiSans-Bold.ttf", "fonts/LantaiSans-Regular.ttf", "fonts/LantaiSansLetters-Bold.ttf", "fonts/LantaiSansLetters-Regular.ttf",
        "fonts/LantaiSerif-Bold.ttf", "fonts/LantaiSerif-Regular.ttf", "fonts/LantaiSerifLetters-Bold.ttf", "fonts/LantaiSerifLetters-Regular.ttf",
        "openseadragon/LICENSE.txt", "openseadragon/build/v.min.js",
    ]  # fmt: skip
    assert files["fonts/LICENSE-sans.txt"].read_bytes() == b"OFL sans"
    with TTFont(files["fonts/LantaiSerif-Bold.ttf"]) as font:
        assert set(map(chr, font.getBestCmap())) == set(LATIN + "档案Ω"), "GB 2312 and Greek stay, rarer characters go"
        assert font["name"].getDebugName(1) == "Lantai Serif"


def test_packaged_fonts_are_found_where_the_hook_puts_them(checkout: Path, tmp_path: Path) -> None:
    """An installed Lantai reads the names that the hook wrote."""
    for name, path in hook.packaged_files(checkout, tmp_path / "made").items():
        target = tmp_path / "packaged" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    faces = find_faces({}, tmp_path / "packaged")
    assert not faces.whole
    assert all(path.is_file() for path in (*faces.files, *faces.licences))


def test_fonts_are_cut_once(checkout: Path, tmp_path: Path) -> None:
    """The second wheel of the same checkout takes what is there."""
    first = hook.packaged_files(checkout, tmp_path / "made")
    times = {name: path.stat().st_mtime_ns for name, path in first.items()}
    assert {
        name: path.stat().st_mtime_ns for name, path in hook.packaged_files(checkout, tmp_path / "made").items()
    } == times


@pytest.mark.parametrize("version", ["editable", "standard"])
def test_an_editable_installation_fetches_nothing(
    checkout: Path, version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a real wheel does the work."""
    made = hook.PackagedFiles.__new__(hook.PackagedFiles)
    monkeypatch.setattr(type(made), "root", str(checkout), raising=False)
    data: dict[str, dict[str, str]] = {"force_include": {}}
    made.initialize(version, data)
    assert bool(data["force_include"]) is (version == "standard")
    assert all(goal.startswith("builder/packaged/") for goal in data["force_include"].values())


def test_a_checkout_has_no_packaged_folder() -> None:
    """What travels in a wheel never lies in the source tree."""
    assert packaged_folder() is None

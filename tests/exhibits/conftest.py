"""The drawing code of the bundled exhibition, its faces, and a set of small pictures drawn once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from builder.surroundings import cache_folder

ROOT = Path(__file__).resolve().parents[2]
EXHIBITION = ROOT / "exhibits" / "tuibu-xinghe"
sys.path.insert(0, str(EXHIBITION / "drawing"))

import draw  # noqa: E402
from lettering import Faces, MissingFaceError  # noqa: E402

SMALL = 360


@pytest.fixture(scope="session")
def exhibition() -> Path:
    """The folder of the bundled exhibition."""
    return EXHIBITION


@pytest.fixture(scope="session")
def font_folders() -> list[Path]:
    """Folders that hold Noto Serif SC: the one that the build fetches into, or the system's."""
    folders = [path for path in (cache_folder(), Path("/usr/share/fonts"), Path("/Library/Fonts")) if path.is_dir()]
    try:
        Faces(folders)
    except MissingFaceError:
        pytest.skip("no Noto Serif SC here: make pictures fetches it")
    return folders


@pytest.fixture(scope="session")
def faces(font_folders: list[Path]) -> Faces:
    """Noto Serif SC in both weights."""
    return Faces(font_folders)


@pytest.fixture(scope="session")
def drawn(faces: Faces, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every picture at a small size."""
    folder = tmp_path_factory.mktemp("drawn")
    for name in draw.DRAWINGS:
        draw.draw(name, faces, folder, SMALL)
    return folder

"""The drawing code of the bundled exhibitions, its faces, and a set of small pictures drawn once."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.surroundings import cache_folder

ROOT = Path(__file__).resolve().parents[2]
SHOWS = ("tuibu-xinghe", "wenjian-lvcheng")
sys.path[:0] = [str(ROOT / "exhibits" / "drawing"), *(str(ROOT / "exhibits" / show / "drawing") for show in SHOWS)]

from lettering import Faces, MissingFaceError  # noqa: E402
from press import Press  # noqa: E402

SMALL = 360


def _press(show: str) -> Press:
    """What ``draw.py`` of an exhibition offers; both are called draw, so each is loaded under a name of its own."""
    path = ROOT / "exhibits" / show / "drawing" / "draw.py"
    spec = importlib.util.spec_from_file_location(f"draw_{show.replace('-', '_')}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    press = module.PRESS
    assert isinstance(press, Press)
    return press


PRESSES: Mapping[str, Press] = {show: _press(show) for show in SHOWS}


@pytest.fixture(scope="session")
def presses() -> Mapping[str, Press]:
    """The drawings of each exhibition."""
    return PRESSES


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
    """A folder with a folder for each exhibition, and in it every picture at a small size."""
    folder = tmp_path_factory.mktemp("drawn")
    for show, press in PRESSES.items():
        (folder / show).mkdir()
        for name in press.drawings:
            press.draw(name, faces, folder / show, SMALL)
    return folder

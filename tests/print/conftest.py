"""The real fonts, where a site was built on this machine before; the real templates."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.assets import lock_file, needed, present
from builder.fonts.faces import Faces, find_faces
from builder.surroundings import cache_folder

THEME = Path(__file__).resolve().parents[2] / "theme"


@pytest.fixture(scope="session")
def real_faces() -> Faces:
    """Both families whole. Typst sets nothing without fonts, so tests of finished PDFs need them."""
    try:
        return find_faces(present(needed(lock_file()), cache_folder()))
    except LookupError:
        pytest.skip("the fonts were not fetched yet: run make site once")

"""Real catalogues become books: essays with notes, a photo album."""

from __future__ import annotations

import shutil
from pathlib import Path

import pikepdf
import pytest

from tests.print.boxes import assert_no_bare_page, assert_nothing_overlaps
from tests.print.mosaics import write_mosaics
from tests.print.test_brochure import assert_inside, assert_sound, words
from tests.whole.sites import lantai, write_site

pytestmark = pytest.mark.slow


def test_a_museum_catalogue(samples: Path, tmp_path: Path) -> None:
    """Twenty-one mosaics, their essays behind their plates, every note at a foot, sound and inside the margins."""
    folder = write_site(tmp_path, [])
    shutil.rmtree(folder / "exhibits/quay")
    write_mosaics(samples / "romanmosaics", folder)
    done = lantai("print", "brochure", folder, "--lang", "en")
    pdf = folder / "build/print/mosaics.en.pdf"
    assert pdf.is_file(), done.stdout + done.stderr
    assert_sound(pdf)
    assert_inside(pdf)
    assert_no_bare_page(pdf, 5)
    assert_nothing_overlaps(pdf)
    text = words(pdf)
    assert "MosaicFloorwithHeadofMedusa" in text
    assert "PurchasedfromtheRoyalAthenaGalleries,NewYork." in text, "a note"
    for leftover in ("<%", "%>", "[^1]", "<span"):
        assert leftover not in text
    with pikepdf.open(pdf) as document:
        assert len(document.pages) > 60


def test_a_photo_album(samples: Path, tmp_path: Path) -> None:
    """Eighty photographs in their order, each once as a plate and once in the list."""
    folder = write_site(tmp_path, [])
    shutil.rmtree(folder / "exhibits/quay")
    assert (
        lantai("import", samples / "watkins", folder, "--from", "collectionbuilder", "--id", "watkins").returncode == 0
    )
    lantai("print", "brochure", folder, "--lang", "en")
    pdf = folder / "build/print/watkins.en.pdf"
    assert_sound(pdf)
    assert_inside(pdf)
    assert_nothing_overlaps(pdf)
    assert_no_bare_page(pdf)
    text = words(pdf)
    assert [text.count(f"Fig.{number}") > 0 for number in range(1, 81)] == [True] * 80

"""Leaflet, poster, panels and labels: the same data on other paper."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pikepdf
import pytest
import zxingcpp
from PIL import Image

from builder.model.public import PublicImage
from builder.model.rendition import Rendition
from builder.model.text import Text
from builder.print import PIECES, Edition, Piece, usual
from tests.print.boxes import assert_nothing_overlaps
from tests.print.public import exhibition, unit
from tests.print.test_brochure import Brochure, assert_sound, brochure, full, items, pictures, words

__all__ = ["brochure", "pictures"]
Pictures = dict[PublicImage, Rendition]
SIZES = {"leaflet": (285, 210), "poster": (600, 900), "panels": (800, 1800), "labels": (210, 297)}
PAGES = {"leaflet": 2, "poster": 1, "panels": 3, "labels": 2}


def edition(piece: Piece, **more: bool) -> Edition:
    return Edition("zh", parallel=piece in {"panels", "labels"}, piece=piece, **more)


@pytest.mark.parametrize("piece", [one for one in PIECES if one != "brochure"])
def test_each_piece_on_its_paper(brochure: Brochure, pictures: Pictures, piece: Piece) -> None:
    """The size and the pages of the trade, sound like a book, and with the exhibition's words."""
    made, problems = brochure(full(list(pictures)), wanted=[edition(piece), edition(piece, press=True)])
    coarse = {"PRINT-06", "PRINT-07"} if piece in {"leaflet", "labels"} else set()
    assert {one.code for one in problems} - coarse == {"PRINT-11"}, "a printer's file without a profile says so"
    name = f"{piece}.{'zh-en' if piece in {'panels', 'labels'} else 'zh'}"
    assert sorted(made) == sorted({name, f"{name}.press", f"{name}.press.csv"})
    pdf = made[name]
    assert_sound(pdf)
    assert_nothing_overlaps(pdf)
    with pikepdf.open(pdf) as document:
        assert len(document.pages) == PAGES[piece]
        for page in document.pages:
            assert [round(float(side) / 72 * 25.4) for side in page.mediabox[2:]] == list(SIZES[piece])
    text = words(pdf)
    for word in {"leaflet": ("推步星河", "前言第一段", "星图", "示例路1号"), "poster": ("推步星河", "一楼展厅", "example.org"),
                 "panels": ("推步星河", "星图", "Starcharts", "图1-1"), "labels": ("第1件展品", "Exhibitnumber1", "K021-2-2")}[piece]:  # fmt: skip
        assert word in text, word


def test_a_leaflet_says_where_it_is_folded(brochure: Brochure, pictures: Pictures) -> None:
    """Outside the bleed, above and below: 94 mm for the flap that is folded in, 95.5 mm for the others."""
    made, _ = brochure(full(list(pictures)), wanted=[edition("leaflet", press=True)])
    with pikepdf.open(made["leaflet.zh.press"]) as document:
        for page, folds in zip(document.pages, ((94, 189.5), (95.5, 191)), strict=True):
            left, bottom, _, top = (float(part) for part in page.trimbox)
            marks = page.Contents[-1].read_bytes().partition(b"[2 2] 0 d")[1:]
            lines = re.findall(rb"d ([-\d.]+) ([-\d.]+) m ([-\d.]+) ([-\d.]+) l S", b"".join(marks))
            at = sorted({round((float(x) - left) / 72 * 25.4, 1) for x, *_ in lines})
            assert at == list(folds)
            for _, y, _, end in lines:
                assert all(float(one) < bottom - 3 / 25.4 * 72 or float(one) > top + 3 / 25.4 * 72 for one in (y, end))


def test_the_front_of_a_leaflet_reaches_into_the_bleed(brochure: Brochure, pictures: Pictures, tmp_path: Path) -> None:
    """A knife that cuts a hair beside the mark still cuts dark ground."""
    made, _ = brochure(full(list(pictures)), wanted=[edition("leaflet", press=True)])
    subprocess.run(
        ["pdftoppm", "-q", "-r", "72", "-png", "-l", "1", made["leaflet.zh.press"], tmp_path / "flat"], check=True
    )
    (shot,) = tmp_path.glob("flat*.png")
    with Image.open(shot) as image:
        beyond = 9.5 / 25.4 * 72  # the slug is 8 mm wide, the bleed 3
        for at in ((image.width - beyond, image.height / 2 + 60), (image.width - 60, image.height - beyond)):
            assert sum(image.convert("RGB").getpixel((int(at[0]), int(at[1])))) < 150  # type: ignore[arg-type]


@pytest.mark.parametrize("piece", ["leaflet", "panels"])
def test_an_album_of_one_unit(brochure: Brochure, pictures: Pictures, piece: Piece, tmp_path: Path) -> None:
    """A unit without a title that stands alone is the exhibition: its name is no number, and a leaflet has no column
    inside that is empty.
    """
    show = exhibition([unit(1, Text(), items(list(pictures), 9))])
    made, _ = brochure(show, wanted=[edition(piece)])
    (pdf,) = made.values()
    assert_sound(pdf)
    assert_nothing_overlaps(pdf)
    assert "第一单元" not in words(pdf)
    if piece == "panels":
        assert words(pdf).count("推步星河") == 2
        return
    subprocess.run(["pdftoppm", "-q", "-r", "36", "-gray", "-f", "2", pdf, tmp_path / "flat"], check=True)
    (shot,) = tmp_path.glob("flat*.pgm")
    with Image.open(shot) as image:
        third = image.width // 3
        for column in range(3):
            darkest, lightest = image.crop((column * third, 0, (column + 1) * third, image.height)).getextrema()
            assert lightest - darkest > 60, f"nothing stands in column {column + 1}"  # type: ignore[operator]


def test_each_label_leads_to_its_work(brochure: Brochure, pictures: Pictures, tmp_path: Path) -> None:
    """Eight to a sheet, each with a code of its own."""
    made, _ = brochure(full(list(pictures)), wanted=[edition("labels")])
    subprocess.run(
        ["pdftoppm", "-q", "-r", "150", "-png", "-l", "1", made["labels.zh-en"], tmp_path / "sheet"], check=True
    )
    (shot,) = tmp_path.glob("sheet*.png")
    with Image.open(shot) as image:
        told = {code.text for code in zxingcpp.read_barcodes(image)}
    assert told == {
        f"https://example.org/show/items/a-{n}/" for n in ("1-1", "1-2", "1-3", "1-4", "1-5", "1-6", "2-1", "2-2")
    }


@pytest.mark.parametrize("piece", [one for one in PIECES if one != "brochure"])
def test_words_beyond_measure(brochure: Brochure, pictures: Pictures, piece: Piece) -> None:
    """Titles of 60 characters, a foreword of 3,000, units without pictures, many units: no more pages, no crash."""
    units = [
        unit(n, Text("单" * 60, "Unit " * 12), items(list(pictures) if n % 2 else [], 3, n), Text("引言。" * 60))
        for n in range(1, 8)
    ]
    show = exhibition(units, title=Text("展" * 60, "Long " * 12), foreword=Text("很长的前言。" * 500))
    made, problems = brochure(show, wanted=[edition(piece)])
    assert not problems
    (pdf,) = made.values()
    assert_sound(pdf)
    with pikepdf.open(pdf) as document:
        assert len(document.pages) == {"leaflet": 2, "poster": 1, "panels": 8, "labels": 3}[piece]


def test_what_hangs_on_a_wall_speaks_both_languages() -> None:
    """Panels and labels are bilingual where the site is; the others come in each language."""
    assert [one.name(("zh", "en")) for one in usual("labels", ("zh", "en"))] == ["labels.zh-en"]
    assert [one.name(("zh", "en")) for one in usual("poster", ("zh", "en"))] == ["poster.zh", "poster.en"]
    assert [one.name(("zh",)) for one in usual("panels", ("zh",))] == ["panels.zh"]

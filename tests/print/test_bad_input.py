"""What curators really bring: never an overlap, an empty page, a lost word or a crash."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pikepdf
import pytest
import zxingcpp
from PIL import Image

from builder.fonts.faces import Faces
from builder.model.address import Addresses
from builder.model.public import PublicBlock, PublicExhibition, PublicPlace
from builder.model.text import Text
from builder.print import Edition, Press, brochures
from builder.store import Store
from tests.print.boxes import assert_no_bare_page, assert_nothing_overlaps
from tests.print.conftest import THEME
from tests.print.public import exhibition, item, picture, site, unit
from tests.print.test_blocks import with_blocks
from tests.print.test_brochure import assert_inside, assert_sound, words

ZH = Edition("zh")
SHAPES = {
    "speck": (200, 150),
    "thread": (3600, 300),
    "ribbon": (300, 3600),
    "square": (1, 1),
    "fine": (2400, 3200),
    "tower": (1600, 5200),
}
LONG = "矿井一千英尺水平巷道东侧，“铜矿石”厚四十五英尺（约十三米）。" * 40


@pytest.fixture
def made(tmp_path: Path, real_faces: Faces) -> object:
    """Make the brochure of a show whose pictures have these shapes."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    pictures = dict(
        picture(folder, *size, f"#{n}08060", Text(name, name)) for n, (name, size) in enumerate(SHAPES.items())
    )

    def make(show: PublicExhibition, edition: Edition = ZH) -> Path:
        whole = site(show)
        press = Press(
            pictures,
            Addresses(whole.languages, "directory", whole.base_url),
            real_faces,
            Store(tmp_path / "s"),
            [THEME],
        )
        files, _ = brochures(whole, press, [edition])
        return files[0].data.path

    make.images = list(pictures)  # type: ignore[attr-defined]
    return make


@pytest.mark.parametrize("shape", range(len(SHAPES)), ids=list(SHAPES))
def test_pictures_of_any_shape(made, shape: int) -> None:  # type: ignore[no-untyped-def]
    """A speck, a panorama of 12:1, a ribbon of 1:12 and a single pixel: as cover, plate, and from edge to edge."""
    image = made.images[shape]
    things = [
        item(f"1-{n}", Text("题" * 60, "W" * 60), image, {"caption": Text(LONG if n == 2 else "短。")})
        for n in (1, 2, 3)
    ]
    for show in (
        exhibition([unit(1, Text("单" * 60), things)], title=Text("展" * 60)),
        with_blocks(*(PublicBlock(kind="bleed", places=(PublicPlace(one, 1),)) for one in things), of=things),
    ):
        pdf = made(show)
        assert_sound(pdf)
        assert_inside(pdf)
        assert_nothing_overlaps(pdf)
        assert_no_bare_page(pdf)
        assert words(pdf).count("巷") == LONG.count("巷")


def test_no_line_begins_with_a_stop(made) -> None:  # type: ignore[no-untyped-def]
    """避头尾: stops and closing brackets never open a line, opening ones never close it."""
    pdf = made(exhibition([unit(1, Text("一"), [item("1-1", Text("题"))])], foreword=Text(LONG)))
    done = subprocess.run(["pdftotext", "-q", "-bbox", "-f", "4", "-l", "4", pdf, "-"], capture_output=True, check=True)
    rows: dict[float, list[tuple[float, str]]] = {}
    for left, top, word in re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)".*?>(.*?)<', done.stdout.decode()):
        rows.setdefault(float(top), []).append((float(left), word))
    lines = ["".join(word for _, word in sorted(row)) for row in rows.values()]
    assert len(lines) > 30
    assert not [line for line in lines if re.match("[，。、；：！？）》”’…]", line) or re.search("[（《“‘]$", line)]


def test_no_heading_at_the_foot_of_a_page(made) -> None:  # type: ignore[no-untyped-def]
    """Whatever stands before it, a heading takes the first lines of its text along."""
    for before in range(21, 33):
        text = "\n\n".join([*("一行。" for _ in range(before)), "## 小题", LONG])
        pdf = made(exhibition([unit(1, Text("一"), [item("1-1", Text("题"))])], foreword=Text(text)))
        done = subprocess.run(["pdftotext", "-q", "-f", "4", "-l", "5", pdf, "-"], capture_output=True, check=True)
        for page in done.stdout.decode().split("\f"):
            told = [line for line in page.splitlines() if line.strip()]
            assert not told or "小题" not in told[-3:][0] or len(told) < 4, before


@pytest.mark.parametrize("count", [20, 24, 43, 46, 89, 92])
def test_a_last_page_is_never_a_few_lines_or_a_note(made, count: int) -> None:  # type: ignore[no-untyped-def]
    """A text that runs over by some lines, or by its last note, begins higher or is set a hair closer."""
    text = "\n\n".join([*("一段话。" * 20 for _ in range(count // 2)), "末段[^1]。", f"[^1]: {'一条很长的注。' * 30}"])
    pdf = made(exhibition([unit(1, Text("一"), [item("1-1", Text("题"), made.images[4])])], foreword=Text(text)))
    assert_no_bare_page(pdf, 6)


@pytest.mark.parametrize("shape", ["fine", "speck"])
def test_a_long_caption_never_ends_on_a_bare_page(made, shape: str) -> None:  # type: ignore[no-untyped-def]
    """Whatever its length, its last page has more than a few lines."""
    image = made.images[list(SHAPES).index(shape)]
    things = [item(f"1-{n}", Text("题"), image, {"caption": Text(LONG[: 31 * n])}) for n in range(30, 41)]
    pdf = made(exhibition([unit(1, Text("一"), things)]))
    assert_nothing_overlaps(pdf)
    assert_no_bare_page(pdf, 5)


def test_the_code_leads_to_the_exhibition(made, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """Read back from the rendered back cover, on screen and for the printer."""
    for edition in (ZH, Edition("zh", press=True)):
        pdf = made(exhibition([unit(1, Text("一"), [item("1-1", Text("题"))])]), edition)
        with pikepdf.open(pdf) as document:
            last = len(document.pages)
        subprocess.run(
            ["pdftoppm", "-q", "-r", "150", "-png", "-f", str(last), pdf, tmp_path / edition.name(["zh"])], check=True
        )
        (shot,) = tmp_path.glob(f"{edition.name(['zh'])}*.png")
        with Image.open(shot) as image:
            (code,) = zxingcpp.read_barcodes(image)
        assert code.text == "https://example.org/show/exhibits/show/"

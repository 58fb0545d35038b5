"""What is covered is looked at in the pictures within PDFs, whoever made them."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pikepdf
import pytest
import typst
from PIL import Image, ImageDraw

from builder.model.item import Redaction
from builder.print.separation import Separation
from builder.verify.covered import INK
from builder.verify.expectation import Expectation, Shown
from builder.verify.loose import prove_loose
from tests.print.profile import press_profile

BOX = Redaction(0.25, 0.5, 0.5, 0.25)


def work(*, covered: bool, seed: int = 1, size: tuple[int, int] = (800, 600)) -> Image.Image:
    """A page of dark lines, different for every seed, with the area covered or written on."""
    page = Image.new("RGB", (800, 600), (238, 230, 214))
    draw = ImageDraw.Draw(page)
    for line in range(12):
        start = (line * 97 * seed) % 500
        draw.rectangle((start, line * 50, start + 150 + 40 * seed, line * 50 + 30), fill=(60, 30 * seed % 120, 40))
    if covered:
        draw.rectangle((200, 300, 600, 450), fill=INK)
    return page.resize(size)


def encoded(picture: Image.Image, format: str = "JPEG", quality: int = 85) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, format, quality=quality)
    return stream.getvalue()


def pdf_of(folder: Path, data: bytes, ending: str = "jpg") -> bytes:
    """A PDF that shows this picture, by the engine that makes our brochures."""
    (folder / f"p.{ending}").write_bytes(data)
    (folder / "main.typ").write_text(f'#set document(title: "x")\n#image("p.{ending}", width: 8cm)\n', encoding="utf-8")
    return bytes(typst.compile(str(folder / "main.typ"), root=str(folder), ignore_system_fonts=True))


def shown(folder: Path, data: bytes, *redactions: Redaction) -> Shown:
    file = folder / f"{hashlib.sha256(data).hexdigest()[:8]}.jpg"
    file.write_bytes(data)
    return Shown(file, (hashlib.sha256(data).hexdigest(),), redactions)


def codes(pdf: bytes, *pictures: Shown) -> set[str]:
    return {problem.code for problem in prove_loose({"a.pdf": pdf}, Expectation(files={}, shown=pictures))}


WAYS = {
    "as it is": lambda picture: (encoded(picture), "jpg"),
    "smaller": lambda picture: (encoded(picture.resize((320, 240)), quality=70), "jpg"),
    "as PNG": lambda picture: (encoded(picture, "PNG"), "png"),
    "in four inks": lambda picture: (encoded(picture.convert("CMYK")), "jpg"),
    "in grey": lambda picture: (encoded(picture.convert("L")), "jpg"),
}


@pytest.mark.parametrize("way", WAYS)
def test_an_open_picture_is_found_and_a_covered_one_passes(tmp_path: Path, way: str) -> None:
    """However the picture came into the PDF."""
    known = shown(tmp_path, encoded(work(covered=True)), BOX)
    assert codes(pdf_of(tmp_path, *WAYS[way](work(covered=False))), known) == {"PROOF-13"}
    assert codes(pdf_of(tmp_path, *WAYS[way](work(covered=True))), known) == set()


@pytest.mark.parametrize("covered", [True, False])
def test_by_a_press_profile(tmp_path: Path, covered: bool) -> None:
    """What is separated for a printer's profile is told by its look, too."""
    (tmp_path / "work.jpg").write_bytes(encoded(work(covered=covered)))
    inks = Separation(press_profile()).picture(tmp_path / "work.jpg", 700)
    known = shown(tmp_path, encoded(work(covered=True)), BOX)
    assert codes(pdf_of(tmp_path, inks), known) == (set() if covered else {"PROOF-13"})


def test_a_cover_that_failed_everywhere_is_found(tmp_path: Path) -> None:
    """The published picture itself is open: its bytes are known, and judged all the same."""
    data = encoded(work(covered=False))
    assert codes(pdf_of(tmp_path, data), shown(tmp_path, data, BOX)) == {"PROOF-13"}


def test_another_picture_is_left_alone(tmp_path: Path) -> None:
    """A work on which nothing is covered passes, by its bytes and by its look, and so does a drawing of the house."""
    covered, other = encoded(work(covered=True)), work(covered=False, seed=3)
    pictures = (shown(tmp_path, covered, BOX), shown(tmp_path, encoded(other)))
    assert codes(pdf_of(tmp_path, encoded(other)), *pictures) == set()
    assert codes(pdf_of(tmp_path, encoded(other, quality=60)), *pictures) == set()
    assert codes(pdf_of(tmp_path, encoded(Image.new("RGB", (90, 90), (250, 0, 0)), "PNG"), "png"), *pictures) == set()


def test_the_same_picture_published_openly_is_no_leak(tmp_path: Path) -> None:
    """Of two published pictures the nearer one counts."""
    opened = work(covered=False)
    pictures = (shown(tmp_path, encoded(work(covered=True)), BOX), shown(tmp_path, encoded(opened)))
    assert codes(pdf_of(tmp_path, encoded(opened)), *pictures) == set()


def test_a_picture_that_cannot_be_read_proves_nothing(tmp_path: Path) -> None:
    """Damaged pixels are told, not passed over."""
    whole = pdf_of(tmp_path, encoded(work(covered=True)))
    with pikepdf.open(io.BytesIO(whole)) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image":
                thing.write(b"no picture", filter=pikepdf.Name.DCTDecode)
        out = io.BytesIO()
        pdf.save(out)
    assert "PROOF-12" in codes(out.getvalue(), shown(tmp_path, encoded(work(covered=True)), BOX))

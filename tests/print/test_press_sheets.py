"""Sheets and posters of events for a printer: bleed, trim and crop marks, and codes that can be read."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pikepdf
import pytest
import zxingcpp
from PIL import Image

from builder.fonts.faces import Faces
from builder.print import Kind, cards, event_posters, forms, quizzes
from builder.store import Store
from tests.outreach.test_documents import checked, released
from tests.outreach.test_events import FULL, event
from tests.print.test_event_poster import FolderOf, press_of
from tests.print.test_sheets import Make, make

__all__ = ["make"]


def read_code(pdf: Path, folder: Path) -> str:
    subprocess.run(["pdftoppm", "-q", "-r", "60", "-png", "-singlefile", pdf, folder / "shot"], check=True)
    with Image.open(folder / "shot.png") as image:
        return zxingcpp.read_barcodes(image)[0].text


def assert_for_a_printer(pdf: Path, width: float, height: float) -> None:
    """3 mm of bleed around the trimmed page, marks beyond, and nothing in it but grey pictures."""
    with pikepdf.open(pdf) as document:
        for page in document.pages:
            boxes = (page.trimbox, page.bleedbox, page.mediabox)
            sizes = [tuple(round(float(box[at + 2] - box[at]) / 72 * 25.4) for at in (0, 1)) for box in boxes]
            assert sizes == [(width, height), (width + 6, height + 6), (width + 22, height + 22)]
            assert b"1 1 1 1 K" in pikepdf.unparse_content_stream(pikepdf.parse_content_stream(page))
            assert [pikepdf.PdfImage(one).mode for one in page.get_images().values()] in ([], ["L"])


@pytest.mark.parametrize(("kind", "name"), [(cards, "cards.zh"), (quizzes, "law.quiz.zh"), (forms, "visit.form.zh")])
def test_a_sheet(make: Make, kind: Kind, name: str) -> None:
    """Under a name of its own, on A4."""
    made = make(kind, "zh", for_printer=True)
    assert_for_a_printer(made[f"{name}.press"], 210, 297)
    assert not set(made) & set(make(kind, "zh"))


def test_a_poster(folder_of: FolderOf, tmp_path: Path, real_faces: Faces) -> None:
    """Its ground goes on into the bleed, its code leads to the event."""
    outreach, problems = checked(folder_of(event(FULL)))
    site = released(outreach, problems)
    press = press_of(Store(tmp_path), real_faces, "https://a.example/show/")
    (file,), told = event_posters(site, site.outreach.events, press, ["zh"], for_printer=True)
    assert told == []
    assert file.path.name == "events.week.poster.zh.press.pdf"
    pdf = tmp_path / "poster.pdf"
    pdf.write_bytes(bytes(file.data))  # type: ignore[arg-type]
    assert_for_a_printer(pdf, 600, 900)
    assert read_code(pdf, tmp_path).startswith("https://a.example/show/events/week/")
    with Image.open(tmp_path / "shot.png") as image:
        edge = round(9.5 / 25.4 * 60)  # within the bleed, outside the trimmed page
        assert image.getpixel((edge, image.height // 2)) == image.getpixel((edge * 3, image.height // 2))

"""Sheets and posters of events for a printer: bleed, trim and crop marks, and codes that can be read."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
import zxingcpp
from PIL import Image

from builder.fonts.faces import Faces
from builder.print import Kind, cards, event_posters, forms, quizzes
from builder.print.brochure import Press
from builder.store import Store
from tests.outreach.test_documents import checked, released
from tests.outreach.test_events import FULL, event
from tests.print.conftest import THEME
from tests.print.profile import press_profile
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


def assert_in_four_inks(pdf: Path) -> None:
    """No colour of a screen anywhere, and the printer's profile as the condition for which the file was made."""
    with pikepdf.open(pdf) as document:
        (intent,) = document.Root.OutputIntents
        assert (intent.S, str(intent.OutputConditionIdentifier)) == (pikepdf.Name.GTS_PDFX, "Test Press")
        assert intent.DestOutputProfile.read_bytes() == press_profile()
        steps = [step for page in document.pages for step in pikepdf.parse_content_stream(page)]
    used = {str(step.operator) for step in steps}
    assert "k" in used
    assert not used & {"rg", "RG", "sc", "SC", "SCN"}
    assert all(len(step.operands) == 1 for step in steps if str(step.operator) == "scn"), "grey, no colour"


@pytest.mark.parametrize(("kind", "name"), [(cards, "cards.zh"), (quizzes, "law.quiz.zh"), (forms, "visit.form.zh")])
def test_a_sheet(make: Make, kind: Kind, name: str) -> None:
    """Under a name of its own, on A4."""
    made = make(kind, "zh", for_printer=True)
    assert_for_a_printer(made[f"{name}.press"], 210, 297)
    assert not set(made) & set(make(kind, "zh"))
    separated = make(kind, "zh", for_printer=True, profile="press.icc")
    assert_for_a_printer(separated[f"{name}.press"], 210, 297)
    assert_in_four_inks(separated[f"{name}.press"])


def test_a_profile_that_is_none(folder_of: FolderOf, tmp_path: Path, real_faces: Faces) -> None:
    """What goes to the printer says where it is not separated; a profile that is not there, or none, makes no file."""
    outreach, problems = checked(folder_of(event(FULL)))
    site = released(outreach, problems)
    (tmp_path / "city/print").mkdir(parents=True)
    (tmp_path / "city/print/screen.icc").write_bytes(press_profile(b"RGB "))
    press = replace(press_of(Store(tmp_path), real_faces), theme_folders=[tmp_path / "city", THEME])
    for profile, made, code in (("", 1, "PRINT-11"), ("gone.icc", 0, "PRINT-08"), ("screen.icc", 0, "PRINT-08")):
        named = replace(site, profile=profile)
        files, told = event_posters(named, site.outreach.events, press, ["zh"], for_printer=True)
        assert (len(files), [(one.code, str(one.where)) for one in told]) == (made, [(code, "content/site.yml")])
        assert "site.yml" in told[0].hint("zh") or profile in told[0].message("zh")
    assert event_posters(site, site.outreach.events, press, ["zh"])[1] == []


def test_a_poster(folder_of: FolderOf, tmp_path: Path, real_faces: Faces) -> None:
    """Its ground goes on into the bleed, its code leads to the event, its colours are those of the press."""
    outreach, problems = checked(folder_of(event(FULL)))
    site = replace(released(outreach, problems), profile="press.icc")
    press: Press = press_of(Store(tmp_path), real_faces, "https://a.example/show/")
    (tmp_path / "city/print").mkdir(parents=True)
    (tmp_path / "city/print/press.icc").write_bytes(press_profile())
    press = replace(press, theme_folders=[tmp_path / "city", THEME])
    (file,), told = event_posters(site, site.outreach.events, press, ["zh"], for_printer=True)
    assert told == []
    assert file.path.name == "events.week.poster.zh.press.pdf"
    pdf = tmp_path / "poster.pdf"
    pdf.write_bytes(bytes(file.data))  # type: ignore[arg-type]
    assert_for_a_printer(pdf, 600, 900)
    assert_in_four_inks(pdf)
    assert read_code(pdf, tmp_path).startswith("https://a.example/show/events/week/")
    with Image.open(tmp_path / "shot.png") as image:
        edge = round(9.5 / 25.4 * 60)  # within the bleed, outside the trimmed page
        assert image.getpixel((edge, image.height // 2)) == image.getpixel((edge * 3, image.height // 2))

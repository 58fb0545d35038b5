"""The file for the printer: boxes, marks, four inks, and a word on every picture."""

from __future__ import annotations

import csv
import os
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from builder.fonts.faces import Faces
from builder.model.address import Addresses
from builder.model.print_settings import PrintSettings
from builder.model.problems import Problem
from builder.model.public import PublicExhibition, PublicImage
from builder.model.rendition import Rendition
from builder.model.text import Text
from builder.print import Edition, Press, brochures
from builder.print.resolution import Printed, as_csv, from_csv
from builder.print.separation import ProfileError, Separation
from builder.store import Store
from tests.print.conftest import THEME
from tests.print.profile import press_profile
from tests.print.public import exhibition, item, site, unit
from tests.print.test_brochure import pictures

__all__ = ["pictures"]
Pictures = dict[PublicImage, Rendition]
PRESS = Edition("zh", press=True)


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """A theme folder with the printer's profile."""
    (tmp_path / "city/print").mkdir(parents=True)
    (tmp_path / "city/print/press.icc").write_bytes(press_profile())
    return tmp_path / "city"


@pytest.fixture
def pressed(tmp_path: Path, real_faces: Faces, pictures: Pictures, city: Path) -> object:
    """Make the press file of one exhibition: its files by ending, and the problems."""

    def make(show: PublicExhibition, wanted: Sequence[Edition] = (PRESS,)) -> tuple[dict[str, Path], list[Problem]]:
        whole = site(show)
        addresses = Addresses(whole.languages, "directory", whole.base_url)
        press = Press(pictures, addresses, real_faces, Store(tmp_path / "store"), [city, THEME])
        files, problems = brochures(whole, press, wanted)
        return {file.path.suffix: file.data.path for file in files}, problems

    return make


def show_of(pictures: Pictures, profile: str = "press.icc", **more: object) -> PublicExhibition:
    images = list(pictures)
    things = [item(f"1-{n}", Text(f"第{n}件"), image) for n, image in enumerate(images, 1)]
    return exhibition([unit(1, Text("一"), things)], print=PrintSettings.model_validate({"profile": profile, **more}))


def test_boxes_marks_and_the_condition(pressed, pictures: Pictures) -> None:  # type: ignore[no-untyped-def]
    """Trim is the page, bleed 3 mm around it, marks outside; the profile is the output intent."""
    made, _ = pressed(show_of(pictures))
    with pikepdf.open(made[".pdf"]) as document:
        (intent,) = document.Root.OutputIntents
        assert intent.S == pikepdf.Name.GTS_PDFX
        assert str(intent.OutputConditionIdentifier) == "Test Press"
        assert intent.DestOutputProfile.read_bytes() == press_profile()
        for page in document.pages:
            trim, bleed, media = (
                [float(x) / 72 * 25.4 for x in box] for box in (page.trimbox, page.bleedbox, page.mediabox)
            )
            assert trim[2] - trim[0] == pytest.approx(210, abs=0.1)
            assert trim[3] - trim[1] == pytest.approx(285, abs=0.1)
            assert [abs(a - b) for a, b in zip(trim, bleed, strict=True)] == pytest.approx([3] * 4, abs=0.1)
            assert [abs(a - b) for a, b in zip(bleed, media, strict=True)] == pytest.approx([8] * 4, abs=0.1)
            assert page.Contents[-1].read_bytes().count(b" l S") == 8


def test_everything_is_in_four_inks(pressed, pictures: Pictures) -> None:  # type: ignore[no-untyped-def]
    """Pictures, grounds and type; small type in black alone."""
    made, _ = pressed(show_of(pictures))
    with pikepdf.open(made[".pdf"]) as document:
        seen = 0
        for page in document.pages:
            for image in page.get_images().values():
                space = image.ColorSpace
                assert space == pikepdf.Name.DeviceCMYK or space[1].N == 1, "a code to scan is grey"
                seen += 1
            steps = list(pikepdf.parse_content_stream(page))
            assert not {str(step.operator) for step in steps} & {"rg", "RG", "sc", "SC", "SCN"}
            assert all(len(step.operands) == 1 for step in steps if str(step.operator) == "scn"), "grey, no colour"
        assert seen
    inks = Separation(press_profile())
    assert inks.colour("paper_ink", "#1F1B16")[:3] == [0, 0, 0]
    assert inks.colour("paper_ground", "#FFFFFF") == [0, 0, 0, 0]


def real_profile() -> Path:
    """The profile of a real press: named by LANTAI_PRESS_PROFILE, or Debian's (package libgs-common)."""
    path = Path(os.environ.get("LANTAI_PRESS_PROFILE", "/usr/share/color/icc/ghostscript/default_cmyk.icc"))
    if not path.is_file():
        pytest.skip("no profile of a real press here: set LANTAI_PRESS_PROFILE to one")
    return path


def test_a_real_press(pressed, pictures: Pictures, city: Path) -> None:  # type: ignore[no-untyped-def]
    """Its profile is the output intent, and a picture's inks are those that the profile says, as near as JPEG keeps
    them; no more ink than a coated sheet bears.
    """
    profile = real_profile()
    (city / "print/press.icc").write_bytes(profile.read_bytes())
    made, _ = pressed(show_of(pictures))
    inks = Separation(profile.read_bytes())
    with pikepdf.open(made[".pdf"]) as document:
        (intent,) = document.Root.OutputIntents
        assert intent.DestOutputProfile.read_bytes() == profile.read_bytes()
        assert str(intent.OutputConditionIdentifier) == inks.name
        colours = {f"#{n}08060": inks.colour("picture", f"#{n}08060") for n in range(1, 5)}
        seen = 0
        for page in document.pages:
            for image in page.get_images().values():
                if image.ColorSpace != pikepdf.Name.DeviceCMYK:
                    continue
                assert [int(one) for one in image.Decode] == [1, 0] * 4
                with Image.open(BytesIO(image.read_raw_bytes())) as picture:
                    middle = picture.getpixel((picture.width // 2, picture.height // 2))
                shown = [part / 2.55 for part in middle]  # Pillow has turned the inks as /Decode turns them
                assert min(max(abs(a - b) for a, b in zip(shown, one, strict=True)) for one in colours.values()) < 2.5
                assert sum(shown) < 330
                seen += 1
    assert seen


def test_every_picture_is_told(pressed, pictures: Pictures) -> None:  # type: ignore[no-untyped-def]
    """Where it stands, how fine it is, how large it could be; a warning for what is weak."""
    made, problems = pressed(show_of(pictures))
    rows = list(csv.DictReader(made[".csv"].read_text(encoding="utf-8-sig").splitlines()))
    assert {row["item"] for row in rows} == {f"show/a-1-{n}" for n in range(1, 5)}
    for row in rows:
        pixels = int(row["largest_mm_at_300dpi"]) / 25.4 * 300
        assert (
            float(row["width_mm"]) * int(row["dpi"]) / 25.4 == pytest.approx(pixels, rel=0.02) or int(row["dpi"]) >= 300
        )
    small = [row for row in rows if row["item"] == "show/a-1-4"]
    assert {row["verdict"] for row in small} <= {"weak", "good"}
    told = {(problem.code, problem.item) for problem in problems}
    assert ("PRINT-06", "show/a-1-4") in told
    assert all(code in {"PRINT-06", "PRINT-07"} for code, _ in told)


def test_without_a_profile_the_inks_are_the_printers_matter(pressed, pictures: Pictures) -> None:  # type: ignore[no-untyped-def]
    """Bleed and marks, pictures as they stand, no output intent."""
    made, _ = pressed(show_of(pictures, profile=""))
    with pikepdf.open(made[".pdf"]) as document:
        assert "/OutputIntents" not in document.Root
        known = {size.jpeg.path.read_bytes() for rendition in pictures.values() for size in rendition.sizes}
        for page in document.pages:
            shown = [image for image in page.get_images().values() if image.Filter == pikepdf.Name.DCTDecode]
            assert all(bytes(image.read_raw_bytes()) in known for image in shown)


def test_the_same_press_file_twice(pressed, pictures: Pictures) -> None:  # type: ignore[no-untyped-def]
    """The store answers, and says the same of the pictures."""
    first, told = pressed(show_of(pictures))
    again, told_again = pressed(show_of(pictures))
    assert (first, told) == (again, told_again)


@pytest.mark.parametrize("profile", ["absent.icc", "grey.icc"])
def test_a_profile_that_is_none(pressed, pictures: Pictures, city: Path, profile: str) -> None:  # type: ignore[no-untyped-def]
    """A missing file and one that is no profile are told; the screen's brochure is made all the same."""
    (city / "print/grey.icc").write_bytes(b"no profile")
    made, problems = pressed(show_of(pictures, profile=profile))
    assert not made
    assert [(p.code, p.where.file, p.facts["name"]) for p in problems] == [
        ("PRINT-08", "exhibits/show/exhibit.yml", profile)
    ]
    assert ".pdf" in pressed(show_of(pictures, profile=profile), [Edition("zh")])[0]


def test_a_logo_that_is_not_there_is_told(pressed, pictures: Pictures) -> None:  # type: ignore[no-untyped-def]
    """And the book is made without it."""
    made, problems = pressed(show_of(pictures, logo="seal.svg"), [Edition("zh")])
    assert ".pdf" in made
    assert [(p.code, p.facts["name"]) for p in problems] == [("PRINT-08", "seal.svg")]


def test_a_profile_of_a_screen_is_refused() -> None:
    """Three colours are no press."""
    with pytest.raises(ProfileError):
        Separation(press_profile(b"RGB "))


def test_the_report_reads_back() -> None:
    """What was written is what a later call tells."""
    rows = [Printed("show/a", 3, 162.0, 121.5, 250, 135), Printed("show/b", 4, 50.8, 40.0, 150, 25)]
    assert from_csv(as_csv(rows)) == rows
    assert [row.verdict for row in rows] == ["soft", "weak"]

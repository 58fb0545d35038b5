"""However many works and whatever their shape: each label with its picture, nothing upon another, no empty page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pikepdf
import pytest

from builder.fonts.faces import Faces
from builder.model.address import Addresses
from builder.model.public import PublicExhibition, PublicImage, PublicItem
from builder.model.rendition import Rendition
from builder.model.text import Text
from builder.print import Edition, Press, brochures
from builder.store import Store
from tests.print.boxes import assert_labels_with_their_pictures, assert_no_bare_page, assert_nothing_overlaps
from tests.print.conftest import THEME
from tests.print.public import exhibition, item, picture, site, unit
from tests.print.test_brochure import assert_inside, assert_sound

PLATES = ((1600, 1200), (1200, 1600), (800, 800), (2400, 1600), (3600, 900), (300, 220), (900, 1600), (1600, 1100))
SAID = (
    *(Text("短。", "Short."), Text("说明文字。" * 14, "Words. " * 14), Text()),
    *(Text("说明文字。" * 40, "Words. " * 40), Text("说明文字。" * 21, "Words. " * 21)),
)
ZH = Edition("zh")
EDITIONS = (ZH, Edition("en"), Edition("zh", parallel=True), Edition("zh", large=True))
Pictures = dict[PublicImage, Rendition]


def pictured(folder: Path, count: int, shrunk: int = 1) -> Pictures:
    """So many pictures, no two alike, in turn of every shape."""
    made: Pictures = {}
    for n in range(count):
        width, height = PLATES[n % len(PLATES)]
        made |= [picture(folder, width // shrunk, height // shrunk, f"#{n * 130363 % 0xFFFFFF:06x}", Text(f"色{n}"))]
    return made


def works(pictures: Pictures) -> list[PublicItem]:
    """One of each picture, in two units by halves."""
    half = len(pictures) // 2
    return [
        item(
            f"{1 + n // half}-{1 + n % half}" if half else "1-1",
            Text(f"第{n}件展品", f"Exhibit {n}"),
            image,
            {"caption": SAID[n % len(SAID)]},
        )
        for n, image in enumerate(pictures)
    ]


def in_units(things: Sequence[PublicItem], **more: object) -> PublicExhibition:
    names = list(dict.fromkeys(one.unit for one in things))
    units = [unit(int(n), Text(f"单元{n}", f"Unit {n}"), [one for one in things if one.unit == n]) for n in names]
    return exhibition(units, **more)


def printed(show: PublicExhibition, pictures: Pictures, edition: Edition, faces: Faces, folder: Path) -> Path:
    whole = site(show)
    addresses = Addresses(whole.languages, "directory", whole.base_url)
    (file,), _ = brochures(whole, Press(pictures, addresses, faces, Store(folder / "store"), [THEME]), [edition])
    return file.data.path  # type: ignore[union-attr]


def assert_whole(pdf: Path, show: PublicExhibition, pictures: Pictures) -> None:
    shown = {one.number: {size.jpeg.sha256 for size in pictures[one.images[0]].sizes} for one in show.items}
    assert_labels_with_their_pictures(pdf, shown)
    assert_nothing_overlaps(pdf)
    assert_no_bare_page(pdf)
    assert_inside(pdf)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda one: one.name(["zh", "en"]))
def test_a_label_stands_with_its_picture(tmp_path: Path, real_faces: Faces, edition: Edition) -> None:
    """In every edition each label has its own picture on its page, and no other is nearer."""
    pictures = pictured(tmp_path, 16)
    show = in_units(works(pictures))
    assert_whole(printed(show, pictures, edition, real_faces, tmp_path), show, pictures)


@pytest.mark.parametrize("count", [1, 2, 3, 48])
def test_any_number_of_works(tmp_path: Path, real_faces: Faces, count: int) -> None:
    """From one to as many as are set closely."""
    pictures = pictured(tmp_path, count)
    show = in_units(works(pictures))
    assert_whole(printed(show, pictures, ZH, real_faces, tmp_path), show, pictures)


@pytest.mark.slow
@pytest.mark.parametrize("edition", [ZH, Edition("en")], ids=["zh", "en"])
def test_five_hundred_works(tmp_path: Path, real_faces: Faces, edition: Edition) -> None:
    """Densely set: a label under each picture, every caption in the list, a sound file."""
    pictures = pictured(tmp_path, 500, shrunk=4)
    show = in_units(works(pictures))
    pdf = printed(show, pictures, edition, real_faces, tmp_path)
    assert_whole(pdf, show, pictures)
    assert_sound(pdf)
    with pikepdf.open(pdf) as document:
        assert len(document.pages) < 300


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda one: one.name(["zh", "en"]))
def test_a_single_work(tmp_path: Path, real_faces: Faces, edition: Edition) -> None:
    """A book of one work, with a title of sixty characters and a caption of three thousand."""
    pictures = pictured(tmp_path, 1)
    words = {"caption": Text("矿井巷道里的木支架，每隔一米一副。" * 188, "A prop of timber stands each metre. " * 84)}
    show = in_units(
        [item("1-1", Text("题" * 60, "W" * 60), next(iter(pictures)), words)], title=Text("展" * 60, "Show " * 12)
    )
    assert len(words["caption"].zh) > 3000
    pdf = printed(show, pictures, edition, real_faces, tmp_path)
    assert_whole(pdf, show, pictures)
    assert_sound(pdf)


def test_a_single_work_without_a_picture(tmp_path: Path, real_faces: Faces) -> None:
    """Nothing to show but words: still a book, without an empty page."""
    show = in_units([item("1-1", Text("只有文字的一件"))])
    pdf = printed(show, {}, ZH, real_faces, tmp_path)
    assert_sound(pdf)
    assert_inside(pdf)
    assert_no_bare_page(pdf)

"""Works of other exhibitions stand in a book as what they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from builder.fonts.faces import Faces
from builder.model.address import Addresses
from builder.model.public import PublicBlock, PublicExhibition, PublicImage, PublicPlace
from builder.model.rendition import Rendition
from builder.model.text import Text
from builder.print import Edition, Press, brochures
from builder.store import Store
from tests.print.boxes import assert_nothing_overlaps, words_of
from tests.print.conftest import THEME
from tests.print.public import exhibition, item, site, unit
from tests.print.test_brochure import assert_sound, items, outline, pictures

__all__ = ["pictures"]
Made = Callable[[Edition], tuple[Path, tuple[str, ...]]]


def shows(images: list[PublicImage]) -> tuple[PublicExhibition, PublicExhibition]:
    """One that shows a work of the other twice, between its own."""
    guest = replace(item("1-2", Text("客人", "The guest"), images[1]), exhibition="other", slug="guest")
    bare = replace(item("1-2", Text("无图客", "No picture")), exhibition="other", slug="bare")
    own = items(images, 3)
    blocks = (
        PublicBlock(kind="beside", places=(PublicPlace(guest, 1),), words=Text("客人在这里", "A guest here")),
        PublicBlock(kind="pair", places=(PublicPlace(own[0], 1), PublicPlace(guest, 1))),
        PublicBlock(kind="beside", places=(PublicPlace(bare, 0),)),
        PublicBlock(kind="rest"),
    )
    show = exhibition([replace(unit(1, Text("一", "One"), own), blocks=blocks)])
    other = replace(exhibition([unit(1, Text("他", "Other"), [guest])], title=Text("邻展", "Next Door")), id="other")
    return show, other


def printed(folder: Path, faces: Faces, pictures: dict[PublicImage, Rendition], edition: Edition) -> tuple[Path, tuple[str, ...]]:  # fmt: skip
    whole = site(*shows(list(pictures)))
    addresses = Addresses(whole.languages, "directory", whole.base_url)
    press = Press(pictures, addresses, faces, Store(folder / "store"), [THEME])
    (file,), problems = brochures(whole, press, [edition], of={"show"})
    assert not problems
    return file.data.path, file.made_from  # type: ignore[union-attr]


def test_a_guest_has_a_number_of_its_own(
    tmp_path: Path, real_faces: Faces, pictures: dict[PublicImage, Rendition]
) -> None:
    """It is never mistaken for the 1-2 of the house; its label says where it is from, the list has it last, and the
    book answers for it.
    """
    pdf, made_from = printed(tmp_path, real_faces, pictures, Edition("zh"))
    assert "other/a-1-2" in made_from
    assert_sound(pdf)
    assert_nothing_overlaps(pdf)
    pages = ["".join(word.word for word in page) for page in words_of(pdf)]
    (first, *_) = [page for page in pages if "参考图R1" in page and "客人在这里" in page]
    assert "来自“邻展”展" in first
    assert any("参考展品R2" in page for page in pages)
    told = "".join(pages)
    assert told.count("图1-2") == 1
    listed = next(page for page in words_of(pdf) if "".join(word.word for word in page).startswith("展品目录"))
    numbers = [word for word in listed if word.word in {"1-1", "1-2", "1-3", "R1", "R2"}]
    assert [word.word for word in sorted(numbers, key=lambda one: one.top)] == ["1-1", "1-2", "1-3", "R1", "R2"]
    assert [title for title in outline(pdf) if title.endswith("客人")] == ["参考图R1 客人"]


def test_a_guest_has_a_label_for_the_wall(
    tmp_path: Path, real_faces: Faces, pictures: dict[PublicImage, Rendition]
) -> None:
    """With a code that leads to its page."""
    pdf, _ = printed(tmp_path, real_faces, pictures, Edition("zh", piece="labels"))
    told = "".join(word.word for page in words_of(pdf) for word in page)
    assert told.count("R1") == 1
    assert "来自“邻展”展" in told

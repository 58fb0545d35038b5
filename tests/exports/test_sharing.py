"""Cards show the whole picture and readable words; codes lead where they say; both are drawn once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image, ImageDraw

from builder.exports import share_files
from builder.exports.sharing import card
from builder.exports.sharing.card import Words, draw_card, ink_on
from builder.exports.sharing.lettering import Lettering, clipped
from builder.fonts.faces import Faces
from builder.model.address import Addresses
from builder.model.colour import contrast
from builder.model.files import Stored
from builder.model.rendition import Rendition, Size
from builder.model.text import Text
from builder.store import Store
from tests.exports.build import ADDRESSES, item, same, site
from tests.fonts.made import make_font

SAID = Words("旧影厅", "外滩", "The Bund", "1934年5月", "某市档案馆")
LETTERS = "".join(map(chr, range(0x20, 0x7F))) + "旧影厅外滩年月某市档案馆海上的一件很长题名示例（）。，…"


@pytest.fixture(scope="session")
def faces(tmp_path_factory) -> Faces:
    """Fonts that have the letters of these tests and no others."""
    folder = tmp_path_factory.mktemp("fonts")
    made = make_font(folder / "one.ttf", LETTERS)
    return Faces(serif_regular=made, serif_bold=made, sans_regular=made, sans_bold=made, licences=())


def photograph(folder: Path, size: tuple[int, int]) -> Path:
    """A picture with a red frame, so that cutting any edge would show."""
    image = Image.new("RGB", size, (90, 120, 90))
    ImageDraw.Draw(image).rectangle((0, 0, size[0] - 1, size[1] - 1), outline=(255, 0, 0), width=40)
    image.save(folder / "p.jpg", quality=95)
    return folder / "p.jpg"


@pytest.mark.parametrize("size", [(1200, 900), (600, 1200), (1600, 400), (300, 2400), (900, 900), (1200, 630)])
def test_nothing_of_the_picture_is_cut(size: tuple[int, int], faces: Faces, tmp_path: Path) -> None:
    """Whatever its proportions: the frame of the picture is seen on all four sides."""
    draw_card(SAID, "#2B4257", photograph(tmp_path, size), faces, tmp_path / "card.jpg")
    with Image.open(tmp_path / "card.jpg") as made:
        assert made.size == (1200, 630)
        red = made.convert("RGB").split()[0].point(lambda value: 255 if value > 180 else 0)
        green = made.convert("RGB").split()[1].point(lambda value: 255 if value < 90 else 0)
        from PIL import ImageChops

        left, top, right, bottom = ImageChops.multiply(red, green).getbbox() or (0, 0, 0, 0)
    assert abs((right - left) / (bottom - top) - size[0] / size[1]) < 0.06 * size[0] / size[1]
    assert right - left > 50


@pytest.mark.parametrize("colour", ["#9E2A22", "#7A5A27", "#2B4257", "#FFFFFF", "#000000", "#E8D9A0", "#7F7F7F"])
def test_words_can_be_read_on_every_hall(colour: str) -> None:
    """At least 4.5 to 1 wherever light or dark letters reach it, and never the worse of the two."""
    ground = tuple(bytes.fromhex(colour[1:]))
    best = max(contrast(card._LIGHT, ground), contrast(card._DARK, ground))
    assert contrast(ink_on(ground), ground) >= min(4.5, best)


@pytest.mark.parametrize("words", ["外滩" * 60, "A very long English title " * 12, "W" * 90, "", "😀𠮷"])
def test_any_title_has_its_place(words: str, faces: Faces, tmp_path: Path) -> None:
    """Long, endless, empty or without a glyph: a card is drawn all the same."""
    draw_card(replace(SAID, title=words, translation=words), "#2B4257", None, faces, tmp_path / "card.jpg")
    assert (tmp_path / "card.jpg").stat().st_size > 3_000


def test_no_box_stands_for_a_missing_letter(faces: Faces) -> None:
    """A character that no font has is left out, and the others are set in the font that has them."""
    runs = Lettering((faces.serif_bold,), 40).runs("外😀滩")
    assert "".join(piece for _, piece in runs) == "外滩"


def test_lines_break_as_chinese_wants(faces: Faces) -> None:
    """No line begins with a full stop or a closing bracket, Latin words stay whole, lines are even."""
    lettering = Lettering((faces.serif_bold,), 40)
    lines = lettering.lines("一件很长的题名（示例），一件很长的题名。The Bund", 300)
    assert len(lines) > 2
    assert not [line for line in lines if line[0] in "），。" or line[-1] == "（"]
    assert all(lettering.width(line) <= 300 for line in lines)
    assert "".join(lines).replace(" ", "").endswith("TheBund")


def test_what_is_left_out_is_said() -> None:
    """A clipped text ends with an ellipsis after a whole word."""
    assert clipped(["一二三", "四五六"], 1) == ["一二…"]
    assert clipped(["The city", "archives"], 1) == ["The…"]
    assert clipped(["a"], 1) == ["a"]
    assert clipped(["a", "b"], 0) == []


def shared(made, folder: Path, faces: Faces, addresses=ADDRESSES):
    """The shared files of a site whose pictures are all one photograph, by path."""
    folder.mkdir(exist_ok=True)
    jpeg = Stored(photograph(folder, (1200, 900)), 1, "0" * 64)
    one = Rendition(width=1200, height=900, sizes=(Size(1200, 900, jpeg, jpeg),))
    store = Store(folder / "store")
    files = share_files(made, dict.fromkeys(made.images(), one), addresses, faces, store)
    return {str(file.path): file for file in files}


def test_every_shared_page_has_a_card_and_codes(faces: Faces, tmp_path: Path) -> None:
    """Front door, halls, exhibitions and items; only with an address is there a code, and the address is in it."""
    made = site(item("a-1"), item("b-2", images=(), title=same("<题> & 名")))
    files = shared(made, tmp_path, faces)
    assert {path for path in files if path.endswith("card.jpg")} == {
        "share/card.jpg", "share/halls/views/card.jpg", "share/exhibits/show/card.jpg", "share/items/a-1/card.jpg",
        "share/items/b-2/card.jpg",
    }  # fmt: skip
    assert files["share/items/a-1/card.jpg"].made_from == ("show/a-1",)
    assert {path for path in files if path.endswith("qr.png")} == {
        "share/qr.png", "share/halls/views/qr.png", "share/exhibits/show/qr.png",
    }  # fmt: skip
    root = etree.fromstring(files["share/items/a-1/qr.svg"].data.path.read_bytes())
    assert etree.QName(root).localname == "svg"
    nameless = shared(replace(made, base_url=""), tmp_path / "b", faces, Addresses())
    assert set(nameless) == {"share/card.jpg", "share/halls/views/card.jpg", "share/exhibits/show/card.jpg"}
    assert not shared(replace(made, draft=True), tmp_path / "c", faces)


def test_what_was_drawn_is_kept(faces: Faces, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second build draws nothing; another title is drawn anew."""
    made = site(item("a-1"))
    first = shared(made, tmp_path, faces)
    drawn: list[str] = []
    draw = card.draw_card
    monkeypatch.setattr(
        "builder.exports.sharing.draw_card", lambda words, *rest: (drawn.append(words.title), draw(words, *rest))
    )
    assert shared(made, tmp_path, faces) == first
    assert not drawn
    shared(site(item("a-1", title=Text("年", "Year"))), tmp_path, faces)
    assert drawn == ["年"]


def test_cards_carry_pixels_only(faces: Faces, tmp_path: Path) -> None:
    """No comment, no name of a program, no time: the same words give the same bytes."""
    from builder.verify.pictures import picture_findings

    for name in ("a", "b"):
        draw_card(SAID, "#2B4257", photograph(tmp_path, (900, 700)), faces, tmp_path / f"{name}.jpg")
    one, two = (tmp_path / "a.jpg").read_bytes(), (tmp_path / "b.jpg").read_bytes()
    assert one == two
    assert not picture_findings(one, ".jpg")

"""What a curator placed stands in the book as placed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from builder.model.block import Number, Region, Spot, framed
from builder.model.dates import parse_date
from builder.model.public import (
    PublicBlock,
    PublicEvent,
    PublicExhibition,
    PublicImage,
    PublicItem,
    PublicPlace,
    PublicTimeline,
    PublicUnit,
)
from builder.model.public_pointing import PublicHotspot, PublicTour
from builder.model.rendition import Detail, Rendition, Size
from builder.model.text import Text
from builder.print import Edition
from tests.print.boxes import words_of
from tests.print.public import exhibition, item, stored, unit
from tests.print.test_brochure import (
    Brochure,
    assert_inside,
    assert_sound,
    brochure,
    items,
    outline,
    pictures,
    words,
)

__all__ = ["brochure", "pictures"]
Pictures = dict[PublicImage, Rendition]
STEPS = (Spot(Region(0.1, 0.1, 0.3, 0.3), Text("左上", "Upper left")), Spot(Region(0.6, 0.5, 0.4, 0.5), Text("见图1-2", "See Fig. 1-2")))  # fmt: skip


def with_blocks(*blocks: PublicBlock, of: Sequence[PublicItem]) -> PublicExhibition:
    first = replace(unit(1, Text("星图", "Charts"), of), blocks=blocks)
    return exhibition([first, unit(2, Text("余", "Rest"), [item("2-1", Text("末", "Last"))])])


def every_kind(pictures: Pictures) -> PublicExhibition:
    """A unit with a block of every kind."""
    images = list(pictures)
    tour = PublicTour(id="t", picture=1, title=Text("看这里", "Look here"), steps=STEPS)
    spot = PublicHotspot(picture=1, at=Region(0.5, 0.5), words=Text("一点", "A point"))
    one, two, three, four, *rest = items(images, 6, caption=Text("说明", "Words"))
    one = replace(one, tours=(tour,), hotspots=(spot,), images=tuple(images[:3]))
    places = [PublicPlace(each, 1) for each in (one, two, three, four)]
    timeline = PublicTimeline("life", Text("年表", "Life"), (PublicEvent(parse_date("1819"), Text("生", "Born"), two),))
    blocks = [
        PublicBlock(kind="bleed", places=(places[0],), words=Text("通栏的话", "Said of it")),
        PublicBlock(kind="tour", places=(places[0],), tour=tour),
        PublicBlock(kind="hotspots", places=(places[0],)),
        PublicBlock(kind="pair", places=(places[0], places[1])),
        PublicBlock(kind="group", places=tuple(places)),
        PublicBlock(kind="wall", places=tuple(places[:3])),
        PublicBlock(kind="beside", places=(places[2],), words=Text("旁边的话", "Words beside")),
        PublicBlock(kind="quote", words=Text("引文", "A quotation"), source=Text("某书", "A book")),
        PublicBlock(kind="numbers", numbers=(Number("28", Text("宿", "lodges")),)),
        PublicBlock(kind="prose", words=Text("## 小题\n\n正文**续**。", "## Head\n\nMore *text*.")),
        PublicBlock(kind="timeline", timeline=timeline),
        PublicBlock(kind="then-and-now", places=(PublicPlace(one, 1, Text("1890", "1890")), PublicPlace(one, 2, Text("2026", "2026")))),
        PublicBlock(kind="two-cities", places=(places[0], places[1])),
        PublicBlock(kind="object", places=(places[1],), millimetres=120),
        PublicBlock(kind="object", places=(places[2],), millimetres=900),
        PublicBlock(kind="mirror", places=(places[3],)),
        PublicBlock(kind="reader", places=(places[0],)),
        PublicBlock(kind="rest"),
    ]  # fmt: skip
    return with_blocks(*blocks, of=[one, two, three, four, *rest])


def test_every_kind_of_block_is_set(brochure: Brochure, pictures: Pictures) -> None:
    """Sound, inside the margins, and with all its words, in each edition."""
    show = every_kind(pictures)
    wanted = [Edition("zh"), Edition("en"), Edition("zh", parallel=True), Edition("zh", large=True)]
    made, problems = brochure(show, wanted=wanted)
    assert {problem.code for problem in problems} <= {"PRINT-05"}
    for pdf in made.values():
        assert_sound(pdf)
        assert_inside(pdf)
    text = words(made["zh"])
    for word in (
        "通栏的话", "看这里", "左上", "一点", "旁边的话", "引文", "某书", "28宿", "小题正文续。", "年表", "生", "1890", "2026", "原大", "第6件展品",
    ):  # fmt: skip
        assert word in text, word
    assert "Lookhere" in words(made["en"])


def test_a_tour_shows_its_details_as_fine_as_the_picture(
    brochure: Brochure, pictures: Pictures, tmp_path: Path
) -> None:
    """Each step whose detail was cut out of the picture is printed from that file, all in one shape."""
    image = next(iter(pictures))
    cuts = []
    for number, step in enumerate(STEPS):
        path = tmp_path / f"cut-{number}.jpg"
        Image.new("RGB", (1200, 900), f"#{number}0a0f0").save(path)
        cuts.append(Detail(framed(step.at, image.width, image.height), 1200, 900, stored(path), stored(path)))
    pictures[image] = replace(pictures[image], details=tuple(cuts))
    tour = PublicTour(id="t", picture=1, title=Text("看这里", "Look here"), steps=STEPS)
    one = replace(item("1-1", Text("图"), image), tours=(tour,))
    show = with_blocks(PublicBlock(kind="tour", places=(PublicPlace(one, 1),), tour=tour), of=[one])
    made, problems = brochure(show, wanted=[Edition("zh")])
    assert not problems
    with pikepdf.open(made["zh"]) as document:
        shown = {bytes(one.read_raw_bytes()) for page in document.pages for one in page.get_images().values()}
    assert {cut.jpeg.path.read_bytes() for cut in cuts} <= shown


@pytest.mark.parametrize(("count", "wanted"), [(6, [6]), (8, [6, 2])])
def test_six_details_share_a_page(brochure: Brochure, pictures: Pictures, count: int, wanted: list[int]) -> None:
    """Their pictures give way before the last of them goes on to the next page; more than six begin a new one."""
    told = [
        f"第{n}处细部：" + "这里要看清楚的是纸面上的字迹和印章，" * 2 + "看完再往下走。" for n in range(1, count + 1)
    ]
    steps = tuple(Spot(Region(0.1 * n, 0.1, 0.2, 0.2), Text(words)) for n, words in enumerate(told))
    tour = PublicTour(id="t", picture=1, title=Text("看这里"), steps=steps)
    one = replace(item("1-1", Text("图"), next(iter(pictures))), tours=(tour,))
    show = with_blocks(PublicBlock(kind="tour", places=(PublicPlace(one, 1),), tour=tour), of=[one])
    made, _ = brochure(show, wanted=[Edition("zh")])
    assert_inside(made["zh"])
    found = ["".join(box.word for box in page).count("处细部") for page in words_of(made["zh"])]
    assert [number for number in found if number] == wanted


def test_a_page_is_filled_with_the_crop_and_says_so(brochure: Brochure, pictures: Pictures, tmp_path: Path) -> None:
    """The part that was cut out fills the page and the cover, called a detail; in the list of works hangs the whole."""
    image = next(iter(pictures))
    path = tmp_path / "crop.jpg"
    Image.new("RGB", (2400, 1600), "#a01020").save(path)
    pictures[image] = replace(pictures[image], crop=(Size(2400, 1600, stored(path)),))
    one = item("1-1", Text("图", "Chart"), image)
    show = with_blocks(PublicBlock(kind="bleed", places=(PublicPlace(one, 1),)), of=[one])
    made, _ = brochure(replace(show, hero=one), wanted=[Edition("zh")])
    assert "局部" in words(made["zh"])
    with pikepdf.open(made["zh"]) as document:
        shown = [{bytes(one.read_raw_bytes()) for one in page.get_images().values()} for page in document.pages]
    crop = path.read_bytes()
    assert crop in shown[0]
    assert sum(crop in page for page in shown) == 2


def test_what_is_shown_twice_has_one_bookmark(brochure: Brochure, pictures: Pictures) -> None:
    """A reader is led to the first place."""
    titles = outline(brochure(every_kind(pictures), wanted=[Edition("zh")])[0]["zh"])
    for number in range(1, 7):
        assert titles.count(f"  图1-{number} 第{number}件展品") == 1


def test_a_small_picture_does_not_bleed(brochure: Brochure, pictures: Pictures) -> None:
    """300 pixels asked to fill the page stay 51 mm wide, and the curator hears of it."""
    small = item("1-1", Text("小图", "Small"), list(pictures)[3])
    show = with_blocks(PublicBlock(kind="bleed", places=(PublicPlace(small, 1),)), of=[small])
    made, problems = brochure(show)
    assert [(p.code, p.item, p.facts["most"]) for p in problems] == [("PRINT-05", "show/a-1-1", "51")] * 1
    assert_sound(made["zh"])


def test_a_place_without_a_picture_is_a_note(brochure: Brochure) -> None:
    """A block whose work has no picture to show keeps its words."""
    bare: PublicItem = item("1-1", Text("无图", "Bare"))
    show = with_blocks(PublicBlock(kind="bleed", places=(PublicPlace(bare, 0),)), of=[bare])
    made, problems = brochure(show, wanted=[Edition("zh")])
    assert not problems
    assert "展品1-1无图" in words(made["zh"])


def test_blocks_of_the_foreword_stand_before_the_units(brochure: Brochure, pictures: Pictures) -> None:
    """And those of the afterword after it."""

    def said(words_: str) -> tuple[PublicBlock, ...]:
        return (PublicBlock(kind="quote", words=Text(words_, words_)),)

    units: list[PublicUnit] = [
        unit(1, Text("一"), items(list(pictures), 2)),
        unit(2, Text("二"), items(list(pictures), 2, 2)),
    ]
    show = replace(
        exhibition(units, foreword=Text("前"), afterword=Text("后")), opening=said("开头"), closing=said("结尾")
    )
    text = words(brochure(show, wanted=[Edition("zh")])[0]["zh"])
    assert text.index("目录") < text.index("开头") < text.index("第一单元", text.index("开头")) < text.index("结尾")

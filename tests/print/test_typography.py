"""What a book designer looks at: read from the finished pages."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pikepdf
import pytest

from builder.model.public import PublicBlock, PublicImage, PublicPlace
from builder.model.rendition import Rendition
from builder.model.text import Text
from builder.print import Edition, typeset
from tests.print.boxes import FOOT, Box, pictures_of, words_of
from tests.print.public import exhibition, item, unit
from tests.print.test_blocks import with_blocks
from tests.print.test_brochure import Brochure, brochure, full, pictures, words

__all__ = ["brochure", "pictures"]
Pictures = dict[PublicImage, Rendition]
ZH = [Edition("zh")]


@pytest.fixture(autouse=True)
def _poppler() -> None:
    if not shutil.which("pdftotext"):
        pytest.skip("poppler-utils is not installed")


def test_folios_and_running_heads(brochure: Brochure, pictures: Pictures) -> None:
    """At the foot and outside: the book's name on left pages, the unit's on right ones, the number of the page on all
    that are numbered.
    """
    made, _ = brochure(full(list(pictures)), wanted=ZH)
    for number, page in enumerate(words_of(made["zh"]), 1):
        foot = [word for word in page if word.top > FOOT]
        told = "".join(word.word for word in sorted(foot))
        if str(number) not in told:
            continue
        folio = next(word for word in foot if word.word == str(number))
        if number % 2:
            assert folio.right > 500
            assert not told.startswith(str(number))
        else:
            assert folio.left < 90
            assert told == f"{number}推步星河"
    heads = {"".join(word.word for word in sorted(page) if word.top > FOOT) for page in words_of(made["zh"])}
    assert any(head.startswith("星图") for head in heads)


def test_words_lead_to_plates(brochure: Brochure, pictures: Pictures) -> None:
    """图1-2 in a foreword is a link to the page of that plate."""
    show = full(list(pictures))
    show = exhibition(show.units, foreword=Text("请看图1-2。", "See Fig. 1-2."))
    made, _ = brochure(show, wanted=ZH)
    with pikepdf.open(made["zh"]) as document:
        pages = {page.objgen: number for number, page in enumerate(document.pages, 1)}
        told = ["".join(word.word for word in page) for page in words_of(made["zh"])]
        target = next(number for number, page in enumerate(told, 1) if "图1-2第2件" in page)
        links = [link for page in document.pages for link in page.get("/Annots", []) if link.Subtype == "/Link"]
        led = {pages[place[0].objgen] for link in links if (place := _place(document, link)) is not None}
    assert target in led


def _place(document: pikepdf.Pdf, link: pikepdf.Object) -> pikepdf.Object | None:
    found = link.get("/Dest", link.A.D if "/A" in link and "/D" in link.A else None)
    if isinstance(found, (pikepdf.String, pikepdf.Name)):
        tree = pikepdf.NameTree(document.Root.Names.Dests)
        found = tree[str(found)]
        found = found.D if isinstance(found, pikepdf.Dictionary) else found
    return found


def width_of(brochure: Brochure, text: str) -> float:
    """How wide a line of the foreword runs."""
    made, _ = brochure(exhibition([unit(1, Text("一"), [item("1-1", Text("题"))])], foreword=Text(text)), wanted=ZH)
    line = [word for word in words_of(made["zh"])[3] if word.top < FOOT and word.left > 150 and word.height > 8.6]
    return max(word.right for word in line) - min(word.left for word in line)


def test_punctuation_is_squeezed(brochure: Brochure) -> None:
    """Two marks that meet take less room than two squares."""
    one = width_of(brochure, "甲乙。丙")
    two = width_of(brochure, "甲乙）。丙") - one
    sign = width_of(brochure, "甲乙丁。丙") - one
    assert 0.3 * sign < two < 0.8 * sign


def test_chinese_and_latin_stand_apart(brochure: Brochure) -> None:
    """A quarter of a square or so lies between them, typed or not."""
    apart = width_of(brochure, "丙甲ABC乙丁")
    together = width_of(brochure, "丙甲乙丁") + width_of(brochure, "ABCABC") / 2
    sign = (width_of(brochure, "甲乙丙丁") - width_of(brochure, "甲乙")) / 2
    assert 0.3 * sign < apart - together < 0.7 * sign


def test_a_short_title_stands_upright(brochure: Brochure, pictures: Pictures) -> None:
    """Its characters one below the other on cover and title page; a long one, and an English one, lie."""
    made, _ = brochure(full(list(pictures)))
    for page in (0, 2):
        column: list[Box] = [word for word in words_of(made["zh"])[page] if word.word in "推步星河"]
        assert [word.word for word in sorted(column, key=lambda word: word.top)][:4] == list("推步星河")
        assert max(word.left for word in column) - min(word.left for word in column) < 2
    (lying,) = {round(word.bottom) for word in words_of(made["en"])[0] if word.word in {"Reckoning", "River"}}
    assert lying


def test_the_back_cover_says_where_and_when(brochure: Brochure, pictures: Pictures) -> None:
    """Name, address, hours, telephone, the code and its address in letters."""
    made, _ = brochure(full(list(pictures)), wanted=ZH)
    told = "".join(word.word for word in words_of(made["zh"])[-1])
    for word in (
        "示例甲市档案馆",
        "示例路1号",
        "周二至周日9:00–17:00",
        "000-00000000",
        "example.org/show/exhibits/show",
    ):
        assert word in told, word


def test_a_plate_reaches_into_the_bleed(brochure: Brochure, pictures: Pictures) -> None:
    """Three millimetres beyond the cut, on every side that it touches."""
    image = list(pictures)[1]
    thing = item("1-1", Text("一件"), image)
    show = with_blocks(PublicBlock(kind="bleed", places=(PublicPlace(thing, 1),)), of=[thing])
    made, _ = brochure(show, wanted=[Edition("zh", press=True)])
    with pikepdf.open(made["zh.press"]) as document:
        boxes = [([float(x) for x in page.bleedbox], float(page.mediabox[3])) for page in document.pages]
    reached = 0
    for (bleed, top), shown in zip(boxes, pictures_of(made["zh.press"]), strict=True):
        for picture in shown:
            if picture.right - picture.left > 580:
                assert picture.left == pytest.approx(bleed[0], abs=0.5)
                assert picture.right == pytest.approx(bleed[2], abs=0.5)
                assert top - picture.top == pytest.approx(bleed[3], abs=0.5)
                reached += 1
    assert reached


def test_the_room_holds_public_files_only(
    brochure: Brochure, pictures: Pictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a template could read: templates, the data, the pictures that are printed, the code."""
    seen: set[str] = set()
    compiled = typeset.typst.compile

    def compile_(main: str, **options: object) -> object:
        root = Path(str(options["root"]))
        seen.update(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())
        return compiled(main, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(typeset.typst, "compile", compile_)
    made, _ = brochure(full(list(pictures)), wanted=ZH)
    known = {size.jpeg.sha256[:24] for rendition in pictures.values() for size in rendition.sizes}
    rest = {name for name in seen if not name.endswith(".typ")} - {"data.json", "qr.svg"}
    assert rest
    assert {name.removeprefix("pictures/").removesuffix(".jpg") for name in rest} <= known
    before = set(seen)
    again, _ = brochure(full(list(pictures)), wanted=ZH)
    assert (again, seen) == (made, before)


def test_an_unchanged_book_is_not_set_again(
    brochure: Brochure, pictures: Pictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The store answers; Typst is not asked."""
    made, _ = brochure(full(list(pictures)), wanted=ZH)
    monkeypatch.setattr(typeset.typst, "compile", lambda *_, **__: pytest.fail("set again"))
    assert brochure(full(list(pictures)), wanted=ZH)[0] == made


def test_a_book_weighs_little_more_than_its_pictures(brochure: Brochure, pictures: Pictures) -> None:
    """Half a megabyte holds the words, the fonts and the tags."""
    made, _ = brochure(full(list(pictures)))
    for pdf in made.values():
        with pikepdf.open(pdf) as document:
            shown = {bytes(one.read_raw_bytes()) for page in document.pages for one in page.get_images().values()}
        assert pdf.stat().st_size - sum(map(len, shown)) < 500_000
    assert "推步星河" in words(made["zh"])


@pytest.mark.parametrize("count", [4, 9, 14, 23])
def test_the_list_is_shared_out(brochure: Brochure, pictures: Pictures, count: int) -> None:
    """Over as few pages as hold it, about as many entries on each: the last page never holds a single one."""
    things = [
        item(
            f"1-{n}",
            Text(f"第{n}件"),
            list(pictures)[n % 4],
            {"background": Text(f"第{n}件的背景。" * (40 + 7 * (n % 3)))},
        )
        for n in range(1, count + 1)
    ]
    made, _ = brochure(exhibition([unit(1, Text("一"), things)]), wanted=ZH)
    told = [[word for word in page if re.fullmatch(r"1-\d+", word.word)] for page in words_of(made["zh"])]
    whole = ["".join(word.word for word in page) for page in words_of(made["zh"])]
    begins = next(number for number, page in enumerate(whole) if page.startswith("展品目录"))
    entries = [len(page) for page in told[begins:] if page]
    assert sum(entries) == count
    assert len(entries) == 1 or min(entries) >= 2
    assert len(entries) == 1 or max(entries[1:]) - min(entries[1:]) <= 1, entries

"""A finished brochure: sound for archives and screen readers, complete, in order, and the same every time."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pytest

from builder.fonts.faces import Faces
from builder.model.address import Addresses
from builder.model.problems import Problem
from builder.model.public import PublicExhibition, PublicImage, PublicItem
from builder.model.rendition import Rendition
from builder.model.text import Text
from builder.print import Edition, Press, brochures
from builder.store import Store, file_digest
from tests.print.boxes import assert_no_bare_page, assert_nothing_overlaps
from tests.print.conftest import THEME
from tests.print.public import exhibition, item, picture, site, unit

Brochure = Callable[..., tuple[dict[str, Path], list[Problem]]]
TYPED = '#eval("1+1") *x* _u_ $y$ @z \\\\ [a] <b> `c` // d'


@pytest.fixture
def pictures(tmp_path: Path) -> dict[PublicImage, Rendition]:
    """An upright picture, a lying one, a panorama and a small one."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    sizes = [(1200, 1600), (1600, 1200), (2400, 700), (300, 220)]
    return dict(
        picture(folder, w, h, f"#{n}08060", Text(f"图像{n}", f"Picture {n}")) for n, (w, h) in enumerate(sizes, 1)
    )


@pytest.fixture
def brochure(tmp_path: Path, real_faces: Faces, pictures: dict[PublicImage, Rendition]) -> Brochure:
    """Make the brochures of one exhibition: language to file, and the problems."""

    def make(
        show: PublicExhibition,
        folders: Sequence[Path] = (THEME,),
        base_url: str = "https://example.org/show",
        store: str = "store",
        wanted: Sequence[Edition] | None = None,
    ) -> tuple[dict[str, Path], list[Problem]]:
        whole = site(show, base_url=base_url)
        addresses = Addresses(whole.languages, "directory", base_url)
        press = Press(pictures, addresses, real_faces, Store(tmp_path / store), folders)
        files, problems = brochures(whole, press, wanted)
        return {file.path.name.removeprefix("show.").removesuffix(".pdf"): file.data.path for file in files}, problems

    return make


def items(pictures: Sequence[PublicImage], count: int, number: int = 1, **values: Text) -> list[PublicItem]:
    """Items that take the pictures in turn."""
    return [
        item(
            f"{number}-{n}",
            Text(f"第{n}件展品", f"Exhibit number {n}"),
            pictures[n % len(pictures)] if pictures else None,
            values,
        )
        for n in range(1, count + 1)
    ]


def words(pdf: Path) -> str:
    """The text in reading order, without blanks and line ends."""
    if not shutil.which("pdftotext"):
        pytest.skip("poppler-utils is not installed")
    done = subprocess.run(["pdftotext", "-q", pdf, "-"], capture_output=True, check=True)
    return re.sub(r"[\s\u200b\x0c]+", "", done.stdout.decode())


def assert_sound(pdf: Path) -> None:
    """PDF/A-2a and PDF/UA-1, tagged, titled, in a language, fonts embedded, no date, every page with content."""
    for profile in (page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1):
        report = page.validate_pdf(str(pdf), profile=profile)
        failures = [failure for failure in report.failures if not ends_in_return(pdf, failure)]
        assert not failures, f"{profile}: {[str(failure) for failure in failures][:3]}"
    with pikepdf.open(pdf) as document:
        assert document.Root.MarkInfo.Marked
        assert document.Root.Lang
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert "/CreationDate" not in document.docinfo
        assert "1970" not in str(document.Root.Metadata.read_bytes())
        for number, leaf in enumerate(document.pages, 1):
            assert set(leaf.Resources.keys()) & {"/Font", "/XObject"}, f"page {number} is empty"
            for font in (leaf.Resources.get("/Font") or {}).values():
                inner = font.DescendantFonts[0].FontDescriptor
                assert "/FontFile2" in inner or "/FontFile3" in inner


def ends_in_return(pdf: Path, failure: page.ValidationFailure) -> bool:
    """A stream whose last byte happens to be a carriage return: the judge takes it for a part of the line end that
    follows and misses a byte. The exception holds only where the length is right; where it names no stream, all of
    them are looked at.
    """
    if failure.rule_id != "PDFA2A-STREAM-LENGTH-001":
        return False
    with pikepdf.open(pdf) as document:
        at = failure.object_id
        named = [document.get_object(at.object_number, at.generation)] if at else list(document.objects)
        streams = [one for one in named if isinstance(one, pikepdf.Stream)]
        found = [one.read_raw_bytes() for one in streams]
        right = all(one.Length == len(raw) for one, raw in zip(streams, found, strict=True))
        return right and any(raw.endswith(b"\r") for raw in found)


def outline(pdf: Path) -> list[str]:
    """The titles of the bookmarks, the inner ones indented."""
    with pikepdf.open(pdf) as document, document.open_outline() as marks:
        return [line for mark in marks.root for line in (mark.title, *(f"  {inner.title}" for inner in mark.children))]


def full(pictures: Sequence[PublicImage]) -> PublicExhibition:
    """Two units with everything that a brochure can have."""
    first = items(pictures, 6, 1, caption=Text("说明一", "Caption one"), photographer=Text("佚名", "Unknown"))
    second = [
        *items(pictures, 2, 2),
        item("2-3", Text("无图的一件", "One without a picture"), None, {"caption": Text("只有文字", "Words only")}),
    ]
    return exhibition(
        [
            unit(1, Text("星图", "Star charts"), first, Text("引言", "Opening words")),
            unit(2, Text("岁差", "Precession"), second),
        ],
        foreword=Text("**前言**第一段。\n\n第二段。", "The *foreword*.\n\nMore."),
        afterword=Text("后记文字。", "Closing words."),
    )


def test_a_brochure_is_sound(brochure: Brochure, pictures: dict[PublicImage, Rendition]) -> None:
    """One file a language, both fit for archives and for screen readers."""
    made, problems = brochure(full(list(pictures)))
    assert not problems
    assert sorted(made) == ["en", "zh"]
    for pdf in made.values():
        assert_sound(pdf)


def test_everything_stands_in_reading_order(brochure: Brochure, pictures: dict[PublicImage, Rendition]) -> None:
    """Title, foreword, contents, units with their plates, list, afterword, imprint, back cover."""
    made, _ = brochure(full(list(pictures)))
    text = words(made["zh"])
    expected = [
        "推步星河", "示例甲市档案馆", "前言第一段。", "第二段。", "目录", "第一单元", "引言", "图1-1第1件展品", "1890年佚名", "K021-1-1", "说明一",
        "图1-6", "岁差", "图2-2", "展品2-3无图的一件", "只有文字", "展品目录", "后记文字。", "主办单位", "一楼展厅", "鸣谢", "示例路1号", "扫码看网上展览", "example.org/show/exhibits/show",
    ]  # fmt: skip
    at = 0
    for word in expected:
        found = text.find(word, at)
        assert found >= 0, f"{word} is missing after …{text[max(0, at - 20) : at]}"
        at = found
    assert "Exhibitnumber1" in words(made["en"])
    assert "Fig.1-1" in words(made["en"])


def test_bookmarks_name_every_unit_and_item(brochure: Brochure, pictures: dict[PublicImage, Rendition]) -> None:
    """A reader finds an item without leafing."""
    made, _ = brochure(full(list(pictures)))
    titles = outline(made["zh"])
    assert [title for title in titles if not title.startswith(" ")] == [
        "推步星河", "前言", "目录", "第一单元 星图", "第二单元 岁差", "展品目录", "后记", "版权页",
    ]  # fmt: skip
    assert "  图1-1 第1件展品" in titles
    assert "  展品2-3 无图的一件" in titles


def test_every_picture_is_described(brochure: Brochure, pictures: dict[PublicImage, Rendition]) -> None:
    """The alternative texts are those of the items, in the brochure's language."""
    made, _ = brochure(full(list(pictures)))
    with pikepdf.open(made["en"]) as document:
        told = {str(node.Alt) for node in document.objects if isinstance(node, pikepdf.Dictionary) and "/Alt" in node}
    assert {f"Picture {n}" for n in (1, 2, 3, 4)} <= told
    assert any(alt.startswith("QR code: https://example.org/show/") for alt in told)


def test_texts_are_never_markup(brochure: Brochure) -> None:
    """A caption and a title that look like Typst print as they were typed."""
    show = exhibition(
        [unit(1, Text("一"), [item("1-1", Text(TYPED), None, {"caption": Text(TYPED)})])], title=Text(f"题{TYPED}")
    )
    made, problems = brochure(show)
    assert not problems
    assert words(made["zh"]).count(TYPED.replace(" ", "")) >= 4


def test_the_same_input_gives_the_same_bytes(brochure: Brochure, pictures: dict[PublicImage, Rendition]) -> None:
    """Also from an empty store, and the store answers the second time."""
    show = full(list(pictures))
    first, _ = brochure(show)
    again, _ = brochure(show)
    other, _ = brochure(show, store="other")
    assert again == first
    assert {code: file_digest(path) for code, path in other.items()} == {
        code: file_digest(path) for code, path in first.items()
    }


def test_a_changed_picture_or_word_is_another_brochure(
    brochure: Brochure, pictures: dict[PublicImage, Rendition]
) -> None:
    """Nothing stale is served."""
    one, two = list(pictures)[:2]
    made = [
        brochure(exhibition([unit(1, Text("一"), [item("1-1", Text(title), image)])]))[0]["zh"]
        for title, image in (("甲", one), ("甲", two), ("乙", one))
    ]
    assert len(set(made)) == 3


def test_one_item_and_nothing_else(brochure: Brochure, pictures: dict[PublicImage, Rendition]) -> None:
    """No foreword, one unit, no address: cover and its inside, title, plate, list, imprint, back cover, and no code to scan."""
    show = exhibition([unit(1, Text(), items(list(pictures), 1))], foreword=Text(), subtitle=Text())
    made, problems = brochure(show, base_url="")
    assert not problems
    assert_sound(made["zh"])
    with pikepdf.open(made["zh"]) as document:
        assert len(document.pages) == 7
    assert "扫码" not in words(made["zh"])
    assert "目录" not in words(made["zh"]).replace("展品目录", "")


def test_no_pictures_at_all(brochure: Brochure) -> None:
    """An exhibition of documents without scans is still a book."""
    made, problems = brochure(exhibition([unit(n, Text(f"单元{n}"), items([], 30, n)) for n in (1, 2)]))
    assert not problems
    assert_sound(made["zh"])


def test_an_exhibition_whose_items_are_all_withheld(brochure: Brochure) -> None:
    """A cover and an imprint, no empty pages, no crash."""
    made, problems = brochure(exhibition([unit(1, Text("一"), [])]))
    assert not problems
    assert_sound(made["zh"])


LONG = "矿井一千英尺水平巷道东侧，铜矿石厚四十五英尺。" * 130  # 3,000 characters


@pytest.mark.parametrize("kind", [0, 1, 2, 3, None], ids=["upright", "lying", "panorama", "small", "none"])
def test_long_words_stay_on_the_page(
    brochure: Brochure, pictures: dict[PublicImage, Rendition], kind: int | None
) -> None:
    """Titles of 60 characters, endless codes and captions of 3,000 characters: complete, and inside the margins."""
    image = None if kind is None else list(pictures)[kind]
    values = {
        "caption": Text(LONG, "word " * 600),
        "original_location": Text("某某档案馆" * 12),
        "reference_code": Text("W" * 90, "W" * 90),
    }
    things = [item(f"1-{n}", Text("题" * 60, "W" * 60), image, values) for n in (1, 2)]
    made, problems = brochure(
        exhibition([unit(1, Text("单" * 60, "Unit " * 12), things, Text(LONG))], title=Text("展" * 60, "Long " * 12))
    )
    assert not problems
    assert words(made["zh"]).count("巷") == 3 * LONG.count("巷"), "words were lost"
    for pdf in made.values():
        assert_inside(pdf)
        assert_nothing_overlaps(pdf)
        assert_no_bare_page(pdf)


def assert_inside(pdf: Path) -> None:
    """Every word stands 10 mm or more from the page's edges."""
    done = subprocess.run(["pdftotext", "-q", "-bbox", pdf, "-"], capture_output=True, check=True)
    box = re.compile(r'xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<')
    for left, top, right, bottom, word in box.findall(done.stdout.decode()):
        inside = float(left) > 28 and float(top) > 28 and float(right) < 567 and float(bottom) < 780
        assert inside, f"“{word}” runs off the page"


def test_pictures_are_never_enlarged(brochure: Brochure, pictures: dict[PublicImage, Rendition]) -> None:
    """A picture of 300 pixels is printed 50.8 mm wide at most, 150 dots to the inch."""
    show = exhibition([unit(1, Text("一"), [item("1-1", Text("小图"), list(pictures)[3])])])
    made, _ = brochure(show)
    widths = []
    with pikepdf.open(made["zh"]) as document:
        for leaf in document.pages:
            matrix = pikepdf.Matrix()
            stack = []
            for operands, operator in pikepdf.parse_content_stream(leaf):
                if str(operator) == "q":
                    stack.append(matrix)
                elif str(operator) == "Q":
                    matrix = stack.pop()
                elif str(operator) == "cm":
                    matrix = pikepdf.Matrix(*map(float, operands)) @ matrix
                elif str(operator) == "Do" and leaf.Resources.XObject[operands[0]].Subtype == "/Image":
                    widths.append(abs(matrix.a) / 72 * 25.4)
    assert widths
    assert max(widths) <= 50.9


def test_a_character_that_no_font_has_is_shown_as_a_gap(brochure: Brochure) -> None:
    """〓 as printers set it; FONT-01 is told by the fonts, and the book is not held up."""
    made, problems = brochure(exhibition([unit(1, Text("一"), [item("1-1", Text("吉𠮷"))])]))
    assert not problems
    assert "吉〓" in words(made["zh"])
    assert "𠮷" not in words(made["zh"])


def override(folder: Path, name: str, text: str) -> Path:
    (folder / "print").mkdir(parents=True)
    (folder / "print" / name).write_text(text, encoding="utf-8")
    return folder


def test_a_city_replaces_one_template(brochure: Brochure, tmp_path: Path) -> None:
    """The first theme folder wins, file by file."""
    house = (THEME / "print/house.typ").read_text(encoding="utf-8").replace("top: 24mm", "top: 25mm")
    show = exhibition([unit(1, Text("一"), items([], 1))])
    plain, _ = brochure(show)
    made, problems = brochure(show, [override(tmp_path / "city", "house.typ", house), THEME])
    assert not problems
    assert made["zh"] != plain["zh"]


@pytest.mark.parametrize(
    ("text", "line"),
    [("// ours\n#let x = nonsense\n", 2), ('#import "house.typ": *\n\n#panic("no")\n', 3), ("#let data = (\n", 1)],
)
def test_a_broken_template_is_named_with_its_line(brochure: Brochure, tmp_path: Path, text: str, line: int) -> None:
    """PRINT-01 says which file, which line and why."""
    made, problems = brochure(
        exhibition([unit(1, Text("一"), items([], 1))]), [override(tmp_path / "city", "brochure.typ", text), THEME]
    )
    assert not made
    assert {(p.code, p.where.file, p.where.row) for p in problems} == {("PRINT-01", "theme/print/brochure.typ", line)}
    assert problems[0].facts["reason"] in problems[0].message("en")


@pytest.mark.parametrize("text", ['#import "@preview/cetz:0.3.0": canvas', '#include "@local/x:1.0.0"'])
def test_a_template_asks_no_other_host(brochure: Brochure, tmp_path: Path, text: str) -> None:
    """A package would be fetched from the network: it is refused before Typst sees it."""
    made, (problem,) = brochure(
        exhibition([unit(1, Text("一"), items([], 1))]), [override(tmp_path / "city", "plates.typ", text), THEME]
    )
    assert not made
    assert (problem.code, problem.where.file, problem.where.row) == ("PRINT-01", "theme/print/plates.typ", 1)


def test_a_template_reads_nothing_outside_its_room(brochure: Brochure, tmp_path: Path) -> None:
    """Masters, tables and the system's files are out of reach."""
    (tmp_path / "secret.txt").write_text("密")
    for path in ("../secret.txt", "/etc/hostname", str(tmp_path / "secret.txt")):
        folder = override(tmp_path / path.replace("/", "_"), "brochure.typ", f'#read("{path}")')
        made, problems = brochure(exhibition([unit(1, Text("一"), items([], 1))]), [folder, THEME])
        assert not made, path
        assert problems[0].code == "PRINT-01", path


def test_nothing_is_left_behind(brochure: Brochure, tmp_path: Path, pictures: dict[PublicImage, Rendition]) -> None:
    """The folder made for a document is removed, after success and after failure."""
    brochure(full(list(pictures)))
    brochure(full(list(pictures)), [override(tmp_path / "city", "brochure.typ", "#panic()"), THEME])
    assert not list((tmp_path / "store").glob(".part-*"))


def test_the_pictures_in_a_brochure_are_our_derivatives(
    brochure: Brochure, pictures: dict[PublicImage, Rendition]
) -> None:
    """Typst passes JPEGs through: each picture in the PDF equals a file that the images stage made."""
    made, _ = brochure(full(list(pictures)))
    known = {size.jpeg.path.read_bytes() for rendition in pictures.values() for size in rendition.sizes}
    with pikepdf.open(BytesIO(made["zh"].read_bytes())) as document:
        found = [bytes(image.read_raw_bytes()) for leaf in document.pages for image in leaf.get_images().values()]
    assert found
    assert all(raw in known for raw in found)


@pytest.mark.slow
def test_five_hundred_items(brochure: Brochure, pictures: dict[PublicImage, Rendition]) -> None:
    """Set densely, every item and caption there, sound."""
    made, problems = brochure(
        exhibition(
            [
                unit(n, Text(f"单元{n}", f"Part {n}"), items(list(pictures), 125, n, caption=Text("说明", "Words")))
                for n in range(1, 5)
            ]
        )
    )
    assert not problems
    text = words(made["zh"])
    assert all(f"第{n}件展品" in text for n in range(1, 126))
    assert text.count("说明") >= 500
    for pdf in made.values():
        assert_sound(pdf)
        assert_inside(pdf)
        assert_nothing_overlaps(pdf)

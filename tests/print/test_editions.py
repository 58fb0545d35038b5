"""What an exhibition asks for in ``print:`` is what comes out."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from builder.model.print_settings import ImprintSettings, PersonSettings, PrintSettings
from builder.model.public import PublicExhibition, PublicImage
from builder.model.rendition import Rendition
from builder.model.settings import PartnerSettings, Words
from builder.model.text import Text
from builder.print import Edition, editions
from builder.print.tokens import colours
from tests.print.conftest import THEME
from tests.print.public import exhibition, unit
from tests.print.test_brochure import Brochure, assert_inside, assert_sound, brochure, full, items, pictures, words

__all__ = ["brochure", "pictures"]
Pictures = dict[PublicImage, Rendition]


def asked(pictures: Pictures, **paper: object) -> PublicExhibition:
    """A book with everything in it, and these settings."""
    show = full(list(pictures))
    return exhibition(
        show.units, foreword=show.foreword, afterword=show.afterword, print=PrintSettings.model_validate(paper)
    )


def pages(path: Path) -> list[tuple[float, float]]:
    with pikepdf.open(path) as document:
        return [(float(p.mediabox[2]) / 72 * 25.4, float(p.mediabox[3]) / 72 * 25.4) for p in document.pages]


@pytest.mark.parametrize(("name", "height"), [("16k", 285), ("大16开", 285), ("A4", 297)])
def test_the_format_is_a_setting(brochure: Brochure, pictures: Pictures, name: str, height: int) -> None:
    """Every page has the trimmed size that was asked for."""
    made, problems = brochure(asked(pictures, format=name), wanted=[Edition("zh")])
    assert not problems
    assert {(round(w), round(h)) for w, h in pages(made["zh"])} == {(210, height)}


def test_pages_fill_up_to_a_multiple_of_four(brochure: Brochure, pictures: Pictures) -> None:
    """Pages for notes stand before the back cover; without the setting there are none."""
    counts = set()
    for number in range(1, 5):
        show = exhibition(
            [unit(1, Text("一"), items(list(pictures)[:2], number))], print=PrintSettings(multiple_of_four=True)
        )
        made, _ = brochure(show, wanted=[Edition("zh")])
        counts.add(len(pages(made["zh"])) % 4)
        assert_sound(made["zh"])
    assert counts == {0}
    assert "札记" not in words(brochure(asked(pictures), wanted=[Edition("zh")])[0]["zh"])


def test_a_bilingual_book_holds_both_languages(brochure: Brochure, pictures: Pictures) -> None:
    """Titles, labels, captions and prose stand in both; each word knows its language."""
    made, problems = brochure(asked(pictures), wanted=[Edition("zh", parallel=True)])
    assert not problems
    assert list(made) == ["zh-en"]
    assert_sound(made["zh-en"])
    assert_inside(made["zh-en"])
    text = words(made["zh-en"])
    for word in (
        "说明一",
        "Captionone",
        "第1件展品",
        "Exhibitnumber1",
        "前言",
        "Foreword",
        "引言",
        "Openingwords",
        "鸣谢",
    ):
        assert word in text, word


def test_large_print_has_no_small_words(brochure: Brochure, pictures: Pictures) -> None:
    """Nothing that is read is smaller than 16 points, and every caption is there."""
    made, problems = brochure(asked(pictures), wanted=[Edition("zh", large=True)])
    assert not problems
    assert list(made) == ["zh.large"]
    assert_sound(made["zh.large"])
    assert_inside(made["zh.large"])
    sizes = set()
    with pikepdf.open(made["zh.large"]) as document:
        for leaf in document.pages:
            for operands, operator in pikepdf.parse_content_stream(leaf):
                if str(operator) == "Tf":
                    sizes.add(float(operands[1]))
    assert min(sizes) >= 13
    assert words(made["zh.large"]).count("说明一") == 6


def test_which_books_an_exhibition_asks_for() -> None:
    """One a language, one for both, one in large print; a site in one language has nothing to set side by side."""
    names = [one.name(("zh", "en")) for one in editions(["standard", "parallel", "large"], ("zh", "en"))]
    assert names == ["zh", "en", "zh-en", "zh.large", "en.large"]
    assert [one.name(("zh",)) for one in editions(["parallel", "standard"], ("zh",))] == ["zh"]


def test_the_colours_are_those_of_the_site() -> None:
    """A city's tokens come before ours, and an exhibition's own before both."""
    told = colours([THEME], {})
    assert told["paper_ground"] == "#F7F3EA"
    assert len(told) == 16
    assert colours([THEME], {"paper_accent": "#123456"})["paper_accent"] == "#123456"


def test_a_city_changes_colours_and_logo_without_code(brochure: Brochure, pictures: Pictures, tmp_path: Path) -> None:
    """Tokens in theme/assets/css and a picture in theme/print are enough."""
    city = tmp_path / "city"
    (city / "assets/css").mkdir(parents=True)
    (city / "print").mkdir()
    (city / "assets/css/tokens.css").write_text(":root { --paper-ground: #FFFFFF; --gallery-ground: #003366; }")
    (city / "print/seal.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20" fill="#c00"/></svg>'
    )
    made, problems = brochure(asked(pictures, logo="seal.svg"), [city, THEME], wanted=[Edition("zh")])
    assert not problems
    assert_sound(made["zh"])
    with pikepdf.open(made["zh"]) as document:
        cover = document.pages[0].Contents.read_bytes()
        seals = [node for node in document.objects if isinstance(node, pikepdf.Dictionary) and "/Alt" in node]
        assert b"0 0.2 0.4 " in cover
        assert sum(str(node.Alt) == "示例甲市档案馆" for node in seals) == 3, (
            "on the cover, the title page and the back"
        )


def test_the_imprint_says_what_was_filled_in(brochure: Brochure, pictures: Pictures) -> None:
    """People in their order, printer, copies, sheets; an empty slot is not shown."""
    said = ImprintSettings(
        people=(PersonSettings(role=Words(zh="主编"), names=Words(zh="甲")), PersonSettings(role=Words(zh="摄影"), names=Words(zh="乙"))),
        printer=Words(zh="某印刷厂"), copies=500, edition=Words(zh="第一版"), map_approval_no="甲S（2026）1号",
    )  # fmt: skip
    text = words(brochure(asked(pictures, imprint=said), wanted=[Edition("zh")])[0]["zh"])
    at = [
        text.find(word)
        for word in ("主编甲", "摄影乙", "某印刷厂", "开本210×285mm", "第一版", "500", "甲S（2026）1号", "印张")
    ]
    assert -1 not in at
    assert at == sorted(at)
    assert "书号" not in text


def test_internal_material_says_so_and_stays_off_the_web(brochure: Brochure, pictures: Pictures) -> None:
    """Cover and imprint carry the line; what the rules demand must be filled in, or there is no book."""
    lacking = asked(pictures, print_class="internal")
    assert brochure(lacking)[0] == {}
    whole = {
        "compiler": {"zh": "某馆"},
        "recipients": {"zh": "某处"},
        "printer": {"zh": "某厂"},
        "date": {"zh": "2026年"},
    }
    show = asked(pictures, print_class="internal", imprint={**whole, "permit_no": "甲准字1号", "copies": 100})
    assert not show.has_download
    text = words(brochure(show, wanted=[Edition("zh")])[0]["zh"])
    assert text.count("内部资料，免费交流") == 2
    assert "甲准字1号" in text
    together = exhibition(show.units, print=show.print, partners=(PartnerSettings(name=Words(zh="甲")),) * 2)
    assert brochure(together)[0] == {}

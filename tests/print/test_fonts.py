"""Every character that can be written in an archive's tables is printed, in the fonts that a city chose."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from builder.fonts.faces import Faces, missing
from builder.fonts.repertoire import gb2312
from builder.model.address import Addresses
from builder.model.print_settings import PrintSettings
from builder.model.problems import Problem
from builder.model.text import Text
from builder.print import Edition, Press, brochures
from builder.print.sorts import foreign_words
from builder.store import Store
from tests.fonts.made import make_font
from tests.print.conftest import THEME
from tests.print.public import exhibition, item, site, unit

GREEK = "".join(map(chr, (*range(0x391, 0x3A2), *range(0x3A3, 0x3AA), *range(0x3B1, 0x3CA))))
RARE = "\U00020bb7"
Printed = Callable[..., tuple[Path, list[Problem]]]


@pytest.fixture
def printed(tmp_path: Path, real_faces: Faces) -> Printed:
    """Print one caption, with these settings and fonts."""

    def make(caption: str, faces: Faces = real_faces, **paper: object) -> tuple[Path, list[Problem]]:
        things = [item("1-1", Text("字"), None, {"caption": Text(caption)})]
        show = exhibition([unit(1, Text("一"), things)], print=PrintSettings.model_validate(paper))
        whole = site(show)
        addresses = Addresses(whole.languages, "directory", whole.base_url)
        files, problems = brochures(
            whole, Press({}, addresses, faces, Store(tmp_path / "store"), [THEME]), [Edition("zh")]
        )
        return files[0].data.path, problems  # type: ignore[union-attr]

    return make


def read(pdf: Path) -> set[str]:
    """The characters that a reader can copy out of it."""
    done = subprocess.run(["pdftotext", "-q", pdf, "-"], capture_output=True, check=True)
    return set(unicodedata.normalize("NFKC", done.stdout.decode()))


def gbk() -> set[str]:
    """All of GBK that has a shape: 23,940 cells, less those that are only for private use."""
    cells = (bytes((row, cell)) for row in range(0x81, 0xFF) for cell in (*range(0x40, 0x7F), *range(0x80, 0xFF)))
    return {c for cell in cells for c in cell.decode("gbk", errors="ignore") if unicodedata.category(c) != "Co"}


def assert_printed(pdf: Path, wanted: set[str]) -> None:
    # the standard forbids a character without a shape: such a file is not made at all
    lacking = {c for c in wanted if not set(unicodedata.normalize("NFKC", c)) <= read_once(pdf)}
    assert not lacking, sorted(lacking)[:20]


def read_once(pdf: Path, kept: dict[Path, set[str]] = {}) -> set[str]:  # noqa: B006  # one reading for all characters
    if pdf not in kept:
        kept[pdf] = read(pdf)
    return kept[pdf]


def test_all_of_gb2312_and_greek(printed: Printed, real_faces: Faces) -> None:
    """7,445 characters and two alphabets: no gap, no box, and each can be copied."""
    wanted = {c for c in (*gb2312(), *GREEK) if not c.isspace()}
    assert not missing(wanted, real_faces)
    pdf, problems = printed("".join(sorted(wanted)))
    assert not problems
    assert "〓" not in read(pdf) - wanted
    assert_printed(pdf, wanted)


def test_all_of_gbk(printed: Printed, real_faces: Faces) -> None:
    """21,886 characters: what the fonts lack is known by name, the rest is printed."""
    wanted = {c for c in gbk() if not c.isspace()}
    lacking = missing(wanted, real_faces)
    assert not {c for c in lacking if "\u4e00" <= c <= "\u9fff"}, "a Chinese character"
    pdf, _ = printed("".join(sorted(wanted - lacking)))
    assert_printed(pdf, wanted - lacking)


ALPHABETS = {
    "turkish": "Kemalpaşa, Iğdır, İzmir, Çığ, Şırnak",
    "vietnamese": "Nguyễn Thị Minh Khai, Đường, Hồ Chí Minh, ừ ặ ỹ ợ",
    "polish": "Gżegżółka, Łódź, Świętokrzyskie, ąęćńóśźż",
    "greek": "Ἀρχεῖον, Ξενοφῶν, Ἰούλιος, ᾠδή, Ά έ ή ί ό ύ ώ",
    "russian": "Съезд, Ёлка, Їжак, Ґанок, Ђорђе",
    "pinyin": "lǜ, ǖǘǚǜ, ń ň ǹ, ê̄",
    "romanised": "Ōsaka, Kyūshū, Rāmāyaṇa, al-Khwārizmī, ʿAbd, ḥḍṣṭẓ",
}


@pytest.mark.parametrize("alphabet", ALPHABETS)
def test_names_from_elsewhere(printed: Printed, real_faces: Faces, alphabet: str) -> None:
    """Letters beyond Latin-1, Greek accents and Cyrillic stand in a face that goes with ours, in regular and bold."""
    words = ALPHABETS[alphabet]
    assert not missing(words, real_faces)
    pdf, problems = printed(f"人名：{words}")
    assert not problems
    assert "〓" not in read(pdf)
    told = subprocess.run(["pdftotext", "-q", pdf, "-"], capture_output=True, check=True).stdout.decode()
    assert "".join(unicodedata.normalize("NFC", words).split()) in "".join(told.split()), "an accent came loose"


def test_a_foreign_word_is_set_whole(real_faces: Faces) -> None:
    """The letters before and after ğ come from the same font; words that our fonts can set alone stay in them."""
    heads = (real_faces.serif_regular, real_faces.sans_regular)
    pattern = foreign_words({"a": "阿塔图尔克Erdoğan与José Nguyễn", "b": ["Łódź"]}, real_faces, heads)
    found = re.findall(
        pattern.replace(r"\p{Latin}\p{Greek}\p{Cyrillic}\p{M}", r"A-Za-zÀ-ɏ"), "Erdoğan, José, Łódź, Minh"
    )
    assert found == ["Erdoğan", "Łódź"]
    assert foreign_words({"a": "José Nguyễn 阿塔图尔克"}, real_faces, heads) == ""


def test_a_rare_name_in_the_citys_own_font(printed: Printed, real_faces: Faces, tmp_path: Path) -> None:
    """A character that ours lack comes from theme/fonts; without it stands the sign of a missing sort."""
    assert missing({RARE}, real_faces) == {RARE}
    assert RARE not in read(printed(f"姓{RARE}")[0])
    own = make_font(tmp_path / "fonts/Rare.ttf", RARE, "Rare Names")
    pdf, problems = printed(f"姓{RARE}", replace(real_faces, own=(own,)))
    assert not problems
    assert RARE in read(pdf)


def test_a_city_chooses_its_fonts(printed: Printed, real_faces: Faces, tmp_path: Path) -> None:
    """By their own names in exhibit.yml; what its font lacks comes from ours, and a name that is none is told."""
    own = make_font(tmp_path / "fonts/City.ttf", "字一推步星河", "City Song")
    faces = replace(real_faces, own=(own,))
    pdf, problems = printed("步步为营", faces, serif="City Song", sans="City Song")
    assert not problems
    with pikepdf.open(pdf) as document:
        fonts = {str(font.BaseFont) for page in document.pages for font in (page.Resources.get("/Font") or {}).values()}
    assert any("City" in name for name in fonts), fonts
    assert set("为营") <= read(pdf)
    _, (problem,) = printed("一", faces, serif="Ctiy Song")
    assert (problem.code, problem.where.file) == ("PRINT-10", "exhibits/show/exhibit.yml")
    assert "City Song" in problem.hint("en")

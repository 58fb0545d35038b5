"""Citations say what the record says, and no words of a curator can break the format they stand in."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.exports import Citations, Descriptions
from builder.model.address import Addresses
from builder.model.dates import DateValue
from builder.model.document import Words
from builder.model.public import PublicItem
from builder.model.settings import InstitutionSettings
from builder.model.text import Text
from tests.exports.build import ADDRESSES, BASE, exported, item, renditions, same, site

ABOUT_1930 = DateValue(
    "约1930年", "1930~", "1930-01-01", "1930-12-31", "approximate", "gregorian", Text("约1930年", "c. 1930")
)
FULL = item(
    "a-1",
    {
        "reference_code": same("K021-ZP·2019·D30-025-005"),
        "photographer": [Text("张三", "Zhang San"), Text("李四", "Li Si")],
        "original_location": Text("某市档案馆", "City Archives"),
        "keywords": [Text("外滩", "Bund")],
        "credit_line": Text("某市档案馆藏"),
    },
)


def cited(one: PublicItem, base: str = BASE):
    return Citations(site(one, base_url=base), Addresses(base_url=base)).of(one)


def test_gb_t_7714() -> None:
    """责任者. 题名: 档号[A/OL]. 收藏单位, 时间[引用日期]. 网址. Other calendars stand in round brackets."""
    before, after = cited(FULL).chinese
    assert before == "张三, 李四. 外滩: K021-ZP·2019·D30-025-005[A/OL]. 某市档案馆, 1934-05(民国二十三年五月)["
    assert after == "]. https://archive.example/show/items/a-1/."


def test_gb_t_7714_without_an_address() -> None:
    """What is not known to be online is an archive record on paper, and nobody saw it on a day."""
    assert cited(FULL, "").chinese == (
        "张三, 李四. 外滩: K021-ZP·2019·D30-025-005[A]. 某市档案馆, 1934-05(民国二十三年五月).",
        "",
    )
    assert cited(FULL, "").address == ""


def test_uncertain_dates_stand_in_square_brackets() -> None:
    """GB/T 7714 marks a supposed year; the record for programs says that it is approximate."""
    one = item("b-2", date=ABOUT_1930)
    assert "[约1930年]" in cited(one).chinese[0]
    assert json.loads(cited(one).csl)["issued"] == {"date-parts": [[1930, 1, 1], [1930, 12, 31]], "circa": True}
    assert "year = {约1930年}" in cited(one).bibtex


@pytest.mark.parametrize(
    ("names", "chinese", "english"),
    [
        (["佚名"], "", ""),
        (["甲"], "甲. ", "甲. "),
        (["甲", "乙"], "甲, 乙. ", "甲 and 乙. "),
        (["甲", "乙", "丙"], "甲, 乙, 丙. ", "甲, 乙, and 丙. "),
        (["甲", "乙", "丙", "丁"], "甲, 乙, 丙, 等. ", "甲, 乙, 丙, and 丁. "),
    ],
)
def test_names(names: list[str], chinese: str, english: str) -> None:
    """Three names and 等 in Chinese, all of them in English; nobody is no name."""
    made = cited(item("a-1", {"photographer": [same(name) for name in names]}))
    assert made.chinese[0].startswith(f"{chinese}外滩")
    assert made.chicago.startswith(f"{english}“The Bund.”")


def test_chicago() -> None:
    """Maker, title in quotation marks, date, code and collection, holder, address."""
    assert cited(FULL).chicago == (
        "Zhang San and Li Si. “The Bund.” May 1934. K021-ZP·2019·D30-025-005, Old views. City Archives. "
        "https://archive.example/show/items/a-1/."
    )


def bibtex_fields(entry: str) -> dict[str, str]:
    """The fields of one entry, read by counting braces as BibTeX does."""
    head = re.match(r"@misc\{([^,{}]*),\n", entry)
    assert head, entry
    place, fields = head.end(), {}
    while name := re.match(r"\s*([a-z]+) = \{", entry[place:]):
        start = at = place + name.end()
        depth = 1
        while depth:
            depth += {"{": 1, "}": -1}.get(entry[at], 0)
            at += 1
        fields[name[1]] = entry[start : at - 1]
        place = at + (1 if entry[at] == "," else 0)
    assert entry[place:] == "\n}\n", f"something is left over: {entry[place:]!r}"
    return fields


def plain(value: str) -> str:
    """A BibTeX value as TeX prints it."""
    commands = {
        "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~",
        "textasciicircum": "^",
    }  # fmt: skip
    return re.sub(r"\\(text[a-z]+)\{\}|\\([&%$#_])", lambda m: commands[m[1]] if m[1] else m[2], value)


WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30) | st.text('{}\\@,="%#_&$~^\n\r ', min_size=1)


@given(WORDS)
def test_bibtex_is_never_broken(words: str) -> None:
    """Any title comes back as it was, blanks apart, and no field ends before its time."""
    one = item("a-1", {"credit_line": same(words), "keywords": same(words)}, title=same(words))
    fields = bibtex_fields(cited(one).bibtex)
    expected = " ".join(re.sub(r"[\x00-\x1f\x7f\u2028\u2029]", " ", words).split())
    assert " ".join(plain(fields["title"][1:-1]).split()) == expected
    assert fields["url"] == f"{BASE}/items/a-1/"


@given(WORDS)
def test_ris_is_never_broken(words: str) -> None:
    """No value adds a line: every line has a tag of ours, and the record ends once."""
    one = item("a-1", {"credit_line": same(words), "photographer": same(words)}, title=same(f"题{words}"))
    lines = cited(one).ris.split("\r\n")
    assert lines[-1] == ""
    assert all(re.fullmatch(r"(TY|ID|TI|TT|AU|PY|DA|PB|DB|AV|CN|T2|KW|N1|UR|ER)  - .*", line) for line in lines[:-1])
    assert [line[:2] for line in lines].count("ER") == 1
    assert not any(len(part.splitlines()) > 1 for part in lines), "a mark that some programs take for a line end"


@given(WORDS)
def test_csl_is_json_with_the_same_words(words: str) -> None:
    """CSL-JSON keeps the title to the letter."""
    assert json.loads(cited(item("a-1", title=same(words))).csl)["title"] == words


def test_ris_and_csl_hold_the_facts() -> None:
    """Reference managers find maker, date, holder, code and address in their own fields."""
    ris = cited(FULL).ris
    for line in ("TY  - ART", "AU  - 张三", "PY  - 1934", "DA  - 1934/05//", "AV  - K021-ZP·2019·D30-025-005"):
        assert f"{line}\r\n" in ris
    csl = json.loads(cited(FULL).csl)
    assert csl["type"] == "graphic"
    assert csl["author"] == [{"literal": "张三"}, {"literal": "李四"}]
    assert csl["issued"] == {"date-parts": [[1934, 5]]}
    assert csl["archive_location"] == "K021-ZP·2019·D30-025-005"


def test_a_work_of_another_house_names_that_house() -> None:
    """Neither a citation nor the page's data claims for the house of the site what another house holds; where the
    record says where the original is kept, the record is believed.
    """
    theirs = replace(item("a-1", {"reference_code": same("B-1")}), holder=Text("乙市档案馆", "City B Archives"))
    for one, holder in (
        (theirs, "乙市档案馆"),
        (item("a-1"), "示例档案馆"),
        (replace(FULL, holder=theirs.holder), "某市档案馆"),
    ):
        made = site(one, institution=InstitutionSettings(name=Words(zh="示例档案馆")))
        assert json.loads(Citations(made, ADDRESSES).of(one).csl)["archive"] == holder
        told = Descriptions(made, renditions(made), ADDRESSES).of(made.items[0], "zh")
        said = json.loads(json.dumps(told))
        assert said["publisher"]["name"] == "示例档案馆"
        if one is theirs:
            assert said["holdingArchive"]["name"] == holder


def test_one_file_of_each_kind() -> None:
    """All items stand in one BibTeX, one RIS and one CSL-JSON file; their number does not grow with the items."""
    many = [item(f"a-{n}") for n in range(5)]
    files = {str(file.path): file for file in exported(site(*many), ADDRESSES, [])}
    bib, ris, csl = (files[f"data/items.{ending}"].data.decode() for ending in ("bib", "ris", "csl.json"))
    assert bib.count("@misc{") == ris.count("TY  - ") == len(json.loads(csl)) == 5
    assert files["data/items.bib"].made_from == tuple(f"show/a-{n}" for n in range(5))

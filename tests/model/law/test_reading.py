"""A text becomes a statute: nothing is lost, and what does not fit is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.model.law.number import ArticleNumber, article_named, numeral, place_at, value_of
from builder.model.law.reading import read_statute
from builder.model.law.statute import Statute

SMALL = """\
# 示例办法

2026年5月6日 示例市人民政府令第1号公布

<!-- INFO END -->

## 第一章 总　则

第一条 为了示例，制定本办法。

第二条 办事应当带下列材料：

（一）身份证明；

（二)委托书，写明：

1.委托的事项；

2.委托的期限。

(三)照片。

没有照片的，可以不带。

第二条之一 前条第一款第二项，代办适用。

## 附则

第三条
本办法自2026年6月9日起施行。
"""


def codes(statute: Statute) -> list[tuple[str, int]]:
    return [(fault.code, fault.row) for fault in statute.faults]


def test_every_part_is_told_apart() -> None:
    """Chapter with inner blanks, 之一, mixed brackets, sub-items, a paragraph after items, an empty first line."""
    statute = read_statute(SMALL)
    assert statute.source == SMALL
    assert codes(statute) == []
    assert statute.title == "示例办法"
    assert statute.history == ("2026年5月6日 示例市人民政府令第1号公布",)
    assert [(one.label, one.title) for one in statute.headings] == [("第一章", "总　则"), ("", "附则")]
    assert [number.anchor for number in statute.articles] == ["art-1", "art-2", "art-2.1", "art-3"]
    second = statute.articles[ArticleNumber(2)]
    assert [len(paragraph.items) for paragraph in second.paragraphs] == [3, 0]
    assert [item.marker for item in second.paragraphs[0].items] == ["（一）", "（二)", "(三)"]
    assert [sub.text for sub in second.paragraphs[0].items[1].subitems] == ["委托的事项；", "委托的期限。"]
    assert statute.articles[ArticleNumber(3)].paragraphs[0].text == "本办法自2026年6月9日起施行。"


@pytest.mark.parametrize(
    ("change", "code", "row"),
    [
        (("第二条 办事应当带下列材料：", ""), "LAW-10", 25),
        (("第二条之一 ", "第五条 "), "LAW-12", 25),
        (("第二条之一 ", "第二条 "), "LAW-11", 25),
        (("（二)", "（四)"), "LAW-17", 15),
        (("## 第一章", "## 第二章"), "LAW-13", 7),
        (("第二条 办事", "第 二条办事"), "LAW-18", 11),
        (("（一）身份证明；", "<p>（一）身份证明；</p>"), "LAW-19", 13),
        (("没有照片的，可以不带。", "没有照片的，\n\n可以不带。"), "LAW-30", 23),
        (("没有照片的，可以不带。", "没有照片的，可以不带。\n\n— 1 —"), "LAW-30", 25),
        (("第二条之一 前条", "附件\n\n第二条之一 前条"), "LAW-31", 27),
        (("（一）身份证明；", "- （一）身份证明；"), "LAW-32", 13),
        (("第二条 办事", "**第二条** 办事"), "LAW-32", 11),
    ],
)
def test_what_does_not_fit_is_named_at_its_line(change: tuple[str, str], code: str, row: int) -> None:
    """A gap, a repeat, a displaced article or heading, a lost blank, marks of a web page: each has its place."""
    text = SMALL.replace(*change)
    statute = read_statute(text)
    assert statute.source == text
    assert (code, row) in codes(statute)


def test_a_gap_names_what_is_missing() -> None:
    """Articles that nobody finds anywhere are named."""
    statute = read_statute("某办法\n第一条 甲。\n第四条 乙。\n")
    (fault,) = statute.faults
    assert fault.code == "LAW-10"
    assert str(fault.facts["missing"].zh) == "第二条至第三条"  # type: ignore[union-attr]


def test_a_decision_has_points() -> None:
    """A text without articles counts 一、二、; quoted articles in it are words."""
    statute = read_statute("某修正案\n一、将第三条修改为：\n“第三条 旧物可以寄存。”\n二、本修正案自公布之日起施行。\n")
    assert statute.decision
    assert [one.anchor for one in statute.articles.values()] == ["art-1", "art-2"]
    assert len(statute.articles[ArticleNumber(1)].paragraphs) == 2


def test_a_table_of_contents_is_no_body() -> None:
    """Chapters listed at the head, with and without the word 目录, do not count as chapters."""
    body = "第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。\n"
    for head in ("某办法\n目　录\n第一章 总则\n第二章 附则\n", "某办法\n第一章 总则\n第二章 附则\n"):
        statute = read_statute(head + body)
        assert codes(statute) == []
        assert [one.title for one in statute.headings] == ["总则", "附则"]


def test_words_about_an_article_are_not_its_beginning() -> None:
    """A line that goes on about 第二条 stays where it stands."""
    statute = read_statute("某办法\n第一条 甲。\n第二条的规定，不适用于乙。\n第二条 丙。\n")
    assert codes(statute) == []
    assert len(statute.articles[ArticleNumber(1)].paragraphs) == 2


def test_articles_that_lost_their_blanks_are_found() -> None:
    """第十条中央 and 第十条之一以 are articles where no blank follows any number; each is said, a gap is named."""
    numbers = ("一", "二", "三", "五", "五", "六", "七", "八", "九", "十", "十一")
    openings = [
        "为了示例。",
        "中国公民，",
        "甲，",
        "乙。",
        "之一以物换物的，",
        *(f"丙{one}。" for one in "四五六七"),
        "中央机关。",
    ]
    text = "某办法\n" + "".join(f"第{no}条{words}\n" for no, words in zip(numbers, [*openings, "丁。"], strict=True))
    statute = read_statute(text)
    assert not statute.decision
    assert [one.anchor for one in statute.articles.values()] == [
        *("art-1", "art-2", "art-3", "art-5", "art-5.1", "art-6", "art-7", "art-8", "art-9", "art-10", "art-11"),
    ]
    assert [row for code, row in codes(statute) if code == "LAW-18"] == list(range(2, 13))
    assert ("LAW-10", 5) in codes(statute)


def test_the_last_part_needs_no_marks() -> None:
    """附则 alone on its line is a heading of the highest level that the text has."""
    statute = read_statute("某法\n第一编 总则\n第一章 甲\n第一条 甲。\n附　则\n第二条 乙。\n")
    assert codes(statute) == []
    assert [(one.level, one.title) for one in statute.headings][-1] == ("part", "附　则")


def test_numbers() -> None:
    """Numerals with 零 and blanks, and back; anchors and names lead to the same article."""
    assert [value_of(text) for text in ("十", "一百零五", "一百 二十", "两", "１２", "夫")] == [
        10,
        105,
        120,
        2,
        12,
        None,
    ]
    assert [numeral(number) for number in (10, 17, 105, 120, 1260)] == [
        "十",
        "十七",
        "一百零五",
        "一百二十",
        "一千二百六十",
    ]
    for words in ("第十七条之一", "Article 17-1", "art-17.1"):
        assert article_named(words) == ArticleNumber(17, 1)
    place = place_at("art-28-p2-i1")
    assert place is not None
    assert place.name("zh") == "第二十八条第二款第一项"
    assert place.name("en") == "Article 28, paragraph 2, item (1)"


def test_a_preamble_and_an_appendix_stand_apart() -> None:
    """Words before the first chapter are a preamble, and nothing after 附件 is an article."""
    text = "某宪章\n2026年1月1日 通过\n序　言\n兰台是一座古老的书库。\n第一章 总纲\n第一条 甲。\n附件一\n第一条 旧物清单。\n"
    statute = read_statute(text)
    assert codes(statute) == []
    assert (statute.notes, statute.preamble) == (("序　言",), ("兰台是一座古老的书库。",))
    assert statute.appendix == ("附件一", "第一条 旧物清单。")
    assert [one.anchor for one in statute.articles.values()] == ["art-1"]


def test_a_history_line_that_was_wrapped_is_no_article() -> None:
    """第三十一条的决定》, the rest of a wrapped line of the history, begins nothing."""
    text = "某法\n1982年1月1日 通过\n1991年6月29日 《关于修改〈某法〉第三十条、\n第三十一条的决定》第一次修正\n第一条 甲。\n"
    statute = read_statute(text)
    assert codes(statute) == []
    assert statute.history[-1] == "第三十一条的决定》第一次修正"


NOT_STATUTES = {"NOTES.md", "README.md", "法律法规模版.md"}
COUNTS = {
    "档案法(2020-06-20).md": (8, 53),
    "档案法实施条例(2024-01-12).md": (8, 52),
    "档案法实施办法(2017-03-01).md": (6, 30),
    "科学技术档案工作条例(1980-12-27).md": (6, 36),
    "济南市城市建设档案管理规定(2014-09-26).md": (0, 20),
    "刑法.md": (15, 505),
    "刑法修正案（十二）(2023-12-29).md": (0, 8),
}
TRAPS = {
    "淄博市城乡建设档案管理条例(2021-12-10).md": [("LAW-30", 41), ("LAW-13", 95)],  # half of the lost heading
    "著作权法(2020-11-11).md": [("LAW-13", 65)],
    "物权编.md": [("LAW-16", 1)],
}


def test_real_statutes(samples: Path) -> None:
    """All 34 real texts read without loss; the two whose source lost a chapter heading say where."""
    paths = [path for path in sorted((samples / "laws").rglob("*.md")) if path.name not in NOT_STATUTES]
    assert len(paths) == 34
    for path in paths:
        text = path.read_bytes().decode()
        statute = read_statute(text)
        assert statute.source == text
        assert codes(statute) == TRAPS.get(path.name, []), path.name
        if path.name in COUNTS:
            chapters = sum(one.level == "chapter" and one.number > 0 for one in statute.headings)
            assert (chapters, len(statute.articles)) == COUNTS[path.name]


def test_the_archives_law_article_by_article(samples: Path) -> None:
    """Article 48 has one paragraph with ten items; article 17-1 of the Criminal Law is found."""
    law = read_statute((samples / "laws" / "行政法" / "档案法(2020-06-20).md").read_bytes().decode())
    article = law.articles[ArticleNumber(48)]
    assert [len(paragraph.items) for paragraph in article.paragraphs] == [10]
    criminal = read_statute((samples / "laws" / "刑法" / "刑法.md").read_bytes().decode())
    assert criminal.articles[ArticleNumber(17, 1)].label == "第十七条之一"

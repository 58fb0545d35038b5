"""Words that do not keep, slips of usage, house patterns: what is told, and what is left in peace."""

from __future__ import annotations

import re

import pytest

from builder.check.chinese_usage import SUSPECTS as USAGE
from builder.check.chinese_usage import bracket_slips, half_width, reign_slips
from builder.check.house_patterns import house_patterns
from builder.check.wording_lists import (
    DEICTIC,
    SUSPECTS_ZH,
    deictic_words,
    is_file_name,
    only_placeholder,
    placeholder,
    says_nothing,
    suspect_in_english,
)
from builder.model.settings import RedactionPattern, SiteSettings
from builder.model.where import Where


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("去年由我市征集入馆", ["去年", "我市"]),
        ("本县首届运动会", ["本县"]),
        ("今年是建馆六十周年", ["今年"]),
        ("日前，市领导来馆视察", ["日前"]),
        ("日本区域的基本市场，成本省去一半", []),
        ("当今年代，过去年代，以前年代，说明年份", []),
        ("三日前往广州；节日前夕", []),
        ("光明天使与附近日本商店", []),
        ("距离最近的车站", []),
        ("1958年的我国", []),
    ],
)
def test_deictic_words(text: str, words: list[str]) -> None:
    """我市 and 去年 are told; the same characters inside other words are not."""
    assert [word for word, _ in deictic_words(text, "zh")] == words


def test_english_deictic_words() -> None:
    """Whole words, in any case."""
    assert [w for w, _ in deictic_words("Last year our city was recently visited.", "en")] == [
        "Last year",
        "our city",
        "recently",
    ]
    assert deictic_words("The last yearbook of four cities", "en") == ()


def test_every_listed_word_has_a_reason_and_is_suspected() -> None:
    """The quick look finds every word of the lists, in both languages, also at the head of a sentence."""
    for language, rows in DEICTIC.items():
        for row in rows:
            assert row.reason.zh
            assert row.reason.en
            for word in row.words.split("|"):
                for form in (word, word.capitalize()):
                    assert SUSPECTS_ZH.search(form) if language == "zh" else suspect_in_english(form)


@pytest.mark.parametrize(
    "text",
    [
        "待补",
        "请填写单位名称",
        "Name of the institution",
        "说明待补充",
        "TODO",
        "lorem ipsum dolor",
        "示例文字",
        "这是测试题名",
        "测试",
        "???",
        "——",
        "N/A",
        "xxx",
        "请在这里写前言。",
        "#N/A",
    ],
)
def test_placeholders(text: str) -> None:
    """Text that only holds a place is found, whole or inside a sentence, and by the quick look of either language."""
    assert placeholder(text)
    assert only_placeholder(text) or (SUSPECTS_ZH.search(text) and suspect_in_english(text))


@pytest.mark.parametrize(
    "text",
    [
        "测试馆藏",
        "张××",
        "第XXX号",
        "待考",
        "佚名",
        "不详",
        "招待充足",
        "这是什么？",
        "无",
        "等待补给的船队",
        "米兰测试车",
        "The name of the institution changed in 1958.",
    ],
)
def test_words_that_hold_more_than_a_place(text: str) -> None:
    """Masked names, Roman numerals, 待考 and whole words are content."""
    assert placeholder(text) == ""


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("国办发[1996]2号", "国办发〔1996〕2号"),
        ("国办发（1996）第2号", "国办发〔1996〕2号"),
        ("粤府【2003】 15 号", "粤府〔2003〕15号"),
        ("国办发〔1996〕2号", ""),
        ("合影（1996）3号楼前", ""),
        ("码头（1958年）", ""),
    ],
)
def test_brackets_of_document_numbers(text: str, right: str) -> None:
    """The year of a document number stands in 〔〕; the proposal says the number in full."""
    assert "".join(slip.right for slip in bracket_slips(text)) == right
    assert not right or any(pattern.search(text) for pattern in USAGE)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("光绪三十四年刻", "光绪三十四年（1908年）"),
        ("民国23年摄", "民国23年（1934年）"),
        ("清咸丰四年（1854年）绘", ""),
        ("1854年（清咸丰四年）绘", ""),
        ("大同三年级", ""),
        ("《光绪三十四年会典》", ""),
        ("光绪三十四年，即1908年", ""),
    ],
)
def test_reign_years(text: str, right: str) -> None:
    """A reign year wants the year of our era, unless the text gives it anyhow."""
    assert "".join(slip.right for slip in reign_slips(text)) == right


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("北极在中心,四周是宿", True),
        ("比例1:500,纸本", False),
        ("图中:工人", True),
        ("见http://a.cn/b", False),
        ("好!", True),
        ("前排，后排", False),
        ("约3,000人", False),
    ],
)
def test_half_width(text: str, found: bool) -> None:
    """Commas and colons of Chinese sentences, not those of numbers, scales and addresses."""
    assert bool(half_width(text)) == found


@pytest.mark.parametrize(
    "name", ["IMG_0012.jpg", "DSC01234", "微信图片_20190501", "20190501_123456", "扫描0001.tif", "P1.png"]
)
def test_file_names(name: str) -> None:
    """What cameras, scanners and chat programs call a file."""
    assert is_file_name(name)
    assert not says_nothing("码头")


@pytest.mark.parametrize("title", ["1958年码头合影", "图片社旧址", "照片墙", "北极星"])
def test_titles_are_no_file_names(title: str) -> None:
    """A title that only begins like one is a title."""
    assert not is_file_name(title)


def _pattern(written: str) -> RedactionPattern:
    return RedactionPattern.model_validate({"pattern": written, "label": {"zh": "内部"}})


@pytest.mark.parametrize(
    "written", ["(a+)+b", "(a|b)*c", "x" * 201, "[", "a*", r"(\d+)\1", ".*a.*b.*c", "", "(?:a{1,9})*"]
)
def test_patterns_that_cannot_be_used(written: str) -> None:
    """Malformed, endless, empty or boundless patterns are a problem at their line, and are not used."""
    marks = {"redaction_patterns.0.pattern": Where("content/site.yml", row=9, column="14")}
    compiled, problems = house_patterns([_pattern(written)], marks, Where("content/site.yml"))
    assert compiled == ()
    assert [(p.code, str(p.where), p.kind.withholds) for p in problems] == [("YAML-03", "content/site.yml:9:14", "all")]
    assert problems[0].message("zh")
    assert problems[0].message("en")


@pytest.mark.parametrize(
    "written", [r"工号[0-9]{4,8}", r"(?:甲|乙)某", r"内部资料.{0,20}不得外传", r"\(内部\)", "张三丰?"]
)
def test_patterns_that_can(written: str) -> None:
    """Ordinary patterns are compiled as they are."""
    compiled, problems = house_patterns([_pattern(written)], {}, Where())
    assert [one.pattern for one in compiled] == [re.compile(written)]
    assert problems == []


def test_patterns_stand_in_site_yml() -> None:
    """site.yml has a place for them."""
    settings = SiteSettings.model_validate(
        {"lantai": 1, "title": {"zh": "馆"}, "redaction_patterns": [{"pattern": "a"}]}
    )
    assert settings.redaction_patterns[0].label.text.zh == ""

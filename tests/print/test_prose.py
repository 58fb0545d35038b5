"""Markdown becomes blocks; nothing in it becomes markup of another language."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.print.prose import blocks, lines


def shape(text: str) -> list[tuple[str, str, str]]:
    """Kind, mark and words of each block."""
    return [(b["kind"], b["mark"], "".join(run["text"] for run in b["runs"])) for b in blocks(text)]


def test_the_kinds_of_blocks() -> None:
    """Paragraphs, headings, lists with their numbers, quotations and rows of tables."""
    text = "# 头\n\n一段\n\n3. 甲\n4. 乙\n\n- 丙\n    - 丁\n\n> 引\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    assert shape(text) == [
        ("heading", "", "头"),
        ("paragraph", "", "一段"),
        ("entry", "3.", "甲"),
        ("entry", "4.", "乙"),
        ("entry", "·", "丙"),
        ("entry", "·", "丁"),
        ("quote", "", "引"),
        ("entry", "", "a　b"),
        ("entry", "", "1　2"),
    ]


def test_emphasis_is_kept_as_style() -> None:
    """Bold and slanted words are runs; a link keeps its words, a picture leaves none."""
    (block,) = blocks("有**粗**与*斜*与[链接](http://x.example)![图](a.jpg)")
    assert [(run["text"], run["style"]) for run in block["runs"]] == [
        ("有", "plain"),
        ("粗", "strong"),
        ("与", "plain"),
        ("斜", "emphasis"),
        ("与", "plain"),
        ("链接", "plain"),
    ]


def test_a_line_end_between_chinese_characters_is_no_blank() -> None:
    """Between words of Latin it is one; two blanks at a line's end break it."""
    assert shape("甲\n乙")[0][2] == "甲乙"
    assert shape("one\ntwo")[0][2] == "one two"
    assert shape("one  \ntwo")[0][2] == "one\n two"


def test_typed_html_stands_as_it_was_typed() -> None:
    """Tags are words here, as on the web pages."""
    assert shape("<script>x</script> &lt;b&gt;")[0][2] == "<script>x</script> <b>"


def test_plain_text_is_taken_as_typed() -> None:
    """One paragraph a line; no sign has a meaning."""
    told = lines('#eval("1+1") *x* $y$ @z\n\n<b>')
    assert [[run["text"] for run in line] for line in told] == [['#eval("1+1") *x* $y$ @z'], ["<b>"]]


def test_words_that_name_a_plate_lead_to_it() -> None:
    """图1-3 and Fig. 1-3 are links where there is such a plate; a number that is only a part of another is not one."""
    figures = frozenset({"1-3", "2"})
    (block,) = blocks("见图1-3和图1-4，图 2；see Fig. 1-3, 图1-35。", figures)
    assert [(run["text"], run["plate"]) for run in block["runs"] if run["plate"]] == [
        ("图1-3", "1-3"), ("图 2", "2"), ("Fig.\u00a01-3", "1-3"),
    ]  # fmt: skip
    assert "".join(run["text"] for run in block["runs"]) == "见图1-3和图1-4，图 2；see Fig.\u00a01-3, 图1-35。"
    assert [run["plate"] for run in lines("参见图1-3。", figures)[0]] == ["", "1-3", ""]


def test_footnotes_hang_where_they_are_called() -> None:
    """The note's words come with the run; a note that nobody wrote stays as it was typed."""
    (block,) = blocks("正文[^1]与[^nobody]。\n\n[^1]: 注的**话**。\n")
    notes = [run["note"] for run in block["runs"] if run["note"]]
    assert [[(run["text"], run["style"]) for run in note] for note in notes] == [
        [("注的", "plain"), ("话", "strong"), ("。", "plain")]
    ]
    assert "[^nobody]" in "".join(run["text"] for run in block["runs"])


def test_links_lead_to_the_web_only() -> None:
    """A full address is a link; a path of the site and a script are words."""
    (block,) = blocks("[甲](https://example.org/a) [乙](../items/b/) [丙](javascript:x)")
    assert [(run["text"], run["link"]) for run in block["runs"]] == [
        ("甲", "https://example.org/a"), (" 乙 丙", ""),
    ]  # fmt: skip


@given(st.text(max_size=200))
def test_any_text_becomes_blocks(text: str) -> None:
    """No text makes the converter stumble."""
    for block in blocks(text):
        assert block["runs"]
        assert all(run["style"] in {"plain", "strong", "emphasis"} for run in block["runs"])

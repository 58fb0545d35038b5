"""Markdown becomes blocks; nothing in it becomes markup of another language."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.print.prose import blocks, paragraphs


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
        ("与链接", "plain"),
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
    assert paragraphs('#eval("1+1") *x* $y$ @z\n\n<b>') == ['#eval("1+1") *x* $y$ @z', "<b>"]


@given(st.text(max_size=200))
def test_any_text_becomes_blocks(text: str) -> None:
    """No text makes the converter stumble."""
    for block in blocks(text):
        assert block["runs"]
        assert all(run["style"] in {"plain", "strong", "emphasis"} for run in block["runs"])

"""Markdown from curators: useful, and harmless."""

from __future__ import annotations

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from builder.model.text import Text
from builder.pages.prose import bare, block, lead_and_rest, lines, to_html


@pytest.mark.parametrize(
    "bad",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "<style>*{display:none}</style>",
        "[x](javascript:alert(1))",
        "![x](https://evil.example/x.png)",
        '<p style="color:red">x</p>',
        "<iframe src=//evil.example></iframe>",
    ],
)
def test_nothing_harmful_passes(bad: str) -> None:
    """Typed HTML shows as text; links lead to the web or to mail; no picture is asked from another host."""
    html = to_html(f"before {bad} after")
    for word in ("<script", "<img", "<style", "<iframe", "<p style", 'href="javascript'):
        assert word not in html
    assert "before" in html
    assert "after" in html


def test_markdown_works() -> None:
    """Emphasis, links, lists and tables come out as elements."""
    html = to_html("*a* **b** [c](https://c.example/)\n\n- d\n\n| e |\n|---|\n| f |\n")
    for element in (
        "<em>a</em>",
        "<strong>b</strong>",
        '<a href="https://c.example/">c</a>',
        "<li>d</li>",
        "<td>f</td>",
    ):
        assert element in html


def test_headings_stand_below_the_pages_own() -> None:
    """A text's first heading is an h3: h1 and h2 belong to the page."""
    assert "<h3>一</h3>" in to_html("# 一")
    assert "<h4>二</h4>" in to_html("### 二")


@given(st.lists(st.text(alphabet="abc 中文，。123\n", min_size=1), min_size=1).map("\n\n".join))
def test_the_short_way_gives_what_markdown_gives(text: str) -> None:
    """Texts without marks skip the converter and come out the same."""
    long_way = nh3.clean(markdown(text, extensions=["tables", "sane_lists"]))
    assert "".join(to_html(text).split()) == "".join(long_way.split())


def test_a_missing_translation_is_marked() -> None:
    """A text in the other language stands in an element that says so."""
    assert block(Text("", "Hello"), "zh").startswith('<div lang="en">')
    assert not block(Text("你好", ""), "zh").startswith("<div")


def test_the_first_paragraph_leads() -> None:
    """The foreword's first paragraph is set large, the others follow; nothing is lost."""
    lead, rest = lead_and_rest(Text("一 *二*\n\n三", ""), "zh")
    assert lead == "一 <em>二</em>"
    assert "三" in rest
    assert "一" not in rest
    assert lead_and_rest(Text("- 一", ""), "zh")[0] == ""


def test_transcriptions_keep_their_lines() -> None:
    """A transcription is not Markdown: its line breaks stay and its stars are stars."""
    assert lines(Text("一*行*\n二<行\n\n三", ""), "zh") == "<p>一*行*<br>二&lt;行</p><p>三</p>"


def test_descriptions_have_no_marks() -> None:
    """The words of a text without stars and elements."""
    assert bare(Text("**一** [二](https://x.example/)", ""), "zh").split() == ["一", "二"]

"""Notes for colleagues in a text never leave the house, and nothing else goes with them."""

from __future__ import annotations

import pytest

from builder.model.notes_in_markdown import without_notes, without_notes_in


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("码头<!-- 问老李 -->的门", "码头的门"),
        ("一\n<!--\n问老李\n-->\n二", "一\n\n\n\n二"),
        ("<!-- 一 -->甲<!-- 二 -->乙", "甲乙"),
        ("<!-- 一 --!>甲", "甲"),
        ("没有写完的 <!-- 还在", "没有写完的 <!-- 还在"),
        ("<!-->甲-->", "<!-->甲-->"),
        ("写成 `<!-- 注 -->` 就行", "写成 `<!-- 注 -->` 就行"),
        ("```html\n<!-- 注 -->\n```\n<!-- 真的 -->", "```html\n<!-- 注 -->\n```\n"),
        ("<!-- 用 `码` 写 -->甲", "甲"),
    ],
)
def test_what_is_a_note(written: str, left: str) -> None:
    """Closed notes go and their lines stay; code and what is never closed are shown as typed."""
    assert without_notes(written) == left
    assert without_notes(left) == left


def test_in_html() -> None:
    """Code is escaped there, so whatever looks like a note is one."""
    assert without_notes_in("<p>甲<!-- 问\n老李 --></p><code>&lt;!-- 注 --&gt;</code>") == (
        "<p>甲</p><code>&lt;!-- 注 --&gt;</code>"
    )

"""Hand-written pages send nothing and show no emblem; a government site has its statement; a theme keeps the aids."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from builder.load import page_rules

FolderOf = Callable[[Mapping[str, str | bytes]], Path]
ABOUT = "content/pages/about.zh.md"


def told(folder: Path, *, government: bool = False) -> list[tuple[str, str, int | None]]:
    return [(one.code, one.where.file, one.where.row) for one in page_rules(folder, government=government)]


@pytest.mark.parametrize(
    "line",
    [
        '<form action="/x">',
        "<INPUT type=password>",
        '<iframe src="https://video.example.org">',
        "<textarea>",
        "<script>alert(1)</script>",
    ],
)
def test_a_page_that_sends_or_frames_is_named(folder_of: FolderOf, line: str) -> None:
    """Forms, fields, frames and scripts: the line is told, and nothing is published."""
    found = page_rules(folder_of({ABOUT: f"# 关于\n\n欢迎。\n{line}\n"}), government=False)
    assert [(one.code, one.where.row, one.kind.withholds) for one in found] == [("SITE-22", 4, "all")]


def test_words_about_forms_are_words(folder_of: FolderOf) -> None:
    """A fenced example, a formula and a table of details are no form."""
    page = "# 关于\n\n```html\n<form>\n```\n\n<details><summary>说明</summary>表格在这里</details>\n\na < b, 填 form 表，`<form>` 和 `<input>` 是标签\n"
    assert told(folder_of({ABOUT: page})) == []


@pytest.mark.parametrize(
    ("name", "content", "place"),
    [
        ("content/pages/国徽.png", b"x", "content/pages/国徽.png"),
        ("content/pages/pics/national-emblem.svg", b"x", "content/pages/pics/national-emblem.svg"),
        ("theme/print/danghui.png", b"x", "theme/print/danghui.png"),
        (ABOUT, "# 关于\n\n![本馆的国旗背景](back.png)\n", ABOUT),
    ],
)
def test_emblems_are_asked_about(folder_of: FolderOf, name: str, content: str | bytes, place: str) -> None:
    """By the name of the picture, or by the words that describe it."""
    assert [(code, file) for code, file, _ in told(folder_of({name: content}))] == [("SITE-23", place)]


def test_exhibits_may_show_history(folder_of: FolderOf) -> None:
    """A flag on an old photograph is no decoration."""
    assert told(folder_of({"exhibits/a/images/升国旗.jpg": b"x", ABOUT: "# 关于\n\n说说国旗法。\n"})) == []


@pytest.mark.parametrize(
    ("files", "codes"),
    [
        ({ABOUT: "# 关于\n"}, ["SITE-24"]),
        ({"content/pages/accessibility.zh.md": "# 声明\n"}, []),
        ({"content/pages/help.zh.md": "# 无障碍声明\n"}, []),
    ],
)
def test_a_government_site_has_its_statement(folder_of: FolderOf, files: dict[str, str], codes: list[str]) -> None:
    """By its name or by its heading; other houses are not asked."""
    assert [code for code, *_ in told(folder_of(files), government=True)] == codes
    assert told(folder_of({ABOUT: "# 关于\n"})) == []


def test_a_theme_keeps_the_reading_aids(folder_of: FolderOf) -> None:
    """A head of the city's own without them is told; one that has them, or includes ours, is not."""
    assert [code for code, *_ in told(folder_of({"theme/lantai/mast.html": "<header></header>"}))] == ["SITE-25"]
    kept = {
        "theme/lantai/mast.html": "<details data-modes></details>",
        "theme/base.html": '{% include "lantai/mast.html" %}',
    }
    assert told(folder_of(kept)) == []

"""A new site folder: small, working, and the curator's own from the first minute."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from builder.model.field_table import ROWS
from builder.model.files import OutFile, Stored

EXHIBITION = "first"
BLANK_COLUMNS = (
    "reference_code",
    "title",
    "date_original",
    "photographer",
    "place",
    "people",
    "event",
    "background",
    "caption",
    "credit_line",
    "alt_text",
    "file",
    "unit",
    "publish_basis",
    "opening_status",
    "security_level",
    "embargo_until",
    "use_until",
    "notes",
)
_TEXT_FORMAT = "@"

_FILES: Mapping[str, str] = {
    "mkdocs.yml": """\
site_name: 我的展览
docs_dir: content/pages
site_dir: build/site
theme:
  name: lantai
plugins:
  - lantai
nav:
  - about.md
""",
    "content/site.yml": """\
lantai: 1
title: {zh: 我的展览, en: My Exhibitions}
institution:
  name: {zh: 请填写单位名称, en: Name of the institution}
gate: {profile: cn, review: off}
halls:
  - {id: main, title: {zh: 主展厅, en: Main Hall}}
""",
    "content/pages/about.zh.md": "# 关于\n\n请在这里介绍本单位：地址、开放时间、联系方式。\n",
    "content/pages/about.en.md": "# About\n\nSay here who you are: address, opening hours, contact.\n",
    f"exhibits/{EXHIBITION}/exhibit.yml": """\
lantai: 1
title: {zh: 第一个展览, en: First Exhibition}
hall: main
# 空着的栏目都用这里的值，例如 defaults: {publish_basis: 本馆档案, opening_status: 开放}
defaults: {}
""",
    f"exhibits/{EXHIBITION}/texts/foreword.zh.md": "请在这里写前言。图片放进 images 文件夹，展品写进 items.xlsx。\n",
    f"exhibits/{EXHIBITION}/texts/foreword.en.md": (
        "Write the foreword here. Pictures go into the images folder, items into items.xlsx.\n"
    ),
    f"exhibits/{EXHIBITION}/images/.keep": "",
    ".gitignore": "/build/\n",
}


def make(folder: Path) -> None:
    """Write a new site into ``folder``, which must be empty or absent."""
    for name, text in sorted(_FILES.items()):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    (folder / "exhibits" / EXHIBITION / "items.xlsx").write_bytes(blank_workbook())


def blank_workbook() -> bytes:
    """A workbook with the usual columns, formatted as text so that Excel damages neither codes nor dates."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None  # a new workbook has one sheet
    sheet.title = "展品"
    fields = {row.key: row for row in ROWS}
    for number, key in enumerate(BLANK_COLUMNS, start=1):
        field = fields[key]
        cell = sheet.cell(row=1, column=number, value=field.label.zh)
        cell.font = Font(bold=True)
        cell.alignment = Alignment(vertical="top")
        if field.help:
            cell.comment = Comment(f"{field.help.zh}\n{field.help.en}", "兰台", width=260, height=90)
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = 18
        for row in range(1, 301):
            sheet.cell(row=row, column=number).number_format = _TEXT_FORMAT
    sheet.freeze_panes = "A2"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def place(target: Path, files: Iterable[OutFile], pictures: Iterable[tuple[Path, str]]) -> None:
    """Write an imported exhibition beside what is there; ``target`` must not exist. A failure leaves nothing."""
    part = target.with_name(f".{target.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        for file in files:
            goal = part / file.path
            goal.parent.mkdir(parents=True, exist_ok=True)
            goal.write_bytes(file.data.path.read_bytes() if isinstance(file.data, Stored) else file.data)
        for source, name in pictures:
            goal = part / name
            goal.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, goal)
        part.replace(target)
    finally:
        shutil.rmtree(part, ignore_errors=True)

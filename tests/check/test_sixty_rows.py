"""A clerk's table of sixty rows with twenty-five mistakes: each is told once, at its cell, and nothing else is."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PIL import Image

from builder.check import check_site
from builder.load import load_site
from builder.model.problems import Problem, in_order
from builder.store import Store

HEADER = "档号 题名 摄影者 时间 地点 人物 事由 背景 文字说明 替代文本 署名 著作权人 文件名 单元 密级 开放标识 公布依据 纬度 经度 不早于 含地图".split()
TABLE = "exhibits/quay/items.csv"
EXHIBIT = """\
lantai: 1
title: {zh: 码头老照片}
units: [{id: one, title: {zh: 第一单元}}, {id: two, title: {zh: 第二单元}}]
"""

#: Row of the table, heading, what the clerk typed, and the code that must be told there.
MISTAKES: tuple[tuple[int, str, str, str], ...] = (
    (3, "题名", "", "ITEM-01"),
    (5, "档号", "K021-ZP·1958·D30-001-0003", "ITEM-03"),
    (7, "档号", "K021-ZP•1958•D30－001-0006", "ITEM-08"),
    (8, "题名", "IMG_20190501_0012.jpg", "ITEM-06"),
    (10, "时间", "大概是那几年", "DATE-01"),
    (12, "时间", "21186", "DATE-02"),
    (14, "文件名", "p12.jpeg", "PIC-06"),
    (15, "文件名", "没有这张.jpg", "PIC-01"),
    (17, "文件名", "", "PIC-03"),
    (19, "替代文本", "码头第18号", "ALT-02"),
    (20, "替代文本", "图片", "ALT-03"),
    (22, "署名", "", "RIGHT-01"),
    (24, "密级", "机秘", "CELL-01"),
    (25, "开放标识", "开房", "CELL-01"),
    (27, "不早于", "明年", "CELL-02"),
    (29, "纬度", "113.1", "CELL-05"),
    (30, "经度", "东边", "CELL-03"),
    (32, "单元", "第三单元", "UNIT-01"),
    (34, "文字说明", "联系人李某，电话13800138000。", "PRIV-02"),
    (35, "人物", "王某（身份证11010519491231002X）", "PRIV-01"),
    (37, "文字说明", "去年由我市征集入馆。", "WORD-02"),
    (38, "背景", "待补充", "WORD-01"),
    (40, "事由", "依据国办发[1996]2号文件", "WORD-03"),
    (42, "文字说明", "工人在搬运,船在卸货。", "WORD-04"),
    (44, "含地图", "是", "RIGHT-05"),
)


def _rows() -> list[dict[str, str]]:
    rows = [
        {
            "档号": f"K021-ZP·1958·D30-001-{n:04}",
            "题名": f"码头第{n}号",
            "摄影者": "佚名",
            "时间": "1958年5月",
            "地点": "南门码头",
            "人物": "码头工人",
            "事由": "卸货",
            "背景": "第二个五年计划",
            "文字说明": "工人在搬运货物，船停在岸边。",
            "替代文本": f"工人扛着麻袋走上跳板，第{n}张",
            "署名": "某市档案馆藏",
            "著作权人": "某市档案馆",
            "文件名": f"p{n}.jpg",
            "单元": "第一单元" if n <= 30 else "第二单元",
            "开放标识": "开放",
            "公布依据": "本馆档案",
            "纬度": "23.1",
            "经度": "113.1",
        }
        for n in range(1, 61)
    ]
    for row, heading, typed, _ in MISTAKES:
        rows[row - 2][heading] = typed
    rows[20]["著作权人"] = ""  # it would stand in for the credit line
    return rows


def _picture(number: int) -> bytes:
    chance = random.Random(number)
    image = Image.frombytes("L", (9, 9), chance.randbytes(81)).resize((1000, 900), Image.Resampling.NEAREST)
    stream = io.BytesIO()
    image.save(stream, "JPEG")
    return stream.getvalue()


@pytest.fixture
def told(folder_of: Callable[[Mapping[str, str | bytes]], Path], tmp_path: Path) -> tuple[Problem, ...]:
    """Everything that load and check say of the table."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, HEADER, restval="")
    writer.writeheader()
    writer.writerows(_rows())
    files: dict[str, str | bytes] = {
        "content/site.yml": "lantai: 1\ntitle: {zh: 馆}\n",
        "exhibits/quay/exhibit.yml": EXHIBIT,
        TABLE: stream.getvalue(),
        **{f"exhibits/quay/images/p{n}.jpg": _picture(n) for n in range(1, 61)},
    }
    store = Store(tmp_path / "store")
    draft, found = load_site(folder_of(files), store)
    assert draft is not None
    return in_order([*found, *check_site(draft, store)[1]])


def test_each_mistake_is_told_once_at_its_cell(told: tuple[Problem, ...]) -> None:
    """Twenty-five mistakes give twenty-five problems in the rows, each at the cell that the clerk must mend."""
    columns = {heading: chr(ord("A") + n) for n, heading in enumerate(HEADER)}
    expected = {f"{code} {TABLE}:{row}:{columns[heading]}" for row, heading, _, code in MISTAKES}
    in_rows = [f"{p.code} {p.where}" for p in told if p.where.row]
    assert len(MISTAKES) == 25
    assert sorted(in_rows) == sorted(expected)


def test_the_rest_is_about_the_pictures_left_over(told: tuple[Problem, ...]) -> None:
    """Beyond the cells only what follows from them is told: pictures that nobody uses now."""
    others = {p.code for p in told if not p.where.row}
    assert others == {"PIC-04"}
    unused = sorted(p.where.file.rpartition("/")[2] for p in told if p.code == "PIC-04")
    assert unused == ["p13.jpg", "p14.jpg", "p16.jpg"]


def test_certain_repairs_are_proposed(told: tuple[Problem, ...]) -> None:
    """Where arithmetic or a rule knows the right words, they stand ready: the whole cell, to be pasted."""
    proposed = {p.where.row: p.facts["proposal"] for p in told if "proposal" in p.facts}
    assert proposed == {
        7: "K021-ZP·1958·D30-001-0006",
        12: "1958-01-01",
        40: "依据国办发〔1996〕2号文件",
    }


def test_no_number_is_repeated_in_the_report(told: tuple[Problem, ...]) -> None:
    """The report itself tells no personal number."""
    for language in ("zh", "en"):
        words = "".join(p.message(language) + p.hint(language) for p in told)
        assert "13800138000" not in words
        assert "11010519491231002X" not in words

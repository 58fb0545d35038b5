"""Whatever is typed into one cell of a faultless table: it is kept, or it is told at that cell; no other item changes."""

from __future__ import annotations

import shutil
import string
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.check import check_site
from builder.load import load_site
from builder.model.choices import CHOICES, choose
from builder.model.item import Item
from builder.model.problems import Problem
from builder.store import Store
from tests.tables.made import book_of

HEADER = ["档号", "题名", "时间", "地点", "单元", "经度", "纬度", "密级", "开放标识", "公布依据", "不早于", "备注"]
FIELDS = (
    *("reference_code", "title", "date_original", "place", "unit", "longitude", "latitude"),
    *("security_level", "opening_status", "publish_basis", "embargo_until", "notes"),
)
ROWS = [
    [f"A-{n}", f"码头第{n}号", "1958年5月", "南门", "第一单元", "113.2", "23.1", "", "开放", "本馆档案", "", "x"]
    for n in range(2, 7)
]
#: What one cell may do to another row: two items of one name.
ELSEWHERE = {"ITEM-03", "ITEM-04"}
KEPT_BACK = {"security_level", "opening_status", "publish_basis", "embargo_until"}
WORDS = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=30),
    st.text(alphabet=string.digits + "年月日-/.约前后", max_size=12),
    st.sampled_from(
        [
            "",
            "#N/A",
            "=A1",
            "1e9",
            "机密",
            "开房",
            "公有领域",
            "2026-13-45",
            "13800138000",
            "第二单元",
            "A-3",
            "待补",
            "113.2",
            "\n",
        ]
    ),
)


def checked(rows: list[list[str]]) -> tuple[dict[int, Item], list[Problem]]:
    """The items by their row and every problem of a table."""
    folder = Path(mkdtemp())
    try:
        show = folder / "exhibits" / "show"
        show.mkdir(parents=True)
        (folder / "content").mkdir()
        (folder / "content" / "site.yml").write_text("lantai: 1\ntitle: {zh: 馆}\n", encoding="utf-8")
        (show / "exhibit.yml").write_text("lantai: 1\ntitle: {zh: 展}\n", encoding="utf-8")
        (show / "items.xlsx").write_bytes(book_of([HEADER, *rows]))
        draft, found = load_site(folder, Store(folder / "store"))
        assert draft is not None
        site, more = check_site(draft)
        return {item.where.row: item for item in site.items.values()}, [*found, *more]
    finally:
        shutil.rmtree(folder)


@settings(max_examples=40, deadline=None)
@given(row=st.integers(2, 6), column=st.integers(0, len(HEADER) - 1), words=WORDS)
def test_any_cell(row: int, column: int, words: str) -> None:
    """No traceback, no loss, no wrong place: and a word that nobody knows never opens anything."""
    before, known = checked(ROWS)
    rows = [list(cells) for cells in ROWS]
    rows[row - 2][column] = words
    after, problems = checked(rows)
    told = [
        one for one in problems if (one.code, one.where, one.item) not in {(p.code, p.where, p.item) for p in known}
    ]
    for number, item in before.items():
        if number != row:
            assert after[number].values == item.values, "another row has changed"
    for problem in told:
        if problem.where.row and problem.code not in ELSEWHERE:
            assert problem.where.row == row, f"{problem.code} stands in another row"
    field, text = FIELDS[column], words.strip()
    at_cell = [one for one in told if (one.where.row, one.where.column) == (row, chr(ord("A") + column))]
    if row not in after:
        assert told, "a row has vanished without a word"
    elif field in KEPT_BACK and text:
        release = after[row].release
        value = getattr(release, field)
        fits = choose(field, text) if field in CHOICES else value
        assert at_cell or fits, "a word that decides was taken in silence"
        assert at_cell or not str(value).startswith("?")
    elif field in {"longitude", "latitude"} and text:
        assert at_cell or after[row].values.get(field)
    elif text and not at_cell:
        assert any(text in (value.zh, value.en) for value in after[row].values.get(field, ())) or told

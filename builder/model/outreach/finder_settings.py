"""content/guides/where.yml and the table beside it: which archive holds which kind of record, of which years."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from builder.model.dates import read_date
from builder.model.document import Document, Words
from builder.model.outreach.quiz_settings import Phrase
from builder.model.outreach.settings import Published
from builder.model.outreach.tabled import TableColumn, TableShape

_OPEN = frozenset({"", "至今", "现在", "今", "不限", "now", "today", "present", "—", "-"})


def _year(given: Any, *, last: bool) -> Any:  # noqa: ANN401  # what a cell holds
    """The first or the last year of what somebody wrote: 1950, 1950年, 民国三十八年, 1950—1978."""
    if not isinstance(given, str):
        return given
    if given.strip().casefold() in _OPEN:
        return None
    value = read_date(given).value
    if value is None or value.certainty == "unknown":
        raise ValueError("a year")
    told = value.end if last else value.start
    return int(told[:4]) if told else None


Since = Annotated[int | None, BeforeValidator(lambda given: _year(given, last=False))]
Until = Annotated[int | None, BeforeValidator(lambda given: _year(given, last=True))]


class HoldingSettings(Document):
    """One row: records of one kind, of some years, and who holds them. Years are those of the records."""

    what: Phrase
    also: Phrase = Phrase()
    since: Since = None
    until: Until = None
    holder: Phrase
    address: Phrase = Phrase()
    hours: Phrase = Phrase()
    phone: str = ""
    url: str = ""
    note: Phrase = Phrase()
    guide: Annotated[str, Field(pattern=r"^([a-z0-9][a-z0-9-]*)?$")] = ""


class FinderSettings(Published):
    """content/guides/where.yml."""

    summary: Words = Words()
    rows: tuple[HoldingSettings, ...] = ()
    updated: date | None = None
    next_check: date | None = None


HOLDINGS = TableShape(
    into="rows",
    row=HoldingSettings,
    columns=(
        TableColumn(
            ("what",),
            ("档案种类", "kind of record", "种类", "档案类别", "门类", "查什么", "kind", "what", "records"),
            translated=True,
        ),
        TableColumn(("also",), ("俗称", "also called", "别名", "也叫", "又称", "also", "synonyms"), translated=True),
        TableColumn(("since",), ("起始年份", "years from", "起年", "起", "从", "开始年份", "起始年", "from", "since")),
        TableColumn(
            ("until",), ("截止年份", "years to", "止年", "止", "到", "至", "终止年份", "截止年", "to", "until")
        ),
        TableColumn(("since", "until"), ("年份", "years", "年代", "起止年份", "年度", "year")),
        TableColumn(
            ("holder",),
            ("保存单位", "holder", "存放单位", "馆藏单位", "单位", "档案馆", "在哪里", "held by", "archives"),
            translated=True,
        ),
        TableColumn(("address",), ("地址", "address"), translated=True),
        TableColumn(("phone",), ("电话", "phone", "联系电话", "tel", "telephone")),
        TableColumn(
            ("hours",), ("时间", "hours", "开放时间", "办公时间", "接待时间", "opening hours"), translated=True
        ),
        TableColumn(("url",), ("网址", "link", "链接", "网站", "url", "website")),
        TableColumn(("note",), ("提示", "note", "说明", "notes"), translated=True),
        TableColumn(("guide",), ("指南", "guide", "服务指南")),
    ),
    needed="what",
)

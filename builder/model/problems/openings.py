"""Problems of batches of opened records."""

from __future__ import annotations

from builder.model.problems.kind import error, note, warning
from builder.model.text import Text

KINDS = (
    error(
        "OPEN-01",
        "item",
        Text("“{name}”的年代是 {from} 到 {to}，不可能", "“{name}” runs from {from} to {to}, which cannot be"),
        Text("请核对 from_year、to_year 和 on。", "Check from_year, to_year and on."),
    ),
    error(
        "OPEN-02",
        "item",
        Text("{unit}总数写的是 {said}，各行相加是 {sum}", "{unit}: the total says {said}, the rows add up to {sum}"),
        Text("请核对各行；公告发出去就收不回来。", "Check the rows: an announcement cannot be called back."),
    ),
    warning(
        "OPEN-03",
        Text("没有写怎样查阅这批档案", "It does not say how to consult these records"),
        Text("请写 consult，或用 guide 指向一份查档指南。", "Write consult, or name a guide."),
    ),
    warning(
        "OPEN-04",
        Text(
            "“{name}”有 {to} 年形成的档案，不满二十五年，没有写提前开放的依据",
            "“{name}” has records of {to}, younger than 25 years, and no ground for opening them early",
        ),
        Text("请在 early 里写明依据；也请核对年份。", "Give the ground under early, or correct the years."),
    ),
    warning(
        "OPEN-05",
        Text("“{name}”没有写开放了多少", "“{name}” does not say how much was opened"),
        Text("请写 files（卷）或 items（件）。", "Write files or items."),
    ),
    warning(
        "OPEN-06",
        Text("指南 {guide} 没有公开，开放公告里的链接不会出现", "The guide {guide} is not public; nothing leads to it"),
        Text("请核对 guide；它是 content/guides 里的文件名。", "Check guide: the name of a file in content/guides."),
    ),
    note(
        "OPEN-07",
        Text("“{title}”要到{day}才公布", "“{title}” is announced on {day} and not before"),
        Text("到了那一天重新生成网站就会出现。", "It appears when the site is built on that day or later."),
    ),
    note(
        "OPEN-08",
        Text(
            "最近一批开放档案公布于{day}，一年多没有新的", "The last batch was announced on {day}, more than a year ago"
        ),
        Text(
            "开放档案要定期公布；有新的请写下一批。",
            "Records are opened regularly: announce the next batch when there is one.",
        ),
    ),
)

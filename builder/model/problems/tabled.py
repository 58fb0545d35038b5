"""Problems of documents that are written as a table."""

from __future__ import annotations

from builder.model.problems.kind import error, note
from builder.model.text import Text

KINDS = (
    error(
        "TABLE-01",
        "item",
        Text("{name} 里找不到表头", "No header was found in {name}"),
        Text("表头这一行写栏目名，认得的有：{names}。", "The header is a row of column names such as {names}."),
    ),
    error(
        "TABLE-02",
        "nothing",
        Text("不认识的栏目“{header}”，这一栏没有读", "Unknown column “{header}”; it was not read"),
        Text("{suggestion}", "{suggestion}"),
    ),
    error(
        "TABLE-03",
        "item",
        Text("“{header}”与“{other}”两栏说的是同一件事", "Columns “{header}” and “{other}” say the same thing"),
        Text("请并成一栏。", "Bring them together in one column."),
    ),
    error(
        "TABLE-04",
        "nothing",
        Text(
            "“{header}”这一格不合要求，这一行没有读：{reason}",
            "“{header}” is not right, the row was left out: {reason}",
        ),
        Text("应为：{expected}", "Expected: {expected}"),
    ),
    note(
        "TABLE-05",
        Text("只读了工作表“{sheet}”，没有读：{others}", "Only the sheet “{sheet}” was read, not {others}"),
        Text("内容请放在一张工作表里。", "Keep everything on one sheet."),
    ),
    error(
        "TABLE-06",
        "item",
        Text("{name} 和 {other} 都在，不知道以哪个为准", "Both {name} and {other} are there"),
        Text("请只留一个。", "Keep one of them."),
    ),
)

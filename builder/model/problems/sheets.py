"""Problems of a sheet: what a spreadsheet program did to it, and how it is to be read."""

from __future__ import annotations

from builder.model.problems.kind import error, note, warning
from builder.model.text import Text

KINDS = (
    note(
        "SHEET-01",
        Text("只读了工作表“{sheet}”，没有读：{others}", "Only the sheet “{sheet}” was read, not {others}"),
        Text(
            "如果读错了，请建一个文本文件 {map}，写两行：lantai: 1 和 sheet: {first}。",
            "If that is the wrong one, make a text file {map} with the lines lantai: 1 and sheet: {first}.",
        ),
    ),
    warning(
        "SHEET-08",
        Text(
            "工作表“{others}”看来也有展品，但只读了“{sheet}”",
            "Sheet “{others}” seems to hold items too, but only “{sheet}” was read",
        ),
        Text(
            "一个展览只读一张工作表：请把展品并到一张；只要另一张时，建一个文本文件 {map}，写两行：lantai: 1 和 sheet: {first}。",
            "One sheet is read for an exhibition: bring the items together in one. To read the other one alone, make a text file {map} with the lines lantai: 1 and sheet: {first}.",
        ),
    ),
    warning(
        "SHEET-02",
        Text("隐藏的{what}也读入了", "Hidden {what} were read, too"),
        Text(
            "不该公开的请删去；其余请取消隐藏并核对。",
            "Delete what must not be public; show the rest and check it.",
        ),
    ),
    note(
        "SHEET-03",
        Text(
            "表中的 {count} 条批注没有读入", "{count} {count:comment|comments} in the table {count:was|were} not read"
        ),
        Text("要公开的话请写进单元格。", "Write into a cell what should be shown."),
    ),
    note(
        "SHEET-04",
        Text(
            "第 {row} 行以后连续 10000 行是空的，没有再往下读",
            "After row {row}, 10,000 rows are empty; nothing below was read",
        ),
        Text(
            "如果下面还有内容，请移上来；否则请删去带格式的空行。",
            "Move up what may stand below, or delete the empty formatted rows.",
        ),
    ),
    note(
        "SHEET-05",
        Text(
            "“{field}”栏有 {count} 处合并单元格，合并的各行都用同一个值",
            "Column “{field}” has {count} merged {count:block|blocks}; every row of a block has its value",
        ),
        Text("如果不是这个意思，请取消合并，逐行填写。", "If that is not meant, unmerge and fill in each row."),
    ),
    error(
        "SHEET-06",
        "all",
        Text("{name} 里没有名为“{sheet}”的工作表", "{name} has no sheet called “{sheet}”"),
        Text("有这些：{sheets}", "It has {sheets}"),
    ),
    error(
        "SHEET-07",
        "nothing",
        Text(
            "“{field}”把第 {first} 至 {last} 行合并了；只有第 {first} 行有“{value}”",
            "“{field}” is merged over rows {first} to {last}; only row {first} has “{value}”",
        ),
        Text(
            "每件展品要有自己的号：请取消合并，逐行填写；如果是一件多图，请合成一行，文件名用分号分开。",
            "Every item needs its own: unmerge and fill in each row. One item with several pictures is one row, file names separated by semicolons.",
        ),
    ),
    note(
        "ROW-03",
        Text("这一行没有当作展品：{value}", "This row was not taken for an item: {value}"),
        Text(
            "合计、签字、重复的表头不读。如果它是展品，请把题名写在题名栏，并填档号。",
            "Totals, signatures and repeated headers are not read. If it is an item, fill in its title and reference code.",
        ),
    ),
    warning(
        "ROW-04",
        Text(
            "这一行像是小标题，没有当作展品：{value}",
            "This row looks like a heading and was not taken for an item: {value}",
        ),
        Text(
            "单元请写在“单元”栏，并在 exhibit.yml 的 units 里登记。",
            "Name the unit in a “unit” column and declare it under units in exhibit.yml.",
        ),
    ),
    error(
        "VALUE-01",
        "item",
        Text("“{field}”这一格是错误值 {value}", "This cell of “{field}” is the error {value}"),
        Text("请改正公式，或直接填写。", "Mend the formula, or type the value."),
    ),
    error(
        "VALUE-02",
        "item",
        Text("“{field}”这一格是没有结果的公式", "This cell of “{field}” is a formula without a result"),
        Text(
            "请在 Excel 或 WPS 中打开并保存一次，或把公式换成它的值。",
            "Open the table in Excel or WPS and save it, or replace the formula by its value.",
        ),
    ),
    error(
        "VALUE-03",
        "item",
        Text(
            "“{field}”的长数字 {value} 已经丢了后几位", "The long number {value} in “{field}” has lost its last digits"
        ),
        Text(
            "Excel 只记 15 位：请把这一栏设为“文本”格式，再照原件重新输入。",
            "Excel keeps 15 digits: format the column as text, then type the number again from the original.",
        ),
    ),
    warning(
        "VALUE-04",
        Text(
            "{value} 可能是年份 {year} 被 Excel 当成了日期", "{value} may be the year {year} that Excel took for a date"
        ),
        Text(
            "如果是 {year} 年，请把这一格设为“文本”格式，填 {year}。",
            "If it is the year {year}, format the cell as text and type {year}.",
        ),
    ),
    error(
        "VALUE-05",
        "item",
        Text("“{field}”这一格被 Excel 变成了日期 {value}", "Excel turned this cell of “{field}” into the date {value}"),
        Text(
            "请把这一栏设为“文本”格式，再照原样重新输入（例如 1-2）。",
            "Format the column as text and type it again as it stood (for example 1-2).",
        ),
    ),
    warning(
        "VALUE-06",
        Text("这一格只显示月和日，读成了 {value}", "This cell shows no year; it was read as {value}"),
        Text("请连同年份一起填写，最好用“文本”格式。", "Type the year, too, best as text."),
    ),
    warning(
        "MAP-01",
        Text("表格里没有“{heading}”这一栏", "The table has no column “{heading}”"),
        Text("{suggestion}", "{suggestion}"),
    ),
    error(
        "MAP-02",
        "all",
        Text("“{heading}”不能对应“{target}”：{reason}", "“{heading}” cannot become “{target}”: {reason}"),
        Text("{suggestion}", "{suggestion}"),
    ),
    error(
        "MAP-03",
        "all",
        Text("第 {row} 行是空的，不能作表头", "Row {row} is empty and cannot be the header"),
        Text(
            "请改正 fieldmap.yml 的 header_row；空着则自动寻找。",
            "Correct header_row in fieldmap.yml; the header is looked for where it is left out.",
        ),
    ),
    note(
        "CODE-01",
        Text(
            "档号“{code}”不合 DA/T 13—2022 的形式",
            "The reference code “{code}” does not have the shape of DA/T 13—2022",
        ),
        Text(
            "应如 K021-ZP·2019·D30-025-005：全宗号-类别号-……-件号，字母大写。旧档号可以照旧。",
            "As in K021-ZP·2019·D30-025-005: fonds-category-…-item, in capitals. An old code may stay as it is.",
        ),
    ),
)

"""Words that stand in the report of problems, in whatever form it is given. Keys are unique over all tables."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

WORDS: Mapping[str, Text] = {
    "report.title": Text("检查报告", "Report of problems"),
    "report.of": Text("{site} · {day} 检查", "{site} · checked for {day}"),
    "report.house_only": Text(
        "含未公开的内容，只供本馆内部使用，不要放到网上或发给馆外。",
        "Holds what is not public. For the house only: do not publish it or send it outside.",
    ),
    "report.none": Text("没有发现问题。", "No problem was found."),
    "report.row": Text("第 {row} 行", "Row {row}"),
    "report.in_row": Text("第 {row} 行", "row {row}"),
    "report.column": Text("{column} 列", "column {column}"),
    "report.whole_table": Text("整张表", "The whole table"),
    "report.line": Text("第 {row} 行", "Line {row}"),
    "report.proposal": Text("建议填：{proposal}", "Proposal: {proposal}"),
    "report.stops_one": Text(
        "有 1 处错误使整个网站不能发布，请先改：{places}",
        "1 error keeps the whole site from being published; mend it first: {places}",
    ),
    "report.stops": Text(
        "有 {count} 处错误使整个网站不能发布，请先改：{places}",
        "{count} {count:error keeps|errors keep} the whole site from being published; mend them first: {places}",
    ),
    "report.and_more": Text("等", "and more"),
    "report.withholds_one": Text(
        "有 1 件展品因差错暂不公开，改好后自动恢复。",
        "1 item stays unpublished because of a mistake; it comes back once mended.",
    ),
    "report.withholds": Text(
        "有 {count} 件展品因差错暂不公开，改好后自动恢复。",
        "{count} {count:item stays|items stay} unpublished because of mistakes and {count:comes|come} back once mended.",
    ),
    "report.stops_mark": Text("整站停发", "stops the site"),
    "report.item_mark": Text("本件不公开", "item withheld"),
    "report.show": Text("显示", "Show"),
    "report.show_all": Text("全部", "All"),
    "report.this_row": Text("这一行的内容", "What this row holds"),
    "report.these_lines": Text("这几行的内容", "These lines"),
    "report.contents": Text("各文件", "Files"),
    "report.written": Text("报告在 {path}", "The report is at {path}"),
    "report.into_source": Text(
        "{path} 在您自己写的文件夹里，报告不写到那里。请另选一个位置。",
        "{path} lies among the files that you wrote; no report goes there. Choose another place.",
    ),
    "report.several_tables": Text(
        "有 {count} 份展品表，一个 .xlsx 装不下。请用 --out 指定一个文件夹。",
        "There are {count} item tables and one .xlsx holds one. Name a folder with --out.",
    ),
    # --- the workbook that comes back
    "sheet.problems": Text("问题", "Problems"),
    "sheet.number": Text("序号", "No."),
    "sheet.severity": Text("程度", "Severity"),
    "sheet.place": Text("位置", "Place"),
    "sheet.item": Text("展品", "Item"),
    "sheet.field": Text("栏目", "Field"),
    "sheet.message": Text("问题", "Problem"),
    "sheet.hint": Text("怎么改", "What to do"),
    "sheet.proposal": Text("建议", "Proposal"),
    "sheet.code": Text("代码", "Code"),
    "sheet.about": Text(
        "这是 {file} 的副本，原件没有改动。点“位置”可跳到单元格；改完请改在原件上，或把这份另存为原来的文件名（“问题”页和批注不会被读入）。",
        "A copy of {file}; the original is untouched. Click a place to jump to its cell. Mend the original, or save this copy under its name: this sheet and the comments are not read.",
    ),
    "sheet.about_made": Text(
        "由 {file} 制成，原件没有改动。请在原件上改正。",
        "Made from {file}; the original is untouched. Mend the original.",
    ),
    "sheet.about_list": Text(
        "没有可以标注的展品表，这里只有清单。", "There is no item table to mark; this is the list only."
    ),
    # --- the blank workbook
    "blank.items": Text("展品", "Items"),
    "blank.help": Text("说明", "Help"),
    "blank.example": Text("示例", "Example"),
    "blank.choose": Text("请从清单里选，或空着", "Choose from the list, or leave it empty"),
    "blank.lead": Text(
        "每件展品占“展品”页的一行。栏目可以增删、换次序；下面每一个栏目名都认得。本页和“示例”页不会被读入。",
        "One row of the sheet 展品 for each item. Columns may be added, left out and moved; every name below is known. This sheet and the example are not read.",
    ),
    "help.field": Text("栏目", "Field"),
    "help.key": Text("英文名", "Key"),
    "help.aliases": Text("也认得", "Also known as"),
    "help.kind": Text("填什么", "Kind"),
    "help.public": Text("是否公开", "Public"),
    "help.choices": Text("可选值", "Choices"),
    "help.help": Text("说明", "Help"),
    "help.yes": Text("公开", "public"),
    "help.no": Text("不公开", "private"),
    "kind.text": Text("文字", "text"),
    "kind.list": Text("多项，用分号分开", "list, semicolons between"),
    "kind.date": Text("时间，照原文写", "date as the source says"),
    "kind.day": Text("日子，如 2026-12-31", "day such as 2026-12-31"),
    "kind.number": Text("数字", "number"),
    "kind.choice": Text("选一项", "one of the choices"),
    "kind.choices": Text("可选几项，用分号分开", "some of the choices, semicolons between"),
    "kind.rectangles": Text("区域", "rectangles"),
    "kind.file": Text("文件名", "file name"),
    "kind.uri": Text("网址", "address"),
    "kind.code": Text("编号，照原样", "code as it stands"),
}

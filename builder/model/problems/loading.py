"""Problems met while reading the curator's files."""

from __future__ import annotations

from builder.model.problems.kind import error, note, warning
from builder.model.text import Text

KINDS = (
    error(
        "FILE-01",
        "all",
        Text("找不到 {name}", "{name} is missing"),
        Text(
            "请确认文件夹和文件名；新网站可用 lantai new 建立。",
            "Check the folder and the name; lantai new makes a new site.",
        ),
    ),
    error(
        "FILE-02",
        "all",
        Text("{name} 打不开：{reason}", "{name} cannot be opened: {reason}"),
        Text(
            "如果它正在 Excel 或其他程序里打开，请关闭后再试。",
            "If it is open in Excel or another program, close it and try again.",
        ),
    ),
    error(
        "FILE-03",
        "all",
        Text("{name} 的文字编码无法识别", "The text encoding of {name} is not known"),
        Text("请在 Excel 中另存为“CSV UTF-8”，或存为 .xlsx。", "Save it from Excel as “CSV UTF-8” or as .xlsx."),
    ),
    warning(
        "FILE-04",
        Text("{name} 按 {encoding} 读入，这是推测", "{name} was read as {encoding}, which is a guess"),
        Text(
            "请抽查几处生僻字；另存为 UTF-8 后不再提示。",
            "Check a few rare characters; saving it as UTF-8 ends this message.",
        ),
    ),
    error(
        "YAML-01",
        "all",
        Text("{name} 的格式有误：{reason}", "{name} is not well formed: {reason}"),
        Text(
            "请看所指的行：缩进只用空格，冒号后要空一格，含冒号的文字要加引号。",
            "Look at that line: indent with blanks, a blank after each colon, quotes around text with a colon.",
        ),
    ),
    error(
        "YAML-02",
        "all",
        Text("不认识的项目“{key}”", "Unknown key “{key}”"),
        Text("{suggestion}", "{suggestion}"),
    ),
    error(
        "YAML-03",
        "all",
        Text("“{key}”的内容不合要求：{reason}", "The value of “{key}” is not right: {reason}"),
        Text("应为：{expected}", "Expected: {expected}"),
    ),
    error(
        "YAML-04",
        "all",
        Text(
            "{name} 是第 {found} 版格式，本程序只懂第 {known} 版",
            "{name} has format {found}; this program knows format {known}",
        ),
        Text("请升级兰台后再打开。", "Upgrade Lantai, then open it again."),
    ),
    error(
        "YAML-05",
        "all",
        Text("{name} 第一行应写明 lantai: 1", "{name} must begin with lantai: 1"),
        Text("在文件开头加一行 lantai: 1。", "Add the line lantai: 1 at its head."),
    ),
    error(
        "HEAD-01",
        "all",
        Text(
            "{name} 里找不到表头：前几行没有认得的栏目名",
            "No header was found in {name}: no known column name in its first rows",
        ),
        Text(
            "表头至少要有“题名”一栏；栏目名见 docs/fields.md。",
            "A header needs at least a “title” column; docs/fields.md lists the names.",
        ),
    ),
    error(
        "HEAD-02",
        "nothing",
        Text("不认识的栏目“{header}”，这一栏没有读入", "Unknown column “{header}”; it was not read"),
        Text("{suggestion}", "{suggestion}"),
    ),
    error(
        "HEAD-03",
        "all",
        Text("栏目“{header}”可以是{fields}，无法判断", "Column “{header}” could mean {fields}"),
        Text("请改用其中一个明确的栏目名。", "Rename it to one of these."),
    ),
    error(
        "HEAD-04",
        "all",
        Text("“{header}”与“{other}”两栏是同一个项目", "Columns “{header}” and “{other}” are the same field"),
        Text("请合并成一栏，或把其中一栏改名。", "Merge them, or rename one."),
    ),
    warning(
        "ROW-01",
        Text("这一行比表头多 {count} 格：{values}", "This row has {count} cells more than the header: {values}"),
        Text("多半是文字里有没加引号的逗号或分号。", "Most often a comma or semicolon in the text lacks quotes."),
    ),
    error(
        "ROW-02",
        "all",
        Text("表格从这一行起读不下去：{reason}", "The table cannot be read from this row on: {reason}"),
        Text("请检查这一行和上一行的引号是否成对。", "Check that quotes are paired in this row and the one before."),
    ),
    error(
        "TEXT-01",
        "nothing",
        Text("文字 {name} 不属于任何展品、单元或展览", "Text {name} belongs to no item, unit or exhibition"),
        Text("{suggestion}", "{suggestion}"),
    ),
    note(
        "HEAD-05",
        Text("栏目“{header}”含“备注”或“内部”，不会公开", "Column “{header}” is marked internal and stays private"),
        Text("无需处理。", "Nothing to do."),
    ),
    error(
        "FILE-05",
        "all",
        Text("{name} 的格式不能直接读入", "The format of {name} cannot be read"),
        Text("请在 Excel 或 WPS 中另存为 .xlsx 或“CSV UTF-8”。", "Save it from Excel or WPS as .xlsx or “CSV UTF-8”."),
    ),
    warning(
        "FILE-06",
        Text(
            "有两份展品表格，读的是 {name}，没有读 {other}",
            "There are two item tables; {name} was read, {other} was not",
        ),
        Text(
            "请删去一份，或在 exhibit.yml 里写 items: 文件名。",
            "Remove one, or name the right one in exhibit.yml under items.",
        ),
    ),
    error(
        "FILE-07",
        "all",
        Text("展览文件夹“{name}”的名字不能用在网址里", "The exhibition folder “{name}” cannot stand in an address"),
        Text(
            "只用小写字母、数字和连字符，例如 {suggestion}。",
            "Use small letters, digits and hyphens, as in {suggestion}.",
        ),
    ),
    error(
        "HEAD-06",
        "all",
        Text(
            "不认识的栏目“{header}”可能规定了什么不能公开",
            "Unknown column “{header}” may say what must not be public",
        ),
        Text(
            "不弄清就不能发布。{suggestion}无关公开的，请在 exhibit.yml 的 fields 里登记。",
            "Nothing is published until it is known. {suggestion} If it is harmless, declare it under fields in exhibit.yml.",
        ),
    ),
)

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
        Text("没有“{key}”这个设置项", "There is no setting “{key}”"),
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
        Text("{name} 开头应写明 lantai: 1", "{name} must say lantai: 1 at its head"),
        Text("在开头的 # 说明之后加一行 lantai: 1。", "Add the line lantai: 1 at its head, below any # comments."),
    ),
    error(
        "HEAD-01",
        "all",
        Text(
            "{name} 里找不到表头：前几行没有认得的栏目名",
            "No header was found in {name}: no known column name in its first rows",
        ),
        Text(
            "表头是写着“档号”“题名”等栏目名的那一行，至少要有“题名”。可从 lantai new 的空白表复制表头；全部栏目名见它的“说明”页或 docs/fields.md。",
            "The header is the row with column names such as “title”, which it needs at least. Copy it from the blank workbook of lantai new; its help sheet and docs/fields.md list all names.",
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
        Text("请把这一栏改名为其中一个。", "Rename the column to one of these."),
    ),
    error(
        "HEAD-04",
        "all",
        Text("“{header}”与“{other}”两栏是同一个项目", "Columns “{header}” and “{other}” are the same field"),
        Text(
            "请把内容并到一栏，删去另一栏；如果其实是两回事，给其中一栏换个名字。",
            "Move everything into one column and delete the other; if they differ, rename one.",
        ),
    ),
    warning(
        "ROW-01",
        Text(
            "这一行比表头多 {count} 格：{values}",
            "This row has {count} {count:cell|cells} more than the header: {values}",
        ),
        Text(
            "多半是文字里有英文逗号而没加引号，后面的格子因此都错了一位。请改用中文逗号，或把表另存为 .xlsx。",
            "Most often a comma in the text lacks quotes, and the cells after it have moved by one. Put quotes around the text, or save the table as .xlsx.",
        ),
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
    error(
        "FILE-08",
        "all",
        Text("{name} 有密码，读不了", "{name} is protected by a password"),
        Text(
            "请在 Excel 或 WPS 中打开，去掉打开密码后另存。",
            "Open it in Excel or WPS, remove the password for opening and save it.",
        ),
    ),
    note(
        "FILE-09",
        Text("{name} 的内容其实是{kind}，已按内容读入", "{name} really is {kind} and was read as such"),
        Text("请把文件名的结尾改成与内容一致。", "Give it the ending of what it is."),
    ),
    error(
        "FILE-10",
        "all",
        Text("{name} 读不了：{reason}", "{name} cannot be read: {reason}"),
        Text(
            "请在 Excel 或 WPS 中打开，另存为新的 .xlsx。",
            "Open it in Excel or WPS and save it as a new .xlsx.",
        ),
    ),
    warning(
        "FILE-11",
        Text(
            "{name} 是旧格式：错误值（如 #N/A）会读成空格，0001 这类靠格式显示的零会丢失",
            "{name} is an old format: errors such as #N/A read as empty, and zeros shown by a format (0001) are lost",
        ),
        Text("请在 Excel 或 WPS 中另存为 .xlsx。", "Save it from Excel or WPS as .xlsx."),
    ),
)

"""Problems of material as others send it: zips that are not opened, names that were guessed, headings nobody knows."""

from __future__ import annotations

from builder.model.problems.kind import error, note, warning
from builder.model.text import Text

KINDS = (
    error(
        "GIVEN-01",
        "nothing",
        Text("{name} 没有打开：{reason} {entry}", "{name} was not opened: {reason} {entry}"),
        Text(
            "请对方重新压缩成普通的 zip（不加密码、不分卷）再发一次。",
            "Ask for a plain zip, without a password and in one part.",
        ),
    ),
    note(
        "GIVEN-02",
        Text(
            "{count} 个文件名的编码是猜的，例如“{came}”读作“{read}”",
            "The encoding of {count} file {count:name|names} was guessed: “{came}” is read as “{read}”",
        ),
        Text(
            "请看一眼猜得对不对；不对的，改好文件名再导入。", "Look whether it is right; else rename the files first."
        ),
    ),
    warning(
        "GIVEN-03",
        Text(
            "{count} 个文件名在 Windows 上不能用，已改名，例如“{came}”改为“{read}”",
            "{count} file {count:name|names} cannot stand on Windows and were changed: “{came}” to “{read}”",
        ),
        Text("表格里写着旧名的，请对一对。", "Compare with the names that the table has."),
    ),
    error(
        "GIVEN-04",
        "nothing",
        Text("{name} 既不是文件夹，也不是表格或 zip", "{name} is neither a folder nor a table or a zip"),
        Text(
            "rar、7z 请先解压，再导入解压出来的文件夹。",
            "Unpack a rar or 7z first, then import the folder that it makes.",
        ),
    ),
    warning(
        "GIVEN-05",
        Text(
            "对照表里没有这 {count} 个栏目：{names}",
            "The field map has no line for {count} {count:heading|headings}: {names}",
        ),
        Text(
            "内容都留在 items.csv 里，没有丢。在对照表的 columns 里各加一行，写对应的项目或 ignore，下次就认得。",
            "Their cells are kept in items.csv. Add a line for each under columns, with a field or ignore.",
        ),
    ),
)

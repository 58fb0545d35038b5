"""Problems of what an evaluation is made from: exports of booths, counts by hand, logs."""

from __future__ import annotations

from builder.model.problems.kind import ProblemKind, error, note, warning
from builder.model.text import Text

KINDS: tuple[ProblemKind, ...] = (
    error(
        "COUNT-01",
        "nothing",
        Text("{name} 不是展台的导出文件：{reason}", "{name} is no export of a booth: {reason}"),
        Text(
            "请用展台管理页导出的 JSON 或 CSV。文件坏了就从展台再导一次，重复导入不会多算。",
            "Take the JSON or CSV that the staff page exports. If a file is damaged export it again; nothing counts twice.",
        ),
    ),
    warning(
        "COUNT-02",
        Text("这次参观的“{key}”看不懂，没有计入", "“{key}” of this visit cannot be understood; it is not counted"),
        Text(
            "行号是导出文件里的第几次参观。请用没有改过的导出文件。",
            "The row counts the visits of the export. Use the file as it was exported.",
        ),
    ),
    warning(
        "COUNT-03",
        Text(
            "{device} 的第 {sequence} 次参观在 {other} 里是另一次，只算了那一次",
            "Visit {sequence} of {device} is another one in {other}; only that one is counted",
        ),
        Text(
            "两台机器可能用了同一个编号（整机复制的磁盘）。请在其中一台的管理页导出后清空，它会换编号。",
            "Two machines may share a name (a copied disk). Export and clear one of them on its staff page: it takes a new name.",
        ),
    ),
    error(
        "COUNT-04",
        "nothing",
        Text("{name} 里没有“日期”列", "{name} has no column of days"),
        Text(
            "第一行写列名：日期，后面每种计数一列，如 人次、资料份数、咨询件数。",
            "Name the columns in the first row: date, and one for each thing counted, as visitors, leaflets, enquiries.",
        ),
    ),
    warning(
        "COUNT-05",
        Text("“{cell}”不是日期或数字，没有计入", "“{cell}” is no day or number; it is not counted"),
        Text("日期写成 2026-06-09，计数只写数字。", "Write days as 2026-06-09 and counts as plain numbers."),
    ),
    note(
        "COUNT-06",
        Text(
            "{name} 有 {count} 行不是通用日志格式，没有计入",
            "{count} {count:line|lines} of {name} {count:is|are} not of the combined format and {count:is|are} not counted",
        ),
        Text(
            "第一处就在这一行。请让服务器按 combined 格式写日志。",
            "The first is here. Let the server log in the combined format.",
        ),
    ),
    error(
        "COUNT-07",
        "nothing",
        Text("{name} 读不出来：{reason}", "{name} cannot be read: {reason}"),
        Text("请再从服务器拷一次。", "Copy it from the server again."),
    ),
    warning(
        "COUNT-08",
        Text("计划里的指标“{indicator}”没有人数过", "Nobody counted “{indicator}”, which the plan names"),
        Text("{suggestion}", "{suggestion}"),
    ),
)

"""Problems of what an exhibition is made of: units, halls, and the items that exhibit.yml names."""

from __future__ import annotations

from builder.model.problems.kind import error, warning
from builder.model.text import Text

KINDS = (
    error(
        "UNIT-01",
        "nothing",
        Text("单元“{unit}”不在 exhibit.yml 的 units 里", "Unit “{unit}” is not among the units of exhibit.yml"),
        Text("{suggestion}", "{suggestion}"),
    ),
    error(
        "HALL-01",
        "all",
        Text(
            "展厅“{hall}”不在 content/site.yml 的 halls 里", "Hall “{hall}” is not among the halls of content/site.yml"
        ),
        Text("{suggestion}", "{suggestion}"),
    ),
    error(
        "SHOW-01",
        "all",
        Text("“{key}”所指的展品“{id}”不存在", "“{key}” names item “{id}”, which does not exist"),
        Text("{suggestion}", "{suggestion}"),
    ),
    warning(
        "SHOW-02",
        Text("这个展览没有一件展品", "This exhibition has no item"),
        Text("请在 items.csv 或 items.xlsx 里填写展品。", "Fill in items.csv or items.xlsx."),
    ),
    error(
        "SHOW-03",
        "all",
        Text(
            "展览“{id}”列在 exhibitions 里，但没有这个文件夹",
            "Exhibition “{id}” is listed under exhibitions but has no folder",
        ),
        Text("{suggestion}", "{suggestion}"),
    ),
    warning(
        "SHOW-04",
        Text("“{key}”的“{name}”不是展品“{item}”的图片", "“{name}” under “{key}” is no picture of item “{item}”"),
        Text("{suggestion}", "{suggestion}"),
    ),
    error(
        "HALL-02",
        "all",
        Text("展厅标识“{id}”用了两次", "Hall id “{id}” is used twice"),
        Text("请改正其中一个。", "Change one of them."),
    ),
    error(
        "UNIT-02",
        "all",
        Text("单元标识“{id}”用了两次", "Unit id “{id}” is used twice"),
        Text("请改正其中一个。", "Change one of them."),
    ),
    warning(
        "UNIT-03",
        Text(
            "展品“{id}”已经在单元“{unit}”里，这里不再重复",
            "Item “{id}” already stands in unit “{unit}” and is not repeated",
        ),
        Text("请从其中一个单元里删去。", "Remove it from one of them."),
    ),
    warning(
        "UNIT-04",
        Text("没有写明单元，排在“{unit}”里", "No unit is given; it was put into “{unit}”"),
        Text(
            "请填“单元”一栏，或在 exhibit.yml 的 units 里列出它。",
            "Fill in the unit column, or list it under units in exhibit.yml.",
        ),
    ),
)

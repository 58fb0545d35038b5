"""Problems found in what was read."""

from __future__ import annotations

from builder.model.problems.kind import error, note, warning
from builder.model.text import Text

KINDS = (
    error(
        "ITEM-01",
        "item",
        Text("这件展品没有题名", "This item has no title"),
        Text("请填写“题名”；自拟的题名加方括号。", "Fill in the title; put a title of your own in square brackets."),
    ),
    error(
        "ITEM-02",
        "item",
        Text("这件展品没有档号，也没有标识", "This item has neither a reference code nor an id"),
        Text(
            "请填写“档号”。行号会变，不能当标识。",
            "Fill in the reference code. Row numbers change and cannot stand for it.",
        ),
    ),
    error(
        "ITEM-03",
        "all",
        Text("标识“{id}”用了两次，另一处在 {other}", "Id “{id}” is used twice, also at {other}"),
        Text(
            "请改正其中一个档号；同一件展品在多个单元出现时写一次即可。",
            "Correct one of them; an item shown in several units is listed once.",
        ),
    ),
    error(
        "ITEM-04",
        "all",
        Text("“{id}”与“{other}”在网址里都成了 {slug}", "“{id}” and “{other}” both become {slug} in addresses"),
        Text("请让两个档号除标点和大小写外仍有区别。", "Make the two codes differ in more than punctuation and case."),
    ),
    error(
        "ITEM-05",
        "item",
        Text("标识“{id}”没有可用于网址的字符", "Id “{id}” has no character that can stand in an address"),
        Text(
            "请另填“标识”一栏，用字母、数字、点或连字符。",
            "Fill in the id column with letters, digits, dots or hyphens.",
        ),
    ),
    error(
        "CELL-01",
        "item",
        Text("“{field}”里的“{value}”不在可选值之中", "“{value}” is not a known value of “{field}”"),
        Text("{suggestion}", "{suggestion}"),
    ),
    error(
        "CELL-02",
        "item",
        Text("“{field}”里的“{value}”不是日期", "“{value}” in “{field}” is not a date"),
        Text("请写成 2026-12-31 的样子。", "Write it like 2026-12-31."),
    ),
    error(
        "CELL-03",
        "item",
        Text("“{field}”里的“{value}”不是数字", "“{value}” in “{field}” is not a number"),
        Text("只写数字，例如 23.1。", "Write digits only, as in 23.1."),
    ),
    error(
        "CELL-04",
        "item",
        Text("遮盖区域“{value}”写法不对或超出图片", "The redaction “{value}” is malformed or lies outside the picture"),
        Text(
            "每个区域写成 x,y,宽,高 四个 0 到 1 之间的小数，区域之间用分号；只遮第二张图时写 2:x,y,宽,高。",
            "Write each as x,y,width,height between 0 and 1, with semicolons between; 2:x,y,width,height covers the second picture only.",
        ),
    ),
    warning(
        "DATE-01",
        Text(
            "时间“{value}”看不懂，按原文显示，不参加排序和时间轴",
            "The date “{value}” was not understood; it is shown as written, without a place in time",
        ),
        Text("{suggestion}", "{suggestion}"),
    ),
    warning(
        "DATE-02",
        Text(
            "时间“{value}”读作“{read}”，请核对：{reason}",
            "The date “{value}” was read as “{read}”; please check: {reason}",
        ),
        Text("{suggestion}", "{suggestion}"),
    ),
    error(
        "PIC-01",
        "item",
        Text("找不到图片“{name}”", "Picture “{name}” is missing"),
        Text("{suggestion}", "{suggestion}"),
    ),
    error(
        "PIC-02",
        "item",
        Text("图片“{name}”有多个同名文件：{found}", "Picture “{name}” fits several files: {found}"),
        Text("请写明文件夹或扩展名。", "Give the folder or the ending as well."),
    ),
    warning(
        "PIC-03",
        Text("这件展品没有图片", "This item has no picture"),
        Text("请在“文件名”一栏写图片的文件名。", "Name a picture in the file column."),
    ),
    note(
        "PIC-04",
        Text("图片“{name}”没有展品使用", "Picture “{name}” is used by no item"),
        Text("如属遗漏，请在表格中补上一行。", "If that is an oversight, add a row for it."),
    ),
    warning(
        "ALT-01",
        Text("没有替代文本，暂用题名", "There is no alternative text; the title stands in"),
        Text(
            "用一句话写出看不见图的人需要知道的内容。",
            "Say in a sentence what someone who cannot see the picture needs to know.",
        ),
    ),
    warning(
        "TEXT-02",
        Text("“{field}”只有{language}", "“{field}” exists in {language} only"),
        Text("另一种语言的页面会照原文显示。", "Pages in the other language show it as it is."),
    ),
    warning(
        "RIGHT-01",
        Text("没有署名", "There is no credit line"),
        Text("请填“署名”，例如“XX档案馆藏”。", "Fill in the credit line, as in “XX Archives”."),
    ),
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
    warning(
        "TEXT-03",
        Text(
            "“{field}”在表格和 {name} 里都有，用的是后者",
            "“{field}” stands in the table and in {name}; the latter was used",
        ),
        Text("请删去其中一处。", "Remove one of them."),
    ),
)

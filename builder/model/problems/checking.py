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
            "请填写“档号”；没有档号的，填“标识”一栏，全展不重复即可。",
            "Fill in the reference code, or else the id: anything that no other item has.",
        ),
    ),
    error(
        "ITEM-03",
        "all",
        Text("标识“{id}”用了两次，另一处在{other}", "Id “{id}” is used twice, also at {other}"),
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
        Text("“{field}”不能填“{value}”", "“{value}” is not an accepted value of “{field}”"),
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
        Text("只写数字，如 113.28；西经、南纬写负数。", "A number alone, as in 113.28; west and south negative."),
    ),
    error(
        "CELL-04",
        "item",
        Text("遮盖区域“{value}”写法不对或超出图片", "The redaction “{value}” is malformed or lies outside the picture"),
        Text(
            "每个区域写四个 0 到 1 之间的小数：左边距,上边距,宽,高。例如遮住左上角四分之一写 0,0,0.5,0.5。几个区域用分号分开；只遮第二张图时前面加 2:。",
            "Write four numbers between 0 and 1 for each: left,top,width,height; 0,0,0.5,0.5 covers the upper left quarter. Semicolons stand between several; 2: before them means the second picture only.",
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
        Text("请填“文件名”；本来没有图片的可不理。", "Fill in the file column, unless there is none."),
    ),
    note(
        "PIC-04",
        Text("图片“{name}”没有展品使用", "Picture “{name}” is used by no item"),
        Text("如属遗漏，请写进“文件名”栏；不用的不会公开。", "Name it in an item, or leave it: it is never shown."),
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
        Text(
            "要补译文，请在旁边加一栏，栏目名后面写（英文）或（中文）；不补也能发布，另一种语言的页面照原文显示。",
            "To translate it, add a column with the same heading and (en) or (zh) behind it; otherwise pages in the other language show it as it is.",
        ),
    ),
    warning(
        "RIGHT-01",
        Text("没有署名", "There is no credit line"),
        Text(
            "请填“署名”，例如“XX档案馆藏”；全展都一样的，在 exhibit.yml 的 defaults 里写一次 credit_line 即可。",
            "Fill in the credit line, as in “XX Archives”; one for all goes into defaults of exhibit.yml as credit_line.",
        ),
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
    error(
        "CELL-05",
        "item",
        Text("“{field}”是 {value}，超出了 ±{limit}", "“{field}” is {value}, outside ±{limit}"),
        Text(
            "请核对，多半是经纬度填反了，或少了小数点。",
            "Check it; most often the two are swapped or a decimal point is lost.",
        ),
    ),
    warning(
        "CELL-06",
        Text("填了{there}，没填{lacking}", "There is a {there} but no {lacking}"),
        Text("请补上，或两格都空着。", "Add it, or leave both empty."),
    ),
    warning(
        "CELL-07",
        Text("互相矛盾：{reasons}", "Contradiction: {reasons}"),
        Text("请核对后改正其中一格。", "Compare them with the original and correct one."),
    ),
    warning(
        "ITEM-06",
        Text("题名“{value}”是文件名", "The title “{value}” is a file name"),
        Text(
            "请写出照片上是什么；自拟的题名加方括号。",
            "Say what the picture shows; put a title of your own in square brackets.",
        ),
    ),
    note(
        "ITEM-07",
        Text(
            "六要素 {complete}/{total} 完整；缺{missing}",
            "Six elements: {complete}/{total} complete; lacking {missing}",
        ),
        Text(
            "六要素是事由、时间、地点、人物、背景、摄影者；查不到的写“不详”或“佚名”。",
            "They are event, date, place, people, background and photographer; write “unknown” for what cannot be found.",
        ),
    ),
    note(
        "ITEM-08",
        Text(
            "档号“{value}”混有全角字符或形近的点，读作 {right}",
            "Reference code “{value}” has full-width characters or look-alike dots; it was read as {right}",
        ),
        Text("读对了就不用改；表格里的原样不动。", "Nothing to do if that is right; the table keeps what was typed."),
    ),
    warning(
        "PIC-05",
        Text(
            "图片“{name}”其实是 {found}，扩展名却是 {ending}",
            "Picture “{name}” is {found}, yet its name ends in {ending}",
        ),
        Text("请把文件改名为 {right}，表格里也一并改。", "Rename the file to {right}, and in the table too."),
    ),
    warning(
        "PIC-06",
        Text("图片“{name}”与 {others} 的图片是同一个文件", "Picture “{name}” is the same file as that of {others}"),
        Text("请核对文件名；同一件展品只登记一次。", "Check the file names; an item is listed once."),
    ),
    note(
        "PIC-07",
        Text("图片“{name}”与 {item} 的“{other}”看上去一样", "Picture “{name}” looks the same as “{other}” of {item}"),
        Text(
            "如是同一张照片的两个扫描件，请留下较好的一个。",
            "If they are two scans of one photograph, keep the better one.",
        ),
    ),
    warning(
        "PIC-08",
        Text(
            "图片“{name}”只有 {width}×{height} 像素，用作{use}，长边至少要 {needed}",
            "Picture “{name}” is only {width}×{height} pixels; {use} needs {needed} on the longer side",
        ),
        Text("如有更大的扫描件请替换。", "Use a larger scan if there is one."),
    ),
    warning(
        "ALT-02",
        Text("替代文本“{value}”与题名相同", "The alternative text “{value}” repeats the title"),
        Text(
            "用一句话写出画面：有什么人、什么东西、在做什么；没有新内容就空着。",
            "Say what is to be seen: who, what, doing what; leave it empty if there is nothing to add.",
        ),
    ),
    warning(
        "ALT-03",
        Text("替代文本“{value}”没有说出画面上有什么", "The alternative text “{value}” does not say what is to be seen"),
        Text(
            "用一句话写出看不见图的人需要知道的内容。",
            "Say in a sentence what someone who cannot see the picture needs to know.",
        ),
    ),
)

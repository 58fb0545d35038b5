"""Problems of single items: what a row says, and what it leaves out."""

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
            "每个区域写四个 0 到 1 之间的小数：左边距,上边距,宽,高。例如遮住左上角四分之一写 0,0,0.5,0.5。多边形写三个以上的点，点之间空一格：0.1,0.1 0.4,0.1 0.2,0.3。几个区域用分号分开；只遮第二张图时前面加 2:。",
            "Write four numbers between 0 and 1 for each: left,top,width,height; 0,0,0.5,0.5 covers the upper left quarter. A polygon is three points or more with blanks between: 0.1,0.1 0.4,0.1 0.2,0.3. Semicolons stand between several; 2: before them means the second picture only.",
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
            "时间“{value}”{reading}请核对：{reason}",
            "The date “{value}” {reading}should be checked: {reason}",
        ),
        Text("{suggestion}", "{suggestion}"),
    ),
    warning(
        "TEXT-02",
        Text("“{field}”只有{language}", "In {language} only: “{field}”"),
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
    warning(
        "ITEM-09",
        Text("题名“{value}”是公式，不是文字", "The title “{value}” is a formula, not words"),
        Text("请填写题名的文字；单元格设为“文本”格式。", "Write the title itself; format the cell as text."),
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
)

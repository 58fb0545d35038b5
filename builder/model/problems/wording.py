"""Problems with words and with rights: what a text should not hold, and what the law asks of a picture on show."""

from __future__ import annotations

from builder.model.problems.kind import error, note, warning
from builder.model.text import Text

_REMOVE = Text(
    "请删去，或移到不公开的栏目。确需公开的，要有本人同意。",
    "Remove it, or move it into a private column. To publish it you need the person's consent.",
)

KINDS = (
    error("PRIV-01", "item", Text("有身份证号：{value}", "There is an identity number: {value}"), _REMOVE),
    error("PRIV-02", "item", Text("有手机号：{value}", "There is a mobile number: {value}"), _REMOVE),
    error("PRIV-03", "item", Text("有银行卡号：{value}", "There is a bank card number: {value}"), _REMOVE),
    error("PRIV-04", "item", Text("有车牌号：{value}", "There is a number plate: {value}"), _REMOVE),
    warning(
        "PRIV-05",
        Text("有电子邮箱：{value}", "There is an e-mail address: {value}"),
        Text(
            "如是个人邮箱请删去；本单位的邮箱请写在 content/site.yml 的 institution.email。",
            "Remove a person's address; your own belongs under institution.email in content/site.yml.",
        ),
    ),
    error(
        "PRIV-06",
        "item",
        Text("有本馆规定不得公开的内容（{what}）：{value}", "There is what the house never lets out ({what}): {value}"),
        Text(
            "请删去；规定见 content/site.yml 的 redaction_patterns。",
            "Remove it; the rule stands under redaction_patterns in content/site.yml.",
        ),
    ),
    error(
        "PRIV-07",
        "all",
        Text(
            "这段文字里有不得公开的内容（{what}）：{value}", "This text holds what must not be public ({what}): {value}"
        ),
        Text(
            "请删去；这段文字不属于哪件展品，所以整个网站都不能发布。",
            "Remove it; the text belongs to no single item, so nothing can be published.",
        ),
    ),
    warning(
        "PRIV-08",
        Text("可能是15位身份证号：{value}", "This may be an identity number of 15 digits: {value}"),
        Text("请核对；如是请删去。", "Check it, and remove it if it is one."),
    ),
    warning(
        "WORD-01",
        Text("“{word}”是占位文字，不是内容", "“{word}” only holds a place"),
        Text("请写上内容；没有就空着。", "Write the real words, or leave it empty."),
    ),
    warning(
        "WORD-02",
        Text("“{words}”过后或在外地就不对了：{reason}", "“{words}” does not keep: {reason}"),
        Text("请写明是哪个地方、哪一年、哪个单位。", "Name the place, the year or the body."),
    ),
    warning(
        "WORD-03",
        Text("文号“{value}”的年份应放在六角括号里", "The year of document number “{value}” belongs in 〔〕"),
        Text("应为 {right}。", "It should be {right}."),
    ),
    note(
        "WORD-04",
        Text(
            "有 {count} 格中文里用了半角标点，例如“{example}”",
            "{count} {count:cell has|cells have} half-width punctuation in Chinese, as in “{example}”",
        ),
        Text(
            "请改用全角的，。；：？！。可在 Excel 里查找替换。", "Use ，。；：？！ instead; Excel can replace them all."
        ),
    ),
    note(
        "WORD-05",
        Text("“{value}”没有注明公元纪年", "“{value}” does not give the year of our era"),
        Text("可写成 {right}。", "Write {right}."),
    ),
    error(
        "RIGHT-05",
        "nothing",
        Text(
            "含有地图，却没有审图号，所以暂不公开",
            "It shows a map but has no map approval number, so it stays unpublished",
        ),
        Text(
            "请填“审图号”；古旧地图、示意图等不需要的，请在“含地图”或“附注”里写明。",
            "Fill in the map approval number; if none is needed (historic or sketch map), say so in that column or the notes.",
        ),
    ),
    note(
        "RIGHT-02",
        Text(
            "1971年以后的照片，没有写著作权情况",
            "A photograph of 1971 or later, with nothing said of its copyright",
        ),
        Text(
            "著作权可能还在保护期内；请填“著作权人”“著作权状态”或“授权范围”。",
            "It may still be protected; fill in the copyright holder, its status or the scope of the licence.",
        ),
    ),
    warning(
        "RIGHT-03",
        Text("没有作者，也没有署名", "Neither an author nor a credit line is given"),
        Text(
            "公开他人作品要指明作者：请填“摄影者”或“责任者”，不知道写“佚名”，并填“署名”，例如“XX档案馆藏”。",
            "Authors must be named: fill in the photographer or creator (“unknown” if nobody knows), and a credit line such as “XX Archives”.",
        ),
    ),
    warning(
        "RIGHT-04",
        Text(
            "“{value}”说明图片经过处理，却没有标注", "“{value}” says that the picture was treated, yet nothing marks it"
        ),
        Text(
            "请在“复制件标注”填“重绘”或“仿制件”，或在“生成方式”写明怎样处理过。",
            "Set the kind of reproduction to redrawn or facsimile, or say in the creation method how it was treated.",
        ),
    ),
    warning(
        "RIGHT-06",
        Text(
            "英烈的图片写着“{value}”：英烈的形象不得改动",
            "“{value}” of a picture of a martyr: such pictures are not altered",
        ),
        Text(
            "请用未经上色、未经人工智能修复的原图；确有必要的，请先请主管部门看过。",
            "Show the picture as it was, neither coloured nor restored by a machine, or ask the authority first.",
        ),
    ),
)

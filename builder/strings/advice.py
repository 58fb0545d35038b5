"""Words that fill the messages of the problem table: reasons, expectations and suggestions. Keys are unique over all tables."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

WORDS: Mapping[str, Text] = {
    # --- suggestions
    "did_you_mean": Text("是不是“{names}”？", "Did you mean “{names}”?"),
    "known_names": Text("可以用：{names}", "Known: {names}"),
    "accepted_words": Text("可以填：{names}", "Accepted: {names}"),
    "other_profile": Text(
        "site.yml 的 gate 是 profile: {profile}，按它的规则这一项不能作为依据。",
        "Under gate profile {profile} of site.yml this is no basis.",
    ),
    "and_others": Text("{name} 等 {count} 张", "{name} ({count} in all)"),
    "date_read_as": Text("读作“{read}”，", "was read as “{read}” and "),
    "list_of_names": Text(
        "栏目名见空白表的“说明”页或 docs/fields.md。",
        "The help sheet of the blank workbook and docs/fields.md list the names.",
    ),
    "see_field_list": Text(
        "请改成认得的栏目名（见空白表的“说明”页或 docs/fields.md）；本馆自有的栏目请在 exhibit.yml 的 fields 里登记；用不着的可以删去。",
        "Give it a known name (the help sheet of the blank workbook and docs/fields.md list them), declare a column of your own under fields in exhibit.yml, or delete it.",
    ),
    "own_field_hint": Text(
        "也可在 exhibit.yml 的 fields 里登记为自有栏目。", "Or declare it under fields in exhibit.yml."
    ),
    "remove_key": Text("请删去这一项，或核对拼写。", "Remove it, or check its spelling."),
    "no_units": Text("exhibit.yml 里还没有单元。", "exhibit.yml has no units."),
    "no_halls": Text(
        "请先在 content/site.yml 的 halls 里登记，或删去 hall。",
        "Declare it under halls in content/site.yml first, or remove hall.",
    ),
    "parent_is_itself": Text("parent 绕回了自己，请改正。", "Its parents lead back to itself; correct one of them."),
    "check_item_id": Text("请填展品的标识或档号。", "Give an item's id or reference code."),
    "check_picture": Text("请核对文件名；图片应在 {folder}。", "Check the name; pictures belong in {folder}."),
    "write_instead": Text("可以写成：{names}。", "Write {names}."),
    "name_the_language": Text("请命名为 {stem}.zh.md 或 {stem}.en.md。", "Name it {stem}.zh.md or {stem}.en.md."),
    "save_as_text": Text(
        "请另存为纯文本（UTF-8），命名为 {stem}.zh.md 或 {stem}.en.md。",
        "Save it as plain text (UTF-8) under the name {stem}.zh.md or {stem}.en.md.",
    ),
    "yaml_wide_colon": Text(
        "冒号是全角的“：”，请改成半角“:”，后面空一格", "the colon is full width (：); write : and a blank"
    ),
    "name_after_item": Text(
        "文件名的前一段应是展品标识、单元标识、foreword 或 afterword。",
        "Its name should begin with an item's id, a unit's id, foreword or afterword.",
    ),
    "text_of_two": Text(
        "展品和单元都叫“{stem}”，请给其中一个改名。", "Both an item and a unit are called “{stem}”; rename one of them."
    ),
    # --- blocks, tours, timelines
    "block_items": Text("{count} 件展品", "{count} {count:item|items}"),
    "block_one_name": Text("一个名字", "one name"),
    "block_none_declared": Text("exhibit.yml 里还没有登记。", "exhibit.yml declares none."),
    "block_quote": Text("引文", "the words to quote"),
    "block_quote_hint": Text("把原文写在 quote 后面，或写进 words。", "Write them after quote, or under words."),
    "block_numbers": Text("数字", "numbers"),
    "block_numbers_hint": Text(
        "写成 numbers 28 宿 | 12 件，或填 numbers。", "Write numbers 28 lodges | 12 works, or fill in numbers."
    ),
    "block_dates": Text("两个时间", "both dates"),
    "block_dates_hint": Text(
        "给两件展品填写时间，或写成 A-5#1=1854 A-5#2=2000。",
        "Give both items a date, or write A-5#1=1854 A-5#2=2000.",
    ),
    "block_hotspots": Text("这张图的热点", "hotspots on this picture"),
    "block_hotspots_hint": Text(
        "请先在 exhibit.yml 的 hotspots 里登记。", "Declare them under hotspots in exhibit.yml first."
    ),
    # --- sample words of the pattern page
    "pattern.quote": Text("天行有常，不为尧存，不为桀亡。", "The ways of heaven are constant."),
    "pattern.source": Text("《荀子·天论》", "Xunzi, On Heaven"),
    "pattern.lodges": Text("宿，分完一圈", "lodges part the circle"),
    "pattern.narrowest": Text("最窄的觜", "Zi, the narrowest"),
    "pattern.timeline": Text("确知与不确知的时间", "Dates that are known, and dates that are not"),
    "pattern.event": Text("这里写发生了什么。", "Here stands what happened."),
    # --- why a file cannot be opened
    "os_permission": Text("没有权限，或正被其他程序占用", "no permission, or another program holds it"),
    "os_folder": Text("这是一个文件夹", "it is a folder"),
    "os_other": Text("系统说：{said}", "the system says: {said}"),
    "too_large": Text("超过 {limit}", "it is larger than {limit}"),
    "not_a_workbook": Text("不是完好的 Excel 工作簿", "it is not an intact Excel workbook"),
    "too_many_parts": Text("压缩包里的文件太多", "it has too many parts"),
    "zip_bomb": Text("展开后大得不合理", "it would unfold to an unreasonable size"),
    "xml_entities": Text("含有工作簿里不该有的定义（DTD）", "it holds definitions (a DTD) that no workbook needs"),
    # --- tables
    "hidden_rows": Text("行（{names}）", "rows ({names})"),
    "hidden_columns": Text("列（{names}）", "columns ({names})"),
    "map_unknown": Text("没有这个项目", "there is no such field"),
    "map_language": Text("这个项目不分语言", "this field has no languages"),
    "map_private": Text("它不公开，不能改作公开的项目", "it is private and cannot become a public field"),
    "map_gate": Text(
        "它决定能否公开，不能略去或改作别的项目", "it decides what may be public and cannot be left out or changed"
    ),
    "map_remedy": Text(
        "请删去这一行，表格会照栏目名读入。", "Remove the line; the column is then read by its heading."
    ),
    "map_targets": Text(
        "可以填 docs/fields.md 里的英文名、exhibit.yml 里的自有栏目，或 ignore。",
        "Give a key from docs/fields.md, a column declared in exhibit.yml, or ignore.",
    ),
    "map_headings": Text("表头是：{names}", "The header has {names}"),
    "unpaired_quote": Text("引号没有成对", "a quote is not closed"),
    "cell_too_long": Text(
        "有一格超过 4000000 个字符，多半是引号没有成对",
        "a cell has more than 4,000,000 characters, most often because a quote is not closed",
    ),
    "no_heading": Text("（{column} 列没有栏目名）", "(column {column} has no heading)"),
    # --- YAML
    "yaml_colon": Text(
        "文字里的冒号要加引号，或这一行缩进不对", "text with a colon needs quotes, or this line is indented wrongly"
    ),
    "yaml_no_colon": Text("这一行缺少冒号", "a colon is missing in this line"),
    "yaml_tab": Text("缩进用了制表符", "a tab is used to indent"),
    "yaml_indent": Text("缩进没有对齐", "the indentation does not line up"),
    "yaml_quote": Text("引号没有成对", "a quote is not closed"),
    "yaml_question": Text(
        "大括号里的文字以英文问号结尾，请给它加引号",
        "words within braces end in a question mark; put quotes around them",
    ),
    "yaml_alias": Text("引用（*）没有对应的锚点", "an alias (*) has no anchor"),
    "yaml_character": Text("有不能用的字符", "it holds a character that is not allowed"),
    "yaml_comma": Text(
        "“{words}”前面的逗号把话断开了；有逗号的话请加引号",
        "a comma cuts “{words}” off; put quotes around words that have commas",
    ),
    "yaml_twice": Text("“{key}”写了两次", "“{key}” stands twice"),
    "yaml_key": Text("项目名必须是文字", "a key must be plain text"),
    "yaml_tag": Text("不接受标签 {tag}", "the tag {tag} is not accepted"),
    "yaml_too_deep": Text("嵌套太深或引用太多", "it is nested too deeply or repeats itself too often"),
    "yaml_documents": Text("一个文件里只能有一份内容（去掉 ---）", "a file holds one document (remove ---)"),
    "yaml_no_keys": Text("内容应由“项目: 值”组成", "it should be made of “key: value” lines"),
    "yaml_other": Text("写法有误（{said}）", "{said}"),
    "engine_plugin": Text("mkdocs.yml 里要写 plugins: [lantai]", "mkdocs.yml must say plugins: [lantai]"),
    "engine_pages": Text("mkdocs.yml 里要写 docs_dir: content/pages", "mkdocs.yml must say docs_dir: content/pages"),
    # --- settings
    "lacking": Text("没有填", "it is not filled in"),
    "wrong_kind": Text("不是这里能用的值", "it is not of the kind that belongs here"),
    "wrong_word": Text("“{value}”不在可选值之中", "“{value}” is not one of the accepted words"),
    "wrong_form": Text("“{value}”含有不能用的字符", "“{value}” has characters that are not allowed"),
    "out_of_range": Text("{value} 超出范围", "{value} is out of range"),
    "wrong_count": Text("个数不对", "their number is not right"),
    "house_rule": Text("{said}", "{said}"),
    "said_rule": Text("写了空格，没有写字", "blanks are no words"),
    "expect_day": Text("日子，例如 2026-12-31", "a day such as 2026-12-31"),
    "address_rule": Text(
        "要以 http:// 或 https:// 开头，没有 ? 和 #，至多 {most} 个字符（再长二维码就放不下了）",
        "it begins with http:// or https://, holds no ? or #, and has at most {most} characters, so that QR codes hold it",
    ),
    "put_it_there": Text("请把文件放在那里，大小写也要一样。", "Put the file there, spelled just so."),
    "year_rule": Text("认不出是哪一年", "it is not clear which year this is"),
    "widths_rule": Text("四个宽度要从小到大，从 100 起", "four widths, ascending, from 100 up"),
    "table_field_taken": Text(
        "“{name}”是“{field}”，不能作自有栏目", "“{name}” already is “{field}” and cannot be a column of your own"
    ),
    "expect_text": Text("一段文字", "text"),
    "expect_words": Text("zh: 和 en: 两行", "the two lines zh: and en:"),
    "expect_keys": Text("下一级的项目：{names}", "keys one level down: {names}"),
    "expect_number": Text("数字", "a number"),
    "expect_yes_no": Text("true 或 false", "true or false"),
    "expect_list": Text("以 - 开头的清单", "a list, each line with -"),
    "expect_one_of": Text("其中之一：{names}", "one of {names}"),
    "expect_id": Text("小写字母、数字和连字符", "small letters, digits and hyphens"),
    "expect_colour": Text("颜色，例如 #9E2A22", "a colour such as #9E2A22"),
    "expect_at_least": Text("不小于 {limit} 的数", "a number from {limit} up"),
    "expect_at_most": Text("不大于 {limit} 的数", "a number up to {limit}"),
    "expect_mapping": Text("“项目: 值”的几行", "lines of “key: value”"),
    "expect_exactly": Text("{count} 个", "{count} of them"),
    "expect_count": Text("{least} 到 {most} 个", "{least} to {most} of them"),
    "expect_own_key": Text("表格里没有的栏目名", "a name that the field table does not have"),
    "expect_field_key": Text("栏目的英文名，例如 publish_basis", "a field's key such as publish_basis"),
    "expect_pattern": Text(
        "一条 200 字以内的正则表达式，例如 工号[0-9]{4,8}",
        "a regular expression of at most 200 characters: staff no [0-9]{4,8}",
    ),
    "pattern_too_long": Text("超过 {limit} 个字符", "it is longer than {limit} characters"),
    "pattern_too_slow": Text(
        "重复里套着重复，或重复太多，可能永远算不完；请改用 {{1,20}} 这样的上限",
        "repeats stand within repeats, or there are too many, and it might never end; use limits such as {{1,20}}",
    ),
    "pattern_malformed": Text("写法有误（{said}）", "it is malformed ({said})"),
    "pattern_finds_nothing": Text(
        "它对空白也成立，等于什么都禁止", "it fits even an empty text, which would forbid everything"
    ),
    # --- personal data
    "personal.identity": Text("身份证号", "identity number"),
    "personal.old_identity": Text("15位身份证号", "identity number of 15 digits"),
    "personal.mobile": Text("手机号", "mobile number"),
    "personal.bank_card": Text("银行卡号", "bank card number"),
    "personal.plate": Text("车牌号", "number plate"),
    "kind.gov": Text("政府机关", "gov"),
    # --- what a picture is used for
    "use.screen": Text("网页大图", "the large picture of its page"),
    "use.plate": Text("图录图版", "a plate of the brochure"),
    "use.hero": Text("展览首图", "the opening picture of the exhibition"),
    "use.zoom": Text("深度缩放", "deep zoom"),
    # --- contradictions
    "clash.reproduction": Text(
        "“是否复制件”填了“{said}”，“复制件标注”却是“{kind}”",
        "“is a reproduction” says “{said}”, yet its kind is “{kind}”",
    ),
    "clash.attribute": Text("开放标识是“开放”，公开属性却是“{attribute}”", "marked as open, yet “{attribute}”"),
    "clash.initiative": Text(
        "密级为“{level}”，公开属性却是“主动公开”", "classified “{level}”, yet “published on initiative”"
    ),
    "clash.days": Text(
        "使用期限 {until} 早于可以公布的日子 {embargo}，永远不会公开",
        "its use ends on {until}, before its release on {embargo}; it would never be shown",
    ),
    "clash.fonds": Text(
        "全宗号是“{fonds}”，档号却以“{begins}”开头", "fonds “{fonds}”, yet the reference code begins with “{begins}”"
    ),
    "clash.recorded": Text("著录日期 {day} 早于形成时间 {made}", "recorded on {day}, before it was made ({made})"),
    "clash.half_place": Text("只有{there}，没有{lacking}", "there is a {there} but no {lacking}"),
    # --- pictures
    "picture_empty": Text("文件是空的", "the file is empty"),
    "picture_header": Text("文件头损坏", "its header is damaged"),
    "picture_changed": Text(
        "收到之后被人改动或删掉了；请撤销后重新合并原来的包",
        "somebody changed or removed it since it came in; undo and merge the package again",
    ),
    "picture_locked": Text("没有权限，或正被其他程序占用", "no permission, or another program holds it"),
    "picture_gone": Text("文件不在了", "it is no longer there"),
    "picture_truncated": Text("文件不完整，后半部分缺失", "it is incomplete, its end is missing"),
    "picture_damaged": Text("内容损坏（{detail}）", "its content is damaged ({detail})"),
}

"""Problems of statutes: how their text runs, and what cites them."""

from __future__ import annotations

from builder.model.problems.kind import error, note, warning
from builder.model.text import Text

_LOOK = Text(
    "请对照公布的文本：若原文如此，不必改；若是转换时丢了，请补上。",
    "Compare with the published text: leave it where the text is so, mend it where a conversion lost something.",
)

KINDS = (
    error(
        "LAW-01",
        "item",
        Text("引用了本站没有的法规 {statute}", "It cites {statute}, a statute that this site does not know"),
        Text("{suggestion}", "{suggestion}"),
    ),
    error(
        "LAW-02",
        "item",
        Text("{statute} 里没有{place}", "{statute} has no {place}"),
        Text("请核对条、款、项的序号和法规的版本。", "Check the article, paragraph and item, and the version."),
    ),
    error(
        "LAW-03",
        "item",
        Text("“{cite}”不是引用法条的写法", "“{cite}” is not how a statute is cited"),
        Text(
            "请写成 archives-law@2021-01-01#art-28-p2-i1：法规、施行日期、条款项。",
            "Write archives-law@2021-01-01#art-28-p2-i1: the statute, the day it took effect, the place.",
        ),
    ),
    warning(
        "LAW-04",
        Text("引用的{statute}后来有了新的版本", "{statute} has a newer version than the one it cites"),
        Text("请核对内容是否仍然成立，再改引 {current}。", "See whether it still holds, then cite {current}."),
    ),
    note(
        "LAW-05",
        Text(
            "引用的 {statute} 还没有导入，页面上只写条号，没有链接",
            "{statute} is cited but not imported: shown without a link",
        ),
        Text("要显示条文，请用 lantai law import 导入。", "Bring the text in with lantai law import."),
    ),
    warning(
        "LAW-06",
        Text("白话“{heading}”找不到对应的条文", "The plain words under “{heading}” belong to no article"),
        Text(
            "小标题请写“## 第三条”或“## Article 3”，且该条确有其文。",
            "Head them “## 第三条” or “## Article 3”, an article that exists.",
        ),
    ),
    error(
        "LAW-07",
        "item",
        Text("“{cite}”没有写明是哪个版本", "“{cite}” does not say which version it cites"),
        Text(
            "请写 {suggestion}，这样法规修改以后，引用仍指向当时的条文。",
            "Write {suggestion}: the citation then stays right when the law changes.",
        ),
    ),
    error(
        "LAW-08",
        "all",
        Text("没有找到施行日期", "The day from which it holds was not found"),
        Text("请用 --effective-from 写明，例如 2021-01-01。", "Give it with --effective-from, as in 2021-01-01."),
    ),
    warning(
        "LAW-09",
        Text(
            "{name} 没有读：不是法规的版本，也不是它的白话",
            "{name} was not read: neither a version of a statute nor its plain words",
        ),
        Text(
            "请命名为 content/law/<法规>/<施行日期>.md，白话为 <施行日期>.gloss.zh.md。",
            "Call it content/law/<statute>/<effective-from>.md, plain words <effective-from>.gloss.zh.md.",
        ),
    ),
    warning("LAW-10", Text("{article}之前缺少{missing}", "{missing} is missing before {article}"), _LOOK),
    warning(
        "LAW-11",
        Text("{article}又出现了一次，按{open}的正文处理", "{article} stands again; it was read as words of {open}"),
        _LOOK,
    ),
    warning(
        "LAW-12",
        Text("{article}的位置不对：这里应当是{wanted}", "{article} stands out of place: {wanted} was due here"),
        _LOOK,
    ),
    warning("LAW-13", Text("{heading}之前缺少{missing}", "{missing} is missing before {heading}"), _LOOK),
    warning("LAW-14", Text("{heading}出现在{last}之后", "{heading} stands after {last}"), _LOOK),
    error(
        "LAW-15",
        "item",
        Text("没有找到条文", "No article was found"),
        Text(
            "条文应当以“第一条”加空格开头；决定以“一、”开头。",
            "An article begins with 第一条 and a blank; a decision's point with 一、.",
        ),
    ),
    note(
        "LAW-16",
        Text("从第 {number} 条（{article}）开始", "It begins with article {number} ({article})"),
        Text(
            "若这是法典的一编，请保留 first_article: {number}。",
            "Keep first_article: {number} where this is a part of a code.",
        ),
    ),
    warning(
        "LAW-17",
        Text("“{marker}”的序号不连续，应为第 {wanted} 个", "“{marker}” does not follow: number {wanted} was due"),
        _LOOK,
    ),
    note(
        "LAW-18",
        Text("{article}后面没有空格，按条文处理", "No blank follows {article}; it was read as the lead of the article"),
        Text("请看这一行是不是一条的开头。", "See whether this line begins an article."),
    ),
    warning(
        "LAW-19",
        Text("文字里有网页标记，共 {count} 行", "Marks of a web page stand in {count} {count:line|lines}"),
        Text("请在网页上选“只保留文本”再粘贴，或删去这些标记。", "Paste as plain text, or remove the marks."),
    ),
    warning(
        "LAW-20",
        Text(
            "Word 文件里有 {count} 处修订，按全部接受处理",
            "The Word file holds {count} tracked {count:change; it was|changes; all were} taken as accepted",
        ),
        Text(
            "请在 Word 里接受或拒绝全部修订后再导入。第一处：{first}",
            "Accept or reject them in Word and import again. The first: {first}",
        ),
    ),
    warning(
        "LAW-21",
        Text(
            "Word 文件里有 {count} 个表格，逐行读作文字",
            "The Word file holds {count} {count:table; it was|tables; they were} read as lines of words",
        ),
        Text("请核对表格处的文字。", "Check the words where the tables were."),
    ),
    warning(
        "LAW-22",
        Text(
            "Word 自动编号 {count} 处，已按其格式写成文字",
            "Word numbered {count} {count:paragraph|paragraphs} by itself; the numbers were written out",
        ),
        Text(
            "请核对条号；最好在 Word 里把自动编号转成文字。", "Check the numbers; better turn them into text in Word."
        ),
    ),
    error(
        "LAW-23",
        "all",
        Text("{name} 其实是{kind}，读不出文字", "{name} is really {kind}; no text can be read from it"),
        Text("请另存为 .docx 或 .txt（UTF-8）再导入。", "Save it as .docx or .txt (UTF-8) and import that."),
    ),
    error(
        "LAW-24",
        "item",
        Text("应有 {wanted} 条，读到 {found} 条", "It must have {wanted} {wanted:article|articles}; {found} were read"),
        Text(
            "请对照公布的文本；若条数本来如此，请改 articles。", "Compare with the published text, or change articles."
        ),
    ),
    error(
        "LAW-25",
        "item",
        Text("文件名写 {name}，施行日期写 {day}", "The file is called {name}, its effective_from is {day}"),
        Text("两处要一致：引用靠它找到条文。", "They must agree: citations find the text by it."),
    ),
    warning(
        "LAW-26",
        Text(
            "文中引用的“{cite}”在本站的文本里找不到",
            "The text cites “{cite}”, which the text on this site does not have",
        ),
        Text("请核对条号和法规名称。", "Check the number and the statute."),
    ),
    note(
        "LAW-27",
        Text("{name} 已经导入过，内容相同", "{name} was imported before; nothing has changed"),
        Text("无需处理。", "Nothing to do."),
    ),
    error(
        "LAW-28",
        "all",
        Text("{name} 已经有了，内容不同", "{name} is there already, with another text"),
        Text(
            "兰台不改您写的文件。请先移走它，或用 --effective-from 写明另一个施行日期。",
            "Lantai never overwrites your files. Move it away first, or give another day with --effective-from.",
        ),
    ),
    error(
        "LAW-29",
        "item",
        Text("失效日期 {until} 早于施行日期 {since}", "It ends on {until}, before it begins on {since}"),
        Text("请核对 effective_from 和 effective_to。", "Check effective_from and effective_to."),
    ),
    warning(
        "LAW-30",
        Text(
            "有 {count} 行像是在句子中间断开的，或是页码",
            "{count} {count:line seems|lines seem} to break within a sentence, or to be a page number",
        ),
        Text(
            "从 PDF 或分页的文件复制来的，请接上断开的行，删去页码：一行就是一款。",
            "Where it was copied from a PDF, join the broken lines and remove page numbers: a line is a paragraph.",
        ),
    ),
    warning(
        "LAW-31",
        Text(
            "{article}在“{appendix}”之后，按附件的文字处理", "{article} follows “{appendix}” and was read as part of it"
        ),
        _LOOK,
    ),
    warning(
        "LAW-32",
        Text(
            "有 {count} 行带着加粗或列表的标记（**、-）",
            "{count} {count:line holds|lines hold} marks of bold words or of a list (**, -)",
        ),
        Text(
            "请删去这些标记：它们挡住了条号和项号。",
            "Remove them: they hide the numbers of articles and items that they stand before.",
        ),
    ),
)

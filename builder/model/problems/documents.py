"""Problems of the documents below content/: cases, questions, terms and whatever else teaches or guides."""

from __future__ import annotations

from builder.model.problems.kind import error, note, warning
from builder.model.text import Text

KINDS = (
    warning(
        "DOC-01",
        Text("{name} 没有读：文件名或位置不对", "{name} was not read: its name or place is not right"),
        Text(
            "请命名为 {suggestion}（小写字母、数字和短横）。", "Call it {suggestion} (small letters, digits, hyphens)."
        ),
    ),
    error(
        "DOC-02",
        "all",
        Text("{name} 的开头没有用 --- 围起来的说明", "{name} does not begin with a block between two lines of ---"),
        Text(
            "第一行写 ---，接着写 lantai: 1、title、state 等，再写一行 ---，然后是正文。",
            "Write --- on the first line, then lantai: 1, title, state and so on, another ---, then the text.",
        ),
    ),
    error(
        "DOC-03",
        "item",
        Text(
            "不认识的小标题“{heading}”，它下面的文字没有读",
            "Unknown heading “{heading}”; what stands below it was not read",
        ),
        Text("{suggestion}", "{suggestion}"),
    ),
    error(
        "DOC-04",
        "item",
        Text("小标题“{heading}”出现了两次", "The heading “{heading}” stands twice"),
        Text("请合并成一段。", "Put both parts under one heading."),
    ),
    error(
        "DOC-05",
        "item",
        Text("缺少必需的一段：{heading}", "A part is missing: {heading}"),
        Text("请补上这个小标题和它的文字。", "Add this heading and its text."),
    ),
    error(
        "DOC-06",
        "item",
        Text("小标题前面有文字“{words}…”，不知道属于哪一段", "Words stand before the first heading: “{words}…”"),
        Text("请移到某个小标题下面。", "Move them below one of the headings."),
    ),
    error(
        "DOC-07",
        "item",
        Text("没有标题", "It has no title"),
        Text("请在开头写 title: {{zh: …, en: …}}。", "Write title: {{zh: …, en: …}} at the top."),
    ),
    note(
        "DOC-08",
        Text("{what}“{title}”是{state}，没有公开", "The {what} “{title}” is {state} and is not published"),
        Text("要公开时请写 state: public。", "Write state: public when it may be shown."),
    ),
    warning(
        "DOC-09",
        Text("{what}“{title}”没有通过审核，没有公开", "The {what} “{title}” has passed no review and is not published"),
        Text(
            "本站要求终审：请审阅后登记，例如 lantai approve {key} --stage final --by 姓名；改过以后要重新登记。",
            "This site demands a final review: record it, as in lantai approve {key} --stage final --by NAME; an edit ends it.",
        ),
    ),
    warning(
        "DOC-10",
        Text("没有英文：{keys}", "No English: {keys}"),
        Text(
            "英文页面会显示中文；有译文时请补上。",
            "The English page shows the Chinese; add a translation when there is one.",
        ),
    ),
)

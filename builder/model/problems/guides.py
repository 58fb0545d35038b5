"""Problems of service guides."""

from __future__ import annotations

from builder.model.problems.kind import error, warning
from builder.model.text import Text

_MISSING = Text("指南缺“{element}”（{key}）", "The guide does not say “{element}” ({key})")
_PLACEHOLDER = Text("指南的“{element}”还没有填好：{said}", "“{element}” of the guide is not filled in yet: {said}")

KINDS = (
    warning(
        "GUIDE-01",
        _MISSING,
        Text(
            "来办事的人需要知道；没有的也请写明，例如“不收费”。",
            "People who come need to know it; say so where there is none, as in “free”.",
        ),
    ),
    warning(
        "GUIDE-02",
        _PLACEHOLDER,
        Text(
            "请换成真实的内容；示例请写 fictional: true。",
            "Put in what is true; a sample says fictional: true.",
        ),
    ),
    warning(
        "GUIDE-03",
        Text(
            "指南“{title}”自{day}起没有核对过，已超过十二个月",
            "The guide “{title}” was last checked on {day}, more than 12 months ago",
        ),
        Text("请核对时间、电话和材料，再改 updated。", "Check hours, phones and papers, then change updated."),
    ),
    error(
        "GUIDE-04",
        "item",
        _MISSING,
        Text(
            "政府网站的办事指南要素必须完整；这份指南补齐后才会公开。",
            "On a government site a guide must have every element; it is shown when it has.",
        ),
    ),
    error(
        "GUIDE-05",
        "item",
        _PLACEHOLDER,
        Text(
            "政府网站的办事指南不能有占位内容；填好后才会公开。",
            "On a government site nothing in a guide may be a placeholder; it is shown when it is filled in.",
        ),
    ),
    warning(
        "GUIDE-06",
        Text("指南“{title}”应在{day}核对", "The guide “{title}” was to be checked on {day}"),
        Text("核对后请改 next_check。", "Check it, then change next_check."),
    ),
    warning(
        "GUIDE-07",
        Text("没有叫 {id} 的指南，这个链接没有做", "There is no guide called {id}; the link is left out"),
        Text("{suggestion}", "{suggestion}"),
    ),
    error(
        "GUIDE-08",
        "nothing",
        Text("表格“{title}”的文件 {name} 不在，没有给出", "The file of the form “{title}” is not there: {name}"),
        Text("{suggestion}", "{suggestion}"),
    ),
    error(
        "GUIDE-09",
        "nothing",
        Text("表格“{title}”既没有文件，也没有要填的栏", "The form “{title}” has neither a file nor fields"),
        Text(
            "请写 file（content/pages 里的文件），或写 fields（每栏 label、lines）。",
            "Write file (one below content/pages), or fields (each with label and lines).",
        ),
    ),
)

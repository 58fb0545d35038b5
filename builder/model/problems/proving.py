"""What verify finds in the built folder. Each of them publishes nothing."""

from __future__ import annotations

from builder.model.problems.kind import error
from builder.model.text import Text

_REPORT = Text(
    "这是程序的差错，请连同 build/report 一起报告。", "This is a fault of the program; report it with build/report."
)

KINDS = (
    error("PROOF-01", "all", Text("应有的文件不见了：{path}", "A file that must exist is missing: {path}"), _REPORT),
    error(
        "PROOF-02",
        "all",
        Text("{path} 里出现了不该公开的内容：{what}", "{path} shows what must not be public: {what}"),
        Text(
            "网站没有发布。请检查手写页面里是否提到了它；否则请报告。",
            "Nothing was published. See whether a hand-written page mentions it; otherwise report this.",
        ),
    ),
    error(
        "PROOF-03",
        "all",
        Text("{path} 里的链接 {link} 不通", "The link {link} in {path} leads nowhere"),
        Text(
            "请改正链接；链接到展品时用它的网址名。", "Correct it; a link to an item uses the item's name in addresses."
        ),
    ),
    error(
        "PROOF-04",
        "all",
        Text("{path} 向别的网站要东西：{link}", "{path} asks another host for something: {link}"),
        Text(
            "请把文件放进 content/pages，页面不得依赖外部网站。",
            "Put the file into content/pages; no page may depend on another host.",
        ),
    ),
    error("PROOF-05", "all", Text("{path} 里标识 {id} 出现了两次", "Id {id} stands twice in {path}"), _REPORT),
    error(
        "PROOF-06",
        "all",
        Text("{path} 里有一张图没有替代文本：{link}", "A picture in {path} has no alternative text: {link}"),
        Text("请写上替代文本：![这里](图片)。", "Write one: ![here](picture)."),
    ),
    error(
        "PROOF-07",
        "all",
        Text("{path} 与资料文件 {source} 完全相同", "{path} equals the source file {source}"),
        Text(
            "资料不能原样公开。请把它移出 content/pages 或删除副本。",
            "Source files are not published as they are. Remove the copy.",
        ),
    ),
    error("PROOF-08", "all", Text("多出一个没有来历的文件：{path}", "A file of unknown origin: {path}"), _REPORT),
    error(
        "PROOF-09",
        "all",
        Text("{path} 里的图片带有多余信息：{what}", "The picture {path} carries more than its pixels: {what}"),
        Text("请换一份不含拍摄信息的图片放在 content/pages。", "Use a copy without camera data in content/pages."),
    ),
    error(
        "PROOF-10",
        "all",
        Text(
            "{path} 的名称在 Windows 或 U 盘上不可用：{what}",
            "The name {path} is not allowed on Windows or a USB stick: {what}",
        ),
        Text("请改短或改名。", "Shorten or change it."),
    ),
    error(
        "PROOF-11",
        "all",
        Text("{path} 写好以后变了", "{path} is not what was written"),
        Text(
            "请确认没有别的程序在改 build 文件夹，然后重新生成。",
            "See that no other program changes the build folder, and build again.",
        ),
    ),
    error(
        "PROOF-13",
        "all",
        Text("{path} 里能看到应当遮盖的内容", "{path} shows what must be covered"),
        Text(
            "如果它来自 content/pages，请换成遮盖过的图；否则这是程序的差错，请连同 build/report 一起报告。",
            "If it comes from content/pages, use a covered picture; otherwise this is a fault of the program: report it with build/report.",
        ),
    ),
    error(
        "PROOF-12",
        "all",
        Text("{path} 读不出来，无从证明：{what}", "{path} cannot be read, so nothing can be proved of it: {what}"),
        Text(
            "如果它来自 content/pages，请换一份完好的文件；否则请报告。",
            "If it comes from content/pages, replace it by a sound file; otherwise report this.",
        ),
    ),
)

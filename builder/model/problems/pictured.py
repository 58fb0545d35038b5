"""Problems of pictures beside their items: missing, unused, alike, too small, and what is said instead of them."""

from __future__ import annotations

from builder.model.problems.kind import error, note, warning
from builder.model.text import Text

KINDS = (
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
        "PIC-09",
        Text("没有“{name}”，用的是同名的“{found}”", "There is no “{name}”; “{found}” of the same name was used"),
        Text(
            "是这张就把格子里的扩展名改过来，不是就换成对的文件。",
            "If it is the right one, correct the ending in the cell.",
        ),
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
        "PIC-10",
        Text(
            "图片“{name}”与不公开的 {item} 的“{other}”看上去一样",
            "Picture “{name}” looks the same as “{other}” of {item}, which is closed",
        ),
        Text(
            "请核对：如是同一张照片，不能一处封存一处公开，请改正密级或开放标识，或换掉图片。",
            "Compare them: one photograph cannot be closed in one place and open in another. Correct the classification or the opening status, or take another picture.",
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

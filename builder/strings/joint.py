"""Words of joint exhibitions and of ``lantai merge``."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

WORDS: Mapping[str, Text] = {
    "logo.missing": Text("没有这个文件", "there is no such file"),
    "logo.outside": Text("不在合作馆的文件夹里", "it lies outside of the partner's folder"),
    "logo.unreadable": Text("读不出来，或者不是 PNG、JPEG、WebP", "it cannot be read, or is no PNG, JPEG or WebP"),
    "joint.this_house": Text("本馆", "this house"),
    "joint.taken_back": Text("提供馆收回", "taken back by its lender"),
    "merged": Text(
        "收下 {name} 第{version}版，{items} 件展品。", "Took in {name}, version {version}: {items} {items:item|items}."
    ),
    "merge_would": Text(
        "会收下 {name} 第{version}版，{items} 件展品；现在什么也没有写。",
        "Would take in {name}, version {version}: {items} {items:item|items}. Nothing was written.",
    ),
    "merge_known": Text(
        "{name} 第{version}版已经收过，什么也没有变。", "Version {version} of {name} is here already; nothing changed."
    ),
    "merge_made": Text("新建 {path}", "Made {path}"),
    "merge_would_make": Text("会新建 {path}", "Would make {path}"),
    "merge_waits": Text(
        "展品等着协议：在 content/partners/{code}/partner.yml 写上协议编号就会展出。",
        "Its items wait: they are shown once content/partners/{code}/partner.yml gives the number of the agreement.",
    ),
    "not_merged": Text("没有收进来。", "Nothing was taken in."),
    "merge_none": Text("没有收到过 {name}，无可撤销。", "Nothing was received as {name}: there is nothing to undo."),
    "merge_kept": Text("留下 {path}：有人改过。", "Kept {path}: somebody has changed it."),
    "merge_undone": Text(
        "撤销了 {name} 第{version}版，现在是第{now}版。",
        "Took out version {version} of {name}; version {now} holds again.",
    ),
    "merge_undone_all": Text(
        "撤销了 {name} 第{version}版，回到合并之前。", "Took out version {version} of {name}; all is as before it came."
    ),
    "merge_one_of_both": Text("--dry-run 和 --undo 只能选一个。", "Choose --dry-run or --undo, not both."),
    "merge_no_path": Text("没有“{path}”这个文件或文件夹。", "There is no file or folder “{path}”."),
}

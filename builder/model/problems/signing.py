"""Reviews, rules set aside, and what is kept private: who must look again, and at what."""

from __future__ import annotations

from builder.model.problems.kind import error, note, warning
from builder.model.text import Text

KINDS = (
    error(
        "SIGN-01",
        "nothing",
        Text(
            "{name} 从这一行起接不上了：有登记被删掉或改过，{count} 行不作数：第 {lines} 行",
            "{name} no longer hangs together from this line on: an entry was deleted or changed; {count} {count:line does|lines do} not count: {lines}",
        ),
        Text(
            "登记只能用 lantai approve 追加，不能手改。请从版本库恢复这个文件；恢复不了就重新签。",
            "Entries are only added, by lantai approve. Restore the file from version control, or sign again.",
        ),
    ),
    warning(
        "SIGN-02",
        Text("签过以后改了：{parts}", "Changed since it was signed: {parts}"),
        Text(
            "原来签的是 {signed}，要请他们重新签。没有改动的不受影响。",
            "Signed before by {signed}; they must sign again. What did not change is not affected.",
        ),
    ),
    warning(
        "SIGN-03",
        Text(
            "审核登记的日子还没有到：{signed}，{count} 处，在第 {lines} 行",
            "A review is dated in the future: {signed}, {count} signed, in lines {lines}",
        ),
        Text(
            "到那一天才作数。日期写错了就请重新登记。",
            "It counts from that day on. If the date is wrong, record it again.",
        ),
    ),
    warning(
        "SIGN-10",
        Text(
            "“{item}”放行“{rule}”的日子还没有到：{by}，{day}",
            "“{rule}” is set aside for “{item}” only from a day to come: {by}, {day}",
        ),
        Text(
            "到那一天才起作用。日期写错了请在 overrides.yml 里改正。",
            "It counts from that day on. If the date is wrong, correct it in overrides.yml.",
        ),
    ),
    warning(
        "SIGN-11",
        Text(
            "撤下“{item}”的日期 {day} 还没有到；它现在就已经撤下",
            "“{item}” was taken down on a day to come, {day}; it is down already",
        ),
        Text(
            "撤下从登记起就生效，网址上会写这个日期。写错了请在 content/withdrawn.yml 里改正。",
            "A withdrawal counts at once, and its address tells this day. Correct it in content/withdrawn.yml if it is wrong.",
        ),
    ),
    warning(
        "SIGN-04",
        Text("没有通过终审，所以没有显示：{parts}", "Left out, because it passed no review: {parts}"),
        Text(
            "请审阅后用 lantai approve 登记（--item texts 只签展览的文字）。",
            "Have it reviewed and recorded with lantai approve (--item texts signs the exhibition's texts alone).",
        ),
    ),
    error(
        "SIGN-05",
        "nothing",
        Text("“{item}”的规则 {rule} 不能这样放行：{reason}", "Rule {rule} cannot be set aside for “{item}”: {reason}"),
        Text("这一条不起作用，请改正或删掉。", "This entry has no effect; correct or delete it."),
    ),
    warning(
        "SIGN-06",
        Text(
            "“{item}”放行了“{rule}”：{by}，{day}，理由：{reason}",
            "“{rule}” set aside for “{item}” by {by} on {day}: {reason}",
        ),
        Text("如不再需要，请在 overrides.yml 里删掉。", "Delete it in overrides.yml when it is no longer needed."),
    ),
    error(
        "SIGN-07",
        "all",
        Text("gate.stricter 里的“{name}”不是规则", "“{name}” in gate.stricter is no rule"),
        Text("可以写：{names}", "Rules are: {names}"),
    ),
    warning(
        "SIGN-08",
        Text("展览的文字签过以后改了：{parts}", "The exhibition's texts changed since they were signed: {parts}"),
        Text("原来签的是 {signed}，要请他们重新签。", "Signed before by {signed}; they must sign again."),
    ),
    warning(
        "SIGN-09",
        Text(
            "展览的题名没有通过终审，整个展览没有公开",
            "The exhibition's title passed no review, so all of it stays unpublished",
        ),
        Text(
            "还没有终审的有：{parts}。请审阅后用 lantai approve 登记。",
            "Not reviewed: {parts}. Have it reviewed and recorded with lantai approve.",
        ),
    ),
    warning(
        "SIGN-12",
        Text("网站的文字签过以后改了：{parts}", "The words of the site changed since they were signed: {parts}"),
        Text(
            "原来签的是 {signed}，要请他们重新签：lantai approve {key}。",
            "Signed before by {signed}; they must sign again: lantai approve {key}.",
        ),
    ),
    warning(
        "SIGN-13",
        Text(
            "网站的文字没有通过终审，没有显示：{parts}",
            "Words of the site were left out, because they passed no review: {parts}",
        ),
        Text(
            "请审阅后登记：lantai approve {key} --stage final --by 姓名。",
            "Have them reviewed and recorded: lantai approve {key} --stage final --by NAME.",
        ),
    ),
    error(
        "SIGN-14",
        "all",
        Text(
            "网站离不开的文字没有通过终审：{parts}",
            "Words that the site cannot be without passed no review: {parts}",
        ),
        Text(
            "请审阅后登记：lantai approve {key} --stage final --by 姓名。一次签全部文件和页面写 lantai approve content。",
            "Have them reviewed and recorded: lantai approve {key} --stage final --by NAME; lantai approve content signs every document and page.",
        ),
    ),
    error(
        "KEEP-01",
        "item",
        Text(
            "“{field}”里的“{value}”不是栏目，或是必须显示的栏目",
            "“{value}” in “{field}” is no field, or one that must be seen",
        ),
        Text("{suggestion}", "{suggestion}"),
    ),
    error(
        "KEEP-02",
        "all",
        Text(
            "private 里的“{value}”不是栏目，或是必须显示的栏目",
            "“{value}” in private is no field, or one that must be seen",
        ),
        Text("{suggestion}", "{suggestion}"),
    ),
    error(
        "KEEP-04",
        "item",
        Text("“{field}”里的“{value}”不是这一件的图片", "“{value}” in “{field}” is no picture of this item"),
        Text(
            "{suggestion}改好之前这件不公开，免得把不该公开的那一张公开了。",
            "{suggestion} Until then the item is withheld, lest the wrong picture be shown.",
        ),
    ),
    error(
        "KEEP-05",
        "item",
        Text(
            "档号“{code}”在{place}写的是“{word}”，这里却没有",
            "Reference code “{code}” is “{word}” at {place}, and not here",
        ),
        Text(
            "同一份档案不能一处封存一处公开：请把两处改成一样；如是同卷的另一件，请写到件号。改好之前这一处不公开。",
            "One record cannot be closed in one place and open in another: say the same in both, or write the number of the piece where it is another of the same file. Until then it is withheld here.",
        ),
    ),
    note(
        "KEEP-03",
        Text("撤下的“{item}”不是现有的展品", "“{item}” was taken down, but no item has this name"),
        Text(
            "{suggestion}如是写错，请在 content/withdrawn.yml 里改正，否则要撤的那件还在网上；如那一行早已删去，可以不管。",
            "{suggestion} Correct it in content/withdrawn.yml if it was mistyped: the item that was meant is still shown. If its row is gone, leave it.",
        ),
    ),
)

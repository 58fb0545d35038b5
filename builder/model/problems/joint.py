"""Problems of joint exhibitions: what partners lent, and what the host says of it."""

from __future__ import annotations

from builder.model.problems.kind import error, note, warning
from builder.model.text import Text

KINDS = (
    error(
        "JOIN-01",
        "nothing",
        Text("没有收到过“{name}”", "Nothing was received as “{name}”"),
        Text(
            "写成 馆代码/展览，例如 440200/quay；先用 lantai merge 把对方的包收进来。",
            "Write code/exhibition, as in 440200/quay, and take the package in with lantai merge first.",
        ),
    ),
    error(
        "JOIN-02",
        "nothing",
        Text("收到的“{name}”读不出来，被改动过", "What was received as “{name}” cannot be read: somebody changed it"),
        Text(
            "收到的版本不能手改：撤销后重新合并原来的包；本馆的修改写在展品表里。",
            "Received versions are not edited: undo, merge the package again, and edit in your own items table.",
        ),
    ),
    error(
        "JOIN-03",
        "nothing",
        Text("“{id}”不是借来的展品，这一行没有用上", "“{id}” is no item that was lent; this row is not used"),
        Text(
            "请照抄收到的 items.xlsx 里“标识”一栏，前面加馆代码和冒号。",
            "Copy the id from the items.xlsx that was received, after the archive code and a colon.",
        ),
    ),
    error(
        "JOIN-04",
        "item",
        Text(
            "“{field}”两馆说法不同：提供馆“{theirs}”，本馆“{ours}”",
            "The houses differ on “{field}”: its lender says “{theirs}”, here it says “{ours}”",
        ),
        Text(
            "权利由提供馆说了算。请删去本馆这一格，或请提供馆改好再发一版；两馆一致之前不公开。",
            "Rights are the lender's word. Clear this cell, or ask for another version; it is not shown until both agree.",
        ),
    ),
    note(
        "JOIN-05",
        Text("“{id}”提供馆已经收回，本馆的修改留着没有用上", "“{id}” was taken back by its lender; this edit waits"),
        Text("对方再发这件时，修改会照旧用上。", "It holds again if the lender sends the item once more."),
    ),
    warning(
        "JOIN-06",
        Text(
            "“{field}”两馆说法不同：提供馆“{theirs}”，本馆“{ours}”；展出的是本馆的",
            "The houses differ on “{field}”: its lender says “{theirs}”, here it says “{ours}”, which is shown",
        ),
        Text(
            "对方改过这一格。同意对方的，就清空本馆这一格；坚持本馆的，请与对方说好。",
            "The lender has changed it since. Clear this cell to take the lender's word, or settle it with the lender.",
        ),
    ),
    warning(
        "JOIN-07",
        Text(
            "“{field}”合作馆改为“{theirs}”，本馆后来写“{ours}”；展出的是本馆的",
            "A partner made “{field}” “{theirs}”; here it says “{ours}” by now, which is shown",
        ),
        Text(
            "同意合作馆的，就照它写；坚持本馆的，请与它说好。",
            "Write the partner's words here, or settle it with the partner.",
        ),
    ),
    warning(
        "JOIN-08",
        Text(
            "这张照片与 {other}（{house}）是同一张；{larger} 的图较大",
            "This photograph is that of {other} ({house}) as well; {larger} is larger",
        ),
        Text(
            "同一张照片合成一件：留一件，另一件在“发布范围”写“合作方”；两馆都署名，用哪一份底图问清楚。",
            "Show it once: keep one, limit the other to the audience “partner”, credit both, ask whose master to use.",
        ),
    ),
    error(
        "JOIN-09",
        "item",
        Text(
            "{other}（{house}）是同一张照片，那里遮盖了一部分，这里没有遮",
            "{other} ({house}) is the same photograph, and something is covered there that is not covered here",
        ),
        Text(
            "从严：照那一件在“遮盖”一栏遮好，或者只展那一件；在这以前这一件不公开。",
            "The stricter holds: cover the same here, or show the other one only; this one is held back until then.",
        ),
    ),
    warning(
        "JOIN-10",
        Text(
            "“{key}”所指的借展展品“{id}”已经不在，这一处略去",
            "“{key}” names the lent item “{id}”, which is not there: it is left out",
        ),
        Text(
            "{suggestion}出借馆收回了，就删去这一处。",
            "{suggestion} If its lender took it back, delete this place.",
        ),
    ),
    error(
        "BACK-01",
        "nothing",
        Text("寄回的 {name} 没有“标识”一栏", "The {name} that came back has no column of ids"),
        Text(
            "没有收进来。请对方用原来的 items.xlsx 改，不要删改表头。",
            "Ask for the original items.xlsx with its headings.",
        ),
    ),
    warning(
        "BACK-02",
        Text(
            "“{id}”不在给出的展品里，或者写了两次；这一行没有用上",
            "“{id}” was not given, or stands twice; its row is not used",
        ),
        Text("新的展品要另外给：请对方发一份带图的材料。", "New items come by themselves, with their pictures."),
    ),
    warning(
        "BACK-03",
        Text("“{id}”那一行没有了：作对方收回", "The row of “{id}” is gone: its lender takes it back"),
        Text("不是收回的，撤销这次合并，请对方补上这一行。", "If it was a slip, undo this merge and ask for the row."),
    ),
    note(
        "BACK-04",
        Text("“{id}”那一行没有了；本馆的展品不变", "The row of “{id}” is gone; our item stays"),
        Text("要撤下自己的展品，用 lantai withdraw。", "Use lantai withdraw to take down an item of your own."),
    ),
    note(
        "BACK-05",
        Text("{id} 的“{field}”：“{before}”改为“{after}”", "“{field}” of {id}: “{before}” became “{after}”"),
        Text("合并后照新的展出。", "It is shown so after the merge."),
    ),
    warning(
        "BACK-06",
        Text(
            "{id} 的“{field}”改成了“{after}”，没有照改，仍是“{before}”",
            "“{field}” of {id} was made “{after}”; it stays “{before}”",
        ),
        Text(
            "灰底的栏目不能这样改：权利和期限要在协议里改。",
            "Columns on grey stay: rights and terms are changed by agreement.",
        ),
    ),
    error(
        "BACK-07",
        "nothing",
        Text(
            "寄回的 {name} 不是最后一版，本馆已经有第{last}版", "{name} came back, but version {last} is here already"
        ),
        Text("没有收进来。请对方在最后一版上改。", "Nothing was taken in. Ask for the edits in the last version."),
    ),
    error(
        "BACK-08",
        "nothing",
        Text("{name} 只是一张表，不是寄回的包", "{name} is a table by itself, not the package that came back"),
        Text(
            "解开当初给对方的包，用它换掉 data 里的 items.xlsx，再合并那个文件夹。别馆自己的表用 lantai import。",
            "Unpack what was given, put it in the place of data/items.xlsx, and merge that folder. A table of another"
            " house's own comes in by lantai import.",
        ),
    ),
    error(
        "MERGE-01",
        "nothing",
        Text(
            "{name} 是给 {receiver} 的，本馆是 {code}",
            "{name} is addressed to {receiver}; this house is {code}",
        ),
        Text(
            "没有收进来。请对方用 --to {code} 重新打包。", "Nothing was taken in. Ask for one packed with --to {code}."
        ),
    ),
    error(
        "MERGE-02",
        "nothing",
        Text("{name} 是本馆自己打的包", "{name} was packed by this house itself"),
        Text("没有收进来。自己的展品本来就在这里。", "Nothing was taken in: its items are here already."),
    ),
    error(
        "MERGE-03",
        "nothing",
        Text("{name} 只能用到 {day}，已经过期", "{name} was to be used until {day}"),
        Text("没有收进来。续期后请对方再发一版。", "Nothing was taken in. Ask for another version once it is renewed."),
    ),
    error(
        "MERGE-04",
        "nothing",
        Text("{name} 比已经收下的第{last}版旧", "{name} is older than version {last}, which was received already"),
        Text(
            "没有收进来。要回到旧版，先用 lantai merge --undo 撤销新版。",
            "Nothing was taken in. To go back, undo the newer one with lantai merge --undo.",
        ),
    ),
    error(
        "MERGE-05",
        "nothing",
        Text(
            "{name} 说的上一版，不是本馆收到的第{last}版",
            "The version that {name} follows is not the version {last} that was received here",
        ),
        Text(
            "没有收进来。请向对方核实哪一份是真的。", "Nothing was taken in. Ask the lender which of them is genuine."
        ),
    ),
    warning(
        "MERGE-06",
        Text("还没有写明与{name}的协议", "No agreement with {name} is named yet"),
        Text(
            "展品先收着，不展出。签好后在 {place} 的 agreement 里写 number。",
            "Its items are kept and not shown. Once it is signed, give agreement.number in {place}.",
        ),
    ),
    warning(
        "MERGE-07",
        Text("与{name}的协议到 {day} 为止，已经到期", "The agreement with {name} ended on {day}"),
        Text("续签后改 {place} 的 agreement.until，展品才会展出。", "Renew it and change agreement.until in {place}."),
    ),
    warning(
        "MERGE-08",
        Text(
            "与{name}的协议编号两馆写的不同：对方“{theirs}”，本馆“{ours}”",
            "The agreement with {name} has two numbers: “{theirs}” there, “{ours}” here",
        ),
        Text(
            "请与对方核对，改 {place} 或请对方改。",
            "Settle it with the lender, and change {place} or ask for a change.",
        ),
    ),
    error(
        "MERGE-09",
        "nothing",
        Text(
            "{name} 的提供馆 {code} 与已知的合作馆 {other} 只差大小写",
            "{name} is from {code}, which differs from our partner {other} in capitals only",
        ),
        Text(
            "没有收进来。请与对方核对馆代码，写成一样的。",
            "Nothing was taken in. Settle with the lender how its code is written.",
        ),
    ),
    error(
        "MERGE-10",
        "nothing",
        Text(
            "{name} 里展品的标识“{id}”是空的或含有看不见的字符", "In {name} the id “{id}” is empty or has unseen signs"
        ),
        Text("没有收进来。请对方改好标识再发一版。", "Nothing was taken in. Ask for a version with another id."),
    ),
    error(
        "MERGE-11",
        "nothing",
        Text(
            "{name} 里“{id}”与“{other}”在网址里同名", "In {name} “{id}” and “{other}” have the same name in addresses"
        ),
        Text("没有收进来。请对方改好标识再发一版。", "Nothing was taken in. Ask for a version with another id."),
    ),
)

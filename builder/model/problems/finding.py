"""Problems of the finder and of the decision helper."""

from __future__ import annotations

from builder.model.problems.kind import error, note, warning
from builder.model.text import Text

_PLACEHOLDER = Text("“{what}”这一行还没有填好：{said}", "The row “{what}” is not filled in yet: {said}")

KINDS = (
    error(
        "FIND-01",
        "item",
        Text(
            "“{what}”的截止年份 {until} 早于起始年份 {since}，这一行没有公开",
            "“{what}” ends in {until}, before it begins in {since}; the row is not shown",
        ),
        Text("请核对两个年份。", "Check both years."),
    ),
    warning(
        "FIND-02",
        Text(
            "“{what}”没有写怎么联系{holder}",
            "“{what}” does not say how to reach {holder}",
        ),
        Text("请填地址、电话或网址。", "Fill in an address, a phone number or a link."),
    ),
    warning(
        "FIND-03",
        _PLACEHOLDER,
        Text("请换成真实的内容；示例请写 fictional: true。", "Put in what is true; a sample says fictional: true."),
    ),
    error(
        "FIND-04",
        "item",
        _PLACEHOLDER,
        Text(
            "政府网站不能有占位内容；填好后这一行才会公开。",
            "On a government site nothing may be a placeholder; the row is shown when it is filled in.",
        ),
    ),
    warning(
        "FIND-05",
        Text("“{what}”的网址不能点开：{url}", "The link of “{what}” cannot be followed: {url}"),
        Text("请以 https:// 开头。", "Begin it with https://."),
    ),
    warning(
        "FIND-06",
        Text(
            "“{what}”在{holder}的这些年份，第 {row} 行已经写过",
            "“{what}” at {holder}: row {row} already has these years",
        ),
        Text("请删去一行，或把年份分开。", "Delete one of the rows, or part the years."),
    ),
    note(
        "FIND-07",
        Text("去处表里一行也没有", "The finder has no row"),
        Text(
            "请在同名的 .xlsx 或 .csv 里填：档案种类、起止年份、保存单位、地址、电话、时间。",
            "Fill in a .xlsx or .csv of the same name: kind of record, years, holder, address, phone, hours.",
        ),
    ),
    note(
        "FIND-08",
        Text(
            "“{what}”的 {since} 年至 {until} 年没有写在哪里",
            "Nobody is named who holds “{what}” of {since} to {until}",
        ),
        Text("如果确有保存单位，请补一行。", "Add a row if somebody does."),
    ),
    warning(
        "FIND-09",
        Text("去处表里没有“{id}”这种档案", "The finder has no kind of record called “{id}”"),
        Text("{suggestion}", "{suggestion}"),
    ),
    error(
        "CHOOSE-01",
        "item",
        Text(
            "有个回答指向 {id}，可是没有这道问题或结果",
            "An answer leads to {id}, which is neither a question nor an outcome",
        ),
        Text("{suggestion}", "{suggestion}"),
    ),
    error(
        "CHOOSE-02",
        "item",
        Text("问题绕成了一圈：{path}", "The questions go round in a circle: {path}"),
        Text("请让每条路都通向一个结果。", "Let every way lead to an outcome."),
    ),
    warning(
        "CHOOSE-03",
        Text("没有回答通向 {id}，谁也走不到", "No answer leads to {id}; nobody can reach it"),
        Text("请加一个通向它的回答，或删去它。", "Add an answer that leads there, or delete it."),
    ),
    error(
        "CHOOSE-04",
        "item",
        Text("走到 {id} 就没有下文了", "There is no way on from {id}"),
        Text(
            "问题要有回答；结果要写指南、去处、电话、网址或说明。",
            "A question needs answers; an outcome names a guide, a kind of record, a phone, a link or says what to do.",
        ),
    ),
    error(
        "CHOOSE-05",
        "item",
        Text("代号 {id} 用了两次", "{id} is used twice"),
        Text("请给每道问题和每个结果不同的 id。", "Give each question and each outcome an id of its own."),
    ),
    error(
        "CHOOSE-06",
        "item",
        Text("查档向导里没有问题", "The helper has no question"),
        Text("请写 questions。", "Write questions."),
    ),
)

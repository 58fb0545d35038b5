"""Words of the finder, of the decision helper, and of what is printed of outreach."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

WORDS: Mapping[str, Text] = {
    "kind.where": Text("去处", "Where it is held"),
    "kind.choose": Text("查档向导", "Helper"),
    "where.title": Text("档案在哪里", "Who holds it"),
    "where.door": Text("按档案种类和年份，查在哪家", "By kind of record and year: who holds it"),
    "where.kinds": Text("要查什么", "What are you looking for?"),
    "where.year": Text("哪一年的", "Of which year?"),
    "where.any": Text("不限", "any"),
    "where.all": Text("全部", "All"),
    "where.earlier": Text("早十年", "Ten years earlier"),
    "where.later": Text("晚十年", "Ten years later"),
    "where.less": Text("早一年", "A year earlier"),
    "where.more": Text("晚一年", "A year later"),
    "where.found": Text("找到 {n} 处", "Found: {n}"),
    "where.none": Text(
        "没有找到。请打电话问一问，也许在别处。", "Nothing found. Please call and ask: it may be elsewhere."
    ),
    "where.years": Text("年份", "Years"),
    "where.holder": Text("保存在", "Held by"),
    "where.reach": Text("怎么联系", "How to reach them"),
    "where.more_about": Text("指南", "Guide"),
    "where.between": Text("{since}—{until}年", "{since}–{until}"),
    "where.one": Text("{since}年", "{since}"),
    "where.from": Text("{since}年起", "from {since}"),
    "where.to": Text("{until}年以前", "up to {until}"),
    "where.always": Text("各年", "all years"),
    "where.guide": Text("看办理指南", "Read it"),
    "choose.title": Text("查档向导", "Find your way"),
    "choose.door": Text("不知道找谁？答几个小问题", "Not sure where to ask? A few questions"),
    "choose.again": Text("从头再来", "Start again"),
    "choose.outcome": Text("这样办", "What to do"),
    "choose.next": Text("接着看“{name}”", "go on at “{name}”"),
    "choose.said": Text("您的回答", "Your answers"),
    "choose.where": Text("看看保存在哪里", "See who holds it"),
    "choose.guide": Text("看指南：{name}", "Read the guide: {name}"),
    # --- on paper
    "sheet.cards": Text("查档指南卡", "Guide cards"),
    "sheet.scan": Text("扫码看全文", "Scan for more"),
    "sheet.more": Text("其余见网页", "More on the page"),
    "sheet.updated": Text("核对日期", "Checked"),
    "sheet.right_of": Text("答对 ______ 题", "Right: ______"),
    "sheet.quiz_note": Text(
        "不用写名字。答完可以对照答案卡，每道题都有法条为据。",
        "No name, please. Compare with the answer sheet: every question rests on an article.",
    ),
    "sheet.order_note": Text("在横线上填序号", "number the lines"),
    "sheet.key": Text("答案", "Answers"),
    "sheet.key_note": Text("条文以中文原文为准。", "The Chinese text of the law is authoritative."),
    "sheet.form_bring": Text("请带", "Please bring"),
    "sheet.form_note": Text(
        "填好后交到窗口。只用于本次查档。", "Hand it in at the counter. It is used for this request only."
    ),
    "sheet.signature": Text("签名", "Signature"),
    "sheet.day": Text("日期", "Date"),
    "sheet.office": Text("以下由档案馆填写", "For the archives"),
    "sheet.office_line": Text(
        "受理人 ____________　受理日期 ____________　办结日期 ____________",
        "Received by ____________   on ____________   done on ____________",
    ),
    "guide.forms": Text("带走", "To take with you"),
    "guide.form_drawn": Text("PDF，打印后填写", "PDF, to print and fill in"),
    "guide.form_file": Text("{kind}，{size}", "{kind}, {size}"),
    "guide.card": Text("这份指南的卡片", "The guide as a card"),
    "guide.card_note": Text("PDF，一页四张", "PDF, four to a page"),
}

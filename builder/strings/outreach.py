"""Words that stand on the pages of outreach: the law, cases, questions, terms."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

WORDS: Mapping[str, Text] = {
    "menu.laws": Text("学档案法", "The law"),
    "kind.case": Text("案例", "Case"),
    "kind.faq": Text("问答", "Question"),
    "kind.term": Text("术语", "Term"),
    # --- the door to the law
    "laws.title": Text("学档案法", "The law on records"),
    "laws.description": Text(
        "{site}：法规原文、白话解说、以案说法、常见问题、术语",
        "{site}: statutes in full, in plain words, in cases, questions and terms",
    ),
    "laws.lead": Text("原文照录，一条一条用白话说清。", "The text in full, and each article in plain words."),
    "laws.statutes": Text("法规", "Statutes"),
    "laws.cases": Text("全部 {n} 个案例", "All {n} cases"),
    "laws.faq": Text("全部 {n} 个问答", "All {n} questions"),
    "laws.glossary": Text("术语表，{n} 条", "Glossary, {n} terms"),
    "laws.empty": Text("还没有导入法规。", "No statute has been brought in yet."),
    # --- a statute
    "law.in_force": Text("现行有效", "In force"),
    "law.superseded": Text("已被取代", "Superseded"),
    "law.repealed": Text("已废止", "Repealed"),
    "law.future": Text("尚未施行", "Not yet in force"),
    "law.fictional": Text("虚构示例，不是真实法规", "A fictional sample, not a real statute"),
    "law.adopted": Text("{day}公布", "Promulgated {day}"),
    "law.effective": Text("{day}起施行", "In force from {day}"),
    "law.until": Text("{day}止", "Until {day}"),
    "law.count": Text("共 {n} 条", "{n} articles"),
    "law.version_of": Text("{day} 起施行的文本", "the text in force from {day}"),
    "law.notice.superseded": Text(
        "这是旧文本，{day}以后不再适用。引用它的页面仍指向这里。",
        "This is an old text; it has not applied since {day}. Pages that cite it still lead here.",
    ),
    "law.notice.repealed": Text(
        "本法规已废止，{day}以后不再适用。", "This statute was repealed and has not applied since {day}."
    ),
    "law.notice.future": Text(
        "本文本自{day}起施行，现在还不适用。", "This text takes effect on {day} and does not apply yet."
    ),
    "law.instead": Text("看现行文本（{day}起施行）", "Read the text in force (from {day})"),
    "law.authority": Text(
        "以中文原文为准；白话解说只帮助理解，没有法律效力。",
        "The Chinese text is authoritative. The plain words explain it and have no legal force; English is for reference only.",
    ),
    "law.versions": Text("历次文本", "Versions"),
    "law.compare": Text("与前一文本对照", "Compare with the text before"),
    "law.compare_next": Text("与新文本对照", "Compare with the text after"),
    "law.download": Text("下载原文", "Download the text"),
    "law.history": Text("立法沿革", "How it was made"),
    "law.contents": Text("目录", "Contents"),
    "law.dated": Text("{title}（{day}）", "{title} ({day})"),
    "law.articles": Text("条文", "Articles"),
    "law.appendix": Text("附件", "Appendix"),
    "law.plain": Text("白话", "In plain words"),
    "law.copy": Text("复制链接", "Copy link"),
    "law.copied": Text("已复制", "Copied"),
    "law.part": Text("第{n}编", "Part {n}"),
    "law.subpart": Text("第{n}分编", "Subpart {n}"),
    "law.chapter": Text("第{n}章", "Chapter {n}"),
    "law.section": Text("第{n}节", "Section {n}"),
    "law.under.case": Text("以案说法", "In a case"),
    "law.under.question": Text("考一考", "Test yourself"),
    "law.under.guide": Text("怎么办", "How to"),
    "law.under.faq": Text("常见问题", "Questions"),
    "law.under.term": Text("术语", "Terms"),
    "law.under.article": Text("引用本条的条文", "Cited by"),
    "law.back": Text("全部法规", "All statutes"),
    # --- two versions side by side
    "changes.title": Text("{title}：新旧对照", "{title}: what changed"),
    "changes.description": Text(
        "{title}{old}与{new}两个文本逐条对照", "{title}: the texts of {old} and {new}, article by article"
    ),
    "changes.heading": Text("新旧对照", "What changed"),
    "changes.old": Text("旧文本", "Old text"),
    "changes.new": Text("新文本", "New text"),
    "changes.lead": Text(
        "按文字相近程度逐条配对，不按条号；改动的字句已标出。",
        "Articles are matched by their words, not by their numbers. Changed words are marked.",
    ),
    "changes.same": Text("{n} 条未改", "{n} unchanged"),
    "changes.moved": Text("{n} 条只改条号", "{n} renumbered"),
    "changes.changed": Text("{n} 条有修改", "{n} changed"),
    "changes.added": Text("{n} 条新增", "{n} added"),
    "changes.removed": Text("{n} 条删去", "{n} removed"),
    "changes.unchanged": Text("也显示未改的条文", "Show unchanged articles too"),
    "change.same": Text("未改", "unchanged"),
    "change.moved": Text("条号变了", "renumbered"),
    "change.changed": Text("有修改", "changed"),
    "change.added": Text("新增", "added"),
    "change.removed": Text("删去", "removed"),
    # --- cases
    "cases.title": Text("以案说法", "The law in cases"),
    "cases.description": Text("{site}：从小事看档案的规矩", "{site}: small stories that show what the law says"),
    "cases.all": Text("全部案例", "All cases"),
    "cases.others": Text("别的案例", "Other cases"),
    "case.facts": Text("案情", "What happened"),
    "case.question": Text("问题", "The question"),
    "case.analysis": Text("法条怎么说", "What the law says"),
    "case.outcome": Text("结果", "How it ended"),
    "case.lesson": Text("记住这一点", "To remember"),
    "case.cites": Text("依据", "The law"),
    "case.fictional": Text("案情虚构，人物与地名均非真实", "A fictional case: persons and places are invented"),
    "case.composed": Text("据常见情形编写", "Composed from common situations"),
    "case.source": Text("出处", "Source"),
    # --- questions and terms
    "faq.title": Text("常见问题", "Questions and answers"),
    "faq.description": Text(
        "{site}：查档、捐赠、公布，问得最多的问题", "{site}: what people ask about using and giving records"
    ),
    "faq.cites": Text("依据", "The law"),
    "glossary.title": Text("术语表", "Glossary"),
    "glossary.description": Text("{site}：档案的行话，用白话说", "{site}: words of the trade in plain language"),
    "glossary.see": Text("参看", "See also"),
    "glossary.example": Text("例子", "Example"),
    "glossary.aliases": Text("又称", "Also called"),
    "fictional": Text("示例内容，虚构", "Sample content, fictional"),
}

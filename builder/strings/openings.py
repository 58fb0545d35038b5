"""Words that stand on the pages of opened records."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

WORDS: Mapping[str, Text] = {
    "kind.opening": Text("开放公告", "Opened records"),
    "menu.openings": Text("开放档案", "Opened records"),
    "openings.title": Text("开放档案", "Opened records"),
    "openings.description": Text("{site}：分批公布的开放档案", "{site}: records opened to everybody, batch by batch"),
    "openings.lead": Text(
        "分批公布：哪些档案开放了，怎样查。", "What has been opened to everybody, batch by batch, and how to see it."
    ),
    "openings.total": Text("已公布 {n} 批", "Batches announced: {n}"),
    "openings.all": Text("全部批次", "All batches"),
    "opening.files": Text("卷", "Files"),
    "opening.items": Text("件", "Items"),
    "opening.years": Text("年代", "Years"),
    "opening.on": Text("公布日期", "Announced"),
    "opening.fonds": Text("全宗", "Fonds"),
    "opening.number": Text("全宗号", "Number"),
    "opening.about": Text("内容", "What it is"),
    "opening.sum": Text("合计", "Total"),
    "opening.consult": Text("怎样查阅", "How to consult"),
    "opening.guide": Text("查档指南", "Step by step"),
    "opening.catalogue": Text("开放目录", "The catalogue"),
    "opening.early": Text("提前开放的依据", "Why some were opened early"),
    "opening.kept_back": Text("没有开放的", "What stays closed"),
    "opening.contact": Text("联系", "Contact"),
    "opening.cites": Text("依据", "Legal basis"),
    "opening.in_all": Text("{years}年，{much}", "{years}, {much}"),
    "opening.much.files": Text("{n} 卷", "{n} {n:file|files}"),
    "opening.much.items": Text("{n} 件", "{n} {n:item|items}"),
    "opening.data": Text("下载数据（CSV）", "Download the data (CSV)"),
    "package.openings.csv": Text("分批公布的开放档案", "Records opened, batch by batch"),
    "rule.later": Text("公布日期还没有到", "its day has not come"),
    "rule.later.basis": Text("公告里的公布日期", "the day of the announcement"),
    "rule.later.advice": Text("到了那一天重新生成网站。", "Build the site on that day."),
}

"""Small documents for tests of outreach, as texts."""

from __future__ import annotations

RULE = """\
---
lantai: 1
title: {zh: 示例市查档办法, en: Sample Rule on Consulting Records}
short: 查档办法
state: public
fictional: true
effective_from: 2026-06-09
articles: 4
---
示例市查档办法
2026年5月6日 示例市人民政府令第1号公布

第一章 总则
第一条 为了方便查档，制定本办法。
第二条 查档应当带下列材料：
（一）身份证明；
（二）代他人查档的，委托书。
材料不齐的，应当一次告知。
第三条 违反本办法第二条第一款第二项、前条第二款的，应当改正。
第二章 附则
第四条 本办法自2026年6月9日起施行。
"""
CASE = """\
---
lantai: 1
title: {zh: 一封介绍信, en: A letter of introduction}
state: public
fictional: true
cites: [sample-rule@2026-06-09#art-2-p1-i1]
---
## 案情
李某来查祖父的登记。

## 分析
依《查档办法》第二条，带身份证明即可。

## Facts
Mr Li came to look for his grandfather's entry.

## Analysis
Proof of identity is enough.
"""
FAQ = """\
---
lantai: 1
title: {zh: 查档要带什么, en: "What do I bring?"}
state: public
cites: [sample-rule@2026-06-09#art-2]
---
## 回答
带身份证明。

## Answer
Proof of identity.
"""
TERM = """\
---
lantai: 1
title: {zh: 全宗, en: fonds}
state: public
---
## 释义
一个单位形成的全部档案。

## Meaning
All records of one creator.
"""
DOCUMENTS = {
    "content/law/sample-rule/2026-06-09.md": RULE,
    "content/law/sample-rule/2026-06-09.gloss.zh.md": "## 第二条\n\n带身份证就行。\n",
    "content/law/sample-rule/2026-06-09.gloss.en.md": "## Article 2\n\nBring your identity card.\n",
    "content/cases/letter.md": CASE,
    "content/faq/bring.md": FAQ,
    "content/glossary/fonds.md": TERM,
}

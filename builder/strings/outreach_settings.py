"""What each key of the YAML documents of outreach means, by document and key."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

OUTREACH: Mapping[str, Text] = {
    # --- content/quizzes/<id>.yml
    "Phrase.zh": Text("中文", "in Chinese"),
    "Phrase.en": Text("英文", "in English"),
    "Review.by": Text("审核人", "who read it"),
    "Review.on": Text("审核日期", "on which day"),
    "QuizSettings.lantai": Text("格式版本，写 1", "format, always 1"),
    "QuizSettings.title": Text("答题的名称", "name of the quiz"),
    "QuizSettings.state": Text("draft 草稿，public 公开，withdrawn 撤下", "draft, public or withdrawn"),
    "QuizSettings.fictional": Text("虚构的示例", "a fictional sample"),
    "QuizSettings.reviewed": Text("谁在哪一天审过", "who read it and when"),
    "QuizSettings.summary": Text("一句话介绍", "a sentence about it"),
    "QuizSettings.on": Text("活动日期；法条在这一天必须有效", "day of the event, on which the law must be in force"),
    "QuizSettings.draw": Text("每次抽几题；0 是全部", "questions a visitor is asked; 0 for all"),
    "QuizSettings.pass_mark": Text("及格线，百分数", "pass mark, per cent"),
    "QuizSettings.questions": Text("题目", "the questions"),
    "QuestionSettings.id": Text("题号，小写字母、数字和短横", "name of the question: small letters, digits, hyphens"),
    "QuestionSettings.type": Text(
        "single 单选，multiple 多选，judge 判断，order 排序，scenario 情景",
        "single, multiple, judge (true or false), order, scenario",
    ),
    "QuestionSettings.stem": Text("题干", "the question"),
    "QuestionSettings.options": Text("选项；判断题不写", "options; none for judge"),
    "QuestionSettings.answer": Text(
        "答案：选项的序号，从 0 数起；判断题写 true 或 false", "places of options from 0; true or false for judge"
    ),
    "QuestionSettings.explain": Text("解析，提到第几条", "why, naming the article"),
    "QuestionSettings.cites": Text("依据的条文", "the articles it rests on"),
    "QuestionSettings.quotes": Text("照抄的原文，会与条文核对", "words of the article, compared with it"),
    "QuestionSettings.level": Text("难度 1 到 3", "level, 1 to 3"),
    "QuestionSettings.audience": Text("public 公众，pupil 学生，staff 馆员", "public, pupil or staff"),
    "QuestionSettings.topic": Text("主题", "topic"),
    # --- content/guides/<id>.yml
    "GuideSettings.lantai": Text("格式版本，写 1", "format, always 1"),
    "GuideSettings.title": Text("办什么事", "what it is about"),
    "GuideSettings.state": Text("draft 草稿，public 公开，withdrawn 撤下", "draft, public or withdrawn"),
    "GuideSettings.fictional": Text("虚构的示例", "a fictional sample"),
    "GuideSettings.reviewed": Text("谁在哪一天审过", "who read it and when"),
    "GuideSettings.summary": Text("一句话介绍", "a sentence about it"),
    "GuideSettings.who": Text("谁可以办", "who it is for"),
    "GuideSettings.accepts": Text("能查到什么", "what can be found"),
    "GuideSettings.not_here": Text("哪些不在这里办，该去哪里", "what is elsewhere, and where"),
    "GuideSettings.materials": Text("要带的材料", "what to bring"),
    "GuideSettings.steps": Text("步骤，按先后写", "the steps, in order"),
    "GuideSettings.channels": Text("到哪里办，怎么联系", "where, and how to reach it"),
    "GuideSettings.time_limit": Text("多久有结果", "how long it takes"),
    "GuideSettings.fee": Text("费用；不收费也要写明", "the fee; say so where there is none"),
    "GuideSettings.result": Text("拿到什么", "what people get"),
    "GuideSettings.complaint": Text("投诉渠道", "where to complain"),
    "GuideSettings.cites": Text("依据的条文", "the articles it rests on"),
    "GuideSettings.updated": Text(
        "哪一天核对过；超过十二个月会提醒", "day of the last check; a reminder after 12 months"
    ),
    "GuideSettings.next_check": Text("下次核对的日期", "day of the next check"),
    "GuideSettings.order": Text("排序，小的在前", "order, small ones first"),
    "ChannelSettings.type": Text(
        "online 网上，counter 窗口，mail 信函，phone 电话，platform 全国平台", "online, counter, mail, phone, platform"
    ),
    "ChannelSettings.url": Text("网址", "address on the web"),
    "ChannelSettings.address": Text("地址", "address"),
    "ChannelSettings.hours": Text("办理时间", "hours"),
    "ChannelSettings.phone": Text("电话", "phone"),
    "MaterialSettings.name": Text("材料名称", "what it is"),
    "MaterialSettings.original": Text("要不要原件", "whether the original is needed"),
    "MaterialSettings.copies": Text("复印件几份", "how many copies"),
    "MaterialSettings.when": Text("什么情况下才要", "who needs it"),
    "StepSettings.text": Text("做什么", "what to do"),
    "StepSettings.time": Text("多久", "how long"),
    "ComplaintSettings.to": Text("向谁投诉", "to whom"),
    "ComplaintSettings.phone": Text("投诉电话", "their phone"),
    # --- content/events/<id>.yml
    "EventSettings.lantai": Text("格式版本，写 1", "format, always 1"),
    "EventSettings.title": Text("活动的名称", "name of the event"),
    "EventSettings.state": Text("draft 草稿，public 公开，withdrawn 撤下", "draft, public or withdrawn"),
    "EventSettings.fictional": Text("虚构的示例", "a fictional sample"),
    "EventSettings.reviewed": Text("谁在哪一天审过", "who read it and when"),
    "EventSettings.summary": Text("一句话介绍", "a sentence about it"),
    "EventSettings.sessions": Text("场次", "what takes place"),
    "EventSettings.contact": Text("联系谁", "whom to ask"),
    "EventSettings.rain_plan": Text("下雨怎么办", "what if it rains"),
    "EventSettings.updated": Text("哪一天改的；日历据此更新", "day of the last change; calendars go by it"),
    "EventSettings.cancelled": Text("全部取消", "all of it is called off"),
    "SessionSettings.id": Text("场次号；改期也不换", "name of the session; it stays when the day changes"),
    "SessionSettings.date": Text("日期", "the day"),
    "SessionSettings.start": Text("开始，例如 09:00", "begins, as in 09:00"),
    "SessionSettings.end": Text("结束", "ends"),
    "SessionSettings.title": Text("做什么", "what it is"),
    "SessionSettings.summary": Text("一句话介绍", "a sentence about it"),
    "SessionSettings.venue": Text("地点", "where"),
    "SessionSettings.cancelled": Text("已取消", "called off"),
}

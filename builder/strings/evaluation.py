"""Words of the evaluation report."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

WORDS: Mapping[str, Text] = {
    "evaluation.title": Text("宣传活动评估报告", "Evaluation of the outreach"),
    "evaluation.of": Text("{day} 生成", "made on {day}"),
    "evaluation.devices": Text(
        "展台 {devices} 台，参观 {visits} 次", "{devices} {devices:booth|booths}, {visits} {visits:visit|visits}"
    ),
    "evaluation.again": Text(
        "有 {count} 次参观在几份导出里都有，只算了一次。",
        "{count} {count:visit|visits} stood in more than one export and {count:counts|count} once.",
    ),
    "evaluation.honest": Text(
        "展台只数次数，不知道是谁。少于 5 的数不显示。百分比旁边写明共多少次（n）。",
        "The booths count how often, never who. Numbers under five are not shown; beside each percentage stands of how many (n).",
    ),
    "evaluation.place": Text("地点", "Where"),
    "evaluation.audience": Text("面向", "For whom"),
    "evaluation.channels": Text("方式", "How"),
    "evaluation.remarks": Text("说明", "Remarks"),
    "evaluation.plan": Text("计划与结果", "Plan and result"),
    "evaluation.indicator": Text("指标", "indicator"),
    "evaluation.target": Text("目标", "target"),
    "evaluation.reached": Text("实际", "reached"),
    "evaluation.part": Text("完成", "part"),
    "evaluation.not_counted": Text("没有数", "not counted"),
    "evaluation.days": Text("每天的参观", "Visits by day"),
    "evaluation.day": Text("日期", "day"),
    "evaluation.hours": Text("有人的小时", "hours with visits"),
    "evaluation.all": Text("合计", "all"),
    "evaluation.visit": Text(
        "一次参观从第一下触摸算起，到没有人碰为止；同一个人来两次算两次。",
        "A visit lasts from the first touch until nobody is there; who comes twice counts twice.",
    ),
    "evaluation.undated": Text(
        "其中 {count} 次机器日期不准，只进合计。",
        "In {count} of them the clock was wrong; they stand in the sum only.",
    ),
    "evaluation.per_day": Text("每天的参观次数", "visits a day"),
    "evaluation.per_hour": Text("每小时的参观次数", "visits by hour of the day"),
    "evaluation.opened": Text("看了什么", "What was opened"),
    "evaluation.tiles": Text("首页入口", "doors of the start screen"),
    "evaluation.items": Text("展品", "works"),
    "evaluation.times": Text("次数", "times"),
    "evaluation.quizzes": Text("答题", "Quizzes"),
    "evaluation.quiz": Text("题组", "quiz"),
    "evaluation.begun": Text("开始", "begun"),
    "evaluation.ended": Text("答完", "finished"),
    "evaluation.pass_rate": Text("通过", "passed"),
    "evaluation.right": Text("答对的题", "right answers"),
    "evaluation.question": Text("答错最多的题", "question missed most"),
    "evaluation.article": Text("条文", "article"),
    "evaluation.missed": Text("答错", "missed"),
    "evaluation.teach": Text(
        "答错多的题说明该讲什么：看它引的那一条。",
        "What is missed most tells what to teach: look at the article beside it.",
    ),
    "evaluation.satisfaction": Text("满意度", "Satisfaction"),
    "evaluation.answer": Text("回答", "answer"),
    "evaluation.share": Text("占比", "share"),
    "evaluation.sample": Text(
        "自愿作答，不代表全体观众。", "Answers were voluntary and do not stand for all visitors."
    ),
    "evaluation.answered": Text(
        "{visits} 次参观里有 {answered} 次作答。", "{answered} of {visits} {visits:visit|visits} answered."
    ),
    "evaluation.uses": Text("语言与大字", "Language and large type"),
    "evaluation.use": Text("用法", "use"),
    "evaluation.by_hand": Text("人工计数", "Counted by hand"),
    "evaluation.by_hand_note": Text(
        "工作人员现场数的，和展台的次数不是一回事，不要相加。",
        "Counted by the staff. It is another thing than visits at the booth: do not add them.",
    ),
    "evaluation.web": Text("网站", "The web site"),
    "evaluation.pages": Text("页面", "pages"),
    "evaluation.exhibitions": Text("展览页", "exhibition pages"),
    "evaluation.searches": Text("检索页", "search pages"),
    "evaluation.downloads": Text("下载", "downloads"),
    "evaluation.log_note": Text(
        "读日志时不留访客地址；按名称排除了机器人 {robots} 行，看不懂的 {unread} 行没有计入。数的是打开次数，不是人数。",
        "Addresses were dropped while the log was read; {robots} lines of robots were left out by name, {unread} lines were not understood. These are openings, not people.",
    ),
    "evaluation.improvements": Text("改进措施", "What will be done better"),
    "evaluation.what": Text("措施", "what"),
    "evaluation.owner": Text("负责", "who"),
    "evaluation.due": Text("期限", "until"),
    "evaluation.state": Text("状态", "state"),
    "evaluation.done": Text("已完成", "done"),
    "evaluation.open": Text("进行中", "open"),
    "evaluation.no_text": Text("不是文本文件", "it is no text"),
    "evaluation.broken_json": Text("JSON 不完整或损坏", "the JSON is cut off or damaged"),
    "evaluation.other_json": Text("是别的 JSON", "it is some other JSON"),
    "evaluation.other_format": Text("格式版本不认识", "its format is unknown"),
    "evaluation.no_device": Text("没有机器编号", "it names no device"),
    "evaluation.other_table": Text("表里没有 device、sequence、day 列", "its columns are not device, sequence, day"),
    "evaluation.broken_gz": Text("压缩文件损坏或不完整", "the archive is damaged or cut off"),
}

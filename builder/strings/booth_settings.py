"""What each key of kiosk.yml and plan.yml means."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

BOOTH: Mapping[str, Text] = {
    # --- content/kiosk.yml
    "KioskSettings.lantai": Text("格式版本，写 1", "format, always 1"),
    "KioskSettings.welcome": Text("开始画面上的一句话", "a sentence on the start screen"),
    "KioskSettings.notice": Text(
        "说明本机记什么、不记什么的一句话", "a line that says what this screen counts and what not"
    ),
    "KioskSettings.exhibitions": Text("放进展台版的展览；空着就是全部", "exhibitions of the edition; all where empty"),
    "KioskSettings.attract": Text("没有人时轮换的展品，写标识", "works that pass by while nobody is there, by id"),
    "KioskSettings.idle_seconds": Text("几秒没有人碰就询问", "seconds without a touch before the screen asks"),
    "KioskSettings.quiz_idle_seconds": Text("答题时几秒没有人碰就询问", "the same while a quiz is answered"),
    "KioskSettings.grace_seconds": Text("询问后等几秒", "seconds that the question stands"),
    "KioskSettings.device": Text(
        "这台机器的字母，几台机器各用一个", "letter of this machine; each machine has its own"
    ),
    "KioskSettings.pin": Text(
        "管理页的密码，四到八位数字；不是安全措施", "digits that open the staff page; no security"
    ),
    "KioskSettings.gifts": Text("礼品的件数", "number of gifts in stock"),
    "KioskSettings.opinion": Text("要不要请观众评满意度", "whether visitors are asked how satisfied they are"),
    "KioskSettings.worker": Text(
        "放在服务器上打开时，断网后还能看已经打开过的页面",
        "when served: pages that were opened stay without the network",
    ),
    # --- content/plan.yml
    "PlanSettings.lantai": Text("格式版本，写 1", "format, always 1"),
    "PlanSettings.title": Text("活动名称", "name of the outreach week"),
    "PlanSettings.place": Text("地点", "where"),
    "PlanSettings.audience": Text("面向哪些人", "for whom"),
    "PlanSettings.channels": Text("用哪些方式", "by which channels"),
    "PlanSettings.remarks": Text("写在报告里的说明", "remarks for the report"),
    "PlanSettings.goals": Text("要达到的数", "numbers to reach"),
    "PlanSettings.improvements": Text("改进措施", "what will be done better"),
    "GoalSettings.indicator": Text(
        "指标：visits、quiz_finished 等，或手工计数表的列名", "one that booths count, or a column counted by hand"
    ),
    "GoalSettings.target": Text("目标数", "the number to reach"),
    "ImprovementSettings.what": Text("做什么", "what"),
    "ImprovementSettings.owner": Text("谁负责", "who answers for it"),
    "ImprovementSettings.due": Text("到哪天", "until when"),
    "ImprovementSettings.done": Text("做完了没有", "whether it is done"),
}

"""Problems of events."""

from __future__ import annotations

from builder.model.problems.kind import error, note, warning
from builder.model.text import Text

KINDS = (
    error(
        "EVENT-01",
        "item",
        Text("场次 {id} 在 {start} 开始，却在 {end} 结束", "Session {id} begins at {start} and ends at {end}"),
        Text("请核对时间；过夜的活动请写成两场。", "Check the hours; one that lasts beyond midnight is two sessions."),
    ),
    error(
        "EVENT-02",
        "item",
        Text("场次号 {id} 用了两次", "Two sessions have the id {id}"),
        Text(
            "请给每一场不同的 id；改期时不要换 id，观众的日历才会跟着改。",
            "Give each session an id of its own, and keep it when the day changes: calendars follow it.",
        ),
    ),
    warning(
        "EVENT-03",
        Text("活动“{title}”没有场次", "The event “{title}” has no session"),
        Text(
            "请写 sessions；没有场次，日历里什么也没有。",
            "Write sessions; without them the calendar has nothing of it.",
        ),
    ),
    error(
        "EVENT-04",
        "item",
        Text(
            "场次 {id} 的地点“{place}”没有写在 places 里",
            "Session {id} takes place at “{place}”, which is not one of its places",
        ),
        Text("{suggestion}", "{suggestion}"),
    ),
    warning(
        "EVENT-05",
        Text("场次 {id} 没有地点", "Session {id} does not say where"),
        Text("请写 place（places 里的标识）或 venue。", "Write place (an id of places) or venue."),
    ),
    note(
        "EVENT-06",
        Text(
            "“{title}”在{day}，还有 {left} 天，没有安排活动",
            "“{title}” comes on {day}, in {left} {left:day|days}, and nothing is planned",
        ),
        Text(
            "有活动请写进 content/events；不过这一天，请在 content/events/yearly.yml 写 leave_out。",
            "Write the event into content/events, or leave_out the day in content/events/yearly.yml.",
        ),
    ),
    error(
        "EVENT-07",
        "item",
        Text("地点标识 {id} 用了两次", "Two places have the id {id}"),
        Text("请给每个地点不同的 id。", "Give each place an id of its own."),
    ),
    note(
        "EVENT-08",
        Text(
            "新闻标题有 {length} 个字，一般不超过 {most} 个",
            "The headline has {length} characters; editors leave room for {most}",
        ),
        Text("请改短，编辑才不会替您改。", "Shorten it, or an editor will."),
    ),
    note(
        "EVENT-10",
        Text("最近一次活动是{day}，半年多没有新的", "The last event was on {day}, more than half a year ago"),
        Text(
            "栏目长期不更新，检查网站时会被扣分：请写下一次活动，或把活动撤下。",
            "A column that nobody keeps counts against a site: write the next event, or take the old ones down.",
        ),
    ),
    error(
        "EVENT-09",
        "nothing",
        Text("没有公开的活动叫 {id}", "No public event is called {id}"),
        Text("可以用：{suggestion}", "There are: {suggestion}"),
    ),
)

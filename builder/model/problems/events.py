"""Problems of events."""

from __future__ import annotations

from builder.model.problems.kind import error, warning
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
)

"""Problems of the papers of a loan, and of a tour."""

from __future__ import annotations

from builder.model.problems.kind import error, note, warning
from builder.model.text import Text

KINDS = (
    warning(
        "LOAN-01",
        Text(
            "没有写开展日期，算不出备案材料最迟哪天报送",
            "No opening day is given; the day to file the exhibition cannot be worked out",
        ),
        Text(
            "请在 exhibit.yml 里写 opened: 年-月-日；备案要在开展前 {days} 个工作日。",
            "Write opened: YYYY-MM-DD in exhibit.yml; it is filed {days} working {days:day|days} before the opening.",
        ),
    ),
    warning(
        "LOAN-02",
        Text(
            "{opening} 开展，备案材料 {day} 就该报送了",
            "It opens on {opening}; the filing was due on {day}",
        ),
        Text(
            "请尽快报送，并向主管部门说明；只按周一至周五推算，没有计入法定节假日。",
            "File it at once and say why it is late; the day is counted by Mondays to Fridays, without public holidays.",
        ),
    ),
    warning(
        "LOAN-03",
        Text("没有写参展单位和次序", "No houses are listed, nor their order"),
        Text(
            "请在 exhibit.yml 的 partners 里按商定的次序列出，署名和标识都照它。",
            "List them under partners in exhibit.yml in the agreed order; names and logos keep to it.",
        ),
    ),
    note(
        "LOAN-04",
        Text(
            "{house}提供的展品不缺权利信息，没有印补充函",
            "Nothing is missing for the items of {house}; no request was made",
        ),
        Text("无需处理。", "Nothing to do."),
    ),
    note(
        "LOAN-05",
        Text(
            "{house}提供的展品没有应当撤下的，没有印撤展清单",
            "No item of {house} has to be taken down; no takedown list was made",
        ),
        Text("无需处理。", "Nothing to do."),
    ),
    error(
        "TRAVEL-01",
        "nothing",
        Text("{stop}站的日期前后颠倒（{key}）", "The days of the stop in {stop} are the wrong way round ({key})"),
        Text(
            "次序应是：布展 set_up、开展 since、闭展 until、撤展 take_down。开展晚于闭展的站不显示。",
            "They come in this order: set_up, since, until, take_down. A stop that ends before it opens is not shown.",
        ),
    ),
    error(
        "TRAVEL-02",
        "nothing",
        Text(
            "{count} 件展品 {since} 到 {until} 同时在{first}和{second}：{items}",
            "{count} {count:item|items} would be in {first} and {second} at a time, {since} to {until}: {items}",
        ),
        Text(
            "请错开两站的日期（从布展到撤展），或用 items 写明各站展哪些，或由一站改用复制件。",
            "Move one of the stops (set-up to take-down), list under items what goes where, or show copies at one.",
        ),
    ),
    warning(
        "TRAVEL-03",
        Text(
            "{first}站 {last} 撤展，{second}站 {next} 布展，中间没有运输的日子",
            "{first} ends on {last} and {second} begins on {next}: there is no day to travel",
        ),
        Text("两站之间至少留一天。", "Leave a day between them at least."),
    ),
    error(
        "TRAVEL-04",
        "nothing",
        Text("两站都叫“{id}”", "Two stops are called “{id}”"),
        Text("每站的 id 各不相同，日历靠它认站。", "Give each its own id; calendars know a stop by it."),
    ),
    warning(
        "TRAVEL-05",
        Text("{stop}站的展品“{id}”不在这个展览里", "Item “{id}” of the stop in {stop} is not in this exhibition"),
        Text("{suggestion}", "{suggestion}"),
    ),
    error(
        "TRAVEL-06",
        "nothing",
        Text(
            "{count} 件展品 {since} 到 {until} 在{second}，同时在“{other}”的{first}站：{items}",
            "{count} {count:item|items} would be in {second} and in {first} with “{other}” at a time, {since} to {until}: {items}",
        ),
        Text(
            "请错开两个展览的日期（从布展到撤展），或用 items 写明哪一站展哪些，或有一处改用复制件。",
            "Move one of the two (set-up to take-down), list under items what goes where, or show copies at one.",
        ),
    ),
)

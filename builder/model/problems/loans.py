"""Problems of the papers of a loan, and of a tour."""

from __future__ import annotations

from builder.model.problems.kind import note, warning
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
            "Write opened: YYYY-MM-DD in exhibit.yml; it is filed {days} working days before the opening.",
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
)

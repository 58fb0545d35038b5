"""Problems of the kiosk edition."""

from __future__ import annotations

from builder.model.problems.kind import ProblemKind, error, warning
from builder.model.text import Text

KINDS: tuple[ProblemKind, ...] = (
    error(
        "KIOSK-01",
        "nothing",
        Text("“{key}”里写的“{id}”不存在", "“{key}” names “{id}”, which is not there"),
        Text(
            "{suggestion}请改成已有的标识，或删去这一行。", "{suggestion} Write an id that is there, or drop the line."
        ),
    ),
    warning(
        "KIOSK-02",
        Text("展台版没有设管理密码", "The kiosk has no PIN for the staff"),
        Text(
            "请在 content/kiosk.yml 里写 pin: 四到八位数字；没有密码，长按屏角五秒就能进管理页。",
            "Write pin: with four to eight digits into content/kiosk.yml; without one, holding the corner opens the staff page.",
        ),
    ),
)

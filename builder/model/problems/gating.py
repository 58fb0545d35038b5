"""What the publication gate wants the curator to know. The reasons themselves stand in the register of decisions."""

from __future__ import annotations

from builder.model.problems.kind import error, note, warning
from builder.model.text import Text

KINDS = (
    note(
        "GATE-01",
        Text("按规定不公开：{reasons}", "Withheld as it should be: {reasons}"),
        Text(
            "无需处理；填错了才需要改。逐条理由可用 lantai explain 查看。",
            "Nothing to do unless it was filled in wrongly. lantai explain gives the grounds.",
        ),
    ),
    warning(
        "GATE-02",
        Text("暂不公开：{reasons}", "Withheld for now: {reasons}"),
        Text("{suggestion}", "{suggestion}"),
    ),
    warning(
        "GATE-07",
        Text("全部 {count} 件暂不公开：{reasons}", "All items ({count}) are withheld for now: {reasons}"),
        Text(
            "{suggestion}每件都一样的，在 exhibit.yml 的 defaults 里写一次即可。",
            "{suggestion} What is the same for all can stand once in defaults of exhibit.yml.",
        ),
    ),
    error(
        "GATE-03",
        "item",
        Text("互相矛盾：{reasons}", "Contradiction: {reasons}"),
        Text(
            "请核对原件上的标识，改正其中一格；改好之前这件不公开。",
            "Check the marks on the original and correct one of the two cells; until then the item is withheld.",
        ),
    ),
    warning(
        "GATE-06",
        Text("公开前请留意：{reasons}（{basis}）", "Shown, but take care: {reasons} ({basis})"),
        Text("{suggestion}", "{suggestion}"),
    ),
    warning(
        "GATE-05",
        Text(
            "标为“{status}”，但公布依据“{basis}”不需要开放，所以公开了",
            "Marked “{status}”, yet shown, because the basis “{basis}” needs no opening",
        ),
        Text(
            "如不应公开，请改公布依据，或填写密级、不早于。",
            "If it must not be shown, change the basis, or fill in a classification or a date.",
        ),
    ),
    warning(
        "GATE-04",
        Text("{item} 不公开，展览首页图改用 {other}", "{item} is withheld; the exhibition opens with {other} instead"),
        Text(
            "如不合适，请在 exhibit.yml 的 hero 另选一件。",
            "Choose another hero in exhibit.yml if that is not what you want.",
        ),
    ),
)

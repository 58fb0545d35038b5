"""What each key of a hall means."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

HALLS: Mapping[str, Text] = {
    "HallSettings.id": Text("展厅标识，小写字母、数字和连字符", "id of the hall: small letters, digits, hyphens"),
    "HallSettings.title": Text("展厅名称", "name of the hall"),
    "HallSettings.summary": Text("展厅简介", "the hall in a sentence"),
    "HallSettings.colour": Text("展厅的颜色，如 #9E2A22", "colour of the hall, such as #9E2A22"),
    "HallSettings.icon": Text("门楣上的小图", "what is drawn over its door"),
    "HallSettings.door": Text("门楣上的字，代替“第二展厅”", "what stands over its door in the place of “Hall 2”"),
    "HallSettings.treasures": Text(
        "本厅珍品；各展览 exhibit.yml 里的珍品接在后面",
        "treasures of the hall; those that its exhibitions name follow",
    ),
    "TreasureSettings.item": Text("展品的档号或标识", "the work, by reference code or id"),
    "TreasureSettings.zh": Text("在这个展厅里怎样介绍它（中文）", "what is said of it here, in Chinese"),
    "TreasureSettings.en": Text("在这个展厅里怎样介绍它（英文）", "what is said of it here, in English"),
    "HallSettings.parent": Text("属于哪个展厅（厅中之厅）", "the hall that it is part of"),
}

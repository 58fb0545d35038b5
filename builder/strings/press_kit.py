"""Words of the press kit. Keys are unique over all tables."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

WORDS: Mapping[str, Text] = {
    "kit.works": Text("展品件数", "Works shown"),
    "kit.use": Text(
        "images 里的图片供报道本展览使用，请照 captions.csv 注明题名和出处，不要裁去图中的遮盖。",
        "The pictures in images are for reporting on this exhibition. Name title and credit as in captions.csv, and leave what is covered covered.",
    ),
    "kit.until": Text("请用到 {day} 为止，以后请撤下。", "For use until {day}; please take them down after that."),
}

"""What each key of the layout in exhibit.yml means: blocks, tours, hotspots, crops, timelines."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

LAYOUT: Mapping[str, Text] = {
    "UnitSettings.blocks": Text(
        "版式，一行一块，如 pair A-1 A-2（见 docs/blocks.zh.md）",
        "layout, a line a block, such as pair A-1 A-2 (docs/blocks.en.md)",
    ),
    "ExhibitSettings.tours": Text("一张图的导览，一步一步走", "tours of one picture, step by step"),
    "ExhibitSettings.hotspots": Text("图上的热点", "hotspots on pictures"),
    "ExhibitSettings.crops": Text(
        "裁切：首图、封面、通栏只显示图的哪一块；别处照样是全图",
        "crops: the part of a picture that opens, covers or runs across; everywhere else it hangs whole",
    ),
    "CropSettings.item": Text("展品的档号或标识", "the item, by reference code or id"),
    "CropSettings.picture": Text("第几张图，从 1 数", "which picture, counted from 1"),
    "CropSettings.at": Text(
        "[左, 上, 宽, 高]，0 到 1 的小数，按转正后的图",
        "[left, top, width, height], fractions of the upright picture",
    ),
    "ExhibitSettings.timelines": Text("年表", "timelines"),
    "ExhibitSettings.treasures": Text("精品：展品的档号或标识", "treasures, by reference code or id"),
    "TourSettings.id": Text("导览的标识，版式行用它来叫", "id of the tour, as blocks call it"),
    "TourSettings.item": Text("展品的档号或标识", "the item, by reference code or id"),
    "TourSettings.picture": Text("第几张图，从 1 数", "which picture, counted from 1"),
    "TourSettings.title": Text("导览的标题", "title of the tour"),
    "TourSettings.steps": Text("步骤，按先后", "steps in their order"),
    "HotspotSettings.item": Text("展品的档号或标识", "the item, by reference code or id"),
    "HotspotSettings.picture": Text("第几张图，从 1 数", "which picture, counted from 1"),
    "HotspotSettings.spots": Text("热点", "the places"),
    "SpotSettings.at": Text(
        "[左, 上] 或 [左, 上, 宽, 高]，0 到 1 的小数，按转正后的图",
        "[left, top] or [left, top, width, height], fractions of the upright picture",
    ),
    "SpotSettings.zh": Text("中文说明", "what to say, in Chinese"),
    "SpotSettings.en": Text("英文说明", "what to say, in English"),
    "TimelineSettings.id": Text("年表的标识", "id of the timeline"),
    "TimelineSettings.title": Text("年表的标题", "title of the timeline"),
    "TimelineSettings.events": Text("事件，先后会自动排好", "events; they are put in order"),
    "EventSettings.when": Text("时间，写法同展品表，如 约1835年", "date, written as in the table: c. 1835"),
    "EventSettings.zh": Text("中文", "what happened, in Chinese"),
    "EventSettings.en": Text("英文", "what happened, in English"),
    "EventSettings.item": Text("有关的展品，可不填", "the item that tells of it, if any"),
    "BlockSettings.block": Text("版式行，如 beside A-4", "the line, such as beside A-4"),
    "BlockSettings.words": Text("配的文字或引文", "words beside it, or the quotation"),
    "BlockSettings.source": Text("出处", "its source"),
    "BlockSettings.labels": Text(
        "每张图在这里的小标题，如两个时间", "a label for each picture here, such as two dates"
    ),
    "BlockSettings.numbers": Text("数字卡片", "number cards"),
    "NumberSettings.value": Text("数字，照样显示", "the number, shown as written"),
    "NumberSettings.zh": Text("数的是什么（中文）", "what it counts, in Chinese"),
    "NumberSettings.en": Text("数的是什么（英文）", "what it counts, in English"),
}

"""Two invented items that show a clerk how a filled row looks. Nothing in them is real."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.fields import Header

_ZH: tuple[Mapping[str, str], ...] = (
    {
        "reference_code": "K000-ZP·1958·Y-0012",
        "title": "[某市南门码头工人卸粮]",
        "date_original": "1958年秋",
        "photographer": "佚名",
        "place": "某市南门码头",
        "people": "前排左一为搬运队队长某某",
        "event": "秋粮入库",
        "background": "公私合营以后，码头搬运统一由搬运站调度。",
        "caption": "1958年秋，搬运工人在南门码头把新粮扛上岸。",
        "credit_line": "某市档案馆藏",
        "alt_text": "十来个人扛着麻袋，沿着两块跳板从木船走上石阶",
        "file": "K000-ZP-1958-Y-0012.jpg",
        "unit": "码头人家",
        "publish_basis": "本馆档案",
        "opening_status": "开放",
        "security_level": "无",
        "reproduction_kind": "数字复制",
        "notes": "底片有划痕，只供馆内参考",
    },
    {
        "reference_code": "K000-WS·1934·Y-0107",
        "title": "某县政府关于修筑东堤的布告",
        "date_original": "民国二十三年四月",
        "place": "某县",
        "event": "修筑东堤",
        "caption": "布告规定了各乡出工的人数和日期。",
        "credit_line": "某市档案馆藏",
        "alt_text": "竖排布告，右上角有县政府方印，正文十二行",
        "file": "K000-WS-1934-Y-0107-1.tif; K000-WS-1934-Y-0107-2.tif",
        "unit": "筑堤",
        "publish_basis": "本馆档案",
        "opening_status": "开放",
        "reproduction_kind": "数字复制",
    },
)
_EN: tuple[Mapping[str, str], ...] = (
    {
        "title": "[Workers unloading grain at the South Gate quay]",
        "caption": "In the autumn of 1958, porters carry new grain ashore at the South Gate quay.",
        "alt_text": "A dozen people with sacks walk up two planks from a wooden boat to stone steps",
    },
    {
        "title": "Notice of the county government on building the east dike",
        "caption": "The notice sets the number of workers and the days for each township.",
        "alt_text": "A notice in vertical script with a square seal at the upper right and twelve lines of text",
    },
)

EXAMPLE_ROWS: tuple[Mapping[Header, str], ...] = tuple(
    {Header(key): text for key, text in zh.items()} | {Header(key, "en"): text for key, text in en.items()}
    for zh, en in zip(_ZH, _EN, strict=True)
)
"""The cells of each row, by what their column holds."""

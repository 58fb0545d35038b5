"""Problems of tours, hotspots, crops, timelines and blocks."""

from __future__ import annotations

from builder.model.problems.kind import error, warning
from builder.model.text import Text

_FALLS_BACK = Text(
    "这一块先不显示，里面的展品仍排在本单元里。", "It is not shown for now; its items still hang in their unit."
)

KINDS = (
    error(
        "BLOCK-01",
        "nothing",
        Text("没有叫“{word}”的版式", "There is no block called “{word}”"),
        Text("{suggestion}" + _FALLS_BACK.zh, "{suggestion} " + _FALLS_BACK.en),
    ),
    error(
        "BLOCK-02",
        "nothing",
        Text("版式“{kind}”要{wanted}，这里写了 {found}", "Block “{kind}” takes {wanted}; here are {found}"),
        Text("请照 docs/blocks.zh.md 里的样子写。" + _FALLS_BACK.zh, "See docs/blocks.en.md. " + _FALLS_BACK.en),
    ),
    error(
        "BLOCK-03",
        "nothing",
        Text("版式“{kind}”里的“{name}”找不到", "Block “{kind}” names “{name}”, which does not exist"),
        Text("{suggestion}" + _FALLS_BACK.zh, "{suggestion} " + _FALLS_BACK.en),
    ),
    error(
        "BLOCK-04",
        "nothing",
        Text("展品“{id}”没有第 {picture} 张图", "Item “{id}” has no picture number {picture}"),
        Text("它共有 {count} 张图；没写 #号的是第 1 张。", "It has {count}; without # the first is meant."),
    ),
    error(
        "BLOCK-05",
        "nothing",
        Text("版式“{kind}”缺少{lacking}", "Block “{kind}” lacks {lacking}"),
        Text("{suggestion}", "{suggestion}"),
    ),
    warning(
        "BLOCK-06",
        Text("中文和英文两篇里的版式行不一样", "The block lines of the Chinese and the English text differ"),
        Text(
            "请让两篇的 ::: 行先后相同；现在以这一篇为准。",
            "Let both texts have the same ::: lines in the same order; this one counts for now.",
        ),
    ),
    warning(
        "BLOCK-07",
        Text("这篇文字里不能放版式，这一行没有显示", "No block can stand in this text; the line is not shown"),
        Text(
            "::: 行只能写在单元说明、前言和结束语里。",
            "A ::: line may stand in the text of a unit, the foreword and the closing words.",
        ),
    ),
    error(
        "SPOT-01",
        "nothing",
        Text("“{key}”的位置不能用：{value}", "The place at “{key}” cannot be used: {value}"),
        Text(
            "写 [左, 上] 或 [左, 上, 宽, 高]，都是 0 到 1 之间的小数，不超出图边；导览的每一步和裁切要四个数。可以在 lantai serve 的 /_desk/ 里画出来再粘贴。",
            "Write [left, top] or [left, top, width, height] as fractions from 0 to 1 within the picture; a step of a tour and a crop need all four. Draw it at /_desk/ of lantai serve and paste the text.",
        ),
    ),
    warning(
        "SPOT-02",
        Text("“{key}”没有说明文字，没有显示", "“{key}” has no words and is not shown"),
        Text("请填写 zh 和 en。", "Fill in zh and en."),
    ),
    warning(
        "CROP-01",
        Text("展品“{id}”第 {picture} 张图裁切了两次", "Picture {picture} of item “{id}” is cropped twice"),
        Text(
            "请删去一处；现在以写在前面的为准。",
            "Remove one of the crops; the one that stands first counts for now.",
        ),
    ),
    error(
        "TOUR-01",
        "nothing",
        Text("标识“{id}”用了两次", "Id “{id}” is used twice"),
        Text("请给其中一个导览或年表另起标识。", "Give one of the tours or timelines another id."),
    ),
    error(
        "TIME-01",
        "nothing",
        Text("年表里的时间“{value}”读不懂", "The timeline's date “{value}” cannot be read"),
        Text(
            "请写成 1844年、约1835年、1854年5月 这样的形式；这件事先不显示。{suggestion}",
            "Write it as 1844, c. 1835 or May 1854; the event is not shown for now. {suggestion}",
        ),
    ),
)

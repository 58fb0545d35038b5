"""The words of the desk at /_desk/ of ``lantai serve``."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

WORDS: Mapping[str, Text] = {
    "desk.title": Text("画图台", "The desk"),
    "desk.text": Text(
        "在图上画出位置，把右边的文字抄走。这里什么也不写入，关掉就没有了。",
        "Draw places on a picture and take the text away. Nothing is written here; close the page and it is gone.",
    ),
    "desk.choose": Text("选一件展品", "Choose an item"),
    "desk.find": Text("按题名或档号找", "Find by title or reference code"),
    "desk.page": Text("第几张图", "Picture"),
    "desk.purpose": Text("画来做什么", "What for"),
    "desk.redactions": Text("遮盖", "Redaction"),
    "desk.hotspots": Text("热点", "Hotspots"),
    "desk.tour": Text("导览步骤", "Tour steps"),
    "desk.crops": Text("裁切", "Crop"),
    "desk.focus": Text("首图的焦点", "Focus of a hero"),
    "desk.shape": Text("形状", "Shape"),
    "desk.rectangle": Text("矩形", "Rectangle"),
    "desk.polygon": Text("多边形", "Polygon"),
    "desk.point": Text("点", "Point"),
    "desk.keys": Text(
        "鼠标拖出矩形，点一下放一个点；多边形逐点点，回到第一点就闭合。用键盘：先把焦点放到图上，方向键移动十字（按住 Shift 走小步），回车定一角，再走再回车；多边形按 C 闭合，Esc 取消，Delete 删去最后画的。",
        "Drag a rectangle with the mouse; click for a point; click corner after corner of a polygon and end on the first. By keyboard: focus the picture, move the cross with the arrow keys (Shift for small steps), Enter sets a corner, move on and Enter again; C closes a polygon, Esc gives up, Delete removes what was drawn last.",
    ),
    "desk.picture": Text("图，可以在上面画", "The picture, to draw on"),
    "desk.drawn": Text("已画的", "Drawn"),
    "desk.remove": Text("删去", "Remove"),
    "desk.words": Text("中文说明", "Words in Chinese"),
    "desk.words_en": Text("英文说明", "Words in English"),
    "desk.look": Text("只看效果", "Preview"),
    "desk.result": Text("抄走的文字", "The text to take away"),
    "desk.copy": Text("复制", "Copy"),
    "desk.copied": Text("已复制", "Copied"),
    "desk.where.redactions": Text(
        "粘进展品表的“遮盖区域”一格。", "Paste it into the redactions cell of the item's row."
    ),
    "desk.where.hotspots": Text("粘进 exhibit.yml，最外一层。", "Paste it into exhibit.yml, at the outermost level."),
    "desk.where.tour": Text("粘进 exhibit.yml，最外一层。", "Paste it into exhibit.yml, at the outermost level."),
    "desk.where.crops": Text(
        "粘进 exhibit.yml，最外一层。首图、封面、通栏只显示这一块；别处和展品页照样是全图。",
        "Paste it into exhibit.yml, at the outermost level. Where it opens the exhibition, stands for it or runs across the screen only this part is shown; elsewhere and on its own page it hangs whole.",
    ),
    "desk.where.focus": Text("粘进 exhibit.yml，最外一层。", "Paste it into exhibit.yml, at the outermost level."),
    "desk.empty": Text("草稿里还没有带图的展品。", "The draft has no item with a picture."),
    "desk.patterns": Text("看版式样张", "See the patterns of blocks"),
    "desk.other": Text("English", "中文"),
}

"""Who made an item, and whether with a camera, as data files say it."""

from __future__ import annotations

from builder.model.public import PublicItem
from builder.model.text import Text

NOBODY = frozenset({"佚名", "不详", "未知", "unknown", "anonymous"})
_PHOTOGRAPHS = frozenset({"zp", "照片", "photograph"})
_PHOTOGRAPHIC = ("照片", "相片", "photograph")


def makers(item: PublicItem) -> tuple[Text, ...]:
    """Photographers, or else creators; who is not known by name is nobody."""
    named = item.values("photographer") or item.values("creator")
    return tuple(one for one in named if not {one.zh.strip().lower(), one.en.strip().lower()} & NOBODY)


def is_photograph(item: PublicItem) -> bool:
    """A photograph says so by its photographer, its category or what it is printed on."""
    if item.first("photographer") or item.first("category_code").into("zh").strip().lower() in _PHOTOGRAPHS:
        return True
    media = " ".join(f"{medium.zh} {medium.en}" for medium in item.values("medium")).lower()
    return any(word in media for word in _PHOTOGRAPHIC)

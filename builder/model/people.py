"""The names in a list of people, as captions write them."""

from __future__ import annotations

import re
from itertools import zip_longest

from builder.model.text import Text

_BETWEEN_ZH = re.compile(r"[、；;，,/\n]")
_BETWEEN_EN = re.compile(r"[;；,/\n]| and ")
_ASIDE = re.compile(r"[（(\[【][^）)\]】]*[）)\]】]")
_PLACE = re.compile(r"^(?:前排|后排|中排)?(?:左|右|前|后|中)?(?:起|数)?第?[一二三四五六七八九十\d]*(?:起|为|是)?[:：]")


def names(people: Text) -> tuple[Text, ...]:
    """Each person once, without what stands in brackets (``左起第二``); English beside Chinese where both name as many.

    >>> names(Text("张三（左起第二）、李四", "Zhang San; Li Si"))
    (Text(zh='张三', en='Zhang San'), Text(zh='李四', en='Li Si'))
    """
    zh = _split(_BETWEEN_ZH, people.zh)
    en = _split(_BETWEEN_EN, people.en)
    if zh and en and len(zh) != len(en):
        en = []
    return tuple(Text(first, second) for first, second in zip_longest(zh, en, fillvalue=""))


def _split(between: re.Pattern[str], words: str) -> list[str]:
    parts = (_PLACE.sub("", part.strip()).strip() for part in between.split(_ASIDE.sub("", words)))
    return list(dict.fromkeys(filter(None, parts)))

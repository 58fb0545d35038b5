"""One spelling for the many ways of typing the same date: full width, blanks, dashes, traditional characters."""

from __future__ import annotations

import re
import unicodedata

_TRADITIONAL = (
    "約约後后間间時时國国緒绪豐丰慶庆順顺統统萬万曆历歷历禎祯啓启啟启號号農农閏闰臘腊紀纪葉叶戰战舊旧陰阴陽阳兩两來来無无"
    "詳详確确從从節节興兴滿满寫写攝摄於于漢汉東东廣广會会衛卫運运動动內内辦办檔档開开爭争難难歲岁"
    "壹一贰二貳二叁三參三肆四伍五陆六陸六柒七捌八玖九拾十"
)
_LOOK_ALIKE = {
    **dict.fromkeys("‐‑−", "-"),
    **dict.fromkeys("‒–―─", "—"),
    **dict.fromkeys("〜∼˜", "~"),
    **dict.fromkeys('\u200b\u200c\u200d\u2060\ufeff\xad“”"‘«»《》'),
    "〔": "[",
    "〕": "]",
    "【": "[",
    "】": "]",
    "〖": "[",
    "〗": "]",
    "’": "'",
    "．": ".",
    "·": ".",
    **dict.fromkeys("零○◯", "〇"),
    "卄": "廿",
}
_TABLE = str.maketrans(_LOOK_ALIKE | dict(zip(_TRADITIONAL[::2], _TRADITIONAL[1::2], strict=True)))
_HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff]")
_LETTER_FOR_ZERO = re.compile(r"[一二三四五六七八九〇][一二三四五六七八九〇Oo]*[Oo][一二三四五六七八九〇Oo]*")
_NUMERAL_FOR_DASH = re.compile(r"(?<=[0-9]{4})一(?=[0-9]{4})|(?<=[0-9][年月日])一(?=[0-9])")
_DASHES = re.compile(r"—{2,}|--+(?=[0-9\u2e80-\u9fff])")
_ENDING = "。;；,，"


def has_han(text: str) -> bool:
    """Whether Chinese is written here; decides which readers are asked."""
    return not text.isascii() and _HAN.search(text) is not None


def folded(written: str) -> str:
    """``written`` in the spelling that every reader expects; what it says is not changed.

    Half width, one kind of dash (``—``; the hyphen stays itself), 〇 for every zero, no quotation marks, simplified
    characters; no blanks at all in a Chinese text, single ones elsewhere.
    """
    text = written.strip()
    if text.isascii():
        text = text.strip('"').rstrip(";,")
        return " ".join(text.split()) if "  " in text or "\t" in text or "\n" in text else text
    text = unicodedata.normalize("NFKC", text).translate(_TABLE)
    text = "".join(text.split()) if has_han(text) else " ".join(text.split())
    if "O" in text or "o" in text:
        text = _LETTER_FOR_ZERO.sub(lambda run: run[0].replace("O", "〇").replace("o", "〇"), text)
    if "一" in text:
        text = _NUMERAL_FOR_DASH.sub("—", text)
    if "—" in text or "--" in text:
        text = _DASHES.sub("—", text)
    return text.strip().rstrip(_ENDING)

"""What a line of a statute looks like: the shapes that the reader knows, each told from the line alone."""

from __future__ import annotations

import re
from functools import lru_cache

from builder.model.law.number import NUMERALS, value_of
from builder.model.law.statute import Level

BLANKS = (
    " \t\r\n\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680"
    + "".join(map(chr, range(0x2000, 0x200C)))
    + "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
"""What may stand around words: blanks of all widths, and marks without width that web pages leave behind."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_ODD_ENDS = re.compile(r"[\v\f\x1c-\x1e\x85\u2028\u2029]")
"""What Python takes for the end of a line and no editor does."""

_N = f"[{NUMERALS}]"
_SPACE = r"[\s\u200b\ufeff]"
LEAD = re.compile(
    rf"第{_SPACE}*({_N}+(?:{_SPACE}+{_N}+)*){_SPACE}*条(?:{_SPACE}*之{_SPACE}*({_N}+)(?={_SPACE}|$))?({_SPACE}*)(.*)",
    re.DOTALL,
)
"""第十七条之一 followed by a blank: number, suffix, blanks, words."""
STRICT_LEADS = re.compile(rf"^{_SPACE}*第({_N}+)条(?:之({_N}+))?(?=[ \t\xa0\u2002\u2003\u3000]|\r?$)", re.MULTILINE)
GLUED_LEADS = re.compile(rf"^{_SPACE}*第({_N}+)条(?=([^\s\u200b\ufeff]))", re.MULTILINE)
"""The same without the blank, as words that lost it when they were copied."""
HEADING = re.compile(rf"第{_SPACE}*({_N}+){_SPACE}*(分编|编|章|节)({_SPACE}*)(.*)", re.DOTALL)
HEADINGS = re.compile(rf"^[#{BLANKS}]*(第{_N}+(?:分编|编|章|节))", re.MULTILINE)
ITEM = re.compile(rf"[（(]{_SPACE}*([一二三四五六七八九十百]+){_SPACE}*[）)]")
SUBITEM = re.compile(r"(?:([0-9０-９]{1,2})(?:[．、]|[.](?![0-9]))|[（(]([0-9０-９]{1,2})[）)]|([①-⑳]))")
POINT = re.compile(r"([一二三四五六七八九十百]+)、")
POINTS = re.compile(rf"^{_SPACE}*[一二三四五六七八九十百]+、", re.MULTILINE)
MARKDOWN = re.compile(r"(#{1,6})[ \t]*(.*)", re.DOTALL)
COMMENT = re.compile(r"<!--.*-->")
DAY = re.compile(
    r"[（(]?[\d〇○零一二三四五六七八九]{4}年[\d〇一二三四五六七八九十]{1,3}月[\d〇一二三四五六七八九十]{1,3}日"
)
CONTENTS = re.compile(r"目\s*录[:：]?")
HIDDEN = re.compile(r"(?:[-*+•]\s+|\*\*|__)[（(第]")
"""A number behind marks of a list or of bold words."""
LAST_PART = re.compile(r"附\s*则")
APPENDIX = re.compile(r"附\s*(?:件|录|表)\s*[一二三四五六七八九十\d]{0,3}\s*[:：]?|附[:：].*")
_NOT_A_LEAD = frozenset("第的之规所和及至、，与或中款项以。；;,)）》”外内者等")
_BOUNDS = frozenset("外上下内前后及")
_LEVELS: dict[str, Level] = {"编": "part", "分编": "subpart", "章": "chapter", "节": "section"}
_SENTENCE = re.compile(r"[。；，：;,]")
_LONGEST_TITLE = 40
_MARKED = re.compile(
    r"<(?:p|br|div|span|td|tr|table|a|strong|b|font)\b[^>]*>|</(?:p|div|span|td|a)>|&(?:nbsp|emsp|ensp|lt|gt|amp|#\d+);",
    re.IGNORECASE,
)


def lines_of(text: str) -> list[str]:
    """The lines of a text with their ends, as an editor counts them; joined they are the text."""
    return _LINE.findall(text) if _ODD_ENDS.search(text) else text.splitlines(keepends=True)


def level_of(unit: str) -> Level:
    """编 · 分编 · 章 · 节."""
    return _LEVELS[unit]


@lru_cache(maxsize=4096)
def count(numeral: str) -> int:
    """What a marker's numeral means, 0 where it means nothing."""
    if "①" <= numeral <= "⑳":
        return ord(numeral) - ord("①") + 1
    return value_of(numeral) or 0


def glued_lead(words: str) -> bool:
    """Whether what follows 第N条 without a blank can be the beginning of an article and not of a sentence about it."""
    if words.startswith("以"):
        return words[1:2] not in _BOUNDS  # 以暴力 begins an article, 以外 goes on about one
    return bool(words) and words[0] not in _NOT_A_LEAD


def like_a_title(blank: str, words: str) -> bool:
    """Whether what follows 第N章 can be the title of a chapter: short, and no sentence."""
    if len(words) > _LONGEST_TITLE or _SENTENCE.search(words):
        return False
    return bool(blank) or not words or words[0] not in _NOT_A_LEAD


def web_marks(line: str) -> bool:
    """Whether marks of a web page stand in the line."""
    return ("<" in line or "&" in line) and bool(_MARKED.search(line))

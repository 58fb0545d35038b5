"""What standard Chinese asks of a text and data can decide: brackets of document numbers, years of reigns, punctuation.

Sources: 党政机关公文格式 GB/T 9704—2012 (7.2.5, 〔〕); 出版物上数字用法 GB/T 15835—2011 (4.1.4, the year after a reign
year); 标点符号用法 GB/T 15834—2011 (full width in Chinese).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.model.dates.eras import BY_NAME
from builder.model.dates.numerals import NUMBER, number

_BRACKETS = re.compile(
    r"(?P<issuer>[\u4e00-\u9fff]{1,12})\s*(?P<open>[\[［【(（])\s*(?P<year>(?:1[89]|20)\d{2})年?\s*[\]］】)）]"
    r"\s*(?P<ordinal>第?)\s*(?P<number>\d{1,5})\s*号(?![楼线院馆门船井机车厅桥])"
)
_REIGN_YEAR = re.compile(rf"(?P<era>{'|'.join(BY_NAME)})(?P<year>{NUMBER}{{1,4}})年(?![级代期制度纪])")
_GLOSS_BEFORE = re.compile(r"\d{4}\s*年?\s*[（(][^（）()]{0,6}$")
_GLOSS_AFTER = re.compile(r"[^，。；,;]{0,10}[（(\[〔][^）)]{0,16}\d{3,4}")
HALF_WIDTH = re.compile(
    r"[,;?!:](?:(?<=[\u4e00-\u9fff][,;?!])(?![\d])|(?<=[\u4e00-\u9fff]:)(?=[\u4e00-\u9fff“「《])"
    r"|(?=[\u4e00-\u9fff])(?<![\d/A-Za-z][,;?!:]))"
)
_QUOTED = re.compile(r"《[^》]{0,120}》")
#: One pass each says whether a text needs a second look; all begin with a class, so that the engine can skip.
SUSPECTS = (
    re.compile(r"[\[［【(（]\s*(?:1[89]|20)\d\d年?\s*[\]］】)）]\s*第?\s*\d{1,5}\s*号"),
    re.compile("|".join(BY_NAME)),
)
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


@dataclass(frozen=True, slots=True)
class Slip:
    """Something to mend in a text: the words as written, and how they should read."""

    written: str
    right: str


def bracket_slips(text: str) -> Iterator[Slip]:
    """Document numbers whose year stands in other brackets than 〔〕."""
    if "号" not in text:
        return
    for match in _BRACKETS.finditer(text):
        year, digits = match["year"].translate(_DIGITS), match["number"].translate(_DIGITS)
        yield Slip(match[0], f"{match['issuer']}〔{year}〕{digits}号")


def reign_slips(text: str) -> Iterator[Slip]:
    """Years of a reign without the year of our era; a text that gives that year anywhere is in order."""
    if "年" not in text:
        return
    for match in _REIGN_YEAR.finditer(_QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)):
        nth = number(match["year"])
        year = BY_NAME[match["era"]].year(nth) if nth else None
        glossed = _GLOSS_AFTER.match(text, match.end()) or _GLOSS_BEFORE.search(text[: match.start()])
        if year and not glossed and str(year) not in text:
            yield Slip(match[0], f"{match[0]}（{year}年）")


def half_width(text: str) -> str:
    """The first half-width mark of a Chinese sentence with the character before it; empty where there is none."""
    match = HALF_WIDTH.search(text)
    return match[0] if match else ""


def mended(text: str, slips: Iterator[Slip] | list[Slip]) -> str:
    """The text with every slip put right."""
    for slip in slips:
        text = text.replace(slip.written, slip.right)
    return text

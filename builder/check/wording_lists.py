"""Words that do not keep: what points from the writer's desk, what only holds a place. Lists with reasons.

A row gives the words, what must not stand before and after them (such as 日本区域 for 本区), and why they do not keep.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from builder.model.text import Language, Text

HERE = Text("看展的人未必在本地，网站也会传到外地", "visitors may be anywhere")
NOW = Text("过一年就不对了", "it is wrong a year from now")


@dataclass(frozen=True, slots=True)
class Deictic:
    """Words that mean something else to another reader; ``before`` and ``after`` are characters that excuse them."""

    words: str
    reason: Text
    before: str = ""
    after: str = ""


DEICTIC: Mapping[Language, tuple[Deictic, ...]] = {
    "zh": (
        Deictic("我市|我县|我省|我镇|我乡|我村|我州", HERE, "自忘小大", "察"),
        Deictic("我区", HERE, "自忘", "分别间"),
        Deictic("本市|本县|本省|本镇|本乡|本村", HERE, "日基根版样标资成剧书文副课", "场民面价值"),
        Deictic("本区", HERE, "日基根版样标资成剧书文副课", "域别分间"),
        Deictic("我馆|本馆|我局", HERE, "自日基根版样文", "长员"),
        Deictic("今年", NOW, "当如", "代轻龄幼老"),
        Deictic("去年", NOW, "过失离除", "代轻龄"),
        Deictic("前年", NOW, "以目此从先生元之空", "代轻后"),
        Deictic("明年", NOW, "证说文光清黎标表透声", "代轻"),
        Deictic("上周|下周|上月|下月", NOW, "以马之船楼", "期代边围朝转份球刊长"),
        Deictic("本周|本月", NOW, "日", "刊期边"),
        Deictic("昨天|昨日|明天|今天", NOW, "光声文清透", "下空"),
        Deictic("近日|近期", NOW, "附靠接", "点本"),
        Deictic(
            "日前", NOW, "0123456789０１２３４５６７８９一二三四五六七八九十某数几多次当昨明近生节", "往后来进去夕"
        ),
        Deictic("不久前|前不久|刚刚|最近|目前", NOW, "离隔", "的距处"),
    ),
    "en": (
        Deictic("our city|our county|our district|our province|our town|our village", HERE),
        Deictic("last year|next year|last month|next month|this month|last week|next week|this week", NOW),
        Deictic("yesterday|tomorrow|recently|nowadays|currently|at present", NOW),
    ),
}

#: Fields whose words are other people's, or where the house may speak of itself.
NOT_OURS = frozenset(
    {
        "credit_line",
        "copyright_holder",
        "original_location",
        "creator",
        "photographer",
        "source_citations",
        "first_published_in",
        "inscription",
        "transcription",
        "translation",
    }
)


def _pattern(rows: tuple[Deictic, ...], *, words: bool) -> re.Pattern[str]:
    edge = r"\b" if words else ""
    return re.compile(
        "|".join(
            (f"(?<![{row.before}])" if row.before else "")
            + f"{edge}(?P<r{n}>{row.words}){edge}"
            + (f"(?![{row.after}])" if row.after else "")
            for n, row in enumerate(rows)
        ),
        re.IGNORECASE,
    )


_PATTERNS: Mapping[Language, re.Pattern[str]] = {
    "zh": _pattern(DEICTIC["zh"], words=False),
    "en": _pattern(DEICTIC["en"], words=True),
}


@dataclass(frozen=True, slots=True)
class Placeholder:
    """Words that only hold a place, as a pattern; one of ``tells``, in small letters, stands in all that it finds."""

    pattern: str
    tells: tuple[str, ...]


PLACEHOLDERS = (
    Placeholder(r"待补充?(?=$|[^充偿给选发办])", ("待补",)),
    Placeholder(r"待填写?", ("待填",)),
    Placeholder(r"待完善", ("待完善",)),
    Placeholder(r"示例文字", ("示例文字",)),
    Placeholder(r"占位文字", ("占位文字",)),
    Placeholder(r"此处填写", ("此处填写",)),
    Placeholder(r"(?:这是|此为)?测试(?:数据|文字|内容|题名|标题|说明)", ("测试",)),
    Placeholder(r"请(?:在这里|在此)写", ("请在",)),
    Placeholder(r"请填写", ("请填写",)),
    Placeholder(r"\blorem ipsum", ("lorem",)),
    Placeholder(r"\b(?:TODO|TBD|TBC|FIXME)\b", ("todo", "tbd", "tbc", "fixme")),
    Placeholder(r"\bxxx+\b", ("xxx",)),
    Placeholder(r"[?？]{3,}", ("???", "？？", "?？", "？?")),
    Placeholder(r"Write the foreword here", ("write the foreword",)),
    Placeholder(r"^Name of the institution$", ("name of the institution",)),
)
_PLACEHOLDER = re.compile("|".join(one.pattern for one in PLACEHOLDERS), re.IGNORECASE)
_TELLS = tuple(tell for one in PLACEHOLDERS for tell in one.tells)
_ONLY_PLACEHOLDER = re.compile(
    r"测试|test|示例|样例|无标题|无题名|未命名|untitled|n/?a|null|none|nan|undefined|#[a-z/0]{3,6}[?!]?"
    r"|[-—–_/\\.。…*＊]+|[xXＸ×]{2,}|[?？]+",
    re.IGNORECASE,
)
LONGEST_PLACEHOLDER = 14


#: One pass over a text says whether it needs a second look: these find all that the lists find, and more. Every branch
#: begins with a plain character, which lets the engine skip what cannot begin one.
SUSPECTS_ZH = re.compile(
    "|".join(
        [
            *(row.words for row in DEICTIC["zh"]),
            *(re.escape(form) for tell in _TELLS for form in dict.fromkeys((tell, tell.capitalize(), tell.upper()))),
        ]
    )
)
_SUSPECTS_EN = (*(word for row in DEICTIC["en"] for word in row.words.split("|")), *_TELLS)


def suspect_in_english(text: str) -> bool:
    """The same for English, where most letters begin one of the words and plain words are found faster."""
    small = text.lower()
    return any(word in small for word in _SUSPECTS_EN)


def deictic_words(text: str, language: Language) -> tuple[tuple[str, Text], ...]:
    """The words of a text that point from where and when it was written, each once, with the reason."""
    found: dict[str, Text] = {}
    for match in _PATTERNS[language].finditer(text):
        assert match.lastgroup  # every alternative is a named group
        found.setdefault(match[0], DEICTIC[language][int(match.lastgroup[1:])].reason)
    return tuple(found.items())


def placeholder(text: str) -> str:
    """The first words of a text that only hold a place; empty where there are none."""
    if len(text) <= LONGEST_PLACEHOLDER and _ONLY_PLACEHOLDER.fullmatch(text.strip()):
        return text.strip()
    match = _PLACEHOLDER.search(text)
    return match[0].strip() if match else ""


@lru_cache(maxsize=4096)
def only_placeholder(text: str) -> bool:
    """Whether a cell of at most ``LONGEST_PLACEHOLDER`` characters says nothing but that it is empty."""
    return _ONLY_PLACEHOLDER.fullmatch(text) is not None


_CAMERAS = "IMG|DSCN?|DSCF|PICT|MVIMG|PXL|DJI|SCAN|WP|VID|mmexport|Screenshot|微信图片|QQ图片|扫描|图片|截图|照片"
_ENDINGS = "jpe?g|jpe|jfif|png|tiff?|webp|gif|bmp|heic|psd"
_FILE_NAME = re.compile(
    rf"(?:{_CAMERAS})[\s_-]*\d[\d_\s().-]*|\d{{8}}[_-]\d{{4,}}|.{{1,200}}\.(?:{_ENDINGS})", re.IGNORECASE
)
_SAYS_NOTHING = frozenset(
    {
        *(
            "图",
            "图片",
            "照片",
            "相片",
            "老照片",
            "图像",
            "插图",
            "配图",
            "扫描件",
            "截图",
            "无",
            "同题名",
            "见题名",
            "同上",
        ),
        *("image", "picture", "photo", "photograph", "img", "scan", "figure", "none", "same", "see title"),
    }
)


def is_file_name(text: str) -> bool:
    """Whether the words are the name that a camera, a scanner or a chat program gave a file."""
    return _FILE_NAME.fullmatch(text.strip()) is not None


def says_nothing(text: str) -> bool:
    """Whether an alternative text names only the kind of thing, as 图片 does."""
    return text.strip(" 。.：:").lower() in _SAYS_NOTHING

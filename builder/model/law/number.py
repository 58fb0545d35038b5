"""Numbers of articles and of what stands in them: 第十七条之一 is 17.1, Article 17-1."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from builder.model.dates.numerals import chinese, number
from builder.model.text import Language, Text

NUMERALS = "〇○零一二两三四五六七八九十百千0-9０-９"
"""The inside of a character class: everything that a number of a statute is written with."""

_FOLD = str.maketrans("零○０１２３４５６７８９", "〇〇0123456789")


@lru_cache(maxsize=8192)
def value_of(numeral: str) -> int | None:
    """What a numeral of a statute means, blanks in it ignored; None where it is none."""
    return number("".join(numeral.split()).translate(_FOLD))


def numeral(value: int) -> str:
    """The number as statutes write it: 105 is 一百零五."""
    return chinese(value).replace("〇", "零")


@dataclass(frozen=True, slots=True, order=True)
class ArticleNumber:
    """第十七条之一 is ``ArticleNumber(17, 1)``; an article without 之 has the suffix 0."""

    no: int
    suffix: int = 0

    @property
    def anchor(self) -> str:
        """``art-28``, ``art-17.1``."""
        return f"art-{self.no}.{self.suffix}" if self.suffix else f"art-{self.no}"

    def name(self, language: Language) -> str:
        """第十七条之一 · Article 17-1."""
        if language == "en":
            return f"Article {self.no}-{self.suffix}" if self.suffix else f"Article {self.no}"
        return f"第{numeral(self.no)}条" + (f"之{numeral(self.suffix)}" if self.suffix else "")


_ANCHOR = re.compile(
    r"art-(?P<no>[1-9]\d{0,4})(?:\.(?P<suffix>[1-9]\d{0,2}))?"
    r"(?:-p(?P<paragraph>[1-9]\d{0,2}))?(?:-i(?P<item>[1-9]\d{0,2}))?(?:-s(?P<subitem>[1-9]\d{0,2}))?"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a statute: an article, and in it a paragraph (款), an item (项), a sub-item (目); 0 is not named."""

    article: ArticleNumber
    paragraph: int = 0
    item: int = 0
    subitem: int = 0

    @property
    def anchor(self) -> str:
        """``art-28-p2-i1``."""
        parts = (("p", self.paragraph), ("i", self.item), ("s", self.subitem))
        return self.article.anchor + "".join(f"-{mark}{number}" for mark, number in parts if number)

    def name(self, language: Language) -> str:
        """第二十八条第二款第（一）项 is written 第二十八条第二款第一项 · Article 28, paragraph 2, item (1)."""
        if language == "en":
            parts = [self.article.name("en")]
            parts += [f"paragraph {self.paragraph}"] if self.paragraph else []
            parts += [f"item ({self.item})"] if self.item else []
            parts += [f"sub-item {self.subitem}"] if self.subitem else []
            return ", ".join(parts)
        parts = [self.article.name("zh")]
        for unit, n in (("款", self.paragraph), ("项", self.item), ("目", self.subitem)):
            parts += [f"第{numeral(n)}{unit}"] if n else []
        return "".join(parts)

    @property
    def text(self) -> Text:
        return Text(self.name("zh"), self.name("en"))


def place_at(anchor: str) -> Place | None:
    """The place that an anchor names, or None where it is no anchor of an article."""
    match = _ANCHOR.fullmatch(anchor)
    if match is None:
        return None
    numbers = {name: int(found) if found else 0 for name, found in match.groupdict().items()}
    article = ArticleNumber(numbers["no"], numbers["suffix"])
    return Place(article, numbers["paragraph"], numbers["item"], numbers["subitem"])


_NAMED = re.compile(
    rf"(?:第\s*(?P<zh>[{NUMERALS}]+)\s*条(?:\s*之\s*(?P<bis>[{NUMERALS}]+))?"
    r"|article\s+(?P<en>\d+)(?:[-.](?P<ter>\d+))?|(?P<anchor>art-[\d.]+))",
    re.IGNORECASE,
)


def article_named(words: str) -> ArticleNumber | None:
    """第十七条之一, Article 17-1 or art-17.1 as a heading names it; None for anything else."""
    match = _NAMED.fullmatch(words.strip())
    if match is None:
        return None
    if match["anchor"]:
        place = place_at(match["anchor"])
        return place.article if place else None
    if match["en"]:
        return ArticleNumber(int(match["en"]), int(match["ter"] or 0))
    no, suffix = value_of(match["zh"]), value_of(match["bis"]) if match["bis"] else 0
    return ArticleNumber(no, suffix) if no and suffix is not None else None

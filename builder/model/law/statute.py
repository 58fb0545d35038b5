"""A statute as it was read: every line of the text has a role, and what is shown is built from the lines, untouched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from builder.model.law.number import ArticleNumber, Place
from builder.model.text import Text

Role = Literal[
    "blank",
    "comment",
    "title",
    "history",
    "note",
    "contents",
    "preamble",
    "heading",
    "article",
    "paragraph",
    "item",
    "subitem",
    "appendix",
]
Level = Literal["part", "subpart", "chapter", "section"]
LEVELS: tuple[Level, ...] = ("part", "subpart", "chapter", "section")


@dataclass(frozen=True, slots=True)
class SubItem:
    """目: ``1.`` below an item."""

    number: int
    marker: str
    text: str
    row: int


@dataclass(frozen=True, slots=True)
class Item:
    """项: ``（一）`` below a paragraph. ``marker`` is as it was typed, mixed brackets and all."""

    number: int
    marker: str
    text: str
    row: int
    subitems: tuple[SubItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """款. Its text may be empty where items follow the number of the article at once."""

    number: int
    text: str
    row: int
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """条, or a numbered point (一、) of a decision. ``label`` is its number as typed, blanks left out."""

    number: ArticleNumber
    label: str
    row: int
    paragraphs: tuple[Paragraph, ...]

    @property
    def anchor(self) -> str:
        return self.number.anchor

    @property
    def text(self) -> str:
        """All words of the article, a line for each paragraph, item and sub-item."""
        return "\n".join(words for words in self.words() if words)

    def words(self) -> Iterator[str]:
        for paragraph in self.paragraphs:
            yield paragraph.text
            for item in paragraph.items:
                yield item.marker + item.text
                yield from (sub.marker + sub.text for sub in item.subitems)

    def has(self, place: Place) -> bool:
        """Whether the paragraph, item and sub-item of ``place`` are there."""
        return self.resolved(place) is not None

    def resolved(self, place: Place) -> Place | None:
        """``place`` with its paragraph filled in where only an item was named; None where there is no such thing."""
        if not (place.paragraph or place.item):
            return place
        for paragraph in self.paragraphs:
            if place.paragraph not in {0, paragraph.number}:
                continue
            if not place.item:
                return place
            for item in paragraph.items:
                found = item.number == place.item
                if found and (not place.subitem or any(sub.number == place.subitem for sub in item.subitems)):
                    return Place(place.article, paragraph.number, place.item, place.subitem)
        return None


@dataclass(frozen=True, slots=True)
class Heading:
    """编, 分编, 章 or 节. ``label`` is 第一章, ``title`` the rest as typed (``总 则``); number 0 where it has none."""

    level: Level
    number: int
    label: str
    title: str
    anchor: str
    row: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the body that stand in no article: below a heading and above its first article."""

    row: int
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something about the text that a person should look at: a problem code, its line in the text, and facts."""

    code: str
    row: int
    facts: Mapping[str, str | Text] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class Statute:
    """A whole text. ``lines`` joined give it back byte for byte; ``roles`` says what each line was taken for.

    ``sequence`` holds headings, articles and what stands between them, in order; ``decision`` says that its articles
    are points (一、).
    """

    lines: tuple[str, ...]
    roles: tuple[Role, ...]
    title: str
    history: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    contents: tuple[str, ...] = ()
    preamble: tuple[str, ...] = ()
    sequence: tuple[Heading | Article | Passage, ...] = ()
    appendix: tuple[str, ...] = ()
    decision: bool = False
    faults: tuple[Fault, ...] = ()

    @property
    def source(self) -> str:
        """The text as it was read."""
        return "".join(self.lines)

    @cached_property
    def articles(self) -> Mapping[ArticleNumber, Article]:
        """Every article by its number, in order."""
        return MappingProxyType({one.number: one for one in self.sequence if isinstance(one, Article)})

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        return tuple(one for one in self.sequence if isinstance(one, Heading))

    def resolved(self, place: Place) -> Place | None:
        """The place as it stands in this text, or None."""
        article = self.articles.get(place.article)
        return article.resolved(place) if article else None

"""What the templates of statutes, cases, questions and terms are given. The words of a statute are Chinese always."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from builder.pages.views import LinkView
from builder.templates import Plain


@dataclass(frozen=True, slots=True)
class SubItemView(Plain):
    """A sub-item (目)."""

    anchor: str
    name: str  # 第三条第二款第一项第一目
    marker: str  # as typed
    words: Markup


@dataclass(frozen=True, slots=True)
class LawItemView(Plain):
    """An item (项) with its sub-items."""

    anchor: str
    name: str
    marker: str  # （一）, as typed
    words: Markup
    subitems: tuple[SubItemView, ...]


@dataclass(frozen=True, slots=True)
class ParagraphView(Plain):
    """A paragraph (款) with its items."""

    anchor: str
    name: str
    words: Markup  # empty where items follow the number at once
    items: tuple[LawItemView, ...]


@dataclass(frozen=True, slots=True)
class UnderView(Plain):
    """Links of one kind under an article."""

    kind: str
    title: str
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class HeadingView(Plain):
    """A heading in the text."""

    anchor: str
    level: str  # class: part, subpart, chapter, section
    label: str  # 第一章 · Chapter 1
    title: str  # 总则, in Chinese


@dataclass(frozen=True, slots=True)
class EntryView(Plain):
    """An article with what stands above it and under it. Words that stand in no article have no anchor."""

    anchor: str
    label: str  # 第三条 · Article 3
    headings: tuple[HeadingView, ...]  # directly above it
    paragraphs: tuple[ParagraphView, ...]
    gloss: Markup
    under: tuple[UnderView, ...]


@dataclass(frozen=True, slots=True)
class GroupView(Plain):
    """What one entry of the bar leads to: a chapter, or everything where there are none."""

    anchor: str
    label: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class VersionView(Plain):
    """A version in a list."""

    title: str
    href: str
    standing: str
    here: bool


@dataclass(frozen=True, slots=True)
class LawView(Plain):
    """A version of a statute for reading."""

    title: Markup
    other: str  # its name in the other language
    fictional: bool
    standing: str  # 现行有效
    mark: str  # class: in_force, superseded, repealed, future
    facts: tuple[Markup, ...]
    notice: str  # why this text does not hold, or nothing
    instead: LinkView | None  # the text that does
    versions: tuple[VersionView, ...]
    changes: LinkView | None
    download: LinkView
    history: tuple[str, ...]
    preamble: tuple[Markup, ...]
    bar: tuple[LinkView, ...]
    contents: tuple[LinkView, ...]
    groups: tuple[GroupView, ...]
    appendix: tuple[str, ...]
    permalink: str  # link to the page of this very version, for what is copied
    many: bool  # so many articles that browsers should not lay out those out of sight
    glossed: bool


@dataclass(frozen=True, slots=True)
class ChangeView(Plain):
    """One row of a comparison; either side may be missing."""

    kind: str  # same, changed, moved, added, removed
    word: str
    old_label: str
    old_href: str
    old: tuple[Markup, ...]
    new_label: str
    new_href: str
    new: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class ChangesView(Plain):
    """Two versions side by side."""

    title: Markup
    old: VersionView
    new: VersionView
    counts: tuple[tuple[str, str], ...]
    rows: tuple[ChangeView, ...]


@dataclass(frozen=True, slots=True)
class LawRowView(Plain):
    """A statute in the list."""

    title: Markup
    href: str
    standing: str
    mark: str
    facts: tuple[str, ...]
    count: str
    fictional: bool


@dataclass(frozen=True, slots=True)
class LawsView(Plain):
    """The door to the law."""

    statutes: tuple[LawRowView, ...]
    cases: tuple[LinkView, ...]
    cases_all: LinkView | None
    questions: tuple[LinkView, ...]
    questions_all: LinkView | None
    terms: tuple[LinkView, ...]
    terms_all: LinkView | None


@dataclass(frozen=True, slots=True)
class CaseView(Plain):
    """A case and the law it teaches."""

    title: Markup
    label: str  # 虚构 · composed
    parts: tuple[tuple[str, str, Markup], ...]  # key, heading, words
    cites: tuple[tuple[LinkView, str], ...]  # the place and its first words
    source: LinkView | None
    others: tuple[LinkView, ...]
    all: LinkView


@dataclass(frozen=True, slots=True)
class CasesView(Plain):
    """All cases."""

    rows: tuple[tuple[LinkView, Markup, str], ...]  # the case, its facts in a line, the place it is about


@dataclass(frozen=True, slots=True)
class FaqView(Plain):
    """A question and its answer."""

    anchor: str
    question: Markup
    answer: Markup
    cites: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class FaqsView(Plain):
    """All questions, by topic; the topic may be empty."""

    topics: tuple[tuple[Markup, tuple[FaqView, ...]], ...]
    fictional: bool


@dataclass(frozen=True, slots=True)
class TermView(Plain):
    """A term and what it means."""

    anchor: str
    term: Markup
    other: str  # the term in the other language
    other_language: str
    aliases: str
    meaning: Markup
    example: Markup
    see: tuple[LinkView, ...]
    cites: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class GlossaryView(Plain):
    """All terms."""

    terms: tuple[TermView, ...]

"""A version of a statute as a reader's page."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from builder.model.law.number import ArticleNumber, Place
from builder.model.law.statute import LEVELS, Article, Heading, Item, Paragraph, Passage
from builder.model.outreach.public import PublicStatute, PublicVersion
from builder.model.text import Text
from builder.pages.outreach.law_views import (
    EntryView,
    GroupView,
    HeadingView,
    LawItemView,
    LawView,
    ParagraphView,
    SubItemView,
    UnderView,
    VersionView,
)
from builder.pages.outreach.shelf import Shelf
from builder.pages.views import LinkView
from builder.pages.wording import display
from builder.strings import say
from builder.strings.days import day_of
from builder.templates import escaped

_ARTICLES_IN_BAR = 30
_ENTRIES = 24
_MANY = 80
_UNDER = ("case", "question", "guide", "faq", "term")


def law(shelf: Shelf, statute: PublicStatute, version: PublicVersion, path: str) -> LawView:
    """The page of ``version`` at ``path``: the statute's own address, or that of the version."""
    room = shelf.room
    root = room.links.root(path)
    groups = tuple(_Reader(shelf, statute, version, root).groups())
    bar = _bar(version, groups)
    own = shelf.path(version)
    return LawView(
        title=display(version.title, room.language),
        other=version.title.zh if room.language == "en" and version.title.en else "",
        fictional=version.fictional,
        standing=room.t(f"law.{version.standing}"),
        mark=version.standing,
        facts=tuple(_facts(shelf, version)),
        notice=_notice(shelf, version),
        instead=_instead(shelf, statute, version, root),
        versions=_versions(shelf, statute, version, root) if len(statute.versions) > 1 else (),
        changes=_changes(shelf, statute, version, root),
        download=LinkView(escaped(room.t("law.download")), shelf.link(root, room.addresses.statute_text(version.slug))),
        history=(*version.text.history, *version.text.notes),
        preamble=tuple(shelf.words(root, words, version) for words in version.text.preamble),
        bar=bar,
        contents=_contents(version) if len(bar) > 1 and any(group.label for group in groups) else (),
        groups=groups,
        appendix=version.text.appendix,
        permalink="" if path == own else shelf.link(root, own),
        many=len(version.text.articles) > _MANY,
        glossed=bool(version.glosses),
    )


class _Reader:
    """Goes through the text once; articles are grouped under the entries of the bar."""

    def __init__(self, shelf: Shelf, statute: PublicStatute, version: PublicVersion, root: str) -> None:
        self.shelf = shelf
        self.statute = statute
        self.version = version
        self.root = root
        self.language = shelf.room.language
        self._before: ArticleNumber | None = None

    def groups(self) -> Iterator[GroupView]:
        """Chapters, or the parts of a text that has none; what stands before the first heading comes first."""
        entries: list[EntryView] = []
        above: list[HeadingView] = []
        anchor, label = "text", ""
        for one in self.version.text.sequence:
            if isinstance(one, Heading):
                if one.level != "section" and (entries or any(name.level == "chapter" for name in above)):
                    yield GroupView(anchor, label, (*entries, *_alone(above)))
                    entries, above = [], []
                if not entries and one.level != "section":
                    anchor, label = f"in-{one.anchor}", self._heading_name(one)
                above.append(self._heading(one))
                continue
            entries.append(self._entry(one, tuple(above)))
            above = []
        if entries or above:
            yield GroupView(anchor, label, (*entries, *_alone(above)))

    def _heading(self, one: Heading) -> HeadingView:
        return HeadingView(one.anchor, one.level, self._heading_name(one), "".join(one.title.split()))

    def _heading_name(self, one: Heading) -> str:
        if self.language == "zh" or not one.number:
            return one.label
        return say(f"law.{one.level}", "en", n=one.number)

    def _entry(self, one: Article | Passage, above: tuple[HeadingView, ...]) -> EntryView:
        if isinstance(one, Passage):
            paragraphs = tuple(
                ParagraphView("", "", self.shelf.words(self.root, paragraph.text, self.version), ())
                for paragraph in one.paragraphs
            )
            return EntryView("", "", above, paragraphs, escaped(""), ())
        paragraphs = tuple(self._paragraph(one, paragraph) for paragraph in one.paragraphs)
        gloss = self.version.glosses.get(one.anchor, Text())
        made = EntryView(
            anchor=one.anchor,
            label=self._label(one),
            headings=above,
            paragraphs=paragraphs,
            gloss=self.shelf.prose(self.root, gloss, self.version, Place(one.number)) if gloss else escaped(""),
            under=tuple(self._under(one)),
        )
        self._before = one.number
        return made

    def _label(self, article: Article) -> str:
        if self.version.text.decision and self.language == "zh":
            return article.label
        return article.label if self.language == "zh" else article.number.name("en")

    def _paragraph(self, article: Article, paragraph: Paragraph) -> ParagraphView:
        place = Place(article.number, paragraph.number)
        words = self.shelf.words(self.root, paragraph.text, self.version, place, self._before)
        items = tuple(self._item(article, paragraph, item) for item in paragraph.items)
        return ParagraphView(place.anchor, place.name(self.language), words, items)

    def _item(self, article: Article, paragraph: Paragraph, item: Item) -> LawItemView:
        place = Place(article.number, paragraph.number, item.number)
        subitems = []
        for sub in item.subitems:
            within = Place(article.number, paragraph.number, item.number, sub.number)
            words = self.shelf.words(self.root, sub.text, self.version, within, self._before)
            subitems.append(SubItemView(within.anchor, within.name(self.language), sub.marker, words))
        words = self.shelf.words(self.root, item.text, self.version, place, self._before)
        return LawItemView(place.anchor, place.name(self.language), item.marker, words, tuple(subitems))

    def _under(self, article: Article) -> Iterator[UnderView]:
        """Cases, questions, guides and so on that cite the article, then the articles that do."""
        room = self.shelf.room
        related = self.shelf.related(self.version, article)
        for kind in _UNDER:
            links = tuple(
                LinkView(room.show(one.title), self.shelf.link(self.root, one.path), one.note)
                for one in related
                if one.kind == kind
            )
            if links:
                yield UnderView(kind, room.t(f"law.under.{kind}"), links)
        citing = tuple(self._citing(*one) for one in self.shelf.crossings.citing(self.version, article))
        if citing:
            yield UnderView("article", room.t("law.under.article"), citing)

    def _citing(self, version: PublicVersion, article: Article) -> LinkView:
        name = article.number.name(self.language)
        if version is self.version:
            return LinkView(escaped(name), f"#{article.anchor}")
        title = version.short or version.title.zh
        href = self.shelf.link(self.root, f"{self.shelf.path(version)}#{article.anchor}")
        return LinkView(
            escaped(f"《{title}》{name}" if self.language == "zh" else f"{version.title.into('en')}, {name}"), href
        )


def _alone(above: list[HeadingView]) -> list[EntryView]:
    """Headings below which nothing stands."""
    return [EntryView("", "", tuple(above), (), escaped(""), ())] if above else []


def _bar(version: PublicVersion, groups: tuple[GroupView, ...]) -> tuple[LinkView, ...]:
    """Articles where there are few, else the chapters."""
    articles = [entry for group in groups for entry in group.entries if entry.anchor]
    if len(articles) <= _ARTICLES_IN_BAR or not version.text.headings:
        return tuple(LinkView(escaped(entry.label), f"#{entry.anchor}") for entry in articles)
    return tuple(
        LinkView(escaped(_chapter(group)), f"#{group.anchor}") for group in groups if group.label or group.entries
    )


def _chapter(group: GroupView) -> str:
    headings = [one for entry in group.entries[:1] for one in entry.headings if one.level != "section"]
    return headings[-1].title if headings else group.label


def _contents(version: PublicVersion) -> tuple[LinkView, ...]:
    """The headings in their order, each with all articles below it; in a long code only parts and chapters."""
    shown = [one for one in version.text.headings if one.level != "section" or len(version.text.headings) <= _ENTRIES]
    return tuple(
        LinkView(
            escaped(f"{one.label} {''.join(one.title.split())}".strip()), f"#{one.anchor}", _range(_below(version, one))
        )
        for one in shown
    )


def _below(version: PublicVersion, heading: Heading) -> list[Article]:
    """The articles from a heading to the next of its rank."""
    sequence = version.text.sequence
    found: list[Article] = []
    for one in sequence[sequence.index(heading) + 1 :]:
        if isinstance(one, Heading) and LEVELS.index(one.level) <= LEVELS.index(heading.level):
            break
        found += [one] if isinstance(one, Article) else []
    return found


def _range(articles: list[Article]) -> str:
    if not articles:
        return ""
    first, last = articles[0].label, articles[-1].label
    return first if first == last else f"{first}—{last}"


def _facts(shelf: Shelf, version: PublicVersion) -> Iterator[Markup]:
    room = shelf.room
    if version.issuer:
        yield room.show(version.issuer)
    if version.order_no:
        yield room.show(Text(zh=version.order_no))
    yield from map(escaped, _days(shelf, version))


def _days(shelf: Shelf, version: PublicVersion) -> Iterator[str]:
    room = shelf.room
    if version.adopted:
        yield room.t("law.adopted", day=day_of(version.adopted.isoformat(), room.language))
    yield room.t("law.effective", day=day_of(version.version, room.language))
    if version.effective_to and version.standing in {"superseded", "repealed"}:
        yield room.t("law.until", day=day_of(version.effective_to.isoformat(), room.language))
    yield room.t("law.count", n=len(version.text.articles))


def _notice(shelf: Shelf, version: PublicVersion) -> str:
    room = shelf.room
    if version.standing == "in_force":
        return ""
    end = version.effective_to.isoformat() if version.effective_to else version.version
    day = version.version if version.standing == "future" else end
    return room.t(f"law.notice.{version.standing}", day=day_of(day, room.language))


def _instead(shelf: Shelf, statute: PublicStatute, version: PublicVersion, root: str) -> LinkView | None:
    """The text that holds now, where this one does not."""
    current = statute.current
    if version is current or version.standing == "in_force":
        return None
    title = shelf.room.t("law.instead", day=day_of(current.version, shelf.room.language))
    return LinkView(escaped(title), shelf.link(root, shelf.room.page("law", statute.id)))


def _versions(shelf: Shelf, statute: PublicStatute, version: PublicVersion, root: str) -> tuple[VersionView, ...]:
    return tuple(version_view(shelf, one, root, here=one is version) for one in statute.versions)


def version_view(shelf: Shelf, version: PublicVersion, root: str, *, here: bool = False) -> VersionView:
    """A version in a list: the day from which it holds, and how it stands."""
    room = shelf.room
    day = day_of(version.version, room.language)
    return VersionView(day, shelf.link(root, shelf.path(version)), room.t(f"law.{version.standing}"), here)


def _changes(shelf: Shelf, statute: PublicStatute, version: PublicVersion, root: str) -> LinkView | None:
    """The comparison with the version before; the oldest is compared with the one after it, on that one's page."""
    place = statute.versions.index(version)
    newer = version if statute.before(version) else (statute.versions[place - 1] if place else None)
    if newer is None:
        return None
    words = "law.compare" if newer is version else "law.compare_next"
    return LinkView(escaped(shelf.room.t(words)), shelf.link(root, shelf.room.page("changes", newer.slug)))

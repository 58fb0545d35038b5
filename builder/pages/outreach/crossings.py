"""How statutes point at each other: names become statutes, words become places, and each article knows who cites it.

Knows nothing of languages and pages; made once for a site. Linear in the length of the texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from builder.model.law.mentions import Mention, mentions
from builder.model.law.names import folded_name
from builder.model.law.number import ArticleNumber, Place
from builder.model.law.statute import Article
from builder.model.outreach.public import PublicOutreach, PublicStatute, PublicVersion

_LEVELS = {"章": "chapter", "编": "part"}
_WIDEST = 60


@dataclass(frozen=True, slots=True)
class Target:
    """A place on the site: the version, and the anchor in it (empty for the whole)."""

    version: PublicVersion
    anchor: str


class Crossings:
    """Which places the words of a text lead to, and for each article those that cite it."""

    def __init__(self, outreach: PublicOutreach) -> None:
        self.outreach = outreach
        self._names: dict[str, PublicStatute] = {}
        for statute in outreach.statutes:
            for version in statute.versions:
                for name in version.names:
                    self._names.setdefault(folded_name(name), statute)
        self._citing: dict[tuple[str, str], dict[tuple[str, ArticleNumber], None]] = {}
        for statute in outreach.statutes:
            for version in statute.versions:
                self._cross(version)

    def found(
        self, text: str, version: PublicVersion | None, here: Place | None = None, before: ArticleNumber | None = None
    ) -> Iterator[tuple[Mention, Target]]:
        """The mentions in a text of ``version`` (None: in prose) that lead to a place on the site. In prose a bare
        article belongs to the statute that was named last.
        """
        last = ""
        for mention in mentions(text, here, before):
            if version is None:
                last = mention.name or last
                mention = replace(mention, name=last)  # noqa: PLW2901
            target = self.target(mention, version)
            if target is not None:
                yield mention, target

    def target(self, mention: Mention, version: PublicVersion | None) -> Target | None:
        """Where a mention leads; None where the site does not have the place."""
        meant = self.named(mention.name, version) if mention.name else version
        if meant is None:
            return None
        if mention.chapter is not None:
            unit, number = mention.chapter
            headings = (one for one in meant.text.headings if (one.level, one.number) == (_LEVELS[unit], number))
            heading = next(headings, None)
            return Target(meant, heading.anchor) if heading else None
        if mention.place is None:
            return Target(meant, "")
        place = meant.text.resolved(mention.place)
        return Target(meant, place.anchor) if place else None

    def named(self, name: str, version: PublicVersion | None) -> PublicVersion | None:
        """The version that a name means: the one in force now, or, in a text that is not, the one of its own time."""
        statute = self._names.get(folded_name(name))
        if statute is None or version is None or version.standing in {"in_force", "future"}:
            return statute.current if statute else None
        then = (one for one in statute.versions if one.effective_from <= version.effective_from)
        return next(then, statute.current)

    def citing(self, version: PublicVersion, article: Article) -> Sequence[tuple[PublicVersion, Article]]:
        """The articles that cite an article, in their order."""
        found = self._citing.get((version.citation, article.anchor), {})
        versions = self.outreach.versions
        return [(versions[citation], versions[citation].text.articles[number]) for citation, number in found]

    def _cross(self, version: PublicVersion) -> None:
        before: ArticleNumber | None = None
        for article in version.text.articles.values():
            previous: ArticleNumber | None = None
            for mention, target in self._of_article(article, version, before):
                numbers = [mention.place.article] if mention.place else []
                if mention.through and previous and numbers:
                    numbers = _between(target.version, previous, numbers[0])
                for number in numbers:
                    if target.version is not version or number != article.number:
                        cited = self._citing.setdefault((target.version.citation, number.anchor), {})
                        cited.setdefault((version.citation, article.number))
                previous = numbers[-1] if numbers else None
            before = article.number

    def _of_article(
        self, article: Article, version: PublicVersion, before: ArticleNumber | None
    ) -> Iterator[tuple[Mention, Target]]:
        for paragraph in article.paragraphs:
            place = Place(article.number, paragraph.number)
            yield from self.found(paragraph.text, version, place, before)
            for item in paragraph.items:
                within = Place(article.number, paragraph.number, item.number)
                yield from self.found(item.text, version, within, before)


def _between(version: PublicVersion, first: ArticleNumber, last: ArticleNumber) -> list[ArticleNumber]:
    """The articles of a range but for its first, which was counted; a very wide one says little and is left out."""
    found = [number for number in version.text.articles if first < number <= last]
    return found if len(found) <= _WIDEST else [last]

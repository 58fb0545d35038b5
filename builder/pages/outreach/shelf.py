"""The statutes as pages of one language see them: words with links, and what belongs to an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from builder.model.law.number import ArticleNumber, Place, place_at
from builder.model.law.statute import Article
from builder.model.outreach.public import PublicVersion
from builder.model.outreach.public_citation import PublicCitation
from builder.model.outreach.public_kinds import all_documents
from builder.model.text import Language, Text
from builder.pages.outreach.crossings import Crossings, Target
from builder.pages.prose import to_html
from builder.pages.room import Room
from builder.pages.views import LinkView
from builder.pages.wording import marked
from builder.templates import escaped, safe

_PARTS = re.compile(r"(<a\b.*?</a>|<[^>]*>)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Related:
    """Something that belongs to an article: its kind (``case``, ``faq``, …), words, page, and a note."""

    kind: str
    title: Text
    path: str
    note: str = ""


class Shelf:
    """Links of one language. ``root`` arguments are the way from the page to the site's root."""

    def __init__(self, room: Room, crossings: Crossings) -> None:
        self.room = room
        self.crossings = crossings
        self._related: dict[tuple[str, str], list[Related]] = {}
        for citation, related in self._citing():
            place = place_at(citation.anchor)
            if citation.there and place is not None:
                key = (f"{citation.statute}@{citation.version}", place.article.anchor)
                self._related.setdefault(key, []).append(related)

    def _citing(self) -> Iterator[tuple[PublicCitation, Related]]:
        """Every citation of every document that has a page."""
        outreach, room = self.room.site.outreach, self.room
        for quiz in outreach.quizzes:
            for question in quiz.questions:
                related = Related("question", question.stem, f"{room.page('quiz', quiz.id)}#{question.id}")
                yield from ((citation, related) for citation in question.cites)
        for kind, one in all_documents(outreach):
            page, slug, anchor = kind.place(one)
            if kind.name != "quiz":
                related = Related(kind.name, one.title, room.page(page, slug) + anchor)
                yield from ((citation, related) for citation in one.cites)

    def related(self, version: PublicVersion, article: Article) -> list[Related]:
        """What cites an article, each once, in the order of the kinds."""
        found = self._related.get((version.citation, article.anchor), ())
        return list(dict.fromkeys(found))

    def path(self, version: PublicVersion) -> str:
        return self.room.page("version", version.slug)

    def link(self, root: str, path: str) -> str:
        page, hash_, anchor = path.partition("#")
        return self.room.links.link(root, page) + hash_ + anchor

    def href(self, root: str, target: Target, within: PublicVersion | None) -> str:
        """A place in the text that is open is an anchor; all others are told with the day of their version."""
        hash_ = f"#{target.anchor}" if target.anchor else ""
        if target.version is within:
            return hash_ or "#main"
        return self.room.links.link(root, self.path(target.version)) + hash_

    def words(
        self,
        root: str,
        text: str,
        version: PublicVersion | None,
        here: Place | None = None,
        before: ArticleNumber | None = None,
    ) -> Markup:
        """The text as HTML, every citation in it a link where it leads to a place on this site."""
        made: list[str] = []
        end = 0
        for mention, target in self.crossings.found(text, version, here, before):
            made.append(escaped(text[end : mention.start]))
            words = escaped(text[mention.start : mention.end])
            made.append(f'<a href="{escaped(self.href(root, target, version))}">{words}</a>')
            end = mention.end
        if not made:
            return escaped(text)
        made.append(escaped(text[end:]))
        return safe("".join(made))

    def prose(self, root: str, text: Text, version: PublicVersion | None = None, here: Place | None = None) -> Markup:
        """Markdown as HTML with its citations linked, marked where it is not in the page's language."""
        language: Language = self.room.language
        html = to_html(text.into(language))
        if text.language(language) == "zh":
            parts = _PARTS.split(html)
            html = safe(
                "".join(part if n % 2 else self._in_html(root, part, version, here) for n, part in enumerate(parts))
            )
        return marked(html, text, language, "div")

    def _in_html(self, root: str, part: str, version: PublicVersion | None, here: Place | None) -> str:
        """Text between tags: what was escaped stays so, for a citation holds no character that is."""
        made, end = [], 0
        for mention, target in self.crossings.found(part, version, here):
            made += [part[end : mention.start], f'<a href="{escaped(self.href(root, target, version))}">']
            made += [part[mention.start : mention.end], "</a>"]
            end = mention.end
        return "".join([*made, part[end:]]) if made else part

    def cited(self, root: str, cites: tuple[PublicCitation, ...]) -> tuple[LinkView, ...]:
        """Citations in a row; one whose text is not here is words only. The note says where it no longer holds."""
        return tuple(self._cited(root, one) for one in cites)

    def _cited(self, root: str, one: PublicCitation) -> LinkView:
        version = self.crossings.outreach.versions.get(f"{one.statute}@{one.version}")
        href = self.href(root, Target(version, one.anchor), None) if version and one.there else ""
        stale = self.room.t(f"law.{one.standing}") if one.standing not in {None, "in_force"} else ""
        note = stale or ("" if version else self.room.t("law.version_of", day=one.version))
        return LinkView(escaped(one.words.into(self.room.language)), href, note)

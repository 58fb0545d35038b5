"""What a document cites on purpose: every citation of its front matter is found in a text, or is a problem."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from builder.model.law.citation import WELL_KNOWN, Citation, citation
from builder.model.law.mentions import mentions
from builder.model.law.names import folded_name
from builder.model.law.statute import Statute
from builder.model.near import nearest
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.settings import LawSettings
from builder.model.problems import Fact, Problem
from builder.model.text import Text
from builder.model.where import Where
from builder.strings import listed, phrase


class Library:
    """The statutes below content/law, by citation (``archives-law@2021-01-01``). Drafts are in it: a document may be
    written before the statute it cites is shown.
    """

    def __init__(self, documents: Iterable[ContentDocument], statutes: Mapping[str, Statute]) -> None:
        versions = [one for one in documents if one.kind == "law"]
        self.texts = {one.id: statutes[one.key] for one in versions}
        self.settings = {one.id: one.settings for one in versions if isinstance(one.settings, LawSettings)}
        self.dates: dict[str, list[str]] = {}
        for one in versions:
            statute, _, version = one.id.partition("@")
            self.dates.setdefault(statute, []).append(version)
        self.ids: dict[str, str] = {}
        self._names: dict[str, list[Statute]] = {}
        for id_, text in self.texts.items():
            settings = self.settings[id_]
            for name in {
                folded_name(one) for one in (text.title, settings.title.zh, settings.short, *settings.aliases)
            }:
                self._names.setdefault(name, []).append(text)
                self.ids[name] = id_.partition("@")[0]

    def named(self, name: str) -> list[Statute]:
        """The texts of the statute that is called so (folded), in all its versions."""
        return self._names.get(name, []) if name else []

    def title(self, one: Citation) -> Text:
        """How the cited statute is called in messages."""
        settings = self.settings.get(one.target)
        if settings is None:
            known = WELL_KNOWN.get(one.statute)
            return Text(f"《{known.zh}》", known.en) if known else Text(one.statute, one.statute)
        return Text(f"《{settings.short or settings.title.zh or one.statute}》", settings.title.en or one.statute)


def cited(document: ContentDocument, library: Library) -> tuple[tuple[Citation, ...], list[Problem]]:
    """The citations of a document that can be understood, in its order, and what is wrong with the others."""
    kept: list[Citation] = []
    problems: list[Problem] = []
    for n, written in enumerate(_written(document)):
        where = document.marks.get(f"cites.{n}", document.marks.get("cites", document.where))
        one, problem = check_citation(written, library, where, document.key)
        problems += [problem] if problem else []
        if one is not None:
            kept.append(one)
    return tuple(kept), problems


def check_citation(written: str, library: Library, where: Where, key: str) -> tuple[Citation | None, Problem | None]:
    """One citation as it was typed: what it points to, and what should be said about it. ``key`` is the document's."""
    one = citation(written)
    if one is None:
        spoken = _spoken(written, library)
        if spoken:
            return None, _problem("LAW-07", where, key, cite=written, suggestion=str(spoken))
        return None, _problem("LAW-03", where, key, cite=written)
    dates = library.dates.get(one.statute, [])
    if not one.version:
        newest = Citation(one.statute, max(dates, default="2021-01-01"), one.place)
        return None, _problem("LAW-07", where, key, cite=written, suggestion=str(newest))
    if one.target in library.texts:
        return _found(one, library, where, key)
    if one.statute in WELL_KNOWN and not dates:
        return one, _problem("LAW-05", where, "", statute=library.title(one))
    return None, _problem("LAW-01", where, key, statute=one.target, suggestion=_suggestion(one, library))


def _spoken(written: str, library: Library) -> Citation | None:
    """What 《档案法》第二十八条 most likely cites: that place in the newest version."""
    named = [mention for mention in mentions(written) if mention.name and mention.place]
    if len(named) != 1:
        return None
    name = folded_name(named[0].name)
    known = {folded_name(title.zh): statute for statute, title in WELL_KNOWN.items()}
    statute = library.ids.get(name) or known.get(name)
    return Citation(statute, max(library.dates.get(statute, ["2021-01-01"])), named[0].place) if statute else None


def _found(one: Citation, library: Library, where: Where, key: str) -> tuple[Citation | None, Problem | None]:
    """A citation whose text is there: the place must be in it, and a newer version is worth a word."""
    if one.place is not None and library.texts[one.target].resolved(one.place) is None:
        return None, _problem("LAW-02", where, key, statute=library.title(one), place=one.place.text)
    later = [day for day in library.dates[one.statute] if day > one.version]
    if later:
        current = f"{one.statute}@{max(later)}"
        return one, _problem("LAW-04", where, "", statute=library.title(one), current=current)
    return one, None


def _written(document: ContentDocument) -> Sequence[str]:
    """The list ``cites`` of the front matter, where its kind has one."""
    found = getattr(document.settings, "cites", ())
    return tuple(str(one) for one in found)


def _problem(code: str, where: Where, key: str, **facts: Fact) -> Problem:
    return Problem(code=code, where=where, facts=facts, item=key, field="cites")


def _suggestion(one: Citation, library: Library) -> Text:
    known = [f"{statute}@{day}" for statute, days in library.dates.items() for day in days]
    if near := nearest(one.target, known):
        return phrase("did_you_mean", names=listed(near))
    return phrase("known_names", names=listed([*known, *sorted(WELL_KNOWN.keys() - library.dates.keys())]))

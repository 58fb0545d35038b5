"""Every page of outreach in one language, in a fixed order. A kind that is added yields its pages here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.model.address import PageKind
from builder.model.outreach.public import PublicStatute, PublicVersion
from builder.model.outreach.public_kinds import Listing, PublicDocument
from builder.pages.outreach.changes import changes
from builder.pages.outreach.choice import choice_pages
from builder.pages.outreach.crossings import Crossings
from builder.pages.outreach.events import event_pages
from builder.pages.outreach.finder import finder_pages
from builder.pages.outreach.guides import guide_pages
from builder.pages.outreach.law import law
from builder.pages.outreach.laws import laws
from builder.pages.outreach.openings import opening_pages
from builder.pages.outreach.page import OutreachPage
from builder.pages.outreach.quizzes import quiz_pages
from builder.pages.outreach.shelf import Shelf
from builder.pages.outreach.told import case, cases, faqs, glossary
from builder.pages.prose import bare
from builder.pages.room import Room


def outreach_pages(room: Room, crossings: Crossings) -> Iterator[OutreachPage]:
    """The list of statutes, each with its versions and comparisons, the cases, the questions, the terms."""
    if not room.site.outreach:
        return
    shelf = Shelf(room, crossings)
    if room.site.outreach.teaches:
        yield _laws(shelf)
    for statute in room.site.outreach.statutes:
        yield from _statute(shelf, statute)
    yield from _told(shelf)
    yield from quiz_pages(shelf)
    yield from guide_pages(shelf)
    yield from finder_pages(shelf)
    yield from choice_pages(shelf)
    yield from event_pages(shelf)
    yield from opening_pages(shelf)


def _laws(shelf: Shelf) -> OutreachPage:
    room = shelf.room
    outreach = room.site.outreach
    return OutreachPage(
        kind="laws",
        view=laws(shelf, room.page("laws")),
        title=room.t("laws.title"),
        description=room.t("laws.description", site=room.site.title.into(room.language)),
        thing=Listing("laws", outreach.statutes),
        made_from=tuple(_key(one) for one in outreach.versions.values()),
    )


def _statute(shelf: Shelf, statute: PublicStatute) -> Iterator[OutreachPage]:
    room = shelf.room
    yield _version(shelf, statute, statute.current, own=False)
    for version in statute.versions:
        yield _version(shelf, statute, version, own=True)
        before = statute.before(version)
        if before is not None:
            path = room.page("changes", version.slug)
            title = version.title.into(room.language)
            yield OutreachPage(
                kind="changes",
                slug=version.slug,
                view=changes(shelf, before, version, path),
                title=room.t("changes.title", title=title),
                description=room.t("changes.description", title=title, old=before.version, new=version.version),
                thing=version,
                made_from=(_key(before), _key(version)),
            )


def _version(shelf: Shelf, statute: PublicStatute, version: PublicVersion, *, own: bool) -> OutreachPage:
    """The page of a version, at its own address or at that of the statute."""
    room = shelf.room
    slug = version.slug if own else statute.id
    path = room.page("version" if own else "law", slug)
    title = version.title.into(room.language)
    dated = room.t("law.dated", title=title, day=version.version) if own else title
    first = next(iter(version.text.articles.values()), None)
    outreach = room.site.outreach
    told = [f"content/cases/{one.id}" for one in outreach.cases] + [f"content/faq/{one.id}" for one in outreach.faqs]
    return OutreachPage(
        kind="version" if own else "law",
        slug=slug,
        view=law(shelf, statute, version, path),
        title=dated,
        description=first.text if first else title,
        thing=version,
        made_from=(_key(version), *told, *(f"content/glossary/{one.id}" for one in outreach.terms)),
    )


def _told(shelf: Shelf) -> Iterator[OutreachPage]:
    outreach = shelf.room.site.outreach
    if outreach.cases:
        yield from _cases(shelf)
    if outreach.faqs:
        keys = tuple(f"content/faq/{one.id}" for one in outreach.faqs)
        yield _list(shelf, "faq", faqs(shelf, shelf.room.page("faq")), outreach.faqs, keys)
    if outreach.terms:
        keys = tuple(f"content/glossary/{one.id}" for one in outreach.terms)
        yield _list(shelf, "glossary", glossary(shelf, shelf.room.page("glossary")), outreach.terms, keys)


def _list(
    shelf: Shelf, kind: PageKind, view: object, found: Sequence[PublicDocument], keys: tuple[str, ...]
) -> OutreachPage:
    """A page that shows all documents of a kind."""
    room = shelf.room
    return OutreachPage(
        kind=kind,
        view=view,
        title=room.t(f"{kind}.title"),
        description=room.t(f"{kind}.description", site=room.site.title.into(room.language)),
        thing=Listing(kind, found),
        made_from=keys,
    )


def _cases(shelf: Shelf) -> Iterator[OutreachPage]:
    room = shelf.room
    found = room.site.outreach.cases
    keys = tuple(f"content/cases/{one.id}" for one in found)
    yield _list(shelf, "cases", cases(shelf, room.page("cases")), found, keys)
    for one in found:
        yield OutreachPage(
            kind="case",
            slug=one.id,
            view=case(shelf, one, room.page("case", one.id)),
            title=one.title.into(room.language),
            description=bare(one.sections["facts"], room.language) if one.sections.get("facts") else "",
            thing=one,
            made_from=keys,
        )


def _key(version: PublicVersion) -> str:
    return f"content/law/{version.citation}"

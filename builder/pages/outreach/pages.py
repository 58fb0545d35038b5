"""Every page of outreach in one language, in a fixed order. A kind that is added yields its pages here."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.outreach.lists import Cases, Faqs, Laws, Terms
from builder.model.outreach.public import PublicStatute, PublicVersion
from builder.pages.outreach.changes import changes
from builder.pages.outreach.crossings import Crossings
from builder.pages.outreach.law import law
from builder.pages.outreach.laws import laws
from builder.pages.outreach.page import OutreachPage
from builder.pages.outreach.shelf import Shelf
from builder.pages.outreach.told import case, cases, faqs, glossary
from builder.pages.prose import bare
from builder.pages.room import Room


def outreach_pages(room: Room, crossings: Crossings) -> Iterator[OutreachPage]:
    """The list of statutes, each with its versions and comparisons, the cases, the questions, the terms."""
    if not room.site.outreach:
        return
    shelf = Shelf(room, crossings)
    yield _laws(shelf)
    for statute in room.site.outreach.statutes:
        yield from _statute(shelf, statute)
    yield from _told(shelf)


def _laws(shelf: Shelf) -> OutreachPage:
    room = shelf.room
    outreach = room.site.outreach
    return OutreachPage(
        kind="laws",
        view=laws(shelf, room.page("laws")),
        title=room.t("laws.title"),
        description=room.t("laws.description", site=room.site.title.into(room.language)),
        thing=Laws(outreach.statutes),
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
    kind, slug = ("version", version.slug) if own else ("law", statute.id)
    path = room.page("version", slug) if own else room.page("law", slug)
    title = version.title.into(room.language)
    first = next(iter(version.text.articles.values()), None)
    outreach = room.site.outreach
    told = [f"content/cases/{one.id}" for one in outreach.cases] + [f"content/faq/{one.id}" for one in outreach.faqs]
    return OutreachPage(
        kind="version" if own else "law",
        slug=slug,
        view=law(shelf, statute, version, path),
        title=f"{title}（{version.version}）" if own and room.language == "zh" else (f"{title} ({version.version})" if own else title),
        description=first.text if first else title,
        thing=version,
        made_from=(_key(version), *told, *(f"content/glossary/{one.id}" for one in outreach.terms)),
    )


def _told(shelf: Shelf) -> Iterator[OutreachPage]:
    room = shelf.room
    outreach, site = room.site.outreach, room.site.title.into(room.language)
    if outreach.cases:
        keys = tuple(f"content/cases/{one.id}" for one in outreach.cases)
        title, description = room.t("cases.title"), room.t("cases.description", site=site)
        view = cases(shelf, room.page("cases"))
        yield OutreachPage(kind="cases", view=view, title=title, description=description, thing=Cases(outreach.cases), made_from=keys)
        for one in outreach.cases:
            yield OutreachPage(
                kind="case",
                slug=one.id,
                view=case(shelf, one, room.page("case", one.id)),
                title=one.title.into(room.language),
                description=bare(one.sections["facts"], room.language) if one.sections.get("facts") else "",
                thing=one,
                made_from=keys,
            )
    if outreach.faqs:
        keys = tuple(f"content/faq/{one.id}" for one in outreach.faqs)
        title, description = room.t("faq.title"), room.t("faq.description", site=site)
        view = faqs(shelf, room.page("faq"))
        yield OutreachPage(kind="faq", view=view, title=title, description=description, thing=Faqs(outreach.faqs), made_from=keys)
    if outreach.terms:
        keys = tuple(f"content/glossary/{one.id}" for one in outreach.terms)
        title, description = room.t("glossary.title"), room.t("glossary.description", site=site)
        view = glossary(shelf, room.page("glossary"))
        yield OutreachPage(kind="glossary", view=view, title=title, description=description, thing=Terms(outreach.terms), made_from=keys)


def _key(version: PublicVersion) -> str:
    return f"content/law/{version.citation}"

"""The pages of the house itself: visiting, giving, asking, and a map of the site. Each is there only when filled in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from builder.model.address import PageKind
from builder.model.house_settings import ContactSettings
from builder.model.outreach.public_kinds import all_documents
from builder.model.public import PublicSite
from builder.model.text import Text
from builder.pages.outreach.page import OutreachPage
from builder.pages.outreach.plan import OutlineView, code_of
from builder.pages.room import Room, shown_exhibitions
from builder.pages.views import LinkView
from builder.pages.wording import visited
from builder.strings import say
from builder.templates import Plain, escaped, safe

Facts = tuple[tuple[str, Markup, str], ...]
"""Name, words, and where they lead, or nowhere."""


@dataclass(frozen=True, slots=True)
class VisitView(Plain):
    """When and where, what to bring, and the rules. ``geo`` opens a map, ``code`` is the same for a telephone."""

    summary: Markup
    facts: Facts
    geo: str
    code: OutlineView | None
    bring: tuple[Markup, ...]
    rules: tuple[Markup, ...]
    notes: tuple[tuple[str, Markup], ...]
    contact: Facts


@dataclass(frozen=True, slots=True)
class GivingView(Plain):
    """What is wanted, how it goes, what the two ways mean and what the giver decides."""

    summary: Markup
    wanted: tuple[Markup, ...]
    steps: tuple[Markup, ...]
    rights: tuple[Markup, ...]
    notes: tuple[tuple[str, Markup], ...]
    contact: Facts


@dataclass(frozen=True, slots=True)
class ContactView(Plain):
    """Offices, and the card on which visitors write; ``mail`` opens a letter with its headings."""

    offices: tuple[tuple[str, Markup, Facts], ...]
    summary: Markup
    promise: Markup
    feedback: Facts
    supervision: Facts
    mail: str
    errors: str
    address: Markup
    press: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class SitemapView(Plain):
    """Every page of data, a list for each part of the site."""

    parts: tuple[tuple[LinkView, tuple[LinkView, ...]], ...]


def house_kinds(site: PublicSite) -> tuple[PageKind, ...]:
    """The pages of the house that have something to say."""
    house = site.institution
    asks = bool(house.media.contact or house.feedback.contact or house.feedback.supervision)
    filled: tuple[tuple[PageKind, bool], ...] = (
        ("visit", bool(house.reading_room or house.closed.text or house.transport.text or house.access.text)),
        ("giving", bool(house.giving)),
        ("contact", asks),
    )
    return tuple(kind for kind, is_filled in filled if is_filled)


def institution_pages(room: Room) -> Iterator[OutreachPage]:
    """The pages in the order of the menu; the map of the site is always there."""
    makers = {"visit": _visit, "giving": _giving, "contact": _contact}
    for kind in house_kinds(room.site):
        yield _page(room, kind, makers[kind](room))
    yield _page(room, "sitemap", _sitemap(room))


def _page(room: Room, kind: PageKind, view: object) -> OutreachPage:
    name = room.site.title.into(room.language)
    return OutreachPage(
        kind=kind,
        view=view,
        title=room.t(f"{kind}.title"),
        description=room.t(f"{kind}.description", site=name),
        thing=room.site,
    )


def _visit(room: Room) -> VisitView:
    house, reading = room.site.institution, room.site.institution.reading_room
    facts = {
        "hours": house.hours.text,
        "closed": house.closed.text,
        "address": house.address.text,
        "transport": house.transport.text,
        "access": house.access.text,
    }
    geo = "geo:" + ",".join(f"{one:.6f}".rstrip("0").rstrip(".") for one in house.geo) if house.geo else ""
    told = [(room.t(f"visit.{name}"), room.show(words), "") for name, words in facts.items() if words]
    call = [(room.t("visit.phone"), escaped(house.phone), dialled(house.phone))] if house.phone.strip() else []
    notes = {"who": reading.who.text, "copies": reading.copies.text}
    return VisitView(
        summary=_shown(room, reading.summary.text),
        facts=(*told, *call),
        geo=geo,
        code=code_of(geo),
        bring=tuple(room.show(one.text) for one in reading.bring),
        rules=tuple(room.show(one.text) for one in reading.rules),
        notes=tuple((room.t(f"visit.{name}"), room.show(words)) for name, words in notes.items() if words),
        contact=_facts(room, reading.contact),
    )


def _giving(room: Room) -> GivingView:
    giving = room.site.institution.giving
    notes = {
        "donation": giving.donation.text,
        "deposit": giving.deposit.text,
        "not_wanted": giving.not_wanted.text,
        "basis": giving.basis.text,
    }
    return GivingView(
        summary=_shown(room, giving.summary.text),
        wanted=tuple(room.show(one.text) for one in giving.wanted),
        steps=tuple(room.show(one.text) for one in giving.steps),
        rights=tuple(room.show(one.text) for one in giving.rights),
        notes=tuple((room.t(f"giving.{name}"), room.show(words)) for name, words in notes.items() if words),
        contact=_facts(room, giving.contact),
    )


def _contact(room: Room) -> ContactView:
    site, house = room.site, room.site.institution
    root = room.links.root(room.page("contact"))
    asked = ContactSettings(
        address=house.address.model_dump(), hours=house.hours.model_dump(), phone=house.phone, email=house.email
    )
    offices = (
        ("house", Text(), asked),
        ("media", house.media.note.text, house.media.contact),
    )
    notes = [one for one in site.outreach.events if one.press]
    return ContactView(
        offices=tuple(
            (room.t(f"contact.{name}"), _shown(room, note), _facts(room, contact))
            for name, note, contact in offices
            if contact.reachable
        ),
        summary=_shown(room, house.feedback.summary.text),
        promise=_shown(room, house.feedback.promise.text),
        feedback=_facts(room, house.feedback.contact),
        supervision=_facts(room, house.feedback.supervision),
        mail=_letter(room, house.feedback.contact.email.strip()),
        errors=visited(site.footer.report_errors),
        address=_shown(room, house.feedback.contact.address.text or house.address.text),
        press=tuple(LinkView(room.show(one.title), room.links.link(root, room.page("press", one.id))) for one in notes),
    )


def _letter(room: Room, address: str) -> str:
    """A mail with the headings of the card; the visitor's own program sends it."""
    if not visited(f"mailto:{address}"):
        return ""
    house = room.site.institution
    name = (house.short.text or house.name.text or room.site.title).into(room.language)
    body = "\r\n\r\n".join(room.t(f"contact.card.{part}") + room.t("colon") for part in ("place", "good", "better"))
    return f"mailto:{address}?subject={quote(room.t('contact.card.subject', name=name))}&body={quote(body)}"


def _facts(room: Room, contact: ContactSettings) -> Facts:
    rows = (
        ("office", _shown(room, contact.office.text), ""),
        ("phone", escaped(contact.phone.strip()), dialled(contact.phone)),
        ("email", escaped(contact.email.strip()), visited(f"mailto:{contact.email.strip()}")),
        ("address", _shown(room, contact.address.text), ""),
        ("hours", _shown(room, contact.hours.text), ""),
    )
    return tuple((room.t(f"contact.{name}"), words, href) for name, words, href in rows if words)


def dialled(phone: str) -> str:
    """A number that a telephone can dial; empty for one with words in it."""
    digits = "".join(one for one in phone if one in "+0123456789")
    return f"tel:{digits}" if digits and all(one in "+0123456789 -()（）" for one in phone) else ""


def _sitemap(room: Room) -> SitemapView:
    root = room.links.root(room.page("sitemap"))

    def leading(kind: PageKind, title: Markup, slug: str = "", anchor: str = "") -> LinkView:
        return LinkView(title, room.links.link(root, room.page(kind, slug)) + anchor)

    parts: list[tuple[LinkView, tuple[LinkView, ...]]] = []
    shows = tuple(leading("exhibition", room.show(one.title), one.id) for one in shown_exhibitions(room.site))
    if shows:
        parts.append((leading("all", escaped(room.t("menu.exhibitions"))), shows))
    outreach = room.site.outreach
    if outreach.statutes:
        laws = tuple(leading("law", room.show(one.current.title), one.id) for one in outreach.statutes)
        parts.append((leading("laws", escaped(room.t("laws.title"))), laws))
    by_page: dict[PageKind, list[LinkView]] = {}
    for kind, one in all_documents(outreach):
        page, slug, anchor = kind.place(one)
        by_page.setdefault(kind.all, []).append(leading(page, room.show(one.title), slug, anchor))
    parts += [(leading(page, escaped(room.t(f"{page}.title"))), tuple(found)) for page, found in by_page.items()]
    own = tuple(leading(kind, escaped(say(f"menu.{kind}", room.language))) for kind in house_kinds(room.site))
    rest = (leading("search", escaped(room.t("search.title"))), *own)
    parts.append((leading("front", escaped(room.t("sitemap.house"))), rest))
    return SitemapView(tuple(parts))


def _shown(room: Room, words: Text) -> Markup:
    return room.show(words) if words else safe("")

"""Service guides as pages: what to bring, what to do, where to go. On paper each is a card."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from builder.model.outreach.public_guide import PublicChannel, PublicForm, PublicGuide, PublicMaterial
from builder.model.outreach.public_kinds import PUBLIC_KINDS, Listing
from builder.pages.outreach.contact import call, shown
from builder.pages.outreach.page import OutreachPage
from builder.pages.outreach.shelf import Shelf
from builder.pages.views import LinkView
from builder.pages.wording import display
from builder.strings.days import day_of
from builder.templates import Plain, escaped, safe


@dataclass(frozen=True, slots=True)
class ChannelView(Plain):
    """One way in: its type in words, then name, value and link of each fact."""

    title: str
    facts: tuple[tuple[str, Markup, str], ...]


@dataclass(frozen=True, slots=True)
class GuideView(Plain):
    """A guide. What was not filled in is empty and not shown."""

    title: Markup
    summary: Markup
    fictional: bool
    updated: str
    at_once: tuple[tuple[str, Markup, str], ...]  # fee, how long, hours, phone: name, words and link
    facts: tuple[tuple[str, Markup], ...]  # who, what, result: name and words
    materials: tuple[tuple[Markup, str, Markup], ...]  # what, original or copies, who needs it
    steps: tuple[tuple[Markup, Markup], ...]  # what to do, how long it takes
    channels: tuple[ChannelView, ...]
    not_here: tuple[Markup, ...]
    complaint: Markup
    complaint_phone: LinkView | None
    cites: tuple[LinkView, ...]
    forms: tuple[LinkView, ...]  # with type and size as their note
    questions: tuple[LinkView, ...]
    all: LinkView


@dataclass(frozen=True, slots=True)
class GuidesView(Plain):
    """All guides: the guide, what it is about, and how long it takes; ``doors`` lead to helpers and finders."""

    doors: tuple[LinkView, ...]
    rows: tuple[tuple[LinkView, Markup], ...]


def guide_pages(shelf: Shelf) -> Iterator[OutreachPage]:
    """The list of guides with the ways to them, and each of them."""
    room, found = shelf.room, shelf.room.site.outreach.guides
    if not room.site.outreach.serves:
        return
    root = room.links.root(room.page("guides"))
    yield OutreachPage(
        kind="guides",
        view=GuidesView(tuple(_doors(shelf, root)), tuple(_row(shelf, one, root) for one in found)),
        title=room.t("guides.title"),
        description=room.t("guides.description", site=room.site.title.into(room.language)),
        thing=Listing("guides", found),
        made_from=tuple(
            kind.key(one) for kind in PUBLIC_KINDS if kind.all == "guides" for one in kind.of(room.site.outreach)
        ),
    )
    for one in found:
        asked = [f"content/faq/{faq.id}" for faq in room.site.outreach.faqs if faq.guide == one.id]
        yield OutreachPage(
            kind="guide",
            slug=one.id,
            view=_guide(shelf, one, room.page("guide", one.id)),
            title=one.title.into(room.language),
            description=one.summary.into(room.language) or one.title.into(room.language),
            thing=one,
            made_from=(f"content/guides/{one.id}", *asked),
        )


def _doors(shelf: Shelf, root: str) -> Iterator[LinkView]:
    """Ways to a guide for those who do not know which one they want."""
    room, outreach = shelf.room, shelf.room.site.outreach
    for choice in outreach.choices:
        note = choice.summary.into(room.language) or room.t("choose.door")
        yield LinkView(room.show(choice.title), shelf.link(root, room.page("choose", choice.id)), note)
    for finder in outreach.finders:
        note = finder.summary.into(room.language) or room.t("where.door")
        yield LinkView(room.show(finder.title), shelf.link(root, room.page("where", finder.id)), note)


def _row(shelf: Shelf, one: PublicGuide, root: str) -> tuple[LinkView, Markup]:
    room = shelf.room
    note = one.time_limit.into(room.language)
    return LinkView(room.show(one.title), shelf.link(root, room.page("guide", one.id)), note), room.show(one.summary)


def _guide(shelf: Shelf, one: PublicGuide, path: str) -> GuideView:
    room = shelf.room
    root = room.links.root(path)
    named = {"who": one.who, "accepts": one.accepts, "result": one.result}
    return GuideView(
        title=display(one.title, room.language),
        summary=room.show(one.summary),
        fictional=one.fictional,
        updated=day_of(one.updated.isoformat(), room.language) if one.updated else "",
        at_once=tuple(_at_once(shelf, one)),
        facts=tuple((room.t(f"guide.{name}"), room.show(words)) for name, words in named.items() if words),
        materials=tuple(_material(shelf, material) for material in one.materials),
        steps=tuple((room.show(words), shown(room, time)) for words, time in one.steps),
        channels=tuple(_channel(shelf, channel) for channel in one.channels),
        not_here=tuple(room.show(words) for words in one.not_here),
        complaint=shown(room, one.complaint),
        complaint_phone=call(one.complaint_phone),
        cites=shelf.cited(root, one.cites),
        forms=tuple(_to_take(shelf, one, root)),
        questions=tuple(
            LinkView(room.show(faq.title), shelf.link(root, f"{room.page('faq')}#{faq.id}"))
            for faq in room.site.outreach.faqs
            if faq.guide == one.id
        ),
        all=LinkView(escaped(room.t("guides.title")), shelf.link(root, room.page("guides"))),
    )


def _at_once(shelf: Shelf, one: PublicGuide) -> Iterator[tuple[str, Markup, str]]:
    """What people ask before anything else: what it costs, how long it takes, when to come, where to call."""
    room = shelf.room
    hours = next((way.hours for way in one.channels if shown(room, way.hours)), None)
    phone = next(filter(None, (call(way.phone) for way in one.channels)), None)
    rows = (
        ("fee", room.show(one.fee), ""),
        ("time_limit", room.show(one.time_limit), ""),
        ("hours", shown(room, hours) if hours else safe(""), ""),
        ("phone", phone.title if phone else safe(""), phone.href if phone else ""),
    )
    yield from ((room.t(f"guide.{name}"), words, href) for name, words, href in rows if words)


def _material(shelf: Shelf, one: PublicMaterial) -> tuple[Markup, str, Markup]:
    room = shelf.room
    kinds = [room.t("guide.original")] if one.original else []
    kinds += [room.t("guide.copies", n=one.copies)] if one.copies else []
    return room.show(one.name), room.t("comma").join(kinds), shown(room, one.when)


def _form(shelf: Shelf, form: PublicForm, root: str) -> LinkView:
    """A file to take away."""
    room = shelf.room
    kind = form.path.rpartition(".")[2].upper()
    note = room.t("guide.form_file", kind=kind, size=_size(form.size))
    return LinkView(room.show(form.title), shelf.link(root, form.path), note)


def _to_take(shelf: Shelf, one: PublicGuide, root: str) -> Iterator[LinkView]:
    """Forms and the card; a screen at a booth gives nothing away, and a draft has nothing on paper."""
    room = shelf.room
    if room.site.kiosk:
        return
    yield from (_form(shelf, form, root) for form in one.forms if form.path)
    if not room.site.draft:
        drawn = (form for form in one.forms if form.fields)
        for number, form in enumerate(drawn, start=1):
            target = room.addresses.guide_form(one.id, number, room.language)
            yield LinkView(room.show(form.title), shelf.link(root, target), room.t("guide.form_drawn"))
        card = room.addresses.guide_card(one.id, room.language)
        yield LinkView(escaped(room.t("guide.card")), shelf.link(root, card), room.t("guide.card_note"))


def _size(bytes_: int) -> str:
    """As people read it: KB from the first byte on, MB where there are many."""
    return f"{bytes_ / 1_000_000:.1f} MB" if bytes_ >= 1_000_000 else f"{max(1, round(bytes_ / 1000))} KB"


def _channel(shelf: Shelf, one: PublicChannel) -> ChannelView:
    room = shelf.room
    phone = call(one.phone)
    rows = (
        ("url", escaped(one.url), one.url if one.url.startswith(("https://", "http://")) else ""),
        ("address", shown(room, one.address), ""),
        ("hours", shown(room, one.hours), ""),
        ("phone", phone.title if phone else safe(""), phone.href if phone else ""),
    )
    facts = tuple((room.t(f"guide.{name}"), words, href) for name, words, href in rows if words)
    return ChannelView(room.t(f"guide.type.{one.type}"), facts)

"""The note for the press as a page: what a journalist needs, and nothing that the event does not say."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.outreach.public_events import PublicEvent
from builder.pages.outreach.event_views import PressView
from builder.pages.outreach.page import OutreachPage
from builder.pages.outreach.shelf import Shelf
from builder.pages.views import LinkView
from builder.pages.wording import display
from builder.strings.days import day_of
from builder.strings.press_note import press_note
from builder.templates import safe


def press_page(shelf: Shelf, event: PublicEvent) -> Iterator[OutreachPage]:
    """The page, where there is a note."""
    room = shelf.room
    note = press_note(event, room.site.institution, room.language)
    if note is None:
        return
    root = room.links.root(room.page("press", event.id))
    title = event.title.into(room.language)
    view = PressView(
        headline=display(note.headline, room.language),
        lead=room.show(note.lead),
        updated=day_of(event.updated.isoformat(), room.language),
        facts=note.facts,
        programme=note.programme,
        quotes=tuple((room.show(words), room.show(by) if by else safe("")) for words, by in note.quotes),
        about_title=note.about[0],
        about=room.show(note.about[1]) if note.about[1] else safe(""),
        contact=note.contact,
        fictional=note.fictional,
        text="" if room.site.kiosk else shelf.link(root, room.addresses.press_note(event.id, room.language)),
        event=LinkView(room.show(event.title), shelf.link(root, room.page("event", event.id))),
    )
    yield OutreachPage(
        kind="press",
        slug=event.id,
        view=view,
        title=room.t("press.title", title=title),
        description=room.t("press.description", title=title),
        thing=event,
        made_from=(f"content/events/{event.id}",),
    )

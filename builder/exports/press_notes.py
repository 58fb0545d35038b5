"""events/<event>.press.<language>.txt: the note for the press as plain text, in UTF-8 with a mark that Word reads."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from builder.model.address import Addresses
from builder.model.public import PublicSite
from builder.strings.press_note import as_text, press_note


def press_notes(site: PublicSite, addresses: Addresses) -> Iterator[tuple[str, bytes, tuple[str, ...]]]:
    """Path, bytes and the key of its event, for each event that has a note and each language."""
    for event in site.outreach.events:
        for language in addresses.languages:
            if note := press_note(event, site.institution, language):
                text = codecs.BOM_UTF8 + as_text(note, language).encode()
                yield addresses.press_note(event.id, language), text, (f"content/events/{event.id}",)

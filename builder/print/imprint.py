"""The imprint (版权页): who made the book, for whom, and how."""

from __future__ import annotations

from collections.abc import Iterable

from builder.model.public import PublicExhibition, PublicSite
from builder.model.text import Text
from builder.print.phrase import Phrase
from builder.print.voice import Voice


def imprint(site: PublicSite, exhibition: PublicExhibition, voice: Voice) -> dict[str, object]:
    """The lines of the imprint, each a name and its values, in the order of the trade; only what is known."""
    said = exhibition.print.imprint
    facts: list[tuple[Phrase | None, list[Phrase]]] = []

    def add(name: Phrase | None, texts: Iterable[Text]) -> None:
        if values := [value for text in texts if (value := voice.phrase(text))]:
            facts.append((name, values))

    for role in dict.fromkeys(partner.role for partner in exhibition.partners):
        named = (partner.name.text for partner in exhibition.partners if partner.role == role)
        add(voice.words(f"paper.role.{role}"), named)
    add(voice.words("paper.publisher"), [said.compiler.text or site.institution.name.text])
    for person in said.people:
        add(voice.phrase(person.role.text), [person.names.text])
    for key, text in (("when", exhibition.when), ("venue", exhibition.venue), *_details(exhibition)):
        add(voice.words(f"paper.{key}"), [text])
    add(voice.words("paper.credits"), exhibition.credits)
    return {
        "facts": [{"name": name, "values": values} for name, values in facts],
        "print_class": voice.words("paper.internal") if exhibition.print.print_class == "internal" else None,
        "printed": said.copies > 0,
    }


def _details(exhibition: PublicExhibition) -> list[tuple[str, Text]]:
    said = exhibition.print.imprint
    width, height = exhibition.print.size
    maps = dict.fromkeys([said.map_approval_no, *(item.first("map_approval_no").zh for item in exhibition.items)])
    return [
        ("printer", said.printer.text),
        ("recipients", said.recipients.text),
        ("format", _same(f"{width} × {height} mm")),
        ("edition", said.edition.text),
        ("date", said.date.text),
        ("copies", _same(str(said.copies or ""))),
        ("permit_no", _same(said.permit_no)),
        ("isbn", _same(said.isbn)),
        ("map_approval_no", _same(", ".join(filter(None, maps)))),
    ]


def _same(words_: str) -> Text:
    return Text(words_, words_)

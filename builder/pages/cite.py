"""How a work is cited on its page: lines to copy, its lasting address, and records for reference managers."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from builder.model.citation import Citation
from builder.model.label import Label
from builder.model.public import PublicExhibition, PublicItem
from builder.pages.room import Room
from builder.pages.views import CiteView
from builder.pages.wording import words
from builder.templates import escaped, safe

Cite = Callable[[PublicItem], Citation]
"""The citation of a work in every form."""


def cite_view(room: Room, exhibition: PublicExhibition, item: PublicItem, made: Label, citation: Citation) -> CiteView:
    """The house's own line first: it names the work as the label does."""
    said = words(room.language)
    return CiteView(
        lines=(
            (said["cite.by_code"], "", escaped(_own_line(room, exhibition, made))),
            (said["cite.gbt7714"], "zh-CN", _with_day(*citation.chinese, said["cite.accessed"])),
            (said["cite.chicago"], "en", escaped(citation.chicago)),
        ),
        address=citation.address,
        records=(
            ("BibTeX", f"{item.slug}.bib", citation.bibtex.strip()),
            ("RIS", f"{item.slug}.ris", citation.ris.replace("\r\n", "\n").strip()),
            ("CSL-JSON", f"{item.slug}.csl.json", citation.csl),
        ),
    )


def _with_day(before: str, after: str, accessed: Markup) -> Markup:
    """A line with a place for the day on which a reader saw the work: a script fills it in."""
    if not after:
        return escaped(before)
    return safe(f"{escaped(before)}<span data-today>{accessed}</span>{escaped(after)}")


def _own_line(room: Room, exhibition: PublicExhibition, made: Label) -> str:
    language = room.language
    who = made.holder.into(language) or room.site.institution.name.text.into(language)
    parts = (
        room.t("cite.title", title=made.title.into(language)),
        made.maker.into(language),
        made.date.into(language),
        exhibition.title.into(language),
        room.t("cite.code", code=made.code) if made.code else "",
    )
    return room.t("cite.whole", who=who, parts=room.t("cite.comma").join(filter(None, parts))).strip()

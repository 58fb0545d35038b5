"""How a work is cited on its page: lines to copy, its lasting address, and records for reference managers."""

from __future__ import annotations

from collections.abc import Callable

from builder.model.citation import Citation
from builder.model.label import Label
from builder.model.public import PublicExhibition, PublicItem
from builder.pages.room import Room
from builder.pages.views import CiteLineView, CiteRecordView, CiteView

Cite = Callable[[PublicItem], Citation]
"""The citation of a work in every form."""


def cite_view(room: Room, exhibition: PublicExhibition, item: PublicItem, made: Label, citation: Citation) -> CiteView:
    """The house's own line first: it names the work as the label does."""
    before, after = citation.chinese
    lines = (
        CiteLineView(room.t("cite.by_code"), "", _own_line(room, exhibition, made)),
        CiteLineView(room.t("cite.gbt7714"), "zh-CN", before, room.t("cite.accessed") if after else "", after),
        CiteLineView(room.t("cite.chicago"), "en", citation.chicago),
    )
    records = (
        CiteRecordView("BibTeX", f"{item.slug}.bib", citation.bibtex.strip()),
        CiteRecordView("RIS", f"{item.slug}.ris", citation.ris.replace("\r\n", "\n").strip()),
        CiteRecordView("CSL-JSON", f"{item.slug}.csl.json", citation.csl),
    )
    return CiteView(lines=lines, address=citation.address, records=records)


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

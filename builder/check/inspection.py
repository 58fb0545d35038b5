"""Everything that may be said of an exhibition's items beyond what a single cell tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builder.check.contradictions import contradictions
from builder.check.duplicates import duplicates
from builder.check.elements import six_elements
from builder.check.enough_pixels import too_small
from builder.check.entries import Entry
from builder.check.house_patterns import HousePattern
from builder.check.names_and_alt import empty_words
from builder.check.reference_codes import mistyped_codes
from builder.check.rights import rights
from builder.check.visible_texts import texts_of_exhibition
from builder.check.wording import Wording
from builder.model.draft import DraftExhibition
from builder.model.fields import FIELDS
from builder.model.problems import Problem
from builder.model.settings import ExhibitSettings, SiteSettings
from builder.store import Store


@dataclass(frozen=True, slots=True)
class House:
    """What the site says of all its exhibitions. ``store`` remembers how pictures look; it may be absent."""

    settings: SiteSettings
    patterns: Sequence[HousePattern] = ()
    store: Store | None = None


def inspect(draft: DraftExhibition, settings: ExhibitSettings, entries: Sequence[Entry], house: House) -> list[Problem]:
    """Every finding about the entries and the texts. ``settings`` are the exhibition's, with the hero's id."""
    fields = {**{row.key: row for row in draft.own_fields}, **FIELDS}
    wording = Wording(fields, house.patterns, house.settings.institution.email.strip())
    wording.texts(texts_of_exhibition(draft, [entry.item for entry in entries]))
    if not entries:
        return wording.problems
    wording.rows(entries)
    return [
        *wording.problems,
        *empty_words(entries),
        *mistyped_codes(entries),
        *contradictions(entries),
        *rights(entries, chinese_law=house.settings.gate.profile == "cn"),
        *six_elements(entries),
        *too_small(entries, settings.hero),
        *duplicates(entries, house.store),
    ]

"""One exhibition: its rows become items in units, its texts find their places, its references are followed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from posixpath import join, normpath

from builder.check.advice import advise
from builder.check.covers import cover
from builder.check.defaults import read_defaults
from builder.check.entries import Entry
from builder.check.inspection import House, inspect
from builder.check.items import Rows
from builder.check.laid_out import LaidOut, homes, lay_out
from builder.check.openings import openings
from builder.check.paper import paper_problems
from builder.check.pictures import Pictures
from builder.check.privacy import keep_private
from builder.check.rows import Reader
from builder.check.stops import stops
from builder.check.texts import Attached, attach
from builder.check.units import Arranged, arrange
from builder.check.written_blocks import Parted, parted
from builder.model.draft import DraftExhibition
from builder.model.item import Exhibition, Item
from builder.model.problems import Problem
from builder.model.settings import ExhibitSettings
from builder.model.text import Text


@dataclass(frozen=True, slots=True)
class Read:
    """An exhibition whose rows are items already; its blocks wait for those of the others."""

    draft: DraftExhibition
    settings: ExhibitSettings
    arranged: Arranged
    texts: Parted
    attached: Attached
    problems: tuple[Problem, ...]

    @property
    def items(self) -> list[Item]:
        """Its items in display order."""
        return self.arranged.items

    def finished(self, elsewhere: Callable[[str], Item | None]) -> tuple[Exhibition, list[Problem]]:
        """The exhibition, and everything that is wrong or could be better. ``elsewhere`` finds works of the other
        exhibitions, which may come as guests.
        """
        laid_out = lay_out(self.draft, self.arranged, self.texts, elsewhere)
        problems = [*self.problems, *(laid_out.problems if self.items else ())]
        exhibition = _exhibition(self.draft, self.settings, self.attached, laid_out)
        return exhibition, [self.draft.columns.at_cell(problem) for problem in problems]


def read_exhibition(draft: DraftExhibition, house: House) -> Read:
    """Rows become items, texts find their places."""
    profile = house.settings.gate.profile
    defaults, problems = read_defaults(draft, profile)
    folder = normpath(join(f"exhibits/{draft.id}", draft.settings.images.replace("\\", "/")))
    pictures = Pictures(draft.pictures, folder)
    rows = Rows(draft.id, Reader.of(draft, defaults, profile), pictures)
    placed, wrong_covers = cover(draft, [rows.placed(row) for row in draft.rows])
    arranged = arrange(draft, placed)
    texts = parted(draft.texts, homes(arranged.units))
    attached = attach(texts.texts, arranged)
    settings, wrong_hero = openings(draft, arranged.items)
    settings, unknown_fields = keep_private(draft, settings)
    problems += unknown_fields
    entries = [Entry(one.item, row, draft.settings.language) for one, row in zip(placed, draft.rows, strict=True)]
    problems += [*inspect(draft, settings, entries, house), *paper_problems(draft)]
    if arranged.items:
        problems += [*rows.problems, *pictures.remarks(), *arranged.problems, *attached.problems, *wrong_hero]
        problems += [*wrong_covers, *stops(draft, [item.id for item in arranged.items])]
        problems += advise(arranged.items, draft.own_fields, bilingual_site=len(house.settings.languages) > 1)
    else:  # whatever refers to an item would be reported too, and all for one reason
        problems.append(Problem(code="SHOW-02", where=draft.where))
    return Read(draft, settings, arranged, texts, attached, tuple(problems))


def _exhibition(draft: DraftExhibition, settings: ExhibitSettings, attached: Attached, laid_out: LaidOut) -> Exhibition:
    return Exhibition(
        id=draft.id,
        settings=settings,
        foreword=attached.frames.get("foreword", Text()),
        afterword=attached.frames.get("afterword", Text()),
        units=laid_out.units,
        opening=laid_out.frames.get("foreword", ()),
        closing=laid_out.frames.get("afterword", ()),
        tours=laid_out.pointed.tours,
        hotspots=laid_out.pointed.hotspots,
        crops=laid_out.pointed.crops,
        timelines=laid_out.pointed.timelines,
        treasures=laid_out.pointed.treasures,
        own_fields=draft.own_fields,
        columns=draft.columns,
        ledger=draft.ledger,
        overrides=draft.overrides,
        lent_words=draft.lent_words,
        where=draft.where,
    )

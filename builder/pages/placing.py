"""The blocks that a curator placed, as their templates show them; works that no block shows hang in rhythm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from builder.model.block import Region, framed
from builder.model.dates import DateValue
from builder.model.public import Gap, PublicBlock, PublicExhibition, PublicItem, PublicTimeline, PublicUnit
from builder.model.public_pointing import PublicTour
from builder.model.text import Text
from builder.pages.appearing import way_anchor
from builder.pages.block_views import (
    CompareView,
    EventView,
    FigureView,
    HotspotsView,
    LeavesView,
    MarkView,
    MirrorView,
    NumbersView,
    PartView,
    Placed,
    ScaleView,
    TimelineView,
    TourView,
    WordsView,
)
from builder.pages.hanging import Hanging
from builder.pages.prose import block as prose_block
from builder.pages.prose import lines
from builder.pages.rhythm import blocks as in_rhythm
from builder.pages.room import Room
from builder.pages.time_strip import LEVEL, strip
from builder.pages.views import BlockView, CardView
from builder.templates import escaped

AnyBlock = BlockView | Placed
_NOTHING = Text()
_BLEED_FROM = 1800
_UPRIGHT = 1.12
_ACROSS = 1000
_NICE = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000)
_SHORTEST_BAR = 0.12


@dataclass(frozen=True, slots=True)
class Placing:
    """Makes the views of blocks in one language for pages of one depth. ``home`` is the exhibition whose blocks they
    are: links to works of others say where the visitor comes from.
    """

    room: Room
    hanging: Hanging
    home: PublicExhibition | None = None

    def unit(self, unit: PublicUnit, *, opened: bool, anchor: str) -> tuple[AnyBlock, ...]:
        """A chapter: its blocks in the curator's order, the other works in rhythm where ``rest`` stands or last."""
        shown = {place.item.slug for block in unit.blocks for place in block.places}
        rest: list[PublicItem | Gap] = []
        for entry in unit.entries:
            if isinstance(entry, Gap) and rest and isinstance(rest[-1], Gap):
                continue
            if isinstance(entry, Gap) or entry.slug not in shown:
                rest.append(entry)
        hung = self._in_rhythm(rest, unit.number, opened=opened and not unit.blocks)
        made: list[AnyBlock] = []
        for n, block in enumerate(unit.blocks, start=1):
            if block.kind == "rest":
                made += hung
                hung = ()
            else:
                made += self.block(block, f"{anchor}-{n}", n)
        return (*made, *hung)

    def blocks(self, blocks: Iterable[PublicBlock], anchor: str) -> tuple[AnyBlock, ...]:
        """The blocks of a foreword or of closing words."""
        return tuple(made for n, block in enumerate(blocks, start=1) for made in self.block(block, f"{anchor}-{n}", n))

    def of_item(self, item: PublicItem) -> tuple[AnyBlock, ...]:
        """What a work's own page shows of its tours and hotspots."""
        tours = (
            self._tour(tour, item, figure, f"tour-{n}")
            for n, tour in enumerate(item.tours, start=1)
            if (figure := self._figure(item, tour.picture))
        )
        noted = (
            self._hotspots(item, number, figure, f"notes-{number}")
            for number in dict.fromkeys(spot.picture for spot in item.hotspots)
            if (figure := self._figure(item, number))
        )
        return (*tours, *noted)

    def _in_rhythm(self, entries: Sequence[PublicItem | Gap], number: int, *, opened: bool) -> tuple[BlockView, ...]:
        cards = [None if isinstance(entry, Gap) else self.hanging.card(entry) for entry in entries]
        return in_rhythm(cards, number, opened=opened)

    def block(self, block: PublicBlock, anchor: str, n: int) -> Iterator[AnyBlock]:
        """The view of one block; none where nothing of it can be shown, as in a draft that lacks a picture."""
        shown = (self._figure(place.item, place.picture, place.label) for place in block.places)
        figures = [figure for figure in shown if figure]
        made = self._of_words(block, anchor) or (self._of_pictures(block, figures, anchor) if figures else None)
        if made:
            yield made
        elif block.places:
            yield from self._works(block, self._says(block), n)

    def _says(self, block: PublicBlock) -> Markup:
        return lines(block.words, self.room.language)

    def _of_words(self, block: PublicBlock, anchor: str) -> Placed | None:
        match block.kind:
            case "prose":
                return WordsView("prose", prose_block(block.words, self.room.language))
            case "quote":
                return WordsView("quote", self._says(block), self.room.show(block.source))
            case "numbers":
                return NumbersView(tuple((one.value, self.room.show(one.words)) for one in block.numbers))
            case "timeline" if block.timeline:
                return self._timeline(block.timeline, anchor)
        return None

    def _of_pictures(self, block: PublicBlock, figures: Sequence[FigureView], anchor: str) -> Placed | None:
        first, item = figures[0], block.places[0].item
        match block.kind:
            case "tour" if block.tour:
                return self._tour(block.tour, item, first, anchor)
            case "hotspots":
                return self._hotspots(item, max(block.places[0].picture, 1), first, anchor)
            case "then-and-now" | "two-cities" if len(figures) == 2:
                return self._compare(block, figures, anchor)
            case "object" | "reader":
                return self._leaves(block, first, anchor)
            case "mirror":
                return MirrorView(anchor, first, self._says(block))
        return None

    def _works(self, block: PublicBlock, words: Markup, n: int) -> Iterator[BlockView]:
        """Works that hang as in the rhythm, but as the curator wants them."""
        show = self._large if block.kind == "bleed" else self._card
        cards = tuple(show(place.item, place.picture) for place in block.places)
        shapes = [card.picture for card in cards if card.picture]
        if len(shapes) < len(cards) or block.kind == "wall":
            yield BlockView("wall", cards, words)
        elif len(cards) == 1:
            worded = replace(cards[0], text=words) if words else cards[0]
            if block.kind == "bleed":
                kind = "bleed" if shapes[0].width >= _BLEED_FROM else "lead"
                yield BlockView("bleed" if kind == "bleed" else "lead", (worded,), words)
            else:
                yield BlockView("flip" if n % 2 == 0 else "beside", (worded,))
        elif block.kind == "group":
            yield BlockView("group", cards, words)
        else:
            alike = all(one.width < _UPRIGHT * one.height < _UPRIGHT * 2 * one.width for one in shapes)
            yield BlockView("shift" if alike else "pair", cards, words)

    def _card(self, item: PublicItem, number: int) -> CardView:
        if self.home and item.exhibition != self.home.id:
            return self.hanging.card_with(item, number, f"#{way_anchor(self.home)}")
        return self.hanging.card(item) if number <= 1 else self.hanging.card_with(item, number)

    def _large(self, item: PublicItem, number: int) -> CardView:
        """A work as it runs across the screen: with the part that was cut out for this, if there is one."""
        card, image = self._card(item, number), item.images[max(number, 1) - 1] if item.images else None
        if image is None or image.crop is None or (picture := self.hanging.large(item, image)) is None:
            return card
        label = replace(card.label, lines=(*card.label.lines, escaped(self.room.t("hero.detail"))))
        return replace(card, picture=picture, label=label)

    def _figure(self, item: PublicItem, number: int, label: Text = _NOTHING) -> FigureView | None:
        card = self._card(item, number)
        if card.picture is None:
            return None
        own = label or (item.date.display if item.date else _NOTHING)
        return FigureView(card, card.picture, self.room.show(own))

    def _compare(self, block: PublicBlock, figures: Sequence[FigureView], anchor: str) -> CompareView:
        first, second = figures
        if block.kind == "two-cities":
            first, second = (
                replace(figure, heading=self.room.show(place.label or _place(place.item)))
                for figure, place in zip(figures, block.places, strict=True)
            )
        one_work = block.places[0].item is block.places[1].item
        told = self._says(block) or (first.card.text if one_work else Markup())
        return CompareView(block.kind, anchor, first, second, told, one_work)

    def _leaves(self, block: PublicBlock, figure: FigureView, anchor: str) -> LeavesView:
        return LeavesView(
            kind=block.kind,
            anchor=anchor,
            card=figure.card,
            pictures=self.hanging.pictures(block.places[0].item),
            words=self._says(block),
            name=self.room.t(f"leaves.{block.kind}"),
            count=self.room.t(f"leaves.count.{block.kind}"),
            scale=self._scale(block.millimetres) if block.millimetres else None,
        )

    def _tour(self, tour: PublicTour, item: PublicItem, figure: FigureView, anchor: str) -> TourView:
        image = item.images[tour.picture - 1]
        made = self.room.renditions[image].details
        places = {detail.region: n for n, detail in enumerate(made, start=1)}
        steps = []
        for n, step in enumerate(tour.steps, start=1):
            place = places[framed(step.at, image.width, image.height)]
            detail = made[place - 1]
            jpeg, webp = (
                self.hanging.link(self.room.addresses.detail(item.slug, tour.picture, place, ending))
                for ending in ("jpg", "webp")
            )
            alt = self.room.t("tour.detail", n=self.room.mark(n), title=item.title.into(self.room.language))
            words = lines(step.words, self.room.language)
            cut = _at(detail.region)
            steps.append(PartView(str(n), words, _at(step.at), cut, jpeg, webp, detail.width, detail.height, alt))
        return TourView(anchor, self.room.show(tour.title or item.title), figure, tuple(steps))

    def _hotspots(self, item: PublicItem, number: int, figure: FigureView, anchor: str) -> HotspotsView:
        high = round(_ACROSS * figure.picture.height / figure.picture.width, 1)
        spots = [spot for spot in item.hotspots if spot.picture == number]
        marks = tuple(
            _mark(PartView(str(n), lines(spot.words, self.room.language), _at(spot.at)), spot.at, high)
            for n, spot in enumerate(spots, start=1)
        )
        return HotspotsView(anchor, figure, marks, high)

    def _timeline(self, timeline: PublicTimeline, anchor: str) -> TimelineView:
        made = strip([event.date for event in timeline.events])
        levels = made.levels if made else 0
        line = LEVEL * levels + 14
        events = []
        for n, event in enumerate(timeline.events):
            mark = made.marks[n] if made else None
            events.append(
                EventView(
                    number=str(n + 1),
                    when=self.room.show(event.date.display),
                    doubt=self._doubt(event.date),
                    words=lines(event.words, self.room.language),
                    href=self.hanging.href(event.item) if event.item else "",
                    work=self.room.show(event.item.title) if event.item else Markup(),
                    picture=self.hanging.card(event.item).picture if event.item else None,
                    x=f"{mark.x:.2f}%" if mark else "",
                    from_x=f"{mark.start:.2f}%" if mark and mark.length else "",
                    long=f"{mark.length:.2f}%" if mark and mark.length else "",
                    y=line - 20 - LEVEL * mark.level if mark else 0,
                )
            )
        ticks = tuple((f"{x:.2f}%", str(year)) for x, year in made.ticks) if made else ()
        return TimelineView(anchor, self.room.show(timeline.title), tuple(events), ticks, line)

    def _doubt(self, date: DateValue) -> str:
        return "" if date.certainty == "exact" else self.room.t(f"certainty.{date.certainty}")

    def _scale(self, millimetres: float) -> ScaleView:
        """The shortest round length that is long enough to be read."""
        length = next((nice for nice in _NICE if nice >= _SHORTEST_BAR * millimetres), _NICE[-1])
        unit, size = ("mm", 1) if length < 10 else ("cm", 10) if length < 1000 else ("m", 1000)
        label = self.room.t(f"scale.{unit}", n=f"{length / size:g}")
        return ScaleView(f"{min(100 * length / millimetres, 100):.2f}%", label)


def _place(item: PublicItem) -> Text:
    return item.first("place") or (item.date.display if item.date else Text()) or item.title


def _at(region: Region) -> str:
    return " ".join(f"{number:g}" for number in (region.x, region.y, region.width, region.height))


def _mark(part: PartView, at: Region, high: float) -> MarkView:
    """Where a hotspot is drawn: its number stands at a point, or in the upper left corner of a rectangle."""
    x, y = round(at.x * _ACROSS, 1), round(at.y * high, 1)
    return MarkView(part, x, y, round(at.width * _ACROSS, 1), round(at.height * high, 1))

"""Blocks: every line is understood, and what it names is there. A block that cannot be shown is told and left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from builder.check.pointing import Pointed
from builder.check.units import ItemFinder
from builder.model.block import Block, Number, Place
from builder.model.block_line import KIND_ROWS, NAMES, BlockLine, KindRow, Reference, label_text
from builder.model.item import Item
from builder.model.near import nearest
from builder.model.problems import Fact, Problem
from builder.model.text import Text, merged
from builder.model.where import Where
from builder.strings import listed, phrase

_NOTHING = Text()


def _nobody(_name: str) -> None:
    """There is no other exhibition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A block as it was written: its line as understood, its words in both languages, its place in the files."""

    line: BlockLine
    typed: str
    words: Text = _NOTHING
    source: Text = _NOTHING
    labels: tuple[Text, ...] = ()
    numbers: tuple[Number, ...] = ()
    where: Where = field(default_factory=Where)


@dataclass
class Blocks:
    """Makes the blocks of one exhibition; ``problems`` collects what is wrong with them. ``elsewhere`` knows the works
    of the other exhibitions, which may come as guests.
    """

    items: Sequence[Item]
    pointed: Pointed
    elsewhere: Callable[[str], Item | None] = _nobody
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._by_key = {item.key: item for item in self.items}
        self._finder = ItemFinder(self.items)

    def _find(self, name: str) -> Item | None:
        """A work of this exhibition, or else a guest from another."""
        item = self._finder.find(name) or self.elsewhere(name)
        if item:
            self._by_key.setdefault(item.key, item)
        return item

    def made(self, written: Iterable[Written]) -> Iterator[Block]:
        """The blocks that can be shown, in their order."""
        for one in written:
            kind = one.line.kind
            if kind is None:
                facts: dict[str, Fact] = {"word": one.line.word, "suggestion": _kinds_like(one.line.word)}
                self._tell("BLOCK-01", one, facts)
            elif kind == "timeline":
                yield from self._timeline(one)
            elif kind == "tour":
                yield from self._tour(one)
            elif KIND_ROWS[kind].shows == "items":
                yield from self._of_items(one, KIND_ROWS[kind])
            elif self._is_full(one, kind):
                yield self._block(one)

    def _block(self, one: Written, places: tuple[Place, ...] = (), name: str = "") -> Block:
        assert one.line.kind is not None
        return Block(
            kind=one.line.kind,
            places=places,
            words=one.words,
            source=one.source,
            numbers=one.numbers,
            name=name,
            millimetres=one.line.millimetres,
            line=one.typed,
            where=one.where,
        )

    def _is_full(self, one: Written, kind: str) -> bool:
        lacking = {"quote": not one.words, "numbers": not one.numbers}.get(kind, False)
        if lacking:
            self._lacks(one, f"block_{kind}")
        return not lacking

    def _of_items(self, one: Written, row: KindRow) -> Iterator[Block]:
        references = self._both_pictures(one) if row.least == row.most == 2 else one.line.references
        found = [self._place(one, reference, n) for n, reference in enumerate(references)]
        places = tuple(place for place in found if place)
        if len(places) < len(found):
            return
        if not row.least <= len(places) <= row.most:
            wanted = str(row.least) if row.least == row.most else f"{row.least}–{row.most}"
            facts: dict[str, Fact] = {
                "kind": one.line.word,
                "wanted": phrase("block_items", count=wanted),
                "found": str(len(places)),
            }
            self._tell("BLOCK-02", one, facts)
        elif one.line.kind == "then-and-now" and not all(self._dated(place) for place in places):
            self._lacks(one, "block_dates")
        elif one.line.kind == "hotspots" and not self._has_hotspots(places[0]):
            self._lacks(one, "block_hotspots")
        else:
            yield self._block(one, places)

    def _both_pictures(self, one: Written) -> tuple[Reference, ...]:
        """A comparison that names one item means its first two pictures."""
        if len(one.line.references) != 1:
            return one.line.references
        only = one.line.references[0]
        item = self._find(only.name)
        several = item is not None and len(item.pictures) > 1 and not only.picture
        return (Reference(only.name, 1), Reference(only.name, 2)) if several else (only,)

    def _place(self, one: Written, reference: Reference, n: int) -> Place | None:
        item = self._find(reference.name)
        if item is None:
            self._unknown(one, reference.name, self._finder.suggestion(reference.name))
            return None
        if reference.picture > len(item.pictures):
            facts = {"id": reference.name, "picture": str(reference.picture), "count": str(len(item.pictures))}
            self._tell("BLOCK-04", one, facts)
            return None
        label = one.labels[n] if n < len(one.labels) else _NOTHING
        own = label_text(reference.label) if reference.label else _NOTHING
        return Place(item.key, max(reference.picture - 1, 0), merged(label, own))

    def _tour(self, one: Written) -> Iterator[Block]:
        names = [reference.name for reference in one.line.references]
        known = {tour.id: tour for tour in self.pointed.tours}
        for name in names[:1]:
            item = self._finder.find(name)
            mine = (tour for tour in self.pointed.tours if item and tour.place.item == item.key)
            if tour := known.get(name) or next(mine, None):
                yield self._block(one, (tour.place,), tour.id)
            else:
                self._unknown(one, name, _suggested(name, known))
        if len(names) != 1:
            self._count(one, len(names))

    def _timeline(self, one: Written) -> Iterator[Block]:
        known = {timeline.id: timeline for timeline in self.pointed.timelines}
        names = [reference.name for reference in one.line.references] or (list(known) if len(known) == 1 else [])
        if len(names) != 1:
            self._count(one, len(names))
        elif names[0] in known:
            yield self._block(one, name=names[0])
        else:
            self._unknown(one, names[0], _suggested(names[0], known))

    def _dated(self, place: Place) -> bool:
        return bool(place.label or self._by_key[place.item].date)

    def _has_hotspots(self, place: Place) -> bool:
        return any(one.place == Place(place.item, place.picture) for one in self.pointed.hotspots)

    def _count(self, one: Written, found: int) -> None:
        facts: dict[str, Fact] = {"kind": one.line.word, "wanted": phrase("block_one_name"), "found": str(found)}
        self._tell("BLOCK-02", one, facts)

    def _lacks(self, one: Written, what: str) -> None:
        facts: dict[str, Fact] = {
            "kind": one.line.word,
            "lacking": phrase(what),
            "suggestion": phrase(f"{what}_hint"),
        }
        self._tell("BLOCK-05", one, facts)

    def _unknown(self, one: Written, name: str, suggestion: Text) -> None:
        self._tell("BLOCK-03", one, {"kind": one.line.word, "name": name, "suggestion": suggestion})

    def _tell(self, code: str, one: Written, facts: Mapping[str, Fact]) -> None:
        self.problems.append(Problem(code=code, where=one.where, facts=facts))


def _kinds_like(word: str) -> Text:
    near = nearest(word, NAMES)
    return phrase("did_you_mean", names=listed(near)) if near else phrase("known_names", names=listed(KIND_ROWS))


def _suggested(name: str, known: Iterable[str]) -> Text:
    names = tuple(known)
    if near := nearest(name, names):
        return phrase("did_you_mean", names=listed(near))
    return phrase("known_names", names=listed(names)) if names else phrase("block_none_declared")

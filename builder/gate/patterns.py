"""The pattern page of a draft: every kind of block once, with works that are shown and the line that places it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.model.block import BlockKind, Number
from builder.model.block_line import KIND_ROWS
from builder.model.dates import read_date
from builder.model.public import (
    PublicBlock,
    PublicEvent,
    PublicExhibition,
    PublicItem,
    PublicPlace,
    PublicTimeline,
)
from builder.model.text import Text
from builder.strings import phrase

_WORKS: tuple[tuple[BlockKind, int], ...] = (
    ("bleed", 1),
    ("beside", 1),
    ("pair", 2),
    ("group", 4),
    ("wall", 7),
    ("two-cities", 2),
    ("mirror", 1),
    ("object", 1),
    ("reader", 1),
)
_DATES = ("1844年", "约1857年", "1860年代", "1874-05-01", "1880年以前", "[1889年]")
_MILLIMETRES = 240.0


def patterns(exhibitions: Sequence[PublicExhibition]) -> tuple[PublicBlock, ...]:
    """One block of each kind that these works allow, in the order of the documentation. Tours and hotspots are those
    that curators have drawn.
    """
    items = [item for exhibition in exhibitions for item in exhibition.items if item.images]
    if not items:
        return ()
    made = {block.kind: block for block in (*_of_words(), *_of_items(items))}
    return tuple(made[kind] for kind in KIND_ROWS if kind in made)


def _of_words() -> Iterator[PublicBlock]:
    words, source = phrase("pattern.quote"), phrase("pattern.source")
    yield PublicBlock(kind="quote", words=words, source=source, line=f"quote {words.zh} | {source.zh}")
    numbers = (Number("28", phrase("pattern.lodges")), Number("1.6°", phrase("pattern.narrowest")))
    line = "numbers " + " | ".join(f"{number.value} {number.words.zh}" for number in numbers)
    yield PublicBlock(kind="numbers", numbers=numbers, line=line)
    dates = (read_date(written).value for written in _DATES)
    events = tuple(PublicEvent(date, phrase("pattern.event")) for date in dates if date)
    timeline = PublicTimeline("pattern", phrase("pattern.timeline"), events)
    yield PublicBlock(kind="timeline", timeline=timeline, line="timeline pattern")


def _of_items(items: Sequence[PublicItem]) -> Iterator[PublicBlock]:
    several = next(iter(sorted((item for item in items if len(item.images) > 1), key=_unlike)), None)
    wide = sorted(items, key=lambda item: -item.images[0].width / item.images[0].height)
    for n, (kind, count) in enumerate(_WORKS):
        row = KIND_ROWS[kind]
        start = n % max(len(items) - count, 1)  # not the same work in every block
        chosen = wide[:1] if kind == "bleed" else items[start : start + count]
        if kind in {"object", "reader"} and several:
            chosen = [several]
        if len(chosen) >= row.least:
            width = _MILLIMETRES if kind == "object" else 0.0
            names = " ".join(item.id for item in chosen)
            line = f"{kind} {names}" + (" 24cm" if width else "")
            places = tuple(PublicPlace(item, 1) for item in chosen)
            yield PublicBlock(kind=kind, places=places, line=line, millimetres=width)
    yield _then_and_now(items, several)
    for item in items:
        for tour in item.tours[:1]:
            place = PublicPlace(item, tour.picture)
            yield PublicBlock(kind="tour", places=(place,), tour=tour, line=f"tour {tour.id}")
        for spot in item.hotspots[:1]:
            number = spot.picture
            line = f"hotspots {item.id}" + (f"#{number}" if number > 1 else "")
            yield PublicBlock(kind="hotspots", places=(PublicPlace(item, number),), line=line)


def _unlike(item: PublicItem) -> float:
    """How much the shapes of an item's first two pictures differ."""
    first, second = (image.width / image.height for image in item.images[:2])
    return abs(first - second)


def _then_and_now(items: Sequence[PublicItem], several: PublicItem | None) -> PublicBlock:
    """Two pictures of one work where there is such a work, else the first and the last one."""
    labels = Text("1854年", "1854"), Text("2000年", "2000")
    first, second = ((several, 1), (several, 2)) if several else ((items[0], 1), (items[-1], 1))
    places = tuple(
        PublicPlace(item, number, label) for (item, number), label in zip((first, second), labels, strict=True)
    )
    line = " ".join(f"{place.item.id}#{place.picture}={place.label.en}" for place in places)
    return PublicBlock(kind="then-and-now", places=places, line=f"then-and-now {line}")

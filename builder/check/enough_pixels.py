"""Whether a picture has the pixels that its use asks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from builder.check.entries import Entry
from builder.model.problems import Fact, Problem
from builder.strings import phrase

#: Pixels of the longer side. A page shows a picture about 800 wide; a plate of 170 mm wants 150 dots an inch; the
#: opening picture fills a window; below twice a page's width deep zoom shows nothing new.
NEEDED: tuple[tuple[str, int], ...] = (("zoom", 2000), ("hero", 1600), ("plate", 1000), ("screen", 800))


def too_small(entries: Sequence[Entry], hero: str) -> Iterable[Problem]:
    """One warning for each picture, for the most demanding use that it falls short of."""
    for entry in entries:
        uses = {"screen", "plate"} | ({"zoom"} if entry.item.deep_zoom else set())
        for n, picture in enumerate(entry.item.pictures):
            longer = max(picture.width, picture.height)
            wanted = uses | ({"hero"} if n == 0 and hero and entry.item.id == hero else set())
            short = next(((use, needed) for use, needed in NEEDED if use in wanted and longer < needed), None)
            if short is None:
                continue
            facts: dict[str, Fact] = {
                "name": picture.name,
                "width": str(picture.width),
                "height": str(picture.height),
                "use": phrase(f"use.{short[0]}"),
                "needed": str(short[1]),
            }
            code = "IMG-05" if longer < dict(NEEDED)["screen"] else "PIC-08"
            yield Problem(code=code, where=picture.where, facts=facts, item=entry.item.key, field="file")

"""One photograph that two houses sent: known by the sha256 of the lender's own file, or to the eye.

Where either house covers something on it, the other's picture of it is held back until that is covered there as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from builder.check.likeness import covered_cells, likeness_of, near_beside, near_pairs
from builder.model.item import Item, Picture
from builder.model.problems import Fact, Problem
from builder.model.text import Text
from builder.store import Store
from builder.strings import phrase

_FINE, _SLACK = 256, 7
"""A picture in this many points across and down, and how many of them (odd) two scans of it may be apart."""
_Outline = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Seen:
    """A picture of an item, the house that it came from (empty: this one), its source, and the outlines of what is
    covered on it; ``baked`` of what is covered in its file, as a lender covers it.
    """

    item: Item
    picture: Picture
    house: str
    source: str
    covered: tuple[_Outline, ...]
    baked: tuple[_Outline, ...]


def same_of_two_houses(items: Iterable[Item], store: Store | None) -> list[Problem]:
    """A warning at each work of a house whose picture another house has as well, and an error at one that shows what
    another covers, each once for each house. Nothing is compared where nobody lent anything.
    """
    works = list(items)
    if all(item.lent is None for item in works):
        return []
    seen = [one for item in works for one in _pictures(item)]
    told: dict[tuple[str, str, str], Problem] = {}
    for one, other in _pairs(seen, store):
        if one.house == other.house:
            continue
        told.setdefault(("JOIN-08", other.item.key, one.house), _same(one, other))
        for bare, hidden in ((one, other), (other, one)):
            key = ("JOIN-09", bare.item.key, hidden.house)
            if key not in told and _bares(bare.covered, hidden.covered):
                told[key] = _bare(bare, hidden)
    return list(told.values())


def _same(one: _Seen, other: _Seen) -> Problem:
    facts: dict[str, Fact] = {
        "other": one.item.id,
        "house": _house(one),
        "larger": (one if _area(one) > _area(other) else other).item.id,
    }
    return Problem(code="JOIN-08", where=other.picture.where, facts=facts, item=other.item.key, field="file")


def _bare(bare: _Seen, hidden: _Seen) -> Problem:
    facts: dict[str, Fact] = {"other": hidden.item.id, "house": _house(hidden)}
    return Problem(code="JOIN-09", where=bare.picture.where, facts=facts, item=bare.item.key, field="redactions")


@cache
def _bares(shown: tuple[_Outline, ...], hidden: tuple[_Outline, ...]) -> bool:
    """Whether one picture shows something that the other, which is the same, covers."""
    if not hidden or not shown:
        return bool(hidden)
    near = _mask(shown).filter(ImageFilter.MaxFilter(_SLACK))
    return ImageChops.subtract(_mask(hidden), near).getbbox() is not None


def _mask(outlines: Iterable[_Outline]) -> Image.Image:
    """What is covered, in white."""
    mask = Image.new("L", (_FINE, _FINE))
    pen = ImageDraw.Draw(mask)
    for numbers in outlines:
        points = [number * (_FINE - 1) for number in numbers]
        if len(points) == len(("x", "y", "width", "height")):
            x, y, width, height = points
            pen.rectangle((x, y, x + width, y + height), fill=255)
        else:
            pen.polygon(points, fill=255)
    return mask


def _pictures(item: Item) -> Iterator[_Seen]:
    sources, covered = (item.lent.sources, item.lent.covered) if item.lent else ((), ())
    for n, picture in enumerate(item.pictures):
        source = sources[n] if n < len(sources) else ""
        own = tuple(one.outline for one in item.redactions.get(n, ()))
        baked = covered[n] if n < len(covered) else ()
        house = item.lent.lender if item.lent else ""
        yield _Seen(item, picture, house, source or picture.digest, (*own, *baked), baked)


def _pairs(seen: Sequence[_Seen], store: Store | None) -> Iterator[tuple[_Seen, _Seen]]:
    """Equal files first, then those that look alike, or do where neither is covered."""
    by_source: dict[str, list[_Seen]] = {}
    by_digest: dict[str, list[_Seen]] = {}
    for one in seen:
        by_source.setdefault(one.source, []).append(one)
        by_digest.setdefault(one.picture.digest, []).append(one)
    for same in by_source.values():
        yield from combinations(same, 2)
    prints = {digest: look for digest in by_digest if (look := likeness_of(digest, store))} if store else {}
    for first, second in near_pairs(prints):
        for one in by_digest[first]:
            yield from ((one, other) for other in by_digest[second])
    drawn = [one for one in seen if one.picture.digest in prints]
    if any(one.baked for one in drawn):  # what is covered in its file looks otherwise there
        looks = [prints[one.picture.digest] for one in drawn]
        for n, m in near_beside(looks, [covered_cells(one.baked) for one in drawn]):
            yield drawn[min(n, m)], drawn[max(n, m)]


def _area(one: _Seen) -> int:
    return one.picture.width * one.picture.height


def _house(one: _Seen) -> Fact:
    return Text(one.house, one.house) if one.house else phrase("joint.this_house")

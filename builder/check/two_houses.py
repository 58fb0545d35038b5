"""One photograph that two houses sent: known by the sha256 of the lender's own file, or to the eye.

Where either house covers something on it, the other's picture of it is held back until it is covered there as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from builder.check.likeness import likeness_of, near_pairs
from builder.model.item import Item, Picture
from builder.model.problems import Fact, Problem
from builder.model.text import Text
from builder.store import Store
from builder.strings import phrase


@dataclass(frozen=True, slots=True)
class _Seen:
    """A picture of an item, the house that it came from (empty: this one), its source, and whether it is covered."""

    item: Item
    picture: Picture
    house: str
    source: str
    covered: bool


def same_of_two_houses(items: Iterable[Item], store: Store | None) -> list[Problem]:
    """A warning at the second of each pair of houses, and an error at one that shows what the other covers. Nothing is
    compared where nobody lent anything.
    """
    works = list(items)
    if all(item.lent is None for item in works):
        return []
    seen = [one for item in works for one in _pictures(item)]
    problems: list[Problem] = []
    told: set[tuple[str, str]] = set()
    for one, other in _pairs(seen, store):
        pair = (one.item.key, other.item.key)
        if one.house == other.house or pair in told:
            continue
        told.add(pair)
        facts: dict[str, Fact] = {
            "other": one.item.id,
            "house": _house(one),
            "larger": (one if _area(one) > _area(other) else other).item.id,
        }
        where = other.picture.where
        problems.append(Problem(code="JOIN-08", where=where, facts=facts, item=other.item.key, field="file"))
        if one.covered != other.covered:
            bare, hidden = (other, one) if one.covered else (one, other)
            facts = {"other": hidden.item.id, "house": _house(hidden)}
            where = bare.picture.where
            problems.append(Problem(code="JOIN-09", where=where, facts=facts, item=bare.item.key, field="redactions"))
    return problems


def _pictures(item: Item) -> Iterator[_Seen]:
    sources, covered = (item.lent.sources, item.lent.covered) if item.lent else ((), ())
    for n, picture in enumerate(item.pictures):
        source = sources[n] if n < len(sources) else ""
        hidden = bool(item.redactions.get(n)) or (n < len(covered) and covered[n])
        yield _Seen(item, picture, item.lent.lender if item.lent else "", source or picture.digest, hidden)


def _pairs(seen: Sequence[_Seen], store: Store | None) -> Iterator[tuple[_Seen, _Seen]]:
    """Equal files first, then those that look alike."""
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


def _area(one: _Seen) -> int:
    return one.picture.width * one.picture.height


def _house(one: _Seen) -> Fact:
    return Text(one.house, one.house) if one.house else phrase("joint.this_house")

"""The same picture twice: file for file, or to the eye."""

from __future__ import annotations

from collections.abc import Sequence

from builder.check.entries import Entry
from builder.check.likeness import Likeness, likeness_of, near_pairs
from builder.model.item import Picture
from builder.model.problems import Fact, Problem
from builder.store import Store
from builder.strings import listed

_NAMED = 5


def duplicates(entries: Sequence[Entry], store: Store | None) -> list[Problem]:
    """A warning for a picture that several items use, told once at the second; a note for pictures that look alike.

    ``store`` remembers how a picture looks; without one only equal files are found.
    """
    users: dict[str, list[tuple[Entry, Picture]]] = {}
    for entry in entries:
        for digest, picture in {picture.digest: picture for picture in entry.item.pictures}.items():
            users.setdefault(digest, []).append((entry, picture))
    problems = [_same(used) for used in users.values() if len(used) > 1]
    if store:
        prints = {digest: seen for digest in users if (seen := likeness_of(digest, store))}
        problems += _alike(users, prints)
    return problems


def _same(used: Sequence[tuple[Entry, Picture]]) -> Problem:
    entry, picture = used[1]
    others = [other.item.id for other, _ in used if other is not entry]
    shown = listed([*others[:_NAMED], *(["…"] if len(others) > _NAMED else [])])
    facts: dict[str, Fact] = {"name": picture.name, "others": shown}
    return Problem(code="PIC-06", where=picture.where, facts=facts, item=entry.item.key, field="file")


def _house(entry: Entry) -> str:
    return entry.item.lent.lender if entry.item.lent else ""


def _alike(users: dict[str, list[tuple[Entry, Picture]]], prints: dict[str, Likeness]) -> list[Problem]:
    """One note for each picture that looks like an earlier one of another item; a warning at one that may be seen and
    looks like one of an item that is closed.
    """
    told: dict[str, Problem] = {}
    for first, second in near_pairs(prints):
        (one, known), (entry, picture) = users[first][0], users[second][0]
        if one.item.key == entry.item.key or _house(one) != _house(entry):
            continue  # of two houses: two_houses.py tells more
        if one.item.release.closed != entry.item.release.closed:
            if entry.item.release.closed:
                (one, known), (entry, picture) = (entry, picture), (one, known)
            told[picture.digest] = _like("PIC-10", entry, picture, one, known)
        elif second not in told:
            told[second] = _like("PIC-07", entry, picture, one, known)
    return list(told.values())


def _like(code: str, entry: Entry, picture: Picture, one: Entry, known: Picture) -> Problem:
    facts = {"name": picture.name, "other": known.name, "item": one.item.id}
    return Problem(code=code, where=picture.where, facts=facts, item=entry.item.key, field="file")

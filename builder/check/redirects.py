"""Whether each redirect leads from a place that is free to a page that there is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from builder.model.near import nearest
from builder.model.problems import Fact, Problem
from builder.model.redirects import Moved, Redirect, place_of
from builder.model.settings import SiteSettings
from builder.model.text import Text
from builder.model.where import Where
from builder.strings import listed, phrase

Placed = tuple[Redirect, Where]
_JUDGED = ("items/", "exhibits/", "halls/")
"""Places of which all pages are known here. Whether another target exists is proved on the built site."""


def check_redirects(
    redirects: Sequence[Placed], pages: Collection[str], settings: SiteSettings
) -> tuple[tuple[Moved, ...], list[Problem]]:
    """The redirects that can stand, each to its last goal, and what is wrong with the others. ``pages`` are the places
    of all items, exhibitions and halls.
    """
    problems: list[Problem] = []
    goals: dict[str, str] = {}
    places: dict[str, Where] = {}
    for redirect, where in redirects:
        old, new = (place_of(word, settings.languages, settings.base_url) for word in (redirect.old, redirect.new))
        if old is None or new is None:
            facts = {"place": redirect.old if old is None else redirect.new}
            problems.append(Problem(code="MOVE-01", where=where, facts=facts))
        elif old in pages:
            problems.append(Problem(code="MOVE-02", where=where, facts={"place": old}))
        elif old in goals:
            problems.append(Problem(code="MOVE-05", where=where, facts={"place": old, "other": goals[old]}))
        else:
            goals[old], places[old] = new, where
    moved = []
    for old in goals:
        goal = _goal(old, goals)
        if goal is None:
            problems.append(Problem(code="MOVE-04", where=places[old], facts={"place": old}))
        elif goal.startswith(_JUDGED) and goal not in pages:
            facts_: dict[str, Fact] = {"place": goal, "suggestion": _suggestion(goal, pages)}
            problems.append(Problem(code="MOVE-03", where=places[old], facts=facts_))
        else:
            moved.append(Moved(old, goal))
    return tuple(sorted(moved)), problems


def _goal(old: str, goals: Mapping[str, str]) -> str | None:
    """Where the way ends that begins at ``old``; None where it goes round."""
    seen, place = {old}, goals[old]
    while place in goals:
        if place in seen:
            return None
        seen.add(place)
        place = goals[place]
    return None if place in seen else place


def _suggestion(place: str, pages: Iterable[str]) -> Text:
    near = nearest(place, tuple(pages))
    return phrase("did_you_mean", names=listed(near)) if near else Text()

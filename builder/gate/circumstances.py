"""For whom, on which day and under which house rules the question is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from builder.model.choices import Profile
from builder.model.settings import Audience

__all__ = ["Audience", "Circumstances", "Profile"]


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The question that the gate is asked.

    ``faulty`` holds the keys of items with a problem that withholds them; ``approved`` those of items, documents and
    pages whose reviews stand for what they are today; ``held_pictures`` tells for the digest of a withheld picture the
    item that holds it back; ``withdrawn`` holds keys and names in addresses; ``overruled`` pairs of an item's key and a
    rule that somebody set aside for it; ``stricter`` pairs of a rule and an audience for which the house turned it into
    a stop; ``texts`` the parts of each exhibition's own words that passed review, ``house`` those of the words of the
    house, or None where none is demanded.

    Where the edition is for a partner's own site, ``partner`` is its code, ``chosen`` the exhibitions that were chosen
    for it, and ``also`` the same question for everybody else who must be allowed to see what stands there.
    """

    audience: Audience
    as_of: date
    profile: Profile = "cn"
    review: bool = False
    draft: bool = False
    kiosk: bool = False
    faulty: frozenset[str] = frozenset()
    approved: frozenset[str] = frozenset()
    held_pictures: Mapping[str, str] = field(default_factory=dict)
    withdrawn: frozenset[str] = frozenset()
    overruled: frozenset[tuple[str, str]] = frozenset()
    stricter: tuple[tuple[str, Audience], ...] = ()
    texts: Mapping[str, frozenset[str]] | None = None
    house: frozenset[str] | None = None
    partner: str = ""
    chosen: tuple[str, ...] | None = None
    also: tuple[Circumstances, ...] = ()

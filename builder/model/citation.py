"""How others cite an item, in the forms they ask for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One item in every form. ``chinese`` (GB/T 7714—2015) and ``chicago`` (17th edition, bibliography) are lines for
    people; where the item has an address, readers add the day on which they saw it between the two parts of
    ``chinese`` (the second is empty elsewhere). The others are whole records for programs.
    """

    address: str
    chinese: tuple[str, str]
    chicago: str
    bibtex: str
    ris: str
    csl: str

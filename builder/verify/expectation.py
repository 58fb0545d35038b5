"""What verify is told: what must stand in the folder, and what must not be found in it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from builder.model.address import Subject
from builder.model.block import Region
from builder.model.item import Redaction

REACH: Mapping[Subject, int] = MappingProxyType({"works": 0, "exhibitions": 1, "exhibition": 2})
"""How much of what curators wrote a file may show: sentences of the house, of exhibitions, lines of thanks."""


@dataclass(frozen=True, slots=True, order=True)
class Excuse:
    """A sentence that a curator wrote on purpose with a private value in it: the folded words right before and after
    it, both empty where it stands alone, and in which files the sentence is shown (``REACH``).
    """

    before: str
    after: str
    reach: int = 0


@dataclass(frozen=True, slots=True)
class Secret:
    """A value that must appear nowhere: the item and the field that it belongs to. ``excuses`` tell the sentences that
    a curator wrote with it on purpose.
    """

    value: str
    item: str
    field: str
    excuses: tuple[Excuse, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """A published picture as PDFs may show it: its smallest JPEG in the store, the sha256 of every JPEG of the whole,
    and what is covered on it.
    """

    file: Path
    digests: tuple[str, ...]
    redactions: tuple[Redaction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """Everything that the proof needs beyond the folder itself.

    - ``files``: every file that was written, by its path (relative, ``/``), with its size and sha256
    - ``secrets``: values of withheld items and of private fields
    - ``public_values``: texts that may be read by anybody; a secret that is a part of one is no secret
    - ``withheld``: the keys (``<exhibition>/<id>``) of withheld items, and their slugs
    - ``made_from``: the keys of the items that went into a file
    - ``barred``: for a file that is for other people than the site, the keys that may not be in it
    - ``source_digests``: sha256 of the curator's files that are never published as they are, with their path
    - ``covered``: for every file of a picture on which something is covered, the part of the picture that it shows and
      what is covered on the whole
    - ``shown``: every published picture, so that those within PDFs can be told
    - ``characters``: those of everything that is public, which a font that was cut down may hold
    - ``profiles``: sha256 of the colour profiles that pictures may carry; where none is given, any profile may stand
    """

    files: Mapping[str, tuple[int, str]]
    secrets: Sequence[Secret] = ()
    public_values: Collection[str] = frozenset()
    withheld: frozenset[str] = frozenset()
    made_from: Mapping[str, Sequence[str]] = field(default_factory=lambda: MappingProxyType({}))
    barred: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    source_digests: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    base_url: str = ""
    profiles: frozenset[str] = frozenset()
    characters: frozenset[str] = frozenset()
    covered: Mapping[str, tuple[Region, tuple[Redaction, ...]]] = field(default_factory=lambda: MappingProxyType({}))
    shown: Sequence[Shown] = ()

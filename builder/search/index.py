"""The whole index of a site."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

from builder.model.address import Addresses
from builder.model.files import OutFile
from builder.model.record import KINDS, Record
from builder.search.chunks import FIRST, OTHER, SHOWN, Columns, chunks, columns
from builder.search.facets import days, facet_files
from builder.search.fold import GONE, fold_all, needed
from builder.search.postings import Fields
from builder.search.scripts import script, text
from builder.search.shards import Shape, tier

FIELD = 256
"""Fields of the first tier begin at multiples of this many characters, so that neighbours share their places."""

_FIRST = Shape(most_shards=1024, shard=6_000, own_file=3_000)
_SECOND = Shape(most_shards=512, shard=16_000, own_file=12_000)
_SMALL, _LARGE, _MANY = 64, 128, 64_000
_NUMBER = re.compile(r"\d+")


def files(records: Iterable[Record], addresses: Addresses) -> Iterator[OutFile]:
    """Every file below ``search/`` but the page."""
    ordered = sorted(records, key=_order)
    size = _SMALL if len(ordered) <= _MANY else _LARGE
    titles, texts = columns(FIRST, ordered), columns(OTHER, ordered)
    first = tier("1", _titles(titles), _FIRST, addresses)
    second = tier("2", _texts(texts), _SECOND, addresses)
    facets = facet_files(ordered, addresses)
    parts = [
        *first.files,
        *second.files,
        *chunks("r", {**titles, **columns(SHOWN, ordered)}, ordered, size, addresses),
        *chunks("x", texts, ordered, size, addresses),
        *facets.values(),
        days(ordered, addresses),
    ]
    told = {
        "records": len(ordered),
        "chunk": size,
        "shards": [first.shards, second.shards],
        "long": [first.long, second.long],
        "facets": list(facets),
        "languages": list(addresses.languages),
        "urls": addresses.urls,
        "kinds": list(KINDS),
        "fold": needed(first.characters | second.characters),
        "gone": GONE,
        "version": _digest(parts),
    }
    yield from parts
    yield script(addresses, "index", text(told))


def _order(record: Record) -> tuple[int, str, str, str]:
    """By kind, then by reference code with its numbers by value; neighbours share wording, so the index is small."""
    code = _NUMBER.sub(lambda found: found[0].zfill(9), record.code or record.path)
    return KINDS.index(record.kind), code, record.code, record.path


def _titles(titles: Columns) -> Fields:
    """The first tier: each field in its slot, or behind a field that is longer than its own."""
    slots = [(slot * FIELD, fold_all(titles[key])) for slot, key in enumerate(FIRST) if key in titles]
    owners, places, texts = [], [], []
    for number, row in enumerate(zip(*(values for _, values in slots), strict=True)):
        free = 0
        for (slot, _), value in zip(slots, row, strict=True):
            if value:
                place = max(free, slot)
                owners.append(number)
                places.append(place)
                texts.append(value)
                free = place + (len(value) // FIELD + 1) * FIELD
    return Fields(owners, places, texts)


def _texts(texts: Columns) -> Fields:
    """The second tier: the other text of every record, Chinese first."""
    folded = [fold_all(values) for values in texts.values()]
    owners, places, found = [], [], []
    for number, row in enumerate(zip(*folded, strict=True)):
        free = 0
        for value in row:
            if value:
                owners.append(number)
                places.append(free)
                found.append(value)
                free += len(value) + 1
    return Fields(owners, places, found)


def _digest(parts: Iterable[OutFile]) -> str:
    """Names this edition of the index, so that a browser never mixes two."""
    digest = hashlib.blake2b()
    for part in parts:
        digest.update(f"{part.path}\n".encode())
        digest.update(part.data if isinstance(part.data, bytes) else part.data.sha256.encode())
    return digest.hexdigest()[:12]

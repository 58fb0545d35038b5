"""The whole index of a site."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from builder.model.address import Addresses
from builder.model.files import OutFile
from builder.model.record import KINDS, Record
from builder.search.chunks import COLUMNS, TEXTS, chunks
from builder.search.facets import days, facet_files
from builder.search.fold import GONE, fold, needed, tidy
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
    first = tier("1", _titles(ordered), _FIRST, addresses)
    second = tier("2", _texts(ordered), _SECOND, addresses)
    facets = facet_files(ordered, addresses)
    parts = [
        *first.files,
        *second.files,
        *chunks("r", COLUMNS, ordered, size, addresses),
        *chunks("x", TEXTS, ordered, size, addresses),
        *facets.values(),
        days(ordered, addresses),
    ]
    told = {
        "records": len(ordered),
        "chunk": size,
        "shards": [first.shards, second.shards],
        "facets": list(facets),
        "languages": list(addresses.languages),
        "urls": addresses.urls,
        "kinds": list(KINDS),
        "fold": needed(_characters(ordered)),
        "gone": GONE,
        "version": _digest(parts),
    }
    yield from parts
    yield script(addresses, "index", text(told))


def _order(record: Record) -> tuple[int, str, str, str]:
    """By kind, then by reference code with its numbers by value; neighbours share wording, so the index is small."""
    code = _NUMBER.sub(lambda found: found[0].zfill(9), record.code or record.path)
    return KINDS.index(record.kind), code, record.code, record.path


def _searched_first(record: Record) -> tuple[str, ...]:
    """The fields of the first tier, each in its slot."""
    return record.title.zh, record.code, record.title.en, record.number, record.issuer.zh, record.issuer.en


def _titles(records: Sequence[Record]) -> Fields:
    """The first tier of every record."""
    found = [
        (number, slot, value)
        for number, record in enumerate(records)
        for slot, value in enumerate(_searched_first(record))
        if value
    ]
    folded = _folded([value for _, _, value in found])
    places: list[int] = []
    before, free = -1, 0
    for (number, slot, _), value in zip(found, folded, strict=True):
        place = slot * FIELD if number != before else max(slot * FIELD, free)
        places.append(place)
        before, free = number, -(-(place + len(value) + 1) // FIELD) * FIELD
    return Fields([number for number, _, _ in found], places, folded)


def _texts(records: Sequence[Record]) -> Fields:
    """The other text of every record, paragraph after paragraph."""
    found = [
        (number, value)
        for number, record in enumerate(records)
        for words in record.texts
        for value in (words.zh, words.en)
        if value
    ]
    folded = _folded([value for _, value in found])
    places: list[int] = []
    before, free = -1, 0
    for (number, _), value in zip(found, folded, strict=True):
        free = free if number == before else 0
        places.append(free)
        before, free = number, free + len(value) + 1
    return Fields([number for number, _ in found], places, folded)


def _folded(values: Sequence[str]) -> list[str]:
    """Every value folded, all at once."""
    return fold("\n".join(map(tidy, values))).split("\n") if values else []


def _characters(records: Iterable[Record]) -> frozenset[str]:
    """Every folded character that a hit may show."""
    words = chain.from_iterable(
        (*_searched_first(record), *(value for one in record.texts for value in (one.zh, one.en))) for record in records
    )
    return frozenset(fold("\n".join(words)))


def _digest(parts: Iterable[OutFile]) -> str:
    """Names this edition of the index, so that a browser never mixes two."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(f"{part.path}\n".encode())
        digest.update(part.data if isinstance(part.data, bytes) else part.data.sha256.encode())
    return digest.hexdigest()[:12]

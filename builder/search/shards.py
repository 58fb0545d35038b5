"""One tier of the index as files: pairs of characters shared out by a checksum, long lists in files of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from builder.model.address import Addresses
from builder.model.files import OutFile
from builder.search.postings import Fields, Posting, postings
from builder.search.scripts import name, script


@dataclass(frozen=True, slots=True)
class Shape:
    """How a tier is cut: at most so many shards, each at best this long, and from what length a list is a file."""

    most_shards: int
    shard: int
    own_file: int


@dataclass(frozen=True, slots=True)
class Tier:
    """A tier of the index: its files, how many shards it has, every character in it, and the names of the lists that
    are files of their own: a browser that knows them asks for shard and list at once.
    """

    files: tuple[OutFile, ...]
    shards: int
    characters: frozenset[str]
    long: tuple[str, ...]


def tier(stem: str, fields: Fields, shape: Shape, addresses: Addresses) -> Tier:
    """The whole tier; without any text it has one empty shard."""
    found = list(postings(fields))
    inside = sum(len(one.list) + 16 for one in found if len(one.list) <= shape.own_file)
    shards = 1
    while shards < shape.most_shards and shards * shape.shard < inside:
        shards *= 2
    alphabet = frozenset(one.characters for one in found if len(one.characters) == 1)
    entries = _shared(found, shards, shape.own_file)
    long = [one for one in found if len(one.list) > shape.own_file]
    parts = (*_own(stem, long, addresses), *_shards(stem, entries, addresses))
    return Tier(parts, shards, alphabet, tuple(one.characters for one in long))


def _shared(found: Iterable[Posting], shards: int, own_file: int) -> list[list[str]]:
    entries: list[list[str]] = [[] for _ in range(shards)]
    for one in found:
        written = 0 if len(one.list) > own_file else f'"{one.list}"'
        entries[crc32(one.characters.encode()) % shards].append(f"{name(one.characters)}:[{one.count},{written}]")
    return entries


def _shards(stem: str, entries: Sequence[Sequence[str]], addresses: Addresses) -> Iterator[OutFile]:
    for number, shard in enumerate(entries):
        yield script(addresses, f"{stem}/{number}", f"{{{','.join(shard)}}}")


def _own(stem: str, long: Iterable[Posting], addresses: Addresses) -> Iterator[OutFile]:
    """Files are named by code point: a case-insensitive disk and a comma in a name are both real. None is a number, as
    shards are.
    """
    for one in long:
        yield script(addresses, f"{stem}/u{'-'.join(f'{ord(c):x}' for c in one.characters)}", f'"{one.list}"')

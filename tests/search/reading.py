"""Reads an index back as the browser does, and answers the same questions by looking through every text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import reduce
from zlib import crc32

from builder.model.address import Addresses
from builder.model.record import Record
from builder.search.digits import ALPHABET
from builder.search.fold import fold, tidy
from builder.search.index import files

CALL = re.compile(r'lantaiSearch\.put\("([^"]+)",(.*)\);\n', re.DOTALL)
WIDE = 1 << 24


def parts(records: Iterable[Record], addresses: Addresses | None = None) -> dict[str, object]:
    """Every part of the index of these records, by name."""
    found = {}
    for file in files(records, addresses or Addresses()):
        assert isinstance(file.data, bytes)
        call = CALL.fullmatch(file.data.decode())
        assert call, file.path
        assert str(file.path) == f"search/{call[1]}.js"
        found[call[1]] = json.loads(call[2])
    return found


def numbers(text: str) -> Iterator[int]:
    """Numbers of five-bit digits."""
    value, shift = 0, 0
    for sign in text:
        digit = ALPHABET.index(sign)
        value |= (digit & 31) << shift
        shift += 5
        if digit < 32:
            yield value
            value, shift = 0, 0


def keys(text: str, *, placed: bool) -> list[int]:
    """The keys of a list: record * WIDE + place."""
    found, given, record, place = [], numbers(text), 0 if placed else -1, 0
    for head in given:
        record += head // 2 + (not placed)
        place = next(given) if placed else 0
        length = next(given) + 2 if head % 2 else 1
        found += [(record + step) * WIDE + place for step in range(length)]
        record += length - 1
    return found


class Index:
    """An index that answers as the browser does."""

    def __init__(self, parts: dict[str, object]) -> None:
        self.parts = parts
        self.told: dict = parts["index"]  # type: ignore[assignment]

    def entry(self, tier: int, characters: str) -> tuple[int, list[int]]:
        """How many records have one or two characters, and the keys."""
        shard = self.parts[f"{tier}/{crc32(characters.encode()) % self.told['shards'][tier - 1]}"]
        count, text = shard.get(characters, (0, ""))  # type: ignore[union-attr]
        if text == 0:
            text = self.parts[f"{tier}/u{'-'.join(f'{ord(sign):x}' for sign in characters)}"]
        return count, keys(text, placed=len(characters) > 1)

    def records(self, tier: int, text: str) -> set[int]:
        """The records in which a folded text stands."""
        if len(text) == 1:
            return {key // WIDE for key in self.entry(tier, text)[1]}
        found = [{key - at for key in self.entry(tier, piece)[1]} for at, piece in cover_of(text)]
        return {key // WIDE for key in reduce(set.intersection, found)}

    def find(self, query: str, tiers: tuple[int, ...] = (1,)) -> set[int]:
        """The records that have every word of a query."""
        words = [
            set().union(*(self.records(tier, form) for form in forms for tier in tiers)) for forms in words_of(query)
        ]
        return set.intersection(*words) if words else set(range(self.told["records"]))


def rebuilt(index: Index, tier: int) -> dict[int, str]:
    """What stands in the lists of a tier, put together again: for each record its characters by place."""
    found: dict[int, dict[int, str]] = {}
    for name, shard in index.parts.items():
        if name.startswith(f"{tier}/") and isinstance(shard, dict):
            for characters in shard:
                if len(characters) > 1:
                    for key in index.entry(tier, characters)[1]:
                        found.setdefault(key // WIDE, {}).update(
                            {key % WIDE + step: sign for step, sign in enumerate(characters)}
                        )
    return {
        record: "".join(signs.get(place, "\n") for place in range(max(signs) + 1)) for record, signs in found.items()
    }


def shown(index: Index, name: str) -> list[list[str]]:
    """For each record the values that a hit shows, from the columns of the chunks ``r`` or ``x``."""
    found: list[list[str]] = []
    size = index.told["chunk"]
    for number in range(0, index.told["records"], size):
        columns = [lines(column) for column in index.parts[f"{name}/{number // size}"].values()]  # type: ignore[attr-defined]
        found += (
            [column[place] if len(column) > 1 else column[0] for column in columns]
            for place in range(min(size, index.told["records"] - number))
        )
    return found


def lines(text: str) -> list[str]:
    """A column read back."""
    found, before = [], ""
    for line in text.split("\n"):
        before = before[: ALPHABET.index(line[0])] + line[1:]
        found.append(before)
    return found


def cover_of(text: str) -> Iterator[tuple[int, str]]:
    """Pieces that cover a text; the rules of phrases.js."""
    at = 0
    while at < len(text):
        run = re.compile(r"[!-~]*").match(text, at)
        end = run.end() if run else at
        if end - at >= 3:
            yield from ((place, text[place : place + 3]) for place in range(at, end - 2, 3))
            yield end - 3, text[end - 3 : end]
            at = end
        else:
            place = min(at, len(text) - 2)
            yield place, text[place : place + 2]
            at += 2


def words_of(query: str) -> list[tuple[str, ...]]:
    """The words of a query, each with its forms; the rules of query.js."""
    text = re.sub(r"\s+", " ", fold(query))
    quoted = re.compile(r'(?:^| )"([^"]+)"(?= |$)')
    words = [(inside.strip(),) for inside in quoted.findall(text) if inside.strip()]
    return words + [forms_of(word) for word in quoted.sub(" ", text).split(" ") if word]


def forms_of(word: str) -> tuple[str, ...]:
    """Simple stemming; the rules of query.js."""
    if not re.fullmatch(r"[a-z]{4,}", word):
        return (word,)
    if word.endswith("ies"):
        return (word, f"{word[:-3]}y")
    if re.search(r"[^aeiou]y$", word):
        return (word, f"{word[:-1]}ies")
    stem = re.sub(r"(?:ing|ed|es|s)$", "", word)
    if word.endswith("ss") or len(stem) < 4:
        return (word[:-1],) if re.search(r"[^s]s$", word) else (word,)
    return (stem,)


def scanned(records: Iterable[Record], query: str) -> int:
    """How many records have every word in one of the fields of the first tier, by looking through them all."""
    words = words_of(query)
    return sum(
        all(any(form in field for form in forms for field in _first(record)) for forms in words) for record in records
    )


def _first(record: Record) -> list[str]:
    values = (record.title.zh, record.title.en, record.code, record.number, record.issuer.zh, record.issuer.en)
    return [fold(tidy(value)) for value in values]

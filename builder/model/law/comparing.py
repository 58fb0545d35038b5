"""What changed between two versions: articles are matched by their words, not by their numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from builder.model.law.statute import Article, Statute

Change = Literal["same", "moved", "changed", "added", "removed"]
_ALIKE = 0.42
"""From this share of common pairs of characters on, two articles are versions of one."""
_SHORTEST_ISLAND = 2
_LIST_SIGNS = re.compile(r"[\s\u200b\ufeff]+")


@dataclass(frozen=True, slots=True)
class Matched:
    """An article in both versions, or in one. ``alike`` is 1 where the words are the same."""

    kind: Change
    old: Article | None
    new: Article | None
    alike: float = 0.0


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one side; ``changed`` words are not on the other."""

    words: str
    changed: bool


def compare(old: Statute, new: Statute) -> tuple[Matched, ...]:
    """Every article of both versions once: in the order of the new one, removed articles after their old neighbour.

    Equal articles are matched first, then the most alike of the rest. Linear but for articles that share words.
    """
    before, after = list(old.articles.values()), list(new.articles.values())
    pairs = _pairs(before, after)
    partner = {right: left for left, right in pairs}
    removed = _removed(before, pairs)
    found: list[Matched] = list(removed.pop(-1, []))
    for n, article in enumerate(after):
        left = before[partner[n]] if n in partner else None
        found.append(_matched(left, article))
        found += removed.pop(n, [])
    return tuple(found)


def _matched(old: Article | None, new: Article) -> Matched:
    if old is None:
        return Matched("added", None, new)
    if _folded(old) == _folded(new):
        return Matched("same" if old.number == new.number else "moved", old, new, 1.0)
    return Matched("changed", old, new, _likeness(_grams(old), _grams(new)))


def _pairs(before: Sequence[Article], after: Sequence[Article]) -> list[tuple[int, int]]:
    """Indexes of articles that belong together, each in one pair at most."""
    pairs: list[tuple[int, int]] = []
    waiting: dict[str, list[int]] = {}
    for n, article in enumerate(after):
        waiting.setdefault(_folded(article), []).append(n)
    left: list[int] = []
    for n, article in enumerate(before):
        same = waiting.get(_folded(article))
        if same:
            pairs.append((n, same.pop(0)))
        else:
            left.append(n)
    right = sorted(n for several in waiting.values() for n in several)
    return pairs + _alike(before, after, left, right)


def _alike(
    before: Sequence[Article], after: Sequence[Article], left: Sequence[int], right: Sequence[int]
) -> list[tuple[int, int]]:
    """The most alike first; of equals those that stand nearest."""
    holding: dict[str, list[int]] = {}
    grams = {n: _grams(after[n]) for n in right}
    for n in right:
        for gram in grams[n]:
            holding.setdefault(gram, []).append(n)
    scored = []
    for m in left:
        own = _grams(before[m])
        shared = Counter(n for gram in own for n in holding.get(gram, ()))
        for n, _ in shared.most_common(12):
            alike = _likeness(own, grams[n])
            if alike >= _ALIKE:
                scored.append((-alike, abs(before[m].number.no - after[n].number.no), m, n))
    used_left: set[int] = set()
    used_right: set[int] = set()
    pairs = []
    for _, _, m, n in sorted(scored):
        if m not in used_left and n not in used_right:
            used_left.add(m)
            used_right.add(n)
            pairs.append((m, n))
    return pairs


def _removed(before: Sequence[Article], pairs: Sequence[tuple[int, int]]) -> dict[int, list[Matched]]:
    """Articles that have no partner, by the index of the new article after which they are told (-1: at the head)."""
    partner = dict(pairs)
    found: dict[int, list[Matched]] = {}
    last = -1
    for n, article in enumerate(before):
        if n in partner:
            last = partner[n]
        else:
            found.setdefault(last, []).append(Matched("removed", article, None))
    return found


def _folded(article: Article) -> str:
    return _LIST_SIGNS.sub("", article.text)


def _grams(article: Article) -> Counter[str]:
    words = _folded(article)
    return Counter(words[n : n + 2] for n in range(len(words) - 1)) or Counter([words])


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """Between Dice (how much of both is shared) and how much of the shorter one is: articles mostly grow."""
    shared = sum((one & other).values())
    sizes = one.total(), other.total()
    return shared / (sum(sizes) or 1) + shared / (2 * min(sizes) or 1)


def marked(old: str, new: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both texts in pieces, changed words marked. Single characters that happen to agree count as changed."""
    blocks = [
        block
        for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
        if block.size >= _SHORTEST_ISLAND or (block.size and (block.a, block.b) == (0, 0))
    ]
    return (
        tuple(_pieces(old, [(block.a, block.size) for block in blocks])),
        tuple(_pieces(new, [(block.b, block.size) for block in blocks])),
    )


def _pieces(text: str, kept: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    end = 0
    for start, size in kept:
        if start > end:
            yield Piece(text[end:start], changed=True)
        yield Piece(text[start : start + size], changed=False)
        end = start + size
    if end < len(text):
        yield Piece(text[end:], changed=True)

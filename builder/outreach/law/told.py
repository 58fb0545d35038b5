"""What changed between two versions, as lines for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from builder.model.law.comparing import Change, Matched, Piece, marked
from builder.model.law.statute import Article
from builder.model.text import Language
from builder.strings import say

_ORDER: tuple[Change, ...] = ("changed", "added", "removed", "moved", "same")


def difference(rows: Sequence[Matched], language: Language) -> Iterator[str]:
    """Every article that is not the same: its numbers, what happened, and its words with the changes in brackets:
    [-taken out-] {+put in+}. The counts come last.
    """
    for one in rows:
        if one.kind == "same":
            continue
        numbers = " → ".join(_name(article, language) for article in (one.old, one.new))
        yield f"{numbers}  {say(f'change.{one.kind}', language)}"
        if one.kind == "changed" and one.old and one.new:
            old, new = marked(one.old.text, one.new.text)
            yield from _lines("-", "".join(_bracketed(piece, "[-", "-]") for piece in old))
            yield from _lines("+", "".join(_bracketed(piece, "{+", "+}") for piece in new))
        elif one.kind != "moved":
            article = one.new or one.old
            yield from _lines("+" if one.new else "-", article.text if article else "")
        yield ""
    counted = Counter(one.kind for one in rows)
    kinds = [kind for kind in _ORDER if counted[kind]]
    yield say("comma", language).join(say(f"changes.{kind}", language, n=counted[kind]) for kind in kinds)


def _name(article: Article | None, language: Language) -> str:
    return article.number.name(language) if article else "—"


def _bracketed(piece: Piece, before: str, after: str) -> str:
    return f"{before}{piece.words}{after}" if piece.changed else piece.words


def _lines(mark: str, text: str) -> Iterator[str]:
    return (f"  {mark} {line}" for line in text.split("\n"))

"""One book of an exhibition: its language, whether it is bilingual, in large print, for a printer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from builder.model.print_settings import Edition as Kind
from builder.model.text import Language

Piece = Literal["brochure", "leaflet", "poster", "panels", "labels"]
"""What is made of an exhibition: each has a template of its name."""

PIECES: tuple[Piece, ...] = get_args(Piece)
_BILINGUAL: frozenset[Piece] = frozenset({"panels", "labels"})
_SEEN_FROM_AFAR: frozenset[Piece] = frozenset({"poster", "panels"})


@dataclass(frozen=True, slots=True)
class Edition:
    """``language`` comes first; ``parallel`` sets the other beside it; ``press`` is the file for the printer."""

    language: Language
    parallel: bool = False
    large: bool = False
    press: bool = False
    piece: Piece = "brochure"

    @property
    def from_afar(self) -> bool:
        """Whether it is looked at from a step away: 100 dots to the inch are enough there."""
        return self.piece in _SEEN_FROM_AFAR

    @property
    def folds(self) -> tuple[tuple[float, ...], ...]:
        """How far from the left edge of each page in mm it is folded: the inner flap is a little narrower."""
        return ((94.0, 189.5), (95.5, 191.0)) if self.piece == "leaflet" else ()

    @property
    def fine(self) -> bool:
        """Whether it needs the largest pictures that there are."""
        return self.press or self.from_afar

    def name(self, languages: Sequence[Language]) -> str:
        """What stands in the file's name: ``zh``, ``zh-en`` for both, ``zh.large``, ``zh.press``."""
        other = "".join(f"-{one}" for one in languages if self.parallel and one != self.language)
        parts = (self.piece if self.piece != "brochure" else "", f"{self.language}{other}")
        return ".".join(filter(None, (*parts, "large" if self.large else "", "press" if self.press else "")))


def editions(kinds: Iterable[Kind], languages: Sequence[Language]) -> tuple[Edition, ...]:
    """The books that an exhibition asks for, each once."""
    found: dict[Edition, None] = {}
    for kind in kinds:
        if kind == "parallel" and len(languages) > 1:
            found.setdefault(Edition(languages[0], parallel=True))
        else:
            for language in languages:
                found.setdefault(Edition(language, large=kind == "large"))
    return tuple(found)


def usual(piece: Piece, languages: Sequence[Language]) -> tuple[Edition, ...]:
    """The books of a piece where nobody asked for a language: what hangs on a wall speaks both at once."""
    kind: Kind = "parallel" if piece in _BILINGUAL else "standard"
    return tuple(replace(one, piece=piece) for one in editions([kind], languages))

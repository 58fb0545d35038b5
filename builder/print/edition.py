"""One book of an exhibition: its language, whether it is bilingual, in large print, for a printer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from builder.model.print_settings import Edition as Kind
from builder.model.text import Language


@dataclass(frozen=True, slots=True)
class Edition:
    """``language`` comes first; ``parallel`` sets the other beside it; ``press`` is the file for the printer."""

    language: Language
    parallel: bool = False
    large: bool = False
    press: bool = False

    def name(self, languages: Sequence[Language]) -> str:
        """What stands in the file's name: ``zh``, ``zh-en`` for both, ``zh.large``, ``zh.press``."""
        other = "".join(f"-{one}" for one in languages if self.parallel and one != self.language)
        return f"{self.language}{other}{'.large' if self.large else ''}{'.press' if self.press else ''}"


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

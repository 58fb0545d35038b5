"""How a book speaks: in one language, or in one with the other beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypedDict, TypeVar

from builder.model.text import Language, Text
from builder.print.phrase import Phrase, one_line, weight
from builder.print.prose import Block, Run, blocks, lines
from builder.strings import say

Made = TypeVar("Made")


class Prose(TypedDict):
    """A Markdown text as blocks, and in a bilingual book its twin."""

    lang: str
    blocks: list[Block]
    also: Prose | None


class Lines(TypedDict):
    """A plain text, a paragraph a line, and in a bilingual book its twin."""

    lang: str
    lines: list[list[Run]]
    also: Lines | None


@dataclass(frozen=True, slots=True)
class Voice:
    """``figures`` are the numbers of the plates in the book: where a text says 图1-3, it leads there."""

    language: Language
    parallel: bool = False
    figures: frozenset[str] = frozenset()

    @property
    def other(self) -> Language:
        return "en" if self.language == "zh" else "zh"

    def phrase(self, text: Text) -> Phrase | None:
        """The phrase, or None where nobody wrote it."""

        def made(words: str, language: Language, also: Phrase | None) -> Phrase | None:
            return Phrase(text=one_line(words), lang=language, also=also) if words.strip() else None

        return self._both(text, made)

    def words(self, key: str, /, **facts: str | int | Text) -> Phrase:
        """Words of our own."""
        zh, en = (
            say(key, language, **{n: f.into(language) if isinstance(f, Text) else f for n, f in facts.items()})
            for language in ("zh", "en")
        )
        found = self.phrase(Text(zh, en))
        assert found is not None
        return found

    def prose(self, text: Text) -> Prose:
        """A Markdown text."""

        def made(words: str, language: Language, also: Prose | None) -> Prose:
            return Prose(lang=language, blocks=blocks(words, self.figures), also=also)

        return self._both(text, made)

    def lines(self, text: Text) -> Lines:
        """A plain text, exactly as typed."""

        def made(words: str, language: Language, also: Lines | None) -> Lines:
            return Lines(lang=language, lines=lines(words, self.figures), also=also)

        return self._both(text, made)

    def weight(self, text: Text) -> int:
        """How much room a text takes, in Chinese characters."""
        return weight(text.into(self.language)) + (weight(self._twin(text)) if self.parallel else 0)

    def _twin(self, text: Text) -> str:
        twin = text.zh if self.other == "zh" else text.en
        return "" if twin == text.into(self.language) else twin

    def _both(self, text: Text, made: Callable[[str, Language, Made | None], Made]) -> Made:
        twin = self._twin(text) if self.parallel else ""
        also = made(twin, self.other, None) if twin.strip() else None
        return made(text.into(self.language), text.language(self.language), also)

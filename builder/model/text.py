"""A phrase in the two languages of the house."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """Chinese and English of one phrase; an empty string means that nobody wrote it."""

    zh: str = ""
    en: str = ""

    def __bool__(self) -> bool:
        return bool(self.zh or self.en)

    def into(self, language: Language) -> str:
        """The phrase in ``language``, or in the other one where it was not translated."""
        return (self.zh or self.en) if language == "zh" else (self.en or self.zh)

    def language(self, wanted: Language) -> Language:
        """The language that ``into`` answers in; pages mark a phrase with it when it is not their own."""
        if wanted == "zh":
            return "zh" if self.zh or not self.en else "en"
        return "en" if self.en or not self.zh else "zh"

    def as_dict(self) -> dict[str, str]:
        """Only the languages that were written, for data files."""
        return {code: phrase for code, phrase in (("zh", self.zh), ("en", self.en)) if phrase}


class _Counting(string.Formatter):
    """Fills in ``{n} {n:work|works}``: the first word where the number is one."""

    def format_field(self, value: object, spec: str) -> str:
        one, either, many = spec.partition("|")
        return (one if str(value) == "1" else many) if either else str(super().format_field(value, spec))


def filled(pattern: str, facts: Mapping[str, object]) -> str:
    """The pattern with its facts; ``{n} {n:work|works}`` is ``1 work`` and ``2 works``."""
    return _Counting().vformat(pattern, (), facts) if "|" in pattern else pattern.format_map(facts)


def text_in(language: Language, phrase: str) -> Text:
    """A phrase that exists in one language only."""
    return Text(zh=phrase) if language == "zh" else Text(en=phrase)


def merged(first: Text, second: Text) -> Text:
    """``first``, completed from ``second`` where a language is missing."""
    return Text(first.zh or second.zh, first.en or second.en)


_BETWEEN_PICTURES = re.compile(r"\s*[|｜\n]\s*")


def alternatives(words: str, count: int) -> tuple[str, ...]:
    """What each of ``count`` pictures shows, from one cell: a part for each, with ``|`` or a new line between them.
    Where there are not as many parts as pictures, all share the whole, numbered.
    """
    parts = _BETWEEN_PICTURES.split(words.strip())
    if len(parts) == count and all(parts):
        return tuple(parts)
    whole = " ".join(parts)
    return tuple(f"{whole} ({n + 1})" if whole and count > 1 else whole for n in range(count))

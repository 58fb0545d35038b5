"""What a cell says, by the kind of its field."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from builder.model.choices import choose, near_choices
from builder.model.field_row import Field
from builder.model.text import Language, Text
from builder.strings import listed, phrase

_LIST_MARKS = {"zh": re.compile(r"[;；|｜、\n]"), "en": re.compile(r"[;；|｜\n]")}
_CHOICE_MARKS = re.compile(r"[;；|｜、,，/\n]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_DAY = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?(?:[ T]0?0:00(?::00)?)?")


@dataclass(frozen=True, slots=True)
class Mistake:
    """A word that does not fit its field: the code of the problem, the word, and what might have been meant."""

    code: str
    value: str
    suggestion: Text = Text()


def read_value(field: Field, text: str, language: Language) -> tuple[tuple[str, ...], tuple[Mistake, ...]]:
    """The values of a cell and the mistakes in it. An unknown word of a choice field comes back as ``?`` and the word,
    so that nothing can take it for permission; a wrong number or day gives no value.
    """
    match field.kind:
        case "list":
            return split_list(text, language), ()
        case "number":
            number = unicodedata.normalize("NFKC", text).replace(" ", "")
            return ((number,), ()) if _NUMBER.fullmatch(number) else ((), (Mistake("CELL-03", text),))
        case "day":
            day = read_day(text)
            return ((day.isoformat(),), ()) if day else ((), (Mistake("CELL-02", text),))
        case "choice":
            return _choices(field.key, (text,))
        case "choices":
            return _choices(field.key, tuple(filter(None, (part.strip() for part in _CHOICE_MARKS.split(text)))))
        case _:
            return (text,), ()


def split_list(text: str, language: Language) -> tuple[str, ...]:
    """The entries of a list; 、 separates them in Chinese only."""
    return tuple(filter(None, (part.strip() for part in _LIST_MARKS[language].split(text))))


def read_day(text: str) -> date | None:
    """A day as an archive writes it: 2026-12-31, 2026/12/31, 2026.12.31, 2026年12月31日; None for anything else."""
    match = _DAY.fullmatch(unicodedata.normalize("NFKC", text).strip())
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def _choices(key: str, words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[Mistake, ...]]:
    chosen = tuple((word, choose(key, word)) for word in words)
    wrong = (
        Mistake("CELL-01", word, phrase("accepted_words", names=listed(near_choices(key, word))))
        for word, value in chosen
        if value is None
    )
    return tuple(value or f"?{word}" for word, value in chosen), tuple(wrong)

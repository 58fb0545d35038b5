"""What a cell says, by the kind of its field."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from builder.model.choices import Profile, accepted, choose, labels
from builder.model.day import read_day
from builder.model.field_row import Field
from builder.model.near import nearest
from builder.model.text import Language, Text
from builder.strings import phrase

_LIST_MARKS = {"zh": re.compile(r"[;；|｜、\n]"), "en": re.compile(r"[;；|｜\n]")}
_CHOICE_MARKS = re.compile(r"[;；|｜、,，/\n]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Mistake:
    """A word that does not fit its field: the code of the problem, the word, and what might have been meant."""

    code: str
    value: str
    suggestion: Text = Text()


def read_value(
    field: Field, text: str, language: Language, profile: Profile = "cn"
) -> tuple[tuple[str, ...], tuple[Mistake, ...]]:
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
            return _choices(field.key, (text,), profile)
        case "choices":
            return _choices(
                field.key, tuple(filter(None, (part.strip() for part in _CHOICE_MARKS.split(text)))), profile
            )
        case _:
            return (text,), ()


def split_list(text: str, language: Language) -> tuple[str, ...]:
    """The entries of a list; 、 separates them in Chinese only."""
    return tuple(filter(None, (part.strip() for part in _LIST_MARKS[language].split(text))))


def _choices(key: str, words: tuple[str, ...], profile: Profile) -> tuple[tuple[str, ...], tuple[Mistake, ...]]:
    known = {choice.value for choice in accepted(key, profile)}
    chosen = tuple((word, value if (value := choose(key, word)) in known else None) for word in words)
    wrong = (Mistake("CELL-01", word, _instead(key, word, profile)) for word, value in chosen if value is None)
    return tuple(value or f"?{word}" for word, value in chosen), tuple(wrong)


def _instead(key: str, word: str, profile: Profile) -> Text:
    """All that may be written, led by what was probably meant, or by why a good word is not good here."""
    choices = accepted(key, profile)
    everything = phrase("accepted_words", names=labels(choices))
    shown = {name: choice for choice in choices for name in (choice.label.zh, choice.label.en)}
    if choose(key, word):
        lead = phrase("other_profile", profile=profile)
    elif near := nearest(word, shown, cutoff=0.5):
        lead = phrase("did_you_mean", names=labels([shown[near[0]]]))
    else:
        return everything
    return Text(lead.zh + everything.zh, f"{lead.en} {everything.en}")

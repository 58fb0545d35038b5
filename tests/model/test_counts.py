"""One case is not one cases: every English count has its singular."""

from __future__ import annotations

import re

import pytest

from builder.model.problems import KINDS, Problem
from builder.model.text import filled
from builder.strings import WORDS, say

_PLURAL = re.compile(
    r"\{(?:n|count|items|files|pictures|rows|visits|articles|days|errors|notes)\} (?:[a-z]+ )?[a-z]+s\b"
)
_NEVER_ONE = {"withdrawn_ambiguous", "report.several_tables", "QUIZ-06", "register.proof", "IMG-06", "PRINT-12"}


def test_the_word_follows_the_number() -> None:
    """As number or as text; other facts and brackets stay as they are."""
    pattern = "{n} {n:work|works} in {place}"
    told = [filled(pattern, {"n": n, "place": "a|b"}) for n in (0, 1, 2, "1", "12")]
    assert told == [f"{n} in a|b" for n in ("0 works", "1 work", "2 works", "1 work", "12 works")]
    assert filled("{a:>3} {{n}} |", {"a": 7}) == "  7 {n} |"


@pytest.mark.parametrize(
    ("key", "facts", "one"),
    [
        ("law.count", {"n": 1}, "1 article"),
        ("quiz.count", {"n": 1}, "1 question"),
        ("laws.glossary", {"n": 1}, "Glossary, 1 term"),
        ("front.halls", {"n": 1}, "1 hall"),
        ("counts", {"errors": 1, "warnings": 2, "notes": 0}, "1 error, 2 warnings, 0 notes"),
    ],
)
def test_visible_counts(key: str, facts: dict[str, object], one: str) -> None:
    """What stands on pages and in the terminal; Chinese has one form."""
    assert say(key, "en", **facts) == one
    assert "|" not in say(key, "zh", **facts)


def test_problems_count_too() -> None:
    """Their facts are texts."""
    assert "1 comment in the table was not" in Problem(code="SHEET-03", facts={"count": "1"}).message("en")
    assert "3 comments in the table were not" in Problem(code="SHEET-03", facts={"count": "3"}).message("en")


def test_no_phrase_forgets_the_singular() -> None:
    """A count before a plural says what one is called, unless it is never one."""
    phrases = {key: text.en for key, text in WORDS.items() if not key.endswith((".one", ".many"))}
    phrases |= {code: f"{kind.message.en} {kind.hint.en}" for code, kind in KINDS.items()}
    assert not {key: words for key, words in phrases.items() if key not in _NEVER_ONE and _PLURAL.search(words)}

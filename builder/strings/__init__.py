"""Every word that visitors, readers and curators see, in Chinese and English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from builder.model.text import LANGUAGES, Language, Text, filled
from builder.strings import (
    advice,
    booth,
    calling,
    data,
    evaluation,
    events,
    finding,
    gate,
    house,
    intake,
    joint,
    kiosk,
    loans,
    openings,
    outreach,
    package,
    paper,
    press_kit,
    proof,
    reporting,
    site,
    terminal,
)

WORDS: Mapping[str, Text] = MappingProxyType(
    {
        **site.WORDS,
        **outreach.WORDS,
        **events.WORDS,
        **finding.WORDS,
        **openings.WORDS,
        **house.WORDS,
        **data.WORDS,
        **proof.WORDS,
        **paper.WORDS,
        **terminal.WORDS,
        **calling.WORDS,
        **advice.WORDS,
        **reporting.WORDS,
        **gate.WORDS,
        **kiosk.WORDS,
        **booth.WORDS,
        **package.WORDS,
        **intake.WORDS,
        **joint.WORDS,
        **loans.WORDS,
        **press_kit.WORDS,
        **evaluation.WORDS,
    }
)

HELP = calling.HELP


def say(key: str, language: Language, /, **facts: object) -> str:
    """The phrase ``key`` in ``language`` with its facts filled in. Raises KeyError for a phrase nobody wrote."""
    phrase = WORDS[key].into(language)
    return filled(phrase, facts) if facts else phrase


def listed(names: Iterable[str]) -> Text:
    """Names in a row, with the comma of each language."""
    kept = tuple(names)
    return Text("、".join(kept), ", ".join(kept))


def listed_texts(names: Iterable[Text]) -> Text:
    """Phrases in a row, with the comma of each language."""
    kept = tuple(names)
    return Text("、".join(name.zh for name in kept), ", ".join(name.en for name in kept))


def phrase(key: str, /, **facts: str | Text) -> Text:
    """The phrase ``key`` in both languages, each filled with its own words, for the facts of a Problem."""
    zh, en = (
        say(key, language, **{n: f if isinstance(f, str) else f.into(language) for n, f in facts.items()})
        for language in LANGUAGES
    )
    return Text(zh, en)

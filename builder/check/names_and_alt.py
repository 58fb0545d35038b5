"""Titles and alternative texts that say nothing: file names, the word “picture”, the same words twice."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from builder.check.entries import Entry
from builder.check.wording_lists import is_file_name, says_nothing
from builder.model.problems import Problem
from builder.model.text import LANGUAGES

_MOST_MARKS = 8
_MARKS = re.compile(r"[\W_]+")
_FORMULA = re.compile(r"=\s*[A-Za-z]+\d*\s*[(!:+*/&-]|=\s*[A-Z]{1,3}\d+")


def empty_words(entries: Sequence[Entry]) -> Iterable[Problem]:
    """At most one problem for a title and one for an alternative text in each language."""
    for entry in entries:
        for language in LANGUAGES:
            if (cell := entry.cell("title", language)) and is_file_name(cell.text):
                yield entry.problem("ITEM-06", "title", value=cell.text)
            if cell and _FORMULA.match(cell.text):
                yield entry.problem("ITEM-09", "title", value=cell.text)
            if cell := entry.cell("alt_text", language):
                code = _emptiness(cell.text, entry.item.title.zh if language == "zh" else entry.item.title.en)
                if code:
                    facts = {"value": cell.text}
                    yield Problem(code=code, where=cell.where, facts=facts, item=entry.item.key, field="alt_text")


def _emptiness(alt: str, title: str) -> str:
    """The code of what is wrong with an alternative text; empty where nothing is."""
    if is_file_name(alt) or says_nothing(alt):
        return "ALT-03"
    alike = title and abs(len(alt) - len(title)) <= _MOST_MARKS
    return "ALT-02" if alike and _bare(alt) == _bare(title) else ""


def _bare(words: str) -> str:
    return _MARKS.sub("", unicodedata.normalize("NFKC", words)).casefold()

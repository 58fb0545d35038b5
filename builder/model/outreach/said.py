"""Every word that a document says in its settings, however deep it stands."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from builder.model.document import Words

_NOT_OURS = frozenset({"cites", "quotes", "aliases", "see"})
"""Names and words of statutes, which are public where the statute is."""


def words_in(document: BaseModel) -> Iterator[tuple[str, str]]:
    """The key at the top of the document, and the words; a kind that gains a field needs nothing here."""
    for key in sorted(type(document).model_fields.keys() - _NOT_OURS):
        yield from ((key, words) for words in _said(getattr(document, key)))


def _said(value: object) -> Iterator[str]:
    if isinstance(value, Words):
        yield from (words for words in (value.zh, value.en) if words)
    elif isinstance(value, BaseModel):
        yield from (words for _, words in words_in(value))
    elif isinstance(value, tuple):
        for one in value:
            if isinstance(one, str):
                yield one
            else:
                yield from _said(one)

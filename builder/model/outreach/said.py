"""Every word that a document says in its settings, however deep it stands."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from builder.model.document import Words
from builder.model.text import Text

_NOT_OURS = frozenset({"cites", "quotes", "aliases", "see"})
"""Names and words of statutes, which are public where the statute is."""


def words_in(document: BaseModel) -> Iterator[tuple[str, str]]:
    """The key at the top of the document, and the words; a kind that gains a field needs nothing here."""
    for key, said in texts_in(document):
        yield from ((key, words) for words in dict.fromkeys((said.zh, said.en)) if words)


def texts_in(document: BaseModel) -> Iterator[tuple[str, Text]]:
    """Likewise, both languages of a phrase together; a word without a language reads the same in both."""
    for key in sorted(type(document).model_fields.keys() - _NOT_OURS):
        yield from ((key, said) for said in _said(getattr(document, key)))


def _said(value: object) -> Iterator[Text]:
    if isinstance(value, Words):
        yield value.text
    elif isinstance(value, BaseModel):
        yield from (said for _, said in texts_in(value))
    elif isinstance(value, tuple):
        for one in value:
            if isinstance(one, str):
                yield Text(one, one)
            else:
                yield from _said(one)

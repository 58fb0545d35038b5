"""A place in a statute, as a document cites it. Only the gate makes this type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from builder.model.text import Text

Standing = Literal["in_force", "superseded", "repealed", "future"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCitation:
    """A place in a statute, as a document cites it. ``there`` is False where the text is not on the site: the citation
    is then words without a link. ``anchor`` may be empty (the whole statute); ``quote`` are the first words there.
    """

    statute: str
    version: str
    anchor: str
    words: Text
    there: bool
    standing: Standing | None = None
    quote: str = ""

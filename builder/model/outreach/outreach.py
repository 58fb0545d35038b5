"""Everything below ``content/`` after it was checked. Private: the gate decides what of it visitors see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from builder.model.law.citation import Citation
from builder.model.law.statute import Statute
from builder.model.outreach.document import ContentDocument


@dataclass(frozen=True, slots=True, kw_only=True)
class Outreach:
    """Documents by key (``content/cases/x``), in the order of CONTENT_KINDS and of their ids.

    ``statutes`` holds the texts of the versions by key. ``citations`` holds what each document cites on purpose (the
    list in its front matter), resolved where the text is there.
    """

    documents: Mapping[str, ContentDocument] = field(default_factory=lambda: MappingProxyType({}))
    statutes: Mapping[str, Statute] = field(default_factory=lambda: MappingProxyType({}))
    citations: Mapping[str, tuple[Citation, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, kind: str) -> tuple[ContentDocument, ...]:
        """The documents of one kind."""
        return tuple(one for one in self.documents.values() if one.kind == kind)

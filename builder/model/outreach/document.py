"""A document below ``content/`` as its writer knows it. Nothing here may reach a page: the gate makes Public types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from builder.model.outreach.settings import Published
from builder.model.text import Text
from builder.model.where import Where


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentDocument:
    """One document, draft or not.

    ``kind`` is the name of its row in CONTENT_KINDS; ``id`` its file's name (``archives-law@2021-01-01`` for a
    version of a statute). ``sections`` holds Markdown by section, ``places`` the first line of each section and
    language (``facts.zh``), ``marks`` the place of each key of the front matter. ``body`` is the verbatim text of a
    statute, which begins at line ``body_row``. ``glosses`` is plain language by article (``art-28``). ``files`` are
    the files of the site that it offers, by path, with their bytes, ``digests`` what they hold.
    """

    kind: str
    id: str
    settings: Published
    sections: Mapping[str, Text] = field(default_factory=lambda: MappingProxyType({}))
    places: Mapping[str, Where] = field(default_factory=lambda: MappingProxyType({}))
    marks: Mapping[str, Where] = field(default_factory=lambda: MappingProxyType({}))
    body: str = ""
    body_row: int = 1
    glosses: Mapping[str, Text] = field(default_factory=lambda: MappingProxyType({}))
    files: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    digests: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    where: Where = field(default_factory=Where)

    @property
    def key(self) -> str:
        """How problems and decisions name it; no item has a key of this form."""
        return f"content/{self.kind}/{self.id}"

"""A page written by hand in content/pages, as a reviewer reads it. The engine renders it from the file itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from builder.model.text import Language, Text
from builder.model.where import Where

PAGES = "content/pages"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPage:
    """``id`` is its name without the language (``about``); ``texts`` are its files as they stand, by language;
    ``pictures`` the digests of the pictures that it names, by their path below content/pages.
    """

    id: str
    texts: Mapping[Language, str]
    pictures: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def key(self) -> str:
        """How problems and decisions name it."""
        return f"{PAGES}/{self.id}"

    @property
    def files(self) -> frozenset[str]:
        """What of content/pages belongs to it."""
        return frozenset({*(f"{self.id}.{language}.md" for language in self.texts), *self.pictures})

    @property
    def title(self) -> Text:
        """Its first headings."""
        return Text(_heading(self.texts.get("zh", "")), _heading(self.texts.get("en", "")))

    @property
    def where(self) -> Where:
        """Its file in the first language that it has."""
        language = "zh" if "zh" in self.texts else next(iter(self.texts), "zh")
        return Where(f"{self.key}.{language}.md")


def _heading(text: str) -> str:
    return next((line.lstrip("#").strip() for line in text.splitlines() if line.startswith("#")), "")

"""What every YAML document of a site folder is made of."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from builder.model.text import Text


class Document(BaseModel):
    """A part of a YAML document: nothing in it changes, and a key nobody knows is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Words(Document):
    """A phrase in one or both languages."""

    zh: str = ""
    en: str = ""

    @property
    def text(self) -> Text:
        return Text(self.zh.strip(), self.en.strip())

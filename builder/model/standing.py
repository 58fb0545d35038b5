"""The YAML documents that stand beside the exhibitions: what was taken down, what was set aside."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, field_validator

from builder.model.document import Document as _Document
from builder.model.settings import Audience


def _named(words: str) -> str:
    """Words that say something; raises ValueError for blanks."""
    if not words.strip():
        raise ValueError("a name and a reason")
    return words.strip()


class Withdrawal(_Document):
    """One item that was taken down: its key (``<exhibition>/<id>``), its name in addresses, when, why, and by whom."""

    item: str
    slug: Annotated[str, Field(pattern=r"^([a-z0-9]([a-z0-9.-]*[a-z0-9])?)?$")] = ""
    date: date
    reason: str
    by: str

    _said = field_validator("reason", "by")(_named)

    @property
    def names(self) -> tuple[str, ...]:
        """What it was called: its key, and its name in addresses where that is known."""
        return tuple(name for name in (self.item, self.slug) if name)


class WithdrawnSettings(_Document):
    """content/withdrawn.yml."""

    lantai: Literal[1]
    items: tuple[Withdrawal, ...] = ()


class Override(_Document):
    """One rule set aside for one item, for some audiences or (empty) for all, by somebody, for a reason."""

    item: str
    rule: str
    audience: tuple[Audience, ...] = ()
    date: date
    reason: str
    by: str

    _said = field_validator("reason", "by")(_named)


class OverridesSettings(_Document):
    """exhibits/<id>/overrides.yml."""

    lantai: Literal[1]
    overrides: tuple[Override, ...] = Field(
        (), description="逐条写明谁、为什么、对哪一件不适用哪条规则 · who set which rule aside, for which item, and why"
    )

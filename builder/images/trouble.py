"""Why a picture cannot be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.model.problems import Fact


@dataclass(frozen=True, slots=True)
class ImageTrouble:
    """A code of the problem table and the facts that fill its words; whoever knows the item adds the picture's name."""

    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


class PictureError(Exception):
    """Raised where a picture turns out to be unusable; it never leaves this stage."""

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code, facts)
        self.trouble = ImageTrouble(code, facts)

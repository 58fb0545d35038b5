"""The gate's word on one item or document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """Why an item is shown or not. ``reasons`` names the rules that hold it back; none means that it may be shown."""

    item: str
    audience: str
    reasons: tuple[str, ...]
    basis: str = ""
    approver: str = ""
    sheet: str = ""
    content_hash: str = ""

    @property
    def shown(self) -> bool:
        return not self.reasons

"""The museum label: the same lines in the same order on a card, under a picture, on the stage and in print."""

from __future__ import annotations

from dataclasses import dataclass

from builder.model.choices import label_of
from builder.model.public import PublicItem
from builder.model.text import Text

_ORIGINAL = label_of("reproduction_kind", "original")


@dataclass(frozen=True, slots=True)
class Label:
    """Title; date · maker; holder · reference code; and, only where something must be owned up to, what it is not."""

    title: Text
    date: Text
    maker: Text
    holder: Text
    code: str
    honesty: Text


def label(item: PublicItem) -> Label:
    """The label of an item. The maker is the photographer or else the creator; a credit line stands in for a holder."""
    kind = item.first("reproduction_kind")
    return Label(
        title=item.title,
        date=item.date.display if item.date else item.first("date_original"),
        maker=item.first("photographer") or item.first("creator"),
        holder=item.first("original_location") or item.first("credit_line"),
        code=item.first("reference_code").zh,
        honesty=Text() if kind == _ORIGINAL else kind,
    )

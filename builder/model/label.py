"""The museum label: the same lines in the same order on a card, under a picture, on the stage and in print."""

from __future__ import annotations

from dataclasses import dataclass

from builder.model.choices import label_of
from builder.model.public import PublicItem
from builder.model.text import Text

_OWNED_UP = {
    label_of("reproduction_kind", "original"): Text(),
    label_of("reproduction_kind", "facsimile"): Text("仿制件，不是原件", "A facsimile, not the original"),
    label_of("reproduction_kind", "redrawn"): Text(
        "今人重新绘制，不是原件的复制件", "Drawn anew today, not a copy of an original"
    ),
}


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
        honesty=_OWNED_UP.get(kind, kind),
    )

"""What every citation of an item is made of, in both languages."""

from __future__ import annotations

import re
from typing import NamedTuple

from builder.exports.makers import is_photograph, makers
from builder.model.address import Addresses
from builder.model.dates import DateValue
from builder.model.label import label
from builder.model.public import PublicItem, PublicSite
from builder.model.text import Text

_ISO = re.compile(r"\d{4}(?:-\d{2}){0,2}")


class Facts(NamedTuple):
    """``key`` names the item in bibliographies; ``address`` is empty where the site does not know its own.

    ``day`` is the date as far as it is certain (``1934``, ``1934-05``), else empty; ``start`` and ``end`` bound it.
    A tuple, because every page needs one.
    """

    key: str
    title: Text
    makers: tuple[Text, ...]
    holder: Text
    collection: Text
    code: str
    rights: Text
    subjects: tuple[Text, ...]
    photograph: bool
    when: Text
    original: str
    day: str
    start: str
    end: str
    approximate: bool
    address: str


def facts(item: PublicItem, site: PublicSite, collection: Text, addresses: Addresses) -> Facts:
    """The facts of one item; ``collection`` is the title of its exhibition."""
    date = item.date
    worn = label(item)
    path = addresses.page("item", addresses.languages[0], item.slug)
    return Facts(
        key=item.slug,
        title=item.title or Text(item.id, item.id),
        makers=makers(item),
        holder=_holder(item, site),
        collection=collection,
        code=worn.code,
        rights=item.first("credit_line"),
        subjects=item.values("keywords"),
        photograph=is_photograph(item),
        when=worn.date,
        original=date.original if date else "",
        day=_day(date),
        start=date.start if date else "",
        end=date.end if date else "",
        approximate=date is not None and date.certainty != "exact",
        address=addresses.absolute(path) if addresses.base_url else "",
    )


def _holder(item: PublicItem, site: PublicSite) -> Text:
    """Where it is kept; else the house that lent it, or the house of the site."""
    said = item.first("original_location") or item.holder
    return said or site.institution.name.text or item.first("credit_line")


def _day(date: DateValue | None) -> str:
    return date.edtf if date and date.certainty == "exact" and _ISO.fullmatch(date.edtf) else ""

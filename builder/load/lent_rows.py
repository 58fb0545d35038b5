"""An item of a partner as a row of cells, as if its lender had typed it here; the rest of load and check is the same.

What a package says of its own rights is not taken over: the basis is that of the agreement which our own partner.yml
names, no consent counts that we have not seen, and every limit of the lender holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from builder.model.draft import Cell, Row
from builder.model.field_row import Field
from builder.model.fields import FIELDS, Header
from builder.model.lent import Lent, joint_id
from builder.model.package import Package, PackedItem
from builder.model.partner import AgreementSettings
from builder.model.slug import slug
from builder.model.text import LANGUAGES
from builder.model.where import Where

JOINT = "；"
ITEMS = "items.xlsx"
_OURS = frozenset({"id", "publish_basis"})
_TERMS = ("copyright_status", "rights_uri", "licence_scope", "ownership", "grade", "contains_map", "map_approval_no")
_FIRST_ROW = 2


def lent_rows(package: Package, agreement: AgreementSettings, place: str) -> list[Row]:
    """A row for each item; ``place`` is the folder of the version, whose items.xlsx has the same rows."""
    own = {field.key: _own_key(package, field.key) for field in package.fields if field.own}
    rows: list[Row] = []
    for number, item in enumerate(package.items, start=_FIRST_ROW):
        where = Where(f"{place}/{ITEMS}", row=number)
        told = {header: words for header, words in _cells(package, agreement, item, own) if words.strip()}
        cells = {header: Cell(words.strip(), where) for header, words in told.items()}
        rows.append(Row(cells, where, _lent(package, agreement, item)))
    return rows


def _lent(package: Package, agreement: AgreementSettings, item: PackedItem) -> Lent:
    return Lent(
        package.giver.code,
        agreed=agreement.signed,
        sources=tuple(picture.source for picture in item.pictures),
        covered=tuple(picture.redactions for picture in item.pictures),
        name=package.giver.name.text,
        shown_by=agreement.shown_by,
    )


def own_fields_of(package: Package) -> list[Field]:
    """The fields that only the lender's house knows, under names that no other house has."""
    return [
        Field(_own_key(package, field.key), field.label.text, translated=True, public=True, record=True)
        for field in package.fields
        if field.own
    ]


def picture_names(package: Package, item: PackedItem) -> tuple[str, ...]:
    """The names of an item's pictures among those of the exhibition; full size where the agreement gave it."""
    return tuple(f"{package.id}/{picture.master or picture.file}" for picture in item.pictures)


def _own_key(package: Package, key: str) -> str:
    return f"{package.giver.code}-{slug(key) or 'field'}"


def _cells(
    package: Package, agreement: AgreementSettings, item: PackedItem, own: dict[str, str]
) -> Iterator[tuple[Header, str]]:
    terms = item.terms
    yield Header("id"), joint_id(package.giver.code, item.id)
    yield from _values(item, own)
    yield Header("title", "zh"), item.title.zh
    yield Header("title", "en"), item.title.en
    if item.date:
        yield Header("date_original"), item.date.original
    for name in _TERMS:
        yield Header(name), getattr(terms, name)
    for name in ("credit_line", "copyright_holder"):
        for language in LANGUAGES:
            yield Header(name, language), getattr(getattr(terms, name), language)
    for name in ("audience", "sensitive", "person_status"):
        yield Header(name), JOINT.join(getattr(terms, name))
    yield Header("publish_basis"), "partner_consent"
    yield Header("opening_status"), "open"
    yield Header("agreement_no"), agreement.number
    yield Header("embargo_until"), agreement.since.isoformat() if agreement.since else ""
    yield Header("use_until"), last_day(package, agreement, item)
    yield Header("zoom"), "deep" if item.deep_zoom else ""
    yield Header("file"), JOINT.join(picture_names(package, item))


def last_day(package: Package, agreement: AgreementSettings, item: PackedItem) -> str:
    """The last day on which an item may be shown: the earliest that anybody set."""
    until: date | None = agreement.until
    days = [item.terms.use_until, package.valid_until, until.isoformat() if until else ""]
    return min(filter(None, days), default="")


def _values(item: PackedItem, own: dict[str, str]) -> Iterator[tuple[Header, str]]:
    """Public fields that our table knows, and the lender's own."""
    for key, values in item.values.items():
        if key in own or (key in FIELDS and FIELDS[key].public and key not in _OURS):
            if key in own or FIELDS[key].translated:
                for language in LANGUAGES:
                    words = [getattr(value, language) for value in values]
                    yield Header(own.get(key, key), language), JOINT.join(filter(None, words))
            else:
                yield Header(key), JOINT.join(filter(None, (value.zh or value.en for value in values)))

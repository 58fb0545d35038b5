"""The pages of a package that open by a double click: its preview, and the receipt to be signed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from builder.model.document import Words
from builder.model.package import House, Package, PackedItem
from builder.model.text import Text
from builder.strings import WORDS, phrase
from builder.templates import environment

_EMPHASIS = re.compile(r"(\*{1,3})([^*\n]+)\1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What a receipt says of a package: its digests, what is in it, how it was found (a key of WORDS), and the items of
    earlier versions that were taken down because this one lacks them, by id.
    """

    zip_sha256: str = ""
    package_sha256: str = ""
    oxum: str = ""
    found: str = "package.receipt.unseen"
    zip_name: str = ""
    taken_down: Mapping[str, Text] = field(default_factory=dict)


def preview_page(package: Package) -> bytes:
    """Every item with its pictures, captions and terms: no script, no other host."""
    by_id = {item.id: item for item in package.items}
    units = [
        {"title": _text(unit.title), "works": [_shown(by_id[name]) for name in unit.items]}
        for unit in package.exhibition.units
        if unit.items
    ]
    foreword = package.exhibition.foreword
    plain = Text(*(_EMPHASIS.sub(r"\2", words) for words in (foreword.zh, foreword.en)))
    return _page("package_preview.html", package, units=units, several=len(units) > 1, foreword=plain)


def _shown(item: PackedItem) -> dict[str, object]:
    return {
        "item": item,
        "title": _text(item.title),
        "pictures": item.pictures,
        "captions": [_text(words) for words in item.values.get("caption", ())],
        "credit": _text(item.terms.credit_line),
        "date": item.date.original if item.date else "",
        "approval": item.terms.export_approval_no,
    }


def receipt_page(package: Package, receipt: Receipt) -> bytes:
    """A sheet of A4 to be signed: filled as far as it is known."""
    return _page("package_receipt.html", package, receipt=receipt, found=WORDS[receipt.found])


def _page(name: str, package: Package, **more: object) -> bytes:
    template = environment([Path(__file__).parent]).get_template(name)
    counts = phrase("package.count", items=str(len(package.items)), pictures=str(len(package.pictures)))
    facts = {
        "words": WORDS,
        "title": _text(package.exhibition.title),
        "version": phrase("package.version", version=str(package.version)),
        "giver": _house(package.giver),
        "receiver": _house(package.receiver),
        "day": package.date,
        "until": package.valid_until,
        "agreement": package.agreement.number,
        "counts": counts,
        "foreign": package.audience == "foreign",
        "id": package.id,
        "number": package.version,
        "contact": package.giver.contact,
    }
    return template.render(**facts, **more).encode()


def _house(house: House) -> Text:
    return Text(f"{house.name.zh or house.name.en}（{house.code}）", house.name.en or house.name.zh)


def _text(words: Words) -> Text:
    return Text(words.zh, words.en)

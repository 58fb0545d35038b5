"""The bytes of ``data/package.json``: the same package gives the same bytes, and versions are told apart by them."""

from __future__ import annotations

import hashlib
import json

from pydantic import ValidationError

from builder.model.package import FORMAT, SCHEMA, Package

_OF_ITS_OWN = ("version", "previous", "date")
"""What a version says of itself, not of what is given."""


class NewerFormatError(Exception):
    """A package of a format that nobody knew when this was written; ``found`` is its number."""

    def __init__(self, found: str) -> None:
        super().__init__(found)
        self.found = found


def package_bytes(package: Package) -> bytes:
    """The document as it lies in a package: what says nothing is left out, one line for each value. Item by item: there
    may be thousands, and their tree would take ten times their bytes.
    """
    head = {"$schema": SCHEMA, "lantai": FORMAT}
    head |= package.model_dump(mode="json", exclude_defaults=True, exclude={"items"})
    pieces = [_lines(head).removesuffix(b"\n}"), b',\n "items": [']
    for number, item in enumerate(package.items):
        lines = _lines(item.model_dump(mode="json", exclude_defaults=True))
        pieces += (b",\n  " if number else b"\n  ", lines.replace(b"\n", b"\n  "))  # no value has a line break in it
    pieces.append(b"\n ]\n}\n" if package.items else b"]\n}\n")
    return b"".join(pieces)


def _lines(told: dict[str, object]) -> bytes:
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def package_of(content: bytes) -> Package:
    """The package that these bytes tell. Raises NewerFormatError, ValueError (also pydantic's) and RecursionError."""
    try:
        return Package.model_validate_json(content)
    except ValidationError:
        told = json.loads(content)
        found = told.get("lantai") if isinstance(told, dict) else None
        if isinstance(found, int) and not isinstance(found, bool) and found > FORMAT:
            raise NewerFormatError(str(found)) from None
        raise


def version_digest(package: Package) -> str:
    """The sha256 of the document, by which the next version names this one."""
    return hashlib.sha256(package_bytes(package)).hexdigest()


def numbered(package: Package, like: Package) -> Package:
    """The package with what another version says of itself."""
    return package.model_copy(update={name: getattr(like, name) for name in _OF_ITS_OWN})


def gives_the_same(one: Package, other: Package) -> bool:
    """Whether two versions give the same, whatever they say of themselves."""
    return numbered(one, other) == other

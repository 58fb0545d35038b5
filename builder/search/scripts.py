"""Data as classic scripts: they load over http and from a disk alike, without a worker."""

from __future__ import annotations

import json
from pathlib import PurePosixPath

from builder.model.address import Addresses
from builder.model.files import OutFile


def text(value: object) -> str:
    """A value as a script may hold it; no line separator of JavaScript is left in it."""
    made = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return made.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def name(characters: str) -> str:
    """One or two characters as the name of an entry. Nearly all of them need no escape."""
    plain = characters.isprintable() and '"' not in characters and "\\" not in characters
    return f'"{characters}"' if plain else text(characters)


def script(addresses: Addresses, name: str, value: str, made_from: tuple[str, ...] = ()) -> OutFile:
    """One part of the index: a call that hands ``value`` (JSON) over under its name."""
    path = PurePosixPath(addresses.search_part(name))
    return OutFile(path, f"lantaiSearch.put({text(name)},{value});\n".encode(), made_from)

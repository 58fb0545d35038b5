"""Which picture file a table means: people write names with and without ending, paths of any system, addresses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from urllib.parse import unquote, urlsplit

PICTURE_ENDINGS = frozenset({".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".tif", ".tiff", ".webp"})
_ADDRESS = re.compile(r"^[a-z][a-z0-9+.-]+://", re.IGNORECASE)

_AT_TOP = re.compile(r"^(?:\./|/)+")
_SLASHES = re.compile(r"/{2,}")


class PictureNames:
    """The files of one picture folder, found by what a cell says. Names are relative, with ``/``; those in ``exact``
    are meant only where they are written as they are.
    """

    def __init__(self, names: Iterable[str], exact: Collection[str] = ()) -> None:
        self._names = frozenset(names)
        self._paths: dict[str, list[str]] = {}
        self._bases: dict[str, list[str]] = {}
        for name in sorted(self._names.difference(exact)):
            path = _fold(name)
            base = path.rpartition("/")[2]
            for index, key in ((self._paths, path), (self._bases, base)):
                index.setdefault(key, []).append(name)
                if (stem := without_ending(key)) != key:
                    index.setdefault(f"{stem}\0", []).append(name)

    def find(self, written: str) -> tuple[str, ...]:
        """The files that ``written`` may mean: one is a hit, none and several are problems.

        The whole path comes before the base name, and a name with its ending before one without.
        """
        name = plain_name(written)
        if name in self._names:
            return (name,)
        path = _fold(name)
        base = path.rpartition("/")[2]
        for index, key in ((self._paths, path), (self._bases, base)):
            for wanted in (key, f"{without_ending(key)}\0"):
                if found := index.get(wanted):
                    deeper = [hit for hit in found if _fold(hit).endswith(f"/{path}")] if len(found) > 1 else []
                    return tuple(deeper or found)
        return ()


def plain_name(written: str) -> str:
    """A cell's words as a relative path: without the host of an address, with ``/``, in composed characters."""
    name = written.strip().strip("\"'")
    if _ADDRESS.match(name):
        name = unquote(urlsplit(name).path)
    name = unicodedata.normalize("NFC", name.replace("\\", "/"))
    return _SLASHES.sub("/", _AT_TOP.sub("", name)) if "/" in name else name


def without_ending(name: str) -> str:
    """The name without a picture's ending; other dots belong to the name (``89.1163``)."""
    stem, dot, ending = name.rpartition(".")
    return stem if stem and f"{dot}{ending.lower()}" in PICTURE_ENDINGS else name


def _fold(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()

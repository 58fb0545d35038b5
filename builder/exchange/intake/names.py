"""Names of files in somebody else's archive: which of them could escape, hide, collide or not exist elsewhere."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

_DRIVE = re.compile(r"^[A-Za-z]:")
_DEVICES = frozenset(
    {
        *("con", "prn", "aux", "nul", "conin$", "conout$", "clock$"),
        *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"),
    }
)
_FORBIDDEN = frozenset('<>"|?*:')
_LONGEST, _LONGEST_PART, _DEEPEST = 1000, 255, 40

Trouble = str
"""A key of WORDS: ``intake.<what is wrong>``."""


def unsafe(name: str) -> Trouble | None:
    """Why a name is refused whatever it is for: it leaves the folder, or names something that is no file."""
    if not name or name.startswith(("/", "\\")) or _DRIVE.match(name):
        return "intake.absolute"
    if "\\" in name:
        return "intake.backslash"
    if any(unicodedata.category(sign) in {"Cc", "Cs"} or sign in _INVISIBLE for sign in name):
        return "intake.control"
    parts = name.rstrip("/").split("/")
    if any(part in {"", ".", ".."} for part in parts):
        return "intake.escape"
    if len(name) > _LONGEST or len(parts) > _DEEPEST or any(len(part.encode()) > _LONGEST_PART for part in parts):
        return "intake.long"
    return None


_INVISIBLE = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""Marks of direction: with them ``exe.jpg`` may be ``gpj.exe``."""


def unportable(name: str) -> Trouble | None:
    """Why a name cannot be written on every machine: a device, a sign or an end that Windows does not take."""
    for part in name.rstrip("/").split("/"):
        if part.split(".")[0].rstrip(" ").casefold() in _DEVICES:
            return "intake.device"
        if part.endswith((".", " ")) or part.startswith(" ") or not _FORBIDDEN.isdisjoint(part):
            return "intake.windows"
    return None


def folded(name: str) -> str:
    """What names share that some file system takes for one: case, and how accents are composed."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name.rstrip("/")).casefold())


def collisions(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each name that means the same file as one before it, or lies below one that is a file."""
    seen: dict[str, str] = {}
    files: set[str] = set()
    for name in names:
        key = folded(name)
        if key in seen:
            yield name, seen[key]
        seen[key] = name
        if not name.endswith("/"):
            files.add(key)
    for key, name in seen.items():
        above = ["/".join(key.split("/")[:depth]) for depth in range(1, key.count("/") + 1)]
        if inside := next((one for one in above if one in files), ""):
            yield name, seen[inside]

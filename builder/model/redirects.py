"""content/redirects.yml: where a page stands today that stood elsewhere before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from builder.model.document import Document as _Document
from builder.model.text import Language

_FORBIDDEN = re.compile(r'[<>:"|?*\\#%\s\x00-\x1f\x7f]')
_LONGEST = 140


class Redirect(_Document):
    """One page that moved: its old and its new place, as in ``items/a-1``."""

    old: str
    new: str


class RedirectsSettings(_Document):
    """content/redirects.yml."""

    lantai: Literal[1]
    redirects: tuple[Redirect, ...] = Field(
        (), description="网页搬到了哪里，一页一行，各语种共用 · where pages moved to, one a line, for all languages"
    )


@dataclass(frozen=True, slots=True, order=True)
class Moved:
    """A page that moved. Both are places without language, slash or file name at their ends: ``items/a-1``."""

    old: str
    new: str


def place_of(written: str, languages: Sequence[Language], base_url: str) -> str | None:
    """The place that somebody wrote, also as an address of this site; None where it is no place of a page here."""
    place = written.strip()
    if base_url and place.startswith(base_url.rstrip("/")):
        place = place.removeprefix(base_url.rstrip("/"))
    place = place.strip("/").removesuffix("index.html").strip("/")
    for language in languages[1:]:
        place = place.removeprefix(f"{language}/")
    parts = place.split("/")
    if len(place) > _LONGEST or _FORBIDDEN.search(place) or "" in parts:
        return None
    return None if any(part.startswith(".") or part.endswith(".") for part in parts) else place

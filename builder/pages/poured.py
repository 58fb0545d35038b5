"""Bodies meet their shells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from builder.model.address import PageKind
from builder.model.files import OutFile
from builder.model.text import Language
from builder.pages.shell import Shell, slot

SHELL_KINDS: tuple[PageKind, ...] = (
    *("front", "hall", "exhibition", "item", "all", "more", "search"),
    *("laws", "law", "version", "changes", "cases", "case", "faq", "glossary", "quizzes", "quiz"),
    *("guides", "guide", "where", "choose", "events", "event", "press", "openings", "opening"),
    *("visit", "giving", "contact", "sitemap"),
    "patterns",
)
"""The kinds of data pages. The engine renders a shell for each of them in each language."""

_DEEP = frozenset({"version", "changes"})


def shell_slug(kind: PageKind) -> str:
    """The slug of a shell: a slot, or two where the page lies a folder deeper (``archives-law/2021-01-01``)."""
    return f"{slot('id')}/{slot('part')}" if kind in _DEEP else slot("id")


@dataclass(frozen=True, slots=True)
class Body:
    """What one page has to itself: where it goes, its slots, and the keys (``exhibition/id``) of the items on it."""

    kind: PageKind
    language: Language
    slug: str
    path: str
    slots: Mapping[str, str]
    made_from: tuple[str, ...] = ()


def pour(shells: Mapping[tuple[str, Language], Shell], bodies: Iterable[Body]) -> Iterator[OutFile]:
    """Every body in the shell of its kind and language. A kind without a shell is a KeyError that names both."""
    for body in bodies:
        page = shells[body.kind, body.language].pour(body.slots)
        yield OutFile(PurePosixPath(body.path), page, body.made_from)

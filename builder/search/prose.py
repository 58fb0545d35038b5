"""Hand-written pages become records, from what the engine made of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import html as markup  # type: ignore[import-untyped]

from builder.model.address import Addresses
from builder.model.record import Record
from builder.model.text import Language, Text
from builder.strings import WORDS

_Words = tuple[str, str]
"""A page's heading and all its words."""


def page_records(pages: Mapping[str, str], addresses: Addresses) -> Iterator[Record]:
    """One record for each page in all its languages. ``pages`` are rendered pages by path."""
    found: dict[str, dict[Language, _Words]] = {}
    for path, page in pages.items():
        first, *others = addresses.languages
        language = next((code for code in others if path.startswith(f"{code}/")), first)
        known = found.setdefault(path if language == first else path.removeprefix(f"{language}/"), {})
        known[language] = _words(page)
    for path, said in found.items():
        yield Record(
            kind="page",
            title=Text(**{language: title for language, (title, _) in said.items()}),
            path=path,
            texts=(Text(**{language: words for language, (_, words) in said.items()}),),
            facets=(("type", WORDS["kind.page"]),),
            languages=tuple(language for language in addresses.languages if language in said),
        )


def _words(page: str) -> _Words:
    """The first heading and the words of ``main``."""
    main = markup.fromstring(page).find(".//main")
    if main is None:
        return "", ""
    words = " ".join(" ".join(main.itertext()).split())
    heading = main.find(".//h1")
    return (" ".join("".join(heading.itertext()).split()) if heading is not None else words[:40]), words

"""Pages that only lead on: a visitor who comes by an old address arrives at the new one, without any script."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

import jinja2

from builder.model.address import Addresses
from builder.model.files import OutFile
from builder.model.public import PublicSite
from builder.model.text import Language
from builder.pages.wording import HTML_LANGUAGE, words


def moved(
    site: PublicSite, addresses: Addresses, environment: jinja2.Environment, pages: Collection[str]
) -> Iterator[OutFile]:
    """One page for each redirect and language. Where a page stands already (``pages`` are all paths) it stays."""
    if not site.moved:
        return
    template = environment.get_template("lantai/moved.html")
    standing = frozenset(pages)
    for language in addresses.languages:
        for one in site.moved:
            path = addresses.page("prose", language, one.old)
            if path in standing:
                continue
            page = template.render(
                html_language=HTML_LANGUAGE[language],
                t=words(language),
                root="../" * path.count("/"),
                href=addresses.link(path, _target(one.new, language, addresses, standing)),
            )
            yield OutFile(PurePosixPath(path), page.encode())


def _target(place: str, language: Language, addresses: Addresses, standing: Collection[str]) -> str:
    """The new page in the visitor's language, or in the first one where it has no other."""
    wanted = addresses.page("prose", language, place)
    return wanted if wanted in standing else addresses.page("prose", addresses.languages[0], place)

"""What pages set in the heading font, read from the pages themselves, so that no kind of page is forgotten."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import html as markup  # type: ignore[import-untyped]

_SET_AS_HEADINGS = (
    "//main//h1 | //main//h2 | //main//h3 | //main//h4 | //main//blockquote"
    " | //main//*[contains(@class, 'lead') or contains(@class, 'half-head')]"
)


def written_headings(pages: Iterable[str | bytes]) -> Iterator[str]:
    """The words of every heading, lead and quotation of these HTML pages."""
    for page in pages:
        for heading in markup.fromstring(page).xpath(_SET_AS_HEADINGS):
            yield "".join(heading.itertext())

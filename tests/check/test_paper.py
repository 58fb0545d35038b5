"""Of a book too large for each build the curator hears before it is missed, and the pages offer none."""

from __future__ import annotations

from builder.check.paper import paper_problems
from builder.model.document import Words
from builder.model.draft import DraftExhibition, Row
from builder.model.print_class import MOST_ONLINE
from builder.model.settings import ExhibitSettings
from builder.model.where import Where
from tests.print.public import TITLE, exhibition, item, unit


def test_a_very_large_exhibition_has_no_book_on_the_site() -> None:
    """One work more than the most: a note with the command that makes the book all the same."""
    most, more = (
        DraftExhibition(
            id="show", settings=ExhibitSettings(lantai=1, title=Words(zh="展")), rows=(Row({}, Where()),) * count
        )
        for count in (MOST_ONLINE, MOST_ONLINE + 1)
    )
    assert not list(paper_problems(most))
    (told,) = paper_problems(more)
    assert told.code == "PRINT-12"
    assert "--exhibition show" in told.hint("zh")


def test_the_page_of_a_very_large_exhibition_offers_no_book() -> None:
    """What is not made is not linked to."""
    works = [item(f"1-{n}", TITLE) for n in range(MOST_ONLINE + 1)]
    assert exhibition([unit(1, TITLE, works[:-1])]).has_download
    assert not exhibition([unit(1, TITLE, works)]).has_download

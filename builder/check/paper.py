"""What stands in the way of a brochure: PRINT-02 to PRINT-04."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.draft import DraftExhibition
from builder.model.print_class import faults
from builder.model.problems import Problem
from builder.strings import listed_texts, phrase


def paper_problems(draft: DraftExhibition) -> Iterator[Problem]:
    """A problem for each fault of the imprint, at the exhibition's settings."""
    paper = draft.settings.print
    for fault in faults(paper, draft.settings.partners):
        yield Problem(
            code=fault.code,
            where=draft.where,
            facts={
                "kind": phrase(f"paper.{paper.print_class}"),
                "fields": listed_texts(phrase(f"paper.{name}") for name in fault.fields),
                "number": paper.imprint.isbn,
            },
            field="print.imprint" if fault.fields else "print",
        )

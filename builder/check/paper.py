"""What stands in the way of a brochure: PRINT-02 to PRINT-04, and PRINT-12 for one too large for each build."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.draft import DraftExhibition
from builder.model.print_class import MOST_ONLINE, faults
from builder.model.problems import Problem
from builder.strings import listed_texts, phrase


def paper_problems(draft: DraftExhibition) -> Iterator[Problem]:
    """A problem for each fault of the imprint, at the exhibition's settings; a note for a very large book."""
    paper = draft.settings.print
    if len(draft.rows) > MOST_ONLINE:
        facts = {"count": str(len(draft.rows)), "most": str(MOST_ONLINE), "exhibition": draft.id}
        yield Problem(code="PRINT-12", where=draft.where, facts=facts, field="print")
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

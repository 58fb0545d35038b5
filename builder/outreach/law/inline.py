"""What the words of a document cite in passing: a statute of this site must have the place that they name."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.law.mentions import mentions
from builder.model.law.names import folded_name
from builder.model.outreach.document import ContentDocument
from builder.model.problems import Problem
from builder.model.where import Where
from builder.outreach.law.citing import Library


def cited_in_passing(document: ContentDocument, library: Library) -> Iterator[Problem]:
    """LAW-26 for each 《X法》第N条 in the Chinese sections that no version of X on this site has, at its line."""
    for name, text in document.sections.items():
        where = document.places.get(f"{name}.zh", document.where)
        for mention in mentions(text.zh):
            if not mention.name or mention.place is None:
                continue
            versions = library.named(folded_name(mention.name))
            if versions and all(one.resolved(mention.place) is None for one in versions):
                row = where.row + text.zh.count("\n", 0, mention.start)
                facts = {"cite": text.zh[mention.start : mention.end]}
                yield Problem(code="LAW-26", where=Where(where.file, row=row), facts=facts)

"""A page of outreach before it is rendered."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from builder.model.address import PageKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OutreachPage:
    """What the template is given, and what stands in the page's head. ``thing`` is what schema.org describes;
    ``made_from`` are the keys of the documents on the page; ``image`` is the picture that others show beside a link.
    """

    kind: PageKind
    slug: str = ""
    view: object
    title: str
    description: str
    thing: object
    made_from: tuple[str, ...] = ()
    image: Markup = Markup()

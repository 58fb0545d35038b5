"""Whether an exhibition fits into one IIIF manifest."""

from __future__ import annotations

from builder.model.public import PublicExhibition

MOST_PICTURES = 1_000
"""A viewer loads a manifest whole: a larger exhibition has its collection only."""


def has_manifest(exhibition: PublicExhibition) -> bool:
    """Whether an exhibition has pictures, and not too many for one manifest."""
    return 0 < sum(len(item.images) for item in exhibition.items) <= MOST_PICTURES

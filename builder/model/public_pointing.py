"""What points to places on the pictures of a work, as the public may know it."""

from __future__ import annotations

from dataclasses import dataclass

from builder.model.block import Region, Spot
from builder.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicTour:
    """A walk over one picture of an item: ``picture`` is its place among the item's images, from 1.

    Each step is a rectangle in fractions (0–1) of the upright picture, and its words. ``id`` is unique in its
    exhibition. A tour leaves with its item, and where its picture is not shown.
    """

    id: str
    picture: int
    title: Text
    steps: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class PublicHotspot:
    """A place on picture number ``picture`` (from 1) of an item: a rectangle, or a point without width and height, in
    fractions (0–1) of the upright picture; and its words.
    """

    picture: int
    at: Region
    words: Text

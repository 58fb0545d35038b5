"""Places on a picture, numbered, with what is said of each: a tour with its details, or hotspots."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.block import Region
from builder.model.public import PublicPlace
from builder.model.public_pointing import PublicTour
from builder.print.plate import PictureData
from builder.print.voice import Voice


def tour_data(tour: PublicTour, voice: Voice, cuts: Mapping[int, PictureData]) -> dict[str, object]:
    """Steps with their frames; each is shown as a detail: from ``cuts`` by its place, or cut out of the whole."""
    steps = [
        {"at": _frame(step.at), "words": voice.lines(step.words), "picture": cuts.get(at)}
        for at, step in enumerate(tour.steps)
    ]
    return {"title": voice.phrase(tour.title), "steps": steps, "details": True}


def hotspots_data(place: PublicPlace, voice: Voice) -> dict[str, object]:
    """Numbered places and their words; nothing is cut out."""
    spots = [spot for spot in place.item.hotspots if spot.picture == max(place.picture, 1)]
    steps = [{"at": _frame(spot.at), "words": voice.lines(spot.words)} for spot in spots]
    return {"title": None, "steps": steps, "details": False}


def _frame(region: Region) -> dict[str, float]:
    return {"x": region.x, "y": region.y, "width": region.width, "height": region.height}

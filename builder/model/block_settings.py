"""What exhibit.yml says of layout: blocks, tours, hotspots and timelines."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict, Field, model_validator

from builder.model.document import Document, Words


class SpotSettings(Document):
    """A place on a picture and what is said of it: ``at`` is a point ``[x, y]`` or a rectangle ``[x, y, w, h]``."""

    at: Annotated[tuple[float, ...], Field(min_length=2, max_length=4)]
    zh: str = ""
    en: str = ""


class TourSettings(Document):
    """A walk over one picture, step by step."""

    id: str = ""
    item: str
    picture: int = Field(1, ge=1)
    title: Words = Words()
    steps: tuple[SpotSettings, ...]


class HotspotSettings(Document):
    """Places on one picture that say something when they are asked."""

    item: str
    picture: int = Field(1, ge=1)
    spots: tuple[SpotSettings, ...]


class CropSettings(Document):
    """The part of a picture that is shown where it opens an exhibition, stands for one or runs across the screen:
    ``at`` is a rectangle ``[x, y, w, h]`` in fractions of the upright picture. Everywhere else it hangs whole.
    """

    item: str
    picture: int = Field(1, ge=1)
    at: tuple[float, ...]


class RedactionSettings(Document):
    """What is to be covered on the pictures of an item: rectangles ``[x, y, w, h]`` and polygons ``[[x, y], …]`` in
    fractions (0–1) of the upright picture. Without ``picture`` (from 1) every picture is covered; ``reason`` stays in
    the house.
    """

    item: str
    picture: int = Field(0, ge=0)
    rectangles: tuple[tuple[float, ...], ...] = ()
    polygons: tuple[tuple[tuple[float, ...], ...], ...] = ()
    reason: str = ""


class EventSettings(Document):
    """Something that happened: its date as an archive writes it, and words."""

    when: str
    zh: str = ""
    en: str = ""
    item: str = ""


class TimelineSettings(Document):
    """Events in the order of time."""

    id: str
    title: Words = Words()
    events: tuple[EventSettings, ...]


class NumberSettings(Document):
    """A number that is looked at, and what it counts."""

    value: str
    zh: str = ""
    en: str = ""


class BlockSettings(Document):
    """A block of a unit. A line alone is enough: ``- pair A-1 A-2``."""

    model_config = ConfigDict(json_schema_extra={"type": ["object", "string"]})

    block: str
    words: Words = Words()
    source: Words = Words()
    labels: tuple[Words, ...] = ()
    numbers: tuple[NumberSettings, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _line(cls, value: object) -> object:
        return {"block": value} if isinstance(value, str) else value

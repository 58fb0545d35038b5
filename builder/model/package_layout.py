"""How a package tells what hangs where: places on pictures, walks over them, crops, timelines, blocks."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from builder.model.block import BlockKind
from builder.model.dates.value import Calendar, Certainty
from builder.model.document import Document, Words
from builder.model.shared import Said

Id = Annotated[str, Field(min_length=1, max_length=200)]
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]


class PackedDate(Document):
    """A date as model/dates keeps it: the words of the source, the range, and how sure it is."""

    original: str
    edtf: str = ""
    start: str = ""
    end: str = ""
    certainty: Certainty = "unknown"
    calendar: Calendar = "gregorian"


class PackedPlace(Document):
    """A picture of an item, counted from 1 (0: the item without a picture), and a label for it here."""

    item: Id
    picture: int = Field(1, ge=0, le=9999)
    label: Said = Words()


class PackedSpot(Document):
    """A place on a picture, ``[x, y, width, height]`` in shares of it, and what is said of it."""

    at: Annotated[tuple[Share, ...], Field(min_length=4, max_length=4)]
    words: Said


class PackedTour(Document):
    """A walk over one picture."""

    id: str
    place: PackedPlace
    title: Said = Words()
    steps: tuple[PackedSpot, ...]


class PackedHotspots(Document):
    """What one picture says where it is asked."""

    place: PackedPlace
    spots: tuple[PackedSpot, ...]


class PackedEvent(Document):
    """Something that happened, and the item that tells of it, if any."""

    date: PackedDate
    words: Said
    item: str = ""


class PackedTimeline(Document):
    """Events in the order of time."""

    id: str
    title: Said = Words()
    events: tuple[PackedEvent, ...]


class PackedNumber(Document):
    """A number that is looked at, and what it counts."""

    value: str
    words: Said = Words()


class PackedBlock(Document):
    """One block of the layout; ``name`` is the id of its tour or timeline."""

    kind: BlockKind
    places: tuple[PackedPlace, ...] = ()
    words: Said = Words()
    source: Said = Words()
    numbers: tuple[PackedNumber, ...] = ()
    name: str = ""
    millimetres: float = Field(0.0, ge=0, allow_inf_nan=False)


class PackedCrop(Document):
    """The part of a picture, ``[x, y, width, height]`` in shares of it, that is shown where it stands for the whole."""

    place: PackedPlace
    at: Annotated[tuple[Share, ...], Field(min_length=4, max_length=4)]


class PackedHung(Document):
    """A work that was chosen to open an exhibition or to stand for it: which of its pictures, another for upright
    screens (0: none), the point that a crop keeps, from left and top, and the works that hang beside it.
    """

    place: PackedPlace
    tall: int = Field(0, ge=0, le=9999)
    focus: Annotated[tuple[Share, ...], Field(min_length=2, max_length=2)] = (0.5, 0.4)
    beside: Annotated[tuple[Id, ...], Field(max_length=3)] = ()

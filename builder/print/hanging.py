"""The plates of a unit on their way to pages: as its curator placed them in blocks, or in a rhythm of our own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from builder.model.block import BlockKind, framed
from builder.model.files import Stored
from builder.model.problems import Problem
from builder.model.public import PublicBlock, PublicItem, PublicPlace, PublicUnit
from builder.model.public_pointing import PublicTour
from builder.model.rendition import Renditions, Size
from builder.model.text import Text
from builder.print.layout import Density, Group, Kind, compose
from builder.print.marked import hotspots_data, tour_data
from builder.print.plate import WANTED_DPI, Picture, PictureData, Plate, picture_name, picture_of, plate, plate_data
from builder.print.voice import Voice

WIDTHS: Mapping[Kind, float] = {
    "bleed": 210,
    "wide": 210,
    "solo": 162,
    "stack": 110,
    "pair": 78,
    "grid": 78,
    "notes": 0,
    "compare": 162,
    "marked": 162,
    "object": 162,
    "sheet": 50,
}
"""The largest width in mm of a picture in each kind of group: the page is 210 wide, its text 162."""
LONG = 220
"""Words that take more room than this many Chinese characters stand by themselves."""
_PAGE, _SIDE_BY_SIDE = 210.0, 1.1
_PRESS_DPI = 330
_TO_A_PAGE = 6
_DETAIL = 78.0
"""The width in mm of a part of a picture that a tour shows."""
_AS: Mapping[BlockKind, Kind] = {
    "then-and-now": "compare", "two-cities": "compare", "tour": "marked", "hotspots": "marked", "reader": "sheet",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Taken:
    """Whose picture a file shows, the width in mm that it is printed at most, and the pixels there are."""

    item: str
    width: float
    pixels: int


@dataclass(slots=True)
class Hanging:
    """Gathers while it goes: the files of pictures, what was printed of each item, what a curator should hear.
    ``homes`` are the names of the site's exhibitions by their id.
    """

    voice: Voice
    renditions: Renditions
    how: Density
    fine: bool = False
    pictures: dict[str, Stored] = field(default_factory=dict)
    taken: dict[str, Taken] = field(default_factory=dict)
    printed: dict[str, PictureData] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    anchored: set[str] = field(default_factory=set)
    homes: Mapping[str, Text] = field(default_factory=dict)

    def unit(self, unit: PublicUnit) -> list[dict[str, object]]:
        """The groups of a unit as its blocks go; what no block shows comes where ``rest`` stands, or last."""
        placed = {place.item.slug for block in unit.blocks for place in block.places}
        rest = [item for item in unit.items if item.slug not in placed]
        groups: list[dict[str, object]] = []
        for block in unit.blocks:
            if block.kind == "rest":
                groups += self._composed(rest)
                rest = []
            else:
                groups += self.block(block)
        return list(self._essays([*groups, *self._composed(rest)], unit))

    def blocks(self, blocks: Sequence[PublicBlock]) -> list[dict[str, object]]:
        """The groups of blocks that belong to no unit."""
        return [group for block in blocks for group in self.block(block)]

    def block(self, block: PublicBlock) -> list[dict[str, object]]:
        """The groups that one block becomes."""
        voice = self.voice
        match block.kind:
            case "prose":
                return [{"kind": "prose", "plates": [], "prose": voice.prose(block.words)}]
            case "quote":
                words, source = voice.phrase(block.words), voice.phrase(block.source)
                return [{"kind": "quote", "plates": [], "words": words, "source": source}] if words else []
            case "numbers":
                told = [{"value": one.value, "words": voice.phrase(one.words)} for one in block.numbers]
                return [{"kind": "numbers", "plates": [], "numbers": told}]
            case "timeline":
                return self._timeline(block)
        plates = [self._placed(place, large=block.kind == "bleed") for place in block.places]
        if not all(one.picture for one in plates):
            return self._composed([place.item for place in block.places])
        return self._pictured(block, plates)

    def _pictured(self, block: PublicBlock, plates: list[Plate]) -> list[dict[str, object]]:
        words = self.voice.lines(block.words) if block.words else None
        kind = self._kind(block, plates)
        if kind == "grid":
            pages = [plates[at : at + _TO_A_PAGE] for at in range(0, len(plates), _TO_A_PAGE)]
            return [self._group("grid" if len(page) > 1 else "solo", page) for page in pages]
        if kind == "solo":
            alone = [self._group("solo", [one]) for one in plates]
            return [{**group, "words": words if at == 0 else None} for at, group in enumerate(alone)]
        return [{**self._group(kind, plates), **self._more(block), "words": words}]

    def _kind(self, block: PublicBlock, plates: Sequence[Plate]) -> Kind:
        if block.kind == "bleed":
            return self._bleeding(plates[0])
        if block.kind == "object":
            return "object" if block.millimetres else "solo"
        if block.kind in {"pair", "group", "wall"} and self.how != "large":
            upright = all(one.shape.ratio < _SIDE_BY_SIDE for one in plates)
            return ("pair" if upright else "stack") if block.kind == "pair" else "grid"
        return _AS.get(block.kind, "solo")

    def _more(self, block: PublicBlock) -> dict[str, object]:
        """What a group of this kind shows beside its plates."""
        if block.kind == "tour" and block.tour:
            return tour_data(block.tour, self.voice, self._cuts(block.places[0].item, block.tour))
        if block.kind == "hotspots":
            return hotspots_data(block.places[0], self.voice)
        if block.kind == "reader":
            return {"pages": self._sheet(block.places[0].item)}
        return {"millimetres": block.millimetres}

    def _cuts(self, item: PublicItem, tour: PublicTour) -> dict[int, PictureData]:
        """The parts that a tour shows, by the place of their step: as fine as the picture itself, all of one shape."""
        image = item.images[tour.picture - 1]
        made = {detail.region: detail for detail in self.renditions[image].details}
        found = {}
        for at, step in enumerate(tour.steps):
            detail = made.get(framed(step.at, image.width, image.height)) if not step.at.is_point else None
            if detail:
                size = Size(detail.width, detail.height, detail.jpeg)
                found[at] = self._taken(item, Picture((size,), item.title.into(self.voice.language)), _DETAIL)
        return found

    def _bleeding(self, plate: Plate) -> Kind:
        """From edge to edge where the pixels bear it; elsewhere as large as they bear, and a problem says so."""
        if plate.shape.widest >= _PAGE or not plate.picture:
            return "bleed"
        item = plate.item
        facts: dict[str, str | Text] = {
            "item": item.title, "width": str(plate.picture.sizes[-1].width),
            "most": f"{plate.shape.widest:.0f}", "wanted": f"{_PAGE:.0f}",
        }  # fmt: skip
        self.problems.append(Problem(code="PRINT-05", facts=facts, item=f"{item.exhibition}/{item.id}", field="file"))
        return "solo"

    def _timeline(self, block: PublicBlock) -> list[dict[str, object]]:
        if not block.timeline:
            return []
        voice = self.voice
        events = [
            {
                "date": voice.phrase(event.date.display),
                "entries": [
                    {"title": voice.phrase(event.words), "number": event.item.number if event.item else ""},
                ],
            }
            for event in block.timeline.events
        ]
        title = voice.phrase(block.timeline.title)
        return [{"kind": "timeline", "plates": [], "title": title, "events": events}]

    def _sheet(self, item: PublicItem) -> list[PictureData]:
        """Every page of a work, small."""
        found = (picture_of([image], item, self.renditions, self.voice) for image in item.images)
        return [self._taken(item, picture, WIDTHS["sheet"]) for picture in found if picture]

    def _composed(self, items: Sequence[PublicItem]) -> list[dict[str, object]]:
        plates = [plate(item, self.renditions, self.voice) for item in items]
        return [self._of(group, plates) for group in compose([one.shape for one in plates], self.how)]

    def _essays(self, groups: Sequence[dict[str, object]], unit: PublicUnit) -> Iterator[dict[str, object]]:
        """The groups, and behind the first that shows a work what its author wrote of it at length."""
        texts = {item.number: (item, text) for item in unit.items if (text := item.first("long_description"))}
        for group in groups:
            yield group
            plates = group["plates"]
            assert isinstance(plates, list)
            for number in [one["key"] for one in plates if one["key"] in texts]:
                item, text = texts.pop(number)
                yield {"kind": "essay", "plates": [], "number": number, "title": self.voice.phrase(item.title)} | {
                    "prose": self.voice.prose(text)
                }

    def _of(self, group: Group, plates: Sequence[Plate]) -> dict[str, object]:
        return self._group(group.kind, [plates[index] for index in group.members])

    def _placed(self, place: PublicPlace, *, large: bool) -> Plate:
        return plate(place.item, self.renditions, self.voice, place.picture, place.label, large=large)

    def _group(self, kind: Kind, members: Sequence[Plate]) -> dict[str, object]:
        with_caption = self.how != "dense"
        shown = []
        for member in members:
            number = member.item.number
            picture = self.take(member.item, member.picture, WIDTHS[kind])
            anchor = number not in self.anchored
            home = self.homes.get(member.item.exhibition, Text())
            made = plate_data(member, self.voice, picture, anchor=anchor, with_caption=with_caption, home=home)
            shown.append(made)
            self.anchored.add(number)
            if small := self._whole(member) if member.picture and member.picture.cut else picture:
                self.printed.setdefault(number, small)
        long = any(member.shape.caption > LONG for member in members) and with_caption
        return {"kind": kind, "plates": shown, "long": long}

    def _whole(self, member: Plate) -> PictureData | None:
        """The whole picture of a work that stands here as a part of it: small, for the list of works."""
        whole = picture_of(member.item.images, member.item, self.renditions, self.voice)
        return self.take(member.item, whole, WIDTHS["sheet"])

    def _taken(self, item: PublicItem, picture: Picture, width: float) -> PictureData:
        file = picture.file(width, _PRESS_DPI if self.fine else WANTED_DPI)
        name = picture_name(file)
        self.pictures[name] = file
        wider = self.taken.get(name)
        widest = max(width, wider.width) if wider else width
        self.taken[name] = Taken(f"{item.exhibition}/{item.id}", widest, picture.sizes[-1].width)
        return picture.data(name)

    def take(self, item: PublicItem, picture: Picture | None, width: float) -> PictureData | None:
        """A picture that stands outside the plates."""
        return self._taken(item, picture, width) if picture else None

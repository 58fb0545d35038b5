"""An exhibition as the data of a brochure: what the templates read, and the pictures that go with it."""

from __future__ import annotations

from dataclasses import dataclass, field

from builder.model.address import Addresses
from builder.model.files import Stored
from builder.model.label import label
from builder.model.public import PublicExhibition, PublicSite, PublicUnit
from builder.model.rendition import Renditions
from builder.model.text import Language, Text
from builder.print.layout import Density, Group, Kind, compose, density
from builder.print.phrase import Phrase, is_upright, own, phrase, unbroken, weight
from builder.print.plate import Picture, Plate, first_picture, picture_name, plate, plate_data
from builder.print.prose import blocks, paragraphs
from builder.strings import say
from builder.strings.numerals import chinese_number

WIDTHS: dict[Kind, float] = {"solo": 162, "wide": 210, "stack": 110, "pair": 78, "grid": 78, "notes": 0}
"""The largest width in mm of a picture in each kind of group: the page is 210 wide, its text 162."""
_COVER = 162.0
_LONG_INTRO = 220
_RUNNING_HEAD = 42
_WORDS = (
    *("foreword", "contents", "plates", "afterword", "list", "appendix", "imprint", "credits", "when", "venue"),
    *("publisher", "rights", "fonts", "online"),
    *("column.number", "column.title", "column.date", "column.code"),
)


@dataclass(slots=True)
class Book:
    """The data of one brochure while it is gathered; ``pictures`` are its files by their name in its folder."""

    site: PublicSite
    exhibition: PublicExhibition
    renditions: Renditions
    addresses: Addresses
    language: Language
    pictures: dict[str, Stored] = field(default_factory=dict)

    def data(self) -> dict[str, object]:
        """Everything that the templates read, as JSON values."""
        show, language = self.exhibition, self.language
        title = phrase(show.title, language) or own(show.id, language)
        other = Text(en=show.title.en) if language == "zh" else Text(zh=show.title.zh)
        plates = {unit.id: self._plates(unit) for unit in show.units if unit.items}
        how = density(sum(plate.picture is not None for unit in plates.values() for plate in unit))
        units = [unit for unit in show.units if unit.items]
        return {
            "language": language,
            "words": {word: say(f"paper.{word}", language) for word in _WORDS},
            "title": title,
            "upright": language == "zh" and is_upright(title["text"]),
            "running": _cut(title["text"]),
            "other_title": phrase(other, language) if other and other.into(language) != title["text"] else None,
            "subtitle": phrase(show.subtitle, language),
            "house": self._house(),
            "hero": self._hero(),
            "foreword": self._prose(show.foreword),
            "afterword": self._prose(show.afterword),
            "chapters": len(units) > 1,
            "units": [self._unit(unit, plates[unit.id], how) for unit in units],
            "list": [self._row(plate, how) for unit in units for plate in plates[unit.id]],
            "imprint": self._imprint(),
            "back": self._back(),
        }

    @property
    def online(self) -> str:
        """The exhibition's full address, or nothing where nobody knows where the site will stand."""
        page = self.addresses.page("exhibition", self.language, self.exhibition.id)
        return self.addresses.absolute(page) if self.addresses.base_url else ""

    def _plates(self, unit: PublicUnit) -> list[Plate]:
        return [plate(item, self.renditions, self.language) for item in unit.items]

    def _unit(self, unit: PublicUnit, plates: list[Plate], how: Density) -> dict[str, object]:
        language = self.language
        title = phrase(unit.title, language)
        number = chinese_number(unit.number) if language == "zh" else unit.number
        intro = unit.intro.into(language)
        return {
            "number": say("paper.unit", language, number=number),
            "title": title,
            "upright": bool(title) and language == "zh" and is_upright(title["text"] if title else ""),
            "running": _cut(title["text"]) if title else "",
            "intro": self._prose(unit.intro),
            "long": weight(intro) > _LONG_INTRO,
            "groups": [self._group(group, plates, how) for group in compose([p.shape for p in plates], how)],
        }

    def _group(self, group: Group, plates: list[Plate], how: Density) -> dict[str, object]:
        members = [plates[index] for index in group.members]
        width = WIDTHS[group.kind]
        for member in members:
            self._take(member.picture, width)
        with_caption = how != "dense"
        shown = [plate_data(member, self.language, width, with_caption=with_caption) for member in members]
        long = any(member.shape.caption > _LONG_INTRO for member in members) and with_caption
        return {"kind": group.kind, "plates": shown, "long": long}

    def _row(self, plate: Plate, how: Density) -> dict[str, object]:
        item, language = plate.item, self.language
        shown = label(item)
        caption = item.first("caption")
        return {
            "number": item.number,
            "title": phrase(item.title, language) or own(item.id, language),
            "date": phrase(shown.date, language),
            "code": own(unbroken(shown.code), "en") if shown.code else None,
            "lang": caption.language(language),
            "caption": paragraphs(caption.into(language)) if how == "dense" else [],
        }

    def _prose(self, text: Text) -> dict[str, object]:
        return {"lang": text.language(self.language), "blocks": blocks(text.into(self.language))}

    def _hero(self) -> object:
        hero = self.exhibition.hero
        picture = first_picture(hero, self.renditions, self.language) if hero else None
        self._take(picture, _COVER)
        return picture.data(_COVER) if picture else None

    def _take(self, picture: Picture | None, width: float) -> None:
        if picture:
            file = picture.file(width)
            self.pictures[picture_name(file)] = file

    def _house(self) -> list[Phrase]:
        """Who stands on the cover: the organisers in their agreed order, or else the institution."""
        partners = [p.name.text for p in self.exhibition.partners if p.role == "organiser"]
        names = partners or [self.site.institution.name.text]
        return [name for text in names if (name := phrase(text, self.language))]

    def _imprint(self) -> dict[str, object]:
        show, language, house = self.exhibition, self.language, self.site.institution
        facts: list[dict[str, object]] = []
        for role in dict.fromkeys(partner.role for partner in show.partners):
            names = [phrase(p.name.text, language) for p in show.partners if p.role == role]
            facts.append({"name": say(f"paper.role.{role}", language), "values": [name for name in names if name]})
        for word, text in (("when", show.when), ("venue", show.venue), ("publisher", house.name.text)):
            if value := phrase(text, language):
                facts.append({"name": say(f"paper.{word}", language), "values": [value]})
        thanks = [value for text in show.credits if (value := phrase(text, language))]
        facts.append({"name": say("paper.credits", language), "values": thanks})
        return {"facts": [fact for fact in facts if fact["values"]]}

    def _back(self) -> dict[str, object]:
        house, language = self.site.institution, self.language
        contact = Text(house.phone, house.phone), Text(house.email, house.email)
        lines = (house.name.text, house.address.text, house.hours.text, *contact)
        online = self.online
        return {
            "lines": [line for text in lines if (line := phrase(text, language))],
            "online": online,
            "address": online.partition("://")[2].rstrip("/"),
            "alt": say("paper.qr_alt", language, address=online),
        }


def _cut(words: str) -> str:
    return words if len(words) <= _RUNNING_HEAD else f"{words[: _RUNNING_HEAD - 1].rstrip()}…"

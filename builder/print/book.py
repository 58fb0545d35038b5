"""An exhibition as the data of a brochure: what the templates read, and the pictures that go with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from builder.model.address import Addresses
from builder.model.files import Stored
from builder.model.problems import Problem
from builder.model.public import PublicExhibition, PublicImage, PublicItem, PublicSite, PublicUnit
from builder.model.rendition import Renditions
from builder.model.text import Text
from builder.print.checklist import checklist
from builder.print.chronology import chronology
from builder.print.edition import Edition
from builder.print.hanging import LONG, Hanging, Taken
from builder.print.imprint import imprint
from builder.print.layout import Density, density
from builder.print.marks import BLEED
from builder.print.phrase import Phrase, is_upright, own, weight
from builder.print.plate import Picture, PictureData, picture_of
from builder.print.pressing import inked
from builder.print.separation import Separation
from builder.print.voice import Voice
from builder.strings import say
from builder.strings.numerals import chinese_number

_COVER = 162.0
_LONG_INTRO = 220
_RUNNING_HEAD, _RUNNING_LARGE = 42, 20
_WORDS = (
    *("foreword", "contents", "afterword", "list", "appendix", "imprint", "chronology", "notes", "pages", "sheets"),
    *("rights", "fonts", "online", "real_size", "common"),
)


@dataclass(slots=True)
class Book:
    """The data of one brochure while it is gathered; ``pictures`` are its files by their name in its folder."""

    site: PublicSite
    exhibition: PublicExhibition
    renditions: Renditions
    addresses: Addresses
    edition: Edition
    colours: Mapping[str, str] = field(default_factory=dict)
    logo: str = ""
    separation: Separation | None = None
    pictures: dict[str, Stored] = field(default_factory=dict)
    taken: dict[str, Taken] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    voice: Voice = field(init=False)

    def __post_init__(self) -> None:
        figures = frozenset(item.number for item in self.exhibition.items)
        self.voice = Voice(self.edition.language, self.edition.parallel, figures)

    def data(self) -> dict[str, object]:
        """Everything that the templates read, as JSON values."""
        show, voice = self.exhibition, self.voice
        title = voice.phrase(show.title) or own(show.id, "en")
        units = [unit for unit in show.units if unit.items or unit.blocks]
        shown = sum(any(image in self.renditions for image in item.images) for item in show.items)
        how: Density = "large" if self.edition.large else density(shown)
        hanging = Hanging(
            voice, self.renditions, how, self.edition.press, self.pictures, self.taken, problems=self.problems
        )
        hanging.homes = {one.id: one.title for one in self.site.exhibitions}
        opening, closing = hanging.blocks(show.opening), hanging.blocks(show.closing)
        chapters = [self._unit(unit, hanging) for unit in units]
        return {
            **self._style(),
            "title": title,
            "upright": voice.language == "zh" and is_upright(title["text"]),
            "running": self._running(title),
            "other_title": self._other(title),
            "subtitle": voice.phrase(show.subtitle),
            "summary": voice.prose(show.summary),
            "facts": [fact for text in (show.when, show.venue) if (fact := voice.phrase(text))],
            "house": self._house(),
            "hero": self._hero(hanging),
            "foreword": voice.prose(show.foreword),
            "afterword": voice.prose(show.afterword),
            "chapters": len(units) > 1,
            "opening": opening,
            "closing": closing,
            "units": chapters,
            "anchors": sorted(hanging.anchored) if self.edition.piece == "brochure" else [],
            "list": checklist(
                [item for unit in units for item in unit.items], voice, how, hanging.printed, show.guests
            ),
            "chronology": [] if show.timelines else chronology(show.items, voice),
            "imprint": imprint(self.site, show, voice),
            "back": self._back(),
            "codes": {key: {"file": file, "alt": alt} for key, (file, alt, _) in self.codes().items()},
        }

    def _style(self) -> dict[str, object]:
        """What every page looks at: its size, its colours, our own words."""
        width, height = self.exhibition.print.size
        return {
            "language": self.edition.language,
            "page": {"width": width, "height": height, "bleed": BLEED if self.edition.press else 0},
            "large": self.edition.large,
            "parallel": self.edition.parallel,
            "multiple": 4 if self.exhibition.print.multiple_of_four else 1,
            "colours": inked(self.colours, self.separation),
            "logo": self.logo,
            "logo_alt": self.site.institution.name.text.into(self.edition.language) if self.site.partner else "",
            "words": {word: self.voice.words(f"paper.{word}") for word in _WORDS},
        }

    @property
    def online(self) -> str:
        """The exhibition's full address, or nothing where nobody knows where the site will stand."""
        page = self.addresses.page("exhibition", self.edition.language, self.exhibition.id)
        return self.addresses.absolute(page) if self.addresses.base_url else ""

    def codes(self) -> dict[str, tuple[str, str, str]]:
        """For labels: the code of every work by its number, as file, words and address."""
        if self.edition.piece != "labels" or not self.addresses.base_url:
            return {}
        language = self.edition.language
        found = {}
        for at, item in enumerate((*self.exhibition.items, *self.exhibition.guests)):
            address = self.addresses.absolute(self.addresses.page("item", language, item.slug))
            ending = "png" if self.edition.press else "svg"
            found[item.number] = (f"codes/{at}.{ending}", say("paper.qr_alt", language, address=address), address)
        return found

    def _other(self, title: Phrase) -> Phrase | None:
        show, voice = self.exhibition, self.voice
        other = Voice(voice.other).phrase(Text(en=show.title.en) if voice.other == "en" else Text(zh=show.title.zh))
        return other if other and other["text"] != title["text"] else None

    def _running(self, title: Phrase) -> str:
        """As much of a name as the line at the foot has room for."""
        words, most = title["text"], _RUNNING_HEAD
        if self.edition.large:  # Latin letters are half as wide as Chinese characters
            most = _RUNNING_LARGE * len(words) // max(1, weight(words))
        return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"

    def _unit(self, unit: PublicUnit, hanging: Hanging) -> dict[str, object]:
        voice = self.voice
        title = voice.phrase(unit.title)
        number = Text(chinese_number(unit.number), str(unit.number))
        return {
            "number": voice.words("paper.unit", number=number),
            "title": title,
            "upright": bool(title) and voice.language == "zh" and is_upright(title["text"] if title else ""),
            "running": self._running(title) if title else "",
            "intro": voice.prose(unit.intro),
            "long": voice.weight(unit.intro) > LONG,
            "groups": hanging.unit(unit),
        }

    def _hero(self, hanging: Hanging) -> PictureData | None:
        """What stands on the cover: what the curator chose for it, in its upright cut where there is one."""
        show = self.exhibition
        if hung := show.cover_hung or show.hero_hung:
            images = [image for image in (hung.tall, hung.image) if image]
            return hanging.take(hung.item, self._large(images, hung.item), _COVER)
        return hanging.take(show.hero, self._large(show.hero.images, show.hero), _COVER) if show.hero else None

    def _large(self, images: Sequence[PublicImage], item: PublicItem) -> Picture | None:
        return picture_of(images, item, self.renditions, self.voice, large=True)

    def _house(self) -> list[Phrase]:
        """Who stands on the cover: the organisers in their agreed order, or else the institution; on a partner's own
        edition the partner stands there as well.
        """
        own = self.site.institution.name.text
        partners = [p.name.text for p in self.exhibition.partners if p.role == "organiser"]
        names = partners or [own]
        names += [own] if self.site.partner and own not in names else []
        return [name for text in names if (name := self.voice.phrase(text))]

    def _back(self) -> dict[str, object]:
        house, voice = self.site.institution, self.voice
        contact = Text(house.phone, house.phone), Text(house.email, house.email)
        lines = (house.name.text, house.address.text, house.hours.text, *contact)
        online = self.online
        return {
            "lines": [line for text in lines if (line := voice.phrase(text))],
            "online": online,
            "address": online.partition("://")[2].rstrip("/"),
            "alt": own(say("paper.qr_alt", voice.language, address=online), voice.language),
        }

"""A small public site made of values, and renditions that no picture had to be made for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from builder.exports import Citations, files
from builder.model.address import Addresses
from builder.model.dates import DateValue
from builder.model.fields import FIELDS
from builder.model.files import OutFile, Stored
from builder.model.public import (
    Entry,
    Gap,
    PublicExhibition,
    PublicHall,
    PublicImage,
    PublicItem,
    PublicSite,
    PublicUnit,
)
from builder.model.rendition import Rendition, Renditions, Size
from builder.model.settings import FooterSettings, InstitutionSettings, PartnerSettings, Words
from builder.model.text import Text

BASE = "https://archive.example/show"
ADDRESSES = Addresses(base_url=BASE)
DATE = DateValue(
    "民国二十三年五月", "1934-05", "1934-05-01", "1934-05-31", "exact", "republic", Text("1934年5月", "May 1934")
)


TITLE = Text("外滩", "The Bund")


def same(word: str) -> Text:
    """A word that reads the same in both languages."""
    return Text(word, word)


def record(values: Mapping[str, Text | Sequence[Text]]) -> tuple[Entry, ...]:
    """A public record in the order of the field table; other keys are a city's own columns."""
    entries = {
        key: Entry(
            key,
            FIELDS[key].label if key in FIELDS else Text(f"自有{key}", f"Own {key}"),
            (value,) if isinstance(value, Text) else tuple(value),
        )
        for key, value in values.items()
    }
    return tuple(entries[key] for key in (*FIELDS, *(key for key in values if key not in FIELDS)) if key in entries)


def image(name: str = "a", width: int = 2000, height: int = 1500, alt: Text | None = None) -> PublicImage:
    """A picture that stands for a master with this name."""
    return PublicImage(digest=name * 8, width=width, height=height, alt=alt or Text(f"图{name}", f"Picture {name}"))


def item(
    id: str = "a-1",
    values: Mapping[str, Text | Sequence[Text]] | None = None,
    *,
    title: Text = TITLE,
    date: DateValue | None = DATE,
    images: tuple[PublicImage, ...] | None = None,
    number: str = "1-1",
) -> PublicItem:
    """An item of the exhibition ``show``; its record holds the title and whatever is given."""
    return PublicItem(
        id=id,
        slug=id,
        exhibition="show",
        unit="one",
        number=number,
        title=title,
        date=date,
        record=record({"title": title, **(values or {})} if title else (values or {})),
        images=(image(id[-1]),) if images is None else images,
    )


def site(*items: PublicItem, base_url: str = BASE, **changes: object) -> PublicSite:
    """A site with one hall and one exhibition of these items."""
    unit = PublicUnit(id="one", number=1, title=Text("一", "One"), intro=Text(), entries=(*items, Gap()))
    exhibition = PublicExhibition(
        id="show",
        title=Text("海上旧影", "Old views"),
        subtitle=Text(),
        summary=Text("八十张照片", "Eighty photographs"),
        hall="views",
        when=Text("2026年", "2026"),
        venue=Text("上海", "Shanghai"),
        foreword=Text(),
        afterword=Text(),
        credits=(),
        partners=(PartnerSettings(name=Words(zh="博物馆", en="Museum"), role="supporter"),),
        hero=next((one for one in items if one.images), None),
        units=(unit,),
    )
    hall = PublicHall(
        id="views", number=(1,), title=Text("旧影厅", "Views"), summary=Text(), colour="#9E2A22", parent="",
        exhibitions=("show",),
    )  # fmt: skip
    values: dict[str, object] = {
        "title": Text("某市档案馆", "A city's archives"),
        "summary": Text("展览", "Exhibitions"),
        "base_url": base_url,
        "languages": ("zh", "en"),
        "institution": InstitutionSettings(code="101001", name=Words(zh="某市档案馆", en="City Archives")),
        "footer": FooterSettings(),
        "halls": (hall,),
        "exhibitions": (exhibition,),
    }
    return PublicSite(**(values | changes))


def renditions(made: PublicSite) -> Renditions:
    """Four sizes for every picture of a site, in the picture's own proportions."""
    return {picture: rendition(picture) for picture in made.images()}


def rendition(picture: PublicImage) -> Rendition:
    """What the images stage would have made of one picture."""
    widths = [width for width in (400, 800, 1600, 2400) if width < picture.width] + [picture.width]
    nothing = Stored(Path("none.jpg"), 1, "0" * 64)
    sizes = tuple(Size(width, round(picture.height * width / picture.width), nothing, nothing) for width in widths[:4])
    return Rendition(width=sizes[-1].width, height=sizes[-1].height, sizes=sizes)


def exported(made: PublicSite, addresses: Addresses, pages: Sequence[str]) -> list[OutFile]:
    """Every export of a site."""
    return list(files(made, renditions(made), addresses, pages, Citations(made, addresses)))

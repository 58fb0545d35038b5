"""Public sites made of values, with pictures in a store, for tests of print and fonts."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import Image

from builder.model.dates import parse_date
from builder.model.fields import FIELDS
from builder.model.files import Stored
from builder.model.public import Entry, PublicExhibition, PublicImage, PublicItem, PublicSite, PublicUnit
from builder.model.rendition import Rendition, Size
from builder.model.settings import FooterSettings, InstitutionSettings, PartnerSettings, Words
from builder.model.text import Text
from builder.store import file_digest

EMPTY = Text()
TITLE = Text("推步星河", "Reckoning the River of Stars")
PATCH = Text("一块色", "A patch")


def item(
    number: str,
    title: Text,
    picture: PublicImage | None = None,
    values: Mapping[str, Text] | None = None,
    date: str = "1890",
) -> PublicItem:
    """A public item of the exhibition ``show`` with these field values."""
    record = {"reference_code": Text(f"K021-{number}", f"K021-{number}"), **(values or {})}
    return PublicItem(
        id=f"a-{number}",
        slug=f"a-{number}",
        exhibition="show",
        unit=number.partition("-")[0],
        number=number,
        title=title,
        date=parse_date(date),
        record=tuple(Entry(key, FIELDS[key].label, (value,)) for key, value in record.items()),
        images=(picture,) if picture else (),
    )


def unit(number: int, title: Text, items: Sequence[PublicItem], intro: Text = EMPTY) -> PublicUnit:
    return PublicUnit(id=f"u{number}", number=number, title=title, intro=intro, entries=tuple(items))


def exhibition(units: Sequence[PublicUnit], title: Text = TITLE, **more: object) -> PublicExhibition:
    """An exhibition ``show`` whose hero is its first item with a picture."""
    items = [item for unit in units for item in unit.items]
    given = {
        "subtitle": Text("馆藏照片展", "Photographs from the holdings"),
        "summary": Text(),
        "hall": "",
        "when": Text("2026年6月9日—12月31日", "9 June – 31 December 2026"),
        "venue": Text("一楼展厅", "Ground floor"),
        "foreword": Text(),
        "afterword": Text(),
        "credits": (Text("全体捐赠者", "All donors"),),
        "partners": (PartnerSettings(name=Words(zh="示例甲市档案馆", en="Archives of City A")),),
        "hero": next((item for item in items if item.images), None),
        **more,
    }
    return PublicExhibition(id="show", title=title, units=tuple(units), **given)


def site(
    *exhibitions: PublicExhibition, base_url: str = "https://example.org/show", languages: Sequence[str] = ("zh", "en")
) -> PublicSite:
    return PublicSite(
        title=Text("示例档案馆", "Example Archives"),
        summary=Text(),
        base_url=base_url,
        languages=tuple(languages),
        institution=InstitutionSettings(
            name=Words(zh="示例甲市档案馆", en="Archives of City A"),
            address=Words(zh="示例路1号", en="1 Example Road"),
            hours=Words(zh="周二至周日 9:00–17:00", en="Tuesday to Sunday 9:00–17:00"),
            phone="000-0000 0000",
        ),
        footer=FooterSettings(),
        halls=(),
        exhibitions=tuple(exhibitions),
    )


def stored(path: Path) -> Stored:
    return Stored(path, path.stat().st_size, file_digest(path))


def picture(
    folder: Path, width: int = 1600, height: int = 1200, colour: str = "#887755", alt: Text = PATCH
) -> tuple[PublicImage, Rendition]:
    """A picture of one colour in up to three sizes, as the images stage would leave it."""
    master = Image.new("RGB", (width, height), colour)
    return of_image(master, folder, alt)


def of_image(master: Image.Image, folder: Path, alt: Text) -> tuple[PublicImage, Rendition]:
    """Any picture in the sizes that it is large enough for."""
    width, height = master.size
    name = hashlib.sha256(master.tobytes() + repr((master.size, alt)).encode()).hexdigest()
    sizes = []
    for across in sorted({min(width, wanted) for wanted in (400, 800, 1600, 2400)}):
        path = folder / f"{name[:16]}-{across}.jpg"
        down = max(1, round(height * across / width))
        master.resize((across, down)).save(path, quality=85)
        sizes.append(Size(across, down, stored(path), stored(path)))
    image = PublicImage(digest=name, width=width, height=height, alt=alt)
    return image, Rendition(width=sizes[-1].width, height=sizes[-1].height, sizes=tuple(sizes))

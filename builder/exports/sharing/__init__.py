"""What people share: cards for social media, codes for paper and screens. Drawn once, then kept in the store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path, PurePosixPath

import PIL

from builder.exports.sharing import card, codes
from builder.exports.sharing.card import Words, draw_card
from builder.exports.sharing.codes import draw_codes
from builder.fonts.faces import Faces
from builder.model.address import Addresses, PageKind
from builder.model.files import OutFile, Stored
from builder.model.public import PublicExhibition, PublicImage, PublicItem, PublicSite
from builder.model.rendition import Renditions, wide_enough
from builder.model.sharing import shares, shares_items
from builder.model.text import Text
from builder.store import Store, recipe_key
from builder.strings.days import span_of

_COLOUR = "#9E2A22"
_PICTURE = 1200


@dataclass(frozen=True, slots=True)
class _Page:
    """A page that is shared."""

    kind: PageKind
    slug: str
    words: Words
    colour: str
    picture: PublicImage | None
    made_from: tuple[str, ...]


def share_files(
    site: PublicSite, renditions: Renditions, addresses: Addresses, faces: Faces, store: Store
) -> Iterator[OutFile]:
    """The card of every page that is shared, and its codes where the site knows its address."""
    if not shares(site):
        return
    draw = _Drawing(renditions, faces, store)
    for page in _pages(site, addresses):
        path = PurePosixPath(addresses.card(page.kind, page.slug))
        yield OutFile(path, draw.card(page), page.made_from)
        if addresses.base_url:
            target = addresses.absolute(addresses.page(page.kind, addresses.languages[0], page.slug))
            for name, file in draw.codes(target, png=page.kind != "item").items():
                yield OutFile(path.with_name(name), file, page.made_from)


class _Drawing:
    """Draws, or finds what was drawn before."""

    def __init__(self, renditions: Renditions, faces: Faces, store: Store) -> None:
        self._renditions = renditions
        self._faces = faces
        self._store = store
        self._fonts = [store.digest(file) for file in faces.files]

    def card(self, page: _Page) -> Stored:
        rendition = self._renditions.get(page.picture) if page.picture else None
        sizes = (rendition.sizes if page.kind == "item" else rendition.large) if rendition else ()
        picture = wide_enough(sizes, _PICTURE).jpeg if sizes else None
        said = {**asdict(page.words), "colour": page.colour, "pillow": PIL.__version__}
        key = recipe_key("card", card.VERSION, said, [*self._fonts, picture.sha256 if picture else ""])
        draw = partial(_card, page=page, picture=picture.path if picture else None, faces=self._faces)
        return self._store.make(key, {"recipe": "card", "page": f"{page.kind} {page.slug}"}, draw)["card.jpg"]

    def codes(self, address: str, *, png: bool) -> Mapping[str, Stored]:
        said = {"address": address, "png": png, "segno": version("segno")}
        key = recipe_key("codes", codes.VERSION, said, [])
        return self._store.make(key, {"recipe": "codes", "address": address}, partial(_codes, address=address, png=png))


def _card(folder: Path, *, page: _Page, picture: Path | None, faces: Faces) -> dict[str, object]:
    draw_card(page.words, page.colour, picture, faces, folder / "card.jpg")
    return {}


def _codes(folder: Path, *, address: str, png: bool) -> dict[str, object]:
    draw_codes(address, folder, png=png)
    return {}


def _pages(site: PublicSite, addresses: Addresses) -> Iterator[_Page]:
    """Front door, halls, exhibitions and, where they are not too many, items."""
    first = addresses.languages[0]
    house = (site.institution.short.text or site.institution.name.text).into(first)
    colours = {hall.id: hall.colour for hall in site.halls}
    halls = {hall.id: hall.title for hall in site.halls}
    shown = {exhibition.id: exhibition for exhibition in site.exhibitions}

    def words(above: Text, title: Text, below: Text) -> Words:
        name = title.into(first)
        other = title.into("en" if first == "zh" else "zh")
        return Words(above.into(first), name, other if other != name else "", below.into(first), house)

    opening = next((one for one in site.exhibitions if _picture(one)), None)
    picture, made_from = (_picture(opening), _keys(opening.items)) if opening else (None, ())
    yield _Page("front", "", words(Text(), site.title, Text()), _COLOUR, picture, made_from)
    for hall in site.halls:
        hung = next((shown[name] for name in hall.exhibitions if _picture(shown[name])), None)
        picture, made_from = (_picture(hung), _keys(hung.items)) if hung else (None, ())
        yield _Page("hall", hall.id, words(site.title, hall.title, Text()), hall.colour, picture, made_from)
    for one in site.exhibitions:
        colour, above = colours.get(one.hall, _COLOUR), halls.get(one.hall, site.title)
        said = words(above, one.title or Text(one.id, one.id), one.subtitle or one.when)
        yield _Page("exhibition", one.id, said, colour, _picture(one), _keys(one.items))
        for item in one.items if shares_items(site) else ():
            date = item.date.display if item.date else item.first("date_original")
            said = words(one.title, item.title or Text(item.id, item.id), date)
            yield _Page("item", item.slug, said, colour, next(iter(item.images), None), _keys((item,)))

    for event in site.outreach.events:
        when = Text(span_of(event.days, "zh"), span_of(event.days, "en"))
        said = words(site.title, event.title, when)
        yield _Page("event", event.id, said, _COLOUR, None, (f"content/events/{event.id}",))

    for batch in site.outreach.openings:
        said = words(site.title, batch.title, batch.number)
        yield _Page("opening", batch.id, said, _COLOUR, None, (f"content/openings/{batch.id}",))


def _picture(exhibition: PublicExhibition) -> PublicImage | None:
    """The picture that stands for an exhibition."""
    hung = exhibition.cover_hung or exhibition.hero_hung
    if hung:
        return hung.image
    return exhibition.hero.images[0] if exhibition.hero and exhibition.hero.images else None


def _keys(items: tuple[PublicItem, ...]) -> tuple[str, ...]:
    return tuple(f"{item.exhibition}/{item.id}" for item in items)

"""What visitors take with them: files to download, and a code that carries the page to their phone."""

from __future__ import annotations

from markupsafe import Markup

from builder.model.address import PageKind
from builder.model.public import PublicExhibition
from builder.model.sharing import shares
from builder.model.whole_manifest import has_manifest
from builder.pages.hanging import Hanging
from builder.pages.room import Room
from builder.pages.views import CodeView, LinkView
from builder.templates import escaped, safe

CARD = (1200, 630)


def downloads(room: Room, hanging: Hanging, one: PublicExhibition) -> tuple[LinkView, ...]:
    """Brochures first, in the page's language before the other; then what programs read."""
    addresses = room.addresses
    languages = sorted(addresses.languages, key=lambda language: language != room.language)
    made = one.items and one.has_download and not room.site.draft
    paper = [
        ("take.brochure", addresses.brochure(one.id, language), f"PDF · {room.t(f'language.{language}')}")
        for language in (languages if made else ())
    ]
    rows = [
        ("take.data", addresses.data("items.csv"), "CSV"),
        ("take.package", addresses.data("datapackage.json"), "JSON · BibTeX · RIS"),
        ("take.iiif", addresses.collection(one.id), "IIIF"),
    ]
    if has_manifest(one):
        rows.append(("take.manifest", addresses.exhibition_manifest(one.id), "IIIF"))
    if shares(room.site):
        width, height = CARD
        rows.append(("take.card", addresses.card("exhibition", one.id), f"JPEG · {width} × {height}"))
    return tuple(_link(room, hanging, *row) for row in (*paper, *rows))


def code(room: Room, hanging: Hanging, kind: PageKind, slug: str) -> CodeView | None:
    """The code that leads to a page; none where nobody could follow it."""
    addresses = room.addresses
    if not shares(room.site) or not addresses.base_url:
        return None
    address = addresses.absolute(addresses.page(kind, addresses.languages[0], slug))
    png = hanging.link(addresses.code(kind, slug, "png")) if kind != "item" else ""
    return CodeView(src=hanging.link(addresses.code(kind, slug)), png=png, address=address)


def card_meta(room: Room, kind: PageKind, slug: str, words: str) -> Markup:
    """What tells others which picture to show beside a link to a page; only a full address is of use to them."""
    if not shares(room.site) or not room.addresses.base_url:
        return Markup()
    address = room.addresses.absolute(room.addresses.card(kind, slug))
    return picture_meta(address, *CARD, words)


def picture_meta(address: str, width: int, height: int, words: str) -> Markup:
    """A picture for those who show a link, with its size, so that they need not load it first."""
    return safe(
        f'<meta property="og:image" content="{escaped(address)}">\n'
        f'<meta property="og:image:width" content="{width}">\n'
        f'<meta property="og:image:height" content="{height}">\n'
        f'<meta property="og:image:alt" content="{escaped(words)}">\n'
        '<meta name="twitter:card" content="summary_large_image">'
    )


def _link(room: Room, hanging: Hanging, words: str, target: str, note: str) -> LinkView:
    return LinkView(safe(room.t(words)), hanging.link(target), note)

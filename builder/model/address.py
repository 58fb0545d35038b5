"""Every path of the built site, and how one page points to another. No other module joins a path or an address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

from builder.model.text import LANGUAGES, Language

PageKind = Literal[
    "front",
    "hall",
    "exhibition",
    "item",
    "all",
    "prose",
    "search",
    "halls",
    "exhibitions",
    "laws",
    "law",
    "version",
    "changes",
    "cases",
    "case",
    "faq",
    "glossary",
    "more",
    "patterns",
    "quizzes",
    "quiz",
    "guides",
    "guide",
    "where",
    "choose",
    "events",
    "event",
    "press",
    "openings",
    "opening",
    "visit",
    "giving",
    "contact",
    "sitemap",
]

_STEMS = {
    "front": "",
    "hall": "halls/{}",
    "exhibition": "exhibits/{}",
    "item": "items/{}",
    "all": "all",
    "more": "all/{}",
    "prose": "{}",
    "search": "search",
    "halls": "halls",
    "exhibitions": "exhibits",
    "laws": "law",
    "law": "law/{}",
    "version": "law/{}",
    "changes": "law/{}/changes",
    "cases": "cases",
    "case": "cases/{}",
    "faq": "faq",
    "glossary": "glossary",
    "patterns": "_patterns",
    "quizzes": "quiz",
    "quiz": "quiz/{}",
    "guides": "guides",
    "guide": "guides/{}",
    "where": "guides/{}",
    "choose": "guides/{}",
    "events": "events",
    "event": "events/{}",
    "press": "events/{}/press",
    "openings": "openings",
    "opening": "openings/{}",
    "visit": "visit",
    "giving": "giving",
    "contact": "contact",
    "sitemap": "sitemap",
}
OURS = frozenset(stem.partition("/")[0] for stem in _STEMS.values() if stem not in {"", "{}"})
"""First parts of the addresses of data pages: no hand-written page may have them."""
_OF_EXHIBITIONS = frozenset({"index.html", "all", "halls", "exhibits", "search", "feed.xml", "kiosk-manifest.js"})
FEED = "feed.xml"
CALENDAR = "events.ics"
LONGEST_PATH = 180
EDITION = "edition.json"
"""The file at the root of every edition that says for whom it was made and how long it may stand."""
NAMELESS = "https://base-url-not-set.invalid"
_PLAIN = re.compile(r"[A-Za-z0-9/.,~_-]*")


Subject = Literal["works", "exhibitions", "exhibition"]


def subject_of(path: str) -> Subject:
    """What a file may tell of, by its path: of an exhibition in full, with those who are thanked; of exhibitions
    among other things; of works and of the house alone.
    """
    parts = path.split("/")
    if parts[0] in LANGUAGES and len(parts) > 1:
        del parts[0]
    if path.endswith(".pdf") or (parts[0] == "exhibits" and len(parts) > 2):  # exhibits/<id>/index.html
        return "exhibition"
    whole = parts[0] == "iiif" and len(parts) == 2  # not a folder of a work
    return "exhibitions" if whole or parts[0] in _OF_EXHIBITIONS else "works"


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where everything is. The first language lives at ``/``, the others below their code.

    Paths are relative to the site's root, with ``/``. ``urls`` is ``directory`` (links end in ``/``) or ``file``
    (links end in ``index.html``, for ``file://``); the files are the same in both.
    """

    languages: tuple[Language, ...] = ("zh", "en")
    urls: Literal["directory", "file"] = "directory"
    base_url: str = ""

    def page(self, kind: PageKind, language: Language, slug: str = "") -> str:
        """The path of a page's file: ``en/items/a-1/index.html``."""
        prefix = "" if language == self.languages[0] else f"{language}/"
        stem = _STEMS[kind].format(slug)
        return f"{prefix}{stem}/index.html" if stem else f"{prefix}index.html"

    def manifest(self, slug: str) -> str:
        """The path of an item's IIIF manifest."""
        return f"iiif/{slug}/manifest.json"

    def collection(self, exhibition: str = "") -> str:
        """The path of the IIIF collection of the whole site, or of one exhibition."""
        return f"iiif/collection.{exhibition}.json" if exhibition else "iiif/collection.json"

    def exhibition_manifest(self, exhibition: str) -> str:
        """The path of the IIIF manifest that shows a whole exhibition, chapter by chapter."""
        return f"iiif/exhibition.{exhibition}.json"

    def activity(self, page: int | None = None) -> str:
        """The path of the list of all IIIF resources (Change Discovery), or of one page of it, from 0."""
        return "iiif/activity/all-changes.json" if page is None else f"iiif/activity/page-{page}.json"

    def canvas(self, slug: str, number: int) -> str:
        """The name of an image's IIIF canvas; a name only, no file stands there."""
        return f"iiif/{slug}/canvas/{number}"

    def data(self, name: str) -> str:
        """The path of a file for programs: ``data/items.json``."""
        return f"data/{name}"

    def search_part(self, name: str) -> str:
        """The path of one part of the search index: ``search/1/17.js``."""
        return f"search/{name}.js"

    def image_service(self, slug: str, number: int) -> str:
        """The folder of an image's IIIF level 0 service; ``number`` counts from 1."""
        return f"iiif/{slug}/{number}"

    def image(self, slug: str, number: int, width: int, height: int, ending: Literal["jpg", "webp"] = "jpg") -> str:
        """The path of one size of a picture."""
        return f"{self.image_service(slug, number)}/full/{width},{height}/0/default.{ending}"

    def image_max(self, slug: str, number: int) -> str:
        """The path under which IIIF asks for the largest size."""
        return f"{self.image_service(slug, number)}/full/max/0/default.jpg"

    def image_info(self, slug: str, number: int) -> str:
        """The path of the description of an image's IIIF service."""
        return f"{self.image_service(slug, number)}/info.json"

    def detail(self, slug: str, number: int, place: int, ending: Literal["jpg", "webp"] = "jpg") -> str:
        """The path of a detail of a picture; ``place`` counts a picture's details from 1."""
        return f"{self.image_service(slug, number)}/details/{place}.{ending}"

    def crop(self, slug: str, number: int, width: int, height: int, ending: Literal["jpg", "webp"] = "jpg") -> str:
        """The path of one size of the part of a picture that is shown large."""
        return f"{self.image_service(slug, number)}/crop/{width},{height}.{ending}"

    def tile(self, slug: str, number: int, region: tuple[int, int, int, int], width: int, height: int) -> str:
        """The path of one tile: its region (left, top, width, height) of the full image, and the size of the file."""
        cut = ",".join(map(str, region))
        return f"{self.image_service(slug, number)}/{cut}/{width},{height}/0/default.jpg"

    def card(self, kind: PageKind, slug: str = "") -> str:
        """The path of the picture that others show beside a link to a page; one for all languages."""
        return f"share/{_STEMS[kind].format(slug)}/card.jpg".replace("//", "/")

    def packed_picture(self, slug: str, number: int) -> str:
        """The path of a picture within the data of a package."""
        return f"images/{slug}/{number}.jpg"

    def packed_master(self, slug: str, number: int) -> str:
        """The path of a full-size picture within the data of a package."""
        return f"masters/{slug}/{number}.jpg"

    def code(self, kind: PageKind, slug: str = "", ending: Literal["svg", "png"] = "svg") -> str:
        """The path of the QR code that leads to a page in the first language."""
        return f"share/{_STEMS[kind].format(slug)}/qr.{ending}".replace("//", "/")

    def brochure(self, exhibition: str, edition: str) -> str:
        """The path of an exhibition's brochure in an edition: ``zh``, ``zh-en``, ``zh.large``."""
        return f"downloads/{exhibition}.{edition}.pdf"

    def guide_card(self, guide: str, tongue: str) -> str:
        """The path of the sheet with the cards of a guide; ``tongue`` as in editions: ``zh``, ``zh-en``."""
        return f"downloads/{guide}.card.{tongue}.pdf"

    def guide_form(self, guide: str, number: int, tongue: str) -> str:
        """The path of a form that is drawn from its fields; a guide's forms count from 1."""
        return f"downloads/{guide}.form{f'-{number}' if number > 1 else ''}.{tongue}.pdf"

    def statute_text(self, slug: str) -> str:
        """The path of the text of a version as it was handed in; ``slug`` is ``<statute>/<effective-from>``."""
        return f"law/{slug}.txt"

    def event_calendar(self, event: str) -> str:
        """The path of the calendar of one event."""
        return f"events/{event}.ics"

    def tour_calendar(self, exhibition: str) -> str:
        """The path of the calendar of an exhibition that travels."""
        return f"exhibits/{exhibition}/tour.ics"

    def event_poster(self, event: str, language: Language) -> str:
        """The path of the poster of an event."""
        return f"downloads/events.{event}.poster.{language}.pdf"

    def press_note(self, event: str, language: Language) -> str:
        """The path of the note for the press as plain text."""
        return f"events/{event}.press.{language}.txt"

    def link(self, source: str, target: str) -> str:
        """How the page at ``source`` points to ``target``: relative, percent-encoded, and an anchor kept as it is."""
        path, hash_, anchor = target.partition("#")
        if path == source and hash_:
            return f"#{anchor}"
        relative = _relative(source, path) if path else ""
        if self.urls == "directory" and relative.endswith("index.html"):
            relative = relative.removesuffix("index.html") or "./"
        return _encoded(relative) + hash_ + anchor

    def absolute(self, target: str) -> str:
        """The full address below ``base_url``; with none given, the address below the site's root (``/items/…``)."""
        path, hash_, anchor = target.partition("#")
        if self.urls == "directory" and (path == "index.html" or path.endswith("/index.html")):
            path = path.removesuffix("index.html")
        base = self.base_url.rstrip("/") if self.base_url else ""
        return f"{base}/{_encoded(path)}" + (f"#{anchor}" if hash_ else "")

    def uri(self, target: str) -> str:
        """What ``target`` is called in files where names must be full web addresses, as in IIIF. Where the site does
        not know its address, the name lies below a host that never answers (RFC 6761): it is valid, and it can neither
        belong to somebody else nor be taken for an address that works.
        """
        return self.absolute(target) if self.base_url else f"{NAMELESS}{self.absolute(target)}"


def _encoded(path: str) -> str:
    """Percent-encoded; nearly every path is plain, and quoting costs more than looking."""
    return path if _PLAIN.fullmatch(path) else quote(path, safe="/.,~-_")


def _relative(source: str, target: str) -> str:
    """The way from the folder of one file to another file, both below the site's root."""
    folder, slash, _ = source.partition("/")
    if slash and not target.startswith(f"{folder}/"):
        return "../" * source.count("/") + target
    here, there = source.split("/")[:-1], target.split("/")
    shared, most = 0, min(len(here), len(there) - 1)
    while shared < most and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:])

"""What programs read: data/items.json and .csv, IIIF Presentation 3, sitemap, and schema.org for the pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from builder.exports.activity import activities
from builder.exports.calendar import calendars
from builder.exports.citing import Citations
from builder.exports.collection import exhibition_collection, own_document, site_collection
from builder.exports.data_files import data_files
from builder.exports.feed import feed
from builder.exports.json_text import document
from builder.exports.linked_data import Descriptions
from builder.exports.manifest import Manifests
from builder.exports.oai import NAME as OAI
from builder.exports.oai import static_repository
from builder.exports.press_kit import press_kit
from builder.exports.press_notes import press_notes
from builder.exports.sharing import share_files
from builder.exports.sitemap import robots, sitemaps
from builder.exports.statute_texts import statute_texts
from builder.exports.tours import tours
from builder.exports.whole_exhibition import exhibition_manifest
from builder.model.address import FEED, Addresses
from builder.model.files import OutFile
from builder.model.public import PublicItem, PublicSite
from builder.model.rendition import Renditions
from builder.model.whole_manifest import has_manifest

__all__ = ["Citations", "Descriptions", "files", "press_kit", "share_files"]


def files(
    site: PublicSite, renditions: Renditions, addresses: Addresses, pages: Sequence[str], citations: Citations
) -> Iterator[OutFile]:
    """Every export in a fixed order. ``pages`` are the paths of all pages of the site, for the sitemap.

    A draft has none of the files that invite programs: nobody is invited to it.
    """
    items = site.items
    everyone = _keys(items)
    for name, data in data_files(site, renditions, addresses, citations).items():
        yield _file(addresses.data(name), data, everyone)
    yield _file(addresses.collection(), document(site_collection(site, renditions, addresses)), everyone)
    for exhibition in site.exhibitions:
        collection = own_document(exhibition_collection(exhibition, site, renditions, addresses))
        yield _file(addresses.collection(exhibition.id), document(collection), _keys(exhibition.items))
        if has_manifest(exhibition):
            whole = exhibition_manifest(exhibition, site, renditions, addresses)
            yield _file(addresses.exhibition_manifest(exhibition.id), document(whole), _keys(exhibition.items))
    manifests = Manifests(site, renditions, addresses)
    for item in items:
        if item.images:
            yield _file(addresses.manifest(item.slug), document(manifests.of(item)), _keys([item]))
    for path, text, keys in statute_texts(site, addresses):
        yield _file(path, text, keys)
    for path, told, keys in (*calendars(site, addresses), *tours(site, addresses), *press_notes(site, addresses)):
        yield _file(path, told, keys)
    if not site.draft:
        yield from _for_harvesters(site, addresses, pages)


def _for_harvesters(site: PublicSite, addresses: Addresses, pages: Sequence[str]) -> Iterator[OutFile]:
    """What invites programs from outside. They are told full addresses; a list that is there for harvesters alone is
    made only where the site knows its own.
    """
    everyone = _keys(site.items)
    if addresses.base_url:
        for path, data in activities(site, addresses).items():
            yield _file(path, data, everyone)
        if (records := static_repository(site, addresses)) is not None:
            yield _file(addresses.data(OAI), records, everyone)
    yield _file(FEED, feed(site, addresses), ())
    gone = {addresses.page("item", code, one.slug) for code in addresses.languages for one in site.tombstones}
    for path, data in sitemaps((page for page in pages if page not in gone), addresses).items():
        yield _file(path, data, ())
    yield _file("robots.txt", robots(addresses), ())


def _file(path: str, data: bytes, made_from: tuple[str, ...]) -> OutFile:
    return OutFile(PurePosixPath(path), data, made_from)


def _keys(items: Sequence[PublicItem]) -> tuple[str, ...]:
    return tuple(f"{item.exhibition}/{item.id}" for item in items)

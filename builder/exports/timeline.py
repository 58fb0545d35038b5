"""data/timeline.json: the dated items in time, in the shape that TimelineJS 3 reads.

The items in the site's first language; ``timeline.en.json`` is the same in another. Its ``text`` is HTML by its
format, so everything in it is escaped.
"""

from __future__ import annotations

from html import escape

from builder.exports.json_text import document
from builder.model.address import Addresses
from builder.model.dates import in_time
from builder.model.public import PublicItem, PublicSite
from builder.model.rendition import Renditions
from builder.model.text import Language
from builder.model.unmarked import unmarked

Json = dict[str, object]
_WIDTH = 800
_THUMBNAIL = 400


def timelines(site: PublicSite, renditions: Renditions, addresses: Addresses) -> dict[str, bytes]:
    """The files by name, one a language."""
    dated = sorted((item for item in site.items if item.date and item.date.start), key=_when)
    first = addresses.languages[0]
    titles = {exhibition.id: exhibition.title for exhibition in site.exhibitions}
    made = {}
    for language in addresses.languages:
        groups = {key: title.into(language) for key, title in titles.items()}
        events = [_event(item, groups[item.exhibition], language, renditions, addresses) for item in dated]
        title = {
            "text": {
                "headline": escape(site.title.into(language)),
                "text": escape(unmarked(site.summary).into(language)),
            }
        }
        name = "timeline.json" if language == first else f"timeline.{language}.json"
        made[name] = document({"title": title, "events": events})
    return made


def _when(item: PublicItem) -> tuple[object, ...]:
    assert item.date is not None  # only dated items are sorted
    return (in_time(item.date), item.slug)


def _event(item: PublicItem, group: str, language: Language, renditions: Renditions, addresses: Addresses) -> Json:
    date = item.date
    assert date is not None  # likewise
    made: Json = {
        "unique_id": item.slug,
        "group": group,
        "start_date": _date(date.start, date.edtf.partition("/")[0]),
        "display_date": date.display.into(language) or date.original,
        "text": {
            "headline": _link(item, language, addresses),
            "text": escape(item.first("caption").into(language)),
        },
    }
    if date.end and date.end != date.start:
        made["end_date"] = _date(date.end, date.edtf.rpartition("/")[2])
    if item.images:
        made["media"] = _media(item, language, renditions, addresses)
    return made


def _date(day: str, written: str) -> Json:
    """A day as exactly as it was written: a year is not the first of January."""
    parts = min(3, written.count("-") + 1)
    return dict(zip(("year", "month", "day")[:parts], map(int, day.split("-")), strict=False))


def _link(item: PublicItem, language: Language, addresses: Addresses) -> str:
    page = addresses.absolute(addresses.page("item", language, item.slug))
    return f'<a href="{escape(page)}">{escape(item.title.into(language) or item.id)}</a>'


def _media(item: PublicItem, language: Language, renditions: Renditions, addresses: Addresses) -> Json:
    made = renditions[item.images[0]]
    large, small = made.at_least(_WIDTH), made.at_least(_THUMBNAIL)
    return {
        "url": addresses.absolute(addresses.image(item.slug, 1, large.width, large.height)),
        "thumbnail": addresses.absolute(addresses.image(item.slug, 1, small.width, small.height)),
        "alt": item.images[0].alt.into(language),
        "credit": escape(item.first("credit_line").into(language)),
    }

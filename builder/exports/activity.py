"""iiif/activity/: all manifests and collections as a list that harvesters walk (IIIF Change Discovery 1.0, level 0).

Level 0 says what there is and not when it changed, so it needs no clock.
"""

from __future__ import annotations

from builder.exports.json_text import document
from builder.model.address import Addresses
from builder.model.public import PublicSite
from builder.model.whole_manifest import has_manifest

CONTEXT = "http://iiif.io/api/discovery/1/context.json"
PAGE = 500
Json = dict[str, object]


def activities(site: PublicSite, addresses: Addresses) -> dict[str, bytes]:
    """The files by path: the list, and its pages."""
    whole = [one.id for one in site.exhibitions if has_manifest(one)]
    resources = [
        ("Collection", addresses.collection()),
        *(("Collection", addresses.collection(exhibition.id)) for exhibition in site.exhibitions),
        *(("Manifest", addresses.exhibition_manifest(name)) for name in whole),
        *(("Manifest", addresses.manifest(item.slug)) for item in site.items if item.images),
    ]
    pages = [resources[start : start + PAGE] for start in range(0, len(resources), PAGE)]
    last = len(pages) - 1
    everything = _named(addresses.uri(addresses.activity()), "OrderedCollection")
    made = {
        addresses.activity(): document(
            {
                "@context": CONTEXT,
                **everything,
                "totalItems": len(resources),
                "first": _page(0, addresses),
                "last": _page(last, addresses),
            }
        )
    }
    for number, page in enumerate(pages):
        around: Json = {"partOf": everything, "startIndex": number * PAGE}
        around |= {"prev": _page(number - 1, addresses)} if number else {}
        around |= {"next": _page(number + 1, addresses)} if number < last else {}
        items = [{"type": "Update", "object": _named(addresses.uri(path), kind)} for kind, path in page]
        content = {"@context": CONTEXT, **_page(number, addresses), **around, "orderedItems": items}
        made[addresses.activity(number)] = document(content)
    return made


def _page(number: int, addresses: Addresses) -> Json:
    return _named(addresses.uri(addresses.activity(number)), "OrderedCollectionPage")


def _named(id_: str, kind: str) -> Json:
    return {"id": id_, "type": kind}

"""data/facets.json: how many items there are of each hall, exhibition, decade, place, subject and kind.

``{"facets": [{"key", "label", "values": [{"value", "count"}]}]}``; labels and values by language, the most frequent
value first, decades in time. People are no facet: a list of names is more than the sum of its records.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from builder.exports.json_text import document
from builder.model.fields import FIELDS
from builder.model.public import PublicItem, PublicSite
from builder.model.text import Text
from builder.strings import WORDS

BY_FIELD = ("place", "keywords", "category_code", "document_type", "medium")
_LONGEST = 30
"""Years: an item whose date is vaguer than that belongs to no decade."""


def facets_json(site: PublicSite) -> bytes:
    """Every facet that has at least one value, in a fixed order."""
    items = site.items
    facets = [
        _facet("hall", WORDS["data.hall"], _halls(site)),
        _facet("exhibition", WORDS["data.exhibition"], _exhibitions(site)),
        _facet("decade", WORDS["data.decade"], _decades(items), in_time=True),
        *(_facet(key, FIELDS[key].label, _values(items, key)) for key in BY_FIELD),
    ]
    return document({"facets": [facet for facet in facets if facet["values"]]})


def decades(item: PublicItem) -> range:
    """The decades that an item's date touches, as their first years; none where it is open or vaguer than a life."""
    date = item.date
    if date is None or not date.start or not date.end:
        return range(0)
    first, last = int(date.start[:4]), int(date.end[:4])
    return range(first // 10 * 10, last + 1, 10) if last - first <= _LONGEST else range(0)


def _halls(site: PublicSite) -> Mapping[Text, int]:
    titles = {hall.id: hall.title for hall in site.halls}
    counts: Counter[Text] = Counter()
    for exhibition in site.exhibitions:
        if exhibition.hall in titles:
            counts[titles[exhibition.hall]] += len(exhibition.items)
    return counts


def _exhibitions(site: PublicSite) -> Mapping[Text, int]:
    counts: Counter[Text] = Counter()
    for exhibition in site.exhibitions:  # two may have one title
        counts[exhibition.title] += len(exhibition.items)
    return counts


def _decades(items: Iterable[PublicItem]) -> Mapping[Text, int]:
    years = Counter(decade for item in items for decade in decades(item))
    return {Text(f"{year}年代", f"{year}s"): years[year] for year in sorted(years)}


def _values(items: Iterable[PublicItem], key: str) -> Mapping[Text, int]:
    return Counter(value for item in items for value in dict.fromkeys(item.values(key)))


def _facet(key: str, label: Text, counts: Mapping[Text, int], *, in_time: bool = False) -> dict[str, object]:
    found = [(value, count) for value, count in counts.items() if value and count]
    if not in_time:
        found.sort(key=lambda pair: (-pair[1], pair[0].zh, pair[0].en))
    values = [{"value": value.as_dict(), "count": count} for value, count in found]
    return {"key": key, "label": label.as_dict(), "values": values}

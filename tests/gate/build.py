"""Sites made of values, for tests of the gate and of what comes after it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from builder.check.values import read_value
from builder.model.fields import FIELDS
from builder.model.item import Exhibition, Item, Release, Site, Unit
from builder.model.settings import ExhibitSettings, SiteSettings, Words
from builder.model.text import Text

OPEN = Release(opening_status="open", publish_basis="own_archive")


def item(id: str = "a-1", release: Release = OPEN, values: Mapping[str, str] | None = None) -> Item:
    """An item of the exhibition ``show`` with these cells, in both languages."""
    return Item(
        key=f"show/{id}",
        id=id,
        slug=id,
        exhibition="show",
        title=Text(f"题名{id}", f"Title {id}"),
        values={key: _read(key, word) for key, word in (values or {}).items()},
        release=release,
    )


def _read(key: str, cell: str) -> tuple[Text, ...]:
    """A cell as the checks read it: words of a list of choices become what is stored."""
    field = FIELDS.get(key)
    words = read_value(field, cell, "zh")[0] if field and field.kind == "choices" else (cell,)
    return tuple(Text(word, word) for word in words)


def site(*items: Item, **settings: object) -> Site:
    """A site with one exhibition that shows these items in this order."""
    exhibition = Exhibition(
        id="show",
        settings=ExhibitSettings(lantai=1, title=Words(zh="展览", en="Show")),
        units=(Unit(id="one", title=Text("一", "One"), items=tuple(item.key for item in items)),),
    )
    return Site(
        settings=SiteSettings(lantai=1, title=Words(zh="馆", en="House"), **settings),
        exhibitions=(exhibition,),
        items={item.key: item for item in items},
    )


def with_hero(given: Site, hero: str) -> Site:
    """The same site with a chosen hero."""
    exhibition = given.exhibitions[0]
    settings = exhibition.settings.model_copy(update={"hero": hero})
    return replace(given, exhibitions=(replace(exhibition, settings=settings),))

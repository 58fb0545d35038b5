"""A work's page: the stage, its long label, and everything that is known of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from markupsafe import Markup, escape

from builder.model.fields import FIELDS
from builder.model.public import Entry, PublicExhibition, PublicItem, PublicUnit
from builder.model.text import Language, Text
from builder.pages.prose import block, lines
from builder.pages.room import Room, anchor
from builder.pages.views import CardView, ItemView, LinkView
from builder.pages.wording import display, shown

SIX = ("event", "date_original", "place", "people", "background", "photographer")
TEXTS = ("transcription", "inscription", "translation")
RELATED = 4
DATA = (("json", "items.json", "JSON"), ("csv", "items.csv", "CSV"))

_NOTHING = Text()
_BETWEEN: Mapping[Language, Markup] = {"zh": Markup("；"), "en": Markup("; ")}

Render = Callable[[str, CardView], Markup]
"""Renders a card by the macro of that name."""


class ItemPages:
    """The pages of one exhibition's works, in order. Cards are rendered once and shown on several pages."""

    def __init__(self, room: Room, exhibition: PublicExhibition, render: Render) -> None:
        self.room = room
        self.exhibition = exhibition
        self.items = exhibition.items
        self.hanging = room.at(room.page("item", "x"))
        self._render = render
        self._cards: dict[tuple[str, str], Markup] = {}
        self._home = self.hanging.link(room.page("exhibition", exhibition.id))
        self._units = {unit.id: self._unit(unit) for unit in exhibition.units}
        self._spans = _spans(exhibition)
        self._data = tuple(
            LinkView(Markup(room.t(f"download.data.{key}")), self.hanging.link(room.addresses.data(name)), note)  # noqa: S704  # our own words
            for key, name, note in DATA
        )

    def view(self, number: int) -> ItemView:
        """The page of the work at this place, from 0."""
        room, item, language = self.room, self.items[number], self.room.language
        before = self.items[number - 1] if number else None
        after = self.items[number + 1] if number + 1 < len(self.items) else None
        values = {entry.key: entry.values[0] for entry in item.record if entry.values}
        return ItemView(
            title=display(item.title, language),
            label=self.hanging.label(item),
            facts=self._facts(item, values),
            exhibition=LinkView(room.show(self.exhibition.title), self._home),
            unit=self._units[item.unit],
            pictures=self.hanging.pictures(item),
            caption=lines(values.get("caption", _NOTHING), language),
            description=block(values.get("long_description", _NOTHING), language),
            six=self._six(item, values),
            record=self._record(item),
            texts=tuple((room.t(f"item.{key}"), lines(values[key], language)) for key in TEXTS if key in values),
            cite=self._cite(item),
            sizes=self._sizes(item),
            data=(*self._manifest(item), *self._data),
            related=tuple(self._card("tile", self.items[n]) for n in self._near(number)),
            previous=self._card("small", before) if before else Markup(),
            next=self._card("small", after) if after else Markup(),
            previous_href=self.hanging.href(before) if before else "",
            next_href=self.hanging.href(after) if after else "",
            position=f"{number + 1} / {len(self.items)}",
        )

    def _card(self, macro: str, item: PublicItem) -> Markup:
        if (known := self._cards.get((macro, item.id))) is None:
            known = self._cards[macro, item.id] = self._render(macro, self.hanging.card(item))
        return known

    def _unit(self, unit: PublicUnit) -> LinkView:
        words = Markup(" ").join(filter(None, (escape(self.room.unit_number(unit)), self.room.show(unit.title))))
        return LinkView(words, f"{self._home}#{anchor(unit)}")

    def _near(self, number: int) -> range | list[int]:
        """The works of the same chapter that hang nearest."""
        first, last = self._spans[self.items[number].unit]
        start = max(first, min(number - RELATED // 2, last - RELATED))
        return [n for n in range(start, min(last, start + RELATED + 1)) if n != number][:RELATED]

    def _facts(self, item: PublicItem, values: Mapping[str, Text]) -> tuple[tuple[str, Markup], ...]:
        """The lines of the long label; the order is the label's."""
        made, language = self.hanging.words(item), self.room.language
        code = escape(f"{self.room.t('item.code')} {made.code}") if made.code else Markup()
        rows = (
            ("date", shown(made.date, language)),
            ("maker", shown(made.maker, language)),
            ("place", shown(values.get("place", _NOTHING), language)),
            ("code", code),
            ("holder", shown(made.holder, language)),
        )
        return tuple((name, words) for name, words in rows if words)

    def _six(self, item: PublicItem, values: Mapping[str, Text]) -> tuple[tuple[str, Markup], ...]:
        language = self.room.language
        found = []
        for key in SIX:
            text = item.date.display if key == "date_original" and item.date else values.get(key, _NOTHING)
            if not text and key == "photographer":
                text = values.get("creator", _NOTHING)
            if text:
                found.append((self.room.t(f"six.{key}"), shown(text, language)))
        return tuple(found)

    def _record(self, item: PublicItem) -> tuple[tuple[Markup, Markup], ...]:
        language = self.room.language
        rows = []
        for entry in item.record:
            field = FIELDS.get(entry.key)
            if field is not None and not field.record:
                continue
            words = _values(entry, field.kind if field else "text", language)
            if entry.key == "date_original" and item.date:
                words = _date(item, words, language, self.room.t("item.edtf"))
            if words:
                rows.append((shown(entry.label, language), words))
        return tuple(rows)

    def _cite(self, item: PublicItem) -> str:
        made, language = self.hanging.words(item), self.room.language
        who = made.holder.into(language) or self.room.site.institution.name.text.into(language)
        parts = (
            self.room.t("cite.title", title=item.title.into(language)),
            made.maker.into(language),
            made.date.into(language),
            self.exhibition.title.into(language),
            self.room.t("cite.code", code=made.code) if made.code else "",
        )
        return self.room.t("cite.whole", who=who, parts=self.room.t("cite.comma").join(filter(None, parts))).strip()

    def _sizes(self, item: PublicItem) -> tuple[LinkView, ...]:
        addresses, made = self.room.addresses, []
        for number, image in enumerate(item.images, start=1):
            if rendition := self.room.renditions.get(image):
                size = rendition.largest
                made.append(
                    LinkView(
                        Markup(self._picture_name(number, len(item.images))),  # noqa: S704  # a number and our own words
                        self.hanging.link(addresses.image(item.slug, number, size.width, size.height)),
                        f"JPEG · {size.width} × {size.height} · {_bytes(size.jpeg.size)}",
                    )
                )
        return tuple(made)

    def _picture_name(self, number: int, count: int) -> str:
        return self.room.t("download.picture") if count == 1 else self.room.t("download.page", n=number)

    def _manifest(self, item: PublicItem) -> tuple[LinkView, ...]:
        """A work without a picture has no manifest."""
        if not item.images:
            return ()
        target = self.hanging.link(self.room.addresses.manifest(item.slug))
        return (LinkView(Markup(self.room.t("download.manifest")), target, "IIIF"),)  # noqa: S704  # our own words


def _spans(exhibition: PublicExhibition) -> dict[str, tuple[int, int]]:
    """For each chapter the places of its first work and of the one after its last."""
    spans, start = {}, 0
    for unit in exhibition.units:
        spans[unit.id] = (start, start + len(unit.items))
        start += len(unit.items)
    return spans


def _bytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} KB"


def _values(entry: Entry, kind: str, language: Language) -> Markup:
    if kind == "uri":
        shown_values = [_address(value.into(language)) for value in entry.values]
    else:
        shown_values = [shown(value, language) for value in entry.values]
    if len(shown_values) == 1:
        return shown_values[0]
    return _BETWEEN[language].join(filter(None, shown_values))


def _address(uri: str) -> Markup:
    if uri.startswith(("https://", "http://")):
        safe = escape(uri)
        return Markup(f'<a href="{safe}" rel="license">{safe}</a>')  # noqa: S704  # escaped a line above
    return escape(uri)


def _date(item: PublicItem, words: Markup, language: Language, name: str) -> Markup:
    """The words of the source first; then the date as machines read it, where it says more."""
    if item.date is None:
        return words
    made = words or shown(item.date.display, language)
    if not item.date.edtf or item.date.edtf == made:
        return made
    return made + Markup(f' <span class="soft">{escape(name)} {escape(item.date.edtf)}</span>')  # noqa: S704  # escaped

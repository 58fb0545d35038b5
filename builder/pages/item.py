"""A work's page: the stage, its long label, and everything that is known of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from builder.model.fields import FIELDS
from builder.model.label import Label
from builder.model.public import Entry, PublicExhibition, PublicItem, PublicUnit
from builder.model.sharing import shares_items
from builder.model.text import Language, Text
from builder.pages.alike import Alike
from builder.pages.appearing import Appearing
from builder.pages.cite import Cite, cite_view
from builder.pages.item_views import ItemView
from builder.pages.placing import Placing
from builder.pages.prose import block, lines
from builder.pages.room import Room, anchor
from builder.pages.take import code
from builder.pages.views import LinkView, PictureView
from builder.pages.wording import shown
from builder.templates import escaped, safe

_READABLE = re.compile(r"[^\W\d_]")  # 19680000 and 1968-05 are for machines: what they stand for is shown
SIX = ("event", "date_original", "place", "people", "background", "photographer")
_OF_SIX = frozenset({*SIX, "creator"} - {"date_original"})  # the record tells the date as machines read it, too
TEXTS = ("transcription", "inscription", "translation")
RELATED = 4
DATA = (("json", "items.json", "JSON"), ("csv", "items.csv", "CSV"))

_WORDS = (
    *(f"item.{key}" for key in TEXTS),
    *(f"download.data.{key}" for key, _, _ in DATA),
    *("item.code", "item.edtf", "item.same_place", "item.same_year", "download.picture", "download.manifest"),
)
"""Phrases that every work needs."""

_UNLISTED = frozenset(key for key, field in FIELDS.items() if not field.record)
_LINKED = frozenset(key for key, field in FIELDS.items() if field.kind == "uri")
_NOTHING = Text()
_BETWEEN: Mapping[Language, str] = {"zh": "；", "en": "; "}
_NONE = Markup()


class ItemPages:
    """The pages of one exhibition's works, in order."""

    def __init__(self, room: Room, exhibition: PublicExhibition, cite: Cite) -> None:
        self._cite = cite
        self._coded = shares_items(room.site)
        self.room = room
        self.exhibition = exhibition
        self.items = exhibition.items
        self.hanging = room.at(room.page("item", "x"))
        self.placing = Placing(room, self.hanging)
        self._labels: dict[str, Markup] = {}
        self._words = {key: escaped(room.t(key)) for key in _WORDS}
        self._six_names = tuple((key, escaped(room.t(f"six.{key}"))) for key in SIX)
        self._home = self.hanging.link(room.page("exhibition", exhibition.id))
        self._shown_in = LinkView(room.show(exhibition.title), self._home)
        self._units = {unit.id: self._unit(unit) for unit in exhibition.units}
        self._spans = _spans(exhibition)
        self._cuts = self._cut()
        self._alike = Alike(room.site.items)
        self._appearing = Appearing(room, self.hanging)
        self._data = tuple(
            LinkView(self._words[f"download.data.{key}"], self.hanging.link(room.addresses.data(name)), note)
            for key, name, note in DATA
        )

    def view(self, number: int) -> ItemView:
        """The page of the work at this place, from 0."""
        room, item, language = self.room, self.items[number], self.room.language
        before = self.items[number - 1] if number else None
        after = self.items[number + 1] if number + 1 < len(self.items) else None
        made = self.hanging.named(item)
        near = self._near(number)
        values = {entry.key: entry.values[0] for entry in item.record if entry.values}
        words = {key: shown(text, language) for key, text in values.items()}
        six = self._six(item, words)
        return ItemView(
            title=(worn := self.hanging.label(item)).title,
            label=worn,
            facts=self._facts(made, words),
            exhibition=self._shown_in,
            unit=self._units[item.unit],
            pictures=(leaves := self._leaves(item)),
            sizes=_sizes(leaves[0]) if leaves else "",
            manifest=room.addresses.uri(room.addresses.manifest(item.slug)) if room.addresses.base_url else "",
            canvas=room.addresses.uri(room.addresses.canvas(item.slug, 0))[:-1],
            caption=lines(values.get("caption", _NOTHING), language),
            description=block(values.get("long_description", _NOTHING), language),
            six=six,
            record=self._record(item, words, frozenset(said for _, said in six)),
            texts=tuple((self._words[f"item.{key}"], lines(values[key], language)) for key in TEXTS if key in values),
            cite=cite_view(room, self.exhibition, item, made, self._cite(item)),
            downloads=(*self._sizes(item), *self._manifest(item), *self._data),
            code=code(room, self.hanging, "item", item.slug) if self._coded else None,
            walks=self.placing.of_item(item),
            related=tuple(map(self.hanging.card, near)),
            alike=self._alike_to(item, near),
            appears=self._appearing.of(item, self._shown_in, self._units[item.unit]),
            ways=self._appearing.ways(item),
            treasure=room.t("item.treasure") if item.treasure else "",
            previous=self.hanging.card(before) if before else None,
            next=self.hanging.card(after) if after else None,
            position=f"{number + 1} / {len(self.items)}",
        )

    def _alike_to(self, item: PublicItem, near: Sequence[PublicItem]) -> tuple[LinkView, ...]:
        """Works elsewhere that share its place or its year."""
        return tuple(
            LinkView(self.hanging.label(other).title, self.hanging.href(other), self._words[f"item.same_{shared}"])
            for shared, other in self._alike.to(item, frozenset(one.slug for one in near))
        )

    def _leaves(self, item: PublicItem) -> tuple[PictureView, ...]:
        """Its pictures, without the cuts that were made to open an exhibition: those are no pages of the work."""
        pictures, cuts = self.hanging.pictures(item), self._cuts.get(item.id)
        return tuple(one for one in pictures if one.service not in cuts) if cuts else pictures

    def _cut(self) -> dict[str, frozenset[str]]:
        """For each work that lends a cut the folders of these pictures."""
        found: dict[str, frozenset[str]] = {}
        for opens in filter(None, (self.exhibition.hero_hung, self.exhibition.cover_hung)):
            item, first = opens.item, opens.item.images[0]
            cuts = (one for one in (opens.image, opens.tall) if one and one != first)
            found[item.id] = found.get(item.id, frozenset()) | {self.hanging.service(item, one) for one in cuts}
        return found

    def _unit(self, unit: PublicUnit) -> LinkView:
        words = f"{escaped(self.room.unit_number(unit))} {self.room.show(unit.title)}".rstrip()
        return LinkView(safe(words), f"{self._home}#{anchor(unit)}")

    def _near(self, number: int) -> Sequence[PublicItem]:
        """The works of the same chapter that hang nearest."""
        first, last = self._spans[self.items[number].unit]
        start = max(first, min(number - RELATED // 2, last - RELATED))
        return (self.items[start:number] + self.items[number + 1 : min(last, start + RELATED + 1)])[:RELATED]

    def _facts(self, made: Label, words: Mapping[str, Markup]) -> tuple[tuple[str, Markup], ...]:
        """The lines of the long label; the order is the label's."""
        language = self.room.language
        code = safe(f"{self._words['item.code']} {escaped(made.code)}") if made.code else _NONE
        rows = (
            ("date", shown(made.date, language)),
            ("maker", shown(made.maker, language)),
            ("place", words.get("place", _NONE)),
            ("code", code),
            ("holder", shown(made.holder, language)),
        )
        return tuple([row for row in rows if row[1]])

    def _six(self, item: PublicItem, words: Mapping[str, Markup]) -> tuple[tuple[Markup, Markup], ...]:
        found = []
        for key, name in self._six_names:
            said = words.get(key)
            if key == "date_original" and item.date:
                said = self.room.show(item.date.display)
            elif not said and key == "photographer":
                said = words.get("creator")
            if said:
                found.append((name, said))
        return tuple(found)

    def _record(
        self, item: PublicItem, words: Mapping[str, Markup], told: frozenset[Markup]
    ) -> tuple[tuple[Markup, Markup], ...]:
        """Every field that a record lists, a house's own fields among them, but for what the six elements have just
        ``told`` in the same words.
        """
        language, labels, rows = self.room.language, self._labels, []
        for entry in item.record:
            if entry.key in _UNLISTED:
                continue
            if entry.key not in labels:
                labels[entry.key] = shown(entry.label, language)
            one = len(entry.values) == 1 and entry.key not in _LINKED
            said = words[entry.key] if one else _values(entry, language)
            if said in told and entry.key in _OF_SIX:
                continue
            if entry.key == "date_original" and item.date:
                said = _date(item, said, language, self._words["item.edtf"])
            if said:
                rows.append((labels[entry.key], said))
        return tuple(rows)

    def _sizes(self, item: PublicItem) -> tuple[LinkView, ...]:
        """Every picture in its largest size."""
        pictures = self._leaves(item)
        return tuple(
            LinkView(
                self._picture_name(number, len(pictures)),
                picture.large,
                f"JPEG · {picture.width} × {picture.height} · {_bytes(picture.size)}",
            )
            for number, picture in enumerate(pictures, start=1)
        )

    def _picture_name(self, number: int, count: int) -> Markup:
        return self._words["download.picture"] if count == 1 else escaped(self.room.t("download.page", n=number))

    def _manifest(self, item: PublicItem) -> tuple[LinkView, ...]:
        """A work without a picture has no manifest."""
        if not item.images:
            return ()
        target = self.hanging.link(self.room.addresses.manifest(item.slug))
        return (LinkView(self._words["download.manifest"], target, "IIIF"),)


def _spans(exhibition: PublicExhibition) -> dict[str, tuple[int, int]]:
    """For each chapter the places of its first work and of the one after its last."""
    spans, start = {}, 0
    for unit in exhibition.units:
        spans[unit.id] = (start, start + len(unit.items))
        start += len(unit.items)
    return spans


def _sizes(picture: PictureView) -> str:
    """How wide the first picture stands on the stage, as theme/assets/css/components/viewer.css has it."""
    ratio = picture.width / picture.height
    upright = f"min(100vw, {76 * ratio:.0f}vh)"
    desk, wall = (
        f"min({part}vw, calc({100 * ratio:.0f}vh - {high * ratio:.0f}px))" for part, high in ((66, 187), (71, 209))
    )
    return f"(max-aspect-ratio: 9/10) {upright}, (max-width: 900px) {upright}, (min-width: 1700px) {wall}, {desk}"


def _bytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} KB"


def _values(entry: Entry, language: Language) -> Markup:
    if entry.key in _LINKED:
        values = [_address(value.into(language)) for value in entry.values]
    else:
        values = [shown(value, language) for value in entry.values]
    return safe(_BETWEEN[language].join(value for value in values if value))


def _address(uri: str) -> Markup:
    if uri.startswith(("https://", "http://")):
        address = escaped(uri)
        return safe(f'<a href="{address}" rel="license">{address}</a>')
    return escaped(uri)


def _date(item: PublicItem, words: Markup, language: Language, name: Markup) -> Markup:
    """The words of the source first; then the date as machines read it, where it says more."""
    if item.date is None:
        return words
    made = words if _READABLE.search(item.date.original) else shown(item.date.display, language)
    if not item.date.edtf or item.date.edtf == made:
        return made
    return safe(f'{made} <span class="soft">{name} {escaped(item.date.edtf)}</span>')

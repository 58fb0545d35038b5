"""The Markdown files of an exhibition find the item, the unit or the place that they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from builder.check.units import Arranged
from builder.model.draft import TextFile
from builder.model.fields import FIELDS
from builder.model.item import Item, Unit
from builder.model.near import nearest
from builder.model.problems import Fact, Problem
from builder.model.slug import slug
from builder.model.text import Text, merged, text_in
from builder.strings import listed, phrase

FRAMES = ("foreword", "afterword")
"""Texts that belong to the exhibition as a whole."""

_LONG = "long_description"


@dataclass
class Attached:
    """Where the texts of an exhibition went: its frame, and the arrangement with intros and long descriptions."""

    arranged: Arranged
    frames: dict[str, Text] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def attach(texts: Iterable[TextFile], arranged: Arranged) -> Attached:
    """Give every text to the exhibition (``foreword``, ``afterword``), the unit or the item that its name says."""
    attached = Attached(arranged)
    units = unit_places(arranged.units)
    items = {item.slug: n for n, item in enumerate(arranged.items)}
    for text in texts:
        name = text.stem.casefold()
        unit, item = units.get(name), items.get(slug(text.stem))
        if name in FRAMES:
            old = attached.frames.get(name, Text())
            attached.frames[name] = merged(old, text_in(text.language, text.text))
        elif (unit is None) == (item is None):
            attached.problems.append(_homeless(text, arranged, of_two=unit is not None))
        elif unit is not None:
            known = arranged.units[unit]
            label = Text("单元介绍", "unit introduction")
            arranged.units[unit] = replace(known, intro=_joined(known.intro, text, label, "", attached))
        elif item is not None:
            arranged.items[item] = _described(arranged.items[item], text, attached)
    return attached


def unit_places(units: Sequence[Unit]) -> Mapping[str, int]:
    """The place of each unit by every name that a text may have for it, in small letters."""
    return {
        name.casefold(): n for n, unit in enumerate(units) for name in (unit.id, unit.title.zh, unit.title.en) if name
    }


def _described(item: Item, text: TextFile, attached: Attached) -> Item:
    old = next(iter(item.values.get(_LONG, ())), Text())
    new = _joined(old, text, FIELDS[_LONG].label, item.key, attached)
    return replace(item, values=MappingProxyType({**item.values, _LONG: (new,)}))


def _joined(old: Text, text: TextFile, label: Text, item: str, attached: Attached) -> Text:
    """The text of the file, completed by what was known in the other language."""
    new = text_in(text.language, text.text)
    if (old.zh if text.language == "zh" else old.en) and text.text:
        facts: dict[str, Fact] = {"field": label, "name": text.where.file.rpartition("/")[2]}
        attached.problems.append(Problem(code="TEXT-03", where=text.where, facts=facts, item=item))
    return merged(new, old)


def _homeless(text: TextFile, arranged: Arranged, *, of_two: bool) -> Problem:
    name = text.where.file.rpartition("/texts/")[2]
    if of_two:
        suggestion = phrase("text_of_two", stem=text.stem)
    else:
        known = (*FRAMES, *(unit.id for unit in arranged.units), *(item.id for item in arranged.items))
        near = nearest(text.stem, known)
        suggestion = phrase("did_you_mean", names=listed(near)) if near else phrase("name_after_item")
    return Problem(code="TEXT-01", where=text.where, facts={"name": name, "suggestion": suggestion})

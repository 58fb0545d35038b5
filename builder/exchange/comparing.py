"""What one version of a package says otherwise than another, item by item and field by field.

Both are taken apart into their smallest parts, so that no difference can be missed; parts are then named for people.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from builder.model.fields import FIELDS
from builder.model.package import Package
from builder.model.text import Text
from builder.strings import WORDS, phrase

Kind = Literal["added", "removed", "changed"]
Part = tuple[str, ...]
_ITEM = ("item",)
_HEAD = ("audience", "giver", "receiver", "valid_until", "agreement", "fields")
_WHOLE = frozenset(
    {
        "blocks", "opening", "closing", "tours", "hotspots", "crops", "opens", "stands", "timelines", "partners",
        "credits", "reviews", "named", "redactions", "items", "order", "files", "audience", "sensitive",
        "person_status", "fields",
    }
)  # fmt: skip
"""Parts that are told as one: what changed within a list is seen best beside the whole of it."""

_LANGUAGES = {"zh": Text("中文", "Chinese"), "en": Text("英文", "English")}


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. ``item`` is the id of the item, empty for the exhibition and the package; ``part`` names the
    smallest part that differs; ``before`` and ``after`` are empty where there was or is nothing.
    """

    kind: Kind
    item: str
    title: Text
    part: Part
    label: Text
    before: str = ""
    after: str = ""

    def as_dict(self) -> dict[str, object]:
        """For changes.json and ``lantai diff --format json``."""
        return {
            "kind": self.kind,
            "item": self.item,
            "title": self.title.as_dict(),
            "part": ".".join(self.part),
            "label": self.label.as_dict(),
            "before": self.before,
            "after": self.after,
        }


def compare(before: Package, after: Package) -> tuple[Change, ...]:
    """Every difference: the package's and the exhibition's own first, then items that came, that went, that changed."""
    labels = {field.key: Text(field.label.zh, field.label.en) for field in (*before.fields, *after.fields)}
    found = list(_differences("", Text(), _own_parts(before), _own_parts(after), labels))
    old, new = ({item.id: item for item in package.items} for package in (before, after))
    titles = {key: Text(item.title.zh, item.title.en) for key, item in (old | new).items()}
    found += [_whole("added", key, titles[key]) for key in new if key not in old]
    found += [_whole("removed", key, titles[key]) for key in old if key not in new]
    for key in (key for key in new if key in old):
        one, other = (_parts(item.model_dump(mode="json")) for item in (old[key], new[key]))
        found += _differences(key, titles[key], one, other, labels)
    return tuple(found)


def given_away(changes: Iterable[Change], *, silent: bool = False) -> tuple[Change, ...]:
    """The same as a partner is told: what is gone is named, not said again. It may have closed. ``silent``: what
    changed is only named, too.
    """
    told = (replace(change, before="", after="") if silent else change for change in changes)
    return tuple(_without_words(change) if change.kind == "removed" else change for change in told)


def _without_words(gone: Change) -> Change:
    return replace(gone, before="", title=Text() if gone.part == _ITEM else gone.title)


def _own_parts(package: Package) -> dict[Part, Any]:
    whole = package.model_dump(mode="json", exclude={"items"})
    told: dict[str, Any] = {key: whole[key] for key in _HEAD}
    exhibition = whole["exhibition"]
    exhibition["units"] = {unit["id"]: unit | {"place": str(n)} for n, unit in enumerate(exhibition["units"], start=1)}
    return _parts(told | {"exhibition": exhibition, "order": [item.id for item in package.items]})


def _parts(value: object) -> dict[Part, Any]:
    """The smallest parts of a document by their place; what is empty is no part."""
    return {part: found for part, found in _walk(value, ()) if found not in _EMPTY}


_EMPTY: tuple[object, ...] = (None, "", False, [], {})


def _walk(value: object, place: Part) -> Iterator[tuple[Part, object]]:
    if place and place[-1] in _WHOLE:
        yield place, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _walk(inner, (*place, str(key)))
    elif isinstance(value, list):
        for number, inner in enumerate(value, start=1):
            yield from _walk(inner, (*place, str(number)))
    else:
        yield place, value


def _differences(
    item: str, title: Text, before: Mapping[Part, Any], after: Mapping[Part, Any], labels: Mapping[str, Text]
) -> Iterator[Change]:
    for part in dict.fromkeys((*before, *after)):
        one, other = before.get(part), after.get(part)
        if one != other:
            kind: Kind = "added" if one is None else "removed" if other is None else "changed"
            yield Change(kind, item, title, part, _label(part, labels), *_said(one, other))


def _said(one: object, other: object) -> tuple[str, str]:
    """Both sides in words; as they are written where the words would be the same."""
    before, after = _words(one), _words(other)
    if before != after:
        return before, after
    return json.dumps(one, ensure_ascii=False), json.dumps(other, ensure_ascii=False)


def _words(value: object) -> str:
    """The words of a value, without the frame of a document: languages side by side, parts one after the other."""
    if isinstance(value, Mapping):
        joint = " / " if value.keys() <= _LANGUAGES.keys() else "，"
        return joint.join(filter(None, map(_words, value.values())))
    if isinstance(value, list):
        return "；".join(filter(None, map(_words, value)))
    return "" if value in _EMPTY else value if isinstance(value, str) else json.dumps(value)


def _whole(kind: Kind, item: str, title: Text) -> Change:
    return Change(kind, item, title, _ITEM, WORDS["package.part.item"])


def _label(part: Part, labels: Mapping[str, Text]) -> Text:
    """A part as people call it: the field's label, which of several, and the language."""
    if part[0] == "values":
        field = labels.get(part[1]) or (FIELDS[part[1]].label if part[1] in FIELDS else Text(part[1], part[1]))
        names = [field, *(_name(word, {}) for word in part[2:])]
    else:
        names = [_name(word, labels) for word in part if word not in {"exhibition", "terms"}]
    return Text("，".join(name.zh for name in names), ", ".join(name.en for name in names))


def _name(word: str, labels: Mapping[str, Text]) -> Text:
    if word in _LANGUAGES:
        return _LANGUAGES[word]
    if word.isdecimal():
        return phrase("package.nth", number=word)
    known = WORDS.get(f"package.part.{word}") or labels.get(word)
    return known or (FIELDS[word].label if word in FIELDS else Text(word, word))

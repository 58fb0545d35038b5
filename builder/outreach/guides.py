"""Service guides: every element that a citizen needs is there, and none is a placeholder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from builder.model.outreach.document import ContentDocument
from builder.model.outreach.guide_settings import ChannelSettings, GuideSettings
from builder.model.outreach.judged import Judged
from builder.model.outreach.quiz_settings import Phrase
from builder.model.placeholders import is_placeholder
from builder.model.problems import Fact, Problem
from builder.model.where import Where
from builder.strings import phrase

_DEMANDED: Mapping[str, tuple[str, ...]] = {
    "online": ("url",),
    "platform": ("url",),
    "counter": ("address", "hours", "phone"),
    "mail": ("address",),
    "phone": ("phone", "hours"),
}
"""What a way in needs, by its type."""


@dataclass(frozen=True, slots=True)
class _Element:
    """One element: its name in strings, its place in the file, what stands there."""

    name: str
    place: str
    said: tuple[str, ...]


def judge_guide(document: ContentDocument, *, government: bool) -> Judged:
    """What is missing, and what is not filled in yet. On the site of a government body either keeps the guide back;
    elsewhere a guide that is labelled fictional may hold placeholders. A draft is not looked at.
    """
    guide = document.settings
    assert isinstance(guide, GuideSettings)  # the loader reads a guide with these
    if guide.state != "public":
        return Judged()
    return Judged(tuple(_problems(document, guide, government=government)))


def _problems(document: ContentDocument, guide: GuideSettings, *, government: bool) -> Iterator[Problem]:
    for element in _elements(guide):
        said = [words for words in element.said if words.strip()]
        held = next((words for words in said if is_placeholder(words)), "")
        facts: dict[str, Fact] = {"element": phrase(f"guide.{element.name}"), "key": element.place}
        where, key = _where(document, element.place), document.key if government else ""
        if not said:
            code = "GUIDE-04" if government else "GUIDE-01"
            yield Problem(code=code, where=where, facts=facts, item=key, field=element.place)
        elif held and (government or not guide.fictional):
            code = "GUIDE-05" if government else "GUIDE-02"
            yield Problem(code=code, where=where, facts={**facts, "said": held}, item=key, field=element.place)


def _elements(guide: GuideSettings) -> Iterable[_Element]:
    yield _Element("who", "who", _said(guide.who))
    yield _Element("cites", "cites", guide.cites)
    yield _Element("materials", "materials", tuple(words for one in guide.materials for words in _said(one.name)))
    yield _Element("steps", "steps", tuple(words for one in guide.steps for words in _said(one.text)))
    yield _Element("channels", "channels", tuple(one.type for one in guide.channels))
    for number, channel in enumerate(guide.channels):
        yield from _channel(f"channels.{number}", channel)
    for name in ("time_limit", "fee", "result"):
        yield _Element(name, name, _said(getattr(guide, name)))
    complaint = guide.complaint
    yield _Element("complaint", "complaint", (*_said(complaint.to), complaint.phone) if complaint.to.text else ())
    yield _Element("updated", "updated", (guide.updated.isoformat(),) if guide.updated else ())


def _channel(place: str, channel: ChannelSettings) -> Iterable[_Element]:
    """What it needs, and what else was filled in."""
    for name in ("url", "address", "hours", "phone"):
        value: Phrase | str = getattr(channel, name)
        said = (value,) if isinstance(value, str) else _said(value)
        if name in _DEMANDED[channel.type] or any(said):
            yield _Element(name, f"{place}.{name}", said)


def _said(words: Phrase) -> tuple[str, ...]:
    return (words.zh, words.en)


def _where(document: ContentDocument, place: str) -> Where:
    """The line of the key; where it is not there, that of what it belongs to."""
    parts = place.split(".")
    wanted = (".".join(parts[:end]) for end in range(len(parts), 0, -1))
    return next((document.marks[one] for one in wanted if one in document.marks), document.where)

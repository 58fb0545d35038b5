"""The sheet that reviewers sign on paper: what is new or changed since the last signature, and room for names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from builder.fonts.faces import enough
from builder.gate import HOUSE, Trail, content_part_label, content_trails, part_label, titles, trails
from builder.model.approval import STAGE_LABELS, STAGES, Ledger
from builder.model.branding import branding_key
from builder.model.item import Exhibition, Site
from builder.model.outreach.kinds import CONTENT_KINDS
from builder.model.text import Text
from builder.order import Tools
from builder.print.typeset import templates, typeset
from builder.strings import say

_MAIN = "signoff.typ"
_SHORT = 12
_WORDS = (
    *("signatures", "stage", "opinion", "signature", "date", "sheet"),
    *("number", "title", "changed", "hash", "new"),
)
_ROOT = "content/"


@dataclass(frozen=True, slots=True)
class _Entry:
    """What is signed by itself: how people call it, what it is, its trail, and what its parts are called."""

    name: str
    title: str
    trail: Trail
    label: Callable[[str], Text]
    kind: str = ""

    @property
    def final(self) -> bool:
        return "final" in self.trail.standing


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What a sheet is about: ``about`` chooses its words (``show``, ``content``), ``name`` is what ``approve`` calls
    it, ``texts`` the words that are signed beside the ``entries``.
    """

    about: str
    name: str
    title: str
    ledger: Ledger
    texts: _Entry
    entries: tuple[_Entry, ...]

    def say(self, key: str, /, **facts: object) -> str:
        return say(f"signoff.{self.about}.{key}", "zh", **facts)


def sign_off(site: Site, exhibition: Exhibition, day: date, tools: Tools, room: Path) -> bytes:
    """The PDF for an exhibition, in Chinese. It tells of items that may never be published: it stays in the house."""
    known, label = trails(exhibition, site.items, day), partial(part_label, exhibition=exhibition)
    items = [(key, site.items[key]) for unit in exhibition.units for key in unit.items]
    entries = tuple(_Entry(item.id, item.title.into("zh"), known[key], label) for key, item in items)
    texts = _Entry("", "", known[exhibition.id], label)
    title = exhibition.settings.title.text.into("zh")
    sheet = _Sheet("show", exhibition.id, title, exhibition.ledger, texts, entries)
    return _pdf(sheet, site, day, tools, room)


def sign_off_content(site: Site, day: date, tools: Tools, room: Path) -> bytes:
    """The PDF for what stands below content/: documents, hand-written pages and the words of the house, in Chinese."""
    known, named = content_trails(site, day), titles(site)
    house, *entries = (
        _Entry(
            name=key.removeprefix(_ROOT),
            title=named.get(key, Text()).into("zh") or key.removeprefix(_ROOT),
            trail=trail,
            label=partial(content_part_label, key=key),
            kind=_kind(site, key),
        )
        for key, trail in sorted(known.items(), key=lambda one: one[0] != HOUSE)
    )
    title = say("signoff.content.title", "zh")
    return _pdf(_Sheet("content", "content", title, site.ledger, house, tuple(entries)), site, day, tools, room)


def _kind(site: Site, key: str) -> str:
    """What a document is, and whether visitors are to see it; a page is a page, and a partner's words are theirs."""
    document = site.outreach.documents.get(key)
    if document is None:
        return say("partner_words" if key in map(branding_key, site.brandings) else "page", "zh")
    state = document.settings.state
    told = () if state == "public" else (say(f"state.{state}", "zh"),)
    return "，".join((CONTENT_KINDS[document.kind].label.zh, *told))


def _pdf(sheet: _Sheet, site: Site, day: date, tools: Tools, room: Path) -> bytes:
    rows = [_row(number, one) for number, one in enumerate(sheet.entries, start=1) if not one.final]
    settled = len(sheet.entries) - len(rows)
    data: dict[str, object] = {
        "heading": say("signoff.heading", "zh", title=sheet.title),
        "house": site.settings.institution.name.text.into("zh"),
        "day": day.isoformat(),
        "footer": say("report.house_only", "zh"),
        "facts": [
            [sheet.say("items"), str(len(sheet.entries))],
            [say("signoff.to_sign", "zh"), str(len(rows))],
            [say("signoff.records", "zh"), str(len(sheet.ledger.approvals))],
            [say("signoff.head", "zh"), sheet.ledger.head[:_SHORT] or "—"],
        ],
        "words": {name: say(f"signoff.{name}", "zh") for name in _WORDS}
        | {name: sheet.say(name) for name in ("texts", "nothing", "item")},
        "stages": [STAGE_LABELS[stage].zh for stage in STAGES],
        "texts": _texts(sheet),
        "changed_heading": sheet.say("changed_heading", count=len(rows)),
        "rows": rows,
        "unchanged": sheet.say("unchanged", count=settled) if settled else "",
        "record": [say("signoff.record", "zh"), say("signoff.command", "zh", name=sheet.name)],
    }
    faces = enough(frozenset(chain.from_iterable(_strings(data))), tools.faces, tools.whole)
    return typeset(_MAIN, data=data, sources=templates(tools.theme_folders), files={}, faces=faces, room=room)


def _row(number: int, entry: _Entry) -> dict[str, object]:
    return {
        "number": number,
        "item": entry.name,
        "title": entry.title,
        "kind": entry.kind,
        "new": not entry.trail.signed,
        "what": _changed(entry) or _signed(entry.trail),
        "since": _since(entry.trail),
        "hash": entry.trail.content[:_SHORT],
    }


def _changed(entry: _Entry) -> str:
    """The parts that differ from the last signature that lapsed."""
    parts = entry.trail.lapsed[-1].parts if entry.trail.lapsed else ()
    return "、".join(entry.label(part).zh for part in parts)


def _signed(trail: Trail) -> str:
    """What stands already, where the final review is all that lacks."""
    return say("signoff.stands", "zh", stages="、".join(STAGE_LABELS[stage].zh for stage in trail.standing))


def _since(trail: Trail) -> str:
    """The last signature that the content has outrun."""
    if not trail.lapsed:
        return ""
    last = trail.lapsed[-1].approval
    return say("signoff.since", "zh", stage=STAGE_LABELS[last.stage].zh, by=last.by, day=last.date)


def _texts(sheet: _Sheet) -> list[dict[str, str]]:
    """What is to be said of the words beside the entries: the exhibition's own, those of the house."""
    texts = sheet.texts
    if texts.final:
        return []
    what = (_changed(texts) or _signed(texts.trail)) if texts.trail.signed else say("signoff.texts_new", "zh")
    return [{"what": what, "since": _since(texts.trail)}]


def _strings(data: object) -> list[str]:
    """Every word that will be set, so that a font is found for each character."""
    if isinstance(data, str):
        return [data]
    parts: Iterable[object] = data.values() if isinstance(data, Mapping) else data if isinstance(data, list) else ()
    return [words for part in parts for words in _strings(part)]

"""The sheet that reviewers sign on paper: what is new or changed since the last signature, and room for names."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import chain
from pathlib import Path

from builder.fonts import enough
from builder.gate import Trail, part_label, trails
from builder.model.approval import STAGE_LABELS, STAGES
from builder.model.item import Exhibition, Site
from builder.order import Tools
from builder.print.typeset import templates, typeset
from builder.strings import say

_MAIN = "signoff.typ"
_SHORT = 12
_WORDS = (
    *("signatures", "stage", "opinion", "signature", "date", "texts", "nothing"),
    *("number", "item", "title", "changed", "hash", "new"),
)


def sign_off(site: Site, exhibition: Exhibition, day: date, tools: Tools, room: Path) -> bytes:
    """The PDF, in Chinese. It tells of items that may never be published: it stays in the house."""
    known = trails(exhibition, site.items, day)
    keys = [key for unit in exhibition.units for key in unit.items]
    final = [key for key in keys if "final" in known[key].standing]
    rows = [_row(n, key, site, known[key], exhibition) for n, key in enumerate(keys, start=1) if key not in set(final)]
    ledger = exhibition.ledger
    title = exhibition.settings.title.text.into("zh")
    data: dict[str, object] = {
        "heading": say("signoff.heading", "zh", title=title),
        "house": site.settings.institution.name.text.into("zh"),
        "day": day.isoformat(),
        "footer": say("report.house_only", "zh"),
        "facts": [
            [say("signoff.items", "zh"), str(len(keys))],
            [say("signoff.to_sign", "zh"), str(len(rows))],
            [say("signoff.records", "zh"), str(len(ledger.approvals))],
            [say("signoff.head", "zh"), ledger.head[:_SHORT] or "—"],
        ],
        "words": {name: say(f"signoff.{name}", "zh") for name in _WORDS},
        "stages": [STAGE_LABELS[stage].zh for stage in STAGES],
        "texts": _texts(known[exhibition.id], exhibition),
        "changed_heading": say("signoff.changed_heading", "zh", count=len(rows)),
        "rows": rows,
        "unchanged": say("signoff.unchanged", "zh", count=len(final)) if final else "",
    }
    faces = enough(frozenset(chain.from_iterable(_strings(data))), tools.faces, tools.whole)
    return typeset(_MAIN, data=data, sources=templates(tools.theme_folders), files={}, faces=faces, room=room)


def _row(number: int, key: str, site: Site, trail: Trail, exhibition: Exhibition) -> dict[str, object]:
    item = site.items[key]
    return {
        "number": number,
        "item": item.id,
        "title": item.title.into("zh"),
        "new": not trail.signed,
        "what": _changed(trail, exhibition) or _signed(trail),
        "since": _since(trail),
        "hash": trail.content[:_SHORT],
    }


def _changed(trail: Trail, exhibition: Exhibition) -> str:
    """The parts that differ from the last signature that lapsed."""
    parts = trail.lapsed[-1].parts if trail.lapsed else ()
    return "、".join(part_label(part, exhibition).zh for part in parts)


def _signed(trail: Trail) -> str:
    """What stands already, where the final review is all that lacks."""
    return say("signoff.stands", "zh", stages="、".join(STAGE_LABELS[stage].zh for stage in trail.standing))


def _since(trail: Trail) -> str:
    """The last signature that the content has outrun."""
    if not trail.lapsed:
        return ""
    last = trail.lapsed[-1].approval
    return say("signoff.since", "zh", stage=STAGE_LABELS[last.stage].zh, by=last.by, day=last.date)


def _texts(trail: Trail, exhibition: Exhibition) -> list[dict[str, str]]:
    """What is to be said of the exhibition's own words."""
    if "final" in trail.standing:
        return []
    what = _changed(trail, exhibition) if trail.signed else say("signoff.texts_new", "zh")
    return [{"what": what or _signed(trail), "since": _since(trail)}]


def _strings(data: object) -> list[str]:
    """Every word that will be set, so that a font is found for each character."""
    if isinstance(data, str):
        return [data]
    parts = data.values() if isinstance(data, Mapping) else data if isinstance(data, list) else ()
    return [words for part in parts for words in _strings(part)]

"""The poster of an event, from what the event says: when, what, where, who, and a code that leads to the programme."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from itertools import groupby
from pathlib import Path, PurePosixPath

from builder.model.files import OutFile
from builder.model.outreach.public_events import PublicEvent, PublicSession
from builder.model.problems import Problem
from builder.model.public import PublicSite
from builder.model.text import Language, Text
from builder.print.brochure import Press, broken, qr
from builder.print.marks import BLEED, with_marks
from builder.print.phrase import Phrase, own
from builder.print.pressing import HOUSE, UNSEPARATED, absent, condition_of, inked, separation_of
from builder.print.separation import ProfileError, Separation
from builder.print.tokens import colours
from builder.print.typeset import STANDARDS, TemplateError, refuse_packages, templates, typeset
from builder.print.voice import Voice
from builder.store import file_digest, recipe_key
from builder.strings import say
from builder.strings.days import short_day, span_of, weekday

RECIPE_VERSION = 2
_PAGE = {"width": 600, "height": 900}
_POSTER = "poster.pdf"


def event_posters(
    site: PublicSite,
    events: Sequence[PublicEvent],
    press: Press,
    languages: Sequence[Language],
    *,
    for_printer: bool = False,
) -> tuple[list[OutFile], list[Problem]]:
    """``downloads/events.<event>.poster.<language>.pdf``, or ``….press.pdf`` with bleed, crop marks and the inks of the
    house's profile for a printer. PRINT-01 for a template that breaks, PRINT-08 for a profile that is none, PRINT-11
    for a printer's file without one.
    """
    sources = templates(press.theme_folders)
    separation: Separation | None = None
    files: list[OutFile] = []
    try:
        refuse_packages(sources)
        separation = separation_of(site.profile, sources) if for_printer else None
        for event in events:
            for language in languages:
                path = PurePosixPath(press.addresses.event_poster(event.id, language))
                data = poster_data(site, event, language, press, for_printer=for_printer, separation=separation)
                name = path.with_suffix(".press.pdf") if for_printer else path
                poster = _Poster(event.id, data, for_printer, condition_of(separation))
                files.append(OutFile(name, _made(poster, press, sources), (f"content/events/{event.id}",)))
    except TemplateError as error:
        return [], [broken(error)]
    except ProfileError:
        return [], [absent(site.profile, HOUSE)]
    return files, [UNSEPARATED] if files and for_printer and separation is None else []


@dataclass(frozen=True, slots=True)
class _Poster:
    """One poster before it is set: of which event, its words, and whether a printer gets it, under which condition."""

    event: str
    data: Mapping[str, object]
    for_printer: bool
    condition: tuple[str, bytes] | None


def _made(poster: _Poster, press: Press, sources: Mapping[str, Path]) -> bytes:
    """The PDF, kept in the store until a word, a template, a font or the profile changes."""
    data = poster.data
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    inputs = [*(f"{name}:{file_digest(path)}" for name, path in sources.items())]
    inputs += [press.store.digest(path) for path in press.faces.files]
    parameters = {"data": hashlib.sha256(text.encode()).hexdigest(), "typst": version("typst")}
    online, code = str(data["online"]), str(data["code"])

    def recipe(folder: Path) -> Mapping[str, object]:
        made = typeset(
            "event.typ",
            data=data,
            sources={name: path for name, path in sources.items() if path.suffix != ".icc"},
            files={code: qr(online, code)} if online else {},
            faces=press.faces,
            room=press.store.folder,
            standards=() if poster.for_printer else STANDARDS,
        )
        (folder / _POSTER).write_bytes(with_marks(made, poster.condition) if poster.for_printer else made)
        return {}

    key = recipe_key("event-poster", RECIPE_VERSION, parameters, inputs)
    of = {"recipe": "event-poster", "of": poster.event, "language": str(data["language"])}
    return press.store.make(key, of, recipe)[_POSTER].path.read_bytes()


def poster_data(
    site: PublicSite,
    event: PublicEvent,
    language: Language,
    press: Press,
    *,
    for_printer: bool = False,
    separation: Separation | None = None,
) -> dict[str, object]:
    """Everything that the template reads, as JSON values."""
    voice = Voice(language)
    addresses = press.addresses
    online = addresses.absolute(addresses.page("event", language, event.id)) if addresses.base_url else ""
    hosts = [one.name.text for one in event.partners if one.role == "organiser"] or [site.institution.name.text]
    return {
        "language": language,
        "page": {**_PAGE, "bleed": BLEED if for_printer else 0},
        "large": False,
        "parallel": False,
        "colours": inked(colours(press.theme_folders, {}), separation),
        "logo": "",
        "anchors": [],
        "running": "",
        "title": voice.phrase(event.title) or own(event.id, "en"),
        "numerals": numerals(event.days, language),
        "when": own(span_of(event.days, language), language),
        "theme": voice.phrase(event.theme),
        "summary": voice.phrase(event.summary),
        "house": [name for text in hosts if (name := voice.phrase(text))],
        "contact": _contact(site, event, voice),
        "days": _days(event, voice),
        "note": voice.words("fictional") if event.fictional else None,
        "off": voice.words("event.off") if event.cancelled else None,
        "online": online,
        "code": "qr.png" if for_printer else "qr.svg",
        "address": online.partition("://")[2].rstrip("/"),
        "alt": own(say("paper.qr_alt", language, address=online), language) if online else None,
        "scan": voice.words("poster.scan"),
    }


def _contact(site: PublicSite, event: PublicEvent, voice: Voice) -> list[Phrase]:
    """Whom to ask: of this event, of the house."""
    house = site.institution
    lines = (event.contact, Text(house.phone, house.phone), house.address.text)
    return [line for text in lines if (line := voice.phrase(text))]


def _days(event: PublicEvent, voice: Voice) -> list[dict[str, object]]:
    language = voice.language
    return [
        {
            "day": own(short_day(day, language), language),
            "weekday": own(weekday(day, language), language),
            "sessions": [_session(one, voice) for one in sessions],
        }
        for day, sessions in groupby(event.sessions, key=lambda one: one.day)
    ]


def _session(one: PublicSession, voice: Voice) -> dict[str, object]:
    off = voice.words("events.cancelled") if one.cancelled else None
    return {
        "when": f"{one.start}–{one.end}",
        "title": voice.phrase(one.title),
        "venue": voice.phrase(one.venue),
        "off": off,
    }


def numerals(days: Sequence[date], language: Language) -> str:
    """The dates as they stand largest: 6.8–14, 6.28–7.3, 12.4, in English 8–14 June; the year is told in words."""
    if not days:
        return ""
    first, last = min(days), max(days)
    within = (first.year, first.month) == (last.year, last.month)
    if language == "en":
        ends = [str(first.day) if within else short_day(first, "en"), short_day(last, "en")]
        return ends[1] if first == last else ("–" if within else " – ").join(ends)
    end = f"{last.day}" if within else f"{last.month}.{last.day}"
    return f"{first.month}.{first.day}" + ("" if first == last else f"–{end}")

"""A note for the press: its headline, its facts and its programme, from the event and the house and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from builder.model.outreach.public_events import PublicEvent, PublicSession
from builder.model.settings import InstitutionSettings
from builder.model.text import Language, Text
from builder.strings import say
from builder.strings.days import short_day, span_of, weekday


@dataclass(frozen=True, slots=True)
class PressNote:
    """The parts in the order in which they are printed; what was not filled in is empty."""

    headline: Text
    lead: Text
    facts: tuple[tuple[str, str], ...]
    programme: tuple[tuple[str, tuple[str, ...]], ...]
    quotes: tuple[tuple[Text, Text], ...]
    about: tuple[str, Text]
    contact: tuple[tuple[str, str], ...]
    fictional: bool


def press_note(event: PublicEvent, institution: InstitutionSettings, language: Language) -> PressNote | None:
    """The note in one language; None where the event has none. Where no headline or lead was written, the title of
    the event and a sentence made of its facts stand there.
    """
    if event.press is None:
        return None
    name = (institution.name.text or institution.short.text).into(language)
    return PressNote(
        headline=event.press.headline or event.title,
        lead=event.press.lead or _lead(event, institution),
        facts=tuple(_facts(event, name, language)),
        programme=tuple(_programme(event, language)),
        quotes=event.press.quotes,
        about=(say("press.about", language, name=name), institution.motto.text) if name else ("", Text()),
        contact=tuple(_contact(event, institution, language)),
        fictional=event.fictional,
    )


def as_text(note: PressNote, language: Language) -> str:
    """The note as plain text, for a mail or a word processor."""
    lines = [note.headline.into(language), "", note.lead.into(language), ""]
    lines += [_line(label, value, language) for label, value in note.facts]
    lines += ["", say("press.programme", language)]
    for day, sessions in note.programme:
        lines += [day, *(f"    {one}" for one in sessions)]
    for words, by in note.quotes:
        said = words.into(language)
        lines += ["", f"“{said}”" + (f" —— {by.into(language)}" if by else "")]
    if note.about[1]:
        lines += ["", note.about[0], note.about[1].into(language)]
    lines += ["", say("press.end", language)]
    if note.contact:
        lines += ["", say("press.contact", language), *(_line(label, value, language) for label, value in note.contact)]
    if note.fictional:
        lines += ["", say("press.fictional", language)]
    return "\r\n".join(lines) + "\r\n"


def _line(label: str, value: str, language: Language) -> str:
    return f"{label}：{value}" if language == "zh" else f"{label}: {value}"


def _lead(event: PublicEvent, institution: InstitutionSettings) -> Text:
    name = institution.name.text or institution.short.text

    def said(language: Language) -> str:
        facts = {
            "when": span_of(event.days, language),
            "who": name.into(language),
            "title": event.title.into(language),
            "count": how_many(event, language),
        }
        return say("press.lead" if name else "press.lead.nobody", language, **facts)

    return Text(said("zh"), said("en"))


def how_many(event: PublicEvent, language: Language) -> str:
    """7 天，9 场 · 7 days, 9 sessions."""
    several = len(event.days) > 1
    return say(
        "events.count" if several else "events.count.one_day", language, days=len(event.days), n=len(event.sessions)
    )


def _facts(event: PublicEvent, name: str, language: Language) -> Iterator[tuple[str, str]]:
    yield say("press.when", language), span_of(event.days, language)
    venues = list(dict.fromkeys(one.venue.into(language) for one in event.sessions if one.venue))
    if venues:
        yield say("press.where", language), ("、" if language == "zh" else "; ").join(venues)
    if event.summary:
        yield say("press.what", language), event.summary.into(language)
    hosts = [one.name.text.into(language) for one in event.partners if one.role == "organiser"] or [name]
    if any(hosts):
        yield say("press.who", language), ("、" if language == "zh" else ", ").join(filter(None, hosts))


def _programme(event: PublicEvent, language: Language) -> Iterator[tuple[str, tuple[str, ...]]]:
    for day, sessions in groupby(event.sessions, key=lambda one: one.day):
        named = f"{short_day(day, language)} {weekday(day, language)}"
        yield named, tuple(_session(one, language) for one in sessions)


def _session(one: PublicSession, language: Language) -> str:
    off = say("press.off", language) if one.cancelled else ""
    where = f"，{one.venue.into(language)}" if language == "zh" else f", {one.venue.into(language)}"
    return f"{one.start}–{one.end} {one.title.into(language)}{where if one.venue else ''}{off}"


def _contact(event: PublicEvent, institution: InstitutionSettings, language: Language) -> Iterator[tuple[str, str]]:
    if event.contact:
        yield say("events.contact", language), event.contact.into(language)
    desk = institution.media.contact
    rows = (
        ("contact.office", desk.office.text.into(language) if desk.office.text and not event.contact else ""),
        ("foot.phone", desk.phone.strip() or institution.phone.strip()),
        ("foot.email", desk.email.strip() or institution.email.strip()),
        ("foot.address", (desk.address.text or institution.address.text).into(language)),
    )
    yield from ((say(key, language), value) for key, value in rows if value)

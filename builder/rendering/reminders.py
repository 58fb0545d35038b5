"""changes.ics: what time changes by itself, for the calendar of whoever builds the site (RFC 5545); and schedule.txt,
by which a machine builds it again every night.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from builder.gate import Change, Coming
from builder.strings import phrase


def reminders(changes: Iterable[Change], valid_until: date | None, coming: Iterable[Coming] = ()) -> bytes:
    """An event for each day on which something opens or goes or is due for a document, and one for the day after the
    edition's last. They name items and documents by their keys: the file is for the house.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Lantai//changes//ZH")
    calendar.add("version", "2.0")
    by_day: dict[tuple[date, str], list[str]] = {}
    for change in changes:
        by_day.setdefault((change.day, change.does), []).append(change.item)
    for due in coming:
        by_day.setdefault((due.day, due.does), []).append(due.document)
    for (day, does), keys in sorted(by_day.items()):
        words = phrase(f"change.{does}", count=str(len(keys)))
        calendar.add_component(_event(day, f"{words.zh} · {words.en}", "\n".join(keys)))
    if valid_until:
        words = phrase("change.rebuild")
        calendar.add_component(_event(valid_until + timedelta(1), f"{words.zh} · {words.en}", ""))
    return bytes(calendar.to_ical())


def schedule(*, kiosk: bool) -> bytes:
    """Lines for Task Scheduler and cron: build again at night, and leave with 1 where the edition has outlived its
    term. The same on every machine: the folder is for the reader to fill in.
    """
    command, edition = ("kiosk", "kiosk") if kiosk else ("build", "site")
    here = phrase("schedule.folder")
    run = f"cmd /c cd /d {here.zh} && lantai -q {command} && lantai check --built build\\{edition}"
    lines = (
        *(f"# {words}" for words in (phrase("schedule.head").zh, phrase("schedule.head").en)),
        "\nWindows",
        f'schtasks /Create /SC DAILY /ST 03:30 /TN lantai /TR "{run}"',
        "\nLinux, macOS (crontab -e)",
        f"30 3 * * *  cd {here.en} && lantai -q {command} && lantai check --built build/{edition}",
    )
    return "".join(f"{line}\n" for line in lines).encode()


def _event(day: date, summary: str, description: str) -> Event:
    event = Event()
    event.add("uid", f"{hashlib.sha256(f'{day} {summary}'.encode()).hexdigest()[:24]}@lantai")
    event.add("dtstamp", datetime(day.year, day.month, day.day, tzinfo=UTC))  # the same file for the same changes
    event.add("dtstart", day)
    event.add("summary", summary)
    if description:
        event.add("description", description)
    return event

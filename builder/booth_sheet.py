"""The sheet that lies at a booth: how to start, what to do each evening, and what to do when something is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from builder.fonts.faces import enough
from builder.model.files import OutFile
from builder.model.text import Language
from builder.order import Prepared
from builder.print.typeset import templates, typeset
from builder.strings import say

_STEPS = {"start": 4, "day": 4, "evening": 4, "trouble": 6}


def booth_sheets(prepared: Prepared) -> Iterator[OutFile]:
    """``booth-sheet.zh.pdf`` and the like: one page of A4 in each language of the site. The digits of the staff are
    not on it; they are written in by hand, or better told.
    """
    for language in prepared.released.site.languages:
        yield OutFile(PurePosixPath(f"booth-sheet.{language}.pdf"), _sheet(prepared, language))


def _sheet(prepared: Prepared, language: Language) -> bytes:
    site, tools = prepared.released.site, prepared.tools
    assert site.kiosk
    settings = site.kiosk.settings
    last_days = [day for _, day in site.kiosk.last_days]
    until = min(last_days).isoformat() if last_days else say("booth.no_end", language)
    data: dict[str, object] = {
        "language": language,
        "title": say("booth.title", language),
        "site": site.title.into(language),
        "house": site.institution.name.text.into(language),
        "phone": site.institution.phone,
        "facts": [
            [say("booth.made", language), site.kiosk.made.isoformat()],
            [say("booth.until", language), until],
            [say("booth.machine", language), settings.device],
            [say("booth.gifts", language), str(settings.gifts)],
            [say("booth.digits", language), ""],
            [say("booth.call", language), site.institution.phone],
        ],
        "parts": [
            {
                "title": say(f"booth.{part}", language),
                "steps": [
                    say(f"booth.{part}.{n}", language, idle=settings.idle_seconds, grace=settings.grace_seconds)
                    for n in range(1, count + 1)
                ],
            }
            for part, count in _STEPS.items()
        ],
        "privacy": say("booth.privacy", language),
    }
    words = frozenset(str(data))
    faces = enough(words, tools.faces, tools.whole)
    sources = templates(tools.theme_folders)
    return typeset("booth.typ", data=data, sources=sources, files={}, faces=faces, room=prepared.store.folder)

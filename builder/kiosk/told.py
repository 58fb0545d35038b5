"""What the script of the edition is told: settings, phrases, and until when each work may be shown."""

from __future__ import annotations

import json
from pathlib import PurePosixPath

from builder.model.files import OutFile
from builder.model.public import PublicSite
from builder.model.text import LANGUAGES
from builder.strings.kiosk import SCRIPT

_PREFIX = "kiosk."


def told(site: PublicSite) -> OutFile:
    """``assets/kiosk-told.js``; times are seconds, days are ISO 8601."""
    assert site.kiosk
    settings, last_days = site.kiosk.settings, site.kiosk.last_days
    data = {
        "idle": settings.idle_seconds,
        "quiz_idle": settings.quiz_idle_seconds,
        "grace": settings.grace_seconds,
        "device": settings.device,
        "pin": settings.pin,
        "gifts": settings.gifts,
        "worker": settings.worker,
        "made": site.kiosk.made.isoformat(),
        "until": min(day for _, day in last_days).isoformat() if last_days else "",
        "items": {slug: day.isoformat() for slug, day in last_days},
        "words": {
            language: {key.removeprefix(_PREFIX): words.into(language) for key, words in SCRIPT.items()}
            for language in LANGUAGES
        },
    }
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    return OutFile(PurePosixPath("assets/kiosk-told.js"), f"window.lantaiKiosk = {text};\n".encode())

"""content/kiosk.yml: the exhibitions and works that it names are there, and the staff have digits of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.model.draft import DraftSite
from builder.model.item import Exhibition, Item
from builder.model.near import nearest
from builder.model.problems import Fact, Problem
from builder.model.text import Text
from builder.model.where import Where
from builder.strings import listed, phrase

_KIOSK = Where("content/kiosk.yml")


def check_kiosk(draft: DraftSite, exhibitions: Iterable[Exhibition], items: Iterable[Item]) -> Iterator[Problem]:
    """A name that nothing answers to, at its line, with what it may have meant."""
    settings = draft.kiosk
    if draft.kiosk_marks and not settings.pin:
        yield Problem(code="KIOSK-02", where=_KIOSK)
    known = {"exhibitions": [one.id for one in exhibitions], "attract": [one.id for one in items]}
    for key, names in (("exhibitions", settings.exhibitions), ("attract", settings.attract)):
        for number, name in enumerate(names):
            if name not in known[key]:
                near = nearest(name, known[key])
                suggestion = phrase("did_you_mean", names=listed(near)) if near else Text()
                facts: dict[str, Fact] = {"key": key, "id": name, "suggestion": suggestion}
                yield Problem(code="KIOSK-01", where=draft.kiosk_marks.get(f"{key}.{number}", _KIOSK), facts=facts)

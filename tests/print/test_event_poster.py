"""The poster of an event says what the event says, and its code leads to the programme."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from builder.fonts.faces import Faces
from builder.model.address import Addresses
from builder.print.brochure import Press
from builder.print.event_poster import event_posters, numerals, poster_data
from builder.store import Store
from builder.verify.paper import read_paper
from tests.outreach.test_documents import checked, released
from tests.outreach.test_events import FULL, event
from tests.print.conftest import THEME

FolderOf = Callable[[Mapping[str, str | bytes]], Path]


@pytest.mark.parametrize(
    ("days", "said", "in_english"),
    [
        ([date(2026, 6, 8), date(2026, 6, 14)], "6.8–14", "8–14 June"),
        ([date(2026, 6, 28), date(2026, 7, 3)], "6.28–7.3", "28 June – 3 July"),
        ([date(2026, 12, 4)], "12.4", "4 December"),
        ([], "", ""),
    ],
)
def test_the_dates_stand_large(days: list[date], said: str, in_english: str) -> None:
    """Month and day, the month once where it is the same; in English with its name, for 6.8 is a number there."""
    assert (numerals(days, "zh"), numerals(days, "en")) == (said, in_english)


def press_of(store: Store, faces: Faces, base_url: str = "") -> Press:
    return Press({}, Addresses(base_url=base_url), faces, store, [THEME])


def test_a_poster_is_set_with_everything(folder_of: FolderOf, tmp_path: Path, real_faces: Faces) -> None:
    """Title, day, hour, place, what is called off, who invites; with an address also a code; nothing of the crew."""
    outreach, problems = checked(folder_of(event(FULL)))
    site = released(outreach, problems)
    (one,) = site.outreach.events
    press = press_of(Store(tmp_path), real_faces, "https://a.example/show/")
    files, told = event_posters(site, [one], press, ["zh", "en"])
    assert told == []
    assert [file.path.name for file in files] == ["events.week.poster.zh.pdf", "events.week.poster.en.pdf"]
    for file, said in zip(
        files, ("宣传周 导览 放映 已取消 本馆 乙馆", "Outreach Tour Film Called Archives"), strict=True
    ):
        words = read_paper(bytes(file.data))[0]  # type: ignore[arg-type]
        squeezed = "".join(words.split())
        for word in said.split():
            assert word in squeezed, word
        assert "a.example/show/" in squeezed
        assert "赵某" not in squeezed


def test_without_an_address_there_is_no_code(folder_of: FolderOf, tmp_path: Path, real_faces: Faces) -> None:
    """Nobody could follow it."""
    outreach, problems = checked(folder_of(event(FULL)))
    site = released(outreach, problems)
    data = poster_data(site, site.outreach.events[0], "zh", press_of(Store(tmp_path), real_faces))
    assert data["online"] == ""
    assert data["alt"] is None

"""The day on which an exhibition opened is the curator's word, said outright or at the head of its dates."""

from __future__ import annotations

from datetime import date

import pytest

from builder.gate import Circumstances, release
from builder.model.item import Exhibition, Site
from builder.model.settings import ExhibitSettings, SiteSettings, Words


@pytest.mark.parametrize(
    ("opened", "zh", "en", "expected"),
    [
        ("2026-06-09", "2026年7月1日", "", "2026-06-09"),
        (None, "2026年6月9日—8月31日", "", "2026-06-09"),
        (None, "2026年6月9日", "", "2026-06-09"),
        (None, "", "9 June 2026", "2026-06-09"),
        (None, "常设", "Permanent", ""),
        (None, "2026年", "2026", ""),
        (None, "2026年6月", "", ""),
        (None, "", "", ""),
    ],
)
def test_the_day_of_opening(opened: str | None, zh: str, en: str, expected: str) -> None:
    """What is vaguer than a day is no day; the key wins over the words."""
    settings = ExhibitSettings(lantai=1, title=Words(zh="展"), when=Words(zh=zh, en=en), opened=opened)
    site = Site(
        settings=SiteSettings(lantai=1, title=Words(zh="馆")), exhibitions=(Exhibition(id="show", settings=settings),)
    )
    public = release(site, Circumstances(audience="web", as_of=date(2026, 1, 1))).site
    assert public.exhibitions[0].opened == expected

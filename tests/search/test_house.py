"""Visiting and giving are found in the language in which they speak."""

from __future__ import annotations

from dataclasses import replace

from builder.model.settings import InstitutionSettings
from builder.search.house import house_records
from tests.exports.build import ADDRESSES, item, site

HOUSE = InstitutionSettings.model_validate(
    {"reading_room": {"who": {"zh": "任何人", "en": "Anybody"}, "bring": [{"zh": "身份证", "en": "Identity card"}]}}
)


def test_each_language_has_its_own_words() -> None:
    """A snippet never mixes the two, and no word is lost."""
    (visit,) = house_records(replace(site(item("a-1")), institution=HOUSE), ADDRESSES)
    assert {("任何人", "Anybody"), ("身份证", "Identity card")} <= {(one.zh, one.en) for one in visit.texts}

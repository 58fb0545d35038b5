"""The date in an item's full record: the words of the source, unless they are digits for machines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builder.model.dates import read_date
from builder.pages.item import _date
from builder.templates import safe
from tests.pages.conftest import work


@pytest.mark.parametrize(
    ("written", "shown"),
    [("19680000", "1968年"), ("196805", "1968年5月"), ("约1968年", "约1968年"), ("清咸丰四年", "清咸丰四年")],
)
def test_digits_are_shown_as_the_date_that_they_stand_for(written: str, shown: str) -> None:
    """19680000 is 1968年 to a visitor; what a person wrote stays as it is."""
    item = replace(work(1), date=read_date(written).value)
    assert str(_date(item, safe(written), "zh", "EDTF")).startswith(shown)

"""Reference codes come in one form, and those of DA/T 13 in its shape."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.check import check_site
from builder.load import load_site
from builder.model.reference_code import misshapen, normalised
from builder.store import Store
from tests.tables.made import loaded


@pytest.mark.parametrize("dot", "•．・‧∙·")
def test_look_alike_dots(dot: str) -> None:
    """The five dots that look like · become it; full-width signs become half-width."""
    assert normalised(f" Ｋ０２１－ZP{dot}2019{dot}D30-025-005　") == "K021-ZP·2019·D30-025-005"


@pytest.mark.parametrize("code", ["MS.1854.2", "WO 78/993", "甲-1", "①", "A-1"])
def test_other_codes_stay(code: str) -> None:
    """Codes from elsewhere are neither changed nor judged."""
    assert (normalised(code), misshapen(code)) == (code, False)


@pytest.mark.parametrize(
    "code", ["K021-ZP·2019·D30-025-005", "0001-WS·2020·Y-0001", "G12-KJ·JJ·2001-0003-012", "X043-ZP·2011-D30-0001"]
)
def test_good_codes(code: str) -> None:
    """Codes in the shape of the standard are left in peace."""
    assert not misshapen(code)


@pytest.mark.parametrize("code", ["k021-ZP·2019·D30-025-005", "K021ZP·2019·D30-025-005", "K021-ZP-", "K021-ZP.2019-1"])
def test_codes_that_lost_their_shape(code: str) -> None:
    """A code that begins like the standard's and does not go on so is noted."""
    assert misshapen(code)


def test_the_typed_form_is_kept(tmp_path: Path) -> None:
    """The item has the one form; what was typed stays with it, for the house."""
    loaded(tmp_path, {"items.csv": "档号,题名\nK021-ZP•2019•D30-025-005,甲\nA-2,乙\n"})
    store = Store(tmp_path / "store")
    draft, _ = load_site(tmp_path, store)
    assert draft is not None
    site, _ = check_site(draft, store)
    first, second = site.items.values()
    assert first.id == "K021-ZP·2019·D30-025-005"
    assert [value.zh for value in first.values["reference_code"]] == ["K021-ZP·2019·D30-025-005"]
    assert [value.zh for value in first.values["reference_code_raw"]] == ["K021-ZP•2019•D30-025-005"]
    assert "reference_code_raw" not in second.values

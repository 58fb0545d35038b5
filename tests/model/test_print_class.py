"""What a kind of publication must say of itself."""

from __future__ import annotations

import pytest

from builder.model.print_class import Fault, faults, is_isbn
from builder.model.print_settings import PrintSettings
from builder.model.settings import PartnerSettings, Words


@pytest.mark.parametrize(
    ("number", "right"),
    [
        ("978-7-302-12260-9", True), ("ISBN 9787302122609", True), ("9787302122608", False), ("", False),
        ("978-7-302-12260", False), ("978730212260九", False),
    ],
)  # fmt: skip
def test_the_check_digit_of_an_isbn(number: str, right: bool) -> None:
    """Thirteen digits, the last of which follows from the others."""
    assert is_isbn(number) is right


def test_publicity_needs_nothing() -> None:
    """The usual brochure is not held up."""
    assert faults(PrintSettings(), ()) == ()


def test_a_book_needs_its_number() -> None:
    """And a number that is none is told."""
    assert faults(PrintSettings(print_class="published"), ()) == (Fault("PRINT-02", ("isbn",)),)
    wrong = PrintSettings.model_validate({"print_class": "published", "imprint": {"isbn": "123"}})
    assert faults(wrong, ()) == (Fault("PRINT-04"),)


def test_internal_material_has_rules_of_its_own() -> None:
    """Permit, compiler, recipients, printer, date and copies; and nobody compiles it together with others."""
    (lacking, together) = faults(
        PrintSettings(print_class="internal"),
        (PartnerSettings(name=Words(zh="甲")), PartnerSettings(name=Words(zh="乙"))),
    )
    assert lacking.fields == ("permit_no", "compiler", "recipients", "printer", "date", "copies")
    assert together == Fault("PRINT-03")

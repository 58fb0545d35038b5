"""What the gate says of an item's terms and what a package says of them are one list of fields."""

from __future__ import annotations

from dataclasses import fields

from builder.exchange.packing.packed import _terms
from builder.model.lending import PublicReview, PublicTerms
from builder.model.package import PackedReview, Terms
from builder.model.text import Text

FULL = PublicTerms(
    publish_basis="own",
    credit_line=Text("某馆藏", "Archives"),
    copyright_holder=Text("某人", "Somebody"),
    copyright_status="expired",
    rights_uri="https://rightsstatements.org/vocab/NoC-US/1.0/",
    licence_scope="exhibition",
    audience=("web", "partner"),
    use_until="2030-12-31",
    ownership="state",
    grade="first",
    sensitive=("person",),
    person_status=("deceased",),
    consented=True,
    contains_map="yes",
    map_approval_no="GS(2026)1",
    export_approval_no="E-1",
    agreement_no="X-1",
    reviews=(PublicReview("final", "2026-06-09", "保管科"),),
)


def test_both_have_the_same_fields() -> None:
    """In one order; the reviews of an item are listed with the package's other reviews."""
    assert [one.name for one in fields(PublicTerms)] == [*Terms.model_fields, "reviews"]
    assert [one.name for one in fields(PublicReview)] == list(PackedReview.model_fields)


def test_no_field_is_lost_on_the_way() -> None:
    """Every field that the gate filled in stands in the package, with the same words."""
    told = _terms(FULL).model_dump()
    for one in fields(PublicTerms):
        if one.name == "reviews":
            continue
        value = getattr(FULL, one.name)
        assert value != one.default, f"{one.name} is not tried"
        assert told[one.name] == (value.as_dict() if isinstance(value, Text) else value), one.name

"""The document of a package keeps what it is given, and takes nothing that a package cannot hold."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from builder.model.document import Words
from builder.model.package import SCHEMA, House, Package, PackedExhibition, PackedItem, PackedPicture, Terms
from builder.model.package_json import package_bytes, package_of
from builder.model.package_layout import PackedDate

WORDS = st.builds(Words, zh=st.text(max_size=30), en=st.text(max_size=30))
PICTURES = st.builds(
    PackedPicture,
    file=st.just("images/a-1/1.jpg"),
    sha256=st.just("a" * 64),
    size=st.integers(1, 10**9),
    width=st.integers(1, 10**5),
    height=st.integers(1, 10**5),
    alt=WORDS,
    redactions=st.lists(st.tuples(*[st.floats(0, 1)] * 4), max_size=3).map(tuple),
)
ITEMS = st.builds(
    PackedItem,
    id=st.text(min_size=1, max_size=30),
    slug=st.just("a-1"),
    unit=st.text(max_size=9),
    number=st.just("1-1"),
    title=WORDS,
    date=st.none() | st.builds(PackedDate, original=st.text(max_size=20), edtf=st.text(max_size=9)),
    values=st.dictionaries(st.text(max_size=9), st.lists(WORDS, max_size=3).map(tuple), max_size=4),
    pictures=st.lists(PICTURES, max_size=2).map(tuple),
    terms=st.builds(Terms, use_until=st.sampled_from(["", "2027-12-31"]), credit_line=WORDS),
)


def package(**changes: object) -> Package:
    """A small package; ``changes`` replace single keys."""
    given = {
        "id": "900001/quay",
        "version": 1,
        "date": "2026-06-01",
        "audience": "partner",
        "giver": House(code="900001"),
        "receiver": House(code="900002"),
        "exhibition": PackedExhibition(id="quay", title=Words(zh="码头")),
        "items": (),
    }
    return Package(**(given | changes))


@given(st.lists(ITEMS, max_size=4))
def test_nothing_is_lost_on_the_way(items: list[PackedItem]) -> None:
    """What is written as JSON and read again is what it was, character by character."""
    whole = package(items=tuple(items))
    assert Package.model_validate_json(whole.model_dump_json()) == whole


@given(st.lists(ITEMS, max_size=3))
def test_written_item_by_item_it_is_what_it_would_be_at_once(items: list[PackedItem]) -> None:
    """The same lines as of the whole document, which would take many times its bytes; and read again it is the same."""
    whole = package(items=tuple(items))
    told = {"$schema": SCHEMA, "lantai": 1} | whole.model_dump(mode="json", exclude_defaults=True)
    assert package_bytes(whole).decode() == f"{json.dumps(told, ensure_ascii=False, indent=1)}\n"
    assert package_of(package_bytes(whole)) == whole


@pytest.mark.parametrize(
    "file", ["../a.jpg", "images/../1.jpg", "/images/a/1.jpg", "images/a/1.svg", "images/A/1.jpg", "images/a/1.jpg\n"]
)
def test_a_picture_stands_where_pictures_stand(file: str) -> None:
    """No document can name a file outside of the folders for pictures."""
    with pytest.raises(ValidationError):
        PackedPicture(file=file, sha256="a" * 64, size=1, width=1, height=1)


@pytest.mark.parametrize("changes", [{"lantai": 2}, {"id": "../x/y"}, {"version": 0}, {"sql": "1"}, {"date": "soon"}])
def test_what_nobody_knows_is_refused(changes: dict[str, object]) -> None:
    """A newer format, a strange id and an unknown key are errors."""
    with pytest.raises(ValidationError):
        package(**changes)


def test_the_name_tells_who_what_whom_and_which() -> None:
    """The top folder of a bag names giver, exhibition, receiver and version."""
    assert package(version=3).name == "900001-quay-to-900002-v3"

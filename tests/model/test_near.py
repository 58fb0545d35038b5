"""Near misses: what somebody probably meant, and never another number."""

from __future__ import annotations

import pytest

from builder.model.near import nearest

PICTURES = ("p006.jpg", "p007.jpg", "码头合影.jpg", "quay-south.jpg")


@pytest.mark.parametrize(
    ("word", "known", "found"),
    [
        ("码头人加", ("码头人家", "船"), ("码头人家",)),
        ("quay_sout", ("quay-south", "market"), ("quay-south",)),
        ("titel", ("title", "place"), ("title",)),
        ("K021-1958-Y-1", ("K021·1958·Y-0001", "K021·1958·Y-0002"), ("K021·1958·Y-0001",)),
        ("p7", ("p007", "p008"), ("p007",)),
        ("老码头合影", ("码头合影1", "全家福"), ("码头合影1",)),
    ],
)
def test_what_was_probably_meant(word: str, known: tuple[str, ...], found: tuple[str, ...]) -> None:
    """A slip of the fingers, other separators and other zeros are near."""
    assert nearest(word, known) == found


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("p008", ("p006", "p007")),
        ("IMG_0012", ("IMG_0013", "IMG_0021")),
        ("第三单元", ("第一单元", "第二单元")),
        ("ab", ("cd", "xb")),
        ("a", ("b", "c")),
        ("one", ("two", "on1")),
    ],
)
def test_what_is_another_thing(word: str, known: tuple[str, ...]) -> None:
    """Another number is another item; short names that share a letter are not alike."""
    assert nearest(word, known) == ()

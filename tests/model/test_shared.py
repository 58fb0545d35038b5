"""What says the same is one object, and only as long as it is needed."""

from __future__ import annotations

import gc

from builder.model import shared as module
from builder.model.document import Words
from builder.model.package import House, PackedItem, PackedReview, Terms
from builder.model.package_layout import PackedDate
from builder.model.shared import shared


def item(id: str, title: str) -> PackedItem:
    """An item as it is read from a package."""
    told = f'{{"id": "{id}", "slug": "a", "unit": "u", "number": "1", "title": {{"zh": "{title}"}}, '
    told += '"date": {"original": "1958年"}, "terms": {"credit_line": {"zh": "本馆藏"}}}'
    return PackedItem.model_validate_json(told)


def test_items_share_what_they_say_alike() -> None:
    """Credit, date and title of two items are held once where they are equal, and apart where they are not."""
    one, same, other = item("A-1", "码头"), item("A-2", "码头"), item("A-3", "灯塔")
    assert one.title is same.title
    assert one.date is same.date is other.date
    assert one.terms is other.terms
    assert one.title != other.title
    assert other.title.zh == "灯塔"


def test_kinds_are_kept_apart() -> None:
    """Two kinds of document with the same values are no one."""
    assert shared(Words(zh="1")) is not shared(PackedReview(stage="first", date="2026-01-01", office=""))
    assert shared(Words(zh="x")) == Words(zh="x")
    assert shared(Words(zh="x", en="y")) != shared(Words(zh="y", en="x"))
    assert House(code="440100", name=Words(zh="x")).name is shared(Words(zh="x"))
    assert shared(Terms(audience=("partner",))) is not shared(Terms(sensitive=("partner",)))
    assert shared(PackedDate(original="1958")).original == "1958"


def test_nothing_is_held_longer_than_it_is_used() -> None:
    """When the last item is gone, so is what it said."""
    one = item("A-1", "只在这里说一次")
    assert any(held == one.title for held in module._HELD.values())
    del one
    gc.collect()
    assert not any(held == Words(zh="只在这里说一次") for held in module._HELD.values())

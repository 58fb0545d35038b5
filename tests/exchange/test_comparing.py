"""A comparison misses nothing and invents nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.exchange.comparing import compare
from builder.model.document import Words
from builder.model.package_json import gives_the_same, package_bytes, package_of
from builder.rendering.package_changes import change_lines, changes_page
from tests.model.test_package import ITEMS, package

SEVERAL = st.lists(ITEMS, max_size=3, unique_by=lambda item: item.id).map(tuple)


@given(SEVERAL, SEVERAL)
def test_a_difference_is_told_exactly_where_there_is_one(one: tuple, other: tuple) -> None:
    """Two packages that give the same have no difference, two that do not have at least one."""
    before, after = package(items=one), package(items=other)
    changes = compare(before, after)
    assert bool(changes) == (not gives_the_same(before, after))
    for language in ("zh", "en"):
        assert len(list(change_lines(changes, language))) >= len({change.item for change in changes})


@given(SEVERAL)
def test_the_document_is_read_as_it_was_written(items: tuple) -> None:
    """Defaults are left out of the file and come back; the same package gives the same bytes."""
    whole = package(items=items)
    assert package_of(package_bytes(whole)) == whole
    assert compare(whole, package_of(package_bytes(whole))) == ()


def test_a_change_is_told_by_item_field_and_language() -> None:
    """Which work, which field, in which language, from what to what; nothing in it is markup."""
    item = package().model_copy().items
    del item
    from builder.model.package import PackedItem

    one = PackedItem(
        id="A-1", slug="a-1", unit="u", number="1", title=Words(zh="码头"), values={"caption": (Words(zh="旧"),)}
    )
    other = one.model_copy(update={"values": {"caption": (Words(zh="<b>新*"),)}})
    (change,) = compare(package(items=(one,)), package(items=(other,)))
    assert (change.item, change.label.zh, change.before, change.after) == (
        "A-1",
        "文字说明，第1项，中文",
        "旧",
        "<b>新*",
    )
    assert list(change_lines([change], "zh")) == ["A-1 码头", "  修改 · 文字说明，第1项，中文: 旧 → <b>新*"]
    assert "\\<b\\>新\\*" in changes_page([change], 1).decode()

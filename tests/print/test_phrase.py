"""Words on their way to paper."""

from __future__ import annotations

import pytest

from builder.print.phrase import is_upright, unbroken, weight


def test_an_endless_word_can_break() -> None:
    """A long code gets places to break; ordinary words and Chinese stay untouched."""
    assert unbroken("W" * 25) == "\u200b".join(["W" * 10, "W" * 10, "W" * 5])
    assert unbroken("internationalization 国际化" * 3) == "internationalization 国际化" * 3


@pytest.mark.parametrize(
    ("words", "upright"), [("推步星河", True), ("两城同天：一", False), ("A", False), ("", False), ("甲" * 9, False)]
)
def test_only_short_chinese_stands_upright(words: str, upright: bool) -> None:
    """Vertical titles are short and Chinese all through."""
    assert is_upright(words) is upright


def test_two_letters_take_the_room_of_one_character() -> None:
    """Captions of both languages are measured alike."""
    assert weight("档案馆") == 3
    assert weight("archive") == 4
    assert weight("") == 0


def test_a_number_stays_with_what_it_counts() -> None:
    """Abbreviations and measures do not part from their numbers; other words do."""
    assert unbroken("no. 5, Figs. 2 and 3, 90 ft. of ore") == "no.\u00a05, Figs.\u00a02 and 3, 90\u00a0ft. of ore"
    assert unbroken("casino. 5 men in 1854 in a row") == "casino. 5 men in 1854 in a row"

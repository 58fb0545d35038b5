"""A timeline to scale: order, room for numbers, and ranges that are drawn as ranges."""

from __future__ import annotations

from builder.model.dates import parse_date
from builder.pages.time_strip import strip


def _dates(*written: str):
    found = [parse_date(one) for one in written]
    assert all(found)
    return found


def test_events_stand_to_scale() -> None:
    """The strip begins and ends at written years, and every event stands between them in proportion."""
    made = strip(_dates("1819年", "1844年", "1869年"))
    assert made
    assert [year for _, year in made.ticks] == [1810, 1820, 1830, 1840, 1850, 1860, 1870]
    first, middle, last = (mark.x for mark in made.marks)
    assert 0 <= first < middle < last <= 100
    assert abs((first + last) / 2 - middle) < 0.1


def test_neighbours_do_not_touch() -> None:
    """Numbers that would touch stand on different levels."""
    made = strip(_dates("1987-09-05", "2020-06-20", "2021-01-01", "2024-03-01"))
    assert made
    for one in made.marks:
        for other in made.marks:
            assert one is other or one.level != other.level or abs(one.x - other.x) >= 7.5
    assert made.levels == 1 + max(mark.level for mark in made.marks)


def test_a_range_has_a_length() -> None:
    """A decade is drawn as long as it is; a day is a dot."""
    made = strip(_dates("1850年代", "1890-05-04", "1949年"))
    assert made
    decade, day, _ = made.marks
    assert decade.length > 5
    assert day.length == 0


def test_what_cannot_be_placed_makes_no_strip() -> None:
    """One event alone, or a date of which nothing is known, leaves the list without a strip."""
    assert strip(_dates("1850年")) is None
    unknown = parse_date("不详")
    if unknown:
        assert strip([*_dates("1850年", "1860年"), unknown]) is None

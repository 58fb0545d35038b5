"""Works of the same place or year, from everywhere in the house."""

from __future__ import annotations

from builder.model.text import Text
from builder.pages.alike import SHOWN, Alike
from tests.pages.conftest import Made, work

GATE, QUAY = Text("南门", "South gate"), Text("码头", "Quay")


def test_each_work_is_named_once_and_never_itself() -> None:
    """A work that shares both place and year is named for the place; nothing known already is repeated."""
    works = [work(n, place=GATE if n % 2 else QUAY) for n in range(1, 9)]
    told = list(Alike(works).to(works[0], frozenset({"a-3"})))
    slugs = [other.slug for _, other in told]
    assert len(slugs) == len(set(slugs)) <= 2 * SHOWN
    assert not {"a-1", "a-3"} & set(slugs)
    assert [shared for shared, other in told if other.slug in {"a-5", "a-7"}] == ["place", "place"]


def test_what_follows_comes_first() -> None:
    """In the middle of a long row of one year the next works are named, not the first of all."""
    works = [work(n) for n in range(1, 60)]
    assert [other.slug for _, other in Alike(works).to(works[30], frozenset())] == ["a-32", "a-33", "a-34"]


def test_a_work_without_place_and_date_has_none(made: Made) -> None:
    """Pages name what is alike with the reason, and only what is there."""
    assert "同一年份" in made.page("items/a-1/index.html")

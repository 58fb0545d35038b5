"""Redirects lead from a free place to a page that there is, in one step; whatever else is written is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.check.redirects import check_redirects
from builder.load.redirects import read_redirects
from builder.model.redirects import Moved, Redirect, place_of
from builder.model.settings import SiteSettings, Words
from builder.model.where import Where

SETTINGS = SiteSettings(lantai=1, title=Words(zh="馆"), base_url="https://archive.example/show/")
PAGES = {"items/b-1", "items/b-2", "exhibits/quay", "halls/main"}


def checked(*pairs: tuple[str, str]):
    """The redirects that stand, and the codes of what is wrong."""
    placed = [
        (Redirect(old=old, new=new), Where("content/redirects.yml", row=n)) for n, (old, new) in enumerate(pairs, 1)
    ]
    moved, problems = check_redirects(placed, PAGES, SETTINGS)
    return moved, [(problem.code, problem.where.row) for problem in problems]


def test_a_page_that_moved() -> None:
    """Old and new place, however they were pasted."""
    assert checked(("items/a-1", "items/b-1")) == ((Moved("items/a-1", "items/b-1"),), [])
    assert checked(("/en/items/a-1/", "https://archive.example/show/items/b-1/index.html")) == (
        (Moved("items/a-1", "items/b-1"),),
        [],
    )


def test_a_chain_becomes_one_step() -> None:
    """Nobody is led twice."""
    moved, problems = checked(("items/a-1", "items/a-2"), ("items/a-2", "items/b-1"))
    assert moved == (Moved("items/a-1", "items/b-1"), Moved("items/a-2", "items/b-1"))
    assert not problems


@pytest.mark.parametrize(
    ("pairs", "problems"),
    [
        ([("items/a 1", "items/b-1")], [("MOVE-01", 1)]),
        ([("items/a-1", "https://elsewhere.example/x")], [("MOVE-01", 1)]),
        ([("../x", "items/b-1")], [("MOVE-01", 1)]),
        ([("", "items/b-1")], [("MOVE-01", 1)]),
        ([("items/a-1?x=1", "items/b-1")], [("MOVE-01", 1)]),
        ([("items/b-2", "items/b-1")], [("MOVE-02", 1)]),
        ([("items/a-1", "items/b-11")], [("MOVE-03", 1)]),
        ([("items/a-1", "exhibits/nothing")], [("MOVE-03", 1)]),
        ([("items/a-1", "items/a-1")], [("MOVE-04", 1)]),
        ([("items/a-1", "items/a-2"), ("items/a-2", "items/a-1")], [("MOVE-04", 1), ("MOVE-04", 2)]),
        ([("items/a-1", "items/b-1"), ("items/a-1", "items/b-2")], [("MOVE-05", 2)]),
    ],
)
def test_what_cannot_stand(pairs: list[tuple[str, str]], problems: list[tuple[str, int]]) -> None:
    """Each mistake has its line and code, and only what is right leads on."""
    moved, found = checked(*pairs)
    assert found == problems
    assert all(one.new in PAGES for one in moved)


def test_places_that_only_the_build_knows() -> None:
    """A hand-written page or a statute is proved on the built site, where a dead link publishes nothing."""
    assert checked(("aboutus", "about"))[0] == (Moved("aboutus", "about"),)


@given(st.text())
def test_any_words_are_a_place_or_none(words: str) -> None:
    """No text makes a path that leaves the site or that a disk refuses."""
    place = place_of(words, ("zh", "en"), "")
    if place is not None:
        assert place
        assert not place.startswith(("/", "."))
        assert not {"..", "."} & set(place.split("/"))


def test_a_broken_file_is_a_problem(tmp_path: Path) -> None:
    """A wrong key and a newer format are named; no file is no problem."""
    assert read_redirects(tmp_path) == ((), [])
    (tmp_path / "content").mkdir()
    (tmp_path / "content/redirects.yml").write_text("lantai: 1\nredirects:\n  - {from: a, to: b}\n", encoding="utf-8")
    placed, problems = read_redirects(tmp_path)
    assert not placed
    assert {problem.code for problem in problems} == {"YAML-02", "YAML-03"}
    assert all(problem.where.file == "content/redirects.yml" for problem in problems)

"""The contract between pages and a city's own templates: what each template is given."""

from __future__ import annotations

import dataclasses
import inspect
import re

import pytest

from builder.pages import House, block_views, item_views, views, wall_views
from tests.pages.conftest import THEME

VIEWS = [
    view
    for module in (views, block_views, item_views, wall_views)
    for _, view in inspect.getmembers(module, dataclasses.is_dataclass)
    if view.__module__ == module.__name__
]
TEMPLATES = "".join(path.read_text(encoding="utf-8") for path in sorted(THEME.glob("**/*.html")))
OBVIOUS = {"title", "subtitle", "summary", "foreword", "when", "where", "count", "href", "note", "intro", "card"} | {
    *("afterword", "credits", "downloads", "all_works", "exhibitions", "exhibition", "units", "label", "number"),
    *("caption", "unit", "pictures", "colour", "groups", "cards", "row", "lines", "value", "picture", "hero", "blocks"),
    *("large", "height", "kind", "entries", "strips"),
    *("words", "source", "numbers", "anchor", "steps", "marks", "figure", "events", "first", "second", "part", "work"),
}


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_views_are_frozen_and_explained(view: type) -> None:
    """A view cannot change, says what it is, and each field either explains itself or has a comment."""
    assert view.__dataclass_params__.frozen
    assert view.__doc__
    source = inspect.getsource(view)
    for field in dataclasses.fields(view):
        line = re.search(rf"^    {field.name}: .*$", source, re.MULTILINE)
        assert line
        assert "#" in line[0] or field.name in OBVIOUS, f"{view.__name__}.{field.name} needs a comment"


@pytest.mark.parametrize("view", [*VIEWS, House], ids=lambda view: view.__name__)
def test_no_field_is_made_for_nobody(view: type) -> None:
    """Every field is placed by some template."""
    for field in dataclasses.fields(view):
        assert re.search(rf"\.{field.name}\b|for .*\b{field.name}\b", TEMPLATES), f"{view.__name__}.{field.name}"

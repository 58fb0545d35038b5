"""The report as a page of its own."""

from __future__ import annotations

import re
from datetime import date

import pytest
from lxml import html

from builder.model.problems import Problem
from builder.model.text import LANGUAGES, Language, Text
from builder.model.where import Where
from builder.rendering.sources import Sources
from builder.rendering.webpage import webpage


def _page(problems: tuple[Problem, ...], sources: Sources, language: Language = "zh") -> str:
    return webpage(
        problems, site=Text("试验馆", "Test House"), day=date(2026, 6, 1), language=language, sources=sources
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_stands_on_the_page(problems: tuple[Problem, ...], sources: Sources, language: Language) -> None:
    """Each problem has a block with severity, code and message, in the chosen language."""
    page = html.fromstring(_page(problems, sources, language))
    blocks = [" ".join(block.text_content().split()) for block in page.find_class("problem")]
    assert len(blocks) == len(problems)
    for problem in problems:
        words = " ".join(problem.message(language).split())
        assert any(words in block and problem.code in block for block in blocks)


def test_it_asks_nobody_for_anything(problems: tuple[Problem, ...], sources: Sources) -> None:
    """No script, no link to a file, no address: the page is one file."""
    text = _page(problems, sources)
    page = html.fromstring(text)
    assert not page.xpath("//script|//link|//img|//iframe|//object|//form")
    assert not re.search(r"https?://|url\(|@import|\son\w+=", text)
    assert all(link.get("href").startswith("#") for link in page.xpath("//a"))


def test_the_row_stands_around_the_problem(problems: tuple[Problem, ...], sources: Sources) -> None:
    """A clerk sees the other cells of the row, and the mistaken one is marked with its severity."""
    row = next(r for r in html.fromstring(_page(problems, sources)).find_class("row") if "O19" in r.text_content())
    marked = row.find_class("marked")
    assert [[part.text for part in cell] for cell in marked] == [["O 公布依据", "本馆挡案"]]
    assert "error" in marked[0].get("class")
    assert "K021·1958·Y-0018" in row.text_content()


def test_lines_of_yaml_stand_around_the_problem(problems: tuple[Problem, ...], sources: Sources) -> None:
    """A problem of a settings file shows its line."""
    page = html.fromstring(_page(problems, sources))
    assert any("hall: mian" in line.text_content() for line in page.find_class("here"))


def test_what_a_curator_typed_is_only_text(sources: Sources) -> None:
    """Markup in a cell does nothing."""
    bad = Problem(
        code="PIC-01",
        where=Where("exhibits/quay/items.xlsx", "展品", 3, "M"),
        facts={"name": "<script>x</script>", "suggestion": ""},
    )
    assert "<script>" not in _page((bad,), sources)


def test_ids_are_unique(problems: tuple[Problem, ...], sources: Sources) -> None:
    """Every anchor stands once and every link finds its anchor."""
    page = html.fromstring(_page(problems, sources))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//a/@href")} <= set(ids)


def test_same_input_same_bytes(problems: tuple[Problem, ...], sources: Sources) -> None:
    """The page depends on nothing but what was found."""
    assert _page(problems, sources) == _page(problems, sources)


def test_nothing_found_is_said(sources: Sources) -> None:
    """An empty report says so instead of showing nothing."""
    assert "没有发现问题" in _page((), sources)

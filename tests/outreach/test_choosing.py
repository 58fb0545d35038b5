"""Every way through the decision helper ends somewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model.outreach.choice_settings import ChoiceSettings
from builder.model.outreach.document import ContentDocument
from builder.outreach.choosing import judge_choice
from tests.outreach.test_documents import checked, codes, released

FolderOf = Callable[[Mapping[str, str | bytes]], Path]
CHOOSE = """\
lantai: 1
title: {zh: 查档向导, en: Find your way}
state: public
questions:
  - id: what
    ask: {zh: 要查什么？, en: "What?"}
    answers:
      - {say: {zh: 结婚, en: Marriage}, to: year}
      - {say: {zh: 别的, en: Other}, to: call}
  - id: year
    ask: {zh: 哪一年？, en: "When?"}
    answers:
      - {say: {zh: 以前, en: Before}, to: archives}
outcomes:
  - {id: archives, say: {zh: 在档案馆, en: At the archives}, phone: "12345"}
  - {id: call, say: {zh: 请打电话, en: Please call}, text: {zh: 问一问, en: Ask}}
"""


def test_a_sound_helper_is_shown(folder_of: FolderOf) -> None:
    """Questions and outcomes in their order."""
    outreach, problems = checked(folder_of({"content/guides/choose.yml": CHOOSE}))
    assert codes(problems) == []
    (helper,) = released(outreach, problems).outreach.choices
    assert [one.id for one in helper.questions] == ["what", "year"]
    assert helper.questions[0].answers[1][1] == "call"


@pytest.mark.parametrize(
    ("old", "new", "code", "row"),
    [
        ("to: year", "to: yaer", "CHOOSE-01", 8),
        ("to: archives", "to: what", "CHOOSE-02", 5),
        ("to: year", "to: call", "CHOOSE-03", 10),
        (', phone: "12345"', "", "CHOOSE-04", 15),
        ("    answers:\n      - {say: {zh: 以前, en: Before}, to: archives}\n", "", "CHOOSE-04", 10),
        ("id: call", "id: archives", "CHOOSE-05", 16),
        (CHOOSE[CHOOSE.index("questions:") :], "", "CHOOSE-06", 1),
        ('phone: "12345"', "guide: marriage", "GUIDE-07", 15),
        ('phone: "12345"', "where: 婚姻", "FIND-09", 15),
    ],
)
def test_what_leads_nowhere_is_told(folder_of: FolderOf, old: str, new: str, code: str, row: int) -> None:
    """Unknown targets, circles, parts that nobody reaches, dead ends: each with its line."""
    outreach, problems = checked(folder_of({"content/guides/choose.yml": CHOOSE.replace(old, new)}))
    assert (code, row) in {(one.code, one.where.row) for one in problems}, problems
    kept = code in {"CHOOSE-03", "GUIDE-07", "FIND-09"}
    assert bool(released(outreach, problems).outreach.choices) == kept


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdefxyz"), max_size=3), min_size=1),
    st.sets(st.sampled_from("xyz")),
)
def test_no_graph_is_too_odd(graph: dict[str, list[str]], ends: set[str]) -> None:
    """Whatever leads where, the judgement ends, and a helper without an error has only ways that end."""
    settings = ChoiceSettings.model_validate(
        {
            "lantai": 1,
            "questions": [
                {"id": name, "ask": name, "answers": [{"say": to, "to": to} for to in targets]}
                for name, targets in graph.items()
            ],
            "outcomes": [{"id": name, "say": name, "text": name} for name in sorted(ends)],
        }
    )
    found = judge_choice(ContentDocument(kind="choose", id="choose", settings=settings)).problems

    def ends_from(name: str, way: tuple[str, ...]) -> bool:
        if name in graph and name not in way:
            return bool(graph[name]) and all(ends_from(to, (*way, name)) for to in graph[name])
        return name in ends

    if not any(one.severity == "error" for one in found):
        assert ends_from(next(iter(graph)), ())

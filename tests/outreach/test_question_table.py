"""A bank of questions from a spreadsheet: the same checks as of YAML, each named at its cell."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from openpyxl import Workbook

from builder.model.outreach.question_table import QUESTIONS
from tests.outreach.documents import RULE
from tests.outreach.test_documents import checked, codes, released

FolderOf = Callable[[Mapping[str, str | bytes]], Path]
SETTINGS = "lantai: 1\ntitle: {zh: 学法, en: The law}\nstate: public\n"
HEAD = ["题号", "题型", "题目", "题目（英文）", "选项A", "选项B", "选项C", "选项D", "答案", "依据", "引文", "解析"]
CITE, QUOTE, WHY = "sample-rule@2026-06-09#art-2", "身份证明", "见第二条。"
ROWS = [
    ["1", "单选题", "要带什么？", "What do you bring?", "证件", "介绍信", "", "", "A", CITE, QUOTE, WHY],
    ["2", "多选", "还要什么？", "What else?", "委托书", "证明", "花", "书", "AB", CITE, "", WHY],
    ["3", "判断", "要收费。", "It costs.", "", "", "", "", "错", CITE, "", WHY],
    ["4", "排序", "先后？", "In order?", "填单", "来馆", "取件", "", "B→A→C", CITE, "", WHY],
]


def book(rows: list[list[str]], head: list[str] = HEAD) -> bytes:
    """A workbook with a title above its header."""
    made = Workbook()
    made.active.append(["题库"])
    for line in (head, *rows):
        made.active.append(line)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def bank(rows: list[list[str]], head: list[str] = HEAD) -> dict[str, str | bytes]:
    rule = {"content/law/sample-rule/2026-06-09.md": RULE}
    return rule | {"content/quizzes/law.yml": SETTINGS, "content/quizzes/law.xlsx": book(rows, head)}


def test_a_workbook_becomes_a_quiz(folder_of: FolderOf) -> None:
    """Every type with its answer; letters are places, 错 is false, arrows tell an order."""
    outreach, problems = checked(folder_of(bank(ROWS)))
    assert codes(problems) == []
    (quiz,) = released(outreach, problems).outreach.quizzes
    assert [(one.id, one.type, len(one.options), one.answer) for one in quiz.questions] == [
        ("q1", "single", 2, (0,)),
        ("q2", "multiple", 4, (0, 1)),
        ("q3", "judge", 2, (1,)),
        ("q4", "order", 3, (1, 0, 2)),
    ]
    assert quiz.questions[0].quotes == ("身份证明",)
    assert quiz.questions[0].stem.en == "What do you bring?"


def changed(row: int, column: str, value: str) -> list[list[str]]:
    rows = [list(one) for one in ROWS]
    rows[row][ord(column) - ord("A")] = value
    return rows


@pytest.mark.parametrize(
    ("row", "column", "value", "code"),
    [
        (0, "B", "填空", "TABLE-04"),
        (0, "I", "D", "QUIZ-01"),
        (0, "I", "不知道", "TABLE-04"),
        (0, "I", "፩", "TABLE-04"),
        (0, "I", "9" * 5000, "TABLE-04"),
        (0, "J", "《查档办法》第二条", "LAW-07"),
        (0, "J", "sample-rule@2026-06-09#art-99", "LAW-02"),
        (0, "J", "随便", "LAW-03"),
        (0, "K", "介绍信一封", "QUIZ-02"),
        (0, "L", "记住就好。", "QUIZ-05"),
        (1, "F", "委托书", "QUIZ-04"),
        (1, "F", "", "QUIZ-10"),
        (1, "A", "1", "QUIZ-08"),
    ],
)
def test_each_mistake_is_named_at_its_cell(folder_of: FolderOf, row: int, column: str, value: str, code: str) -> None:
    """The question is left out, unless it is only a word of advice; the others stay."""
    outreach, problems = checked(folder_of(bank(changed(row, column, value))))
    told = {(one.code, one.where.row, one.where.column) for one in problems}
    assert (code, row + 3, column) in told, problems
    kept = released(outreach, problems).outreach.quizzes[0].questions
    assert len(kept) == {"QUIZ-05": 4, "QUIZ-08": 2}.get(code, 3)


def test_the_law_in_words_is_answered_with_how_to_write_it(folder_of: FolderOf) -> None:
    """《查档办法》第二条 lacks its version; the hint holds what to paste."""
    _, problems = checked(folder_of(bank(changed(0, "J", "《查档办法》第二条"))))
    assert "sample-rule@2026-06-09#art-2" in problems[0].hint("zh")


def test_a_table_joins_the_questions_of_its_document(folder_of: FolderOf) -> None:
    """Those in YAML come first; an id used in both is told at the cell."""
    own = f"questions:\n  - {{id: q1, type: judge, stem: 要, answer: [true], cites: ['{CITE}'], explain: 第二条}}\n"
    outreach, problems = checked(folder_of(bank(ROWS) | {"content/quizzes/law.yml": SETTINGS + own}))
    assert [(one.code, one.where.row, one.where.column) for one in problems] == [("QUIZ-08", 3, "A")]
    assert not [one for one in released(outreach, problems).outreach.quizzes[0].questions if one.id == "q1"]


def test_every_heading_is_understood() -> None:
    """Each name of each column means that column and no other."""
    for column in QUESTIONS.columns:
        for head in column.heads:
            found = QUESTIONS.column(head)
            assert found is not None, head
            assert found[0] is column, head

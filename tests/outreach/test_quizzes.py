"""A quiz asks only what the law says: answers that can be, quotes that are there, versions that hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from builder.gate import Circumstances, release
from builder.model.item import Site
from builder.model.settings import SiteSettings
from tests.outreach.documents import RULE
from tests.outreach.test_documents import checked, codes, released

FolderOf = Callable[[Mapping[str, str | bytes]], Path]

HEAD = "lantai: 1\ntitle: {zh: 答题, en: Quiz}\nstate: public\nquestions:\n"
GOOD = """\
  - id: bring
    stem: {zh: 查档带什么, en: What do you bring}
    options: [{zh: 身份证明, en: Identity}, {zh: 介绍信, en: A letter}]
    answer: [0]
    explain: {zh: 见第二条。, en: See Article 2.}
    cites: [sample-rule@2026-06-09#art-2]
    quotes: [查档应当带下列材料]
"""


def quiz(*questions: str, head: str = HEAD) -> dict[str, str]:
    return {"content/law/sample-rule/2026-06-09.md": RULE, "content/quizzes/law.yml": head + "".join(questions)}


def test_a_good_question_is_asked(folder_of: FolderOf) -> None:
    """Stem, options, answer, the words of the law and where they stand."""
    outreach, problems = checked(folder_of(quiz(GOOD)))
    assert codes(problems) == []
    (one,) = released(outreach, problems).outreach.quizzes[0].questions
    assert one.answer == (0,)
    assert one.quotes == ("查档应当带下列材料",)
    assert one.cites[0].words.zh == "《查档办法》第二条"


def test_quotes_are_compared_without_blanks_and_punctuation(folder_of: FolderOf) -> None:
    """Another printing's blanks and full-width signs do no harm."""
    folder = folder_of(quiz(GOOD.replace("[查档应当带下列材料]", '["查档 应当带下列材料："]')))
    assert codes(checked(folder)[1]) == []


@pytest.mark.parametrize(
    ("change", "code", "row"),
    [
        (("answer: [0]", "answer: [2]"), "QUIZ-01", 8),
        (("answer: [0]", "answer: []"), "QUIZ-01", 8),
        (("answer: [0]", "answer: [0, 1]"), "QUIZ-01", 8),
        (("answer: [0]", "answer: [true]\n    type: judge"), "", 0),
        (("answer: [0]", "answer: [1]\n    type: judge"), "QUIZ-01", 8),
        (("answer: [0]", "answer: [0]\n    type: order"), "QUIZ-01", 8),
        (("answer: [0]", "answer: [0, 0]\n    type: multiple"), "QUIZ-01", 8),
        (("[查档应当带下列材料]", "[查档不用带材料]"), "QUIZ-02", 11),
        (("cites: [sample-rule@2026-06-09#art-2]", "cites: []"), "QUIZ-03", 5),
        (("{zh: 介绍信, en: A letter}", "{zh: 身份 证明, en: A letter}"), "QUIZ-04", 7),
        (("{zh: 见第二条。, en: See Article 2.}", "{zh: 想一想。}"), "QUIZ-05", 9),
        (("#art-2]", "#art-9]"), "LAW-02", 10),
        (("sample-rule@2026-06-09", "sample-rul@2026-06-09"), "LAW-01", 10),
    ],
)
def test_what_cannot_be_is_named_at_its_line(folder_of: FolderOf, change: tuple[str, str], code: str, row: int) -> None:
    """Each mistake in a question is a problem with its line."""
    _, problems = checked(folder_of(quiz(GOOD.replace(*change))))
    found = [(one.code, one.where.row) for one in problems]
    assert found[:1] == ([(code, row)] if code else []), found


def test_a_question_at_fault_is_left_out_and_the_others_stay(folder_of: FolderOf) -> None:
    """One wrong answer does not take the quiz from the site."""
    bad = GOOD.replace("id: bring", "id: wrong").replace("answer: [0]", "answer: [7]")
    outreach, problems = checked(folder_of(quiz(GOOD, bad)))
    public = released(outreach, problems).outreach.quizzes[0]
    assert [one.id for one in public.questions] == ["bring"]


def test_an_id_used_twice_is_told(folder_of: FolderOf) -> None:
    """Two questions with one id: the second is named."""
    _, problems = checked(folder_of(quiz(GOOD, GOOD)))
    assert "QUIZ-08" in codes(problems)


def test_judged_statements_are_mixed(folder_of: FolderOf) -> None:
    """Three statements that are all true are worth a word."""
    judged = GOOD.replace("answer: [0]", "answer: [true]\n    type: judge")
    _, problems = checked(folder_of(quiz(*(judged.replace("id: bring", f"id: q{n}") for n in range(3)))))
    assert codes(problems) == ["QUIZ-06"]


def test_a_superseded_statute_retires_its_questions(folder_of: FolderOf) -> None:
    """When a newer text is in force the question leaves the site, and the curator is told which."""
    newer = RULE.replace("effective_from: 2026-06-09", "effective_from: 2027-01-01")
    folder = folder_of({**quiz(GOOD), "content/law/sample-rule/2027-01-01.md": newer})
    outreach, problems = checked(folder)
    assert codes(problems) == []
    assert released(outreach, problems).outreach.quizzes[0].questions
    assert not released(outreach, problems, date(2027, 1, 1)).outreach.quizzes
    site = Site(settings=SiteSettings.model_validate({"lantai": 1, "title": {"zh": "馆"}}), outreach=outreach)
    told = release(site, Circumstances(audience="web", as_of=date(2027, 1, 1))).problems
    assert {"QUIZ-07", "QUIZ-09"} <= {one.code for one in told}


def test_the_day_of_the_event_decides(folder_of: FolderOf) -> None:
    """A quiz for a later day asks nothing of a text that will not hold then."""
    newer = RULE.replace("effective_from: 2026-06-09", "effective_from: 2027-01-01")
    head = HEAD.replace("questions", "on: 2027-06-09\nquestions")
    folder = folder_of({**quiz(GOOD, head=head), "content/law/sample-rule/2027-01-01.md": newer})
    outreach, problems = checked(folder)
    assert not released(outreach, problems).outreach.quizzes


def test_a_draft_quiz_is_nowhere(folder_of: FolderOf) -> None:
    """Without state: public no question leaves the house, and its words are looked for in every output."""
    head = HEAD.replace("state: public\n", "")
    outreach, _ = checked(folder_of(quiz(GOOD.replace("查档带什么", "到本馆查档的时候应当带什么来"), head=head)))
    site = Site(settings=SiteSettings.model_validate({"lantai": 1, "title": {"zh": "馆"}}), outreach=outreach)
    told = release(site, Circumstances(audience="web", as_of=date(2026, 7, 1)))
    assert not told.site.outreach.quizzes
    from builder.gate import private_values

    assert "到本馆查档的时候应当带什么来" in {one.value for one in private_values(site, told)}

"""What others wrote is shown on a terminal and never obeyed by it."""

from __future__ import annotations

import pytest

from builder.model.problems import Problem
from builder.model.where import Where
from builder.terminal import Terminal

HOSTILE = "a\x1b[2J\x1b]0;title\x07b\x9b31m\u202etxt.exe[bold]\rover"


def test_no_word_of_others_commands_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Escapes, bells, returns, marks of direction and markup in names, titles and problems are signs like any other."""
    terminal = Terminal("zh")
    terminal.line(HOSTILE)
    terminal.say("receipt_made", path=HOSTILE)
    terminal.problems([Problem(code="BAG-03", where=Where(HOSTILE), facts={"name": HOSTILE}, item=HOSTILE)])
    shown = capsys.readouterr().out
    assert shown.count("[bold]") >= 4
    assert not [
        sign for sign in shown if (ord(sign) < 32 and sign != "\n") or 0x7F <= ord(sign) < 0xA0 or sign == "\u202e"
    ]


def test_a_brief_report_leaves_out_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    """Of a hundred small pictures twenty are listed and the rest counted; a hundred errors are listed all the same."""
    small = [
        Problem(code="IMG-05", where=Where("items.csv", row=n), facts={"picture": f"p{n}.jpg"}) for n in range(100)
    ]
    wrong = [Problem(code="BAG-03", where=Where("items.csv", row=n), facts={"name": f"n{n}"}) for n in range(100)]
    Terminal("zh").problems([*small, *wrong], brief=True)
    told = capsys.readouterr().out
    assert (told.count("BAG-03"), told.count("IMG-05 还有 80 处")) == (100, 1)
    assert told.count("IMG-05") == 20 + 1
    assert "错误 100，提醒 100" in told

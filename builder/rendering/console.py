"""The report as lines for a terminal: grouped by file and row, what to do below each problem, the counts last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rich.cells import cell_len
from rich.markup import escape

from builder.model.personal_data import hidden
from builder.model.problems import Problem, count
from builder.model.text import Language
from builder.rendering.grouping import TABLE_ENDINGS, AtRow, InFile, by_file, place
from builder.rendering.weight import verdicts
from builder.rendering.wrapping import wrap
from builder.strings import say

_COLOURS = {"error": "bold red", "warning": "yellow", "note": "cyan"}
_GAP = "  "
_NARROWEST = 24
_FAR = 12  # problems after which advice is repeated: nobody scrolls back further


@dataclass(slots=True)
class Lines:
    """Lines in rich's markup, each no wider than ``width`` cells. A ``width`` of 0 wraps and marks nothing, as pipes
    and files want it.
    """

    language: Language
    width: int = 0
    _said: dict[str, int] = field(default_factory=dict)
    _told: int = 0

    def report(self, problems: Sequence[Problem], shown: Sequence[Problem]) -> Iterator[str]:
        """The whole report. ``shown`` are the problems to list; verdict and counts are those of all ``problems``."""
        for group in by_file(shown):
            yield from self._file(group)
            yield ""
        yield from self.summary(problems)

    def summary(self, problems: Sequence[Problem]) -> Iterator[str]:
        """What the problems mean for the site, and how many there are."""
        for sentence in verdicts(problems, self.language):
            yield from (self._marked(line, "bold") for line in self._wrapped(sentence, 0))
        counts = count(problems)
        told = say("counts", self.language, errors=counts.error, warnings=counts.warning, notes=counts.note)
        yield self._marked(told)

    def _file(self, group: InFile) -> Iterator[str]:
        self._said.clear()
        sheet = self._marked(f" · {group.sheet}", "dim") if group.sheet else ""
        yield self._marked(group.file or say("whole_site", self.language), "bold") + sheet
        margin = max((cell_len(self._place(one)) for one in group.problems), default=0)
        for row in group.rows:
            if group.is_table:
                yield self._row_heading(row)
            for problem in row.problems:
                yield from self._problem(problem, min(margin, 20), indent=2 if not group.is_table else 4)

    def _row_heading(self, row: AtRow) -> str:
        if not row.row:
            return "  " + self._marked(say("report.whole_table", self.language), "underline")
        item = self._marked(f"{_GAP}{row.item}") if row.item else ""
        return f"  {self._marked(say('report.row', self.language, row=row.row), 'underline')}{item}"

    def _problem(self, problem: Problem, margin: int, indent: int) -> Iterator[str]:
        """The place in a margin, then severity and message; below it what to do, unless it was said just before."""
        language = self.language
        where, severity = self._place(problem), say(problem.severity, language)
        left = " " * indent + self._marked(_padded(where, margin)) + (_GAP if margin else "")
        inner = indent + (max(margin, cell_len(where)) + len(_GAP) if margin else 0)
        if self.width and self.width - inner < _NARROWEST:  # a very narrow window: the place gets a line of its own
            yield " " * indent + self._marked(where)
            inner = indent + 2
            left = " " * inner
        text = f"{severity} {problem.message(language)} {problem.code}"
        for number, line in enumerate(self._wrapped(text, inner)):
            yield (left if number == 0 else " " * inner) + self._coloured(line, severity * (number == 0), problem)
        for sentence in self._advice(problem):
            yield from (" " * inner + self._marked(line, "dim") for line in self._wrapped(sentence, inner))

    def _place(self, problem: Problem) -> str:
        """The place within its group; the row of a table stands in the heading."""
        in_heading = problem.where.file.lower().endswith(TABLE_ENDINGS) and not problem.where.column
        return "" if in_heading else place(problem, self.language)

    def _advice(self, problem: Problem) -> Iterator[str]:
        hint, proposal = problem.hint(self.language), proposal_of(problem, self.language)
        if proposal and proposal not in hint:
            yield say("report.proposal", self.language, proposal=proposal)
        self._told += 1
        if hint and self._told - self._said.get(hint, -_FAR) >= _FAR:
            self._said[hint] = self._told
            yield hint

    def _coloured(self, line: str, severity: str, problem: Problem) -> str:
        """The line with its severity in colour and its code dimmed, wherever the wrapping put them."""
        before = self._marked(severity, _COLOURS[problem.severity]) if severity else ""
        rest = line.removeprefix(severity)
        if rest.endswith(problem.code):
            return before + self._marked(rest.removesuffix(problem.code)) + self._marked(problem.code, "dim")
        return before + self._marked(rest)

    def _marked(self, words: str, style: str = "") -> str:
        """The words as they stand for a pipe; for a terminal with nothing in them taken for markup, in this style."""
        if not self.width:
            return words
        return f"[{style}]{escape(words)}[/]" if style else escape(words)

    def _wrapped(self, text: str, indent: int) -> list[str]:
        return wrap(text, self.width - indent) if self.width else [text.replace("\n", " ")]


def proposal_of(problem: Problem, language: Language) -> str:
    """What a check is certain the cell should hold; empty where it is not certain, or would repeat personal data."""
    fact = problem.facts.get("proposal", "")
    words = fact if isinstance(fact, str) else fact.into(language)
    return words if hidden(words) == words else ""


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cell_len(text))

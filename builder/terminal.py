"""What a person at a terminal reads: problems grouped by file, progress, and one last line that says how it ended."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

from builder.model.problems import Problem
from builder.model.progress import Progress as Heard
from builder.model.text import Language
from builder.rendering.console import Lines
from builder.rendering.problems_json import as_json
from builder.strings import listed, say


def _nobody(_step: str, _done: int, _total: int) -> None:
    """Nobody listens."""


_COMMANDS = {
    **dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd"),
    ord("\n"): "\n",
    ord("\t"): "\t",
}
"""Signs that a terminal obeys instead of showing: what others wrote must not clear, rename or rearrange anything."""


class _Console(Console):
    """Shows what others wrote, and obeys none of it."""

    def render_str(self, text: str, **options: Any) -> Text:  # noqa: ANN401 - whatever rich gives them
        return super().render_str(text.translate(_COMMANDS), **options)


_MANY = 20


def _first(problems: Sequence[Problem]) -> tuple[list[Problem], dict[str, int]]:
    """Every error and the first warnings of each kind, and how many more there are of a kind."""
    met: dict[str, int] = {}
    kept = []
    for problem in problems:
        if problem.severity != "error":
            met[problem.code] = met.get(problem.code, 0) + 1
        if met.get(problem.code, 0) <= _MANY:
            kept.append(problem)
    return kept, {code: count - _MANY for code, count in met.items() if count > _MANY}


class Terminal:
    """Speaks one language to one person. Problems and progress go to standard error, answers to standard output."""

    def __init__(self, language: Language, *, quiet: bool = False) -> None:
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):  # a console in GBK must not stop at a character it cannot show
                stream.reconfigure(errors="backslashreplace")
        self.language = language
        self.quiet = quiet
        self.out = _Console(highlight=False, soft_wrap=True)
        self.err = _Console(stderr=True, highlight=False, soft_wrap=True)

    def say(self, key: str, /, **facts: object) -> None:
        """A line that answers what was asked."""
        self.out.print(escape(say(key, self.language, **facts)))

    def line(self, words: str) -> None:
        """A line of an answer that is no phrase of the house."""
        self.out.print(escape(words))

    def tell(self, key: str, /, **facts: object) -> None:
        """A line on the way; silent with ``-q``."""
        if not self.quiet:
            self.err.print(escape(say(key, self.language, **facts)))

    def words(self, key: str, /) -> str:
        """A phrase in the person's language, for somebody else to show."""
        return say(key, self.language)

    def names(self, names: Iterable[str]) -> str:
        """Names in a row, with the comma of the person's language; a dash where there is none."""
        return listed(names).into(self.language) or "—"

    def problems(self, problems: Sequence[Problem], *, brief: bool = False) -> None:
        """Problems grouped by file and row, each with its place, what is wrong and what to do; the counts come last.
        A ``brief`` report tells every error, but of many warnings of one kind the first twenty and how many more.
        """
        shown = [problem for problem in problems if not self.quiet or problem.severity == "error"]
        kept, more = _first(shown) if brief else (shown, {})
        self._write(Lines(self.language, self._width).report(problems, kept))
        for code, count in more.items():
            self.say("more_of_a_kind", code=code, count=count)

    def summary(self, problems: Sequence[Problem]) -> None:
        """What a report that went to a file comes to."""
        self._write(Lines(self.language, self._width).summary(problems))

    @property
    def _width(self) -> int:
        """Cells of a line of the terminal; 0 for a pipe."""
        return self.out.width if self.out.is_terminal else 0

    def _write(self, lines: Iterable[str]) -> None:
        """All at once: thousands of lines one by one would take seconds."""
        if not (whole := "\n".join(lines)):
            return
        if self._width:
            self.out.print(whole)
        else:
            self.out.file.write(whole.translate(_COMMANDS) + "\n")

    def json(self, problems: Sequence[Problem]) -> None:
        """The promised JSON on standard output and nothing else."""
        self.out.file.write(json.dumps(as_json(problems), ensure_ascii=True, indent=1) + "\n")

    @contextmanager
    def progress(self) -> Iterator[Heard]:
        """An ear for long work: a bar on a terminal, a plain line at each quarter elsewhere."""
        if self.quiet:
            yield _nobody
        elif self.err.is_terminal:
            with Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=self.err) as bar:
                tasks: dict[str, object] = {}

                def hear(step: str, done: int, total: int) -> None:
                    if step not in tasks:
                        tasks[step] = bar.add_task(say(f"step_{step}", self.language), total=total)
                    bar.update(tasks[step], completed=done, total=total)  # type: ignore[arg-type]

                yield hear
        else:
            yield self._plain_progress

    def _plain_progress(self, step: str, done: int, total: int) -> None:
        if total and (done == total or (done * 4) // total != ((done - 1) * 4) // total):
            self.err.print(escape(f"{say(f'step_{step}', self.language)} {done}/{total}"))

"""The head of a statute: title, history of its making, contents, preamble. It ends where the first part begins."""

from __future__ import annotations

from builder.model.law import lines as shapes
from builder.model.law.number import ArticleNumber
from builder.model.law.statute import Role

_LONGEST_ENTRY = 40


class Header:
    """Takes lines until one belongs to the body. ``listed``: headings come twice, so the first are its contents."""

    def __init__(self, first: int, *, decision: bool, listed: bool) -> None:
        self.first = ArticleNumber(first)
        self.decision = decision
        self.title = ""
        self.history: list[str] = []
        self.notes: list[str] = []
        self.contents: list[str] = []
        self.preamble: list[str] = []
        self._listed = listed
        self._first_listed: tuple[str, str] | None = None
        self._closed = False  # by <!-- INFO END -->
        self._open_history = ""

    def take(self, line: str) -> Role | None:
        """The role of the line, or None where the body begins with it."""
        if shapes.COMMENT.fullmatch(line):
            self._closed = True
            return "comment"
        marks = shapes.MARKDOWN.fullmatch(line)
        words = marks[2] if marks else line
        heading = shapes.HEADING.fullmatch(words)
        if heading and (marks or shapes.like_a_title(heading[3], heading[4])):
            return self._heading(heading[1], heading[2], words)
        if self._begins(words):
            return None
        if not self.title:
            self.title = words
            return "title"
        if shapes.CONTENTS.fullmatch(words) or (self.contents and len(words) <= _LONGEST_ENTRY):
            self._listed = True
            self.contents.append(words)
            return "contents"
        return self._prose(words)

    def _heading(self, number: str, unit: str, words: str) -> Role | None:
        """A heading in a table of contents stands there; the same again, or one outside it, begins the body."""
        if not self._listed or (number, unit) == self._first_listed:
            return None
        self._first_listed = self._first_listed or (number, unit)
        self.contents.append(words)
        return "contents"

    def _begins(self, words: str) -> bool:
        if self.decision:
            point = shapes.POINT.match(words)
            return point is not None and shapes.count(point[1]) == self.first.no
        lead = shapes.LEAD.fullmatch(words)
        if lead is None or shapes.count("".join(lead[1].split())) != self.first.no:
            return False
        return bool(lead[3]) or not lead[4] or shapes.glued_lead(lead[4])

    def _prose(self, words: str) -> Role:
        """History begins with a day, and goes on while a bracket or the name of a decision is open."""
        if self._open_history or shapes.DAY.match(words):
            self._open_history += words
            if all(self._open_history.count(a) <= self._open_history.count(b) for a, b in ("《》", "（）")):
                self._open_history = ""
            self.history.append(words)
            return "history"
        if self._closed or words.endswith(("。", "：")) or len(words) > 60:
            self.preamble.append(words)
            return "preamble"
        self.notes.append(words)
        return "note"

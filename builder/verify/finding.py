"""What a single file was found to hold: findings, links and anchors, small enough to be remembered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builder.model.fields import FIELDS
from builder.model.problems import Problem
from builder.model.text import Text
from builder.strings import phrase


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem without its path. ``slot`` is the fact that ``words`` (a key of the word tables) fill with ``facts``;
    without words the facts stand for themselves.
    """

    code: str
    facts: Mapping[str, str]
    slot: str = ""
    words: str = ""

    def problem(self, path: str) -> Problem:
        """The problem as the curator reads it."""
        if not self.words:
            return Problem(code=self.code, facts={"path": path, **self.facts})
        facts = {name: _shown(name, fact) for name, fact in self.facts.items()}
        return Problem(code=self.code, facts={"path": path, self.slot: phrase(self.words, **facts)})

    def as_json(self) -> list[object]:
        """The finding as the memo keeps it."""
        return [self.code, dict(self.facts), self.slot, self.words]


def _shown(name: str, fact: str) -> str | Text:
    """A field is shown by its label."""
    return FIELDS[fact].label if name == "field" and fact in FIELDS else fact


def what(code: str, words: str, **facts: str) -> Finding:
    """A finding whose message says what was found."""
    return Finding(code, facts, "what", words)


def bad_link(code: str, link: str, words: str = "") -> Finding:
    """A finding about a link, with the reason where the link alone does not tell it."""
    return Finding(code, {"link": link}, "link", words)


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it was written. ``request`` means that a browser fetches it by itself; ``from_root`` that it may start
    with a slash, because it names the page and leads nowhere.
    """

    target: str
    request: bool = False
    from_root: bool = False

    def as_text(self) -> str:
        """The link as the memo keeps it: its nature, then its target."""
        return ("r" if self.request else "c" if self.from_root else "a") + self.target


def link_of(text: str) -> Link:
    """The opposite of ``Link.as_text``."""
    return Link(text[1:], request=text[0] == "r", from_root=text[0] == "c")


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one file tells: it depends on the file's bytes and kind, not on its neighbours."""

    findings: tuple[Finding, ...] = ()
    links: tuple[Link, ...] = ()
    anchors: frozenset[str] = frozenset()

    def as_json(self) -> list[object]:
        """The reading as the memo keeps it; links and anchors hold no line end."""
        return [
            [finding.as_json() for finding in self.findings],
            "\n".join(link.as_text() for link in self.links),
            "\n".join(sorted(self.anchors)),
        ]


def reading_of(kept: object) -> Reading | None:
    """The opposite of ``Reading.as_json``; None for anything that was not written by it."""
    match kept:
        case [list(findings), str(links), str(anchors)]:
            return Reading(
                tuple(_finding_of(finding) for finding in findings),
                tuple(link_of(text) for text in links.split("\n") if text),
                frozenset(anchors.split("\n")) if anchors else frozenset(),
            )
    return None


def _finding_of(kept: tuple[str, dict[str, str], str, str]) -> Finding:
    code, facts, slot, words = kept
    return Finding(code, facts, slot, words)

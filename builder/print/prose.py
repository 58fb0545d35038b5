"""Markdown as blocks that a template sets: no markup of one language ever becomes markup of the other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TypedDict

import nh3
from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from builder.print.phrase import unbroken
from builder.print.tree import Element, tree

_TAGS = {"p", "em", "strong", "ul", "ol", "li", "blockquote", "br", "h1", "h2", "h3", "h4", "h5", "h6"} | {
    *("table", "thead", "tbody", "tr", "th", "td", "pre", "code", "a", "sup", "div")
}
_ATTRIBUTES = {"ol": {"start"}, "a": {"href"}, "sup": {"id"}, "li": {"id"}, "div": {"class"}}
_CJK = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\U00020000-\U0003ffff"
_SOFT_BREAK = re.compile(rf"(?<=[{_CJK}])\s*\n\s*(?=[{_CJK}])")
_INSIDE = {"ul", "ol", "blockquote", "table"}
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_FIGURE = re.compile(r"(?:[图圖]\s?|[Ff]igs?\.?\s?|展品\s?|[Ii]tem\s)(?P<number>\d{1,4}(?:[-–]\d{1,4})?)(?![\d-])")
_NOTE = re.compile(r"fnref\d*:(?P<name>.+)")


class Run(TypedDict):
    """Words in one style (plain, strong, emphasis), where they lead (an address, or the number of a plate), and the
    words of a footnote that hangs on them.
    """

    text: str
    style: str
    link: str
    plate: str
    note: list[Run]


class Block(TypedDict):
    """A paragraph, heading, quotation or entry of a list (``mark`` is its bullet or number)."""

    kind: str
    mark: str
    runs: list[Run]


def blocks(text: str, figures: frozenset[str] = frozenset()) -> list[Block]:
    """A Markdown text as blocks. Links keep their words, pictures and raw HTML are left out, footnotes hang where they
    are called. ``figures`` are the numbers of plates that words like 图1-3 lead to.
    """
    if not text.strip():
        return []
    clean = nh3.clean(
        _converter().reset().convert(text),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        link_rel=None,
        url_schemes={"http", "https"},
    )
    elements = tree(clean).elements
    notes = {
        entry.attributes["id"].partition(":")[2]: entry
        for element in elements
        if element.attributes.get("class") == "footnote"
        for entry in element.every("li")
        if "id" in entry.attributes
    }
    reader = _Reader(figures, notes)
    for element in elements:
        if element.attributes.get("class") != "footnote":
            reader.collect(element, "paragraph")
    return [block for block in reader.found if block["runs"]]


@cache
def _converter() -> Markdown:
    """One for all texts, of extensions that nobody has to look for: making it costs more than a short text does."""
    extensions = [TableExtension(), SaneListExtension(), FootnoteExtension(BACKLINK_TEXT="")]
    converter = Markdown(extensions=extensions, output_format="html")
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    return converter


def lines(text: str, figures: frozenset[str] = frozenset()) -> list[list[Run]]:
    """Plain text as paragraphs, one a line, exactly as typed."""
    return [_led([_run(unbroken(line.strip()))], figures) for line in text.splitlines() if line.strip()]


def _run(text: str, style: str = "plain", link: str = "", note: Sequence[Run] = ()) -> Run:
    return Run(text=text, style=style, link=link, plate="", note=list(note))


@dataclass(slots=True)
class _Reader:
    figures: frozenset[str]
    notes: Mapping[str, Element]
    found: list[Block] = field(default_factory=list)

    def collect(self, element: Element, kind: str) -> None:
        if element.tag in {"ul", "ol"}:
            start = element.attributes.get("start", "")
            for number, entry in enumerate(element.elements, int(start) if start.isdecimal() else 1):
                self._entry(entry, f"{number}." if element.tag == "ol" else "·")
        elif element.tag == "blockquote":
            for child in element.elements:
                self.collect(child, "quote")
        elif element.tag == "table":
            for row in element.every("tr"):
                cells = [" ".join(cell.words().split()) for cell in row.elements]
                self.found.append(Block(kind="entry", mark="", runs=[_run(unbroken("　".join(cells)))]))
        elif re.fullmatch(r"h[1-6]", element.tag):
            self.found.append(Block(kind="heading", mark="", runs=self._runs(element.content)))
        else:
            self.found.append(Block(kind=kind, mark="", runs=self._runs(element.content)))

    def _entry(self, entry: Element, mark: str) -> None:
        """An entry of a list; lists inside it follow it."""
        inner = [part for part in entry.elements if part.tag in _INSIDE]
        own = [part for part in entry.content if part not in inner]
        self.found.append(Block(kind="entry", mark=mark, runs=self._runs(own)))
        for part in inner:
            self.collect(part, "paragraph")

    def _runs(self, content: Sequence[str | Element]) -> list[Run]:
        """Words with their style; neighbours of one style are joined."""
        pieces: list[Run] = []
        for part in content:
            self._walk(part, _run(""), pieces)
        joined: list[Run] = []
        for piece in pieces:
            if joined and not piece["note"] and {**joined[-1], "text": ""} == {**piece, "text": ""}:
                joined[-1]["text"] += piece["text"]
            elif piece["text"] or piece["note"]:
                joined.append(piece)
        for run in joined:
            run["text"] = unbroken(_BLANKS.sub(" ", _SOFT_BREAK.sub("", run["text"])).replace("\v", "\n"))
        if joined:
            joined[0]["text"] = joined[0]["text"].lstrip()
            joined[-1]["text"] = joined[-1]["text"].rstrip()
        return _led([run for run in joined if run["text"] or run["note"]], self.figures)

    def _walk(self, part: str | Element, like: Run, pieces: list[Run]) -> None:
        if isinstance(part, str):
            pieces.append(Run(**{**like, "text": part}))
        elif part.tag == "br":
            pieces.append(Run(**{**like, "text": "\v"}))
        elif part.tag == "sup":
            pieces.append(_run("", note=self._note(part)))
        else:
            style = {"strong": "strong", "em": "emphasis", "th": "strong"}.get(part.tag, like["style"])
            link = part.attributes.get("href", "") if part.tag == "a" else like["link"]
            told = Run(**{**like, "style": style, "link": link if "://" in link else ""})
            for inner in part.content:
                self._walk(inner, told, pieces)

    def _note(self, call: Element) -> list[Run]:
        match = _NOTE.fullmatch(call.attributes.get("id", ""))
        entry = self.notes.get(match["name"]) if match else None
        if entry is None:
            return [_run(call.words())]
        held, self.notes = self.notes, {}  # a note within a note would never end
        runs = self._runs([part for child in entry.elements for part in child.content])
        self.notes = held
        return runs or [_run("—")]


def _led(runs: Sequence[Run], figures: frozenset[str]) -> list[Run]:
    """The runs with each mention of a plate as a run of its own that leads there."""
    found: list[Run] = []
    for run in runs:
        at = 0
        for match in () if run["link"] or run["note"] else _FIGURE.finditer(run["text"]):
            number = match["number"].replace("–", "-")
            if number not in figures:
                continue
            found.append(Run(**{**run, "text": run["text"][at : match.start()]}))
            found.append(Run(**{**run, "text": match[0], "plate": number}))
            at = match.end()
        found.append(Run(**{**run, "text": run["text"][at:]}))
    return [run for run in found if run["text"] or run["note"]]

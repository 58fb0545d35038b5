"""Markdown as blocks that a template sets: no markup of one language ever becomes markup of the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypedDict

import nh3
from markdown import Markdown

from builder.print.phrase import unbroken
from builder.print.tree import Element, tree

_TAGS = {"p", "em", "strong", "ul", "ol", "li", "blockquote", "br", "h1", "h2", "h3", "h4", "h5", "h6"} | {
    *("table", "thead", "tbody", "tr", "th", "td", "pre", "code")
}
_CJK = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\U00020000-\U0003ffff"
_SOFT_BREAK = re.compile(rf"(?<=[{_CJK}])\s*\n\s*(?=[{_CJK}])")
_INSIDE = {"ul", "ol", "blockquote", "table"}
_BLANKS = re.compile(r"[ \t\n\r\f]+")


class Run(TypedDict):
    """Words in one style: plain, strong or emphasis."""

    text: str
    style: str


class Block(TypedDict):
    """A paragraph, heading, quotation or entry of a list (``mark`` is its bullet or number)."""

    kind: str
    mark: str
    runs: list[Run]


def blocks(text: str) -> list[Block]:
    """A Markdown text as blocks. Links keep their words, pictures and raw HTML are left out."""
    if not text.strip():
        return []
    converter = Markdown(extensions=["tables", "sane_lists"], output_format="html")
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    clean = nh3.clean(converter.convert(text), tags=_TAGS, attributes={"ol": {"start"}})
    found: list[Block] = []
    for element in tree(clean).elements:
        _collect(element, found, "paragraph")
    return [block for block in found if block["runs"]]


def paragraphs(text: str) -> list[str]:
    """Plain text as paragraphs, one a line, exactly as typed."""
    return [unbroken(line.strip()) for line in text.splitlines() if line.strip()]


def _collect(element: Element, found: list[Block], kind: str) -> None:
    if element.tag in {"ul", "ol"}:
        start = element.attributes.get("start", "")
        for number, entry in enumerate(element.elements, int(start) if start.isdecimal() else 1):
            _entry(entry, found, f"{number}." if element.tag == "ol" else "·")
    elif element.tag == "blockquote":
        for child in element.elements:
            _collect(child, found, "quote")
    elif element.tag == "table":
        for row in element.every("tr"):
            cells = [" ".join(cell.words().split()) for cell in row.elements]
            found.append(Block(kind="entry", mark="", runs=[Run(text=unbroken("　".join(cells)), style="plain")]))
    elif re.fullmatch(r"h[1-6]", element.tag):
        found.append(Block(kind="heading", mark="", runs=_runs(element.content)))
    else:
        found.append(Block(kind=kind, mark="", runs=_runs(element.content)))


def _entry(entry: Element, found: list[Block], mark: str) -> None:
    """An entry of a list; lists inside it follow it."""
    inner = [part for part in entry.elements if part.tag in _INSIDE]
    own = [part for part in entry.content if part not in inner]
    found.append(Block(kind="entry", mark=mark, runs=_runs(own)))
    for part in inner:
        _collect(part, found, "paragraph")


def _runs(content: Sequence[str | Element]) -> list[Run]:
    """Words with their style; neighbours of one style are joined."""
    pieces: list[Run] = []
    for part in content:
        _walk(part, "plain", pieces)
    joined: list[Run] = []
    for piece in pieces:
        if joined and joined[-1]["style"] == piece["style"]:
            joined[-1]["text"] += piece["text"]
        elif piece["text"]:
            joined.append(piece)
    for run in joined:
        run["text"] = unbroken(_BLANKS.sub(" ", _SOFT_BREAK.sub("", run["text"])).replace("\v", "\n"))
    if joined:
        joined[0]["text"] = joined[0]["text"].lstrip()
        joined[-1]["text"] = joined[-1]["text"].rstrip()
    return [run for run in joined if run["text"]]


def _walk(part: str | Element, style: str, pieces: list[Run]) -> None:
    if isinstance(part, str):
        pieces.append(Run(text=part, style=style))
    elif part.tag == "br":
        pieces.append(Run(text="\v", style=style))
    else:
        own = {"strong": "strong", "em": "emphasis", "th": "strong"}.get(part.tag, style)
        for inner in part.content:
            _walk(inner, own, pieces)

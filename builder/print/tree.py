"""A little tree of clean HTML: enough to read what a Markdown converter made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"br", "hr", "img"}


@dataclass(slots=True)
class Element:
    """An element with its attributes and, in their order, its words and elements."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    content: list[str | Element] = field(default_factory=list)

    @property
    def elements(self) -> list[Element]:
        return [part for part in self.content if isinstance(part, Element)]

    def words(self) -> str:
        """All its words, without their elements."""
        return "".join(part if isinstance(part, str) else part.words() for part in self.content)

    def every(self, tag: str) -> Iterator[Element]:
        """Every element of this name inside it."""
        for part in self.elements:
            if part.tag == tag:
                yield part
            yield from part.every(tag)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("div")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].content.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag in [element.tag for element in self.open[1:]]:
            while self.open.pop().tag != tag:
                continue

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)


def tree(html: str) -> Element:
    """A ``div`` of the elements of ``html``, which must have been cleaned before."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.open[0]

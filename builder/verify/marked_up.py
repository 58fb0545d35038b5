"""Reads a page or a drawing once: its words, its links, its anchors, and what breaks the rules by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree  # type: ignore[import-untyped]

from builder.verify.finding import Finding, Link, bad_link
from builder.verify.styles import style_links

_REQUESTS = frozenset(
    {"src", "poster", "background", "ping", "formaction", "manifest", "profile", "classid", "codebase"}
)
_SETS = frozenset({"srcset", "imagesrcset"})
_LEADING = _REQUESTS | _SETS | {"href", "action", "data", "style"}
"""Attributes that may lead somewhere."""
_SPEAKING = frozenset({"img", "style", "loc", "input", "area", "base", "meta"})
"""Elements that are looked at whatever their attributes are."""
_NAMING = frozenset({"canonical", "alternate"})
_FETCHLESS = _NAMING | frozenset(
    {
        "author",
        "bookmark",
        "help",
        "license",
        "me",
        "next",
        "prev",
        "search",
        "self",
        "tag",
        "up",
        "first",
        "last",
        "index",
    }
)
_CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])(?:\s+[^,]*)?(?:,|$)")
_REFRESH = re.compile(r"^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?['\"]?([^'\"]+)", re.IGNORECASE)
_LAST_TAGS = re.compile(rb"</(?:[bB][oO][dD][yY]|[hH][tT][mM][lL])\s*>")
_BLANKS = re.compile(r"[\t\n\r]")


@dataclass(slots=True)
class Marked:
    """What a page or a drawing was found to hold. ``words`` is its text without tags; ``values`` are its comments
    and the attributes that hold a ``>``, which a search for tags would cut; ``guessed`` means that the parser met
    mistakes and may have dropped something.
    """

    words: str
    guessed: bool = False
    values: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    links: dict[Link, None] = field(default_factory=dict)
    anchors: set[str] = field(default_factory=set)


def read_page(data: bytes) -> Marked:
    """An HTML page, read as a browser would; nothing is too broken to be read.

    The ends of ``body`` and ``html`` are taken away, because the parser drops what follows them and a browser does not.
    """
    data = _LAST_TAGS.sub(b"", data)
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    marked = _read(etree.fromstring(data, parser) if data.strip() else None)
    marked.guessed = len(parser.error_log) > 0
    return marked


def read_drawing(data: bytes) -> Marked:
    """An SVG or another XML document; raises ValueError where it is not well-formed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from error
    return _read(root)


def read_part(data: bytes) -> str:
    """The words of an XML part of an office document, without a tree of it: a sheet has an element for every cell.
    Raises ValueError where it is not well-formed or declares a document type, which no office program does.
    """
    parser = etree.XMLParser(target=_Words(), resolve_entities=False, no_network=True, huge_tree=True)
    try:
        words: str = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from error
    return words


class _Words:
    """Hears the words of a document one after the other."""

    def __init__(self) -> None:
        self._heard: list[str] = []

    def data(self, words: str) -> None:
        self._heard.append(words)

    def doctype(self, name: str, *_: str | None) -> None:
        raise ValueError(name)

    def close(self) -> str:
        return "".join(self._heard)


def candidates(value: str) -> list[str]:
    """The addresses of a ``srcset``; an address may have commas within, as IIIF's have."""
    return _CANDIDATE.findall(value)


def _read(root: etree._Element | None) -> Marked:
    if root is None:
        return Marked("")
    marked = Marked(etree.tostring(root.getroottree(), method="text", encoding="unicode"))
    for element in root.getroottree().iter():
        tag = element.tag
        if not isinstance(tag, str):  # a comment, a processing instruction or an entity
            marked.values.append(element.text or "")
            continue
        attributes, speaks = element.items(), _speaks(tag)
        if attributes or speaks:
            _take(_told(tag, tuple(attributes), (element.text or "") if speaks else ""), marked)
    return marked


@dataclass(frozen=True, slots=True)
class _Told:
    """What one tag says by itself."""

    anchor: str = ""
    name: str = ""
    values: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    links: tuple[Link, ...] = ()


_SILENT = _Told()


def _take(told: _Told, marked: Marked) -> None:
    if told is _SILENT:
        return
    if told.anchor in marked.anchors:
        marked.findings.append(Finding("PROOF-05", {"id": told.anchor}))
    marked.anchors.update(name for name in (told.anchor, told.name) if name)
    marked.values += told.values
    marked.findings += told.findings
    marked.links.update(dict.fromkeys(told.links))


@lru_cache(maxsize=1 << 14)
def _told(tag: str, written: tuple[tuple[str, str], ...], text: str) -> _Told:
    """Of a tag and its attributes as they are written. Tags repeat from page to page, so what they say is kept."""
    attributes = dict(written)
    names = tag + "".join(attributes)
    if "}" in names or ":" in names:  # a namespace, or the prefix of one
        tag, attributes = _local(tag), {_local(name): value for name, value in attributes.items()}
    values = tuple(value for value in attributes.values() if ">" in value)
    anchor, name = attributes.get("id", ""), attributes.get("name", "") if tag == "a" else ""
    findings, links = _leading(tag, attributes, text)
    return _Told(anchor, name, values, findings, links) if anchor or name or values or findings or links else _SILENT


def _leading(tag: str, attributes: dict[str, str], text: str) -> tuple[tuple[Finding, ...], tuple[Link, ...]]:
    """Where a tag leads, and what is wrong with it."""
    if tag not in _SPEAKING and _LEADING.isdisjoint(attributes):
        return (), ()  # nearly all: a paragraph with a class
    findings = []
    if "alt" not in attributes and _is_picture(tag, attributes):
        findings.append(bad_link("PROOF-06", attributes.get("src", attributes.get("href", f"<{tag}>"))))
    if tag == "base":
        return (*findings, bad_link("PROOF-03", attributes.get("href", "<base>"), "proof.base")), ()
    links = _links(tag, attributes, text)
    return tuple(findings), tuple(
        Link(_BLANKS.sub("", link.target.strip()), link.request, link.from_root) for link in links
    )


@lru_cache(maxsize=1 << 10)
def _speaks(tag: str) -> bool:
    return _local(tag) in _SPEAKING


def _local(name: str) -> str:
    """``{http://www.w3.org/1999/xlink}href`` and ``xlink:href`` are both ``href``."""
    name = name.rpartition("}")[2] if "}" in name else name
    return name.rpartition(":")[2] if ":" in name else name


def _is_picture(tag: str, attributes: dict[str, str]) -> bool:
    if tag == "area":
        return "href" in attributes
    return tag == "img" or (tag == "input" and attributes.get("type", "").lower() == "image")


def _links(tag: str, attributes: dict[str, str], text: str) -> Iterator[Link]:
    for name, value in attributes.items():
        if name == "href":
            yield _href(tag, attributes, value)
        elif name in _REQUESTS or (name, tag) in {("action", "form"), ("data", "object")}:
            yield Link(value, request=True)
        elif name in _SETS:
            yield from _requests(candidates(value))
        elif name == "style":
            yield from _requests(style_links(value))
    if tag == "style":
        yield from _requests(style_links(text))
    elif tag == "loc":
        yield Link(text, from_root=True)
    elif tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
        yield from _requests(_REFRESH.findall(attributes.get("content", "")))


def _href(tag: str, attributes: dict[str, str], value: str) -> Link:
    """Where a visitor may go by himself, or what a browser fetches unasked."""
    if tag in {"a", "area"}:
        return Link(value)
    if tag == "link":
        relations = frozenset(attributes.get("rel", "").lower().split())
        if relations and relations <= _FETCHLESS:
            return Link(value, from_root=bool(relations & _NAMING))
    return Link(value, request=True)


def _requests(targets: Iterable[str]) -> Iterator[Link]:
    return (Link(target, request=True) for target in targets)

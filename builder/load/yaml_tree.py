"""A YAML document as plain values, with the place of every key.

Every scalar stays the text that the curator typed: ``code: 000123`` keeps its zeros, ``review: off`` is a word and
``no`` is no boolean. The types of settings.py turn text into numbers and yes-or-no where they want them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

import yaml
from yaml import MappingNode, Node, ScalarNode, SequenceNode
from yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent

from builder.model.text import Text
from builder.model.where import Where
from builder.strings import phrase

LARGEST = 512 << 10
_DEEPEST = 24
_MOST_ALIASES = 50
_MOST_NODES = 50_000
_NULL = "tag:yaml.org,2002:null"
_STANDARD = frozenset(
    f"tag:yaml.org,2002:{name}" for name in ("map", "seq", "str", "int", "float", "bool", "null", "timestamp", "merge")
)


class _Mark(Protocol):
    """A place in a YAML text, counted from 0."""

    line: int
    column: int


Tree = str | None | list["Tree"] | dict[str, "Tree"]


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a document, or one line of it, cannot be accepted."""

    where: Where
    reason: Text


@dataclass(frozen=True, slots=True)
class Document:
    """The values, the place of each key (``units.0.title``; the whole is ``""``), and what is wrong in itself."""

    tree: Tree
    marks: Mapping[str, Where]
    faults: tuple[Fault, ...] = ()


def read_yaml(text: str, file: str) -> Document | Fault:
    """The document, or the first fault that makes it unreadable. ``file`` is its name in problems.

    Keys without a value are left out. Repeated keys, tags and anything that repeats itself without end are faults.
    """
    if len(text) > LARGEST:
        return Fault(Where(file), phrase("too_large", limit=f"{LARGEST >> 10} KB"))
    try:
        if mark := _excess(text):
            return Fault(_where(file, mark), phrase("yaml_too_deep"))
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.reader.ReaderError as refused:
        row = text.count("\n", 0, refused.position) + 1
        return Fault(Where(file, row=row), phrase("yaml_character"))
    except yaml.MarkedYAMLError as refused:
        return _fault(text, file, refused)
    builder = _Builder(file)
    builder.marks[""] = Where(file, row=1)
    tree = builder.value(node, "") if node else None
    return Document(tree, builder.marks, tuple(builder.faults))


def _fault(text: str, file: str, refused: yaml.MarkedYAMLError) -> Fault:
    """Where a document stops being YAML; a full-width colon is named where it stands, one line before it is noticed."""
    marks = [mark for mark in (refused.context_mark, refused.problem_mark) if mark]
    lines = text.splitlines()
    for mark in marks:
        line = lines[mark.line] if mark.line < len(lines) else ""
        if "：" in line and ":" not in line:
            return Fault(Where(file, row=mark.line + 1, column=str(line.index("：") + 1)), phrase("yaml_wide_colon"))
    return Fault(_where(file, refused.problem_mark or refused.context_mark), _reason(refused))


def _excess(text: str) -> _Mark | None:
    """Where a document nests too deeply or uses too many aliases; read event by event, so nothing is built for it."""
    depth = aliases = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        aliases += isinstance(event, AliasEvent)
        if depth > _DEEPEST or aliases > _MOST_ALIASES:
            return event.start_mark
    return None


@dataclass
class _Builder:
    """Walks the nodes once; repeated anchors are counted as often as they are used."""

    file: str
    marks: dict[str, Where] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    nodes: int = 0

    def value(self, node: Node, path: str, depth: int = 0) -> Tree:
        self.marks.setdefault(path, _where(self.file, node.start_mark))
        self.nodes += 1
        if self.nodes > _MOST_NODES or depth > _DEEPEST:
            self.fault(node, phrase("yaml_too_deep"))
            return None
        if node.tag not in _STANDARD:
            self.fault(node, phrase("yaml_tag", tag=str(node.tag)))
            return None
        if isinstance(node, MappingNode):
            return self.mapping(node, path, depth)
        if isinstance(node, SequenceNode):
            return [self.value(child, _joined(path, str(n)), depth + 1) for n, child in enumerate(node.value)]
        return None if node.tag == _NULL else str(node.value)

    def mapping(self, node: MappingNode, path: str, depth: int) -> dict[str, Tree]:
        found: dict[str, Tree] = {}
        seen: set[str] = set()
        for key, child in node.value:
            if not isinstance(key, ScalarNode):
                self.fault(key, phrase("yaml_key"))
                continue
            name = str(key.value)
            if name in seen:
                self.fault(key, phrase("yaml_twice", key=name))
                continue
            seen.add(name)
            if child.start_mark.index == key.end_mark.index:  # no colon: the rest of {en: City A, outreach}
                self.fault(key, phrase("yaml_comma", words=name))
                continue
            inner = _joined(path, name)
            self.marks[inner] = _where(self.file, key.start_mark)
            if (value := self.value(child, inner, depth + 1)) is not None:
                found[name] = value
        return found

    def fault(self, node: Node, reason: Text) -> None:
        if len(self.faults) < 20:
            self.faults.append(Fault(_where(self.file, node.start_mark), reason))


_REASONS = (
    ("mapping values are not allowed", "yaml_colon"),
    ("could not find expected ':'", "yaml_no_colon"),
    ("character '\\t'", "yaml_tab"),
    ("but found '<block", "yaml_indent"),
    ("expected <block end>", "yaml_indent"),
    ("unexpected end of stream", "yaml_quote"),
    ("but got '?'", "yaml_question"),
    ("undefined alias", "yaml_alias"),
    ("but found another document", "yaml_documents"),
    ("special characters are not allowed", "yaml_character"),
)


def _reason(refused: yaml.MarkedYAMLError) -> Text:
    said = refused.problem or refused.context or ""
    return next((phrase(key) for start, key in _REASONS if start in said), phrase("yaml_other", said=said))


def _where(file: str, mark: _Mark | None) -> Where:
    return Where(file, row=mark.line + 1, column=str(mark.column + 1)) if mark else Where(file)


def _joined(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def nearest_mark(marks: Mapping[str, Where], parts: tuple[str, ...]) -> Where:
    """The place of a key, or of the innermost key around it that was written."""
    paths: Iterator[str] = (".".join(parts[:length]) for length in range(len(parts), -1, -1))
    return next((marks[path] for path in paths if path in marks), Where())

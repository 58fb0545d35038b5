"""site.yml and exhibit.yml become the types of model/settings.py, with every mistake named at its line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from builder.load.expected import expectation, known_keys, reason_of
from builder.load.salvage import without
from builder.load.yaml_tree import Document, Fault, Tree, nearest_mark, read_yaml
from builder.model.near import nearest
from builder.model.problems import Problem
from builder.model.settings import FORMAT
from builder.model.where import Where
from builder.strings import listed, phrase
from builder.tables import read_text

_Settings = TypeVar("_Settings", bound=BaseModel)
_ROUNDS = 8
_NUMBER = re.compile(r"[0-9]{1,6}")


@dataclass(frozen=True, slots=True)
class Read(Generic[_Settings]):
    """A settings document: what could be understood of it, the place of every key, and what is wrong.

    ``settings`` is None where nothing could be; with mistakes it holds the rest, so that later checks can go on.
    """

    settings: _Settings | None
    marks: Mapping[str, Where]
    problems: list[Problem]


def read_settings(path: Path, name: str, model: type[_Settings]) -> Read[_Settings]:
    """Read a YAML document as ``model``; ``name`` is how problems call the file."""
    text, problems = read_text(path, name)
    if text is None:
        return Read(None, {}, problems)
    read = read_settings_text(text, name, model)
    return replace(read, problems=[*problems, *read.problems])


def read_settings_text(text: str, name: str, model: type[_Settings]) -> Read[_Settings]:
    """Read the text of a YAML document as ``model``; its first line is line 1 of ``name``."""
    document = read_yaml(text, name)
    if isinstance(document, Fault):
        return Read(None, {}, [_malformed(name, document)])
    problems = [_malformed(name, fault) for fault in document.faults]
    tree = document.tree
    if tree is not None and not isinstance(tree, dict):
        no_keys = Fault(Where(name, row=1), phrase("yaml_no_keys"))
        return Read(None, document.marks, [*problems, _malformed(name, no_keys)])
    version = _version(tree or {}, document.marks, name)
    if version and version.code == "YAML-04":
        return Read(None, document.marks, [*problems, version])
    problems += [version] if version else []
    settings, mistakes = _validated(tree or {}, document, model)
    return Read(settings, document.marks, [*problems, *mistakes])


def _malformed(name: str, fault: Fault) -> Problem:
    return Problem(code="YAML-01", where=fault.where, facts={"name": name, "reason": fault.reason})


def _version(tree: Mapping[str, Tree], marks: Mapping[str, Where], name: str) -> Problem | None:
    """What is wrong with the format number. A newer one ends the reading: its keys mean nothing to us."""
    found = tree.get("lantai")
    if not isinstance(found, str) or not _NUMBER.fullmatch(found) or int(found) < 1:
        where = marks.get("lantai", Where(name, row=1))
        return Problem(code="YAML-05", where=where, facts={"name": name})
    if int(found) > FORMAT:
        facts = {"name": name, "found": found, "known": str(FORMAT)}
        return Problem(code="YAML-04", where=marks["lantai"], facts=facts)
    return None


def _validated(tree: Tree, document: Document, model: type[_Settings]) -> tuple[_Settings | None, list[Problem]]:
    """The settings, with what pydantic refuses named and then left out, so that the rest still counts."""
    problems: list[Problem] = []
    for attempt in range(_ROUNDS):
        try:
            return model.model_validate(_numbered(tree)), problems
        except ValidationError as refused:
            errors = [dict(error) for error in refused.errors(include_url=False)]
        if attempt == 0:  # what is missing later is missing because it was left out
            problems = [_mistake(model, error, document) for error in errors]
        tree = without(tree, errors)
    return None, problems


def _mistake(model: type[BaseModel], error: dict[str, Any], document: Document) -> Problem:
    path = tuple(str(part) for part in error["loc"])
    key, where = ".".join(path), nearest_mark(document.marks, path)
    if error["type"] == "extra_forbidden":
        known = known_keys(model, path[:-1])
        near = nearest(path[-1], known)
        suggestion = phrase("did_you_mean" if near else "known_names", names=listed(near or known))
        return Problem(code="YAML-02", where=where, facts={"key": key, "suggestion": suggestion})
    reason, expected = reason_of(error), expectation(model, path, error)
    return Problem(code="YAML-03", where=where, facts={"key": key, "reason": reason, "expected": expected})


def _numbered(tree: Tree) -> object:
    """The format number as a number: it was checked before."""
    return {**tree, "lantai": FORMAT} if isinstance(tree, dict) else tree

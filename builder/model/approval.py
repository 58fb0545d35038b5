"""Who signed what: approvals as lines of text, each bound to the content it was given for and to a line before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal, get_args

from builder.model.text import Text

Stage = Literal["first", "second", "secrecy", "proof1", "proof2", "proof3", "final"]
STAGES: tuple[Stage, ...] = get_args(Stage)
STAGE_LABELS: Mapping[Stage, Text] = MappingProxyType(
    {
        "first": Text("初审", "first review"),
        "second": Text("复审", "second review"),
        "secrecy": Text("保密审查", "secrecy review"),
        "proof1": Text("一校", "first proof"),
        "proof2": Text("二校", "second proof"),
        "proof3": Text("三校", "third proof"),
        "final": Text("终审", "final review"),
    }
)
FORMAT = 1
APPROVALS = "approvals.jsonl"
"""The file of an exhibition's signatures, in its folder."""
TEXTS = ""
"""In the place of an item's id: the approval is of the exhibition's own texts."""

_WORDS = ("item", "stage", "by", "date", "content")
_MORE = ("role", "note", "sheet")


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """One signature. ``item`` is an item's id in its exhibition, or empty for the exhibition's own texts.

    ``content`` is the hash of what was signed, ``parts`` the digest of each part of it (a field's key, ``title``,
    ``pictures`` …), so that a later change can be named. ``sheet`` is the number of the signed paper, ``line`` where
    the signature stands in its file, from 1.
    """

    item: str
    stage: Stage
    by: str
    date: str
    content: str
    role: str = ""
    note: str = ""
    sheet: str = ""
    parts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Ledger:
    """What approvals.jsonl says: the approvals that count, the digest of the last line, and what is wrong.

    ``broken`` holds the numbers of lines that do not count, from 1: changed by hand, unreadable, without a name,
    copied, or following a line that is not there any more.
    """

    approvals: tuple[Approval, ...] = ()
    head: str = ""
    broken: tuple[int, ...] = ()


def written(approvals: Iterable[Approval], head: str) -> str:
    """The lines that follow the line with the digest ``head`` (empty at the beginning of a file)."""
    lines = []
    for approval in approvals:
        words = {name: getattr(approval, name) for name in (*_WORDS, *_MORE)}
        told = {"lantai": FORMAT, **words, "parts": dict(approval.parts), "previous": head}
        head = _digest(told)
        lines.append(json.dumps(told | {"digest": head}, ensure_ascii=False) + "\n")
    return "".join(lines)


def read(text: str) -> Ledger:
    """The ledger of a file. A line counts where it is as it was written and the line that it follows is still there.

    Lines of two branches may be mixed, as version control does it: each only has to follow some line above it.
    """
    approvals: list[Approval] = []
    broken: list[int] = []
    known, head = {""}, ""
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        told = _told(line)
        approval = _approval(told, number)
        whole = approval is not None and told["digest"] == _digest(told) and told.get("previous") in known
        if approval is None or not whole or told["digest"] in known:  # an old line again would undo a later one
            broken.append(number)
            continue
        head = str(told["digest"])
        known.add(head)
        approvals.append(approval)
    return Ledger(tuple(approvals), head, tuple(broken))


def in_runs(lines: Iterable[int]) -> str:
    """Numbers of lines, those that follow each other as a run: ``3, 5-9``."""
    runs: list[list[int]] = []
    for number in sorted(lines):
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    return ", ".join("-".join(map(str, run)) for run in runs)


def latest(approvals: Sequence[Approval]) -> Mapping[tuple[str, Stage], Approval]:
    """The last approval of each item at each stage."""
    return {(approval.item, approval.stage): approval for approval in approvals}


def _told(line: str) -> dict[str, object]:
    try:
        told = json.loads(line)
        json.dumps(told, ensure_ascii=False).encode()  # half a character, written as \ud800, has no bytes
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _approval(told: Mapping[str, object], line: int) -> Approval | None:
    """The approval that a line tells of; None where it lacks something or is of a format that nobody knows."""
    match told:
        case {
            "lantai": 1,
            "item": str(item),
            "stage": str(stage),
            "by": str(by),
            "date": str(day),
            "content": str(content),
            "role": str(role),
            "note": str(note),
            "sheet": str(sheet),
            "parts": dict(parts),
            "digest": _,
        } if stage in STAGES and by.strip() and _is_day(day):
            return Approval(
                item=item,
                stage=stage,
                by=by,
                date=day,
                content=content,
                role=role,
                note=note,
                sheet=sheet,
                parts=MappingProxyType({str(name): str(part) for name, part in parts.items()}),
                line=line,
            )
    return None


def _is_day(words: str) -> bool:
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False


def _digest(told: Mapping[str, object]) -> str:
    plain = {name: value for name, value in told.items() if name != "digest"}
    return hashlib.sha256(json.dumps(plain, ensure_ascii=False, sort_keys=True).encode()).hexdigest()

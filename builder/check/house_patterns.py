"""``redaction_patterns`` of site.yml: what a house never lets out, as regular expressions of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.model.problems import Fact, Problem
from builder.model.settings import RedactionPattern
from builder.model.text import Text
from builder.model.where import Where
from builder.strings import phrase

LONGEST_PATTERN = 200
_MOST_OPEN = 2
_OPEN = re.compile(r"(?<!\\)(?:[*+]|\{\d*,\})")
_REPEATS_INSIDE = re.compile(r"(?<!\\)\((?:[^()\\]|\\.|\([^()]*\))*(?<!\\)(?:[*+|]|\{\d*,)[^()]*\)(?:[*+]|\{)")
_BACK = re.compile(r"\\[1-9]|\(\?P=")


@dataclass(frozen=True, slots=True)
class HousePattern:
    """A compiled pattern and what the house calls the thing it finds."""

    pattern: re.Pattern[str]
    label: Text


def house_patterns(
    given: Sequence[RedactionPattern], marks: Mapping[str, Where], default: Where
) -> tuple[tuple[HousePattern, ...], list[Problem]]:
    """The patterns that can be used, and a problem for each that cannot: a net with a hole must not look whole."""
    compiled: list[HousePattern] = []
    problems: list[Problem] = []
    for n, row in enumerate(given):
        key = f"redaction_patterns.{n}.pattern"
        pattern, reason = _compiled(row.pattern)
        if pattern is None:
            facts: dict[str, Fact] = {"key": key, "reason": reason, "expected": phrase("expect_pattern")}
            where = marks.get(key, marks.get(f"redaction_patterns.{n}", default))
            problems.append(Problem(code="YAML-03", where=where, facts=facts))
        else:
            label = row.label.text or Text(row.pattern, row.pattern)
            compiled.append(HousePattern(pattern, label))
    return tuple(compiled), problems


def _compiled(written: str) -> tuple[re.Pattern[str] | None, Text]:
    """The pattern, or why it cannot be used. Python's engine has no time limit: what may run for hours is refused."""
    if len(written) > LONGEST_PATTERN:
        return None, phrase("pattern_too_long", limit=str(LONGEST_PATTERN))
    if len(_OPEN.findall(written)) > _MOST_OPEN or _REPEATS_INSIDE.search(written) or _BACK.search(written):
        return None, phrase("pattern_too_slow")
    try:
        pattern = re.compile(written)
    except (re.error, OverflowError, RecursionError) as refused:
        return None, phrase("pattern_malformed", said=str(refused))
    if pattern.search("") is not None:
        return None, phrase("pattern_finds_nothing")
    return pattern, Text()

"""Findings become problems."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from builder.model.problems import Problem
from builder.strings import phrase
from builder.verify.finding import Finding
from builder.verify.provenance import Placed

_LINK_CODES = frozenset({"PROOF-03", "PROOF-04"})


def problems_of(placed: Iterable[Placed]) -> Iterator[Problem]:
    """One problem for each path and finding; a link that is wrong on many pages is one problem that counts them."""
    pages: dict[str, list[str]] = {}
    links: dict[str, Finding] = {}
    for path, finding in placed:
        if finding.code in _LINK_CODES:
            key = json.dumps(finding.as_json())
            links[key] = finding
            pages.setdefault(key, []).append(path)
        else:
            yield finding.problem(path)
    for key, finding in links.items():
        first, *more = sorted(set(pages[key]))
        problem = finding.problem(first)
        if more:
            counted = phrase("proof.more_pages", path=first, number=str(len(more) + 1))
            problem = Problem(code=problem.code, facts={**problem.facts, "path": counted})
        yield problem

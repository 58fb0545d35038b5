"""The register as a page: what is shown and what is not, on what ground, by whose signature, and what time will change.

One page that stands by itself: no script, no other file, no request; also for paper. For the house only.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from builder.gate import RULES, Change, Released
from builder.gate import titles as titles_below_content
from builder.model.choices import label_of
from builder.model.decision import Decision
from builder.model.item import Site
from builder.model.problems import SEVERITIES, Problem, count
from builder.model.text import Text
from builder.strings import WORDS, phrase
from builder.templates import environment

_SHORT_HASH = 12


@dataclass(frozen=True, slots=True)
class Register:
    """Everything that the page tells."""

    site: Site
    released: Released
    problems: Sequence[Problem]
    changes: Sequence[Change]
    valid_until: date | None
    day: date
    audience: str
    proof: Mapping[str, int] = field(default_factory=dict)


def register_mark(register: Register) -> str:
    """One digest of everything that the page tells: the same page has the same."""
    asked = (register.valid_until, register.day, register.audience, sorted(register.proof.items()))
    told = (register.released.all_decisions, register.changes, asked)
    problems = [(one.code, one.where, one.item) for one in register.problems]
    return hashlib.sha256(repr((told, problems)).encode()).hexdigest()


def register_page(register: Register, mark: str) -> bytes:
    """The whole HTML document, Chinese beside English."""
    template = environment([Path(__file__).parent]).get_template("register.html")
    titles = {key: item.title for key, item in register.site.items.items()}
    titles |= titles_below_content(register.site)
    counts = count(register.problems)
    decisions = register.released.all_decisions
    return template.render(
        words=WORDS,
        proof=phrase("register.proof", **{key: str(number) for key, number in register.proof.items()})
        if register.proof
        else None,
        mark=mark,
        title=register.site.settings.title.text,
        day=register.day.isoformat(),
        audience=label_of("audience", register.audience),
        until=register.valid_until.isoformat() if register.valid_until else "",
        shown=sum(one.shown for one in decisions),
        withheld=sum(not one.shown for one in decisions),
        counts={severity: getattr(counts, severity) for severity in SEVERITIES},
        reasons=_by_reason(decisions),
        changes=[_change(one, titles) for one in register.changes],
        overrides=[one for one in register.problems if one.code == "SIGN-06"],
        rows=[_row(one, titles) for one in decisions],
    ).encode()


def _proof(counts: Mapping[str, int]) -> Text:
    """What was searched before publication, in a sentence."""
    return phrase("register.proof", **{key: str(number) for key, number in counts.items()}) if counts else Text()


def _by_reason(decisions: Sequence[Decision]) -> list[tuple[Text, Text, int]]:
    """How many each rule holds back; an item that several hold counts under each."""
    found = Counter(reason for one in decisions for reason in one.reasons)
    return [(rule.label, rule.basis, found[rule.id]) for rule in RULES if found[rule.id]]


def _change(change: Change, titles: Mapping[str, Text]) -> dict[str, object]:
    does = WORDS[f"register.{change.does}"]
    return {"day": change.day.isoformat(), "item": change.item, "title": titles.get(change.item, Text()), "does": does}


def _row(decision: Decision, titles: Mapping[str, Text]) -> dict[str, object]:
    return {
        "item": decision.item,
        "title": titles.get(decision.item, Text()),
        "shown": decision.shown,
        "reasons": [WORDS.get(f"rule.{reason}", Text(reason, reason)) for reason in decision.reasons],
        "basis": label_of("publish_basis", decision.basis) if decision.basis else Text(),
        "approver": decision.approver,
        "sheet": decision.sheet,
        "hash": decision.content_hash[:_SHORT_HASH],
    }

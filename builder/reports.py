"""What a build leaves in build/report."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from builder.edition import Edition
from builder.gate import Released, changes, coming, valid_until
from builder.gate import titles as titles_below_content
from builder.model.decision import Decision
from builder.model.item import Site
from builder.model.problems import Problem
from builder.model.text import Text
from builder.rendering.outgoing import outgoing
from builder.rendering.problems_json import counts
from builder.rendering.register import Register, register_mark, register_page
from builder.rendering.reminders import reminders, schedule
from builder.strings import WORDS
from builder.tables.written import table
from builder.writing import Manifest

PROOF = "proof.json"
_HEAD = 2_000
"""Bytes in which a page says what it tells of."""


def of_problems(problems: Sequence[Problem]) -> dict[str, bytes]:
    """problems.json, a problem a line: the shape of ``as_json``."""
    lines = ",\n".join(json.dumps(problem.as_dict(), ensure_ascii=False) for problem in problems)
    return {"problems.json": f'{{"problems": [\n{lines}\n],\n"counts": {json.dumps(counts(problems))}}}\n'.encode()}


_REGISTER = ("item", "audience", "shown", "reasons", "basis", "approver", "sheet", "content_hash")
_IN_WORDS = ("title_zh", "title_en", "reasons_zh", "reasons_en")


def of_decisions(decisions: Iterable[Decision], site: Site) -> dict[str, bytes]:
    """decisions.csv: the register that an archivist signs; titles and reasons in words come last."""
    titles = {key: item.title for key, item in site.items.items()}
    titles |= titles_below_content(site)

    def line(one: Decision) -> tuple[str, ...]:
        title, shown = titles.get(one.item, Text()), "yes" if one.shown else "no"
        words = [WORDS.get(f"rule.{name}", Text(name, name)) for name in one.reasons]
        register = (one.item, one.audience, shown, ";".join(one.reasons), one.basis, one.approver, one.sheet)
        reasons = "、".join(word.zh for word in words), ", ".join(word.en for word in words)
        return (*register, one.content_hash, title.zh, title.en, *reasons)

    return {"decisions.csv": table([(*_REGISTER, *_IN_WORDS), *map(line, decisions)])}


def of_gate(site: Site, released: Released, problems: Sequence[Problem], folder: Path) -> dict[str, bytes]:
    """decisions.csv, changes.ics, links.csv, and report.html unless the one in ``folder`` tells the same."""
    asked, until = released.asked, last_day(site, released)
    turning = changes(site, asked)
    register = Register(site, released, problems, turning, until, asked.as_of, asked.audience, _proved(folder))
    made = of_decisions(released.all_decisions, site) | {
        "changes.ics": reminders(turning, until, coming(site, asked)),
        "schedule.txt": schedule(kiosk=asked.kiosk),
    }
    made |= {"links.csv": outgoing(released.site)}
    page = folder / "report.html"
    mark = register_mark(register)
    told = page.is_file() and mark.encode() in page.read_bytes()[:_HEAD]
    return made if told else made | {page.name: register_page(register, mark)}


def of_proof(memo: Mapping[str, object]) -> dict[str, bytes]:
    """proof.json: how many private values were looked for as text, how many are proved by what each file was made
    from (too short, or a choice, a day, a number, or part of something public), and in how many files.
    """
    match memo.get("counts"):
        case [int(by_text), int(by_structure), int(files)]:
            told = {"by_text": by_text, "by_structure": by_structure, "files": files}
            return {PROOF: (json.dumps(told) + "\n").encode()}
    return {}


def _proved(folder: Path) -> Mapping[str, int]:
    """What the last proof counted."""
    try:
        told = json.loads((folder / PROOF).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def last_day(site: Site, released: Released) -> date | None:
    """The last day on which everything that is shown may be shown; on a partner's site none after its agreement."""
    until = valid_until((site.items[one.item] for one in released.decisions if one.shown), released.asked)
    agreed = site.worn.house.agreement.until if site.worn else None
    return min((day for day in (until, agreed) if day), default=None)


def edition_of(site: Site, released: Released) -> Edition:
    """What an edition of this release says of itself."""
    return Edition(released.asked.audience, last_day(site, released), released.asked.draft)


def of_manifest(manifest: Manifest) -> dict[str, bytes]:
    """manifest.csv: every file of the site, with the items it was made from."""
    rows = ((path, w.size, w.sha256, ";".join(w.made_from)) for path, w in sorted(manifest.items()))
    return {"manifest.csv": table([("path", "size", "sha256", "made_from"), *rows])}

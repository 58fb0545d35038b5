"""``lantai merge``: a partner's package takes its place in this house, and can be taken out again.

All that a merge writes is the folder of the version that was received, a list of what was new beside it, and, the
first time, a partner.yml without an agreement and an exhibit.yml. The host's edits stand in the host's own table.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from builder.admission import admit
from builder.exchange.comparing import Change, compare
from builder.giving import giver_of
from builder.joint_files import first_files, reading_copy
from builder.load import (
    held_package,
    host_edits,
    partner_codes,
    read_partner,
    read_site_settings,
    received_versions,
    returned_versions,
)
from builder.model.misnaming import misnamed
from builder.model.package import Package
from builder.model.partner import PARTNER, PARTNERS, RECEIVED, RETURNED
from builder.model.problems import Fact, Problem, in_order
from builder.model.text import Text
from builder.model.where import Where
from builder.order import Order
from builder.receiving import version_at
from builder.returning import Answer, answer_in, keep
from builder.store import Store
from builder.writing import write_report

MERGED = "merged.json"
"""Beside a version that was received: the files that its merge made, and their sha256."""

_TABLES = frozenset({".xlsx", ".xls", ".et", ".ods", ".csv"})
Hear = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What came of it, or would: the package (None: refused), the version before it, what differs between them, the
    files that were made for it, and whether its items wait for an agreement. ``known``: it stood here already.
    """

    problems: tuple[Problem, ...]
    package: Package | None = None
    before: Package | None = None
    changes: tuple[Change, ...] = ()
    made: tuple[str, ...] = ()
    waiting: bool = False
    known: bool = False


def merge(order: Order, path: Path, store: Store, *, hear: Hear, dry: bool = False) -> Merged:
    """Take a package in. ``dry`` says what would come of it and writes nothing. The caller holds the records."""
    folder = order.folder
    if path.is_file() and path.suffix.casefold() in _TABLES:
        return Merged(problems=(Problem(code="BACK-08", where=Where(path.name), facts={"name": path.name}),))
    if answer := answer_in(order, path):
        return _answered(answer, dry=dry)
    if dry:
        package, found = version_at(path, hear)
        problems = list(found)
        problems += _against(package, order) if package else []
        known = package is not None and package.version in dict(received_versions(folder, package.id))
    else:
        admitted = admit(path, folder, hear=hear, ask=lambda package: _against(package, order))
        package, problems, known = admitted.package, list(admitted.problems), admitted.known
    if package is None or any(problem.severity == "error" for problem in problems):
        return Merged(problems=in_order(problems))
    before = _before(folder, package)
    waiting, told = _agreed(order, package)
    told += host_edits(folder, package, store)
    made: tuple[str, ...] = ()
    if not known or _broken_off(folder, package):
        files = first_files(folder, package)
        made = tuple(sorted(files))
        if not dry:
            _write(folder, package, files)
    return Merged(
        problems=in_order([*problems, *told]),
        package=package,
        before=before,
        changes=compare(before, package) if before else (),
        made=made,
        waiting=waiting,
        known=known,
    )


def _answered(answer: Answer, *, dry: bool) -> Merged:
    """What a partner without Lantai sent back, as its next version."""
    if any(problem.severity == "error" for problem in answer.problems):
        return Merged(problems=in_order(answer.problems))
    changes = compare(answer.base, answer.package)
    if not (dry or answer.known):
        answer.home.parent.mkdir(parents=True, exist_ok=True)
        keep(answer)
        write_report(answer.home, reading_copy(answer.package))
    problems = in_order(answer.problems)
    return Merged(problems=problems, package=answer.package, before=answer.base, changes=changes, known=answer.known)


def _broken_off(folder: Path, package: Package) -> bool:
    """Whether a merge of this version ended before it had made its files."""
    home = dict(received_versions(folder, package.id)).get(package.version)
    return home is not None and not (home / MERGED).exists()


def _write(folder: Path, package: Package, files: dict[str, bytes]) -> None:
    """The files beside a version: a table to look things up in, what the merge made, and those themselves."""
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in sorted(files.items())}
    told = f"{json.dumps({'lantai': 1, 'made': sums}, ensure_ascii=False, indent=1)}\n".encode()
    home = dict(received_versions(folder, package.id))[package.version]
    write_report(home, {MERGED: told, **reading_copy(package)})
    for name, content in files.items():
        write_report((folder / name).parent, {Path(name).name: content})


@dataclass(frozen=True, slots=True)
class Undone:
    """The version that was taken out again (0: there was none), the one that holds now, and files that stay because
    somebody has written in them since.
    """

    version: int
    now: int = 0
    kept: tuple[str, ...] = field(default=())


def undo(folder: Path, name: str) -> Undone:
    """Take out what the last merge of ``<code>/<exhibition>`` brought in. The caller holds the records."""
    versions = received_versions(folder, name) or _answers(folder, name)
    if not versions:
        return Undone(0)
    version, home = versions[-1]
    try:
        made = dict(json.loads((home / MERGED).read_bytes())["made"])
    except (OSError, ValueError, KeyError, TypeError):
        made = {}
    ward = folder / "build" / ".quarantine" / "undone"
    shutil.rmtree(ward, ignore_errors=True)
    ward.parent.mkdir(parents=True, exist_ok=True)
    home.replace(ward)
    shutil.rmtree(ward)
    kept = [name for name, digest in made.items() if not _forgotten(folder, folder / name, digest)]
    _without_empty(home.parent, folder / PARTNERS)
    _without_empty(ward.parent, folder / "build")
    return Undone(version, versions[-2][0] if len(versions) > 1 else 0, tuple(kept))


def _answers(folder: Path, name: str) -> tuple[tuple[int, Path], ...]:
    """What a partner sent back of our own exhibition; nothing where several did, for nobody knows which is meant."""
    exhibition = name.partition("/")[2]
    partners = sorted((folder / PARTNERS).glob(f"*/{RETURNED}/{exhibition}")) if exhibition else []
    return returned_versions(folder, partners[0].parent.parent.name, exhibition) if len(partners) == 1 else ()


def _forgotten(folder: Path, path: Path, digest: str) -> bool:
    """Whether a file that a merge made is gone; it stays where it is another by now."""
    if not path.is_relative_to(folder) or ".." in path.parts or not path.is_file():
        return True
    if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
        return False
    path.unlink()
    _without_empty(path.parent, folder)
    return True


def _without_empty(path: Path, stop: Path) -> None:
    while path != stop and path.is_relative_to(stop) and path.is_dir() and not any(path.iterdir()):
        path.rmdir()
        path = path.parent


def _against(package: Package, order: Order) -> list[Problem]:
    """What stands against it: it is for somebody else, its time is over, or it does not follow what we hold."""
    where = Where(package.name)
    settings, problems = read_site_settings(order.folder)
    if settings is None:
        return problems
    ours, problems = giver_of(settings)
    if ours is None:
        return problems
    facts: dict[str, Fact] = {"name": package.name, "code": ours.code, "version": str(package.version)}
    if package.receiver.code != ours.code:
        problems.append(Problem(code="MERGE-01", where=where, facts=facts | {"receiver": package.receiver.code}))
    if package.giver.code.casefold() == ours.code.casefold():
        problems.append(Problem(code="MERGE-02", where=where, facts=facts))
    if package.valid_until and package.valid_until < order.as_of.isoformat():
        problems.append(Problem(code="MERGE-03", where=where, facts=facts | {"day": package.valid_until}))
    problems += misnamed(package, partner_codes(order.folder))
    versions = received_versions(order.folder, package.id)
    if versions and package.version < versions[-1][0]:
        problems.append(Problem(code="MERGE-04", where=where, facts=facts | {"last": str(versions[-1][0])}))
    held = dict(versions).get(package.version - 1)
    if held and hashlib.sha256((held / "package.json").read_bytes()).hexdigest() != package.previous:
        problems.append(Problem(code="MERGE-05", where=where, facts=facts | {"last": str(package.version - 1)}))
    return problems


def _agreed(order: Order, package: Package) -> tuple[bool, list[Problem]]:
    """Whether its items wait for an agreement, and what should be said of ours."""
    code, place = package.giver.code, f"{PARTNERS}/{package.giver.code}/{PARTNER}"
    name: dict[str, Fact] = {"name": package.giver.name.text or code, "place": place}
    read = read_partner(order.folder, code) if (order.folder / place).is_file() else None
    agreement = read.settings.agreement if read and read.settings else None
    problems = list(read.problems) if read else []
    if agreement is None or not agreement.signed:
        return True, [*problems, Problem(code="MERGE-06", where=Where(place), facts=name)]
    if agreement.until and agreement.until < order.as_of:
        facts = name | {"day": agreement.until.isoformat()}
        problems.append(Problem(code="MERGE-07", where=Where(place), facts=facts))
    if package.agreement.number and package.agreement.number.strip() != agreement.number.strip():
        facts = name | {"theirs": package.agreement.number, "ours": agreement.number}
        problems.append(Problem(code="MERGE-08", where=Where(place), facts=facts))
    return False, problems


def _before(folder: Path, package: Package) -> Package | None:
    """The version that stood before this one."""
    earlier = [path for number, path in received_versions(folder, package.id) if number < package.version]
    return held_package(earlier[-1]) if earlier else None


def taken_down(folder: Path, package: Package) -> dict[str, Text]:
    """What earlier versions of a package held and this one lacks, as the site in ``folder`` received them: ids and
    titles, in the order of the ids. What went over to another package of its lender is not gone.
    """
    held = {item.id for item in package.items}
    for home in sorted((folder / PARTNERS / package.giver.code / RECEIVED).glob("*")):
        last = next(reversed(received_versions(folder, f"{package.giver.code}/{home.name}")), None)
        other = held_package(last[1]) if last and home.name != package.exhibition.id else None
        held |= {item.id for item in other.items} if other else set()
    earlier = (held_package(home) for number, home in received_versions(folder, package.id) if number < package.version)
    gone = {item.id: item.title.text for one in earlier if one for item in one.items if item.id not in held}
    return dict(sorted(gone.items()))

"""A package that came back with edits in its items.xlsx: the answer of a partner without Lantai.

It is known by its document, which must be, byte for byte, one that we gave or received. Nothing else of what came is
used but the cells of that one table.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from builder.admission import LIMITS
from builder.exchange.bag import BagError, open_bag
from builder.exchange.bag.manifests import claims_of
from builder.exchange.intake import ArchiveError
from builder.exchange.packing import item_columns
from builder.exchange.returned_table import edited_package
from builder.load import held_package, received_versions, returned_versions
from builder.model.package import DATA, ITEMS_XLSX, PACKAGE, Package
from builder.model.package_json import gives_the_same, package_bytes, version_digest
from builder.model.partner import GIVEN, PARTNERS, RECEIVED, RETURNED, TAKEN
from builder.model.problems import Problem
from builder.order import Order
from builder.tables import read_sheet

_LARGEST = 64 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a partner sent back: the version that it answers, the one that it makes, and a note for each cell.

    ``home`` is where it belongs, ``source`` the folder of the version whose pictures it shares (None: they are ours);
    ``known``: it stands there already.
    """

    base: Package
    package: Package
    problems: tuple[Problem, ...]
    home: Path
    source: Path | None = None
    known: bool = False


def answer_in(order: Order, path: Path) -> Answer | None:
    """The answer at ``path``; None where it is no edited package that this house knows."""
    ward = order.out / ".quarantine" / "returned"
    try:
        with open_bag(path, LIMITS) as bag:
            document = bag.read(f"{DATA}/{PACKAGE}", _LARGEST)
            table = bag.read(f"{DATA}/{ITEMS_XLSX}", _LARGEST)
            told = claims_of(bag).digests.get(f"{DATA}/{ITEMS_XLSX}", {})
    except (BagError, ArchiveError, KeyError):
        return None
    base = _known(order.folder, hashlib.sha256(document).hexdigest())
    if base is None or told.get("sha256") == hashlib.sha256(table).hexdigest():
        return None
    shutil.rmtree(ward, ignore_errors=True)
    ward.mkdir(parents=True)
    try:
        (ward / ITEMS_XLSX).write_bytes(table)
        return _answer(order, base, ward / ITEMS_XLSX)
    finally:
        shutil.rmtree(ward, ignore_errors=True)
        if not any(ward.parent.iterdir()):
            ward.parent.rmdir()


def keep(answer: Answer) -> None:
    """Put the answer in its place by one rename; pictures are those of the version that it answers."""
    part = answer.home.with_name(f".{answer.home.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        if answer.source:
            shutil.copytree(answer.source, part, ignore=shutil.ignore_patterns("merged.json", ITEMS_XLSX))
            taken = json.loads((part / TAKEN).read_bytes()) | {"package_sha256": version_digest(answer.package)}
            (part / TAKEN).write_bytes(f"{json.dumps(taken, indent=1)}\n".encode())
        part.mkdir(parents=True, exist_ok=True)
        (part / PACKAGE).write_bytes(package_bytes(answer.package))
        part.replace(answer.home)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _known(folder: Path, digest: str) -> Package | None:
    """The document with this sha256 among those that we gave and received."""
    homes = (folder / PARTNERS).glob(f"*/{GIVEN}/*/*.json"), (folder / PARTNERS).glob(f"*/{RECEIVED}/*/*/{PACKAGE}")
    for path in (path for home in homes for path in sorted(home)):
        if hashlib.sha256(path.read_bytes()).hexdigest() == digest:
            return held_package(path)
    return None


def _answer(order: Order, base: Package, table: Path) -> Answer:
    heading = {column.heading for column in item_columns(base)}
    sheet, found = read_sheet(
        table, ITEMS_XLSX, score=lambda rows: max((len(heading.intersection(row.cells)) for row in rows), default=0)
    )
    versions = received_versions(order.folder, base.id)
    source = dict(versions).get(base.version)
    problems = [problem for problem in found if problem.severity == "error"]
    package = base
    if sheet is not None:
        package, told = edited_package(base, sheet, ITEMS_XLSX, lender=source is not None)
        problems += told
    if source is None:
        return _of_ours(order.folder, base, package, problems)
    new = {"version": base.version + 1, "previous": version_digest(base), "date": order.as_of.isoformat()}
    package = package.model_copy(update=new)
    home, last = source.with_name(str(package.version)), versions[-1][0]
    stands = held_package(home) if home.exists() else None
    if (stands is None or not gives_the_same(package, stands)) and last > base.version:
        facts = {"name": base.name, "last": str(last)}
        problems.append(Problem(code="BACK-07", facts=facts))
    known = stands is not None and gives_the_same(package, stands)
    return Answer(base=base, package=package, problems=tuple(problems), home=home, source=source, known=known)


def _of_ours(folder: Path, base: Package, package: Package, problems: list[Problem]) -> Answer:
    """The answer to a package of our own: it stands beside what we gave, in the order in which answers came."""
    partner = base.receiver.code
    answers = returned_versions(folder, partner, base.exhibition.id)
    last = held_package(answers[-1][1]) if answers else None
    known = last is not None and last.version == base.version and gives_the_same(last, package)
    number = (answers[-1][0] if answers else 0) + (not known)
    home = folder / PARTNERS / partner / RETURNED / base.exhibition.id / str(number)
    return Answer(base=base, package=package, problems=tuple(problems), home=home, known=known)

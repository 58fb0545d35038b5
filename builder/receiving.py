"""Packages as they come to us: read, proved, compared with each other, acknowledged."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from builder.exchange.bag import Verified, verify_bag
from builder.exchange.signature import KeyTroubleError, signature_of, signed_comment
from builder.model.package import Package
from builder.model.package_json import NewerFormatError, package_of
from builder.model.problems import Fact, Problem, in_order
from builder.model.text import Text
from builder.model.where import Where
from builder.rendering.package_pages import Receipt, receipt_page
from builder.store import file_digest
from builder.writing import write_report

_LARGEST = 128 << 20
Hear = Callable[[int, int], None]


def verified(path: Path, as_of: date, hear: Hear, key: str = "") -> Verified:
    """What a bag is found to be, whether its time is over, and whether the other half of ``key`` signed it."""
    found = verify_bag(path, hear=hear)
    found = replace(found, problems=in_order([*found.problems, *_signature(path, key)]))
    package = found.package
    if package is None or not package.valid_until or package.valid_until >= as_of.isoformat():
        return found
    facts = {"name": package.name, "day": package.valid_until}
    late = Problem(code="BAG-16", where=Where(path.name), facts=facts)
    return replace(found, problems=in_order([*found.problems, late]))


def _signature(path: Path, key: str) -> list[Problem]:
    """What is wrong with the signature beside a package, or that nobody asked for it to be checked."""
    there = signature_of(path).is_file()
    facts: dict[str, Fact] = {"name": signature_of(path).name}
    if not key:
        return [Problem(code="BAG-22", where=Where(path.name), facts=facts)] if there else []
    if not there:
        return [Problem(code="BAG-20", where=Where(path.name), facts=facts)]
    try:
        signed_comment(path, key)
    except KeyTroubleError as wrong:
        return [Problem(code="BAG-23", facts={"reason": str(wrong)})]
    except ValueError:
        return [Problem(code="BAG-21", where=Where(path.name), facts=facts)]
    return []


def version_at(path: Path, hear: Hear) -> tuple[Package | None, tuple[Problem, ...]]:
    """The document of a package in a zip or a folder that is sound, or alone in a file of its own."""
    if path.suffix == ".json" and path.is_file():
        return _alone(path)
    found = verify_bag(path, hear=hear)
    if found.sound and found.package is None:
        return None, (*found.problems, Problem(code="BAG-17", where=Where(path.name), facts={"name": path.name}))
    return (found.package if found.sound else None), found.problems


def _alone(path: Path) -> tuple[Package | None, tuple[Problem, ...]]:
    try:
        with path.open("rb") as stream:
            return package_of(stream.read(_LARGEST)), ()
    except NewerFormatError as newer:
        return None, (Problem(code="BAG-12", where=Where(path.name), facts={"name": path.name, "found": newer.found}),)
    except (ValueError, RecursionError):
        return None, (Problem(code="BAG-17", where=Where(path.name), facts={"name": path.name}),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledged:
    """The receipt that was written: the sheet to be signed, the same for programs, and what was found."""

    paths: tuple[Path, ...]
    found: Verified


def acknowledge(
    path: Path, out: Path, *, by: str, as_of: date, hear: Hear, gone: Mapping[str, Text] = MappingProxyType({})
) -> Acknowledged:
    """Verify a package and write its receipt below ``out``, with the items that were taken down with it. What is no
    package of Lantai's gets none.
    """
    found = verified(path, as_of, hear)
    if found.package is None:
        none = () if not found.sound else (Problem(code="BAG-17", where=Where(path.name), facts={"name": path.name}),)
        return Acknowledged(paths=(), found=replace(found, problems=(*found.problems, *none)))
    receipt = Receipt(
        zip_sha256=file_digest(path) if path.is_file() else "",
        package_sha256=found.package_sha256,
        oxum=f"{found.octets} · {found.files}",
        found="package.receipt.good" if found.sound else "package.receipt.bad",
        zip_name=path.name.encode("utf-8", "replace").decode(),
        taken_down=gone,
    )
    files = {
        f"{found.package.name}-receipt.html": receipt_page(found.package, receipt),
        f"{found.package.name}-receipt.json": _told(found.package, receipt, found, by, as_of),
    }
    write_report(out, files)
    return Acknowledged(paths=tuple(out / name for name in sorted(files)), found=found)


def _told(package: Package, receipt: Receipt, found: Verified, by: str, as_of: date) -> bytes:
    told = {
        "lantai": 1,
        "receipt_of": {"id": package.id, "version": package.version, "package_sha256": receipt.package_sha256},
        "zip": {"name": receipt.zip_name, "sha256": receipt.zip_sha256},
        "giver": package.giver.code,
        "receiver": package.receiver.code,
        "date": as_of.isoformat(),
        "by": by,
        "sound": found.sound,
        "files": found.files,
        "octets": found.octets,
        "taken_down": list(receipt.taken_down),
        "problems": [problem.as_dict() for problem in found.problems],
    }
    return f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode(errors="backslashreplace")

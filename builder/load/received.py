"""What a partner sent: every version of a package below ``content/partners/<code>/received/<exhibition>/``."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from builder.load.partners import read_partner
from builder.model.package import Package, PackedItem
from builder.model.package_json import NewerFormatError, package_of
from builder.model.partner import PARTNER, PARTNERS, RECEIVED, TAKEN, AgreementSettings
from builder.model.problems import Problem
from builder.model.where import Where

NAME = re.compile(r"([A-Za-z0-9][A-Za-z0-9-]{0,31})/([a-z0-9][a-z0-9-]{0,79})")
"""``<code of the lender>/<its exhibition>``: what a package is known by."""

_NUMBER = re.compile(r"[1-9][0-9]{0,5}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """The version that holds, what we agreed, and the items that an earlier version had and this one has not, by
    id, as that version had it. ``place`` is the folder of the version in problems, ``pictures`` the sha256 that each
    of its pictures had when it came in.
    """

    package: Package
    folder: Path
    place: str
    agreement: AgreementSettings
    gone: Mapping[str, PackedItem] = field(default_factory=dict)
    earlier: tuple[Package, ...] = ()
    pictures: Mapping[str, str] = field(default_factory=dict)

    @property
    def code(self) -> str:
        return self.package.giver.code


def received_versions(site: Path, name: str) -> tuple[tuple[int, Path], ...]:
    """The numbers and folders of every version of ``<code>/<exhibition>``, the last one last."""
    code, _, exhibition = name.partition("/")
    return numbered(site / PARTNERS / code / RECEIVED / exhibition) if NAME.fullmatch(name) else ()


def numbered(home: Path) -> tuple[tuple[int, Path], ...]:
    """The numbers and folders of the documents below a folder, the last one last."""
    found = [path for path in home.iterdir() if _NUMBER.fullmatch(path.name)] if home.is_dir() else []
    return tuple(sorted((int(path.name), path) for path in found if (path / "package.json").is_file()))


def read_received(site: Path, name: str, where: Where) -> tuple[Received | None, list[Problem]]:
    """The package of that name as it stands here; ``where`` is the place that asks for it."""
    versions = received_versions(site, name)
    if not versions:
        return None, [Problem(code="JOIN-01", where=where, facts={"name": name})]
    read: list[Package] = []
    pictures: dict[str, str] = {}
    problems: list[Problem] = []
    for _, folder in versions:
        place = folder.relative_to(site).as_posix()
        package, pictures = _as_taken(folder)
        if package:
            read.append(package)
        else:
            problems.append(Problem(code="JOIN-02", where=Where(f"{place}/package.json"), facts={"name": name}))
    if problems or read[-1].id != name:
        return None, problems or [Problem(code="JOIN-02", where=where, facts={"name": name})]
    code, last = name.partition("/")[0], read[-1]
    agreement = AgreementSettings()
    if (site / PARTNERS / code / PARTNER).is_file():
        partner = read_partner(site, code)
        problems += partner.problems
        agreement = partner.settings.agreement if partner.settings else agreement
    held = {item.id for item in last.items}
    gone = {item.id: item for one in read[:-1] for item in one.items if item.id not in held}
    folder = versions[-1][1]
    place = folder.relative_to(site).as_posix()
    found = Received(
        package=last,
        folder=folder,
        place=place,
        agreement=agreement,
        gone=gone,
        earlier=tuple(read[:-1]),
        pictures=pictures,
    )
    return found, problems


def _as_taken(folder: Path) -> tuple[Package | None, dict[str, str]]:
    """One version and the digests of its pictures, as they were let in; None where it is not what was let in."""
    try:
        told = json.loads((folder / TAKEN).read_bytes())
        digest = hashlib.sha256((folder / "package.json").read_bytes()).hexdigest()
        if digest != told["package_sha256"]:
            return None, {}
        return held_package(folder), dict(told["pictures"])
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None, {}


def held_package(path: Path) -> Package | None:
    """The document of one version, in its folder or a file; None where somebody changed it and nobody can read it."""
    try:
        return package_of((path / "package.json" if path.is_dir() else path).read_bytes())
    except (OSError, ValueError, NewerFormatError, RecursionError):
        return None

"""Who we give to, on what agreement, and what they were given before."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from builder.load import partner_codes, read_partner
from builder.model.archive_code import is_code
from builder.model.document import Words
from builder.model.near import nearest
from builder.model.package import AGREEMENT_FILE, House, Package, PackedAgreement
from builder.model.package_json import NewerFormatError, package_bytes, package_of
from builder.model.partner import GIVEN, PARTNER, PARTNERS, PartnerHouseSettings
from builder.model.problems import Fact, Problem
from builder.model.settings import SiteSettings
from builder.model.where import Where
from builder.store import file_digest
from builder.strings import phrase
from builder.writing import write_report


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """A partner with its agreement and the files of that; ``place`` is partner.yml as problems call it."""

    house: House
    settings: PartnerHouseSettings
    agreement: PackedAgreement
    files: tuple[Path, ...]
    place: str


def partner_of(folder: Path, code: str, as_of: date) -> tuple[Partner | None, list[Problem]]:
    """The partner of that code as the site knows it, and what is wrong; None where nothing may be given to it."""
    home, place = folder / PARTNERS / code, f"{PARTNERS}/{code}/{PARTNER}"
    if stranger := stranger_of(folder, code):
        return None, [stranger]
    read = read_partner(folder, code)
    if read.settings is None or any(problem.severity == "error" for problem in read.problems):
        return None, read.problems
    agreement = read.settings.agreement
    facts: dict[str, Fact] = {"name": read.settings.name.text}
    problems = list(read.problems)
    if agreement.until and agreement.until < as_of:
        day: dict[str, Fact] = {"day": agreement.until.isoformat()}
        problems.append(Problem(code="PACK-04", where=Where(place), facts=facts | day))
    if not agreement.signed:
        problems.append(Problem(code="PACK-10", where=Where(place), facts=facts))
    files = tuple(home / name for name in agreement.files)
    taken = {AGREEMENT_FILE}
    for path in files:
        name = unicodedata.normalize("NFC", path.name).casefold()
        if name in taken or path.is_symlink() or not path.is_file():
            problems.append(Problem(code="PACK-05", where=Where(place), facts={"name": path.name}))
        taken.add(name)
    if any(problem.severity == "error" for problem in problems):
        return None, problems
    made = PackedAgreement(
        number=agreement.number,
        since=agreement.since.isoformat() if agreement.since else "",
        until=agreement.until.isoformat() if agreement.until else "",
        scope=agreement.scope,
        masters=agreement.masters,
        files={path.name: file_digest(path) for path in files},
    )
    house = House(code=code, name=read.settings.name, contact=read.settings.contact)
    return Partner(house=house, settings=read.settings, agreement=made, files=files, place=place), problems


def giver_of(settings: SiteSettings) -> tuple[House | None, list[Problem]]:
    """Our own house; None where it has no archive code, by which others would know our items."""
    institution = settings.institution
    if not is_code(institution.code):
        return None, [Problem(code="PACK-02", where=Where("content/site.yml"))]
    contact = " ".join(filter(None, (institution.phone, institution.email)))
    return House(code=institution.code, name=_named(institution.name, settings), contact=contact), []


def given_versions(folder: Path, partner: Partner, package: Package) -> tuple[int, ...]:
    """The numbers of what this partner was given of this exhibition before, the last one last."""
    stems = [path.stem for path in _home(folder, partner, package).glob("*.json")]
    return tuple(sorted(int(stem) for stem in stems if stem.isdecimal() and stem == str(int(stem))))


def given_version(folder: Path, partner: Partner, package: Package, number: int) -> Package | Problem:
    """One version that was given; a problem where somebody changed the file so that nothing can be read from it."""
    path = _home(folder, partner, package) / f"{number}.json"
    try:
        return package_of(path.read_bytes())
    except (ValueError, NewerFormatError, RecursionError):
        where = Where(path.relative_to(folder).as_posix())
        return Problem(code="PACK-11", where=where, facts={"name": path.name})


def record_given(folder: Path, partner: Partner, package: Package) -> bool:
    """Keep what was given, as text beside the agreement; answers whether it is a new version."""
    name = f"{package.version}.json"
    home = _home(folder, partner, package)
    if (home / name).exists():
        return False
    write_report(home, {name: package_bytes(package)})
    return True


def _home(folder: Path, partner: Partner, package: Package) -> Path:
    return folder / PARTNERS / partner.house.code / GIVEN / package.exhibition.id


def _named(name: Words, settings: SiteSettings) -> Words:
    return name if name.zh or name.en else settings.title


def stranger_of(folder: Path, code: str) -> Problem | None:
    """Why a code is no partner's; None where it is one."""
    if not is_code(code):
        return Problem(code="PACK-03", facts={"code": code})
    return None if (folder / PARTNERS / code / PARTNER).is_file() else _unknown(folder, code)


def _unknown(folder: Path, code: str) -> Problem:
    known: Sequence[str] = partner_codes(folder)
    near = nearest(code, known) or known
    suggestion = phrase("did_you_mean", names="、".join(near)) if near else ""
    return Problem(code="PACK-01", where=Where(PARTNERS), facts={"code": code, "suggestion": suggestion})

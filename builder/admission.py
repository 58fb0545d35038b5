"""A package is let into the house: proved, its pictures made anew, and put in place by one rename, or not at all.

While that goes on everything lies in quarantine below the build folder. What is refused leaves nothing but its report.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from builder.exchange.bag import Bag, BagError, open_bag, refusal, verify_bag
from builder.exchange.intake import ArchiveError, Limits
from builder.images import GuestLimits, Guests, ImageTrouble
from builder.model.package import DATA, PACKAGE, Package, PackedPicture
from builder.model.partner import PARTNERS, RECEIVED, TAKEN
from builder.model.problems import Fact, Problem
from builder.model.text import Text
from builder.model.where import Where
from builder.rendering.problems_json import as_json
from builder.store import file_digest
from builder.writing import write_report

LIMITS = Limits(entries=60_000, one=1 << 30, total=32 << 30, ratio=200)
"""A package of 20,000 pictures is let in; a bag of another kind may be larger, and is only verified."""

_LARGEST_PACKAGE = 128 << 20
Hear = Callable[[int, int], None]
Ask = Callable[[Package], list[Problem]]
"""What else stands against a package that is sound as a bag; an error refuses it."""


def _nothing(_: Package) -> list[Problem]:
    return []


@dataclass(frozen=True, slots=True, kw_only=True)
class Admitted:
    """What was let in: the package, the folder that it stands in now, and the sha256 of each picture made anew, by its
    path. ``folder`` is None where it was refused. ``known``: the same was there already.
    """

    problems: tuple[Problem, ...]
    package: Package | None = None
    folder: Path | None = None
    pictures: dict[str, str] | None = None
    known: bool = False


def admit(
    path: Path,
    site: Path,
    *,
    hear: Hear,
    ask: Ask = _nothing,
    limits: Limits = LIMITS,
    guests: GuestLimits | None = None,
) -> Admitted:
    """Take the package at ``path`` into ``content/partners/<giver>/received/<exhibition>/<version>/`` of a site."""
    found = verify_bag(path, limits=limits, hear=lambda _done, _of: None)
    package = found.package
    problems = list(found.problems)
    if found.sound and package is None:
        problems.append(Problem(code="BAG-17", where=Where(path.name), facts={"name": path.name}))
    if package is not None and found.sound:
        problems += ask(package)
    if package is None or any(problem.severity == "error" for problem in problems):
        return _refused(path, site, problems)
    home = site / PARTNERS / package.giver.code / RECEIVED / package.exhibition.id / str(package.version)
    if home.exists():
        return _known(path, site, home, package, found.package_sha256, problems)
    with _quarantine(site, found.package_sha256) as ward:
        try:
            with open_bag(path, limits) as bag:
                content = _exactly(bag, f"{DATA}/{PACKAGE}", found.package_sha256)
                taken, wrong = _pictures(bag, package, ward, guests or GuestLimits(), hear)
        except (BagError, ArchiveError) as refused:
            wrong, taken, content = [refusal(path.name, refused.trouble, refused.name)], {}, b""
        if wrong:
            return _refused(path, site, [*problems, *wrong])
        told = {"lantai": 1, "package_sha256": found.package_sha256, "pictures": taken}
        write_report(ward / "new", {PACKAGE: content, TAKEN: f"{json.dumps(told, indent=1)}\n".encode()})
        home.parent.mkdir(parents=True, exist_ok=True)
        (ward / "new").replace(home)
    return Admitted(problems=tuple(problems), package=package, folder=home, pictures=taken)


@contextmanager
def _quarantine(site: Path, digest: str) -> Iterator[Path]:
    """An empty folder that nobody reads, and that is gone afterwards whatever happens."""
    ward = site / "build" / ".quarantine" / digest[:16]
    shutil.rmtree(ward, ignore_errors=True)
    (ward / "new").mkdir(parents=True)
    try:
        yield ward
    finally:
        shutil.rmtree(ward, ignore_errors=True)
        if not any(ward.parent.iterdir()):
            ward.parent.rmdir()


def _pictures(
    bag: Bag, package: Package, ward: Path, limits: GuestLimits, hear: Hear
) -> tuple[dict[str, str], list[Problem]]:
    """Every picture made anew below the ward, with the sha256 of what it is now; and those that could not be."""
    taken: dict[str, str] = {}
    wrong: list[Problem] = []
    files = [(file, digest, picture) for picture in package.pictures for file, digest in _files(picture)]
    with Guests(limits) as guests:
        for done, (file, digest, picture) in enumerate(files, start=1):
            raw, made = ward / "raw", ward / "new" / file
            made.parent.mkdir(parents=True, exist_ok=True)
            _unpack(bag, f"{DATA}/{file}", digest, raw)
            size = guests.make_anew(raw, made)
            raw.unlink()
            if isinstance(size, ImageTrouble):
                wrong.append(_bad_picture(file, _reason(file, size)))
            elif file == picture.file and size != (picture.width, picture.height):
                told = f"{size[0]}×{size[1]} ≠ {picture.width}×{picture.height}"
                wrong.append(_bad_picture(file, Text(told, told)))
            else:
                taken[file] = file_digest(made)
            hear(done, len(files))
    return taken, wrong


def _files(picture: PackedPicture) -> Iterator[tuple[str, str]]:
    yield picture.file, picture.sha256
    if picture.master:
        yield picture.master, picture.master_sha256


def _unpack(bag: Bag, name: str, digest: str, target: Path) -> None:
    """One file out of the bag, which has to be what was proved a moment ago."""
    found = hashlib.sha256()
    with target.open("wb") as stream:
        for piece in bag.pieces(name):
            found.update(piece)
            stream.write(piece)
    if found.hexdigest() != digest:
        raise BagError("intake.damaged", name)


def _exactly(bag: Bag, name: str, digest: str) -> bytes:
    content = bag.read(name, _LARGEST_PACKAGE)
    if hashlib.sha256(content).hexdigest() != digest:
        raise BagError("intake.damaged", name)
    return content


def _known(path: Path, site: Path, home: Path, package: Package, digest: str, problems: list[Problem]) -> Admitted:
    """The same version once more: nothing to do where it is the same, refused where it is not."""
    try:
        told = json.loads((home / TAKEN).read_bytes())
        same, pictures = told["package_sha256"] == digest, dict(told["pictures"])
    except (OSError, ValueError, TypeError, KeyError):
        same, pictures = False, {}
    if not same:
        facts: dict[str, Fact] = {"name": path.name, "version": str(package.version), "giver": package.giver.code}
        return _refused(path, site, [*problems, Problem(code="BAG-19", where=Where(path.name), facts=facts)])
    return Admitted(problems=tuple(problems), package=package, folder=home, pictures=pictures, known=True)


def _refused(path: Path, site: Path, problems: list[Problem]) -> Admitted:
    """Nothing is kept but the report: what came, and why it may not stay."""
    digest = file_digest(path) if path.is_file() else ""
    told = {"lantai": 1, "name": path.name, "sha256": digest, **as_json(problems)}
    name = f"refused-{digest[:16] or 'folder'}.json"
    content = f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode(errors="backslashreplace")
    write_report(site / "build" / "report", {name: content})
    return Admitted(problems=tuple(problems))


def _bad_picture(file: str, reason: Text) -> Problem:
    return Problem(code="BAG-18", where=Where(f"{DATA}/{file}"), facts={"name": file, "reason": reason})


def _reason(file: str, trouble: ImageTrouble) -> Text:
    """What is wrong with a picture, in the words of the table."""
    told = Problem(code=trouble.code, facts={"name": file, **trouble.facts})
    return Text(told.message("zh"), told.message("en"))

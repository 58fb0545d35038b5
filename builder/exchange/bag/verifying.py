"""``lantai verify`` of any bag: is everything there that it claims, and nothing else, byte by byte?"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from builder.exchange.bag.content import Bag, BagError, open_bag
from builder.exchange.bag.manifests import Claims, claims_of
from builder.exchange.intake import ArchiveError, Limits
from builder.exchange.intake.names import unportable
from builder.model.package import DATA, PACKAGE, Package
from builder.model.package_json import NewerFormatError, package_of
from builder.model.problems import Fact, Problem, in_order
from builder.model.where import Where
from builder.strings import phrase

_FETCH = "fetch.txt"
_AT_ONCE = 2
_BROKEN_BY_NOW = frozenset({"md5", "sha1"})
_LARGEST_PACKAGE = 128 << 20
_REASON = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What was found: how much was read, by which digests, what the bag says of itself, and what is wrong.

    ``package`` is there where it is one of Lantai's; ``package_sha256`` names that document.
    """

    problems: tuple[Problem, ...]
    files: int = 0
    octets: int = 0
    algorithms: tuple[str, ...] = ()
    info: Mapping[str, str] = field(default_factory=dict)
    package: Package | None = None
    package_sha256: str = ""

    @property
    def sound(self) -> bool:
        return all(problem.severity != "error" for problem in self.problems)


def _unheard(_done: int, _of: int) -> None:
    """Nobody listens."""


def verify_bag(path: Path, *, limits: Limits | None = None, hear: Callable[[int, int], None] = _unheard) -> Verified:
    """Read the bag in a folder or a zip once and compare it with what it claims. ``hear`` is told of the bytes."""
    try:
        with open_bag(path, limits) as bag:
            return _verified(bag, hear)
    except BagError as refused:
        return Verified(problems=(refusal(path.name, refused.trouble, refused.name),))


def refusal(file: str, trouble: str, name: str) -> Problem:
    """Why something is not read at all: the reason, and the entry that gave it."""
    inside = name.encode("utf-8", "replace").decode()[:_REASON]
    return Problem(code="BAG-01", where=Where(file), facts={"name": file, "entry": inside, "reason": phrase(trouble)})


def _verified(bag: Bag, hear: Callable[[int, int], None]) -> Verified:
    claims = claims_of(bag)
    names = {_composed(name): name for name in bag.sizes}
    payload = [name for name in bag.sizes if name.startswith(f"{DATA}/")]
    octets = sum(bag.sizes[name] for name in payload)
    if not payload and claims.oxum != (0, 0):
        claims.wrong("BAG-02", f"{DATA}/")
    if claims.oxum not in {None, (octets, len(payload))}:
        claims.wrong("BAG-05", "bag-info.txt", told=claims.info["Payload-Oxum"], found=f"{octets}.{len(payload)}")
    _complete(bag, claims, names, payload)
    _digests(bag, claims, names, hear)
    algorithms = tuple(sorted(claims.payload))
    if algorithms and _BROKEN_BY_NOW.issuperset(algorithms):
        claims.wrong("BAG-15", f"manifest-{algorithms[0]}.txt", algorithm=", ".join(algorithms))
    for name in bag.sizes:
        if trouble := unportable(name):
            facts: dict[str, Fact] = {"name": name, "reason": phrase(trouble)}
            claims.problems.append(Problem(code="BAG-14", where=Where(name), facts=facts))
    package, digest = _package(bag, claims)
    return Verified(
        problems=in_order(claims.problems),
        files=len(payload),
        octets=octets,
        algorithms=algorithms,
        info=claims.info,
        package=package,
        package_sha256=digest,
    )


def _complete(bag: Bag, claims: Claims, names: Mapping[str, str], payload: list[str]) -> None:
    """Every claimed file is there, and every file of the payload is claimed: by each manifest from version 1.0 on."""
    for path in claims.digests:
        if _composed(path) not in names:
            claims.wrong("BAG-02", path)
    listed = [{_composed(path) for path in paths} for paths in claims.payload.values()]
    somewhere, everywhere = set().union(*listed), set.intersection(*listed) if listed else set()
    for name in payload:
        if _composed(name) not in somewhere:
            claims.wrong("BAG-03", name)
        elif claims.version >= (1, 0) and _composed(name) not in everywhere:
            claims.wrong("BAG-10", "manifest-*.txt", path=name)
    if _FETCH in bag.sizes:
        for line in bag.read(_FETCH, _LARGEST_PACKAGE).decode(claims.encoding, "replace").splitlines():
            parts = line.split(None, 2)
            if len(parts) != len(("url", "length", "path")) or "://" not in parts[0]:
                claims.wrong("BAG-06", _FETCH, line=line[:100])
            elif _composed(parts[2].strip()) not in names:
                claims.wrong("BAG-02", parts[2].strip())


def _digests(bag: Bag, claims: Claims, names: Mapping[str, str], hear: Callable[[int, int], None]) -> None:
    """Read every claimed file once. Two at a time, because Python lets go of its lock while it hashes."""
    wanted = {path: names[_composed(path)] for path in claims.digests if _composed(path) in names}
    whole, done = sum(bag.sizes[name] for name in wanted.values()), 0
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        found = pool.map(lambda path: _digest(bag, wanted[path], claims.digests[path]), wanted)
        for name, wrong in zip(wanted.values(), found, strict=True):
            for algorithm in wrong:
                claims.wrong("BAG-04", name, algorithm=algorithm)
            done += bag.sizes[name]
            hear(done, whole)


def _digest(bag: Bag, name: str, claimed: Mapping[str, str]) -> list[str]:
    """The algorithms by which a file is not what is claimed; ``zip`` where it cannot be unpacked."""
    hashes = {algorithm: hashlib.new(algorithm, usedforsecurity=False) for algorithm in claimed}
    try:
        for piece in bag.pieces(name):
            for one in hashes.values():
                one.update(piece)
    except (ArchiveError, OSError):
        return ["zip"]
    return [algorithm for algorithm, one in hashes.items() if one.hexdigest() != claimed[algorithm]]


def _package(bag: Bag, claims: Claims) -> tuple[Package | None, str]:
    """The document of a package of ours, which has to name exactly the pictures that are there."""
    name = f"{DATA}/{PACKAGE}"
    if name not in bag.sizes:
        return None, ""
    try:
        content = bag.read(name, _LARGEST_PACKAGE)
        package = package_of(content)
    except NewerFormatError as newer:
        claims.wrong("BAG-12", name, found=newer.found)
        return None, ""
    except (ValueError, RecursionError, BagError, ArchiveError) as wrong:
        claims.wrong("BAG-11", name, reason=_first_line(wrong))
        return None, ""
    digests = {path: told.get("sha256", "") for path, told in claims.digests.items()}
    for picture in package.pictures:
        for file, digest in ((picture.file, picture.sha256), (picture.master, picture.master_sha256)):
            if file and digests.get(f"{DATA}/{file}") != digest:
                claims.wrong("BAG-13", f"{DATA}/{file}")
    return package, hashlib.sha256(content).hexdigest()


def _first_line(wrong: Exception) -> str:
    lines = str(wrong).splitlines() or [type(wrong).__name__]
    return " ".join(line.strip() for line in lines[1:3] or lines)[:_REASON]


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)

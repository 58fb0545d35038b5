"""The tag files of a bag: its declaration, its labels, and the digests that it claims (RFC 8493, 2.1 and 2.2)."""

from __future__ import annotations

import codecs
import hashlib
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from builder.exchange.bag.content import DECLARATION, Bag, BagError
from builder.exchange.intake.names import unsafe
from builder.model.problems import Problem
from builder.model.where import Where

ALGORITHMS = tuple(sorted(name for name in hashlib.algorithms_guaranteed if not name.startswith("shake")))
_NAME = re.compile(r"(?P<kind>tagmanifest|manifest)-(?P<algorithm>[a-z0-9_]+)\.txt")
_LINE = re.compile(r"(?P<digest>[0-9A-Fa-f]+)[ \t]+(?P<path>\S.*)")
_VERSION = re.compile(r"(?P<major>\d{1,3})\.(?P<minor>\d{1,3})")
_OLDEST, _NEXT = (0, 93), (2, 0)
_MOST = 256 << 20
_ENCODINGS = frozenset(
    {"utf-8", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk", "gb2312", "big5", "iso8859-1", "ascii"}
)
_OXUM = re.compile(r"(\d{1,19})\.(\d{1,19})")


@dataclass(slots=True)
class Claims:
    """What a bag says of itself. ``digests`` maps a path to its digest for each algorithm; ``payload`` tells for each
    algorithm which payload files its manifest lists.
    """

    version: tuple[int, int] = (1, 0)
    encoding: str = "utf-8"
    info: dict[str, str] = field(default_factory=dict)
    digests: dict[str, dict[str, str]] = field(default_factory=dict)
    payload: dict[str, set[str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, code: str, name: str, **facts: str) -> None:
        """Note what is wrong with a file."""
        self.problems.append(Problem(code=code, where=Where(name), facts={"name": name, **facts}))

    @property
    def oxum(self) -> tuple[int, int] | None:
        """The octets and files that the bag counts; None where it does not say."""
        told = self.info.get("Payload-Oxum", "")
        found = _OXUM.fullmatch(told.strip())
        return (int(found[1]), int(found[2])) if found else None


def claims_of(bag: Bag) -> Claims:
    """Everything that the tag files say; what cannot be understood is among the problems."""
    claims = Claims()
    _declaration(bag, claims)
    info = "bag-info.txt" if claims.version >= (0, 96) else "package-info.txt"
    if info in bag.sizes:
        for label, value in _labels(bag, info, claims):
            claims.info.setdefault(label, value)  # the first counts
        if "Payload-Oxum" in claims.info and claims.oxum is None:
            claims.wrong("BAG-06", info, line=f"Payload-Oxum: {claims.info['Payload-Oxum']}")
    kinds = [(name, found) for name in bag.sizes if (found := _NAME.fullmatch(name))]
    for name, found in sorted(kinds, key=lambda pair: pair[0]):
        if found["algorithm"] in ALGORITHMS and (found["kind"] == "manifest" or claims.version >= (0, 97)):
            _manifest(bag, name, found["algorithm"], claims, payload=found["kind"] == "manifest")
    if not claims.payload:
        claims.wrong(
            "BAG-07", ", ".join(name for name, found in kinds if found["kind"] == "manifest") or "manifest-*.txt"
        )
    return claims


def _declaration(bag: Bag, claims: Claims) -> None:
    if bag.read(DECLARATION, 1 << 16).startswith(codecs.BOM_UTF8):
        claims.wrong("BAG-06", DECLARATION, line="U+FEFF")
        return
    told = dict(_labels(bag, DECLARATION, claims))
    version = _VERSION.fullmatch(told.get("BagIt-Version", ""))
    encoding = told.get("Tag-File-Character-Encoding", "")
    if version is None or not _OLDEST <= (int(version["major"]), int(version["minor"])) < _NEXT:
        claims.wrong("BAG-09", DECLARATION, found=f"BagIt-Version: {told.get('BagIt-Version', '')}")
        return
    claims.version = int(version["major"]), int(version["minor"])
    if (known := _encoding(encoding)) is not None:
        claims.encoding = known
    else:
        claims.wrong("BAG-09", DECLARATION, found=f"Tag-File-Character-Encoding: {encoding}")


def _encoding(name: str) -> str | None:
    """The encoding of that name, if texts are written in it: Python also calls other things so (hex, undefined)."""
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):  # a name that is none, one with a NUL in it
        return None
    return found if found in _ENCODINGS else None


def _lines(bag: Bag, name: str, claims: Claims) -> list[str]:
    """The lines of a tag file; none where it cannot be decoded."""
    try:
        text = bag.read(name, _MOST).decode(claims.encoding)
    except (UnicodeError, LookupError):
        claims.wrong("BAG-06", name, line=claims.encoding)
        return []
    return re.split(r"\r\n|\n|\r", text.removeprefix("\ufeff"))


def _labels(bag: Bag, name: str, claims: Claims) -> Iterator[tuple[str, str]]:
    """Label and value; a line that begins with a blank goes on with the value before it."""
    label, value = "", ""
    for line in _lines(bag, name, claims):
        if line[:1] in {" ", "\t"} and label:
            value += f" {line.strip()}"
        elif line.strip():
            if label:
                yield label, value
            label, colon, value = (part.strip() for part in line.partition(":"))
            if not colon:
                claims.wrong("BAG-06", name, line=line[:100])
                label = ""
    if label:
        yield label, value


def _manifest(bag: Bag, name: str, algorithm: str, claims: Claims, *, payload: bool) -> None:
    listed: set[str] = set()
    for line in _lines(bag, name, claims):
        if not line.strip() or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line.strip())
        if found is None:
            claims.wrong("BAG-06", name, line=line[:100])
            continue
        path = _path(found["path"])
        if unsafe(path) or path.startswith("~"):
            claims.wrong("BAG-08", name, path=path[:200])
            continue
        known = claims.digests.setdefault(path, {})
        if path in listed and (known.get(algorithm) != found["digest"].lower() or claims.version >= (1, 0)):
            claims.wrong("BAG-10", name, path=path)
        known[algorithm] = found["digest"].lower()
        listed.add(path)
    if payload:
        claims.payload[algorithm] = {path for path in listed if path.startswith("data/")}


def _path(written: str) -> str:
    """A path as it is meant: without the star of md5sum and a leading ./, with what was written in percent."""
    path = written.removeprefix("*")
    while path.startswith("./"):
        path = path.removeprefix("./")
    for code, sign in (("%0D", "\r"), ("%0d", "\r"), ("%0A", "\n"), ("%0a", "\n"), ("%25", "%")):
        path = path.replace(code, sign)
    return posixpath.normpath(path) if path and ".." not in path.split("/") else path


def too_large(bag: Bag) -> BagError | None:
    """A tag file that no bag needs."""
    large = next((name for name, size in bag.sizes.items() if "/" not in name and size > _MOST), None)
    return BagError("intake.large", large) if large else None

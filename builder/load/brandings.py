"""The faces of partners: every ``content/partners/<code>/branding.yml``, its partner.yml and its logo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from PIL import Image

from builder.load.header import DAMAGED
from builder.load.partners import read_partner
from builder.load.pictures import read_picture
from builder.load.settings import read_settings
from builder.model.branding import BRANDING, Branding, BrandingSettings, branding_place
from builder.model.partner import PARTNER, PARTNERS
from builder.model.problems import Problem
from builder.model.text import Text
from builder.model.where import Where
from builder.store import Store

_OUTSIDE = "outside"
_FORMATS = frozenset({"JPEG", "PNG", "WEBP"})
_LARGEST = 40_000_000
"""Pixels: no logo is a scan of a wall."""


def read_brandings(folder: Path, store: Store) -> tuple[dict[str, Branding], list[Problem]]:
    """Every branding by the code of its partner, sorted. One whose documents tell nothing is not among them."""
    found: dict[str, Branding] = {}
    problems: list[Problem] = []
    for path in sorted((folder / PARTNERS).glob(f"*/{BRANDING}")):
        code = path.parent.name
        read = read_settings(path, branding_place(code), BrandingSettings)
        problems += _told(read.problems)
        if not (path.parent / PARTNER).is_file():
            facts = {"code": code, "suggestion": ""}
            problems.append(Problem(code="PACK-01", where=Where(branding_place(code)), facts=facts))
            continue
        partner = read_partner(folder, code)
        problems += _told(partner.problems)
        if read.settings is None or partner.settings is None:
            continue
        digest, size, trouble = _logo(path.parent, read.settings.logo, store)
        found[code] = Branding(
            code=code,
            settings=read.settings,
            house=partner.settings,
            logo=digest,
            logo_size=size,
            logo_trouble=trouble,
            marks=dict(read.marks),
        )
    return found, problems


def _told(problems: Iterable[Problem]) -> Iterator[Problem]:
    """A mistake in a partner's documents keeps the partner waiting, and the host's own site not."""
    for one in problems:
        reason, hint = (Text(said("zh"), said("en")) for said in (one.message, one.hint))
        yield Problem(code="BRAND-13", where=one.where, facts={"reason": reason, "hint": hint})


def _logo(home: Path, name: str, store: Store) -> tuple[str, tuple[int, int], str]:
    """The digest, the size and the trouble of the logo; it lies in the folder of its partner and nowhere else."""
    if not name:
        return "", (0, 0), ""
    pure = PurePosixPath(name.replace("\\", "/"))
    path = home / pure
    if pure.is_absolute() or ".." in pure.parts or ":" in name or not path.resolve().is_relative_to(home.resolve()):
        return "", (0, 0), _OUTSIDE
    if not path.is_file():
        return "", (0, 0), "missing"
    picture = read_picture(path, name, store)
    sound = not picture.trouble and picture.format in _FORMATS and picture.width * picture.height <= _LARGEST
    if not sound or not _drawn(path):
        return "", (0, 0), "unreadable"
    return picture.digest, (picture.width, picture.height), ""


def _drawn(path: Path) -> bool:
    """Whether every pixel of it can be read."""
    try:
        with Image.open(path) as opened:
            opened.convert("RGBA")
    except DAMAGED:
        return False
    return True

"""The faces of partners: every ``content/partners/<code>/branding.yml``, its partner.yml and its logo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import TypedDict

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

_FORMATS = frozenset({"JPEG", "PNG", "WEBP"})
_LARGEST = 40_000_000
"""Pixels: no logo is a scan of a wall."""
_LIGHT = 97
"""From this grey on (of 255) a pixel has a contrast of 3 with the wall of the gallery."""
_SHARE = 0.1


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
        found[code] = Branding(
            code=code,
            settings=read.settings,
            house=partner.settings,
            marks=dict(read.marks),
            **_logo(path.parent, read.settings.logo, store),
        )
    return found, problems


def _told(problems: Iterable[Problem]) -> Iterator[Problem]:
    """A mistake in a partner's documents keeps the partner waiting, and the host's own site not."""
    for one in problems:
        reason, hint = (Text(said("zh"), said("en")) for said in (one.message, one.hint))
        yield Problem(code="BRAND-13", where=one.where, facts={"reason": reason, "hint": hint})


class _Logo(TypedDict, total=False):
    """What Branding knows of a logo."""

    logo: str
    logo_size: tuple[int, int]
    logo_dark: bool
    logo_trouble: str


def _logo(home: Path, name: str, store: Store) -> _Logo:
    """The logo, or what is wrong with it; it lies in the folder of its partner and nowhere else."""
    if not name:
        return {}
    pure = PurePosixPath(name.replace("\\", "/"))
    path = home / pure
    if pure.is_absolute() or ".." in pure.parts or ":" in name or not path.resolve().is_relative_to(home.resolve()):
        return {"logo_trouble": "outside"}
    if not path.is_file():
        return {"logo_trouble": "missing"}
    picture = read_picture(path, name, store)
    if picture.trouble or picture.format not in _FORMATS or picture.width * picture.height > _LARGEST:
        return {"logo_trouble": "unreadable"}
    try:
        with Image.open(path) as opened:
            dark = _is_dark(opened.convert("RGBA"))
    except DAMAGED:
        return {"logo_trouble": "unreadable"}
    return {"logo": picture.digest, "logo_size": (picture.width, picture.height), "logo_dark": dark}


def _is_dark(image: Image.Image) -> bool:
    """Whether hardly anything that is not transparent could be seen on a dark wall."""
    solid = image.getchannel("A").point([0] * 128 + [255] * 128)
    seen = image.convert("L").histogram(solid)
    return sum(seen[_LIGHT:]) < _SHARE * sum(seen)

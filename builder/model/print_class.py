"""What a kind of publication must say of itself, and may not do.

Source: 内部资料性出版物管理办法, articles 14 and 15; ISO 2108 for the check digit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builder.model.print_settings import ImprintSettings, PrintSettings
from builder.model.settings import PartnerSettings

MOST_ONLINE = 1_000
"""Works of an exhibition whose brochure is made by each build. Setting a book takes some 2.5 MB of memory a work, and a
clerk's machine has 8 GB; a larger book is made where it is asked for.
"""
_INTERNAL = ("permit_no", "compiler", "recipients", "printer", "date", "copies")
_TOGETHER = frozenset({"organiser", "co_organiser"})


@dataclass(frozen=True, slots=True)
class Fault:
    """PRINT-02: ``fields`` of the imprint are empty; PRINT-03: internal material made together; PRINT-04: no ISBN."""

    code: str
    fields: tuple[str, ...] = ()


def faults(paper: PrintSettings, partners: Sequence[PartnerSettings]) -> tuple[Fault, ...]:
    """Why a brochure of this kind may not be made; nothing where it may."""
    required = {"publicity": (), "internal": _INTERNAL, "published": ("isbn",)}[paper.print_class]
    lacking = tuple(name for name in required if not _filled(paper.imprint, name))
    found = [Fault("PRINT-02", lacking)] if lacking else []
    if paper.print_class == "internal" and sum(one.role in _TOGETHER for one in partners) > 1:
        found.append(Fault("PRINT-03"))
    if paper.imprint.isbn and not is_isbn(paper.imprint.isbn):
        found.append(Fault("PRINT-04"))
    return tuple(found)


def stands_online(paper: PrintSettings, partners: Sequence[PartnerSettings], works: int) -> bool:
    """Whether a brochure of so many works stands on a web site: internal material may not, a faulty one is not made,
    and one of thousands of works only where it is asked for.
    """
    return paper.print_class != "internal" and works <= MOST_ONLINE and not faults(paper, partners)


def is_isbn(number: str) -> bool:
    """Whether this is an ISBN of thirteen digits with a right check digit."""
    plain = number.upper().removeprefix("ISBN").lstrip(" :：").replace("-", "").replace(" ", "")
    if len(plain) != 13 or not (plain.isascii() and plain.isdecimal()):
        return False
    return sum(int(digit) * (1, 3)[place % 2] for place, digit in enumerate(plain)) % 10 == 0


def _filled(said: ImprintSettings, name: str) -> bool:
    value = getattr(said, name)
    return bool(value if isinstance(value, str | int) else value.text)

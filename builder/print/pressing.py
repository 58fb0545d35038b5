"""The file for the printer: bleed, marks, four inks where a profile was given, and a word on every picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from builder.model.files import Stored
from builder.model.problems import Problem
from builder.model.where import Where
from builder.print.hanging import Taken
from builder.print.marks import BLEED, with_marks
from builder.print.resolution import Printed, Source, as_csv, printed
from builder.print.separation import ProfileError, Separation

REPORT = "resolution.csv"
HOUSE = Where("content/site.yml")
UNSEPARATED = Problem(code="PRINT-11", where=HOUSE, field="print")
_FINEST = 350
_MM_PER_INCH = 25.4


def separation_of(name: str, sources: Mapping[str, Path]) -> Separation | None:
    """The inks of the profile of this name in theme/print; none where no name was given. Raises ProfileError."""
    if not name:
        return None
    if name not in sources:
        raise ProfileError(name)
    return Separation(sources[name].read_bytes())


def inked(colours: Mapping[str, str], separation: Separation | None) -> dict[str, str | list[float]]:
    """Each colour in per cent of the four inks, or as it is where there is no profile."""
    return {name: separation.colour(name, one) if separation else one for name, one in colours.items()}


def condition_of(separation: Separation | None) -> tuple[str, bytes] | None:
    """The name and the profile of the press for which a file is made, where there is one."""
    return (separation.name, separation.profile) if separation else None


def absent(name: str, where: Where) -> Problem:
    """PRINT-08: what the settings at this place name is not in theme/print, or is no such thing."""
    return Problem(code="PRINT-08", where=where, facts={"name": name}, field="print")


@dataclass(frozen=True, slots=True)
class Plates:
    """The pictures of a press file, by their name in its folder; ``whole`` leaves them as fine as they are; ``folds``
    are those of its pages, in mm from the left.
    """

    pictures: Mapping[str, Stored]
    taken: Mapping[str, Taken]
    separation: Separation | None
    whole: bool = False
    folds: tuple[tuple[float, ...], ...] = ()

    def files(self) -> dict[str, bytes]:
        """Each picture as it is printed: in four inks, no finer than a press can show, or as it stands."""
        return {name: self._file(name, stored) for name, stored in self.pictures.items()}

    def _file(self, name: str, stored: Stored) -> bytes:
        if self.separation is None:
            return stored.path.read_bytes()
        if self.whole:
            return self.separation.picture(stored.path, self.taken[name].pixels)
        pixels = round((self.taken[name].width + 2 * BLEED) / _MM_PER_INCH * _FINEST)
        return self.separation.picture(stored.path, pixels)

    def finish(self, pdf: bytes, files: Mapping[str, bytes]) -> tuple[bytes, bytes]:
        """The document with its marks, and the report on its pictures."""
        sources = {
            sha256(files[name]).hexdigest(): Source(taken.item, taken.pixels) for name, taken in self.taken.items()
        }
        return with_marks(pdf, condition_of(self.separation), self.folds), as_csv(printed(pdf, sources))


def told(rows: list[Printed]) -> list[Problem]:
    """PRINT-06 for a picture below 200 dpi, PRINT-07 for one below 300: the worst place of each."""
    worst: dict[str, Printed] = {}
    for row in rows:
        if row.item not in worst or row.dpi < worst[row.item].dpi:
            worst[row.item] = row
    codes = {"poor": "PRINT-06", "weak": "PRINT-06", "soft": "PRINT-07"}
    return [
        Problem(
            code=codes[row.verdict],
            facts={"page": str(row.page), "width": f"{row.width:g}", "dpi": str(row.dpi), "most": str(row.largest)},
            item=row.item,
            field="file",
        )
        for row in worst.values()
        if row.verdict in codes
    ]

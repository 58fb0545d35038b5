"""Draw the pictures of the exhibition 推步星河 · Reckoning the River of Stars.

    python draw.py --fonts FOLDER --out FOLDER [--size PIXELS] [name ...]

Every picture is computed: the same code, fonts and size give the same bytes. One that is there already, untouched and
made by the same code, is not drawn again, and the line about it says so.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import chart
import cities
import life
import night
import optics
import order
import pole
import ring
from ledger import Ledger, recipe
from lettering import Faces, MissingFaceError
from PIL import Image

Drawing = Callable[[Faces, int], Image.Image]

DRAWINGS: Mapping[str, Drawing] = MappingProxyType(
    {
        "north": chart.northern,
        "south": chart.southern,
        "lodges": ring.widths,
        "order": order.which_first,
        "pole-1854": pole.in_1854,
        "pole-2000": pole.in_2000,
        "polaris": pole.approach,
        "pinhole": optics.pinhole,
        "lens": optics.lens,
        "life": life.chronology,
        "sky-a": night.city_a,
        "sky-b": night.city_b,
        "cities": cities.one_star,
    }
)
SIZE, SMALLEST = 3000, 300


def file_name(name: str) -> str:
    """The file a drawing is kept in."""
    return f"{name}.jpg"


def draw(name: str, faces: Faces, folder: Path, size: int = SIZE) -> Path:
    """Draw one picture into a folder; its longer side has ``size`` pixels. A half-written file never stands there."""
    path = folder / file_name(name)
    unfinished = folder / f".{path.name}"
    DRAWINGS[name](faces, size).save(unfinished, format="JPEG", quality=91, subsampling=0, optimize=True)
    unfinished.replace(path)
    return path


def draw_all(names: Iterable[str], faces: Faces, folder: Path, size: int) -> Iterator[str]:
    """Draw what is not there yet, and say a line about each picture."""
    folder.mkdir(parents=True, exist_ok=True)
    ledger, made_by = Ledger(folder), recipe(faces.files, size)
    for name in names:
        file = file_name(name)
        if ledger.holds(file, made_by):
            yield f"{file}  unchanged"
            continue
        path = draw(name, faces, folder, size)
        ledger.enter(file, made_by)
        yield f"{file}  {path.stat().st_size / 1e6:.1f} MB"


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("names", nargs="*", help=f"all where none is named: {' '.join(DRAWINGS)}")
    parser.add_argument("--fonts", type=Path, action="append", required=True, help="folder with Noto Serif SC")
    parser.add_argument("--out", type=Path, required=True, help="folder for the pictures")
    parser.add_argument("--size", type=int, default=SIZE, help="pixels of the longer side (default: %(default)s)")
    call = parser.parse_args(arguments)
    if unknown := [name for name in call.names if name not in DRAWINGS]:
        parser.error(f"no drawing named {' '.join(unknown)}; there are {' '.join(DRAWINGS)}")
    if call.size < SMALLEST:
        parser.error(f"--size must be at least {SMALLEST}")
    return call


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line. 0: all drawn; 2: wrong call; 3: a face or the disk."""
    call = _arguments(arguments)
    try:
        for line in draw_all(call.names or DRAWINGS, Faces(call.fonts), call.out, call.size):
            sys.stdout.write(line + "\n")
            sys.stdout.flush()
    except (MissingFaceError, OSError) as trouble:
        sys.stderr.write(f"draw.py: {trouble}\n")
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())

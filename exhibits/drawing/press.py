"""The command line that every exhibition's draw.py shares: draw its pictures, each once, into a folder.

The same code, fonts and size give the same bytes. A picture that is there already, untouched and made by the same code,
is not drawn again, and the line about it says so.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ledger import Ledger, recipe
from lettering import Faces, MissingFaceError
from PIL import Image

SIZE, SMALLEST = 3000, 300


@dataclass(frozen=True)
class Drawing:
    """How a picture is made: ``make(faces, size)``, and the pixels of its longer side where nobody asks for others.

    One that is ``spare`` is drawn only when its name is given.
    """

    make: Callable[[Faces, int], Image.Image]
    size: int = SIZE
    spare: bool = False


@dataclass(frozen=True)
class Press:
    """The drawings of one exhibition by name, and the folder of its own drawing code."""

    drawings: Mapping[str, Drawing]
    home: Path

    @property
    def names(self) -> tuple[str, ...]:
        """The drawings that hang in the exhibition."""
        return tuple(name for name, drawing in self.drawings.items() if not drawing.spare)

    def draw(self, name: str, faces: Faces, folder: Path, size: int = 0) -> Path:
        """Draw one picture into a folder. A half-written file never stands there."""
        path = folder / file_name(name)
        unfinished = folder / f".{path.name}"
        drawing = self.drawings[name]
        picture = drawing.make(faces, size or drawing.size)
        picture.save(unfinished, format="JPEG", quality=91, subsampling=0, optimize=True)
        unfinished.replace(path)
        return path

    def draw_all(self, names: Iterable[str], faces: Faces, folder: Path, size: int = 0) -> Iterator[str]:
        """Draw what is not there yet, and say a line about each picture."""
        folder.mkdir(parents=True, exist_ok=True)
        ledger = Ledger(folder)
        for name in names:
            made_by = recipe(self.home, faces.files, size or self.drawings[name].size)
            if ledger.holds(file_name(name), made_by):
                yield f"{file_name(name)}  unchanged"
                continue
            path = self.draw(name, faces, folder, size)
            ledger.enter(path.name, made_by)
            yield f"{path.name}  {path.stat().st_size / 1e6:.1f} MB"

    def run(self, description: str, arguments: Sequence[str] | None = None) -> int:
        """Run from the command line. 0: all drawn; 2: wrong call; 3: a face or the disk."""
        call = self._arguments(description, arguments)
        try:
            for line in self.draw_all(call.names or self.names, Faces(call.fonts), call.out, call.size):
                sys.stdout.write(line + "\n")
                sys.stdout.flush()
        except (MissingFaceError, OSError) as trouble:
            sys.stderr.write(f"draw.py: {trouble}\n")
            return 3
        return 0

    def _arguments(self, description: str, arguments: Sequence[str] | None) -> argparse.Namespace:
        parser = argparse.ArgumentParser(description=description.partition("\n")[0])
        known = " ".join(self.drawings)
        parser.add_argument("names", nargs="*", help=f"all that hang where none is named: {known}")
        parser.add_argument("--fonts", type=Path, action="append", required=True, help="folder with Noto Serif SC")
        parser.add_argument("--out", type=Path, required=True, help="folder for the pictures")
        parser.add_argument("--size", type=int, default=0, help="pixels of the longer side (default: each its own)")
        call = parser.parse_args(arguments)
        if unknown := [name for name in call.names if name not in self.drawings]:
            parser.error(f"no drawing named {' '.join(unknown)}; there are {known}")
        if call.size and call.size < SMALLEST:
            parser.error(f"--size must be at least {SMALLEST}")
        return call


def file_name(name: str) -> str:
    """The file a drawing is kept in."""
    return f"{name}.jpg"

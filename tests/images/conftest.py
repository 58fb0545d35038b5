"""A studio for picture tests: pictures from letters, masters from bytes, and what the images stage makes of them."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from builder.images import ImageTrouble, make_renditions
from builder.model.item import Redaction
from builder.model.public import PublicImage
from builder.model.rendition import Rendition
from builder.model.settings import ImageSettings
from builder.model.text import Text
from builder.store import Store

PAINTS = {
    "R": (200, 30, 30),
    "G": (30, 160, 60),
    "B": (40, 60, 200),
    "Y": (220, 200, 40),
    "W": (255, 255, 255),
    "K": (31, 27, 22),
    "_": (230, 225, 215),
}
SETTINGS = ImageSettings(widths=(100, 200, 300, 400), zoom_from=100_000)


def from_letters(rows: str, block: int = 40) -> Image.Image:
    """A picture in which every letter is a square of its colour."""
    lines = rows.split()
    picture = Image.new("RGB", (len(lines[0]), len(lines)))
    picture.putdata([PAINTS[letter] for line in lines for letter in line])
    return picture.resize((picture.width * block, picture.height * block), Image.Resampling.NEAREST)


def to_letters(picture: Image.Image, columns: int, rows: int) -> str:
    """The picture as letters again: each square read at its centre."""
    seen = picture.convert("RGB")

    def letter(column: int, row: int) -> str:
        at = (int((column + 0.5) * seen.width / columns), int((row + 0.5) * seen.height / rows))
        found = seen.getpixel(at)
        return min(PAINTS, key=lambda name: sum((a - b) ** 2 for a, b in zip(PAINTS[name], found, strict=True)))

    return " ".join("".join(letter(column, row) for column in range(columns)) for row in range(rows))


def encoded(picture: Image.Image, format: str, **options: object) -> bytes:
    """A picture as a file of some format."""
    stream = io.BytesIO()
    picture.save(stream, format, **options)
    return stream.getvalue()


@dataclass
class Studio:
    """A store, a folder of masters, and the images stage."""

    folder: Path
    store: Store
    settings: ImageSettings = SETTINGS
    told: list[tuple[int, int]] = field(default_factory=list)

    def image(
        self,
        data: bytes,
        *,
        name: str = "",
        redactions: tuple[Redaction, ...] = (),
        zoom: bool = False,
        size: tuple[int, int] | None = None,
    ) -> PublicImage:
        """A master with these bytes, as the gate would let it through."""
        path = self.folder / (name or f"master-{len(list(self.folder.iterdir()))}")
        path.write_bytes(data)
        if size is None:
            with Image.open(io.BytesIO(data)) as opened:
                size = ImageOps.exif_transpose(opened).size
        return PublicImage(
            digest=self.store.digest(path),
            width=size[0],
            height=size[1],
            alt=Text(),
            redactions=redactions,
            deep_zoom=zoom,
        )

    def make(
        self, *images: PublicImage, **how: object
    ) -> tuple[dict[PublicImage, Rendition], dict[PublicImage, ImageTrouble]]:
        """Run the stage over pictures."""
        self.told.clear()
        return make_renditions(
            images,
            self.settings,
            self.store,
            workers=2,
            progress=lambda done, total: self.told.append((done, total)),
            **how,
        )

    def rendition(self, image: PublicImage) -> Rendition:
        """What is made of one picture, which has no trouble."""
        renditions, troubles = self.make(image)
        assert not troubles, f"the picture should be shown, not held: {troubles[image]}"
        return renditions[image]

    def trouble(self, image: PublicImage) -> ImageTrouble:
        """What is wrong with one picture, of which nothing is made."""
        renditions, troubles = self.make(image)
        assert not renditions, "a picture with trouble must not be shown, not even in part"
        return troubles[image]

    def largest(self, image: PublicImage) -> Image.Image:
        """The largest JPEG made of a picture."""
        with Image.open(self.rendition(image).largest.jpeg.path) as opened:
            opened.load()
            return opened


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    """An empty studio."""
    masters = tmp_path / "masters"
    masters.mkdir()
    return Studio(masters, Store(tmp_path / "store"))


@pytest.fixture
def letters() -> Callable[..., Image.Image]:
    return from_letters


@pytest.fixture
def read_letters() -> Callable[[Image.Image, int, int], str]:
    return to_letters


@pytest.fixture
def as_file() -> Callable[..., bytes]:
    return encoded


def all_bytes(rendition: Rendition) -> dict[str, bytes]:
    """Every file of a rendition by name."""
    files = [
        (f"{s.width},{s.height}.{ending}", file)
        for s in rendition.sizes
        for ending, file in (("jpg", s.jpeg), ("webp", s.webp))
    ]
    files += [(f"{t.x},{t.y},{t.width},{t.height}", t.jpeg) for t in rendition.tiles]
    files += [
        (f"detail {n}.{e}", f) for n, d in enumerate(rendition.details) for e, f in (("j", d.jpeg), ("w", d.webp))
    ]
    files += [
        (f"crop {s.width},{s.height}.{ending}", file)
        for s in rendition.crop
        for ending, file in (("jpg", s.jpeg), ("webp", s.webp))
    ]
    return {name: file.path.read_bytes() for name, file in files}


@pytest.fixture
def files_of() -> Callable[[Rendition], dict[str, bytes]]:
    return all_bytes

"""From the way a picture is stored to the way it is looked at."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from PIL import Image, ImageFile

Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels; right and bottom are the first ones outside."""

_ORIENTATION = 0x0112
_METHODS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_FLIPPED_ACROSS, _FLIPPED_DOWN, _SWAPPED = {2, 3, 7, 8}, {3, 4, 6, 7}, {5, 6, 7, 8}


@dataclass(frozen=True, slots=True)
class Turning:
    """An EXIF orientation, and what it does to sizes and boxes. Any number but 2 to 8 leaves the picture as it is."""

    orientation: int = 1

    @classmethod
    def of(cls, image: ImageFile.ImageFile) -> Turning:
        """What is left to turn once Pillow has decoded a picture. A TIFF it turns by itself.

        The EXIF record decides, in PNG and WebP as in JPEG; one too damaged to be read asks for nothing.
        """
        if image.format == "TIFF":
            return cls()
        try:
            found = _exif(image).get(_ORIENTATION, 1)
        except (OSError, SyntaxError, ValueError, struct.error):
            found = 1
        return cls(found if found in _METHODS else 1)

    @property
    def swaps(self) -> bool:
        """Whether width and height change places."""
        return self.orientation in _SWAPPED

    def size(self, size: tuple[int, int]) -> tuple[int, int]:
        """The other of two sizes: upright for stored, stored for upright."""
        return (size[1], size[0]) if self.swaps else size

    def upright(self, image: Image.Image) -> Image.Image:
        """The picture the right way up; the same object where nothing has to turn, which saves a copy."""
        method = _METHODS.get(self.orientation)
        return image if method is None else image.transpose(method)

    def box_as_stored(self, box: Box, stored: tuple[int, int]) -> Box:
        """Where a box of the upright picture lies in the stored one of this size."""
        left, top, right, bottom = box
        if self.swaps:
            left, top, right, bottom = top, left, bottom, right
        if self.orientation in _FLIPPED_ACROSS:
            left, right = stored[0] - right, stored[0] - left
        if self.orientation in _FLIPPED_DOWN:
            top, bottom = stored[1] - bottom, stored[1] - top
        return left, top, right, bottom


def _exif(image: ImageFile.ImageFile) -> Image.Exif:
    if image.format not in {"PNG", "WEBP"}:
        return image.getexif()
    if image.format == "PNG":
        image.load()  # the record may stand behind the pixels
    exif = Image.Exif()
    exif.load(image.info.get("exif", b""))
    return exif

"""From the screen's colours to the printer's four inks, by the profile that the printer gave."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageCms

QUALITY = 95
_DARKEST = 0.35
"""Ink no lighter than this is set in black alone: four inks on top of each other never meet on thin strokes."""


class ProfileError(Exception):
    """The file is not a profile of a four-colour press."""


class Separation:
    """One profile, ready for colours and pictures. Relative colorimetric, black point compensated."""

    def __init__(self, profile: bytes) -> None:
        try:
            opened = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            space = opened.profile.xcolor_space.strip()
            self.name = ImageCms.getProfileDescription(opened).strip()
            if space != "CMYK":
                raise ProfileError(space)
            self._transform = ImageCms.buildTransform(
                ImageCms.createProfile("sRGB"),
                opened,
                "RGB",
                "CMYK",
                renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
                flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
            )
        except (OSError, ImageCms.PyCMSError) as error:
            raise ProfileError(str(error)) from error
        self.profile = profile

    def colour(self, name: str, colour: str) -> list[float]:
        """Per cent of the four inks for ``#rrggbb``; what is set in type is black alone where it is dark."""
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        light = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
        if name in {"paper_ink", "paper_ink_soft"} and light <= _DARKEST:
            return [0, 0, 0, round(100 * (1 - light**1.2), 1)]
        pixel = ImageCms.applyTransform(Image.new("RGB", (1, 1), (red, green, blue)), self._transform)
        assert pixel is not None
        return [round(part / 2.55, 1) for part in pixel.tobytes()]

    def picture(self, path: Path, width: int) -> bytes:
        """The picture in four inks as a JPEG, at most ``width`` pixels wide."""
        with Image.open(path) as opened:
            picture = opened.convert("RGB")
        if picture.width > width:
            picture = picture.resize((width, round(picture.height * width / picture.width)), Image.Resampling.LANCZOS)
        inks = ImageCms.applyTransform(picture, self._transform)
        assert inks is not None
        out = io.BytesIO()
        inks.save(out, "JPEG", quality=QUALITY, subsampling=0)
        return out.getvalue()

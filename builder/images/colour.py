"""Any master's pixels as plain sRGB: a new picture that shares nothing with the master but what is seen."""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable
from typing import cast

from PIL import Image, ImageChops, ImageCms

Flatten = Callable[[Image.Image], Image.Image]
"""Takes a band that was cut for it, and gives RGB pixels with an empty ``info`` and nothing else."""

_SPACES = {"RGB": "RGB", "L": "GRAY", "CMYK": "CMYK"}
_CARRIES_ALPHA = {"RGBA", "RGBa", "LA", "La", "PA"}
_STEPS = range(0, 256, 17)


def flattener(profile: bytes | None) -> Flatten:
    """How bands of a master with this colour profile become sRGB: 8 bits, profile applied, transparency on white.

    A profile that is broken or belongs to another kind of colour is left aside and the pixels are taken for sRGB.
    """
    known: dict[str, ImageCms.ImageCmsTransform | None] = {}

    def flatten(band: Image.Image) -> Image.Image:
        paint, alpha = _painted(band)
        if paint.mode not in known:
            known[paint.mode] = _transform(paint.mode, profile)
        transform = known[paint.mode]
        if transform is None:
            return _bare(paint, alpha)
        colours = ImageCms.applyTransform(paint, transform)
        assert colours is not None  # only a change in place gives none
        return _bare(colours, alpha)

    return flatten


def _bare(paint: Image.Image, alpha: Image.Image | None) -> Image.Image:
    """The pixels alone. What was cut or converted owns its pixels and needs only its ``info`` taken away: no copy."""
    colours = paint if paint.mode == "RGB" else paint.convert("RGB")
    if alpha is None and type(colours) is Image.Image:
        colours.info = {}
        return colours
    flat = Image.new("RGB", colours.size, None if alpha is None else "white")
    flat.paste(colours, mask=alpha)
    return flat


def _painted(band: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    """A band as RGB, L, CMYK or LAB without transparency, and its transparency."""
    if band.mode.startswith("I;16"):
        # Pillow's own conversion cuts off everything above 255; 257 is 65535 / 255
        return band.convert("I").point(lambda level: level * (1 / 257) + 0.5).convert("L"), None
    if band.mode in _CARRIES_ALPHA or "transparency" in band.info:
        grey = band.mode in {"LA", "La"}
        whole = band.convert("LA" if grey else "RGBA")
        return whole.getchannel("L") if grey else whole.convert("RGB"), whole.getchannel("A")
    if band.mode in {"1", "L"}:
        return band.convert("L"), None
    return (band if band.mode in {"RGB", "CMYK", "LAB"} else band.convert("RGB")), None


def _transform(mode: str, profile: bytes | None) -> ImageCms.ImageCmsTransform | None:
    if mode == "LAB":
        return _between(ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")), mode)
    if not profile:
        return None
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if source.profile.xcolor_space.strip() != _SPACES[mode]:
            return None
        made = _between(source, mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None
    return None if mode == "RGB" and _changes_nothing(made) else made


def _between(source: ImageCms.ImageCmsProfile, mode: str) -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(
        source,
        ImageCms.createProfile("sRGB"),
        mode,
        "RGB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


def _changes_nothing(transform: ImageCms.ImageCmsTransform) -> bool:
    """Whether a profile is sRGB by another name; most are, and applying it would cost a seventh of the whole work."""
    levels = bytes(itertools.chain.from_iterable(itertools.product(_STEPS, repeat=3)))
    probe = Image.frombytes("RGB", (64, 64), levels)
    seen = ImageCms.applyTransform(probe, transform)
    assert seen is not None  # only a change in place gives none
    extrema = cast("tuple[tuple[int, int], ...]", ImageChops.difference(probe, seen).getextrema())
    return max(high for _, high in extrema) <= 1

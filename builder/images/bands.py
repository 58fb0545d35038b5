"""Pictures in bands: cut from one, joined to one, brought to one height. All are RGB."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PIL import Image

BAND = 512
"""Rows of a band; a power of two, so that halving bands again and again is the same as halving the picture."""

_SLICE = 128
"""Rows cut at once from a picture that is in memory anyway: each is copied two or three times."""


def cut(picture: Image.Image) -> Iterator[Image.Image]:
    """A picture of any mode in slices from top to bottom, several to a band."""
    for top in range(0, picture.height, _SLICE):
        yield picture.crop((0, top, picture.width, min(top + _SLICE, picture.height)))


def joined(parts: Iterable[Image.Image], size: tuple[int, int]) -> Image.Image:
    """Bands one below the other, as a picture of the size that they add up to. Raises ValueError if they do not."""
    whole, top = Image.new("RGB", size, None), 0  # None: memory as it is found, so every row must be pasted over
    for part in parts:
        if part.width != size[0]:
            break
        whole.paste(part, (0, top))
        top += part.height
    if top != size[1]:
        raise ValueError("bands do not add up to their picture")
    return whole


def even(parts: Iterable[Image.Image]) -> Iterator[Image.Image]:
    """Parts of any height as bands of BAND rows each but the last."""
    waiting: list[Image.Image] = []
    for part in parts:
        waiting.append(part)
        while (height := sum(piece.height for piece in waiting)) >= BAND:
            if height == BAND and len(waiting) == 1:
                yield waiting.pop()
                break
            whole = joined(waiting, (part.width, height))
            yield whole.crop((0, 0, part.width, BAND))
            waiting = [whole.crop((0, BAND, part.width, height))] if height > BAND else []
    if waiting:
        yield joined(waiting, (waiting[0].width, sum(piece.height for piece in waiting)))

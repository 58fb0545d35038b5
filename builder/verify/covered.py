"""The pixels under what was covered, looked at in every file that shows them: one solid colour and nothing else."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator, Mapping, MutableMapping
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from builder.model.block import Region
from builder.model.item import Redaction
from builder.verify.finding import Finding
from builder.verify.provenance import Placed

View = tuple[Region, tuple[Redaction, ...]]
INK = (31, 27, 22)
_FARTHEST, _MEAN = 96, 24
"""How far from that colour a single pixel may be, and all of them together: what encoding a hard edge costs, doubled.
Paper with writing on it is more than 150 away."""
_EDGE = 5
"""Pixels, as wide as a filter's window: the edge itself is mixed with what stands beside it."""


def uncovered(
    folder: Path,
    there: Mapping[str, int],
    files: Mapping[str, tuple[int, str]],
    views: Mapping[str, View],
    memo: MutableMapping[str, object],
) -> Iterator[Placed]:
    """A finding for each file that shows what must be covered. ``memo`` keeps what was found clean, by the file's
    digest and what is covered on it.
    """
    kept = memo.get("covered")
    known = set(kept) if isinstance(kept, list) else set()
    clean: set[str] = set()
    for path, view in sorted(views.items()):
        if there.get(path, -1) < 0:
            continue
        key = hashlib.sha256(f"{files[path][1]} {view}".encode()).hexdigest() if path in files else ""
        if key in known or not shows(view, (folder / path).read_bytes()):
            clean.add(key)
        else:
            yield path, Finding("PROOF-13", {})
    memo["covered"] = sorted(clean - {""})


def shows(view: View, data: bytes) -> bool:
    """Whether a picture of this part of a covered picture shows anything where it must be covered."""
    with Image.open(io.BytesIO(data)) as opened:
        return shows_in(view, opened.convert("RGB"))


def shows_in(view: View, picture: Image.Image) -> bool:
    """The same of a picture in RGB that was opened already."""
    inner = mask_of(view, picture.size).filter(ImageFilter.MinFilter(_EDGE))
    inside = np.asarray(inner, dtype=bool)
    if not inside.any():
        return False
    away = np.abs(np.asarray(picture, dtype=np.int16)[inside] - np.array(INK, dtype=np.int16)).max(axis=1)
    return bool(away.max() > _FARTHEST or away.mean() > _MEAN)


def mask_of(view: View, size: tuple[int, int]) -> Image.Image:
    """What must be covered on a picture of this size, white on black."""
    region, redactions = view
    mask = Image.new("L", size)
    for redaction in redactions:
        _draw(mask, redaction, region)
    return mask


def _draw(mask: Image.Image, redaction: Redaction, region: Region) -> None:
    """The covered area in the pixels of the file, white on black."""
    corners = redaction.points or (
        (redaction.x, redaction.y),
        (redaction.x + redaction.width, redaction.y),
        (redaction.x + redaction.width, redaction.y + redaction.height),
        (redaction.x, redaction.y + redaction.height),
    )
    wide, high = mask.width / region.width, mask.height / region.height
    ImageDraw.Draw(mask).polygon([((x - region.x) * wide, (y - region.y) * high) for x, y in corners], fill=255)

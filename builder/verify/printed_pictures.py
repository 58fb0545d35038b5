"""The pictures within PDFs and on written pages: one of a work on which something is covered must show it covered.

A picture whose bytes were made by us is known by its digest. Any other (turned into a printer's inks, made smaller, put
into a page by hand) is held to be the published picture that it looks most like outside of what is covered.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
import pikepdf
from numpy.typing import NDArray
from PIL import Image

from builder.model.block import Region
from builder.model.item import Redaction
from builder.verify.covered import mask_of, shows_in
from builder.verify.expectation import Shown
from builder.verify.finding import Finding, what

_WHOLE = Region(0.0, 0.0, 1.0, 1.0)
_GRID = 32
_ALIKE = 0.9
"""Correlation of two pictures drawn on the grid; two encodings of one picture, also in four inks, are above 0.95."""
_FLAT, _STEP = 3.0, 64.0
"""Grey levels: a picture that varies less has only its lightness to compare; two so far apart share nothing."""
_FEWEST = _GRID * _GRID // 50
"""Where less than a fiftieth of a picture is open, nothing can be told by its look."""

Look = NDArray[np.float32]
Beside = NDArray[np.bool_]


class _Known(NamedTuple):
    """What a published picture looks like, the parts of it that may be compared, and what is covered on it."""

    look: Look
    beside: Beside
    redactions: tuple[Redaction, ...]


class PrintedPictures:
    """Judges the pictures of one PDF after the other; what published pictures look like is read when first asked."""

    def __init__(self, shown: Sequence[Shown]) -> None:
        self._covered = [one for one in shown if one.redactions]
        self._open = [one for one in shown if not one.redactions]
        self._known = {digest: one for one in shown for digest in one.digests}

    def __bool__(self) -> bool:
        return bool(self._covered)

    def findings(self, data: bytes) -> Iterator[Finding]:
        """At most one finding for a PDF; one that cannot be opened is told by whoever reads its words."""
        try:
            with pikepdf.open(io.BytesIO(data)) as pdf:
                yield from self._of(pdf)
        except pikepdf.PdfError:
            return

    def of_picture(self, data: bytes) -> Iterator[Finding]:
        """The same for a picture that no work was made into: one that a curator put on a page."""
        known = self._known.get(hashlib.sha256(data).hexdigest())
        if known and not known.redactions:
            return
        try:
            with Image.open(io.BytesIO(data)) as opened:
                picture = opened.convert("RGB")
        except (OSError, ValueError):
            return  # told by whoever reads what it carries
        redactions = known.redactions if known else self._nearest(picture)
        if redactions and shows_in((_WHOLE, redactions), picture):
            yield Finding("PROOF-13", {})

    def _of(self, pdf: pikepdf.Pdf) -> Iterator[Finding]:
        for thing in _pictures(pdf):
            try:
                if self._shows(thing):
                    yield Finding("PROOF-13", {})
                    return
            except (NotImplementedError, OSError, ValueError, pikepdf.PikepdfError):
                yield what("PROOF-12", "proof.not_picture")
                return

    def _shows(self, thing: pikepdf.Stream) -> bool:
        known = self._known.get(hashlib.sha256(thing.read_raw_bytes()).hexdigest())
        if known and not known.redactions:
            return False
        picture = _picture(thing)
        redactions = known.redactions if known else self._nearest(picture)
        return bool(redactions) and shows_in((_WHOLE, redactions), picture)

    def _nearest(self, picture: Image.Image) -> tuple[Redaction, ...]:
        """What must be covered on this picture by its look; nothing where it looks like none, or more like another."""
        look, known = _look(picture), self._covered_looks
        likeness, best = max(((_likeness(look, one), at) for at, one in enumerate(known)), default=(0.0, 0))
        if likeness < _ALIKE or any(_likeness(look, one) > likeness for one in self._open_looks):
            return ()
        return known[best].redactions

    @cached_property
    def _covered_looks(self) -> list[_Known]:
        return [_known(one) for one in self._covered]

    @cached_property
    def _open_looks(self) -> list[_Known]:
        return [_known(one) for one in self._open]


def _pictures(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Stream]:
    """Every picture that shows colours; the transparency of another shows none."""
    pictures = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"]
    beside = (one.get(key) for one in pictures for key in ("/SMask", "/Mask"))
    masks = {one.objgen for one in beside if isinstance(one, pikepdf.Stream)}
    return (one for one in pictures if one.objgen not in masks and not one.get("/ImageMask", False))


def _picture(thing: pikepdf.Stream) -> Image.Image:
    return pikepdf.PdfImage(thing).as_pil_image().convert("RGB")


def _known(one: Shown) -> _Known:
    with Image.open(one.file) as opened:
        return _Known(_look(opened.convert("RGB")), _beside(one.redactions), one.redactions)


def _look(picture: Image.Image) -> Look:
    small = picture.convert("L").resize((_GRID, _GRID), Image.Resampling.BOX)
    return np.asarray(small, dtype=np.float32)


def _beside(redactions: tuple[Redaction, ...]) -> Beside:
    """The parts of the grid that no covered area touches."""
    fine = mask_of((_WHOLE, redactions), (_GRID * 8, _GRID * 8)).resize((_GRID, _GRID), Image.Resampling.BOX)
    return ~np.asarray(fine, dtype=np.bool_)


def _likeness(look: Look, known: _Known) -> float:
    """1 for the same picture, 0 for two that have nothing in common; a negative is the same picture."""
    first, second = look[known.beside], known.look[known.beside]
    if first.size < _FEWEST:
        return 0.0
    flat = (first.std() < _FLAT, second.std() < _FLAT)
    if any(flat):
        return 1 - abs(float(first.mean() - second.mean())) / _STEP if all(flat) else 0.0
    return abs(float(np.corrcoef(first, second)[0, 1]))

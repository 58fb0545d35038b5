"""What a printer needs around a page: bleed and trim as boxes, crop marks, and the condition it was made for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import chain, repeat

import pikepdf

BLEED = 3.0
SLUG = 8.0
"""Millimetres beyond the trimmed page, and beyond the bleed for the marks."""
_POINT = 72 / 25.4
_LONG, _LINE = 5.0, 0.25


def with_marks(pdf: bytes, condition: tuple[str, bytes] | None, folds: Sequence[Sequence[float]] = ()) -> bytes:
    """The document with a slug and crop marks; ``condition`` is the name and the profile of the press, ``folds`` for
    each page how far from its left edge in mm it is folded.
    """
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        for page, folded in zip(document.pages, chain(folds, repeat(())), strict=False):
            left, bottom, right, top = (float(part) for part in page.mediabox)
            slug = SLUG * _POINT
            page.bleedbox = pikepdf.Array([left, bottom, right, top])
            page.mediabox = pikepdf.Array([left - slug, bottom - slug, right + slug, top + slug])
            page.cropbox = page.mediabox
            trim = [float(part) for part in page.trimbox]
            page.contents_add(b"\n".join((*_marks(trim), *_fold_marks(trim, folded))), prepend=False)
        if condition:
            document.Root.OutputIntents = pikepdf.Array([_intent(document, *condition)])
        document.save(out, deterministic_id=True)
    return out.getvalue()


def _marks(trim: list[float]) -> Iterator[bytes]:
    """Two strokes at each corner, outside the bleed, in all four inks."""
    left, bottom, right, top = trim
    near, far = (BLEED + 1) * _POINT, (BLEED + 1 + _LONG) * _POINT
    yield b"q 1 1 1 1 K %.2f w" % _LINE
    for x, away in ((left, -1), (right, 1)):
        for y in (bottom, top):
            yield b"%.3f %.3f m %.3f %.3f l S" % (x + away * near, y, x + away * far, y)
    for y, away in ((bottom, -1), (top, 1)):
        for x in (left, right):
            yield b"%.3f %.3f m %.3f %.3f l S" % (x, y + away * near, x, y + away * far)
    yield b"Q"


def _fold_marks(trim: list[float], folds: Sequence[float]) -> Iterator[bytes]:
    """A broken stroke above and below each fold, outside the bleed, in black."""
    left, bottom, _, top = trim
    near, far = (BLEED + 1) * _POINT, (BLEED + 1 + _LONG) * _POINT
    for fold in folds:
        x = left + fold * _POINT
        for y, away in ((bottom, -1), (top, 1)):
            yield b"q 0 0 0 1 K %.2f w [2 2] 0 d %.3f %.3f m %.3f %.3f l S Q" % (
                _LINE,
                x,
                y + away * near,
                x,
                y + away * far,
            )


def _intent(document: pikepdf.Pdf, name: str, profile: bytes) -> pikepdf.Object:
    stream = document.make_stream(profile)
    stream.N = 4
    return document.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.OutputIntent,
            S=pikepdf.Name.GTS_PDFX,
            OutputConditionIdentifier=name,
            Info=name,
            DestOutputProfile=stream,
        )
    )

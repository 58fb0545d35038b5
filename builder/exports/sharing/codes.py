"""QR codes that lead to a page (ISO/IEC 18004): error correction M, a quiet zone of four modules."""

from __future__ import annotations

from pathlib import Path

import segno

VERSION = 1
QUIET = 4
_PIXELS = 16


def draw_codes(address: str, folder: Path, *, png: bool) -> None:
    """Write ``qr.svg``, and ``qr.png`` for those whose word processor knows no SVG."""
    code = segno.make(address, error="m", micro=False, boost_error=False)
    code.save(str(folder / "qr.svg"), border=QUIET, xmldecl=False, svgclass=None, lineclass=None, omitsize=True)
    if png:
        code.save(str(folder / "qr.png"), border=QUIET, scale=_PIXELS)

"""A font that was cut down to what the pages say holds the characters of what they say, and of nothing else."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError

from builder.verify.finding import what
from builder.verify.provenance import Placed

_CUT, _PAGE = ".woff2", ".html"


def telling_fonts(folder: Path, there: Mapping[str, int], characters: Collection[str]) -> Iterator[Placed]:
    """A finding for each font with a character that stands neither in ``characters`` (of all that is public) nor on a
    page, whose words are proved by themselves. Where no characters are known no font is looked at.
    """
    files = [path for path, size in there.items() if size >= 0]
    for path in (path for path in files if characters and path.endswith(_CUT)):
        try:
            with TTFont(io.BytesIO((folder / path).read_bytes()), lazy=True) as font:
                more = {chr(code) for code in font.getBestCmap() or ()}.difference(characters)
        except TTLibError:
            yield path, what("PROOF-12", "proof.not_font")
            continue
        for page in (page for page in files if more and page.endswith(_PAGE)):
            more.difference_update((folder / page).read_text(encoding="utf-8", errors="ignore"))
        if more:
            yield path, what("PROOF-02", "proof.font", number=str(len(more)))

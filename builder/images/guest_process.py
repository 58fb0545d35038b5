"""Decodes other people's pictures and writes them anew: a process that is given megapixels and megabytes to keep to.

Each line of standard input orders one picture as JSON; each line of standard output answers with its size, or with the
code of what is wrong.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PIL import Image, JpegImagePlugin

from builder.images.bands import joined
from builder.images.master import decoding, open_master
from builder.images.pixels import Source, public_pixels
from builder.images.trouble import PictureError
from builder.images.turning import Turning
from builder.model.text import Text

_QUALITY = 90
_TABLE = 64


def main() -> None:
    """Answer order after order until there are no more."""
    megapixels, megabytes = map(int, sys.argv[1:3])
    _limit_memory(megabytes << 20)
    for line in sys.stdin:
        order = json.loads(line)
        sys.stdout.write(json.dumps(_answer(Path(order["source"]), Path(order["target"]), megapixels)) + "\n")
        sys.stdout.flush()


def _answer(source: Path, target: Path, megapixels: int) -> dict[str, object]:
    try:
        width, height = made_anew(source, target, megapixels)
    except PictureError as refused:
        facts = {name: _both(fact) for name, fact in refused.trouble.facts.items()}
        return {"code": refused.trouble.code, "facts": facts}
    except MemoryError:
        return {"code": "IMG-07", "facts": {"found": ["?", "?"]}}
    return {"width": width, "height": height}


def made_anew(source: Path, target: Path, megapixels: int) -> tuple[int, int]:
    """Write the upright sRGB pixels of a picture as a new JPEG; answers their size. Raises PictureError.

    A JPEG is written with the tables it came with, so that it loses next to nothing and does not grow.
    """
    with open_master(source, megapixels) as image, decoding():
        width, height = Turning.of(image).size(image.size)
        tables = _tables(image)
        sampling = JpegImagePlugin.get_sampling(image) if tables else 0
    whole = Source(path=source, width=width, height=height, limit=megapixels)
    with public_pixels(whole) as pixels:
        picture = joined(pixels.bands, (pixels.width, pixels.height))
    if tables:
        picture.save(target, "JPEG", qtables=tables, subsampling=max(sampling, 0))
    else:
        picture.save(target, "JPEG", quality=_QUALITY)
    return picture.size


def _tables(image: Image.Image) -> dict[int, list[int]]:
    """The quantisation of a JPEG, where it is one that a baseline JPEG can have."""
    if not isinstance(image, JpegImagePlugin.JpegImageFile):
        return {}
    tables = {number: list(table) for number, table in image.quantization.items()}
    sound = 1 <= len(tables) <= 2 and sorted(tables) == list(range(len(tables)))
    fits = all(len(table) == _TABLE and all(0 < step < 256 for step in table) for table in tables.values())
    return tables if sound and fits else {}


def _both(fact: str | Text) -> list[str]:
    return [fact, fact] if isinstance(fact, str) else [fact.zh, fact.en]


def _limit_memory(octets: int) -> None:
    """Where the system can, hold this process to some memory; Windows cannot, and ends it when there is no more."""
    try:
        import resource  # noqa: PLC0415 - it is not there on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (octets, octets))


if __name__ == "__main__":
    main()

"""A brochure of 30 photographs against Typst's own time on the same pages, and its size against its pictures.

    python -m tests.bench.print

What is ours: gathering the data, looking for characters that no font has, the code to scan, taking the dates out. Typst's
own is the CPU that it needs to find its fonts and to set the pages, in the same run; fonts were read once before, as in
a build.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import typst

from builder.assets import lock_file, needed, present
from builder.fonts import find_faces
from builder.model.address import Addresses
from builder.model.text import Text
from builder.print import Edition, Press, brochures
from builder.store import Store
from builder.surroundings import cache_folder
from tests.bench.images import photograph
from tests.print.public import exhibition, item, of_image, site, unit

THEME = Path(__file__).resolve().parents[2] / "theme"
ROUNDS = 5
MOST_TIME, MOST_MEGABYTES = 1.1, 0.5
WORDS = Text("清晨的码头上挤满了挑担的人，船还没有靠岸。" * 3, "In the early morning the quay was crowded. " * 4)


def main() -> int:
    """Print both ratios; 1 where a target is missed."""
    faces = find_faces(present(needed(lock_file()), cache_folder()))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pictures = dict(
            of_image(photograph((1600, 1200) if n % 3 else (1200, 1600), n), folder, Text(f"图{n}", f"Picture {n}"))
            for n in range(30)
        )
        images = list(pictures)
        units = [
            unit(u, Text(f"单元{u}", f"Part {u}"), [
                item(f"{u}-{n}", Text(f"第{n}件展品", f"Exhibit {n}"), images[(u - 1) * 15 + n - 1], {"caption": WORDS})
                for n in range(1, 16)
            ], WORDS)
            for u in (1, 2)
        ]  # fmt: skip
        whole = site(exhibition(units, foreword=WORDS, afterword=WORDS))
        addresses = Addresses(whole.languages, "directory", whole.base_url)
        ratios, compiled, found = [], typst.compile, typst.Fonts
        press = Press(pictures, addresses, faces, Store(folder / "store"), [THEME])
        for turn in range(ROUNDS):
            spent: list[float] = []

            def timed(what: Callable[..., object], _spent: list[float] = spent) -> Callable[..., object]:
                def call(*args: object, **options: object) -> object:
                    begun = time.process_time()
                    try:
                        return what(*args, **options)
                    finally:
                        _spent.append(time.process_time() - begun)

                return call

            typst.compile, typst.Fonts = timed(compiled), timed(found)  # type: ignore[assignment,misc]
            begun = time.process_time()
            show = exhibition(units, foreword=WORDS, afterword=Text(f"第{turn}回"))  # never the same book twice
            files, problems = brochures(replace(whole, exhibitions=(show,)), press, [Edition("zh")])
            ratios.append((time.process_time() - begun) / sum(spent))
            typst.compile, typst.Fonts = compiled, found  # type: ignore[misc]
            assert not problems
        path = files[0].data.path  # type: ignore[union-attr]
        with pikepdf.open(path) as document:
            pages = len(document.pages)
            shown = {bytes(one.read_raw_bytes()) for page in document.pages for one in page.get_images().values()}
        extra = (path.stat().st_size - sum(map(len, shown))) / 1e6
    ratio = sorted(ratios)[ROUNDS // 2]
    print(f"{pages} pages, {len(shown)} photographs: {ratio:.2f} of Typst's own time (at most {MOST_TIME})")
    print(f"file: its photographs and {extra:.2f} MB (at most {MOST_MEGABYTES})")
    return int(ratio > MOST_TIME or extra > MOST_MEGABYTES)


if __name__ == "__main__":
    sys.exit(main())

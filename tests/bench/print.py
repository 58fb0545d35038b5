"""A brochure of 24 pages and 30 photographs against Typst's own time on the same pages, and its size against its pictures.

    python -m tests.bench.print

What is ours: gathering the data, looking for characters that no font has, the code to scan, making the room, taking the
dates out, keeping the result. Typst's own is the CPU that it needs in the same run to find its fonts and to set the
pages. Each round is a process of its own, as Typst remembers what it set before and a build makes each book once; what
a build has read before its first book (the characters and digests of the fonts, our modules) was read before here, too.
"""

from __future__ import annotations

import gc
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import pikepdf
import typst

from builder.assets import lock_file, needed, present
from builder.fonts.faces import find_faces, missing
from builder.model.address import Addresses
from builder.model.block import BlockKind
from builder.model.print_settings import PrintSettings
from builder.model.public import PublicBlock, PublicExhibition, PublicImage, PublicItem, PublicPlace
from builder.model.rendition import Rendition
from builder.model.text import Text
from builder.print import Edition, Press, brochures
from builder.store import Store
from builder.surroundings import cache_folder
from tests.bench.images import photograph
from tests.print.public import exhibition, item, of_image, site, unit

THEME = Path(__file__).resolve().parents[2] / "theme"
ROUNDS = 7
PAGES, PHOTOGRAPHS = 24, 30
MOST_TIME, MOST_MEGABYTES = 1.1, 0.5
WORDS = Text("清晨的码头上挤满了挑担的人，船还没有靠岸。" * 3, "In the early morning the quay was crowded. " * 4)
RHYTHM: tuple[tuple[tuple[BlockKind, int], ...], ...] = (
    (("bleed", 1), ("pair", 2), ("group", 6), ("pair", 2), ("group", 4)),
    (("bleed", 1), ("pair", 2), ("group", 6), ("group", 6)),
)
"""The plates of the two units: nine pages for thirty photographs."""


def show_of(images: list[PublicImage]) -> PublicExhibition:
    """A book as a curator lays it out, with every part that a brochure has."""
    units = []
    for number in (1, 2):
        of_unit = images[(number - 1) * 15 :][:15]
        items = [
            item(f"{number}-{n}", Text(f"第{n}件展品", f"Exhibit {n}"), image, {"caption": WORDS})
            for n, image in enumerate(of_unit, 1)
        ]
        made = unit(number, Text(f"单元{number}", f"Part {number}"), items, WORDS)
        units.append(replace(made, blocks=tuple(_blocks(items, RHYTHM[number - 1]))))
    paper = PrintSettings(multiple_of_four=True)
    return exhibition(units, foreword=WORDS, afterword=WORDS, summary=WORDS, print=paper)


def _blocks(items: list[PublicItem], rhythm: tuple[tuple[BlockKind, int], ...]) -> list[PublicBlock]:
    found, at = [], 0
    for kind, count in rhythm:
        found.append(PublicBlock(kind=kind, places=tuple(PublicPlace(one, 1) for one in items[at : at + count])))
        at += count
    return found


def measured(folder: Path, pictures: Mapping[PublicImage, Rendition]) -> tuple[float, float, Path]:
    """CPU seconds of the whole book and of Typst's part in it, and where the book is."""
    faces = find_faces(present(needed(lock_file()), cache_folder()))
    missing({"一"}, faces)
    whole = site(show_of(list(pictures)))
    store = Store(folder / "store")
    for path in faces.files:
        store.digest(path)
    press = Press(pictures, Addresses(whole.languages, "directory", whole.base_url), faces, store, [THEME])
    spent: list[float] = []

    def timed(what: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **options: object) -> object:
            begun = time.process_time()
            try:
                return what(*args, **options)
            finally:
                spent.append(time.process_time() - begun)

        return call

    gc.collect()  # what was read before is not the book's
    typst.compile, typst.Fonts = timed(typst.compile), timed(typst.Fonts)  # type: ignore[assignment,misc]
    begun = time.process_time()
    files, problems = brochures(whole, press, [Edition("zh")])
    seconds = time.process_time() - begun
    assert not problems
    return seconds, sum(spent), files[0].data.path  # type: ignore[union-attr]


def main() -> int:
    """Print both ratios; 1 where a target is missed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sizes = [
            (1600, 1200) if n % 15 in {0, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14} else (1200, 1600)
            for n in range(PHOTOGRAPHS)
        ]
        pictures = dict(
            of_image(photograph(size, n), folder, Text(f"图{n}", f"Picture {n}")) for n, size in enumerate(sizes)
        )
        spawn = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(1, mp_context=spawn, max_tasks_per_child=1) as pool:
            rounds = [pool.submit(measured, folder / str(n), pictures).result() for n in range(ROUNDS)]
        seconds, own, path = sorted(rounds, key=lambda one: one[0] / one[1])[ROUNDS // 2]
        with pikepdf.open(path) as document:
            pages = len(document.pages)
            shown = {bytes(one.read_raw_bytes()) for page in document.pages for one in page.get_images().values()}
        extra = (path.stat().st_size - sum(map(len, shown))) / 1e6
    assert (pages, len(shown)) == (PAGES, PHOTOGRAPHS), (pages, len(shown))
    ratio = seconds / own
    print(f"{pages} pages, {len(shown)} photographs: {ratio:.3f} of Typst's own time (at most {MOST_TIME}); ", end="")
    print(f"{1000 * own:.0f} ms of CPU are Typst's, {1000 * (seconds - own):.0f} ours")
    print(f"file: its photographs and {extra:.2f} MB (at most {MOST_MEGABYTES})")
    return int(ratio > MOST_TIME or extra > MOST_MEGABYTES)


if __name__ == "__main__":
    sys.exit(main())

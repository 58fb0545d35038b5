"""What bringing statutes in and linking their citations costs.

python -m tests.bench.law
"""

from __future__ import annotations

import csv
import gzip
import io
import sys
import time
from collections.abc import Callable
from pathlib import Path

from builder.model.law.mentions import mentions
from builder.model.law.number import ArticleNumber, Place
from builder.outreach import bring_statute
from builder.surroundings import spare_the_collector
from tests.conftest import SAMPLES

NOT_STATUTES = {"NOTES.md", "README.md", "法律法规模版.md"}


def seconds(work: Callable[[], object]) -> float:
    """The best of five runs in CPU seconds."""
    best = float("inf")
    for _ in range(5):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def imports(paths: list[Path]) -> None:
    """Bringing in 34 statutes beside reading and splitting their lines (budget: 20 times)."""

    def bring() -> None:
        for path in paths:
            bring_statute(path.read_bytes(), path.name, "bench", None, {})

    plain = seconds(lambda: [path.read_text(encoding="utf-8").splitlines() for path in paths])
    whole = seconds(bring)
    print(f"{len(paths)} statutes: {whole * 1000:.0f} ms, {whole / plain:.1f} times reading and splitting (budget 20)")


def links(texts: list[str]) -> None:
    """Linking the citations of as many articles as there are, and of a quarter of them: the ratio tells the shape."""
    here = Place(ArticleNumber(3), 1)

    def link(part: list[str]) -> int:
        return sum(len(mentions(text, here)) for text in part)

    quarter, whole = texts[::4], texts
    fewer, all_of_them = seconds(lambda: link(quarter)), seconds(lambda: link(whole))
    sizes = sum(map(len, whole)) / sum(map(len, quarter))
    print(
        f"{len(whole):,} articles, {link(whole):,} citations: {all_of_them:.2f} s; {all_of_them / fewer:.2f} times a "
        f"quarter of them, which has 1/{sizes:.2f} of the characters (linear: the same number)"
    )


def main() -> None:
    """Both, where the real input is there."""
    spare_the_collector()  # as the command line does
    if not (SAMPLES / "laws").is_dir():
        print("no real input here: set LANTAI_SAMPLES to its folder")
        return
    imports([path for path in sorted((SAMPLES / "laws").rglob("*.md")) if path.name not in NOT_STATUTES])
    packed = SAMPLES / "catalogue" / "catalogue_prc_articles.csv.gz"
    csv.field_size_limit(1 << 24)
    rows = csv.reader(io.StringIO(gzip.decompress(packed.read_bytes()).decode("utf-8")))
    links([" ".join(row) for row in rows])


if __name__ == "__main__":
    sys.exit(main())

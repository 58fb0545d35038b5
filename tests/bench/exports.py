"""Every export of 10,000 works against a plain JSON pass over the same records, and against a tenth of them.

    python -m tests.bench.exports [--items 10000]

CPU seconds of one run on one machine; only their ratios mean anything. Cards and codes are not among them: a site of
so many works has none.
"""

from __future__ import annotations

import argparse
import gc
import json
import time
from dataclasses import replace
from pathlib import Path

from builder import exports
from builder.machine import spare_the_collector
from builder.model.address import Addresses
from builder.model.files import OutFile, Stored
from builder.model.public import PublicSite
from builder.model.rendition import Rendition, Size
from tests.bench.pages import SIZES, public

TARGETS = {
    "all exports, CPU against one JSON pass over the records": 20.0,
    "growth from a tenth": 10.5,
}
BASE = "https://archives.example/show/"


def made(site: PublicSite) -> tuple[list[OutFile], float]:
    """All exports and the CPU seconds they took."""
    site = replace(site, base_url=BASE, institution=site.institution.model_copy(update={"email": "a@example.org"}))
    stored = Stored(Path("x.jpg"), 1, "0" * 64)
    rendition = Rendition(width=2400, height=1800, sizes=tuple(Size(w, h, stored, stored) for w, h in SIZES))
    renditions = dict.fromkeys(site.images(), rendition)
    addresses = Addresses(("zh",), base_url=BASE)
    paths = [addresses.page("item", "zh", item.slug) for item in site.items]
    gc.collect()
    start = time.process_time()
    files = list(exports.files(site, renditions, addresses, paths, exports.Citations(site, addresses)))
    return files, time.process_time() - start


def json_pass(site: PublicSite) -> float:
    """CPU seconds of writing every record as JSON and nothing else."""
    start = time.process_time()
    for item in site.items:
        json.dumps(
            {entry.key: [value.as_dict() for value in entry.values] for entry in item.record}, ensure_ascii=False
        )
    return time.process_time() - start


def measure(count: int) -> dict[str, float]:
    """The ratios, by the names in TARGETS."""
    site, tenth = public(count), public(count // 10)
    made(public(100))
    small = min(made(tenth)[1] for _ in range(3))
    files, whole = made(site)
    plain = min(json_pass(site) for _ in range(3))
    size = sum(len(file.data) for file in files if isinstance(file.data, bytes))
    print(f"{len(files)} files, {size / 1e6:.1f} MB: {whole:.2f} s, JSON pass {plain:.2f} s (CPU)")
    largest = sorted(files, key=lambda file: -len(file.data) if isinstance(file.data, bytes) else 0)[:12]
    for file in largest:
        print(f"  {file.path} {len(file.data) / 1e6:.2f} MB" if isinstance(file.data, bytes) else "")
    return {
        "all exports, CPU against one JSON pass over the records": whole / plain,
        "growth from a tenth": whole / small,
    }


def main() -> None:
    """Print every ratio beside its target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=10_000)
    spare_the_collector()
    for name, ratio in measure(parser.parse_args().items).items():
        print(f"{name}: {ratio:.2f} (target {TARGETS[name]})")


if __name__ == "__main__":
    main()

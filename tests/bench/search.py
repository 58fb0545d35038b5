"""What the index of a real catalogue costs and weighs, and what a searcher waits for.

    python -m tests.bench.search [--part 1] [--no-browser]

The reference for the building is a plain pass over the same table that reads its rows and writes them as JSON; ours
reads the table too, and writes every file. Both are CPU seconds of this process. The reference for a query is one file
of the same size over the same connection.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

from builder.model.address import Addresses
from builder.model.record import Record
from builder.search import files
from tests.conftest import SAMPLES
from tests.search.catalogue import record, rows, table

COUNT = 147_283
TARGETS = {
    "first tier against a plain pass": 3.0,
    "both tiers against a plain pass": 12.0,
    "CPU a record, all against a quarter": 1.3,
    "files": 5000,
    "MB of the first tier with its records": 15.0,
}


def plain(data: bytes, folder: Path) -> float:
    """CPU seconds of reading the table and writing its rows as JSON."""
    start = time.process_time()
    with (folder / "rows.json").open("w", encoding="utf-8") as stream:
        json.dump(list(rows(data)), stream, ensure_ascii=False)
    return time.process_time() - start


def ours(data: bytes, folder: Path, *, whole: bool, part: int = 1) -> float:
    """CPU seconds of reading the table and writing the whole index; ``part`` takes every so many rows at the front."""
    start = time.process_time()
    given = islice(rows(data), COUNT // part)
    write(folder, [record(row, whole=whole) for row in given])
    return time.process_time() - start


def write(folder: Path, records: Sequence[Record]) -> None:
    """Every file of the index."""
    for file in files(records, Addresses()):
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        assert isinstance(file.data, bytes)
        target.write_bytes(file.data)


def weight(folder: Path, parts: Iterable[str]) -> tuple[int, float]:
    """Number and MB of the files of some parts of the index."""
    found = [path.stat().st_size for part in parts for path in (folder / "search" / part).rglob("*.js")]
    return len(found), sum(found) / 1e6


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=2)
    given = parser.parse_args()
    if not SAMPLES.is_dir():
        print("no real catalogue here: nothing measured")
        return 0
    data = table(SAMPLES)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        measured = measure(data, folder, given.rounds)
    for name, value in measured.items():
        print(f"{name:40} {value:8.2f}   target {TARGETS[name]}   {'ok' if value <= TARGETS[name] else 'MISSED'}")
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0


def measure(data: bytes, folder: Path, rounds: int) -> dict[str, float]:
    """Every number of the building."""
    reference = min(plain(data, folder) for _ in range(rounds + 1))
    first = min(ours(data, folder / "first", whole=False) for _ in range(rounds))
    quarter = min(ours(data, folder / "quarter", whole=True, part=4) for _ in range(rounds))
    both = min(ours(data, folder / "both", whole=True) for _ in range(rounds))
    count, size = weight(folder / "first", ("1", "r"))
    print(f"plain pass {reference:.2f} s, first tier {first:.2f} s, both {both:.2f} s, a quarter {quarter:.2f} s (CPU)")
    for name in ("1", "r", "2", "x", "f", "s"):
        print("  search/{}: {} files, {:.2f} MB".format(name, *weight(folder / "both", (name,))))
    del count
    return {
        "first tier against a plain pass": first / reference,
        "both tiers against a plain pass": both / reference,
        "CPU a record, all against a quarter": (both - reference) / 4 / max(quarter - reference, 1e-9),
        "files": weight(folder / "both", ("",))[0],
        "MB of the first tier with its records": size,
    }


if __name__ == "__main__":
    sys.exit(main())

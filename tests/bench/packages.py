"""What a package of many pictures costs: memory of packing, proving, comparing and taking in; proving beside sha256.

python -m tests.bench.packages [--pictures 2000] [--kilobytes 400]
"""

from __future__ import annotations

import argparse
import hashlib
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from builder.exchange.bag import BagWriter, verify_bag
from tests.whole.sites import SITE_YML, command, picture, row, surroundings, write_site

MEMORY, SPEED = 200, 0.8
PARTNER = "lantai: 1\nname: {zh: 乙馆}\nagreement: {number: 一号}\n"
_CHUNK = 1 << 20
_RUN = """
import pathlib, resource, runpy, sys
sys.argv = sys.argv[1:]
try:
    runpy.run_module("builder.cli", run_name="__main__")
finally:
    status = pathlib.Path("/proc/self/status")
    peak = status.read_text().split("VmHWM:")[1].split()[0] if status.exists() else 0
    sys.stderr.write(f"PEAK {peak or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}")
"""
"""Runs a command and says the most memory that it held, in KB; what the system counts for a process begins with that of
its parent.
"""


def megabytes(*arguments: str | Path) -> float:
    """The most memory that a call of lantai held, in MB."""
    call = [sys.executable, "-c", _RUN, "lantai", *command(*arguments)[3:]]
    done = subprocess.run(call, env=surroundings(), check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return int(done.stderr.rsplit("PEAK ", 1)[1]) / 1024


def plain(path: Path) -> float:
    """Seconds of sha256 over one file, read in pieces."""
    start, digest = time.perf_counter(), hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(_CHUNK):
            digest.update(piece)
    return time.perf_counter() - start


def proving(path: Path) -> float:
    """Seconds of verify over one bag."""
    start = time.perf_counter()
    assert verify_bag(path).sound
    return time.perf_counter() - start


def speed(folder: Path, pictures: int, kilobytes: int) -> float:
    """How fast verify is beside plain sha256 of the same zip, the better of several runs of each."""
    noise = random.Random(9)
    with BagWriter(folder / "large.zip", "top") as bag:
        for number in range(pictures):
            bag.add(f"images/{number}.jpg", noise.randbytes(kilobytes << 10))
        bag.close({})
    path = folder / "large.zip"
    times = [(plain(path), proving(path)) for _ in range(5)]
    return min(one for one, _ in times) / min(other for _, other in times)


def memory(folder: Path, pictures: int) -> Iterator[tuple[str, float]]:
    """Peak memory of each command over a site of so many pictures: the first packing draws them, the last finds every
    title changed.
    """
    files = {f"exhibits/quay/images/p{n}.jpg": picture(n, (600, 400)) for n in range(1, pictures + 1)}
    site = write_site(folder / "site", [], files | house("440100", "440200"))
    other = write_site(folder / "other", [], house("440200", "440100"))
    one, two = folder / "one.zip", folder / "two.zip"
    pack = ("pack", "quay", site, "--to", "440200", "--out")
    numbers = range(1, pictures + 1)
    yield "nothing (--version)", megabytes("--version")
    write_site(site, [row(n) for n in numbers], files | house("440100", "440200"))
    yield "pack, drawing", megabytes(*pack, one)
    yield "pack again", megabytes(*pack, one)
    write_site(site, [row(n, 题名=f"码头老照片{n}") for n in numbers], files | house("440100", "440200"))
    yield "pack, all changed", megabytes(*pack, two)
    yield "verify", megabytes("verify", one)
    yield "diff", megabytes("diff", one, two)
    yield "merge", megabytes("merge", one, other)
    yield "merge, all changed", megabytes("merge", two, other)


def house(code: str, partner: str) -> dict[str, str | bytes]:
    """The pages of a house that has a code, and one partner."""
    return {
        "content/site.yml": SITE_YML.replace("{name:", f'{{code: "{code}", name:'),
        f"content/partners/{partner}/partner.yml": PARTNER,
    }


def main() -> None:
    """Print peak memory and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", type=int, default=2000)
    parser.add_argument("--kilobytes", type=int, default=400)
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        ratio = speed(Path(name), told.pictures, told.kilobytes)
        print(
            f"verify: {ratio:.2f} of plain sha256 ({told.pictures} files of {told.kilobytes} KB; budget {SPEED})",
            flush=True,
        )
        for step, peak in memory(Path(name), told.pictures):
            print(f"{step}: {peak:.0f} MB at most ({told.pictures} pictures; budget {MEMORY})", flush=True)
    print(f"this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()

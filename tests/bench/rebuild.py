"""What an unchanged rebuild costs beyond starting the program.

python -m tests.bench.rebuild [--items 10000]
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import tempfile
from pathlib import Path

from tests.whole.sites import command, picture, row, surroundings, write_site

BUDGET = 2.0


def _cpu(*arguments: str | Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command(*arguments), env=surroundings(), check=False, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the CPU seconds of a first build, an unchanged rebuild, and an unchanged rebuild of one item."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=10_000)
    count = parser.parse_args().items
    with tempfile.TemporaryDirectory() as folder:
        small = write_site(Path(folder) / "one", [row(1)])
        _cpu("build", small)
        start = min(_cpu("build", small) for _ in range(3))
        pictures = {f"exhibits/quay/images/p{n}.jpg": picture(n, (60, 40)) for n in range(1, count + 1)}
        large = write_site(Path(folder) / "many", [], pictures)
        write_site(large, [row(n) for n in range(1, count + 1)], pictures)
        first = _cpu("build", large)
        again = min(_cpu("build", large) for _ in range(3))
    print(f"{count} items: first build {first:.1f} s, unchanged {again:.2f} s, one item unchanged {start:.2f} s (CPU)")
    print(
        f"unchanged rebuild beyond start-up: {again - start:.2f} s (budget {BUDGET} s); of the first build {again / first:.3f}"
    )


if __name__ == "__main__":
    main()

"""Every benchmark after the other: ratios in one run, seconds only beside a reference."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> int:
    """Run each benchmark in a process of its own; one that cannot run says why and the rest go on."""
    failed = 0
    for path in sorted(HERE.glob("[a-z]*.py")):
        print(f"--- {path.stem}", flush=True)
        failed += subprocess.run([sys.executable, "-m", f"tests.bench.{path.stem}"], check=False).returncode != 0
    return min(failed, 1)


if __name__ == "__main__":
    sys.exit(main())

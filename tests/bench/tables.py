"""How our reading of workbooks compares with openpyxl's, as ratios in one run.

    python -m tests.bench.tables [--rows 10000] [--large 50000]

openpyxl opens the workbook in its frugal mode and looks at the value of every cell; we read the same workbook into
records, and once more into rows of an exhibition with their places. Both use CPU seconds of this process, the best of
some rounds. The large workbook is read in a process of its own, which reports the most memory it ever had.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook, load_workbook

from builder.load.rows import read_table
from builder.tables import read_sheet

ROUNDS = 3
TARGETS = {"records against openpyxl": 1.3, "rows against openpyxl": 1.3, "peak MB of the large workbook": 500}
HEADINGS = (
    *("档号", "题名", "题名（英文）", "时间", "地点", "人物", "事由", "说明", "摄影者", "文件名", "数量", "密级"),
    *("开放标识", "保管期限", "备注"),
)


def workbook(path: Path, rows: int) -> None:
    """A catalogue of photographs with words of usual length, numbers, and cells that many rows share."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("展品")
    sheet.append(HEADINGS)
    for n in range(rows):
        sheet.append(
            (
                *(f"K021-ZP·2019·D30-{n // 1000:03}-{n % 1000:03}", f"第{n}号星图摹本", f"Star chart no. {n}"),
                *(1800 + n % 200, f"地点{n % 300}", f"某某、某某{n % 40}", "测绘", "说明文字" * 12 + str(n)),
                *("佚名", f"{n:05}.jpg", n % 9 + 1, "无", "开放", "永久", None),
            )
        )
    book.save(path)


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds, the best of some rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def openpyxl_reads(path: Path) -> int:
    """Every cell's value, in the same frugal mode."""
    book = load_workbook(path, read_only=True, data_only=True)
    found = sum(cell.value is not None for row in book.worksheets[0].iter_rows() for cell in row)
    book.close()
    return found


def peak(path: Path) -> float:
    """The most memory in MB of a process that reads the rows of a workbook."""
    command = [sys.executable, "-m", "tests.bench.tables", "--read", str(path)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--large", type=int, default=50_000)
    parser.add_argument("--read", type=Path)
    given = parser.parse_args()
    if given.read:
        table, _ = read_table(given.read, "items.xlsx", (), "zh", "show")
        assert table.rows
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        return
    with tempfile.TemporaryDirectory() as folder:
        path, large = Path(folder, "items.xlsx"), Path(folder, "large.xlsx")
        workbook(path, given.rows)
        workbook(large, given.large)
        theirs = seconds(lambda: openpyxl_reads(path))
        measured = {
            "records against openpyxl": seconds(lambda: read_sheet(path, path.name)) / theirs,
            "rows against openpyxl": seconds(lambda: read_table(path, path.name, (), "zh", "show")) / theirs,
            "peak MB of the large workbook": peak(large),
        }
    print(f"openpyxl reads {given.rows} rows in {theirs:.2f} s of CPU")
    for name, value in measured.items():
        print(f"{name:32} {value:8.2f}   target {TARGETS[name]}   {'ok' if value <= TARGETS[name] else 'MISSED'}")


if __name__ == "__main__":
    main()

"""What a machine can do to a build: be busy, full, read-only, in GBK, or die."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import time
from pathlib import Path

import pytest

from builder.writing import held
from tests.whole.sites import command, lantai, row, surroundings, tree, write_site


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A site that has been built once."""
    folder = write_site(tmp_path / "site", [row(1), row(2)])
    done = lantai("build", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_second_build_is_told_and_exits_3(good: Path) -> None:
    """Two builds at once on one folder: the second says so and exits 3."""
    with held(good / "build"):
        second = lantai("build", good)
    assert second.returncode == 3
    assert "另一个兰台" in second.stdout


def test_full_disk_leaves_the_last_site(good: Path) -> None:
    """A write that fails is a clear message and exit 3; the last site stands and the next build completes."""
    before = tree(good / "build/site")
    write_site(good, [row(1), row(2), row(3)])

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    failed = lantai("build", good, "--jobs", "1", preexec_fn=little_room)
    assert failed.returncode == 3, failed.stdout + failed.stderr
    assert "磁盘写不进去" in failed.stdout
    assert "Traceback" not in failed.stdout + failed.stderr
    assert tree(good / "build/site") == before
    assert lantai("build", good).returncode == 0


@pytest.mark.skipif(
    os.name == "nt" or (os.geteuid() == 0 and not Path("/usr/bin/unshare").exists()), reason="needs another user"
)
def test_read_only_output(good: Path) -> None:
    """An output folder that cannot be written is a clear message and exit 3."""
    blocked = good / "blocked"
    blocked.write_text("a file stands where the build folder should be", encoding="utf-8")
    failed = lantai("build", good, "--out", blocked)
    assert failed.returncode == 3
    assert "Traceback" not in failed.stdout + failed.stderr


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_killed_at_any_point(good: Path, seed: int) -> None:
    """Kill -9 at a random moment: the last good site is intact, and the next build completes."""
    before = tree(good / "build/site")
    chance = random.Random(seed)
    write_site(good, [row(n) for n in range(1, 9)])
    process = subprocess.Popen(
        command("build", good),
        env=surroundings(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    time.sleep(chance.uniform(0.3, 6.0))
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    after = tree(good / "build/site")
    finished = lantai("build", good)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    complete = tree(good / "build/site")
    assert after in (before, complete), "a half-made site was published"
    assert not list((good / "build").glob(".site.*"))


def test_a_console_in_gbk(tmp_path: Path) -> None:
    """A console that knows only GBK gets every message, with characters beyond it spelled out."""
    folder = write_site(tmp_path, [row(1, 题名="码头😀𠮷", 密级="啥€✓")])
    for arguments in (["check", folder], ["build", folder], ["check", folder, "--format", "json"]):
        done = subprocess.run(
            command(*arguments), capture_output=True, check=False, env=surroundings({"PYTHONIOENCODING": "gbk:strict"})
        )
        assert b"Traceback" not in done.stderr, done.stderr.decode("gbk", "replace")
        assert done.returncode in (0, 1)

"""The booth in the oldest browser that it promises to work in: what the edition's tests prove, they prove there, too."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.oldest import oldest
from tests.conftest import ROOT

FILES = ("", "_accidents", "_counts", "_guard", "_keys", "_served", "_staff")
"""The check of files is not among them: the driver cannot hand a folder to so old a browser."""


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.xdist_group("browser")
def test_the_booth_in_chromium_109(tmp_path: Path) -> None:
    """Every page reached by touch, the reset of every kind of page, counts, keyboard, staff, accidents and worker."""
    if not oldest():
        pytest.skip("Chromium 109 was not fetched (python -m tests.browser.checkers), or cannot run here")
    outside = {name: told for name, told in os.environ.items() if not name.startswith("PYTEST_")}
    files = [f"tests/browser/test_kiosk{name}.py" for name in FILES]
    call = [sys.executable, "-m", "pytest", "-q", "-o", f"cache_dir={tmp_path}", "-m", "not slow", *files]
    for again in (
        (),
        ("--last-failed",),
    ):  # an old browser on a busy machine may miss a moment: that is asked once more
        done = subprocess.run(
            [*call, *again],
            env={**outside, "LANTAI_TEST_CHROMIUM": oldest()},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode == 0:
            break
    assert done.returncode == 0, done.stdout[-4000:]

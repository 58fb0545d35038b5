"""A real Chromium and a site under a sub-path."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.kiosk import make_edition
from tests.browser.loopback import Quiet, served
from tests.whole.sites import lantai, picture, row, write_site

CHROMIUM = os.environ.get("LANTAI_TEST_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
BELOW = "/zt/daz/"


class Below(Quiet):
    """Serves a folder below a path, as a government site would."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(
            path.removeprefix(BELOW.rstrip("/")) if path.startswith(BELOW) else "/nowhere/at/all"
        )


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium without a window."""
    if not CHROMIUM:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(autouse=True)
def _nothing_left_open(request: pytest.FixtureRequest) -> Iterator[None]:
    """Close what a test that failed left open: a page that moves costs the tests after it a core. What stood open
    before the test serves several.
    """
    started = request.getfixturevalue("browser") if "browser" in request.fixturenames else None
    before = [*started.contexts] if started else []
    yield
    for context in started.contexts if started else ():
        if context not in before:
            context.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a portrait, a panorama and three plain pictures, one item withheld."""
    rows = [row(n, 地点="北门码头" if n % 2 else "南门码头") for n in range(1, 6)] + [row(6, 密级="秘密")]
    files = {
        "exhibits/quay/images/p2.jpg": picture(2, (700, 1000)),
        "exhibits/quay/images/p3.jpg": picture(3, (2600, 700)),
        "exhibits/quay/images/p4.jpg": picture(4, (300, 220)),
    }
    folder = write_site(tmp_path_factory.mktemp("browser"), rows, files)
    done = lantai("build", folder, "--base-url", f"https://archives.example{BELOW}")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "build/site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The site's address on loopback, below a path."""
    with served(site, Below) as root:
        yield root.removesuffix("/") + BELOW


@pytest.fixture(scope="session")
def kiosk_edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The edition for a booth, of five works and the sample site's outreach."""
    return make_edition(tmp_path_factory.mktemp("booth"))

"""A viewer that is not ours reads what we publish: Mirador, as npm has it, opens manifests and collections."""

from __future__ import annotations

import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import loopback
from tests.whole.sites import lantai, picture, row, write_site

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser")]

MIRADOR = "mirador@4.0.0"
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mirador</title></head><body>
<div id="m" style="position:absolute;inset:0"></div><script src="mirador.min.js"></script><script>
var asked = new URLSearchParams(location.search).get("iiif-content");
Mirador.viewer({ id: "m", windows: [{ manifestId: asked, thumbnailNavigationPosition: "far-bottom" }],
  window: { sideBarOpen: true, defaultSideBarPanel: "info" } });
</script></body></html>"""


@pytest.fixture(scope="module")
def viewer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Mirador's script, fetched by npm; skipped where there is neither npm nor a registry."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed")
    folder = tmp_path_factory.mktemp("mirador")
    done = subprocess.run(
        [npm, "pack", MIRADOR, "--silent"], cwd=folder, capture_output=True, text=True, timeout=180, check=False
    )
    if done.returncode:
        pytest.skip(f"npm could not fetch {MIRADOR}")
    with tarfile.open(folder / done.stdout.strip().splitlines()[-1]) as archive:
        script = archive.extractfile("package/dist/mirador.min.js")
        assert script is not None
        (folder / "mirador.min.js").write_bytes(script.read())
    return folder / "mirador.min.js"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, viewer: Path) -> Iterator[str]:
    """A site that knows its address on loopback, with the viewer beside it."""
    folder = tmp_path_factory.mktemp("iiif")
    files = {"exhibits/quay/images/p2.jpg": picture(2, (700, 1000))}
    write_site(folder, [row(1), row(2, 文件名="p2.jpg;p3.jpg"), row(3)], files)
    site = folder / "build/site"
    site.mkdir(parents=True)
    with loopback.served(site) as address:
        done = lantai("build", folder, "--base-url", address)
        assert done.returncode == 0, done.stdout + done.stderr
        (site / "mirador.html").write_text(PAGE, encoding="utf-8")
        shutil.copy(viewer, site / "mirador.min.js")
        yield address


def opened(browser: Browser, address: str, path: str) -> tuple[Page, list[str], list[str]]:
    """Mirador with a resource of the site; what went wrong, and which pictures it asked for."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    wrong: list[str] = []
    pictures: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "response",
        lambda response: (
            wrong.append(f"{response.status} {response.url}")
            if response.status >= 400 and "favicon" not in response.url
            else pictures.append(response.url)
            if response.url.endswith(".jpg")
            else None
        ),
    )
    page.goto(f"{address}mirador.html?iiif-content={address}{path}", wait_until="networkidle")
    page.wait_for_timeout(1500)
    return page, wrong, pictures


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("iiif/a-1/manifest.json", ["码头第1号", "Quay number 1"]),
        ("iiif/a-2/manifest.json", ["码头第2号", "Quay number 2"]),
        ("iiif/exhibition.quay.json", ["码头老照片", "Old Pictures of the Quay"]),
    ],
)
def test_mirador_shows_it(browser: Browser, served: str, path: str, words: list[str]) -> None:
    """The title is read, the picture arrives from the static service, and nothing that it asks for is missing."""
    page, wrong, pictures = opened(browser, served, path)
    text = page.inner_text("body")
    page.context.close()
    assert any(word in text for word in words), text[:400]
    assert [url for url in pictures if "/iiif/a-" in url], "no picture was asked for"
    assert not wrong

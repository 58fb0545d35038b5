"""MkDocs stays an engine: the same pages whoever starts it, and nothing leaks without the plugin."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.whole.sites import MKDOCS_YML, lantai, row, surroundings, tree, write_site


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of two items, one withheld."""
    return write_site(tmp_path_factory.mktemp("engine"), [row(1), row(2, 密级="秘密", 题名="绝不公开的题名")])


def _mkdocs(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=folder,
        env=surroundings(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_mkdocs_build_gives_the_same_files(folder: Path) -> None:
    """``mkdocs build`` and ``lantai build`` leave the same web files, byte for byte."""
    assert lantai("build", folder).returncode == 0
    ours = tree(folder / "build/site")
    done = _mkdocs("build", "-q", folder=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert tree(folder / "build/site") == ours


def test_mkdocs_carries_our_exit_status(tmp_path: Path) -> None:
    """``mkdocs build -q`` fails where an item has an error, although MkDocs itself counts no warning."""
    wrong = write_site(tmp_path, [row(1), row(2, 密级="不知道")])
    assert _mkdocs("build", "-q", folder=wrong).returncode == 1
    assert (wrong / "build/site/items/a-1/index.html").is_file()


def test_mkdocs_serve_gives_the_same_pages(folder: Path) -> None:
    """``mkdocs serve`` shows the pages of the public build."""
    assert lantai("build", folder).returncode == 0
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-q", "--no-livereload", "-a", f"127.0.0.1:{port}"],
        cwd=folder,
        env=surroundings(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        for path in ("index.html", "en/items/a-1/index.html", "all/index.html", "about/index.html"):
            served = _fetch(f"http://127.0.0.1:{port}/{path.removesuffix('index.html')}")
            assert served == (folder / "build/site" / path).read_bytes(), f"{path} differs"
    finally:
        process.kill()
        process.wait()


def test_lantai_serve_shows_the_draft(tmp_path: Path) -> None:
    """The draft on loopback: unfinished items too, marked 草稿 and noindex; never one with a classification."""
    rows = [row(1), row(2, 密级="秘密", 题名="绝不公开的题名")]
    exhibit = "lantai: 1\ntitle: {zh: 码头, en: Quay}\n"  # no basis, no opening status: nothing is public yet
    site = write_site(tmp_path, rows, {"exhibits/quay/exhibit.yml": exhibit})
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "builder.cli", "serve", str(site), "--port", str(port)],
        env=surroundings(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        page = _fetch(f"http://127.0.0.1:{port}/items/a-1/").decode()
    finally:
        process.kill()
        process.wait()
    assert "码头第1号" in page
    assert "noindex" in page
    assert "草稿" in page
    assert not (site / "build/draft/items/a-2").exists()
    assert not (site / "build/site").exists()


def _fetch(address: str) -> bytes:
    for _ in range(120):
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                return bytes(answer.read())
        except OSError:
            time.sleep(0.25)
    raise AssertionError(f"{address} does not answer")


def test_without_the_plugin_nothing_leaks(folder: Path, tmp_path: Path) -> None:
    """A plain ``mkdocs build`` without our plugin and theme shows the pages and no data of any item."""
    plain = re.sub(r"theme: .*\nplugins: .*\n", "theme: {name: mkdocs}\n", MKDOCS_YML)
    copy = write_site(tmp_path, [row(1), row(2, 密级="秘密", 题名="绝不公开的题名")], {"mkdocs.yml": plain})
    done = _mkdocs("build", folder=copy)
    assert done.returncode == 0, done.stderr
    for path in (copy / "build/site").rglob("*"):
        assert path.suffix.lower() not in {".csv", ".yml", ".yaml", ".xlsx"}, f"{path} was copied"
        if path.is_file() and path.suffix == ".html":
            text = path.read_text(encoding="utf-8")
            assert "绝不公开" not in text
            assert "码头第1号" not in text

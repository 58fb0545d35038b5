"""The page on which the staff let the machine compare every file with the register, from the folder itself."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.kiosk import Booth

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def told(browser: Browser, edition: Path, chosen: Path) -> tuple[str, list[str]]:
    """The verdict and the lines of the page after a folder was chosen."""
    booth = Booth(browser, edition)
    page = booth.open("kiosk-check.html")
    page.locator("#folder").set_input_files(chosen)
    page.locator("[data-told]:text-matches('完好|✗|不是')").wait_for()
    verdict = page.locator("[data-told]").text_content() or ""
    lines = page.locator("[data-list] li").all_text_contents()
    assert not booth.faults
    booth.close()
    return verdict, sorted(lines)


def test_every_file_is_compared_from_the_folder(browser: Browser, kiosk_edition: Path, tmp_path: Path) -> None:
    """A whole edition is told so; a flipped byte, a lost and a foreign file are named; another folder is none."""
    verdict, lines = told(browser, kiosk_edition, kiosk_edition)
    assert verdict.startswith("全部文件完好")
    assert lines == []
    copy = tmp_path / "booth"
    shutil.copytree(kiosk_edition, copy)
    page = (copy / "about/index.html").read_bytes()
    (copy / "about/index.html").write_bytes(page[:-2] + b"!\n")
    (copy / "search/index.html").unlink()
    (copy / "game.exe").write_bytes(b"MZ")
    verdict, lines = told(browser, kiosk_edition, copy)
    assert verdict == "3 ✗"
    assert {line.rpartition(": ")[2] for line in lines} == {"game.exe", "about/index.html", "search/index.html"}
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "a.txt").write_text("a", encoding="utf-8")
    assert "不是展台版" in told(browser, kiosk_edition, tmp_path / "other")[0]

"""What starts a booth starts it, whatever its folder is called and whatever the site is called."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from xml.etree import ElementTree as ET

import pytest

from builder.kiosk.launchers import launchers
from builder.model.public import PublicSite
from builder.model.text import Text

ODD = "展 台#1 100%"
TITLES = (Text("兰台示例", ""), Text("馆", "A & B -- <x>\r\ncalc.exe %PATH%"), Text("兰台示例", "Lantai"))


@dataclass(frozen=True)
class Named:
    """All of a site that the launchers read."""

    title: Text


def written(folder: Path, title: Text) -> Path:
    """The launchers of a site of that title, in a folder with an odd name."""
    for file in launchers(cast("PublicSite", Named(title))):
        assert isinstance(file.data, bytes)
        target = folder / ODD / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.data)
    return folder / ODD


@pytest.mark.parametrize("title", TITLES)
def test_windows_reads_it_in_any_code_page(tmp_path: Path, title: Text) -> None:
    """ASCII alone, each line with both signs at its end, the page within quotes, no second command from a title."""
    data = (written(tmp_path, title) / "start-kiosk.bat").read_bytes()
    lines = data.decode("ascii").split("\r\n")
    assert "\n" not in "".join(lines)
    assert [line.split()[0] for line in lines if line] == [
        "@echo",
        "rem",
        "set",
        "set",
        "for",
        "start",
        "exit",
        ")",
        "start",
    ]
    assert data.count(b'"%PAGE%"') == 2
    assert not set(lines[1]) & set("^&|<>%")


def browser_that_tells(folder: Path, name: str) -> None:
    """A program of a browser's name that writes down what it was given."""
    program = folder / "bin" / name
    program.parent.mkdir(exist_ok=True)
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{folder}/told"\n', encoding="utf-8")
    program.chmod(0o755)


@pytest.mark.skipif(os.name == "nt", reason="a script of Linux")
@pytest.mark.parametrize("name", ["chromium", "google-chrome", "xdg-open"])
def test_linux_starts_the_first_browser_that_is_there(tmp_path: Path, name: str) -> None:
    """The page is given as one word, however the folder is called; without a browser the desktop opens it."""
    folder = written(tmp_path, TITLES[1])
    browser_that_tells(tmp_path, name)
    for tool in ("dirname", "sh", "printf"):
        if found := shutil.which(tool):
            (tmp_path / "bin" / tool).symlink_to(found)
    home = {"PATH": str(tmp_path / "bin"), "HOME": str(tmp_path)}
    subprocess.run(["/bin/sh", folder / "start-kiosk.sh"], env=home, check=True)
    told = (tmp_path / "told").read_text(encoding="utf-8").splitlines()
    assert told[-1] == str(folder / "index.html")
    assert ("--kiosk" in told) == (name != "xdg-open")


@pytest.mark.skipif(os.name == "nt", reason="a shell of Linux")
def test_the_shell_finds_no_fault(tmp_path: Path) -> None:
    """``sh -n`` over the script."""
    done = subprocess.run(
        ["/bin/sh", "-n", written(tmp_path, TITLES[1]) / "start-kiosk.sh"], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_systemd_finds_no_fault(tmp_path: Path) -> None:
    """``systemd-analyze verify`` over the unit, where it is installed."""
    judge = shutil.which("systemd-analyze")
    if not judge:
        pytest.skip("systemd-analyze is not installed")
    unit = written(tmp_path, TITLES[1]) / "machine/lantai-kiosk.service"
    shutil.copy(unit, tmp_path / unit.name)
    done = subprocess.run(
        [judge, "--user", "verify", tmp_path / unit.name],
        env={**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert unit.name not in done.stderr, done.stderr


@pytest.mark.parametrize("title", TITLES)
def test_assigned_access_is_as_its_schema_has_it(tmp_path: Path, title: Text) -> None:
    """One profile with one program, its way out, and the account that it is for; each element in its namespace."""
    root = ET.parse(written(tmp_path, title) / "machine/assigned-access.xml").getroot()
    base, rs5, v4 = (
        f"{{http://schemas.microsoft.com/AssignedAccess/{year}/config}}" for year in ("2017", "201810", "2021")
    )
    assert [one.tag for one in root.iter()] == [
        *(f"{base}{name}" for name in ("AssignedAccessConfiguration", "Profiles", "Profile", "KioskModeApp")),
        f"{v4}BreakoutSequence",
        *(f"{base}{name}" for name in ("Configs", "Config", "AutoLogonAccount", "DefaultProfile")),
    ]
    app, account = root.find(f".//{base}KioskModeApp"), root.find(f".//{base}AutoLogonAccount")
    assert app is not None
    assert account is not None
    assert set(app.attrib) == {f"{v4}ClassicAppPath", f"{v4}ClassicAppArguments"}
    assert set(account.attrib) == {f"{rs5}DisplayName"}

"""What starts the edition: a double click, and the browser fills the screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from builder.model.files import OutFile
from builder.model.public import PublicSite
from builder.strings import say

_SWITCHES = (
    "--kiosk --no-first-run --disable-pinch --overscroll-history-navigation=0 --disable-translate "
    "--disable-features=Translate,TouchpadOverscrollHistoryNavigation --disable-session-crashed-bubble"
)

_PLACES = " ".join(
    f'"%{root}%\\{path}"'
    for path in ("Microsoft\\Edge\\Application\\msedge.exe", "Google\\Chrome\\Application\\chrome.exe")
    for root in ("ProgramFiles", "ProgramFiles(x86)")
)

_WINDOWS = """\
@echo off
rem {word}
chcp 65001 >nul
set "PAGE=%~dp0index.html"
set "DATA=%LOCALAPPDATA%\\LantaiKiosk"
for %%B in ({places}) do if exist %%B (
  start "" %%B {switches} --edge-kiosk-type=fullscreen --user-data-dir="%DATA%" "%PAGE%"
  exit /b
)
start "" "%PAGE%"
"""

_LINUX = """\
#!/bin/sh
# {word}
here=$(cd "$(dirname "$0")" && pwd)
for browser in chromium chromium-browser google-chrome microsoft-edge; do
  command -v "$browser" >/dev/null 2>&1 && exec "$browser" {switches} --user-data-dir="$HOME/.lantai-kiosk" "file://$here/index.html"
done
exec xdg-open "$here/index.html"
"""


def launchers(site: PublicSite) -> Iterator[OutFile]:
    """One file for Windows and one for Linux."""
    title = " ".join(site.title.into("en").split())  # a line of its own would be a command
    word = f"{say('kiosk.launch', 'en')}: {title}".replace("%", "")
    yield OutFile(
        PurePosixPath("start-kiosk.bat"),
        _WINDOWS.format(word=word, switches=_SWITCHES, places=_PLACES).replace("\n", "\r\n").encode(),
    )
    yield OutFile(PurePosixPath("start-kiosk.sh"), _LINUX.format(word=word, switches=_SWITCHES).encode())

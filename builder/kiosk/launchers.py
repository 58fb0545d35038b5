"""What starts the edition: a double click, and the browser fills the screen; and examples for a machine that is to
start it by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
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
page=$(cd "$(dirname "$0")" && pwd)/index.html
for browser in chromium chromium-browser google-chrome microsoft-edge; do
  command -v "$browser" >/dev/null 2>&1 && exec "$browser" {switches} --user-data-dir="$HOME/.lantai-kiosk" "$page"
done
exec xdg-open "$page"
"""

_EDGE = "--edge-kiosk-type=fullscreen --kiosk-idle-timeout-minutes=0"

_ASSIGNED = """\
<?xml version="1.0" encoding="utf-8"?>
<!-- {word}. {told} -->
<AssignedAccessConfiguration
  xmlns="http://schemas.microsoft.com/AssignedAccess/2017/config"
  xmlns:rs5="http://schemas.microsoft.com/AssignedAccess/201810/config"
  xmlns:v4="http://schemas.microsoft.com/AssignedAccess/2021/config">
  <Profiles>
    <Profile Id="{{6f0d2f5c-3a0b-4a59-9a3e-1a6d3c5a2b10}}">
      <KioskModeApp v4:ClassicAppPath="%ProgramFiles(x86)%\\Microsoft\\Edge\\Application\\msedge.exe"
        v4:ClassicAppArguments="{switches} {edge} file:///C:/LantaiKiosk/index.html" />
      <v4:BreakoutSequence Key="Ctrl+Alt+K" />
    </Profile>
  </Profiles>
  <Configs>
    <Config>
      <AutoLogonAccount rs5:DisplayName="Lantai" />
      <DefaultProfile Id="{{6f0d2f5c-3a0b-4a59-9a3e-1a6d3c5a2b10}}" />
    </Config>
  </Configs>
</AssignedAccessConfiguration>
"""
"""Windows 10 and 11 Pro, Enterprise, Education: Assigned Access for one program."""

_UNIT = """\
# {word}. {told}
[Unit]
Description=Lantai kiosk
After=graphical-session.target

[Service]
ExecStart=/bin/sh %h/LantaiKiosk/start-kiosk.sh
Restart=always
RestartSec=3

[Install]
WantedBy=graphical-session.target
"""

_AUTOSTART = """\
# {word}. {told}
[Desktop Entry]
Type=Application
Name=Lantai kiosk
Exec=/bin/sh -c "cd && exec /bin/sh LantaiKiosk/start-kiosk.sh"
X-GNOME-Autostart-enabled=true
"""

_EXAMPLES = {
    "assigned-access.xml": (_ASSIGNED, "kiosk.assigned", "\r\n"),
    "lantai-kiosk.service": (_UNIT, "kiosk.unit", "\n"),
    "lantai-kiosk.desktop": (_AUTOSTART, "kiosk.autostart", "\n"),
}


def launchers(site: PublicSite) -> Iterator[OutFile]:
    """One file for Windows and one for Linux; below ``machine/`` what lets a machine start the edition by itself."""
    title = " ".join(site.title.into("en").split())  # a line of its own would be a command
    word = f"{say('kiosk.launch', 'en')}: {title}".replace("%", "")
    plain = "".join(sign for sign in word if " " <= sign <= "~" and sign not in "^&|<>")  # of any code page, no command
    yield OutFile(
        PurePosixPath("start-kiosk.bat"),
        _WINDOWS.format(word=plain, switches=_SWITCHES, places=_PLACES).replace("\n", "\r\n").encode(),
    )
    yield OutFile(PurePosixPath("start-kiosk.sh"), _LINUX.format(word=word, switches=_SWITCHES).encode())
    told = word.replace("--", "–")  # two hyphens end a comment of XML
    for name, (text, key, ending) in _EXAMPLES.items():
        made = text.format(word=escape(told, quote=False), told=say(key, "en"), switches=_SWITCHES, edge=_EDGE)
        yield OutFile(PurePosixPath("machine") / name, made.replace("\n", ending).encode())

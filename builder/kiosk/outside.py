"""Ways out of the edition become QR codes: a visitor takes the address along, the screen stays where it is."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from html import unescape
from pathlib import PurePosixPath

import segno

from builder.model.files import OutFile

_LINK = re.compile(r"<a\b[^>]*>")
_AWAY = re.compile(r'\shref="((?:https?:|mailto:|tel:)[^"]*)"')
_TARGET = re.compile(r'\s(?:target|rel|hreflang|download)="[^"]*"')
_HEAD = re.compile(r'<link rel="(?:canonical|alternate)"[^>]*>\n?|<meta property="og:[^>]*>\n?')


class Outside:
    """Collects the addresses of all pages and takes the links to them away."""

    def __init__(self) -> None:
        self._found: set[str] = set()

    def within(self, file: OutFile) -> OutFile:
        """The file as it stands in the edition; only pages change."""
        if file.path.suffix != ".html" or not isinstance(file.data, bytes):
            return file
        page = _HEAD.sub("", file.data.decode())
        return replace(file, data=_LINK.sub(lambda found: self._closed(found[0]), page).encode())

    def codes(self) -> OutFile:
        """``assets/kiosk-outside.js``: for every address the outline of its QR code and the side of its square."""
        codes = {address: _code(address) for address in sorted(self._found)}
        text = json.dumps(codes, ensure_ascii=True, separators=(",", ":"))
        return OutFile(PurePosixPath("assets/kiosk-outside.js"), f"window.lantaiOutside = {text};\n".encode())

    def _closed(self, tag: str) -> str:
        away = _AWAY.search(tag)
        if not away:
            return tag
        self._found.add(unescape(away[1]))
        opened = _TARGET.sub("", tag.replace(away[0], "", 1))
        return opened.replace("<a", f'<a role="button" tabindex="0" data-outside="{away[1]}"', 1)


def _code(address: str) -> tuple[int, str]:
    """Modules a side, and the path of the dark ones in a drawing of that size (ISO/IEC 18004, level M)."""
    code = segno.make(address, error="m", micro=False)
    stream = io.BytesIO()
    code.save(stream, kind="svg", xmldecl=False, svgns=False, nl=False, border=2, omitsize=True, svgclass=None)
    path = re.search(r'\sd="([^"]*)"', stream.getvalue().decode())
    assert path  # every code has a dark module
    return int(code.symbol_size(border=2)[0]), str(path[1])

"""Ways out of the edition become QR codes: a visitor takes the address along, the screen stays where it is."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from html import escape, unescape
from pathlib import PurePosixPath

import segno

from builder.model.files import OutFile

_LINK = re.compile(r"<a\b[^>]*>", re.IGNORECASE)
_ADDRESS = re.compile(r"""\shref\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""", re.IGNORECASE)
_AWAY = re.compile(r"(?:https?:|mailto:|tel:|ftp:|geo:|//)", re.IGNORECASE)
_FILE = re.compile(r"\.(?:csv|docx|ics|json|jsonld|jsonl|pdf|txt|vtt|xlsx|xml|zip)$", re.IGNORECASE)
"""What a page of the site offers for taking away; a booth has nowhere to put it."""
_PICTURE = re.compile(r"\.(?:jpe?g|webp|png|gif|svg|tiff?)$", re.IGNORECASE)
"""A picture that fills the window has no bar and no way back. The viewer opens it within its page."""
_TARGET = re.compile(r'\s(?:target|rel|hreflang|download)="[^"]*"')
_HEAD = re.compile(r'<link rel="(?:canonical|alternate)"[^>]*>\n?|<meta property="og:[^>]*>\n?')


class Outside:
    """Collects the addresses of all pages and takes the links to them away, and those to files that are carried off."""

    def __init__(self) -> None:
        self._found: set[str] = set()

    def within(self, file: OutFile) -> OutFile:
        """The file as it stands in the edition; only pages change."""
        if file.path.suffix != ".html" or not isinstance(file.data, bytes):
            return file
        page = _HEAD.sub("", file.data.decode())
        return replace(file, data=_LINK.sub(lambda found: self._closed(found[0]), page).encode())

    def codes(self) -> OutFile:
        """``assets/kiosk-outside.js``: for an address the outline of its QR code and the side of its square."""
        codes = {address: code for address in sorted(self._found) if (code := _code(address))}
        text = json.dumps(codes, ensure_ascii=True, separators=(",", ":"))
        return OutFile(PurePosixPath("assets/kiosk-outside.js"), f"window.lantaiOutside = {text};\n".encode())

    def _closed(self, tag: str) -> str:
        found = _ADDRESS.search(tag)
        address = unescape(found[1].strip("\"'")).strip() if found else ""
        if not found:
            return tag
        closed = _TARGET.sub("", tag.replace(found[0], "", 1))
        if not _AWAY.match(address):
            path = address.partition("#")[0].partition("?")[0]
            if _PICTURE.search(path):
                return f'<a role="button" tabindex="0"{closed[2:]}'
            return f"<a hidden{closed[2:]}" if _FILE.search(path) else tag
        address = f"https:{address}" if address.startswith("//") else address
        self._found.add(address)
        return f'<a role="button" tabindex="0" data-outside="{escape(address)}"{closed[2:]}'


def _code(address: str) -> tuple[int, str] | None:
    """Modules a side, and the path of the dark ones in a drawing of that size (ISO/IEC 18004, level M). None for an
    address that no code can hold (some 2,300 bytes): the screen then shows it as words alone.
    """
    try:
        code = segno.make(address, error="m", micro=False)
    except segno.DataOverflowError:
        return None
    stream = io.BytesIO()
    code.save(stream, kind="svg", xmldecl=False, svgns=False, nl=False, border=2, omitsize=True, svgclass=None)
    path = re.search(r'\sd="([^"]*)"', stream.getvalue().decode())
    assert path  # every code has a dark module
    return int(code.symbol_size(border=2)[0]), str(path[1])

"""Names that every disk accepts: NTFS, exFAT and a USB stick, whatever the case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from builder.model.address import LONGEST_PATH
from builder.verify.finding import Finding, what

_CODE = "PROOF-10"
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)


def bad_names(paths: Iterable[str]) -> Iterator[tuple[str, Finding]]:
    """Every path that cannot be copied to Windows or a stick, with the reason."""
    by_fold: dict[str, str] = {}
    for path in sorted(paths):
        for finding in _findings(path):
            yield path, finding
        other = by_fold.setdefault(path.casefold(), path)
        if other != path:
            yield path, what(_CODE, "proof.case", other=other)


def _findings(path: str) -> Iterator[Finding]:
    if len(path) > LONGEST_PATH:
        yield what(_CODE, "proof.length", number=str(len(path)))
    if found := _FORBIDDEN.search(path):
        yield what(_CODE, "proof.character", character=found[0] if found[0].isprintable() else repr(found[0]))
    for part in path.split("/"):
        if _DEVICE.fullmatch(part):
            yield what(_CODE, "proof.device", name=part)
        if part.endswith((" ", ".")):
            yield what(_CODE, "proof.ending", name=part)

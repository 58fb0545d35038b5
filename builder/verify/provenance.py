"""What can be told of a folder without reading a file: what is there, where it came from, what it may be called."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

from builder.verify.expectation import Expectation
from builder.verify.finding import Finding, what
from builder.verify.secrets import Leaks

_TINY = 32
_ITEM_FOLDERS = frozenset({"items", "iiif"})

Placed = tuple[str, Finding]
"""A finding and the path that it belongs to."""


def standing(folder: Path) -> dict[str, int]:
    """Every file below the folder with its size, by path; -1 for a link, which is followed nowhere."""
    found: dict[str, int] = {}
    pending = [("", str(folder))]
    while pending:
        prefix, place = pending.pop()
        with os.scandir(place) as entries:
            for entry in entries:
                path = prefix + entry.name
                if entry.is_symlink():
                    found[path] = -1
                elif entry.is_dir():
                    pending.append((f"{path}/", entry.path))
                else:
                    found[path] = entry.stat().st_size
    return dict(sorted(found.items()))


def origins(there: Mapping[str, int], expectation: Expectation) -> Iterator[Placed]:
    """Files that are missing, changed, of unknown origin, made of a withheld item, or equal to a source."""
    for path in sorted(expectation.files.keys() - there.keys()):
        yield path, Finding("PROOF-01", {})
    for path, size in there.items():
        expected = expectation.files.get(path)
        if expected is None or size < 0:
            yield path, Finding("PROOF-08", {})
            continue
        if size != expected[0]:
            yield path, Finding("PROOF-11", {})
        yield from copied(path, size, expected[1], expectation)
        for key in expectation.made_from.get(path, ()):
            if key in expectation.withheld or key in expectation.barred.get(path, ()):
                yield path, what("PROOF-02", "proof.made_from", item=key)


def copied(path: str, size: int, digest: str, expectation: Expectation) -> Iterator[Placed]:
    """A file that equals one of the curator's; what is as small as an empty list may be equal by chance."""
    if size >= _TINY and (source := expectation.source_digests.get(digest)):
        yield path, Finding("PROOF-07", {"source": source})


def telling_names(there: Mapping[str, int], expectation: Expectation, leaks: Leaks) -> Iterator[Placed]:
    """Paths that name a withheld item, by its slug or by a secret."""
    slugs = {name for name in expectation.withheld if "/" not in name}
    for path in there:
        parts = path.split("/")
        for folder, name in pairwise(parts):
            if folder in _ITEM_FOLDERS and name in slugs:
                yield path, what("PROOF-02", "proof.withheld_name", slug=name)
    if leaks and leaks.in_text("\x00".join(there)):
        for path in there:
            for secret in leaks.in_text(path):
                yield path, what("PROOF-02", "proof.leak_in_path", item=secret.item, field=secret.field)

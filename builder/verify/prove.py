"""Walks a built folder before anybody sees it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, MutableMapping
from itertools import chain
from pathlib import Path

from builder.model.problems import Problem
from builder.verify.covered import uncovered
from builder.verify.expectation import Expectation
from builder.verify.finding import Finding, Reading, reading_of
from builder.verify.fonts import telling_fonts
from builder.verify.links import Signposts
from builder.verify.names import bad_names
from builder.verify.printed_pictures import PrintedPictures
from builder.verify.provenance import Placed, copied, origins, standing, telling_names
from builder.verify.reading import Reader, kind_of, reach_of
from builder.verify.secrets import Leaks
from builder.verify.telling import problems_of

RECIPE = 4
"""Raised by hand when the same bytes read differently; what was kept under another number is dropped."""

_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif"})

Memo = MutableMapping[str, object]
"""What an earlier proof read, as JSON values: readings by digest and kind, and what was proved last."""


def prove(folder: Path, expectation: Expectation, *, memo: Memo | None = None) -> list[Problem]:
    """Every problem of a built folder; none means that it may be published.

    Files, names and origins are looked at each time. A file's bytes are read once: ``memo`` keeps what was found by
    the digest that the one writer gave, as long as the secrets are the same, and a folder that was proved clean as a
    whole is not walked again. Raises OSError where a file cannot be read.
    """
    memo = {} if memo is None else memo
    there = standing(folder)
    state = _state(there, expectation)
    if memo.get("proved") == state:
        return []
    leaks = Leaks(expectation.secrets, expectation.public_values)
    memo["counts"] = [leaks.by_text, leaks.by_structure, len(there)]
    placed = [
        *origins(there, expectation),
        *bad_names(there),
        *telling_names(there, expectation, leaks),
    ]
    readings, strays = _readings(folder, there, expectation, Reader(leaks, expectation.profiles), memo)
    placed += strays
    placed += ((path, finding) for path, reading in readings.items() for finding in reading.findings)
    placed += uncovered(folder, there, expectation.files, expectation.covered, memo)
    placed += _printed(folder, there, expectation)
    placed += telling_fonts(folder, there, expectation.characters)
    placed += _links(there, readings, expectation.base_url)
    memo["proved"] = "" if placed else state
    return list(problems_of(placed))


def _printed(folder: Path, there: Mapping[str, int], expectation: Expectation) -> Iterator[Placed]:
    """What the pictures within each PDF show, and those that were made of no work."""
    judge = PrintedPictures(expectation.shown)
    for path in (path for path, size in there.items() if judge and size >= 0):
        kind = kind_of(path)
        if kind == ".pdf":
            yield from ((path, finding) for finding in judge.findings((folder / path).read_bytes()))
        elif kind in _PICTURES and not expectation.made_from.get(path):
            yield from ((path, finding) for finding in judge.of_picture((folder / path).read_bytes()))


def _readings(
    folder: Path, there: Mapping[str, int], expectation: Expectation, reader: Reader, memo: Memo
) -> tuple[dict[str, Reading], list[Placed]]:
    """What each file holds, and the files that are not what the writer said."""
    frame = f"{RECIPE} {reader.leaks.digest} {' '.join(sorted(reader.profiles))}"
    kept = memo.get("readings") if memo.get("frame") == frame else None
    known: dict[str, object] = kept if isinstance(kept, dict) else {}
    fresh: dict[str, object] = {}
    readings: dict[str, Reading] = {}
    strays: list[Placed] = []
    for path, size in there.items():
        if size < 0:
            continue
        expected = expectation.files.get(path)
        kind = kind_of(path)
        reach = reach_of(path)
        key = f"{expected[1]}{kind}{reach}" if expected and expected[0] == size else ""
        reading = reading_of(known.get(key) or fresh.get(key)) if key else None
        if reading is None:
            data = (folder / path).read_bytes()
            digest = hashlib.sha256(data).hexdigest()
            reading = reader.read(data, kind, reach=reach)
            if expected is None:
                strays += copied(path, size, digest, expectation)
            elif expected[0] == size and expected[1] != digest:
                strays.append((path, Finding("PROOF-11", {})))
                key = ""
        readings[path] = reading
        if key:
            fresh[key] = known.get(key) or fresh.get(key) or reading.as_json()
    memo["frame"], memo["readings"] = frame, fresh
    return readings, strays


def _links(there: Mapping[str, int], readings: Mapping[str, Reading], base_url: str) -> Iterator[Placed]:
    """Every link of every file, judged once all files and anchors are known."""
    anchors = {path: reading.anchors for path, reading in readings.items() if kind_of(path) == ".html"}
    signposts = Signposts(there, anchors, base_url)
    for path, reading in readings.items():
        for link in reading.links:
            if finding := signposts.judge(path, link):
                yield path, finding


def _state(there: Mapping[str, int], expectation: Expectation) -> str:
    """One digest over everything that the outcome depends on."""
    digest = hashlib.sha256(f"{RECIPE}\n{expectation.base_url}\n".encode())
    lines = chain(
        (f"there {path} {size}" for path, size in there.items()),
        (f"file {path} {size} {sha256}" for path, (size, sha256) in sorted(expectation.files.items())),
        (f"made {path} {' '.join(keys)}" for path, keys in sorted(expectation.made_from.items())),
        (f"barred {path} {' '.join(sorted(keys))}" for path, keys in sorted(expectation.barred.items())),
        (f"source {sha256} {path}" for sha256, path in sorted(expectation.source_digests.items())),
        sorted(f"secret {json.dumps([one.item, one.field, one.value])} {one.excuses}" for one in expectation.secrets),
        sorted(f"public {json.dumps(value)}" for value in expectation.public_values),
        (f"covered {path} {view}" for path, view in sorted(expectation.covered.items())),
        sorted(f"shown {one.digests} {one.redactions}" for one in expectation.shown),
        (f"characters {''.join(sorted(expectation.characters))}",),
        (f"name {name}" for name in sorted(expectation.withheld | expectation.profiles)),
    )
    for line in lines:
        digest.update(line.encode("utf-8", "surrogatepass") + b"\n")
    return digest.hexdigest()

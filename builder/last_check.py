"""What load and check found, kept until a file or the program changes. The gate's word is never kept.

The note is read back by an unpickler that knows the types of ``builder.model`` and nothing else, and only when its
digest is right: a damaged or a foreign file is as good as none.
"""

from __future__ import annotations

import hashlib
import io
import json
import pickle
from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from builder.marks import file_marks, fingerprint
from builder.model.item import Site
from builder.model.problems import Problem
from builder.store import Store
from builder.writing import write_report

Found = tuple[Site | None, tuple[Problem, ...]]


class LastCheck:
    """The last finding of a build folder. ``outside`` are folders that the curator's settings name elsewhere: their
    files count as much as those of the site folder.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._note = store.folder / "last-check.json"
        self._found = store.folder / "last-check.found"

    def recall(self, mark: str) -> Found | None:
        """What was found when everything was as it is now; None where something differs."""
        try:
            note = json.loads(self._note.read_text(encoding="utf-8"))
            if (
                not isinstance(note, dict)
                or note.get("mark") != mark
                or note.get("outside") != self._outside(note.get("places", []))
            ):
                return None
            content = self._found.read_bytes()
        except (OSError, ValueError, RecursionError):
            return None
        if hashlib.sha256(content).hexdigest() != note.get("digest"):
            return None
        try:
            found: Found = _Reader(io.BytesIO(content)).load()
        except pickle.UnpicklingError:
            return None
        return found

    def keep(self, mark: str, outside: Iterable[Path], found: Found) -> None:
        """Write down what was found. A folder outside that cannot be read is a reason to write nothing."""
        places = sorted(map(str, outside))
        try:
            told = self._outside(places)
        except OSError:
            return
        stream = io.BytesIO()
        _Writer(stream, protocol=5).dump(found)
        content = stream.getvalue()
        note = {"mark": mark, "places": places, "outside": told, "digest": hashlib.sha256(content).hexdigest()}
        write_report(self._note.parent, {self._found.name: content, self._note.name: json.dumps(note).encode()})

    def _outside(self, places: Iterable[str]) -> str:
        return fingerprint([file_marks(self._store, map(Path, places))])


def frozen(mapping: dict[object, object]) -> MappingProxyType[object, object]:
    """A mapping that cannot be written to, as the note makes it anew."""
    return MappingProxyType(mapping)


def restored(kind: type, values: Sequence[object]) -> object:
    """A value of the model, field by field. What dataclasses do on their own asks for the fields anew each time, and
    a site has a hundred thousand values.
    """
    made: object = object.__new__(kind)
    for name, value in zip(_names(kind), values, strict=True):
        object.__setattr__(made, name, value)
    return made


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


class _Writer(pickle.Pickler):
    """Mappings that cannot be written to are plain ones in the note, and dataclasses their fields."""

    dispatch_table = {MappingProxyType: lambda mapping: (frozen, (dict(mapping),))}  # noqa: RUF012

    def reducer_override(self, value: object) -> Any:  # noqa: ANN401 - what pickle takes
        kind = type(value)
        if not is_dataclass(kind):
            return NotImplemented
        return restored, (kind, tuple(getattr(value, name) for name in _names(kind)))


class _Reader(pickle.Unpickler):
    """Makes values of the model and refuses everything else."""

    def find_class(self, module: str, name: str) -> object:
        if known := _KNOWN.get((module, name)):
            return known
        found = super().find_class(module, name) if module.startswith("builder.model.") else None
        if isinstance(found, type) and found.__module__ == module:
            return found
        raise pickle.UnpicklingError(f"{module}.{name}")


_KNOWN: dict[tuple[str, str], object] = {
    ("datetime", "date"): date,
    (__name__, "frozen"): frozen,
    (__name__, "restored"): restored,
}

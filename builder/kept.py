"""A value of the model kept beside the store until its mark changes.

It is read back by an unpickler that knows the types of ``builder.model`` and nothing else, and only when its digest is
right: a damaged or a foreign file is as good as none.
"""

from __future__ import annotations

import hashlib
import io
import json
import pickle
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from builder.writing import write_report

_DIGEST = "digest"


class Kept:
    """Two files: a note in JSON that says under which conditions the value holds, and the value."""

    def __init__(self, folder: Path, name: str) -> None:
        self._note = folder / f"{name}.json"
        self._value = folder / f"{name}.found"

    def note(self) -> Mapping[str, object]:
        """What stands in the note; nothing where there is none of ours."""
        try:
            note = json.loads(self._note.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return note if isinstance(note, dict) else {}

    def value(self, note: Mapping[str, object]) -> object:
        """The value that was kept with this note; None where it is not whole."""
        try:
            content = self._value.read_bytes()
        except OSError:
            return None
        if hashlib.sha256(content).hexdigest() != note.get(_DIGEST):
            return None
        try:
            return _Reader(io.BytesIO(content)).load()
        except pickle.UnpicklingError:
            return None

    def keep(self, note: Mapping[str, object], value: object) -> None:
        """Write both down, the note last."""
        stream = io.BytesIO()
        _Writer(stream, protocol=5).dump(value)
        content = stream.getvalue()
        told = json.dumps({**note, _DIGEST: hashlib.sha256(content).hexdigest()}).encode()
        write_report(self._note.parent, {self._value.name: content})
        write_report(self._note.parent, {self._note.name: told})


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

"""JSON as every export writes it: the same value gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable


def line(value: object) -> str:
    """One value without blanks, keys in the order in which they were put in, Chinese as it is."""
    return _LINE.encode(value)


_LINE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def document(value: object) -> bytes:
    """A whole file: one value and a line end."""
    return f"{line(value)}\n".encode()


def listing(values: Iterable[object]) -> bytes:
    """A list with one value a line, so that versions of the file can be compared line by line."""
    lines = ",\n".join(line(value) for value in values)
    return f"[\n{lines}\n]\n".encode() if lines else b"[]\n"


def pretty(value: object) -> bytes:
    """A whole file that people read too."""
    return f"{json.dumps(value, ensure_ascii=False, indent=2)}\n".encode()

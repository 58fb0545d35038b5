"""Cells longer than Python's csv allows, where a program of ours wrote the file."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def long_cells(characters: int) -> Iterator[None]:
    """Within it a cell may hold as many characters; afterwards the program's limit is as before."""
    before = csv.field_size_limit(characters)
    try:
        yield
    finally:
        csv.field_size_limit(before)

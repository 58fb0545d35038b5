"""The register of an edition reads back as it was written; what is none is told, never a traceback."""

from __future__ import annotations

import pytest

from builder.kiosk import register, registered


def test_any_name_reads_back() -> None:
    """Also names that look like the script's own signs; a line for each file."""
    files = {name: (n, "0" * 64) for n, name in enumerate(("a],b.jpg", 'q"];.png', "码头.jpg", "x.html"))}
    made = register(files).data
    assert isinstance(made, bytes)
    assert registered(made.decode()) == files
    assert made.count(b"\n") == len(files)


@pytest.mark.parametrize(
    "text", ["", "window.lantaiFiles = 5;", "window.lantaiFiles = {", "a = " + "[" * 100_000, "a = " + "9" * 5000]
)
def test_what_is_no_register_is_none(text: str) -> None:
    """Cut, deep, or something else."""
    assert registered(text) is None

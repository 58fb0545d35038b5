"""Where the packaged theme is. MkDocs' entry point ``lantai`` names this module."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent
_PACKAGED = _HERE / "packaged" / "theme"
FOLDER = _PACKAGED if _PACKAGED.is_dir() else _HERE.parent / "theme"

# MkDocs takes the folder of the entry point's module for the theme; in a checkout the theme stands beside the package.
__file__ = str(FOLDER / "__init__.py")

"""The style sheets and scripts of the site, put together from small files in a stated order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from builder.model.branding import LOGO
from builder.model.files import OutFile
from builder.pages.ratio import ratio_rules

LAYERS = ("tokens", "base", "components", "pages", "modes")
_ORDER = f"@layer {', '.join(LAYERS)};\n"
BLOCKS = ("compare", "tour", "hotspots", "sides")
OF_READING = frozenset({"cover", "events", "finder", "guide", "house", "law", "openings", "quiz", "search"})
"""Sheets of the layer ``pages`` that pages of pictures never use: they do not make anybody wait for a picture."""
SCRIPTS = (
    "start",
    "modes",
    "content_state",
    "viewer",
    "rail",
    "law",
    "views",
    "facets",
    "copy",
    "save",
    "way",
    "search",
    "quiz",
    "finder",
    "choose",
    "details",
    "phrases",
    *BLOCKS,
    "mount",
)
SEARCH = (
    *("fold", "parts", "lists", "phrases", "query", "narrowing", "records", "marking"),
    *("results", "address", "page", "suggestions", "mount"),
)
KIOSK = (
    *("start", "shelf", "counts", "idle", "bar", "help", "slips", "corner", "attract", "guard", "outside"),
    *("outlived", "export", "self_test", "staff"),
)
KIOSK_CHECK = ("check",)
KIOSK_KEYS = ("pinyin", "keys")

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_LINE_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)


def assets(theme_folders: Sequence[Path]) -> list[OutFile]:
    """``assets/lantai.css``, ``assets/reading.css`` for the pages of law, guides and the house, ``assets/lantai.js``,
    and ``assets/search.js`` for those who search. A file of an earlier folder stands in for ours of the same name; a
    style sheet of a new name joins its layer.
    """
    return [
        OutFile(PurePosixPath("assets/lantai.css"), style_sheet(theme_folders).encode()),
        OutFile(PurePosixPath("assets/reading.css"), reading_sheet(theme_folders).encode()),
        OutFile(PurePosixPath("assets/lantai.js"), script(theme_folders).encode()),
        OutFile(PurePosixPath("assets/search.js"), script(theme_folders, SEARCH, "search/").encode()),
        OutFile(PurePosixPath("assets/lantai.svg"), _find(theme_folders, "lantai.svg").read_bytes()),
    ]


def logo(theme_folders: Sequence[Path]) -> OutFile:
    """The logo of the house, as its face draws it."""
    return OutFile(PurePosixPath("assets") / LOGO, _find(theme_folders, LOGO).read_bytes())


def kiosk_assets(theme_folders: Sequence[Path]) -> list[OutFile]:
    """What the edition for a booth has beside that."""
    css = _bare(_find(theme_folders, "kiosk/kiosk.css").read_text(encoding="utf-8"))
    return [
        OutFile(PurePosixPath("assets/kiosk.css"), css.encode()),
        OutFile(PurePosixPath("assets/kiosk.js"), script(theme_folders, KIOSK, "kiosk/").encode()),
        OutFile(PurePosixPath("assets/kiosk-keys.js"), script(theme_folders, KIOSK_KEYS, "kiosk_keys/").encode()),
        OutFile(PurePosixPath("assets/kiosk-check.js"), script(theme_folders, KIOSK_CHECK, "kiosk_check/").encode()),
    ]


def style_sheet(theme_folders: Sequence[Path]) -> str:
    """Layers in order, within a layer the files by name; comments and blank lines dropped."""
    parts = [_ORDER]
    for layer in LAYERS:
        made = _joined(path for path in _layer(theme_folders, layer) if layer != "pages" or path.stem not in OF_READING)
        if layer == "base":
            made += ratio_rules()
        parts.append(f"@layer {layer} {{\n{made}}}\n")
    return "".join(parts)


def reading_sheet(theme_folders: Sequence[Path]) -> str:
    """What stands in the layer ``pages`` for pages of reading, whichever sheet a browser reads first."""
    made = _joined(path for path in _layer(theme_folders, "pages") if path.stem in OF_READING)
    return f"{_ORDER}@layer pages {{\n{made}}}\n"


def script(theme_folders: Sequence[Path], names: Sequence[str] = SCRIPTS, folder: str = "") -> str:
    """One classic script: it runs from ``file://`` as well, and shares no name with anybody."""
    parts = [_find(theme_folders, f"js/{folder}{name}.js").read_text(encoding="utf-8") for name in names]
    body = "".join(_tidy(_LINE_COMMENT.sub("", _COMMENT.sub("", part))) for part in parts)
    return f'(function () {{\n"use strict";\n{body}}})();\n'


def _layer(theme_folders: Sequence[Path], layer: str) -> list[Path]:
    if layer == "tokens":
        return [_find(theme_folders, "css/tokens.css")]
    found: dict[str, Path] = {}
    for folder in theme_folders:
        for path in sorted((folder / "assets" / "css" / layer).glob("*.css")):
            found.setdefault(path.name, path)
    return [found[name] for name in sorted(found)]


def _find(theme_folders: Sequence[Path], name: str) -> Path:
    for folder in theme_folders:
        if (path := folder / "assets" / name).is_file():
            return path
    raise FileNotFoundError(f"assets/{name} is in no theme folder")


def _joined(paths: Iterable[Path]) -> str:
    return "".join(_bare(path.read_text(encoding="utf-8")) for path in paths)


def _bare(css: str) -> str:
    return _tidy(_COMMENT.sub("", css))


def _tidy(text: str) -> str:
    return "".join(f"{line.strip()}\n" for line in text.splitlines() if line.strip())

"""Typst in a locked room: a folder made for one document, fonts by name, no network, the same bytes every time."""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

import typst

from builder.fonts.faces import Faces
from builder.model.files import Stored
from builder.print.sorts import foreign_words, printable

Standard = Literal["a-2a", "ua-1"]
STANDARDS: tuple[Standard, ...] = ("a-2a", "ua-1")
_PLACE = re.compile(r"┌─ \\*/?(?P<file>[^:\n]+\.typ):(?P<line>\d+):\d+")
_PACKAGE = re.compile(r"@(?:preview|local)/")
_KINDS = {".typ", ".svg", ".png", ".jpg", ".icc"}
_DATES = (
    (b"/ModDate(D:19700101", b")"),
    (b"/CreationDate(D:19700101", b")"),
    (b"<xmp:ModifyDate>1970", b"</xmp:ModifyDate>"),
    (b"<xmp:CreateDate>1970", b"</xmp:CreateDate>"),
    (b"<xmpMM:History>", b"</xmpMM:History>"),
)
_TABLE, _NEAR = b"startxref", 1 << 16


class TemplateError(Exception):
    """Why a document could not be set, and where: ``file`` is a template's name, ``line`` counts from 1."""

    def __init__(self, reason: str, file: str = "", line: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.file = file
        self.line = line


def templates(folders: Sequence[Path]) -> dict[str, Path]:
    """The print templates, logos and profiles by name; the first folder that has one wins, so a city's come first."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted((folder / "print").glob("*")):
            if path.suffix.lower() in _KINDS:
                found.setdefault(path.name, path)
    return dict(sorted(found.items()))


def refuse_packages(sources: Mapping[str, Path]) -> None:
    """Raise TemplateError where a template asks for a Typst package: that would be fetched from another host."""
    for name, path in sources.items():
        if path.suffix != ".typ":
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if _PACKAGE.search(line):
                raise TemplateError(line.strip(), name, number)


def typeset(
    main: str,
    *,
    data: Mapping[str, object],
    sources: Mapping[str, Path],
    files: Mapping[str, Stored | bytes],
    faces: Faces,
    room: Path,
    standards: Sequence[Standard] = STANDARDS,
) -> bytes:
    """The PDF of template ``main`` with ``data``, as PDF/A-2a and PDF/UA-1, or by other ``standards``. A character that
    no font has stands as 〓.

    ``files`` are all that the document may read, by name; ``room`` is where the folder for it is made and removed
    again. Raises TemplateError for an error of a template.
    """
    room.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=".part-", dir=room))
    try:
        for name, path in sources.items():
            shutil.copyfile(path, folder / name)
        words, files = printable(data, files, faces)
        for name, content in files.items():
            _place(content, folder / name)
        fonts = _fonts(faces)
        whole = {**words, **_families_of(words, faces, fonts)}
        (folder / "data.json").write_text(json.dumps(whole, ensure_ascii=False, sort_keys=True), encoding="utf-8")
        return _undated(_compile(folder, main, fonts, standards))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _families_of(data: Mapping[str, str], faces: Faces, fonts: typst.Fonts) -> dict[str, object]:
    """The names to try in turn for ``serif`` and ``sans``, those that the exhibition chose first; which words stand in
    the font of other alphabets, and its names.
    """
    paths = {info.family: Path(info.path) for info in fonts.fonts() if info.path}
    own = {name: [one for one in [data.get(f"own_{name}", "")] if one in paths] for name in ("serif", "sans")}
    heads = [paths[own[name][0]] if own[name] else usual[0] for name, usual in _usual(faces).items()]
    return {
        **{name: [*own[name], *families(usual, fonts)] for name, usual in _usual(faces).items()},
        "foreign": foreign_words(data, faces, heads),
        "letters": families(faces.letters, fonts),
    }


def _usual(faces: Faces) -> dict[str, tuple[Path, ...]]:
    return {"serif": faces.serif, "sans": faces.sans}


def _fonts(faces: Faces) -> typst.Fonts:
    folders = sorted({str(path.parent) for path in faces.files})
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


def known_families(faces: Faces) -> list[str]:
    """The names by which an exhibition may ask for a font."""
    return sorted({info.family for info in _fonts(faces).fonts()})


def families(paths: Sequence[Path], fonts: typst.Fonts) -> list[str]:
    """The names by which Typst knows these files, in their order."""
    names = {Path(info.path).resolve(): info.family for info in fonts.fonts() if info.path}
    return list(dict.fromkeys(names[path.resolve()] for path in paths if path.resolve() in names))


def _compile(folder: Path, main: str, fonts: typst.Fonts, standards: Sequence[Standard]) -> bytes:
    try:
        made = typst.compile(
            str(folder / main), root=str(folder), font_paths=fonts, pdf_standards=list(standards), timestamp=0
        )
    except typst.TypstError as error:
        place = _PLACE.search(error.diagnostic or "")
        hints = f" ({'; '.join(error.hints)})" if error.hints else ""
        found = (Path(place["file"]).name, int(place["line"])) if place else (main, 0)
        raise TemplateError(f"{error.message}{hints}", *found) from error
    assert isinstance(made, bytes)
    return made


def _place(content: Stored | bytes, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, bytes):
        target.write_bytes(content)
        return
    try:
        os.link(content.path, target)
    except OSError:
        shutil.copyfile(content.path, target)


def _undated(pdf: bytes) -> bytes:
    """The document without its dates: Typst demands one, and any that we could give would be untrue.

    Blanks of the same length take their place, so that nothing moves. All of them stand unpacked right before the
    table at its end: what comes before, pictures above all, is not searched.
    """
    start = max(0, int(pdf[pdf.rindex(_TABLE) + len(_TABLE) :].split(maxsplit=1)[0]) - _NEAR)
    clean = bytearray(pdf[start:])
    for opening, closing in _DATES:
        at = clean.rfind(opening)
        if at >= 0:
            end = clean.index(closing, at) + len(closing)
            clean[at:end] = b" " * (end - at)
    return b"".join((memoryview(pdf)[:start], clean))

"""The brochure of every exhibition, in every language of the site."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path, PurePosixPath

import segno

from builder.fonts import Faces, missing
from builder.model.address import Addresses
from builder.model.files import OutFile, Stored
from builder.model.problems import Problem
from builder.model.public import PublicExhibition, PublicSite
from builder.model.rendition import Renditions
from builder.model.where import Where
from builder.print.book import Book
from builder.print.typeset import TemplateError, refuse_packages, templates, typeset
from builder.store import Store, file_digest, recipe_key

RECIPE_VERSION = 3
_MAIN, _QR = "brochure.typ", "qr.svg"
_NO_TYPE = "〓"  # what printers have always set where they lacked the sort


def brochures(
    site: PublicSite,
    renditions: Renditions,
    addresses: Addresses,
    faces: Faces,
    store: Store,
    theme_folders: Sequence[Path],
) -> tuple[list[OutFile], list[Problem]]:
    """``downloads/<exhibition>.<language>.pdf`` for every exhibition, and PRINT-01 for a template that breaks.

    A character that no font has stands as 〓; ``fonts.characters.missing_characters`` reports it.
    """
    sources = templates(theme_folders)
    try:
        refuse_packages(sources)
    except TemplateError as error:
        return [], [_problem(error)]
    files, problems = [], []
    for exhibition in site.exhibitions:
        for language in site.languages:
            book = Book(site, exhibition, renditions, addresses, language)
            try:
                made = _brochure(book, faces, store, sources)
            except TemplateError as error:
                problems.append(_problem(error))
            else:
                path = PurePosixPath(addresses.brochure(exhibition.id, language))
                files.append(OutFile(path, made, _made_from(exhibition)))
    return files, problems


def _brochure(book: Book, faces: Faces, store: Store, sources: Mapping[str, Path]) -> Stored:
    data = book.data()
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    if gaps := missing(set(text), faces):
        data = json.loads(text.translate({ord(gap): _NO_TYPE for gap in gaps}))
        text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    pictures = dict(sorted(book.pictures.items()))
    inputs = [
        *(picture.sha256 for picture in pictures.values()),
        *(f"{name}:{file_digest(path)}" for name, path in sources.items()),
        *(store.digest(path) for path in faces.files),
    ]
    parameters = {"data": hashlib.sha256(text.encode()).hexdigest(), "typst": version("typst")}
    key = recipe_key("brochure", RECIPE_VERSION, parameters, inputs)
    name = "brochure.pdf"  # two exhibitions with the same words share one result

    def recipe(folder: Path) -> Mapping[str, object]:
        files: dict[str, Stored | bytes] = {**pictures, **({_QR: _qr(book.online)} if book.online else {})}
        (folder / name).write_bytes(
            typeset(_MAIN, data=data, sources=sources, files=files, faces=faces, room=store.folder)
        )
        return {}

    return store.make(key, {"recipe": "brochure", "of": book.exhibition.id, "language": book.language}, recipe)[name]


def _qr(address: str) -> bytes:
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="svg", border=4, xmldecl=False, svgns=True)
    return out.getvalue()


def _problem(error: TemplateError) -> Problem:
    where = Where(f"theme/print/{error.file}" if error.file else "", row=error.line)
    return Problem(code="PRINT-01", where=where, facts={"reason": error.reason})


def _made_from(exhibition: PublicExhibition) -> tuple[str, ...]:
    return tuple(f"{item.exhibition}/{item.id}" for item in exhibition.items)

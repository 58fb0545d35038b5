"""The brochures of every exhibition: in every language of the site, and in the editions that it asks for."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path, PurePosixPath

import segno

from builder.fonts.faces import Faces
from builder.model.address import Addresses
from builder.model.files import OutFile, Stored
from builder.model.print_class import faults
from builder.model.problems import Problem
from builder.model.public import PublicExhibition, PublicSite
from builder.model.rendition import Renditions
from builder.model.where import Where
from builder.print.book import Book
from builder.print.edition import Edition, editions
from builder.print.guests import with_numbers
from builder.print.pressing import HOUSE, REPORT, UNSEPARATED, Plates, absent, separation_of, told
from builder.print.resolution import from_csv
from builder.print.separation import ProfileError
from builder.print.stops import at_stops
from builder.print.tokens import colours
from builder.print.typeset import STANDARDS, TemplateError, known_families, refuse_packages, templates, typeset
from builder.store import Store, file_digest, recipe_key

RECIPE_VERSION = 8
_QR, _QR_GREY = "qr.svg", "qr.png"
_BOOK = "brochure.pdf"  # two exhibitions with the same words share one result


@dataclass(frozen=True, slots=True)
class Press:
    """What every book is made with: pictures, addresses, fonts, the store, the theme (a city's folder first)."""

    renditions: Renditions
    addresses: Addresses
    faces: Faces
    store: Store
    theme_folders: Sequence[Path]


def brochures(
    site: PublicSite, press: Press, wanted: Sequence[Edition] | None = None, of: Collection[str] | None = None
) -> tuple[list[OutFile], list[Problem]]:
    """``downloads/<exhibition>.<edition>.pdf`` for every exhibition, or for those ``of`` these ids: ``wanted``, or what
    the exhibition asks for.

    PRINT-01 for a template that breaks, PRINT-05 to 07 for pictures, PRINT-08 and 10 for a file or a font that
    is not there. A character that no font has stands as 〓; ``fonts.characters`` reports it.
    """
    sources = templates(press.theme_folders)
    try:
        refuse_packages(sources)
    except TemplateError as error:
        return [], [broken(error)]
    files: list[OutFile] = []
    problems: list[Problem] = []
    for exhibition in (with_numbers(one) for one in site.exhibitions if of is None or one.id in of):
        if faults(exhibition.print, exhibition.partners):
            continue  # check has told
        for edition, name, shown in at_stops(exhibition, wanted or editions(exhibition.print.editions, site.languages)):
            try:
                book = _book(site, shown, edition, press, sources)
                made, report = _brochure(book, press, sources)
            except TemplateError as error:
                problems.append(broken(error))
                continue
            except ProfileError:
                own = exhibition.print.profile
                problems.append(_absent(exhibition, own) if own else absent(site.profile, HOUSE))
                continue
            path = press.addresses.brochure(name, edition.name(site.languages))
            files.append(OutFile(PurePosixPath(path), made, _made_from(exhibition)))
            if report:
                files.append(OutFile(PurePosixPath(path).with_suffix(".csv"), report))
            problems += [one for one in _found(book, report, press) if one not in problems]
    return files, problems


def _found(book: Book, report: Stored | None, press: Press) -> Iterator[Problem]:
    """What the curator should hear of a book that was made: its pictures, its inks, its fonts and its logo."""
    exhibition, edition = book.exhibition, book.edition
    yield from book.problems
    if report and not edition.from_afar:
        yield from told(from_csv(report.path.read_bytes()))
    if edition.press and book.separation is None:
        yield UNSEPARATED
    yield from _unknown_fonts(exhibition, press.faces)
    if exhibition.print.logo not in {"", book.logo}:
        yield _absent(exhibition, exhibition.print.logo)


def _book(
    site: PublicSite, exhibition: PublicExhibition, edition: Edition, press: Press, sources: Mapping[str, Path]
) -> Book:
    logo = exhibition.print.logo
    return Book(
        site,
        exhibition,
        press.renditions,
        press.addresses,
        edition,
        colours=colours(press.theme_folders, dict(exhibition.print.colours.items())),
        logo=logo if logo in sources else "",
        separation=separation_of(exhibition.print.profile or site.profile, sources) if edition.press else None,
    )


def _brochure(book: Book, press: Press, sources: Mapping[str, Path]) -> tuple[Stored, Stored | None]:
    """The book, and for a printer the report on its pictures."""
    data = {**book.data(), "own_serif": book.exhibition.print.serif, "own_sans": book.exhibition.print.sans}
    pictures = dict(sorted(book.pictures.items()))
    key = _key(data, pictures, book, press, sources)

    def recipe(folder: Path) -> Mapping[str, object]:
        plates = _plates(book, pictures)
        shown = plates.files() if plates else {}
        files: dict[str, Stored | bytes] = {**pictures, **shown}
        if book.online:
            code = _QR_GREY if plates else _QR
            files[code] = qr(book.online, code)
        files |= {name: qr(address, name) for name, _, address in book.codes().values()}
        made = typeset(
            f"{book.edition.piece}.typ",
            data=data,
            sources={name: path for name, path in sources.items() if path.suffix != ".icc"},
            files=files,
            faces=press.faces,
            room=press.store.folder,
            standards=() if plates else STANDARDS,
        )
        if plates:
            made, report = plates.finish(made, shown)
            (folder / REPORT).write_bytes(report)
        (folder / _BOOK).write_bytes(made)
        return {}

    of = {"recipe": "brochure", "of": book.exhibition.id, "language": book.edition.language}
    kept = press.store.make(key, of, recipe)
    return kept[_BOOK], kept.get(REPORT)


def _plates(book: Book, pictures: Mapping[str, Stored]) -> Plates | None:
    """The pictures as a printer gets them; None for a screen."""
    edition = book.edition
    if not edition.press:
        return None
    return Plates(pictures, book.taken, book.separation, whole=edition.from_afar, folds=edition.folds)


def _key(
    data: Mapping[str, object], pictures: Mapping[str, Stored], book: Book, press: Press, sources: Mapping[str, Path]
) -> str:
    """All that decides the bytes of a book."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    inputs = [
        *(picture.sha256 for picture in pictures.values()),
        *(f"{name}:{file_digest(path)}" for name, path in sources.items()),
        *(press.store.digest(path) for path in press.faces.files),
    ]
    digest = hashlib.sha256(text.encode()).hexdigest()
    made_as = {"press": book.edition.press, "piece": book.edition.piece}
    parameters = {"data": digest, "typst": _engine(), **made_as}
    return recipe_key("brochure", RECIPE_VERSION, parameters, inputs)


@cache
def _engine() -> str:
    """The version of what sets the pages: asking for it reads a file."""
    return version("typst")


def qr(address: str, name: str) -> bytes:
    """The code as shapes for a screen, as grey pixels for a press: shapes would be in a screen's colours."""
    out = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    if name.endswith(".svg"):
        code.save(out, kind="svg", border=4, xmldecl=False, svgns=True)
    else:
        code.save(out, kind="png", border=4, scale=12)
    return out.getvalue()


def broken(error: TemplateError) -> Problem:
    where = Where(f"theme/print/{error.file}" if error.file else "", row=error.line)
    return Problem(code="PRINT-01", where=where, facts={"reason": error.reason})


def _absent(exhibition: PublicExhibition, name: str) -> Problem:
    return absent(name, Where(f"exhibits/{exhibition.id}/exhibit.yml"))


def _unknown_fonts(exhibition: PublicExhibition, faces: Faces) -> list[Problem]:
    """PRINT-10 for a family that was asked for and is not there."""
    asked = [name for name in (exhibition.print.serif, exhibition.print.sans) if name]
    known = known_families(faces) if asked else []
    where, told = Where(f"exhibits/{exhibition.id}/exhibit.yml"), ", ".join(known)
    return [
        Problem(code="PRINT-10", where=where, facts={"name": name, "known": told}, field="print")
        for name in asked
        if name not in known
    ]


def _made_from(exhibition: PublicExhibition) -> tuple[str, ...]:
    return tuple(f"{item.exhibition}/{item.id}" for item in (*exhibition.items, *exhibition.guests))

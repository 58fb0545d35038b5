"""What outreach hands out on paper: cards of guides, sheets of a quiz and their answers, forms to fill in."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import Literal, get_args

from builder.model.address import Addresses
from builder.model.files import OutFile
from builder.model.problems import Problem
from builder.model.public import PublicSite
from builder.model.text import Language
from builder.print.brochure import Press, broken, qr
from builder.print.marks import BLEED, with_marks
from builder.print.pressing import HOUSE, UNSEPARATED, absent, condition_of, inked, separation_of
from builder.print.separation import ProfileError, Separation
from builder.print.tokens import colours
from builder.print.typeset import STANDARDS, TemplateError, refuse_packages, templates, typeset
from builder.print.voice import Voice
from builder.store import file_digest, recipe_key
from builder.strings import say

Paper = Literal["cards", "quiz", "forms"]
PAPERS: tuple[Paper, ...] = get_args(Paper)
RECIPE_VERSION = 2
_MADE = "sheet.pdf"

Data = dict[str, object]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document before it is set: its file's name, its template, its data, what it is made from."""

    name: str
    template: str
    title: str
    data: Data
    made_from: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Maker:
    """What every sheet is made with: the public site, its addresses, a voice, the codes that were asked for, and
    whether a printer gets it, in which inks.
    """

    site: PublicSite
    addresses: Addresses
    voice: Voice
    codes: dict[str, str]
    for_printer: bool = False
    separation: Separation | None = None

    @property
    def tongue(self) -> str:
        """What stands in the file's name: ``zh``, or ``zh-en`` for both."""
        return f"{self.voice.language}-{self.voice.other}" if self.voice.parallel else self.voice.language

    def code(self, path: str) -> Data | None:
        """The QR code of a page, where the site knows its address."""
        if not self.addresses.base_url:
            return None
        address = self.addresses.absolute(path)
        file = self.codes.setdefault(address, f"code-{len(self.codes)}.{'png' if self.for_printer else 'svg'}")
        alt = say("paper.qr_alt", self.voice.language, address=address)
        return {"file": file, "address": address.partition("://")[2].rstrip("/"), "alt": alt}


Kind = Callable[[Maker], Iterator[Sheet]]


def sheets(
    site: PublicSite, press: Press, make: Kind, voices: Sequence[Voice], *, for_printer: bool = False
) -> tuple[list[OutFile], list[Problem]]:
    """Every sheet of a kind in every voice, as PDF/A-2a and PDF/UA-1, or with bleed, crop marks and the inks of the
    house's profile for a printer. PRINT-01 for a template that breaks, PRINT-08 for a profile that is none, PRINT-11
    for a printer's file without one.
    """
    every = templates(press.theme_folders)
    sources = {name: path for name, path in every.items() if path.suffix != ".icc"}
    files: list[OutFile] = []
    try:
        refuse_packages(sources)
        separation = separation_of(site.profile, every) if for_printer else None
        for voice in voices:
            maker = Maker(site, press.addresses, voice, {}, for_printer, separation)
            files += [_set(sheet, maker, press, sources) for sheet in make(maker)]
    except TemplateError as error:
        return files, [broken(error)]
    except ProfileError:
        return [], [absent(site.profile, HOUSE)]
    return files, [UNSEPARATED] if files and for_printer and separation is None else []


def _set(sheet: Sheet, maker: Maker, press: Press, sources: Mapping[str, Path]) -> OutFile:
    data = _whole(sheet, maker, press)
    codes = {file: address for address, file in maker.codes.items()}
    text = json.dumps([data, codes], ensure_ascii=False, sort_keys=True)
    condition = condition_of(maker.separation)
    inputs = [
        *(f"{name}:{file_digest(path)}" for name, path in sources.items()),
        *(press.store.digest(path) for path in press.faces.files),
    ]
    digest = hashlib.sha256(text.encode()).hexdigest()
    inks = hashlib.sha256(condition[1]).hexdigest() if condition else ""
    parameters = {"data": digest, "template": sheet.template, "typst": version("typst"), "inks": inks}
    key = recipe_key("sheet", RECIPE_VERSION, parameters, inputs)

    def recipe(folder: Path) -> Mapping[str, object]:
        made = typeset(
            sheet.template,
            data=data,
            sources=sources,
            files={file: qr(address, file) for file, address in codes.items()},
            faces=press.faces,
            room=press.store.folder,
            standards=() if maker.for_printer else STANDARDS,
        )
        (folder / _MADE).write_bytes(with_marks(made, condition) if maker.for_printer else made)
        return {}

    kept = press.store.make(key, {"recipe": "sheet", "of": sheet.name}, recipe)
    name = PurePosixPath(sheet.name)
    return OutFile(name.with_suffix(".press.pdf") if maker.for_printer else name, kept[_MADE], sheet.made_from)


def _whole(sheet: Sheet, maker: Maker, press: Press) -> Data:
    """The data with what house.typ asks of every document."""
    voice = maker.voice
    whole: Data = {
        "page": {"width": 210, "height": 297, "bleed": BLEED if maker.for_printer else 0},
        "large": False,
        "parallel": voice.parallel,
        "language": voice.language,
        "colours": inked(colours(press.theme_folders, {}), maker.separation),
        "title": {"text": sheet.title, "lang": voice.language, "also": None},
        "running": "",
        "logo": "",
        "house": voice.phrase(maker.site.institution.name.text or maker.site.title),
        "anchors": [],
        **sheet.data,
    }
    return whole


def voices(languages: Sequence[Language], wanted: str | None) -> tuple[Voice, ...]:
    """In every language of the site by itself; in one; or in the first with the other beside it (``both``)."""
    if wanted == "both" and len(languages) > 1:
        return (Voice(languages[0], parallel=True),)
    return tuple(Voice(language) for language in languages if wanted in {None, "both", language})


def words_of(maker: Maker, names: Sequence[str]) -> Data:
    """Phrases of the house by the last part of their names."""
    return {name.rpartition(".")[2]: maker.voice.words(name) for name in names}

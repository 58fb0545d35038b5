"""What outreach hands out on paper: cards of guides, sheets of a quiz and their answers, forms to fill in."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import Literal, get_args

import segno

from builder.model.address import Addresses
from builder.model.files import OutFile
from builder.model.problems import Problem
from builder.model.public import PublicSite
from builder.model.text import Language
from builder.model.where import Where
from builder.print.brochure import Press
from builder.print.tokens import colours
from builder.print.typeset import TemplateError, refuse_packages, templates, typeset
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
    """What every sheet is made with: the public site, its addresses, a voice, and the codes that were asked for."""

    site: PublicSite
    addresses: Addresses
    voice: Voice
    codes: dict[str, str]

    @property
    def tongue(self) -> str:
        """What stands in the file's name: ``zh``, or ``zh-en`` for both."""
        return f"{self.voice.language}-{self.voice.other}" if self.voice.parallel else self.voice.language

    def code(self, path: str) -> Data | None:
        """The QR code of a page, where the site knows its address."""
        if not self.addresses.base_url:
            return None
        address = self.addresses.absolute(path)
        file = self.codes.setdefault(address, f"code-{len(self.codes)}.svg")
        alt = say("paper.qr_alt", self.voice.language, address=address)
        return {"file": file, "address": address.partition("://")[2].rstrip("/"), "alt": alt}


Kind = Callable[[Maker], Iterator[Sheet]]


def sheets(site: PublicSite, press: Press, make: Kind, voices: Sequence[Voice]) -> tuple[list[OutFile], list[Problem]]:
    """Every sheet of a kind in every voice, as PDF/A-2a and PDF/UA-1. PRINT-01 for a template that breaks."""
    sources = {name: path for name, path in templates(press.theme_folders).items() if path.suffix != ".icc"}
    files: list[OutFile] = []
    problems: list[Problem] = []
    try:
        refuse_packages(sources)
        for voice in voices:
            maker = Maker(site, press.addresses, voice, {})
            files += [_set(sheet, maker, press, sources) for sheet in make(maker)]
    except TemplateError as error:
        where = Where(f"theme/print/{error.file}" if error.file else "", row=error.line)
        problems.append(Problem(code="PRINT-01", where=where, facts={"reason": error.reason}))
    return files, problems


def _set(sheet: Sheet, maker: Maker, press: Press, sources: Mapping[str, Path]) -> OutFile:
    data = _whole(sheet, maker, press)
    codes = {file: address for address, file in maker.codes.items()}
    text = json.dumps([data, codes], ensure_ascii=False, sort_keys=True)
    inputs = [
        *(f"{name}:{file_digest(path)}" for name, path in sources.items()),
        *(press.store.digest(path) for path in press.faces.files),
    ]
    digest = hashlib.sha256(text.encode()).hexdigest()
    parameters = {"data": digest, "template": sheet.template, "typst": version("typst")}
    key = recipe_key("sheet", RECIPE_VERSION, parameters, inputs)

    def recipe(folder: Path) -> Mapping[str, object]:
        files = {file: _code(address) for file, address in codes.items()}
        made = typeset(
            sheet.template, data=data, sources=sources, files=files, faces=press.faces, room=press.store.folder
        )
        (folder / _MADE).write_bytes(made)
        return {}

    kept = press.store.make(key, {"recipe": "sheet", "of": sheet.name}, recipe)
    return OutFile(PurePosixPath(sheet.name), kept[_MADE], sheet.made_from)


def _whole(sheet: Sheet, maker: Maker, press: Press) -> Data:
    """The data with what house.typ asks of every document."""
    voice = maker.voice
    whole: Data = {
        "page": {"width": 210, "height": 297},
        "large": False,
        "parallel": voice.parallel,
        "language": voice.language,
        "colours": colours(press.theme_folders, {}),
        "title": {"text": sheet.title, "lang": voice.language, "also": None},
        "running": "",
        "logo": "",
        "house": voice.phrase(maker.site.institution.name.text or maker.site.title),
        "anchors": [],
        **sheet.data,
    }
    return whole


def _code(address: str) -> bytes:
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="svg", border=4, xmldecl=False, svgns=True)
    return out.getvalue()


def voices(languages: Sequence[Language], wanted: str | None) -> tuple[Voice, ...]:
    """In every language of the site by itself; in one; or in the first with the other beside it (``both``)."""
    if wanted == "both" and len(languages) > 1:
        return (Voice(languages[0], parallel=True),)
    return tuple(Voice(language) for language in languages if wanted in {None, "both", language})


def words_of(maker: Maker, names: Sequence[str]) -> Data:
    """Phrases of the house by the last part of their names."""
    return {name.rpartition(".")[2]: maker.voice.words(name) for name in names}

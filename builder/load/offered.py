"""Files that a guide offers: they stand below content/pages, from where they go to the site as they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from builder.model.near import nearest
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.guide_settings import GuideSettings
from builder.model.problems import Fact, Problem
from builder.strings import listed, phrase

_PAGES = "content/pages"
ENDINGS = (".pdf", ".docx", ".xlsx", ".odt", ".ods")
"""Kinds of files that can be searched for what must not be public before they are given away."""


def offered_files(document: ContentDocument, folder: Path) -> tuple[Mapping[str, int], list[Problem]]:
    """The files of a guide's forms that are there, with their bytes, and a problem for each that is not."""
    guide = document.settings
    if not isinstance(guide, GuideSettings):
        return MappingProxyType({}), []
    there = dict(_files(folder / _PAGES)) if any(form.file for form in guide.forms) else {}
    found: dict[str, int] = {}
    problems: list[Problem] = []
    for number, form in enumerate(guide.forms):
        where = document.marks.get(f"forms.{number}.file", document.marks.get(f"forms.{number}", document.where))
        facts: dict[str, Fact] = {"title": form.title.text, "name": f"{_PAGES}/{form.file}"}
        if form.file in there:
            found[form.file] = there[form.file]
        elif form.file:
            near = nearest(form.file, sorted(there))
            facts["suggestion"] = phrase("did_you_mean", names=listed(near)) if near else phrase("put_it_there")
            problems.append(Problem(code="GUIDE-08", where=where, facts=facts, field="forms"))
        elif not form.fields:
            problems.append(Problem(code="GUIDE-09", where=where, facts=facts, field="forms"))
    return MappingProxyType(found), problems


def _files(pages: Path) -> Iterator[tuple[str, int]]:
    """Every file that is copied to the site, by its path there, spelled as it is on the disk."""
    for path in sorted(pages.rglob("*")) if pages.is_dir() else ():
        place = PurePosixPath(path.relative_to(pages).as_posix())
        if path.is_file() and path.suffix.lower() in ENDINGS and not any(part.startswith(".") for part in place.parts):
            yield str(place), path.stat().st_size

"""One folder of exhibits/ as read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from os.path import isdir
from pathlib import Path
from posixpath import join, normpath

from builder.load.field_map import read_field_map
from builder.load.headings import TITLE
from builder.load.own_fields import own_fields
from builder.load.pictures import read_pictures
from builder.load.rows import Table, find_table, read_table
from builder.load.settings import read_settings
from builder.load.standing import read_approvals, read_overrides
from builder.load.texts import read_texts
from builder.model.document import Words
from builder.model.draft import DraftExhibition, PictureFile
from builder.model.problems import Problem
from builder.model.settings import FORMAT, ExhibitSettings
from builder.model.where import Where
from builder.store import Store

SETTINGS = "exhibit.yml"


def load_exhibition(folder: Path, place: str, store: Store) -> tuple[DraftExhibition, list[Problem]]:
    """Read settings, items, texts and pictures. ``place`` is the folder as problems call it.

    An exhibit.yml that cannot be understood does not keep the table from being read: all problems are wanted at once.
    """
    name = f"{place}/{SETTINGS}"
    read = read_settings(folder / SETTINGS, name, ExhibitSettings)
    settings = read.settings or ExhibitSettings(lantai=FORMAT, title=Words())
    problems = list(read.problems)
    own, found = own_fields(settings.fields, read.marks)
    problems += found
    path, found = find_table(folder, _portable(settings.items), place)
    problems += found
    table = Table()
    if path:
        named = normpath(join(place, _portable(settings.items) or path.name))
        field_map, found = read_field_map(folder, place, own)
        problems += found
        table, found = read_table(path, named, own, settings.language, folder.name, field_map, _telling(settings))
        problems += found
    texts, found = read_texts(folder / "texts", f"{place}/texts")
    problems += found
    pictures, found = _pictures(folder, settings, place, read.marks, store)
    ledger, signed = read_approvals(folder, place)
    overrides, overruled = read_overrides(folder, place)
    problems += [*found, *signed, *overruled]
    exhibition = DraftExhibition(
        id=folder.name,
        settings=settings,
        rows=table.rows,
        columns=table.columns,
        texts=texts,
        pictures=pictures,
        own_fields=(*own, *table.private),
        ledger=ledger,
        overrides=overrides,
        marks=read.marks,
        where=Where(name),
    )
    return exhibition, problems


def _telling(settings: ExhibitSettings) -> frozenset[str]:
    """Fields one of which a header has: a joint exhibition's table may say of lent works only what it changes."""
    return TITLE | {"id"} if settings.joint else TITLE


def _pictures(
    folder: Path, settings: ExhibitSettings, place: str, marks: Mapping[str, Where], store: Store
) -> tuple[dict[str, PictureFile], list[Problem]]:
    """The pictures; a folder that exhibit.yml names must exist, the usual one need not."""
    named = _portable(settings.images)
    if isdir(pictures := folder / named):  # noqa: PTH112 - Path.is_dir raises for a name too long for the system
        return read_pictures(pictures, normpath(join(place, named)), store)
    if "images" in settings.model_fields_set:
        where = marks.get("images", Where(f"{place}/{SETTINGS}"))
        return {}, [Problem(code="FILE-01", where=where, facts={"name": settings.images})]
    return {}, []


def _portable(name: str) -> str:
    """A path as curators on Windows write it, too."""
    return name.replace("\\", "/")


def elsewhere(folder: Path, settings: ExhibitSettings) -> Iterator[Path]:
    """The table and the picture folder of the exhibition in ``folder`` that its settings name outside of it."""
    home = folder.resolve()
    for named in (settings.images, settings.items):
        place = (folder / _portable(named)).resolve()
        if home != place and home not in place.parents:
            yield place

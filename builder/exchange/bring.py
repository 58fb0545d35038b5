"""Other people's material, in whatever form it comes."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import count
from pathlib import Path

from builder.exchange.collectionbuilder import FORM as COLLECTIONBUILDER
from builder.exchange.collectionbuilder import import_collectionbuilder, is_collectionbuilder
from builder.exchange.folder import import_folder
from builder.exchange.given_table import ReadTable
from builder.exchange.imported import Imported, ImportReport
from builder.model.problems import Problem
from builder.model.slug import slug
from builder.model.where import Where

_ID = re.compile(r"[a-z0-9][a-z0-9-]*")


def bring(
    source: Path,
    *,
    form: str = "auto",
    name: str | None = None,
    publish_basis: str = "",
    by: str = "",
    taken: Container[str] = (),
    read: ReadTable,
) -> Imported:
    """Read ``source`` as a new exhibition: as a CollectionBuilder project, or as a folder of pictures.

    ``form`` is ``auto``, ``collectionbuilder`` or ``folder``; ``name`` is the exhibition's id, made from the source's
    name where not given; a source whose name gives none gets the first exhibition-N that is not ``taken``. ``read``
    reads the table of a folder. Nothing is written here.
    """
    made = re.sub(r"[^a-z0-9]+", "-", slug(source.stem)).strip("-") or free_id("exhibition", taken)
    id_ = made if name is None else name
    if not _ID.fullmatch(id_):
        wrong = Problem(code="FILE-07", where=Where(id_), facts={"name": id_, "suggestion": made})
        return Imported(id=id_, report=ImportReport(form=form), problems=(wrong,))
    if form == COLLECTIONBUILDER or (form == "auto" and is_collectionbuilder(source)):
        return import_collectionbuilder(source, id_, publish_basis, by)
    if source.is_dir():
        return import_folder(source, id_, publish_basis, by, read=read)
    return import_folder(source.parent, id_, publish_basis, by, read=read, named=source)


def free_id(stem: str, taken: Container[str]) -> str:
    """The first of stem-1, stem-2 … that is not taken."""
    return next(name for number in count(1) if (name := f"{stem}-{number}") not in taken)

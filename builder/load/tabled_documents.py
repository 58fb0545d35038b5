"""Tables beside documents: ``where.xlsx`` fills the rows of ``where.yml``, or is a document of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from builder.load.tabled import read_tabled
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.kinds import ContentKind
from builder.model.outreach.tabled import TableShape
from builder.model.problems import Problem
from builder.model.settings import FORMAT
from builder.model.where import Where


def with_tables(
    documents: Sequence[ContentDocument], kind: ContentKind, shape: TableShape, paths: Iterable[Path], folder: Path
) -> tuple[list[ContentDocument], list[Problem]]:
    """The documents with the rows of their tables behind those that they hold themselves. A table without a document
    beside it is one that says nothing of itself: a draft without a title.
    """
    found = {one.key: one for one in documents}
    problems: list[Problem] = []
    seen: dict[str, str] = {}
    for path in paths:
        name = path.relative_to(folder).as_posix()
        alone = ContentDocument(
            kind=kind.name, id=path.stem, settings=kind.settings(lantai=FORMAT), where=Where(name, row=1)
        )
        document = found.get(alone.key, alone)
        if path.stem in seen:
            facts = {"name": seen[path.stem], "other": name}
            problems.append(Problem(code="TABLE-06", where=Where(name), facts=facts, item=document.key))
            continue
        seen[path.stem] = name
        own = getattr(document.settings, shape.into)
        read = read_tabled(path, name, shape, first=len(own))
        problems += (replace(one, item=document.key) if one.kind.withholds == "item" else one for one in read.problems)
        settings = document.settings.model_copy(update={shape.into: (*own, *read.rows)})
        marks = MappingProxyType({**document.marks, **read.marks})
        found[alone.key] = replace(document, settings=settings, marks=marks)
    others = [one for one in found.values() if one.kind != kind.name]
    mine = sorted((one for one in found.values() if one.kind == kind.name), key=lambda one: one.id)
    return [*others, *mine], problems

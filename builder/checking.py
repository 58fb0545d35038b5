"""What ``lantai check`` hands over: the report in the form that was asked for, at the place that was asked for."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from builder.model.problems import Problem
from builder.model.text import Language, Text
from builder.order import Checked, Order
from builder.rendering.console import Lines
from builder.rendering.problems_json import as_json
from builder.rendering.sources import Sources
from builder.rendering.webpage import webpage
from builder.rendering.workbooks import marked_workbooks
from builder.terminal import Terminal
from builder.writing import write_report

FORMS = ("text", "json", "html", "xlsx")
_CURATORS = ("content", "exhibits", "theme")
_WORKBOOKS = {".xlsx", ".xlsm"}


class PlaceError(Exception):
    """No report can go there; ``key`` and ``facts`` say why, in words for the person who asked."""

    def __init__(self, key: str, facts: Mapping[str, object]) -> None:
        super().__init__(key)
        self.key, self.facts = key, facts


def refuse(order: Order, out: Path | None) -> None:
    """Raise PlaceError where a report would stand among the files that the curator wrote."""
    homes = [(order.folder / name).resolve() for name in _CURATORS]
    if out and any(home in (out.resolve(), *out.resolve().parents) for home in homes):
        raise PlaceError("report.into_source", {"path": out})


def report(order: Order, checked: Checked, form: str, out: Path | None, terminal: Terminal) -> tuple[Path, ...]:
    """Give the report; the paths of the files that were written, none where it went to the terminal."""
    sources = Sources(order.folder)
    problems = checked.problems
    if form in {"text", "json"} and out is None:
        (terminal.json if form == "json" else terminal.problems)(problems)
        return ()
    files = _files(order, checked, form, out, terminal.language, problems, sources)
    for path in files:
        if path.resolve() in {(order.folder / problem.where.file).resolve() for problem in problems}:
            raise PlaceError("report.into_source", {"path": path})
    for path, content in files.items():
        write_report(path.parent, {path.name: content})
    return tuple(files)


def _files(
    order: Order,
    checked: Checked,
    form: str,
    out: Path | None,
    language: Language,
    problems: Sequence[Problem],
    sources: Sources,
) -> dict[Path, bytes]:
    """The report as files. A workbook shows one table, so several tables need a folder."""
    usual = order.out / "report"
    if form == "xlsx":
        single = out if out and out.suffix.lower() in _WORKBOOKS else None
        made = marked_workbooks(problems, order.folder, sources)
        if single and len(made) > 1:
            raise PlaceError("report.several_tables", {"count": len(made)})
        return {single or (out or usual) / one.name: one.data for one in made}
    if form == "html":
        name = order.folder.name
        site = (checked.site.settings.title.text if checked.site else None) or Text(name, name)
        page = webpage(problems, site=site, day=order.as_of, language=language, sources=sources)
        return {out or usual / "problems.html": page.encode()}
    if form == "json":
        text = json.dumps(as_json(problems), ensure_ascii=True, indent=1)
    else:
        text = "\n".join(Lines(language).report(problems, problems))
    return {out or usual / f"report.{form}": (text + "\n").encode()}

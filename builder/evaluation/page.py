"""The report as a page that stands by itself, and as the data of its PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from builder.evaluation.figures import Material, Section
from builder.evaluation.telling import cell, number
from builder.model.text import Language
from builder.strings import say
from builder.templates import environment, safe

_ABOUT = ("place", "audience", "channels", "remarks")


def _head(material: Material, language: Language, day: str) -> dict[str, object]:
    counted, plan = material.counted, material.plan
    facts = [
        (say(f"evaluation.{key}", language), words)
        for key in _ABOUT
        if (words := getattr(plan, key).text.into(language))
    ]
    notes = [say("evaluation.honest", language)]
    if counted.again:
        notes.append(say("evaluation.again", language, count=number(counted.again)))
    visits = cell(len(counted.visits))
    return {
        "title": plan.title.text.into(language) or say("evaluation.title", language),
        "kind": say("evaluation.title", language) if plan.title.text else "",
        "day": say("evaluation.of", language, day=day),
        "size": say("evaluation.devices", language, devices=len(counted.devices), visits=visits)
        if counted.visits
        else "",
        "facts": facts,
        "notes": notes,
    }


def web_page(material: Material, sections: Sequence[Section], language: Language, day: str) -> str:
    """The whole HTML document: no script, no other file, no request; also for paper."""
    template = environment([Path(__file__).parent]).get_template("evaluation.html")
    drawn = [
        {
            "title": one.title,
            "notes": one.notes,
            "plots": [(safe(svg), words) for svg, words in one.plots],
            "tables": one.tables,
        }
        for one in sections
    ]
    return template.render(
        **_head(material, language, day), html_language={"zh": "zh-Hans", "en": "en"}[language], sections=drawn
    )


def data_for_print(
    material: Material, sections: Sequence[Section], language: Language, day: str
) -> tuple[dict[str, object], dict[str, bytes]]:
    """What the Typst template reads, and the plots as files by the names that it calls."""
    plots = dict(_plots(sections))
    chapters = [
        {
            "title": one.title,
            "notes": list(one.notes),
            "plots": [{"file": f"plot-{at}-{n}.svg", "words": words} for n, (_, words) in enumerate(one.plots)],
            "tables": [{"head": list(table.head), "rows": [list(row) for row in table.rows]} for table in one.tables],
        }
        for at, one in enumerate(sections)
    ]
    head = _head(material, language, day)
    return {**head, "language": language, "chapters": chapters}, plots


def _plots(sections: Sequence[Section]) -> Iterator[tuple[str, bytes]]:
    for at, one in enumerate(sections):
        for n, (svg, _) in enumerate(one.plots):
            yield f"plot-{at}-{n}.svg", svg.encode()

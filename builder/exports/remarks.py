"""Tours and hotspots as IIIF annotations: words about a part of a canvas (Presentation 3 § 5.5, Web Annotation)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.exports.presentation import Json, language_map
from builder.model.block import Region
from builder.model.public import PublicItem
from builder.model.text import Text

_TAGS = {"zh": "zh-CN", "en": "en"}


def remarks(item: PublicItem, number: int, canvas: str, size: tuple[int, int]) -> list[Json]:
    """The pages of annotations of picture ``number`` (from 1), one for its hotspots and one for each tour over it.

    ``canvas`` is the canvas's name and ``size`` its width and height.
    """
    spots = [(spot.at, spot.words) for spot in item.hotspots if spot.picture == number]
    pages = [_page(f"{canvas}/hotspots", Text(), "commenting", _said(spots, canvas, size))]
    for tour in item.tours:
        if tour.picture == number:
            steps = [(step.at, step.words) for step in tour.steps]
            pages.append(_page(f"{canvas}/tour/{tour.id}", tour.title, "describing", _said(steps, canvas, size)))
    return [page for page in pages if page["items"]]


def _page(name: str, label: Text, motivation: str, said: Iterator[Json]) -> Json:
    made: Json = {"id": name, "type": "AnnotationPage"}
    if label:
        made["label"] = language_map([label])
    made["items"] = [
        {"id": f"{name}/{number}", "type": "Annotation", "motivation": motivation, **one}
        for number, one in enumerate(said, start=1)
    ]
    return made


def _said(places: Sequence[tuple[Region, Text]], canvas: str, size: tuple[int, int]) -> Iterator[Json]:
    """Body and target of each place that says something, in order: a tour is walked in the order of its steps."""
    for at, words in places:
        if words:
            yield {"body": _body(words), "target": _target(at, canvas, size)}


def _body(words: Text) -> Json | list[Json]:
    bodies: list[Json] = [
        {"type": "TextualBody", "value": phrase, "language": _TAGS[code], "format": "text/plain"}
        for code, phrase in words.as_dict().items()
    ]
    return bodies if len(bodies) > 1 else bodies[0]


def _target(at: Region, canvas: str, size: tuple[int, int]) -> str | Json:
    """A rectangle in pixels of the canvas, never larger than it; a point by its selector."""
    width, height = size
    left, top = min(round(at.x * width), width - 1), min(round(at.y * height), height - 1)
    if at.is_point:
        source = {"id": canvas, "type": "Canvas"}
        return {
            "type": "SpecificResource",
            "source": source,
            "selector": {"type": "PointSelector", "x": left, "y": top},
        }
    across = max(1, min(round(at.width * width), width - left))
    down = max(1, min(round(at.height * height), height - top))
    return f"{canvas}#xywh={left},{top},{across},{down}"

"""How fine each picture is where it is printed: told from the finished file, not from what was meant."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pikepdf

from builder.tables import written

GOOD, FAIR, POOR = 300, 200, 150
"""Dots to the inch: from 300 on good, from 200 on soft, from 150 on weak."""
_MM_PER_POINT = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Source:
    """The work that a picture shows, and the widest that its own pixels are."""

    item: str
    pixels: int


@dataclass(frozen=True, slots=True)
class Printed:
    """A picture on a page: its size there in mm, its pixels, and how wide it could be at 300 dpi."""

    item: str
    page: int
    width: float
    height: float
    dpi: int
    largest: int

    @property
    def verdict(self) -> str:
        """``good``, ``soft``, ``weak`` or ``poor``."""
        limits = ((GOOD, "good"), (FAIR, "soft"), (POOR, "weak"))
        return next((word for limit, word in limits if self.dpi >= limit), "poor")


def printed(pdf: bytes, sources: Mapping[str, Source]) -> list[Printed]:
    """Every picture of the document whose bytes are known; ``sources`` by their sha256."""
    found = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for number, page in enumerate(document.pages, 1):
            for name, matrix in _drawn(page):
                image = page.Resources.XObject[name]
                source = sources.get(hashlib.sha256(image.read_raw_bytes()).hexdigest())
                if source:
                    wide = abs(matrix.a) * _MM_PER_POINT
                    dpi = min(int(image.Width), source.pixels) / wide * 25.4
                    largest = round(source.pixels / GOOD * 25.4)
                    tall = abs(matrix.d) * _MM_PER_POINT
                    found.append(Printed(source.item, number, round(wide, 1), round(tall, 1), round(dpi), largest))
    return found


def _drawn(page: pikepdf.Page) -> Iterator[tuple[str, pikepdf.Matrix]]:
    """The pictures that a page draws, each with the matrix it is drawn by."""
    images = {str(name) for name, it in page.Resources.get("/XObject", {}).items() if it.get("/Subtype") == "/Image"}
    matrix, kept = pikepdf.Matrix(), []
    for step in pikepdf.parse_content_stream(page, "q Q cm Do"):
        operands = step.operands
        match str(step.operator):
            case "q":
                kept.append(matrix)
            case "Q":
                matrix = kept.pop()
            case "cm":
                matrix = pikepdf.Matrix(*(float(one) for one in operands)) @ matrix
            case "Do" if str(operands[0]) in images:
                yield str(operands[0]), matrix


def from_csv(table: bytes) -> list[Printed]:
    """The rows of a report that was written before."""
    rows = csv.reader(io.StringIO(table.decode("utf-8-sig")))
    next(rows)
    return [
        Printed(item, int(page), float(width), float(height), int(dpi), int(largest))
        for item, page, width, height, dpi, largest, _ in rows
    ]


def as_csv(rows: Iterable[Printed]) -> bytes:
    """The report as a table for a spreadsheet."""
    header = ("item", "page", "width_mm", "height_mm", "dpi", "largest_mm_at_300dpi", "verdict")
    return written.table([header, *((r.item, r.page, r.width, r.height, r.dpi, r.largest, r.verdict) for r in rows)])

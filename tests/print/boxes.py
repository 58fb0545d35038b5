"""Where words and pictures stand on the pages of a finished PDF, in points from the upper left corner."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pikepdf

_PAGE = re.compile(r"<page .*?</page>", re.DOTALL)
_WORD = re.compile(r'xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<')
_LETTER = re.compile(r"\w")
_NUMBER = re.compile(r"(?<![\w-])(?:图)?(\d+-\d+)(?![\w-])")
_LIST = re.compile("展品目录|Listofitems")
FOOT = 750.0
"""Below stand folio and running head."""


class Box(NamedTuple):
    """A word, or a picture, whose word is the sha256 of its file."""

    left: float
    top: float
    right: float
    bottom: float
    word: str = ""

    def shares(self, other: Box) -> float:
        """How much of the smaller of the two lies on the other."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        if across <= 0 or down <= 0:
            return 0.0
        return across * down / max(min(self.area, other.area), 0.01)

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.bottom - self.top)

    @property
    def height(self) -> float:
        return self.bottom - self.top


def words_of(pdf: Path) -> list[list[Box]]:
    """The words of every page."""
    done = subprocess.run(["pdftotext", "-q", "-bbox", pdf, "-"], capture_output=True, check=True)
    pages = _PAGE.findall(done.stdout.decode())
    return [[Box(*map(float, found[:4]), found[4]) for found in _WORD.findall(page)] for page in pages]


def pictures_of(pdf: Path) -> list[list[Box]]:
    """The pictures of every page, as far as they are seen."""
    with pikepdf.open(pdf) as document:
        return [list(_pictures(page)) for page in document.pages]


def _pictures(page: pikepdf.Page) -> Iterator[Box]:
    tall = float(page.mediabox[3])
    images = {
        str(name): sha256(it.read_raw_bytes()).hexdigest()
        for name, it in page.Resources.get("/XObject", {}).items()
        if it.get("/Subtype") == "/Image"
    }
    matrix, clip, kept = pikepdf.Matrix(), Box(0, 0, float(page.mediabox[2]), tall), []
    path: list[tuple[float, float]] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "q":
                kept.append((matrix, clip))
            case "Q":
                matrix, clip = kept.pop()
            case "cm":
                matrix = pikepdf.Matrix(*map(float, operands)) @ matrix
            case "m" | "l":
                path.append(matrix.transform((float(operands[0]), float(operands[1]))))
            case "re":
                x, y, wide, high = map(float, operands)
                path += [matrix.transform(corner) for corner in ((x, y), (x + wide, y + high))]
            case "W" | "W*":
                clip = _within(clip, path)
            case "n" | "f" | "f*" | "S" | "B":
                path = []
            case "Do" if str(operands[0]) in images:
                found = _within(clip, [matrix.transform((0, 0)), matrix.transform((1, 1))])
                yield Box(found.left, tall - found.bottom, found.right, tall - found.top, images[str(operands[0])])


def _within(clip: Box, points: list[tuple[float, float]]) -> Box:
    across, down = [x for x, _ in points], [y for _, y in points]
    return Box(max(clip.left, min(across)), max(clip.top, min(down)), min(clip.right, max(across)), min(clip.bottom, max(down)))  # fmt: skip


def assert_nothing_overlaps(pdf: Path) -> None:
    """No word stands on a picture or on another word, and no picture on another."""
    for number, (words, pictures) in enumerate(zip(words_of(pdf), pictures_of(pdf), strict=True), 1):
        for word in words:
            on = [picture for picture in pictures if word.shares(picture) > 0.1]
            assert not on, f"page {number}: “{word.word}” stands on a picture"
        # a stop and a bracket before it are squeezed into one square
        for one, other in combinations([word for word in words if _LETTER.search(word.word[-1:])], 2):
            assert one.shares(other) < 0.3, f"page {number}: “{one.word}” stands on “{other.word}”"
        for one, other in combinations(pictures, 2):
            assert one.shares(other) < 0.01, f"page {number}: pictures stand on each other"


def assert_labels_with_their_pictures(pdf: Path, shown: Mapping[str, set[str]]) -> None:
    """Every label (``shown`` by its number: the sha256 of the files of its picture) is on the page of its own picture,
    and no other is nearer to it; none is forgotten. The list of items ends the search.
    """
    found = set()
    for number, (words, pictures) in enumerate(zip(words_of(pdf), pictures_of(pdf), strict=True), 1):
        if _LIST.match("".join(word.word for word in words[:6])):
            break
        for word in words:
            label = _NUMBER.search(word.word)
            if not label or label[1] not in shown:
                continue
            own = [picture for picture in pictures if picture.word in shown[label[1]]]
            assert own, f"page {number}: {label[0]} without its picture"
            nearest = min(_apart(word, picture) for picture in pictures)
            assert _apart(word, own[0]) <= nearest, f"page {number}: {label[0]} stands nearer to another picture"
            found.add(label[1])
    assert found == set(shown), sorted(set(shown) - found)


def _apart(one: Box, other: Box) -> float:
    across = max(one.left - other.right, other.left - one.right, 0)
    down = max(one.top - other.bottom, other.top - one.bottom, 0)
    return (across**2 + down**2) ** 0.5


def assert_no_bare_page(pdf: Path, least: int = 1) -> None:
    """Between title page and imprint every page has a picture or at least so many lines above its notes."""
    pages = list(zip(words_of(pdf), pictures_of(pdf), strict=True))
    for number, (words, pictures) in enumerate(pages[3:-2], 4):
        # notes are smaller than text; the name of a unit has a page to itself
        rows = {word.top for word in words if word.top < FOOT and word.height > 8.6}
        opens = any(word.height > 30 for word in words)
        assert pictures or opens or len(rows) >= least, f"page {number} holds {len(rows)} lines"

"""The words of a PDF, for the search for secrets: its text, its titles and alternatives, its metadata.

Text is decoded by each font's ToUnicode map (PDF 32000-1, 9.10), which PDF/A-2a demands for every font.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping

import pikepdf

from builder.verify.finding import Finding
from builder.verify.pictures import picture_findings

_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_TOKEN = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")
_MOST_NESTED = 20
BETWEEN = "\u2060"
"""Stands where a tagged piece of text begins or ends; it shows no mark, and ``fold`` drops it."""

Codes = Mapping[bytes, str]


def read_paper(data: bytes, between: str = "") -> tuple[str, list[Finding]]:
    """All words of a PDF, a line for each string and each page, ``between`` where a tagged piece begins or ends, and
    what its JPEG pictures carry beyond pixels.

    Raises ValueError for a file that is no PDF or needs a password.
    """
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            words = "\n".join([*_strings_of(pdf), *(_text_of(page.obj, between) for page in pdf.pages)])
            return words, _pictures_of(pdf)
    except pikepdf.PdfError as error:
        raise ValueError(str(error)) from error


def _strings_of(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Every text string of every object (titles, outlines, alternatives), and streams that hold text."""
    yield from _strings(pdf.trailer, 0)
    for thing in pdf.objects:
        yield from _strings(thing, 0)
        if isinstance(thing, pikepdf.Stream) and thing.get("/Type") in ("/Metadata", "/EmbeddedFile"):
            yield bytes(thing.read_bytes()).decode("utf-8", "replace")


def _strings(thing: object, depth: int) -> Iterator[str]:
    """Direct objects only: what is referred to is an object of its own."""
    if depth > _MOST_NESTED:
        return
    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif isinstance(thing, pikepdf.Array):
        for part in thing:
            if not _elsewhere(part):
                yield from _strings(part, depth + 1)
    elif isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
        for part in thing.values():
            if not _elsewhere(part):
                yield from _strings(part, depth + 1)


def _elsewhere(thing: object) -> bool:
    return isinstance(thing, pikepdf.Object) and thing.is_indirect


def _pictures_of(pdf: pikepdf.Pdf) -> list[Finding]:
    found: list[Finding] = []
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream) and thing.get("/Filter") in ("/DCTDecode", ["/DCTDecode"]):
            found += picture_findings(bytes(thing.read_raw_bytes()), ".jpg")
    return found


def _text_of(page: pikepdf.Object, between: str, depth: int = 0) -> str:
    """The text of a page or a form in the order in which it is drawn, and then what is said beside it."""
    resources = page.get("/Resources", pikepdf.Dictionary())
    fonts = {str(name): _codes(font) for name, font in resources.get("/Font", pikepdf.Dictionary()).items()}
    forms = resources.get("/XObject", pikepdf.Dictionary())
    pieces: list[str] = []
    beside: list[str] = []
    codes: Codes = {}
    width = 1
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        operands = instruction.operands
        if operator == "Tf":
            codes = fonts.get(str(operands[0]), {})
            width = max(map(len, codes), default=1)
        elif operator in {"Tj", "'", '"'}:
            pieces.append(_decoded(bytes(operands[-1]), codes, width))
        elif operator == "TJ":
            pieces += (_decoded(bytes(part), codes, width) for part in operands[0] if isinstance(part, pikepdf.String))
        elif operator in {"BDC", "DP", "BMC", "EMC"}:
            pieces.append(between)
            beside += _strings(operands[-1], 0) if operator in {"BDC", "DP"} else ()
        elif operator == "Do" and depth < _MOST_NESTED:
            form = forms.get(str(operands[0]))
            if form is not None and form.get("/Subtype") == "/Form":
                pieces.append(_text_of(form, between, depth + 1))
    return "\n".join(["".join(pieces), *beside])


def _decoded(shown: bytes, codes: Codes, width: int) -> str:
    if not codes:
        return shown.decode("latin-1")
    return "".join(codes.get(shown[at : at + width], "") for at in range(0, len(shown), width))


def _codes(font: pikepdf.Object) -> dict[bytes, str]:
    """What each code of a font means; empty where the font does not say."""
    if "/ToUnicode" not in font:
        return {}
    codes: dict[bytes, str] = {}
    for kind, body in _SECTION.findall(bytes(font["/ToUnicode"].read_bytes())):
        tokens = _tokens(body)
        for code, value in _pairs(tokens) if kind == b"bfchar" else _ranges(tokens):
            codes[code] = value.decode("utf-16-be", "replace")
    return codes


def _tokens(body: bytes) -> list[bytes | str]:
    return [
        bytes.fromhex(digits.decode().replace(" ", "")) if not (opening or closing) else (opening or closing).decode()
        for digits, opening, closing in _TOKEN.findall(body)
    ]


def _pairs(tokens: list[bytes | str]) -> Iterator[tuple[bytes, bytes]]:
    plain = [token for token in tokens if isinstance(token, bytes)]
    yield from zip(plain[::2], plain[1::2], strict=False)


def _ranges(tokens: list[bytes | str]) -> Iterator[tuple[bytes, bytes]]:
    """``<first> <last> <value>`` counts up in the value; ``<first> <last> [<value> …]`` lists them."""
    rest = iter(tokens)
    for first in rest:
        last, value = next(rest), next(rest)
        assert isinstance(first, bytes)  # a range starts with a code
        assert isinstance(last, bytes)
        numbers = range(int.from_bytes(first, "big"), int.from_bytes(last, "big") + 1)
        for number in numbers:
            code = number.to_bytes(len(first), "big")
            if isinstance(value, bytes):
                last_unit = int.from_bytes(value[-2:], "big") + number - numbers[0]
                yield code, value[:-2] + (last_unit & 0xFFFF).to_bytes(2, "big")
            elif isinstance(listed := next(rest), bytes):
                yield code, listed
        if value == "[":
            next(rest)

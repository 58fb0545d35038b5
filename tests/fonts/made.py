"""Small fonts made on the spot, so that tests need none from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from builder.fonts.faces import Faces

LATIN = "".join(map(chr, range(0x20, 0x7F)))


def make_font(path: Path, characters: Iterable[str], family: str = "Test", bold: bool = False) -> Path:
    """A font whose every character is a box."""
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    pen.lineTo((0, 800))
    pen.lineTo((800, 800))
    pen.lineTo((800, 0))
    pen.closePath()
    names = {ord(character): f"u{ord(character):05X}" for character in sorted(set(characters))}
    order = [".notdef", *names.values()]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(names)
    builder.setupGlyf(dict.fromkeys(order, pen.glyph()))
    builder.setupHorizontalMetrics(dict.fromkeys(order, (1000, 0)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    style = "Bold" if bold else "Regular"
    builder.setupNameTable(
        {
            "familyName": family,
            "styleName": style,
            "psName": f"{family}-{style}".replace(" ", ""),
            "copyright": "nobody",
        }
    )
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWeightClass=700 if bold else 400)
    builder.setupPost()
    path.parent.mkdir(parents=True, exist_ok=True)
    builder.save(path)
    return path


def packages(folder: Path, serif: str, sans: str, letters: str = "ğ") -> Mapping[str, Path]:
    """Both families, and the alphabets that go with them, as fetching would leave them."""
    found = {}
    every = {"noto-serif-sc": serif, "noto-sans-sc": sans, "noto-serif": letters, "noto-sans": letters}
    for name, characters in every.items():
        for weight in ("400Regular", "700Bold"):
            make_font(folder / name / weight / f"{name}.ttf", characters, name, bold=weight == "700Bold")
        (folder / name / "LICENSE_FONT").write_text(f"OFL of {name}")
        found[f"@expo-google-fonts/{name}"] = folder / name
    return found


def faces(folder: Path, characters: str) -> Faces:
    """Four faces with the same characters."""
    from builder.fonts.faces import find_faces

    return find_faces(packages(folder, characters, characters))

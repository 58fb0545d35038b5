"""Which font files are used, and which characters none of them has."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError

SERIF, SANS = "@expo-google-fonts/noto-serif-sc", "@expo-google-fonts/noto-sans-sc"
SERIF_LETTERS, SANS_LETTERS = "@expo-google-fonts/noto-serif", "@expo-google-fonts/noto-sans"
_PACKAGES = (SERIF, SANS, SERIF_LETTERS, SANS_LETTERS)
_LICENCE = "LICENSE_FONT"
PACKAGED_LICENCES = (
    *("LICENSE-serif.txt", "LICENSE-sans.txt"),
    *("LICENSE-serif-letters.txt", "LICENSE-sans-letters.txt"),
)
_PACKAGED_LETTERS = (
    *("SerifLetters-Regular", "SerifLetters-Bold"),
    *("SansLetters-Regular", "SansLetters-Bold"),
)
_UNSEEN = {"Cc", "Cf", "Zl", "Zp", "Zs"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Faces:
    """The font files, each one face. ``letters`` are the alphabets that the Chinese families lack (Latin Extended, all
    of Greek and Cyrillic), tried where those have no shape: serif regular and bold, sans regular and bold. ``own`` are
    the curator's (theme/fonts), tried last in the order of their names: a font brought for one rare character must not
    change the look of the rest.

    ``whole`` is False for the subset that travels in a wheel. ``licences`` stand beside every font that is passed on.
    """

    serif_regular: Path
    serif_bold: Path
    sans_regular: Path
    sans_bold: Path
    licences: tuple[Path, ...]
    letters: tuple[Path, ...] = ()
    own: tuple[Path, ...] = ()
    whole: bool = True

    @property
    def files(self) -> tuple[Path, ...]:
        """Every file, ours first."""
        return (self.serif_regular, self.serif_bold, self.sans_regular, self.sans_bold, *self.letters, *self.own)

    @property
    def serif(self) -> tuple[Path, ...]:
        """The files to try in turn where serif is asked for."""
        return (self.serif_regular, *self.letters[:1], *self.own, self.sans_regular, *self.letters[2:3])

    @property
    def sans(self) -> tuple[Path, ...]:
        """The files to try in turn where sans is asked for."""
        return (self.sans_regular, *self.letters[2:3], *self.own, self.serif_regular, *self.letters[:1])


def find_faces(packages: Mapping[str, Path], packaged: Path | None = None, own_folder: Path | None = None) -> Faces:
    """The faces out of fetched packages (see ``builder.assets.fetch``), or out of the wheel's packaged folder where
    the whole fonts were not fetched. Raises LookupError where there are neither.
    """
    own = own_fonts(own_folder) if own_folder else ()
    if all(name in packages for name in _PACKAGES):
        serif, sans, *letters = (packages[name] for name in _PACKAGES)
        return Faces(
            serif_regular=_only(serif, "400Regular/*.ttf"),
            serif_bold=_only(serif, "700Bold/*.ttf"),
            sans_regular=_only(sans, "400Regular/*.ttf"),
            sans_bold=_only(sans, "700Bold/*.ttf"),
            licences=tuple(packages[name] / _LICENCE for name in _PACKAGES),
            letters=tuple(_only(one, f"{weight}/*.ttf") for one in letters for weight in ("400Regular", "700Bold")),
            own=own,
        )
    if packaged is None:
        raise LookupError("no fonts: fetch them first")
    folder = packaged / "fonts"
    return Faces(
        serif_regular=folder / "LantaiSerif-Regular.ttf",
        serif_bold=folder / "LantaiSerif-Bold.ttf",
        sans_regular=folder / "LantaiSans-Regular.ttf",
        sans_bold=folder / "LantaiSans-Bold.ttf",
        licences=tuple(folder / name for name in PACKAGED_LICENCES),
        letters=tuple(folder / f"Lantai{name}.ttf" for name in _PACKAGED_LETTERS),
        own=own,
        whole=False,
    )


def own_fonts(folder: Path) -> tuple[Path, ...]:
    """The curator's fonts in the order of their names; a file that is no font is left to ``unreadable``."""
    if not folder.is_dir():
        return ()
    fonts = (path for path in folder.iterdir() if path.suffix.lower() in {".ttf", ".otf"})
    return tuple(sorted((path for path in fonts if not _trouble(path)), key=lambda path: path.name))


def unreadable(folder: Path) -> dict[str, str]:
    """Names of files in theme/fonts that cannot be used, with the reason (FONT-02)."""
    paths = sorted(folder.iterdir()) if folder.is_dir() else []
    known = (path for path in paths if path.suffix.lower() in {".ttf", ".otf", ".ttc", ".woff", ".woff2"})
    return {path.name: reason for path in known if (reason := _trouble(path))}


def _trouble(path: Path) -> str:
    if path.suffix.lower() not in {".ttf", ".otf"}:
        return path.suffix
    try:
        return "" if characters_of(path) and _has_name(path) else "cmap / name"
    except (TTLibError, OSError, ValueError, KeyError, AssertionError) as error:
        return str(error) or type(error).__name__


def _has_name(path: Path) -> bool:
    """Whether it has the name (PostScript) without which no book can be set in it."""
    with path.open("rb") as stream, TTFont(stream, lazy=True) as font:
        return bool(font["name"].getDebugName(6))


def missing(characters: Iterable[str], faces: Faces) -> frozenset[str]:
    """The characters that no face can show, in regular or in bold. Blanks, controls and joiners are never missing."""
    pairs = ((faces.serif_regular, faces.serif_bold), (faces.sans_regular, faces.sans_bold))
    letters = zip(faces.letters[::2], faces.letters[1::2], strict=True)
    own = ((path, path) for path in faces.own)
    shown = _shown(*(characters_of(path) for pair in (*pairs, *letters, *own) for path in pair))
    return frozenset(c for c in characters if c not in shown and not unseen(c))


@lru_cache(maxsize=8)
def _shown(*sets: frozenset[str]) -> frozenset[str]:
    """What stands both in some regular face and in some bold one; ``sets`` are regular and bold by turns."""
    return frozenset[str]().union(*sets[::2]) & frozenset[str]().union(*sets[1::2])


def enough(characters: Iterable[str], faces: Faces, whole: Callable[[], Faces]) -> Faces:
    """The faces, or the whole fonts where a character is beyond the packaged subset. ``whole`` fetches them and may
    raise what it likes; it is not called in vain.
    """
    return whole() if not faces.whole and missing(characters, faces) else faces


def unseen(character: str) -> bool:
    """Whether a character has no shape of its own: blanks, controls, joiners, variation selectors."""
    point = ord(character)
    selector = 0xFE00 <= point <= 0xFE0F or 0xE0100 <= point <= 0xE01EF
    return selector or unicodedata.category(character) in _UNSEEN


def characters_of(path: Path) -> frozenset[str]:
    """Every character that a font file has a shape for."""
    stat = path.stat()
    return _characters(path, stat.st_size, stat.st_mtime_ns)


@lru_cache(maxsize=32)
def _characters(path: Path, _size: int, _time: int) -> frozenset[str]:
    with path.open("rb") as stream, TTFont(stream, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap() or {}))


def _only(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if not found:
        raise LookupError(f"{folder.name}: {pattern}")
    return found[0]

"""The pictures of an item, found in the exhibition's folder by what its cell says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from builder.model.draft import Cell, PictureFile
from builder.model.item import Picture
from builder.model.near import nearest
from builder.model.picture_names import PictureNames, plain_name, without_ending
from builder.model.problems import Fact, Problem
from builder.model.where import Where
from builder.strings import listed, phrase

_BETWEEN = re.compile(r"[;；|｜\n]")
_ALSO_BETWEEN = re.compile(r"[、,，]")
_ANY_BETWEEN = re.compile(r"[;；|｜\n、,，]")
_ENDING = re.compile(r"\.[A-Za-z]{1,5}$")
_MOST_GUESSES = 25
_MOST_OTHERS = 9
_ENDINGS: Mapping[str, tuple[str, ...]] = {
    "JPEG": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "PNG": (".png",),
    "TIFF": (".tif", ".tiff"),
    "WEBP": (".webp",),
}
_REASONS = {
    "changed": "picture_changed",
    "empty": "picture_empty",
    "header": "picture_header",
    "locked": "picture_locked",
    "truncated": "picture_truncated",
}


class Pictures:
    """The picture folder of one exhibition. It remembers which files were asked for, so that the rest can be named."""

    def __init__(self, files: Mapping[str, PictureFile], folder: str) -> None:
        self._files = files
        self._folder = folder
        self._names = PictureNames(files, {name for name, file in files.items() if file.lent})
        self._used: set[str] = set()
        self._guesses = 0
        self._others: list[Problem] = []

    def of_cell(self, cell: Cell, item: str) -> tuple[tuple[Picture, ...], list[Problem]]:
        """The pictures that a cell names, in its order. ``item`` is the key that problems belong to."""
        pictures: list[Picture] = []
        problems: list[Problem] = []
        for name in self._written(cell.text):
            found = self._names.find(name)
            self._used.update(found)
            if len(found) != 1:
                problems.append(self._not_one(name, found, cell.where, item))
            elif (file := self._files[found[0]]).trouble:
                problems.append(_troubled(file, cell.where, item))
            else:
                problems += _misnamed(file, name, cell, item)
                self._note_ending(file, name, cell, item)
                pictures.append(_picture(file, cell.where))
        return tuple(pictures), problems

    def kept_back(self, cell: Cell, masters: Iterable[Picture]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The files of an item that a cell keeps in the house, however they were written, and the words of the cell
        that are none of them.
        """
        own = {picture.name for picture in masters}
        found: dict[str, None] = {}
        unknown: list[str] = []
        for name in self._written(cell.text):
            names = own.intersection(self._names.find(name))
            found |= dict.fromkeys(sorted(names))
            unknown += () if names else (name,)
        return tuple(found), tuple(unknown)

    def _note_ending(self, file: PictureFile, written: str, cell: Cell, item: str) -> None:
        """A warning where the cell names 甲.png and 甲.jpg is what there is: it may be another picture."""
        asked, found = (_ending(name).lower() for name in (written.strip(), file.name))
        if asked and asked != found and not any({asked, found} <= set(endings) for endings in _ENDINGS.values()):
            facts = {"name": written, "found": file.name}
            self._others.append(Problem(code="PIC-09", where=cell.where, facts=facts, item=item, field="file"))

    def remarks(self) -> Iterable[Problem]:
        """Pictures that were found under another ending, and a note for each that no item asked for."""
        yield from self._other_endings()
        for name in sorted(self._files.keys() - self._used):
            if _ending(name):
                yield Problem(code="PIC-04", where=Where(f"{self._folder}/{name}"), facts={"name": name})

    def _other_endings(self) -> Iterable[Problem]:
        """Each at its cell, or once for the table where there are many."""
        if len(self._others) <= _MOST_OTHERS:
            return self._others
        first, count = self._others[0], str(len(self._others))
        facts: dict[str, Fact] = {
            name: phrase("and_others", name=str(first.facts[name]), count=count) for name in ("name", "found")
        }
        return [Problem(code="PIC-09", where=Where(first.where.file, first.where.sheet), facts=facts, field="file")]

    def _written(self, text: str) -> list[str]:
        """The names in a cell. Commas and 、 may be part of a name: they separate only where the whole is no file."""
        if not _ANY_BETWEEN.search(text):
            return [text]
        names: list[str] = []
        for part in filter(None, (piece.strip() for piece in _BETWEEN.split(text))):
            pieces = [piece.strip() for piece in _ALSO_BETWEEN.split(part) if piece.strip()]
            several = len(pieces) > 1 and not self._names.find(part) and any(map(self._names.find, pieces))
            names += pieces if several else [part]
        return names

    def _not_one(self, name: str, found: tuple[str, ...], where: Where, item: str) -> Problem:
        if found:
            facts = {"name": name, "found": ", ".join(found)}
            return Problem(code="PIC-02", where=where, facts=facts, item=item, field="file")
        near: tuple[str, ...] = ()
        if self._guesses < _MOST_GUESSES:  # comparing every missing name with every file would be quadratic
            self._guesses += 1
            files = {without_ending(file.rpartition("/")[2]): file for file in self._files}
            stem = _ENDING.sub("", plain_name(name).rpartition("/")[2])
            near = tuple(files[hit] for hit in nearest(stem, files))
        suggestion = (
            phrase("did_you_mean", names=listed(near)) if near else phrase("check_picture", folder=self._folder)
        )
        return Problem(
            code="PIC-01", where=where, facts={"name": name, "suggestion": suggestion}, item=item, field="file"
        )


def _picture(file: PictureFile, where: Where) -> Picture:
    megabytes = round(file.size / 1e6, 3)
    return Picture(
        name=file.name, digest=file.digest, width=file.width, height=file.height, megabytes=megabytes, where=where
    )


def _misnamed(file: PictureFile, written: str, cell: Cell, item: str) -> Iterable[Problem]:
    """A warning where the name's ending is not the file's format. Other programs go by the ending and may fail."""
    stem, ending = without_ending(file.name), _ending(file.name)
    endings = _ENDINGS.get(file.format, ())
    if not endings or not ending or ending.lower() in endings:
        return
    right = f"{stem}{endings[0]}"
    facts = {"name": file.name, "found": file.format, "ending": ending, "right": right}
    if cell.text == written == file.name:
        facts["proposal"] = right
    yield Problem(code="PIC-05", where=cell.where, facts=facts, item=item, field="file")


def _ending(name: str) -> str:
    return name[len(without_ending(name)) :]


def _troubled(file: PictureFile, where: Where, item: str) -> Problem:
    code, _, fact = file.trouble.partition(":")
    if code == "IMG-01":
        reason = phrase(_REASONS[fact])
        return Problem(code=code, where=where, facts={"name": file.name, "reason": reason}, item=item, field="file")
    return Problem(code=code, where=where, facts={"name": file.name, "found": fact}, item=item, field="file")

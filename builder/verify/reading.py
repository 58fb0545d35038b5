"""Reads one file as what it is: a page, a drawing, a style sheet, other text, a picture, a PDF."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from builder.model.address import subject_of
from builder.verify.data_scripts import shown_values
from builder.verify.expectation import REACH, Secret
from builder.verify.finding import Finding, Link, Reading, what
from builder.verify.marked_up import Marked, read_drawing, read_page, read_part
from builder.verify.paper import BETWEEN, read_paper
from builder.verify.pictures import WALKS, picture_findings
from builder.verify.secrets import Leaks
from builder.verify.styles import style_links, style_text

_PAGES = frozenset({".html", ".htm", ".xhtml"})
_DRAWINGS = frozenset({".svg", ".xml"})
_OPAQUE = frozenset(
    {*(".woff", ".woff2", ".ttf", ".otf", ".ico", ".avif", ".mp3", ".mp4", ".m4a", ".ogg", ".webm", ".gz")}
)
_PACKED = frozenset({".zip", ".docx", ".xlsx", ".odt", ".ods"})
_PART = "part of an office document"
_TAG = re.compile(r"<[^>]*>")
_APART = "\x00"
_LARGEST = 256 << 20
"""Bytes of one file in a ZIP: what is larger was not made by us."""
_LOCKED = 0x1


def kind_of(path: str) -> str:
    """The ending of a path in lower case; together with its bytes it decides how a file reads."""
    return posixpath.splitext(path)[1].lower()


def reach_of(path: str) -> int:
    """Which curators' sentences a file may show."""
    return REACH[subject_of(path)]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads files for one set of secrets. Attribute values repeat from page to page, so clean ones are remembered."""

    leaks: Leaks
    profiles: frozenset[str] = frozenset()
    _clean: set[str] = field(default_factory=set)

    def read(self, data: bytes, kind: str, *, reach: int = 0) -> Reading:
        """What a file of this kind (see ``kind_of``) holds; ``reach``: which curators' sentences it may show."""
        if kind in _OPAQUE:
            return Reading()
        if kind in _PACKED:
            return Reading(self._packed(data))
        if kind in WALKS:
            return Reading(tuple(picture_findings(data, kind, self.profiles)))
        try:
            return self._paper(data) if kind == ".pdf" else self._text(data, kind, reach)
        except UnicodeDecodeError:
            return Reading((what("PROOF-12", "proof.not_utf8"),))
        except ValueError:
            return Reading((what("PROOF-12", "proof.not_pdf" if kind == ".pdf" else "proof.not_xml"),))

    def _text(self, data: bytes, kind: str, reach: int) -> Reading:
        text = data.decode("utf-8")
        if kind in _PAGES:
            return self._marked(read_page(data), text, reach)
        if kind == _PART:
            return Reading(self._part(data, text, reach))
        if kind in _DRAWINGS:
            return self._marked(read_drawing(data), text, reach)
        if kind == ".css":
            links = tuple(Link(link, request=True) for link in dict.fromkeys(style_links(text)))
            return Reading(self._leaks(text + _APART + style_text(text), reach=reach), links)
        whole = _APART.join([text, *shown_values(text)]) if kind == ".js" else text
        return Reading(self._leaks(whole, reach=reach))

    def _marked(self, marked: Marked, text: str, reach: int) -> Reading:
        """Words are searched without their tags; then values, and tags as they stand: of two attributes with one name a
        parser keeps the first.
        """
        findings = list(marked.findings)
        if self.leaks:
            fresh = [part for part in dict.fromkeys([*marked.values, *_TAG.findall(text)]) if part not in self._clean]
            whole = [text] if marked.guessed else []
            found = self.leaks.in_text(_APART.join([marked.words, *fresh, *whole]), reach=reach)
            if not found and not reach:
                self._clean.update(fresh)
            findings += _leak_findings(found)
        return Reading(tuple(findings), tuple(marked.links), frozenset(marked.anchors))

    def _packed(self, data: bytes) -> tuple[Finding, ...]:
        """What the files in a ZIP hold, and their names; one that cannot be read to its end proves nothing."""
        found: list[Finding] = []
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as packed:
                found += self._leaks(_APART.join([*packed.namelist(), packed.comment.decode("utf-8", "replace")]))
                for member in packed.infolist():
                    if member.file_size > _LARGEST or member.flag_bits & _LOCKED:
                        return (what("PROOF-12", "proof.not_zip"),)
                    if not member.is_dir():
                        kind, reach = kind_of(member.filename), reach_of(member.filename)
                        kind = _PART if kind == ".xml" else kind
                        found += self.read(packed.read(member), kind, reach=reach).findings
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError):
            return (what("PROOF-12", "proof.not_zip"),)
        return tuple(found)

    def _part(self, data: bytes, text: str, reach: int) -> tuple[Finding, ...]:
        """The words as a reader meets them, as they stand between the tags and in them, and without the tags: a word
        processor cuts a word anywhere.
        """
        found = {*self.leaks.in_text(read_part(data), reach=reach), *self.leaks.in_text(text, reach=reach)}
        found.update(self.leaks.in_text(_TAG.sub("", text), reach=reach))
        return tuple(_leak_findings(found))

    def _paper(self, data: bytes) -> Reading:
        words, findings = read_paper(data, BETWEEN)
        return Reading((*findings, *self._leaks(words, reach=REACH["exhibition"])))

    def _leaks(self, text: str, *, reach: int = 0) -> tuple[Finding, ...]:
        return tuple(_leak_findings(self.leaks.in_text(text, reach=reach))) if self.leaks else ()


def _leak_findings(found: Iterable[Secret]) -> list[Finding]:
    """One finding for each field of each item; the value itself is not repeated in the report."""
    fields = sorted({(secret.item, secret.field) for secret in found})
    return [what("PROOF-02", "proof.leak", item=item, field=field) for item, field in fields]

"""Reads one file as what it is: a page, a drawing, a style sheet, other text, a picture, a PDF."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from builder.verify.data_scripts import shown_values
from builder.verify.expectation import Secret
from builder.verify.finding import Finding, Link, Reading, what
from builder.verify.marked_up import Marked, read_drawing, read_page
from builder.verify.paper import read_paper
from builder.verify.pictures import WALKS, picture_findings
from builder.verify.secrets import Leaks
from builder.verify.styles import style_links, style_text

_PAGES = frozenset({".html", ".htm", ".xhtml"})
_DRAWINGS = frozenset({".svg", ".xml"})
_OPAQUE = frozenset(
    {*(".woff", ".woff2", ".ttf", ".otf", ".ico", ".avif", ".mp3", ".mp4", ".m4a", ".ogg", ".webm", ".zip", ".gz")}
)
_TAG = re.compile(r"<[^>]*>")
_APART = "\x00"


def kind_of(path: str) -> str:
    """The ending of a path in lower case; together with its bytes it decides how a file reads."""
    return posixpath.splitext(path)[1].lower()


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads files for one set of secrets. Attribute values repeat from page to page, so clean ones are remembered."""

    leaks: Leaks
    profiles: frozenset[str] = frozenset()
    _clean: set[str] = field(default_factory=set)

    def read(self, data: bytes, kind: str) -> Reading:
        """What a file of this kind (see ``kind_of``) holds."""
        if kind in _OPAQUE:
            return Reading()
        if kind in WALKS:
            return Reading(tuple(picture_findings(data, kind, self.profiles)))
        try:
            return self._paper(data) if kind == ".pdf" else self._text(data, kind)
        except UnicodeDecodeError:
            return Reading((what("PROOF-12", "proof.not_utf8"),))
        except ValueError:
            return Reading((what("PROOF-12", "proof.not_pdf" if kind == ".pdf" else "proof.not_xml"),))

    def _text(self, data: bytes, kind: str) -> Reading:
        text = data.decode("utf-8")
        if kind in _PAGES:
            return self._marked(read_page(data), text)
        if kind in _DRAWINGS:
            return self._marked(read_drawing(data), text)
        if kind == ".css":
            links = tuple(Link(link, request=True) for link in dict.fromkeys(style_links(text)))
            return Reading(self._leaks(text + _APART + style_text(text)), links)
        return Reading(self._leaks(_APART.join([text, *shown_values(text)]) if kind == ".js" else text))

    def _marked(self, marked: Marked, text: str) -> Reading:
        """Words are searched without their tags; then values, and tags as they stand: of two attributes with one name a
        parser keeps the first.
        """
        findings = list(marked.findings)
        if self.leaks:
            fresh = [part for part in dict.fromkeys([*marked.values, *_TAG.findall(text)]) if part not in self._clean]
            whole = [text] if marked.guessed else []
            found = self.leaks.in_text(_APART.join([marked.words, *fresh, *whole]))
            if not found:
                self._clean.update(fresh)
            findings += _leak_findings(found)
        return Reading(tuple(findings), tuple(marked.links), frozenset(marked.anchors))

    def _paper(self, data: bytes) -> Reading:
        words, findings = read_paper(data)
        return Reading((*findings, *self._leaks(words)))

    def _leaks(self, text: str) -> tuple[Finding, ...]:
        return tuple(_leak_findings(self.leaks.in_text(text))) if self.leaks else ()


def _leak_findings(found: Iterable[Secret]) -> list[Finding]:
    """One finding for each field of each item; the value itself is not repeated in the report."""
    fields = sorted({(secret.item, secret.field) for secret in found})
    return [what("PROOF-02", "proof.leak", item=item, field=field) for item, field in fields]

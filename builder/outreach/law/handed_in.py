"""The text of a statute as somebody hands it in: .md, .txt or .docx, told apart by their content."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from builder.model.law.lines import BLANKS
from builder.model.problems import Problem
from builder.model.text import Text
from builder.model.where import Where
from builder.outreach.law.word_file import WordFileError, read_word_file
from builder.tables.encoding import decode

_FOREIGN = (
    (b"%PDF", Text("一个 PDF 文件", "a PDF file")),
    (b"\xd0\xcf\x11\xe0", Text("旧版或加了密码的 Word 文件（.doc）", "an old or locked Word file (.doc)")),
    (b"{\\rtf", Text("一个 RTF 文件", "an RTF file")),
    (b"\xff\xd8\xff", Text("一张图片", "a picture")),
    (b"\x89PNG", Text("一张图片", "a picture")),
)
_NO_WORD_FILE = Text("一个压缩包，里面没有能读的 Word 文档", "an archive without a Word document that can be read")


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A text, and the encoding that gives its bytes back."""

    text: str
    encoding: str


def read_handed_in(content: bytes, name: str) -> tuple[HandedIn | None, list[Problem]]:
    """The text of a file and what should be said about it; None where there is none."""
    head = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:8]
    for mark, kind in _FOREIGN:
        if head.startswith(mark):
            return None, [_foreign(name, kind)]
    if content.startswith(b"PK\x03\x04"):
        return _from_word(content, name)
    found = decode(content)
    if found is None or not found.text.strip(BLANKS):
        return None, [Problem(code="FILE-03" if found is None else "LAW-15", where=Where(name), facts={"name": name})]
    told = [Problem(code="FILE-04", where=Where(name), facts={"name": name, "encoding": found.encoding})]
    return _faithful(found.text, found.encoding, content), told if found.guessed else []


def _foreign(name: str, kind: Text) -> Problem:
    return Problem(code="LAW-23", where=Where(name), facts={"name": name, "kind": kind})


def _faithful(text: str, encoding: str, content: bytes) -> HandedIn:
    """With the encoding that gives the very bytes back; a mark of byte order that no codec writes stays in the text."""
    for mark, candidate in (("", encoding), *(("\ufeff", one) for one in ("utf-16-be", "utf-16-le", "utf-8"))):
        try:
            words = mark + text if mark else text
            if words.encode(candidate) == content:
                return HandedIn(words, candidate.lower())
        except (UnicodeError, LookupError):
            continue
    return HandedIn(text, "utf-8")


def _from_word(content: bytes, name: str) -> tuple[HandedIn | None, list[Problem]]:
    try:
        found = read_word_file(content)
    except WordFileError:
        return None, [_foreign(name, _NO_WORD_FILE)]
    where = Where(name)
    told: Iterable[tuple[str, int, dict[str, str]]] = (
        ("LAW-20", found.changes, {"first": found.first_change or "—"}),
        ("LAW-21", found.tables, {}),
        ("LAW-22", found.numbered, {}),
    )
    problems = [
        Problem(code=code, where=where, facts={"count": str(count), **facts}) for code, count, facts in told if count
    ]
    return HandedIn(found.text, "utf-8"), problems

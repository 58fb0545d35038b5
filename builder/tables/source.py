"""A curator's file as bytes and as text, with a Problem wherever it cannot be had."""

from __future__ import annotations

from pathlib import Path

from builder.model.problems import Problem
from builder.model.text import Text
from builder.model.where import Where
from builder.strings import phrase
from builder.tables.encoding import decode

LARGEST = 256 << 20


def read_bytes(path: Path, name: str) -> tuple[bytes | None, list[Problem]]:
    """The content of a file; ``name`` is how problems call it. A file that another program holds is a problem."""
    where = Where(name)
    try:
        if path.is_file() and path.stat().st_size > LARGEST:
            reason = phrase("too_large", limit=f"{LARGEST >> 20} MB")
            return None, [Problem(code="FILE-02", where=where, facts={"name": name, "reason": reason})]
        return path.read_bytes(), []
    except FileNotFoundError:
        return None, [Problem(code="FILE-01", where=where, facts={"name": name})]
    except OSError as refused:
        reason = why_not_opened(refused)
        return None, [Problem(code="FILE-02", where=where, facts={"name": name, "reason": reason})]


def read_text(path: Path, name: str) -> tuple[str | None, list[Problem]]:
    """The text of a file in whatever encoding it is, with LF as line end."""
    content, problems = read_bytes(path, name)
    if content is None:
        return None, problems
    text, guesses = decoded(content, name)
    return (None if text is None else text.replace("\r\n", "\n").replace("\r", "\n")), guesses


def decoded(content: bytes, name: str) -> tuple[str | None, list[Problem]]:
    """The text of bytes: FILE-03 where no encoding fits, FILE-04 where it was guessed."""
    found = decode(content)
    if found is None:
        return None, [Problem(code="FILE-03", where=Where(name), facts={"name": name})]
    if found.guessed:
        facts = {"name": name, "encoding": found.encoding}
        return found.text, [Problem(code="FILE-04", where=Where(name), facts=facts)]
    return found.text, []


def why_not_opened(refused: OSError) -> Text:
    """An error of the system in words for a curator."""
    if isinstance(refused, PermissionError):
        return phrase("os_permission")
    if isinstance(refused, IsADirectoryError):
        return phrase("os_folder")
    return phrase("os_other", said=refused.strerror or type(refused).__name__)

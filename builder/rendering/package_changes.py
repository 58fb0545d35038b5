"""What changed between two versions of a package, in lines that people read: by item, then by field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from builder.exchange.comparing import Change
from builder.model.text import LANGUAGES, Language
from builder.strings import say

_LONGEST, _SHORT, _AROUND = 200, 60, 16


def change_lines(changes: Sequence[Change], language: Language) -> Iterator[str]:
    """A heading for each item and a line for each part of it that differs."""
    if not changes:
        yield say("package.no_change", language)
    for item, told in groupby(changes, key=lambda change: change.item):
        of_item = list(told)
        title = of_item[0].title.into(language)
        yield f"{item} {title}".strip() if item else say("package.whole", language)
        for change in of_item:
            yield f"  {_line(change, language)}"


def changes_page(changes: Sequence[Change], before: int, language: Language | None = None) -> bytes:
    """changes.md: in one language, or in both, one after the other. ``before`` is 0 for a first version."""
    parts: list[str] = []
    for code in LANGUAGES if language is None else (language,):
        if before:
            parts += [f"# {say('package.changes', code, version=before)}", *_markdown(changes, code)]
        else:
            parts += [f"# {say('package.first', code)}"]
    return ("\n\n".join(parts) + "\n").encode()


def _markdown(changes: Sequence[Change], language: Language) -> Iterator[str]:
    """Each line as a paragraph in which nothing is markup: what a partner wrote is not to be run or drawn."""
    for line in change_lines(changes, language):
        yield f"- {_plain(line.strip())}" if line.startswith(" ") else f"**{_plain(line)}**"


def _plain(line: str) -> str:
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>&" else sign for sign in line)


def _line(change: Change, language: Language) -> str:
    label = change.label.into(language)
    kind = say(f"package.{change.kind}", language)
    if not change.before and not change.after:
        return f"{kind} · {label}"
    before, after = _beside(" ".join(change.before.split()), " ".join(change.after.split()))
    one, other = (_cut(said, language) for said in (before, after))
    return f"{kind} · {label}: {one} → {other}"


def _beside(one: str, other: str) -> tuple[str, str]:
    """Two long texts from shortly before they begin to differ until shortly after they do not any more."""
    if min(len(one), len(other)) <= _SHORT:
        return one, other
    begin = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    most = min(len(one), len(other)) - begin
    end = next((n for n in range(most) if one[-1 - n] != other[-1 - n]), most)
    begin, end = max(0, begin - _AROUND), max(0, end - _AROUND)
    before, after = (said[begin : len(said) - end] for said in (one, other))
    head, tail = "…" if begin else "", "…" if end else ""
    return f"{head}{before}{tail}", f"{head}{after}{tail}"


def _cut(said: str, language: Language) -> str:
    if not said:
        return say("package.nothing", language)
    return said if len(said) <= _LONGEST else said[:_LONGEST] + say("package.cut", language, length=len(said))

"""Two versions of a statute side by side, changed words marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from markupsafe import Markup

from builder.model.law.comparing import Change, Matched, Piece, compare, marked
from builder.model.law.statute import Article
from builder.model.outreach.public import PublicVersion
from builder.pages.outreach.law import version_view
from builder.pages.outreach.law_views import ChangesView, ChangeView
from builder.pages.outreach.shelf import Shelf
from builder.pages.wording import display
from builder.templates import escaped, safe

_ORDER: tuple[Change, ...] = ("changed", "added", "removed", "moved", "same")


def changes(shelf: Shelf, old: PublicVersion, new: PublicVersion, path: str) -> ChangesView:
    """The comparison on the page of ``new``."""
    room = shelf.room
    root = room.links.root(path)
    found = compare(old.text, new.text)
    counted = Counter(one.kind for one in found)
    return ChangesView(
        title=display(new.title, room.language),
        old=version_view(shelf, old, root),
        new=version_view(shelf, new, root),
        counts=tuple((kind, room.t(f"changes.{kind}", n=counted[kind])) for kind in _ORDER if counted[kind]),
        rows=tuple(_row(shelf, one, old, new, root) for one in found),
    )


def _row(shelf: Shelf, one: Matched, old: PublicVersion, new: PublicVersion, root: str) -> ChangeView:
    room = shelf.room
    left, right = one.old.text if one.old else "", one.new.text if one.new else ""
    if one.kind == "changed":
        before, after = (_lines(pieces, tag) for pieces, tag in zip(marked(left, right), ("del", "ins"), strict=True))
    else:
        before, after = _lines([Piece(left, changed=False)], ""), _lines([Piece(right, changed=False)], "")

    def label(article: Article | None) -> str:
        return article.number.name(room.language) if article else ""

    def href(article: Article | None, version: PublicVersion) -> str:
        return shelf.link(root, f"{shelf.path(version)}#{article.anchor}") if article else ""

    return ChangeView(
        kind=one.kind,
        word=room.t(f"change.{one.kind}"),
        old_label=label(one.old),
        old_href=href(one.old, old),
        old=before if one.old else (),
        new_label=label(one.new),
        new_href=href(one.new, new),
        new=after if one.new else (),
    )


def _lines(pieces: Iterable[Piece], tag: str) -> tuple[Markup, ...]:
    """Lines of an article; a changed piece that runs over several lines is marked in each."""
    lines: list[list[str]] = [[]]
    for piece in pieces:
        for n, words in enumerate(piece.words.split("\n")):
            if n:
                lines.append([])
            if words:
                lines[-1].append(f"<{tag}>{escaped(words)}</{tag}>" if piece.changed and tag else escaped(words))
    return tuple(safe("".join(line)) for line in lines if line)

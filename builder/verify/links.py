"""Whether a link leads where it says, and whether a page asks another host for anything."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Mapping
from urllib.parse import unquote, urlsplit

from builder.verify.finding import Finding, Link, bad_link

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_HARMLESS = ("data:", "blob:", "about:", "mailto:", "tel:", "sms:", "geo:")
_COMMANDS = ("javascript:", "vbscript:")
_DEAD, _ASKING = "PROOF-03", "PROOF-04"
_ERROR_PAGE = "404.html"


class Signposts:
    """The folder as links see it: its files, and the anchors of its pages."""

    def __init__(self, files: Collection[str], anchors: Mapping[str, Collection[str]], base_url: str) -> None:
        self._files = frozenset(files)
        self._anchors = anchors
        self._base = base_url.rstrip("/") + "/" if base_url else ""
        self._base_path = urlsplit(self._base).path or "/"

    def judge(self, page: str, link: Link) -> Finding | None:
        """What is wrong with a link that stands on ``page`` (a path), or None."""
        target = link.target.replace("\\", "/") if "\\" in link.target else link.target
        if target.startswith("//") or _SCHEME.match(target):
            return self._abroad(link, target)
        if target.startswith("/"):
            if not link.from_root and page != _ERROR_PAGE:
                return bad_link(_DEAD, link.target, "proof.from_root")
            return self._here(link, self._below_root(target))
        if target.startswith("#"):
            return None if self._has_anchor(page, target[1:]) else bad_link(_DEAD, link.target)
        if not target:
            return bad_link(_DEAD, '""') if link.request else None
        path = _joined(page, target)
        return bad_link(_DEAD, link.target, "proof.outside") if path is None else self._here(link, path)

    def _abroad(self, link: Link, target: str) -> Finding | None:
        """Other hosts may be named and visited but not asked; the site's own address is looked up here."""
        if self._base and f"{target}/".startswith(self._base):
            if link.request:
                return bad_link(_ASKING, link.target)
            return self._here(link, target.removeprefix(self._base.rstrip("/")).lstrip("/"))
        if target.lower().startswith(_COMMANDS):
            return bad_link(_DEAD, link.target)
        if target.lower().startswith(_HARMLESS):
            return None
        return bad_link(_ASKING, link.target) if link.request else None

    def _below_root(self, target: str) -> str:
        return target.removeprefix(self._base_path) if target.startswith(self._base_path) else target.lstrip("/")

    def _here(self, link: Link, target: str) -> Finding | None:
        path, _, anchor = target.partition("#")
        path = path.partition("?")[0]
        if "%" in path:
            path = unquote(path)
        if not path or path.endswith("/"):
            path += "index.html"
        if path not in self._files:
            return bad_link(_DEAD, link.target)
        return None if self._has_anchor(path, anchor) else bad_link(_DEAD, link.target)

    def _has_anchor(self, path: str, anchor: str) -> bool:
        """Only pages have anchors; the top of a page and a search for text (``:~:``) are always there."""
        anchor = anchor.partition(":~:")[0]
        if not anchor or anchor == "top" or path not in self._anchors:
            return True
        return anchor in self._anchors[path] or unquote(anchor) in self._anchors[path]


def _joined(page: str, target: str) -> str | None:
    """The path that a relative link means, with its query and anchor; None where it leaves the folder."""
    path, mark, rest = _parts(target)
    folder = posixpath.dirname(page)
    if not path:
        return f"{page}{mark}{rest}"
    joined = posixpath.normpath(f"{folder}/{path}" if folder else path)
    if joined.startswith(".."):
        return None
    joined = "" if joined == "." else joined
    if path.endswith(("/", "/.", "/..")) or path in {".", ".."}:
        joined = f"{joined}/" if joined else ""
    return f"{joined}{mark}{rest}"


def _parts(target: str) -> tuple[str, str, str]:
    for place, character in enumerate(target):
        if character in "?#":
            return target[:place], character, target[place + 1 :]
    return target, "", ""

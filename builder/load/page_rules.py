"""What hand-written pages and a city's own theme must not do, and what a site of a government body must have there.

Sources: 国徽法 arts. 6, 7, 13; 国旗法 art. 18; 无障碍环境建设法 arts. 32, 36; 互联网网站适老化通用设计规范 (2021).
These are engineering defaults, not legal advice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from builder.load.page_files import PAGE_PICTURES
from builder.model.problems import Problem
from builder.model.where import Where

_EMBLEM = re.compile(
    r"国徽|国旗|党徽|党旗|军徽|警徽|(?:guo|dang)[-_]?(?:hui|qi)\b|(?:national|party)[-_ ]?(?:emblem|flag)",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]*)")
_SENDS = re.compile(r"<\s*(form|input|textarea|iframe|embed|object|script)\b", re.IGNORECASE)
_FENCED = re.compile(r"^(```|~~~).*?^\1", re.DOTALL | re.MULTILINE)
_SPAN = re.compile(r"`[^`\n]*`")
_STATEMENT = re.compile(r"无障碍|accessib", re.IGNORECASE)
_AIDS = "data-modes"
_HEADS = ("lantai/mast.html", "base.html")


def page_rules(folder: Path, *, government: bool) -> list[Problem]:
    """SITE-22 for a page that sends or frames something, SITE-23 for emblems, SITE-24 where a government site has no
    accessibility statement, SITE-25 for a theme that leaves out the reading aids.
    """
    pages = folder / "content" / "pages"
    texts = {path: _text(path) for path in sorted(pages.rglob("*.md"))}
    found = [problem for path, text in texts.items() for problem in _page(path, text, folder)]
    found += _emblems([*pages.rglob("*"), *(folder / "theme").rglob("*")], folder)
    if government and not any(_STATEMENT.search(path.name) or _titled(text) for path, text in texts.items()):
        found.append(Problem(code="SITE-24", where=Where("content/pages")))
    for name in _HEADS:
        head = folder / "theme" / name
        if head.is_file() and _AIDS not in _text(head) and "lantai/mast.html" not in _text(head):
            found.append(Problem(code="SITE-25", where=Where(f"theme/{name}"), facts={"name": f"theme/{name}"}))
    return found


def _page(path: Path, text: str, folder: Path) -> Iterator[Problem]:
    name = path.relative_to(folder).as_posix()
    plain = _SPAN.sub("", _FENCED.sub(lambda block: "\n" * block[0].count("\n"), text))
    if sends := _SENDS.search(plain):
        row = plain.count("\n", 0, sends.start()) + 1
        yield Problem(code="SITE-22", where=Where(name, row=row), facts={"tag": f"<{sends[1].lower()}>"})
    for picture in _PICTURE.finditer(plain):
        if emblem := _EMBLEM.search(picture[1]):
            row = plain.count("\n", 0, picture.start()) + 1
            yield Problem(code="SITE-23", where=Where(name, row=row), facts={"name": emblem[0]})


def _emblems(paths: list[Path], folder: Path) -> Iterator[Problem]:
    """Pictures that are called so. What hangs in an exhibition is history and no decoration: it is not looked at."""
    for path in sorted(paths):
        if path.suffix.lower() in PAGE_PICTURES and _EMBLEM.search(path.stem):
            name = path.relative_to(folder).as_posix()
            yield Problem(code="SITE-23", where=Where(name), facts={"name": path.name})


def _titled(text: str) -> bool:
    """Whether the first heading of a page is about accessibility."""
    heading = next((line for line in text.splitlines() if line.startswith("#")), "")
    return bool(_STATEMENT.search(heading))


def _text(path: Path) -> str:
    """The file's words; what is no UTF-8 is told elsewhere."""
    return path.read_text(encoding="utf-8-sig", errors="replace")

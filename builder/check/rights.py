"""What Chinese law asks of a picture on show and data can decide: maps, authors, copyright, honest labels.

Sources: 地图管理条例 (2015) arts. 8, 15; 著作权法 (2020) arts. 23, 24, 65; 博物馆条例 (2015) art. 30.
These are engineering defaults, not legal advice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from builder.check.entries import Entry, table_of
from builder.model.problems import Problem

#: A photograph made from this year on was still protected on 2021-06-01 and so may be protected for the author's life
#: and fifty years; an older one was free by then and stays free (art. 65).
PROTECTED_FROM = 1971
_YES = re.compile(r"是|有|含|yes|true|1|y", re.IGNORECASE)
_EXEMPT = re.compile(
    r"审图|免|示意|景区|街区|历史地图|古地图|旧地图|古旧地图|手绘|sketch|historic|exempt", re.IGNORECASE
)
_TREATED = re.compile(
    r"上色|彩色化|着色(?:版|处理)|AI\s?(?:修复|生成|复原|绘制|绘)|人工智能(?:修复|生成)|(?:数字|电脑|计算机)复原|复原(?:图|像|效果)|修复(?:版|后)"
    r"|colou?ri[sz]ed|AI[- ](?:generated|restored)|digitally restored"
)
_MARKED = frozenset({"redrawn", "facsimile"})
_RIGHTS = ("copyright_holder", "copyright_status", "rights_uri", "licence_scope")


def rights(entries: Sequence[Entry], *, chinese_law: bool) -> Iterable[Problem]:
    """Maps without approval, treated pictures that do not say so, and photographs whose rights nobody noted."""
    for entry in entries:
        if chinese_law:
            yield from _map(entry)
            yield from _martyr(entry)
        yield from _treated(entry)
    if chinese_law:
        yield from _protected(entries)


def _map(entry: Entry) -> Iterator[Problem]:
    said = entry.first("contains_map")
    if not said or not _YES.match(said) or "map_approval_no" in entry.item.values:
        return
    if not _EXEMPT.search(said) and not _EXEMPT.search(entry.first("notes")):
        yield entry.problem("RIGHT-05", "contains_map")


def _treated(entry: Entry) -> Iterator[Problem]:
    if entry.first("reproduction_kind") in _MARKED or entry.first("creation_method"):
        return
    values = entry.item.values
    words = [(field, values[field][0]) for field in ("title", "caption") if field in values]
    if not _TREATED.search("\n".join(f"{value.zh}\n{value.en}" for _, value in words)):
        return
    for field, value in words:
        if match := _TREATED.search(value.zh) or _TREATED.search(value.en):
            yield entry.problem("RIGHT-04", field, value=match[0])
            return


def _martyr(entry: Entry) -> Iterator[Problem]:
    """A portrait of a hero or a martyr that was coloured or restored by a machine (英雄烈士保护法 art. 22)."""
    said = [value.zh for value in entry.item.values.get("sensitive", ())]
    if "martyr" not in said:
        return
    for field in ("title", "caption", "creation_method"):
        for value in entry.item.values.get(field, ()):
            if match := _TREATED.search(value.zh) or _TREATED.search(value.en):
                yield entry.problem("RIGHT-06", field, value=match[0])
                return


def _protected(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Once for the whole table where it is true of every photograph in it."""
    photographs = [entry for entry in entries if "photographer" in entry.item.values and _recent(entry)]
    silent = [entry for entry in photographs if not any(key in entry.item.values for key in _RIGHTS)]
    if len(silent) > 1 and len(silent) == len(photographs):
        yield Problem(code="RIGHT-02", where=table_of(silent), field="copyright_holder")
    else:
        yield from (entry.problem("RIGHT-02", "photographer") for entry in silent)


def _recent(entry: Entry) -> bool:
    made = entry.item.date
    return made is not None and made.start[:4].isdigit() and int(made.start[:4]) >= PROTECTED_FROM

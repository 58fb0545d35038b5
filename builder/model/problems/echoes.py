"""Problems that only say again what another has said: a clerk hears of one mistake once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from builder.model.problems import Problem

_NO_VALUE = frozenset({"VALUE-01", "VALUE-02"})
_FOR_WANT_OF_A_VALUE = frozenset({"CELL-01", "ITEM-01", "ITEM-02", "PIC-03"})


def without_echoes(read: Sequence[Problem], checked: Iterable[Problem]) -> list[Problem]:
    """What the checks say beyond what reading has said. A cell that holds an error is not also empty or a wrong word,
    and a table that cannot be read is not also one without items. What withholds an item goes on withholding it.
    """
    spoilt = {one.where for one in read if one.code in _NO_VALUE}
    unread = {_home(one) for one in read if one.kind.withholds == "all" and _home(one)}
    return [
        one
        for one in checked
        if not (one.code in _FOR_WANT_OF_A_VALUE and one.where in spoilt)
        and not (one.code == "SHOW-02" and _home(one) in unread)
    ]


def _home(problem: Problem) -> str:
    """The folder of the exhibition that a problem stands in."""
    parts = problem.where.file.split("/")
    return parts[1] if len(parts) > 2 and parts[0] == "exhibits" else ""

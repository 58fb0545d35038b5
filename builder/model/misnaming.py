"""Names in a package that could not stand in this house: of its giver, and of its items."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from builder.model.lent import joint_id
from builder.model.package import Package
from builder.model.problems import Fact, Problem
from builder.model.slug import slug
from builder.model.where import Where

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Signs that nobody sees: two ids that look the same would not be the same."""


def misnamed(package: Package, known: Iterable[str]) -> Iterator[Problem]:
    """What no table and no address could hold: an id with signs that nobody sees, two items of one address, a giver
    whose code only differs in capitals from that of a partner whom we know (``known``).
    """
    where, code = Where(package.name), package.giver.code
    for other in known:
        if other != code and other.casefold() == code.casefold():
            yield Problem(code="MERGE-09", where=where, facts={"name": package.name, "code": code, "other": other})
    first: dict[str, str] = {}
    for item in package.items:
        facts: dict[str, Fact] = {"name": package.name, "id": _visible(item.id)}
        name = slug(joint_id(code, item.id))
        if not item.id.strip() or any(unicodedata.category(sign) in _UNSEEN for sign in item.id):
            yield Problem(code="MERGE-10", where=where, facts=facts)
        elif name in first:
            yield Problem(code="MERGE-11", where=where, facts=facts | {"other": first[name]})
        first.setdefault(name, _visible(item.id))


def _visible(id: str) -> str:
    return "".join(sign if unicodedata.category(sign) not in _UNSEEN else f"\\u{ord(sign):04x}" for sign in id)

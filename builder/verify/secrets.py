"""The values that must appear nowhere, and where they appear all the same."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Sequence

from builder.model.fields import FIELDS
from builder.verify.excuses import excused, places
from builder.verify.expectation import Secret
from builder.verify.folding import fold, views
from builder.verify.searching import Search
from builder.verify.side_by_side import SideBySide, pieces_of
from builder.verify.units import folded

_HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_SHORTEST, _SHORTEST_HAN = 6, 4
_CLOSED_KINDS = frozenset({"choice", "choices", "day", "number", "rectangles"})
_APART = b"\0\0"


class Leaks:
    """Finds secrets in text, however the text is escaped.

    Looked for are values of at least six characters, four where most are Chinese, that are not part of a public
    value; ``by_text`` counts them. Choices, days and numbers are not looked for: 2019-05-06 is no sign of anybody's
    date of record. These and shorter values are proved by what a file was made from; ``by_structure`` counts them.
    """

    def __init__(self, secrets: Iterable[Secret], public_values: Collection[str]) -> None:
        by_form: dict[bytes, Secret] = {}
        every: set[str] = set()
        for secret in sorted(secrets, key=_order):
            words = fold(secret.value)
            every.add(words)
            if _telling(secret, words):
                form = words.encode("utf-16-le", "surrogatepass")
                known = by_form.get(form)
                if known is None or (known.excuses and not secret.excuses):
                    by_form[form] = secret
        self._search = Search(by_form)
        public = self._search.found(_APART.join(map(folded, public_values)))
        self._by_form = {form: secret for form, secret in by_form.items() if form not in public}
        self.by_text, self.by_structure = len(self._by_form), len(every) - len(self._by_form)
        self._public = SideBySide(public_values)
        told = sorted((form, secret.excuses) for form, secret in self._by_form.items())
        self.digest = hashlib.sha256(repr(told).encode()).hexdigest()

    def __bool__(self) -> bool:
        return bool(self._by_form)

    def in_text(self, text: str, *, reach: int = 0) -> Sequence[Secret]:
        """The secrets in a text, in the order of their items. ``reach``: which sentences it may show (``REACH``)."""
        found: set[bytes] = set()
        for view in views(text):
            units = folded(view)
            found |= {form for form in self._search.found(units) if not self._is_excused(form, view, units, reach)}
        return sorted((self._by_form[form] for form in found), key=_order)

    def _is_excused(self, form: bytes, view: str, units: bytes, reach: int) -> bool:
        """Whether the value is public after all, or stands only where a curator wrote it, or where two public values
        stand side by side.
        """
        secret = self._by_form.get(form)
        if secret is None:
            return True
        words, text = _words(form), _words(units)
        excuses = tuple(one for one in secret.excuses if one.reach <= reach)
        odd = [
            (at, at + len(words))
            for at in places(words, text)
            if not excused(text, at, at + len(words), excuses) and not self._public.explain(text, at, at + len(words))
        ]
        ends = pieces_of(view, text) if odd else ()
        return all(self._public.number_behind(text, start, end, ends) for start, end in odd)


def _words(units: bytes) -> str:
    return units.decode("utf-16-le", "surrogatepass")


def _telling(secret: Secret, form: str) -> bool:
    if secret.field in FIELDS and FIELDS[secret.field].kind in _CLOSED_KINDS:
        return False
    return len(form) >= (_SHORTEST_HAN if 2 * len(_HAN.findall(form)) > len(form) else _SHORTEST)


def _order(secret: Secret) -> tuple[str, str, str]:
    return secret.item, secret.field, secret.value

"""The values that must appear nowhere, and where they appear all the same."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Sequence

from builder.model.fields import FIELDS
from builder.verify.expectation import Secret
from builder.verify.folding import fold, views
from builder.verify.searching import Search

_HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_SHORTEST, _SHORTEST_HAN = 6, 4
_CLOSED_KINDS = frozenset({"choice", "choices", "day", "number", "rectangles"})
_APART = "\x00"


class Leaks:
    """Finds secrets in text, however the text is escaped.

    Looked for are values of at least six characters, four where most are Chinese, that are not part of a public
    value. Choices, days and numbers are not looked for: 2019-05-06 is no sign of anybody's date of record. These and
    shorter values are proved by what a file was made from.
    """

    def __init__(self, secrets: Iterable[Secret], public_values: Collection[str]) -> None:
        by_form: dict[bytes, Secret] = {}
        for secret in sorted(secrets, key=_order):
            folded = fold(secret.value)
            if _telling(secret, folded):
                by_form.setdefault(_wide(folded), secret)
        self._search = Search(by_form)
        public = self._search.found(_wide(_APART.join(map(fold, public_values))))
        self._by_form = {form: secret for form, secret in by_form.items() if form not in public}
        self.digest = hashlib.sha256(b"\x00".join(sorted(self._by_form))).hexdigest()

    def __bool__(self) -> bool:
        return bool(self._by_form)

    def in_text(self, text: str) -> Sequence[Secret]:
        """The secrets in a text, in the order of their items."""
        found: set[bytes] = set()
        for view in views(text):
            found |= self._search.found(_wide(fold(view)))
        return sorted((self._by_form[form] for form in found if form in self._by_form), key=_order)


def _telling(secret: Secret, folded: str) -> bool:
    if secret.field in FIELDS and FIELDS[secret.field].kind in _CLOSED_KINDS:
        return False
    return len(folded) >= (_SHORTEST_HAN if 2 * len(_HAN.findall(folded)) > len(folded) else _SHORTEST)


def _wide(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def _order(secret: Secret) -> tuple[str, str, str]:
    return secret.item, secret.field, secret.value

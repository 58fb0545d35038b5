"""Links, made by the hundred thousand: the way to the root once a page, the way from the root once a target."""

from __future__ import annotations

import re

from builder.model.address import Addresses

_PLAIN = re.compile(r"(?:[a-z0-9][a-z0-9,~_.-]*/)*[a-z0-9][a-z0-9,~_-]*(?:\.[a-z0-9]+)?")


class Links:
    """How pages point to paths of the site. ``link(root, target)`` leads where ``Addresses.link`` leads; it may go
    round by the root between neighbours, and costs a look-up.
    """

    def __init__(self, addresses: Addresses) -> None:
        self.addresses = addresses
        self._known: dict[str, str] = {}
        self._directory = addresses.urls == "directory"

    def _from_root(self, target: str) -> str:
        if _PLAIN.fullmatch(target):  # nothing to encode and nothing to go round: the path is the address
            return target.removesuffix("index.html") if self._directory else target
        return self.addresses.link("-", target).removeprefix("./")

    @staticmethod
    def root(source: str) -> str:
        """The way from the page at ``source`` up to the site's root: ``../../``, or nothing."""
        return "../" * source.count("/")

    def link(self, root: str, target: str) -> str:
        """The way to ``target`` from a page whose way to the root is ``root``."""
        if (known := self._known.get(target)) is None:
            known = self._known[target] = self._from_root(target)
        return root + known or "./"

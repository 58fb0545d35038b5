"""Why a package could not be had."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal


class AssetError(Exception):
    """A package that could not be fetched or is not the one on record. ``code`` is the problem's code and ``facts``
    fill its message, so that the command line shows it like any other problem.
    """

    def __init__(self, code: Literal["MACHINE-03", "MACHINE-04"], facts: Mapping[str, str]) -> None:
        super().__init__(f"{code} {dict(facts)}")
        self.code = code
        self.facts = dict(facts)


def unreachable(name: str, reason: str) -> AssetError:
    """The network, the folder or the disk failed; trying again may help."""
    return AssetError("MACHINE-03", {"name": name, "reason": reason})


def unexpected(name: str) -> AssetError:
    """The bytes are not those on record."""
    return AssetError("MACHINE-04", {"name": name})

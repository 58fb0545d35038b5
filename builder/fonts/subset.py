"""Cut fonts out of the store: made once for each set of characters and each font."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Literal

from builder.fonts.cut import RECIPE_VERSION, Style, cut
from builder.model.files import Stored
from builder.store import Store, recipe_key


def subset(
    characters: Iterable[str], source: Path, style: Style, store: Store, flavor: Literal["", "woff2"] = ""
) -> Stored:
    """``source`` cut down to ``characters`` and named ``style``, as TTF or woff2, from the store where it is there."""
    wanted = "".join(sorted(set(characters)))
    parameters = {
        "characters": hashlib.sha256(wanted.encode()).hexdigest(),
        "family": style.family,
        "weight": style.weight,
        "flavor": flavor,
    }
    key = recipe_key("font", RECIPE_VERSION, parameters, [store.digest(source)])
    name = f"{style.postscript}.{flavor or 'ttf'}"
    recipe = partial(_into, source=source, name=name, characters=wanted, style=style, flavor=flavor)
    return store.make(key, {"recipe": "font", "font": source.name, "count": len(wanted)}, recipe)[name]


def _into(
    folder: Path, *, source: Path, name: str, characters: str, style: Style, flavor: Literal["", "woff2"]
) -> dict[str, object]:
    cut(source, folder / name, characters, style, flavor)
    return {}

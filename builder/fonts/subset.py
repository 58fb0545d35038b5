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
    characters: Iterable[str],
    source: Path,
    style: Style,
    store: Store,
    flavor: Literal["", "woff2"] = "",
    lighter: Path | None = None,
) -> Stored:
    """``source`` cut down to ``characters`` and named ``style``, as TTF or woff2, from the store where it is there;
    ``lighter`` as in ``cut``.
    """
    wanted = "".join(sorted(set(characters)))
    parameters = {
        "characters": hashlib.sha256(wanted.encode()).hexdigest(),
        "family": style.family,
        "weight": style.weight,
        "flavor": flavor,
    }
    key = recipe_key("font", RECIPE_VERSION, parameters, [store.digest(one) for one in (source, lighter) if one])
    name = f"{style.postscript}.{flavor or 'ttf'}"
    recipe = partial(_into, source=source, name=name, characters=wanted, style=style, flavor=flavor, lighter=lighter)
    return store.make(key, {"recipe": "font", "font": source.name, "count": len(wanted)}, recipe)[name]


def _into(
    folder: Path,
    *,
    source: Path,
    name: str,
    characters: str,
    style: Style,
    flavor: Literal["", "woff2"],
    lighter: Path | None,
) -> dict[str, object]:
    cut(source, folder / name, characters, style, flavor, lighter)
    return {}

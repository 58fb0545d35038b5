"""The one Jinja environment for pages: everything is escaped, a missing name is an error at once."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup


class Plain:
    """Marks a value that templates may look into freely: frozen, with plain data in every public attribute."""

    __slots__ = ()


class _Sandbox(ImmutableSandboxedEnvironment):
    """The sandbox asks of every attribute whether it is safe, which costs more than the page. Ours are, by type."""

    def getattr(self, obj: object, attribute: str) -> object:
        if isinstance(obj, Plain) and not attribute.startswith("_"):
            try:
                return getattr(obj, attribute)
            except AttributeError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


def environment(folders: Sequence[Path], helpers: Mapping[str, Callable[..., object]]) -> jinja2.Environment:
    """Templates from ``folders``, the first that has one wins: a city's overrides before ours. Sandboxed, because
    overrides come with other people's site folders.
    """
    made = _Sandbox(
        loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals.update(helpers)
    return made


def script_json(data: object) -> Markup:
    """JSON for a ``<script>`` element: no character can end it."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))  # noqa: S704  # nothing is left that could end it

"""The one Jinja environment for pages: everything is escaped, a missing name is an error at once."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from html import escape as escape_html
from keyword import iskeyword
from pathlib import Path

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup
from markupsafe import escape as markup_escape

from builder.model.problems import Problem
from builder.model.where import Where


class Plain:
    """Marks a value that templates may look into freely: frozen, with plain data in every public attribute."""

    __slots__ = ()

    def __init_subclass__(cls) -> None:
        for name in (*dir(cls), *cls.__annotations__):
            if not name.startswith("_"):
                _HAVING[name].add(cls)


_HAVING: defaultdict[str, set[type]] = defaultdict(set)
"""The kinds of plain values by the name of an attribute."""


def safe(html: str) -> Markup:
    """HTML that is safe because of how it was made. Does without the questions that ``Markup()`` asks first."""
    return str.__new__(Markup, html)


def escaped(text: str) -> Markup:
    """Text as HTML."""
    return str.__new__(Markup, printed(text))


def printed(value: object) -> str:
    """What a template prints: Markup stands as it is and need not be copied, all else is escaped. Looking for what must
    be escaped takes half the time of replacing it, and most phrases have nothing of the kind.
    """
    if type(value) is Markup:
        return value
    if type(value) is not str:
        return markup_escape(value)
    if "&" in value or "<" in value or ">" in value or '"' in value or "'" in value:
        return escape_html(value)
    return value


class _Code(CodeGenerator):
    """Templates as Jinja compiles them, but for what is done a hundred times on a page."""

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("printed, having = environment.printed, environment.having")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if self._prints(frame, finalize):
            self.write("(value if type(value := ")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if self._prints(frame, finalize):
            self.write(") is Markup else printed(value))")
        else:
            super()._output_child_post(node, frame, finalize)

    @staticmethod
    def _prints(frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> bool:
        return bool(frame.eval_ctx.autoescape) and not frame.eval_ctx.volatile and finalize.src is None

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  # the compiler's own name
        """The sandbox asks of every attribute whether it is safe. Ours are, by type."""
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        value = self.temporary_identifier()
        self.write(f"({value}.{node.attr} if type({value} := ")
        self.visit(node.node, frame)
        self.write(f") in having[{node.attr!r}] else environment.getattr({value}, {node.attr!r}))")

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        """Macros are looked up once, not for every page."""
        if node.with_context:
            super()._import_common(node, frame)
        else:
            self.write("environment.module(")
            self.visit(node.template, frame)
            self.write(")")


class _Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox that does not question what templates themselves define, and values that are marked as plain."""

    code_generator_class = _Code
    printed = staticmethod(printed)
    having = _HAVING

    @cache  # noqa: B019  # an environment lives as long as its build
    def module(self, template: str) -> TemplateModule:
        """The macros of a template."""
        return self.get_template(template).module

    def call(self, context: Context, callee: object, /, *args: object, **named: object) -> object:
        if type(callee) is not Macro:
            return super().call(context, callee, *args, **named)
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return callee(*args, **named)


def environment(folders: Sequence[Path]) -> jinja2.Environment:
    """Templates from ``folders``, the first that has one wins: a city's overrides before ours. Sandboxed, because
    overrides come with other people's site folders.
    """
    return _Sandbox(
        loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def script_json(data: object) -> Markup:
    """JSON for a ``<script>`` element: no character can end it."""
    text = _JSON.encode(data)
    for sign in "<>&":
        if sign in text:
            text = text.replace(sign, f"\\u{ord(sign):04x}")
    return safe(text)


_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def broken_template(error: jinja2.TemplateError) -> Problem:
    """TEMPLATE-01 with the template's name and line: from the error itself, or from where it was raised."""
    name, line = "", 0
    if isinstance(error, jinja2.TemplateSyntaxError):
        name, line = error.name or "", error.lineno
    elif isinstance(error, jinja2.TemplateNotFound):
        name = str(error.name or "")
    trace = error.__traceback__
    while trace and not isinstance(error, jinja2.TemplateSyntaxError):
        file = trace.tb_frame.f_code.co_filename
        if file.endswith((".html", ".xml")):
            name, line = "/".join(Path(file).parts[-2:]), trace.tb_lineno
        trace = trace.tb_next
    facts = {"name": name, "line": str(line), "reason": str(error) or type(error).__name__}
    return Problem(code="TEMPLATE-01", where=Where(f"theme/{name}", row=line), facts=facts)

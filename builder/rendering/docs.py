"""The pages of docs/ that are made from tables of the program, so that they cannot be out of date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import click

from builder.model.choices import CHOICES, PROFILES
from builder.model.field_row import Field
from builder.model.field_table import ROWS
from builder.model.outreach.kinds import CONTENT_KINDS, ContentKind
from builder.model.outreach.tabled import TableShape
from builder.model.problems import KINDS, ProblemKind
from builder.rendering.schema import schemas
from builder.strings import HELP, WORDS

_MADE = "<!-- 由程序生成，请勿手改 · made by the program: UPDATE_DOCS=1 python -m pytest tests/test_docs.py -->"
_COUNTED = re.compile(r"\{\w+:[^|{}]*\|([^{}]*)\}")
_WITHHOLDS = {
    "item": ("这件展品不公开", "the item is withheld"),
    "all": ("整个网站不发布", "nothing is published"),
    "nothing": ("不影响公开", "nothing is withheld"),
}


def made_files(commands: click.Group) -> dict[str, bytes]:
    """Every generated file below docs/ by its path there."""
    return {
        "fields.md": fields_page().encode(),
        "tables.md": tables_page().encode(),
        "problems.md": problems_page().encode(),
        "commands.md": commands_page(commands).encode(),
        **{f"schema/{name}": schema for name, schema in schemas().items()},
    }


def tables_page() -> str:
    """The columns of every document that may be written as a table."""
    return _joined(
        [
            _MADE,
            "# 表格 · Tables",
            (
                "下面的内容可以填在 Excel 或 CSV 里，一行一条，文件与 .yml 同名。栏目名用第一个或任何一个别名；"
                "带 ✓ 的栏可以再加一栏“（英文）”。`lantai new` 建的网站在 `.lantai/` 里有空白表。"
            ),
            (
                "These may be filled in with Excel or as CSV, one entry a row, in a file of the name of the .yml. "
                "A heading is the first name or any other; one with ✓ may stand again with “（英文）” or `_en`. "
                "A site made by `lantai new` has blank tables in `.lantai/`."
            ),
            *(part for kind in CONTENT_KINDS.values() if kind.table for part in _tabled(kind, kind.table)),
        ]
    )


def _tabled(kind: ContentKind, shape: TableShape) -> Iterator[str]:
    yield f"## {kind.label.zh} · {kind.label.en}"
    rows = ((_code(one.heads[0]), one.translated, "、".join(map(_code, one.heads[1:]))) for one in shape.columns)
    lines = [f"| {name} | {'✓' if translated else ''} | {others} |" for name, translated, others in rows]
    yield "\n".join(["| 栏目 · Column | 英文 · English | 别名 · Other names |", "| --- | --- | --- |", *lines])


def _many(pattern: str) -> str:
    """A pattern as it reads where there are several."""
    return _COUNTED.sub(r"\1", pattern)


def fields_page() -> str:
    """The field table: what each column is called, what belongs into it, and who may see it."""
    return _joined(
        [
            _MADE,
            "# 栏目 · Fields",
            (
                "展品表的每一个栏目名都可以用中文名、英文名或任何一个别名；`（英文）`、`_en`、`[en]` 表示这一栏是英文。"
                "没有列在这里的栏目请在 exhibit.yml 的 `fields` 里登记。"
            ),
            (
                "A heading may be the Chinese or English label, the key or any alias; `（英文）`, `_en` or `[en]` "
                "marks English. Declare any other column under `fields` in exhibit.yml."
            ),
            *(part for field in ROWS for part in _field(field)),
        ]
    )


def _field(field: Field) -> Iterator[str]:
    yield f'<a id="{field.key}"></a>\n## {field.label.zh} · {field.label.en} `{field.key}`'
    if field.help:
        yield f"{field.help.zh}  \n{field.help.en}"
    kind, public = WORDS[f"kind.{field.kind}"], WORDS["help.yes" if field.public else "help.no"]
    rows = [
        ("填什么 · Kind", f"{kind.zh} · {kind.en}"),
        ("公开 · Public", f"{public.zh} · {public.en}"),
        ("中英文各一栏 · In both languages", "可以 · yes" if field.translated else ""),
        ("别名 · Aliases", "、".join(_code(alias) for alias in field.aliases)),
        ("可选值 · Choices", _choices(field.key)),
        ("Dublin Core", f"`{field.dc}`" if field.dc else ""),
        ("schema.org", f"`{field.schema_org}`" if field.schema_org else ""),
    ]
    yield _table(("", ""), [row for row in rows if row[1]])


def _choices(key: str) -> str:
    return "<br>".join(
        f"{choice.label.zh} · {choice.label.en}"
        + (f"（{'、'.join(_escaped(word) for word in choice.synonyms)}）" if choice.synonyms else "")
        + ("" if choice.profiles == PROFILES else f" *{', '.join(f'profile: {name}' for name in choice.profiles)}*")
        for choice in CHOICES.get(key, ())
    )


def problems_page() -> str:
    """The problem table: what each code means and what to do."""
    return _joined(
        [
            _MADE,
            "# 问题代码 · Problem codes",
            "`lantai check` 的每个问题都有一个代码。{花括号} 里的词由具体情况填入。",
            "Every problem of `lantai check` has a code. Words in {braces} are filled in from the case.",
            *(_problem(kind) for _, kind in sorted(KINDS.items())),
        ]
    )


def _problem(kind: ProblemKind) -> str:
    severity, held = WORDS[kind.severity], _WITHHOLDS[kind.withholds]
    lines = [
        f'<a id="{kind.code.lower()}"></a>',
        f"## {kind.code}",
        "",
        f"{severity.zh}，{held[0]} · {severity.en}, {held[1]}",
        "",
        f"- **{_escaped(kind.message.zh)}** {_escaped(kind.hint.zh)}",
        f"- **{_escaped(_many(kind.message.en))}** {_escaped(_many(kind.hint.en))}",
    ]
    return "\n".join(lines)


def commands_page(commands: click.Group) -> str:
    """Every command with its arguments and options, as ``--help`` tells them."""
    context = click.Context(commands, info_name="lantai", **commands.context_settings)
    names = sorted(commands.commands)
    parts = [_MADE, "# 命令 · Commands", "见 [用户手册](manual.zh.md) · see the [manual](manual.en.md)."]
    parts.append("退出状态：0 没有比提醒更重的，1 至少有一个错误，2 命令写错了，3 机器的问题。")
    parts.append("Exit status: 0 nothing worse than a warning, 1 at least one error, 2 wrong call, 3 the machine.")
    parts += ["## lantai", _command(commands, context)]
    for name in names:
        command = commands.commands[name]
        own = click.Context(command, context, name)
        parts += [f"## lantai {name}", _command(command, own)]
        if isinstance(command, click.Group):
            for below, one in sorted(command.commands.items()):
                parts += [f"### {name} {below}", _command(one, click.Context(one, own, f"{name} {below}"))]
    return _joined(parts)


def _command(command: click.Command, context: click.Context) -> str:
    usage = " ".join(
        ["lantai", *([context.info_name or ""] if context.parent else []), *command.collect_usage_pieces(context)]
    )
    rows = [row for one in command.get_params(context) if (row := one.get_help_record(context)) and row[1]]
    table = _table(("选项 · option", ""), [(_code(name), _both(told)) for name, told in rows])
    return "\n\n".join(filter(None, (_both(command.help or ""), f"```\n{usage}\n```", table)))


def _both(told: str) -> str:
    """A sentence of the help in both languages; what click adds to it reads the same in both."""
    words, gap, more = told.partition("  [")
    zh = HELP.get(words, "")
    return _escaped(f"{zh} {words}{f' [{more}' if gap else ''}" if zh else told)


def _table(header: tuple[str, str], rows: Iterable[tuple[str, str]]) -> str:
    return "\n".join(
        [f"| {header[0]} | {header[1]} |", "| --- | --- |", *(f"| {name} | {told} |" for name, told in rows)]
    )


def _code(text: str) -> str:
    return f"`{text.replace('|', chr(92) + '|')}`"


def _escaped(text: str) -> str:
    """Words that Markdown leaves as they are."""
    for mark in "\\|*_<>[]":
        text = text.replace(mark, f"\\{mark}")
    return text


def _joined(parts: Iterable[str]) -> str:
    return "\n\n".join(parts) + "\n"

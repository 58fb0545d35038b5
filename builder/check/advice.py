"""What would make an exhibition better: warnings that hold nothing back, said once where they are true of all items."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from builder.model.field_row import Field
from builder.model.field_table import ROWS
from builder.model.item import Item
from builder.model.problems import Problem
from builder.model.text import Text
from builder.model.where import Where

_LANGUAGES = {"zh": Text("中文", "Chinese"), "en": Text("英文", "English")}


def advise(items: Sequence[Item], own: Iterable[Field], *, bilingual_site: bool) -> list[Problem]:
    """Missing alternative texts and credit lines, and, in a bilingual exhibition, fields in one language only."""
    problems = _lacking("ALT-01", "alt_text", [item for item in items if item.pictures], lambda i: _has(i, "alt_text"))
    problems += _lacking("RIGHT-01", "credit_line", items, lambda i: _credited(i) or not _made_by(i))
    problems += _lacking("RIGHT-03", "creator", items, lambda i: _credited(i) or _made_by(i))
    both = sum(bool(item.title.zh and item.title.en) for item in items)
    if bilingual_site and both and both * 2 >= len(items):
        problems += _one_language([one for one in (*ROWS, *own) if one.translated and one.public], items)
    return problems


def _lacking(code: str, field: str, items: Sequence[Item], has: Callable[[Item], bool]) -> list[Problem]:
    """One warning for each item that lacks something; one for the whole table where all of several do."""
    without = [item for item in items if not has(item)]
    if len(without) > 1 and len(without) == len(items):
        return [Problem(code=code, where=_table(items), field=field)]
    return [Problem(code=code, where=item.where, item=item.key, field=field) for item in without]


def _one_language(fields: Iterable[Field], items: Sequence[Item]) -> list[Problem]:
    """Fields that are in one language wherever they are filled in are told together, once; others at their items."""
    whole: dict[str, list[Field]] = {}
    problems: list[Problem] = []
    for field in fields:
        key = field.key
        filled = [item for item in items if key in item.values]
        single = [item for item in filled if not ((value := item.values[key][0]).zh and value.en)]
        if len(single) > 1 and len(single) == len(filled):
            for language in sorted({_written(item.values[key][0]) for item in single}):
                whole.setdefault(language, []).append(field)
        else:
            problems += [_only([field], _written(item.values[key][0]), item.where, item.key) for item in single]
    return [*(_only(several, language, _table(items), "") for language, several in whole.items()), *problems]


def _written(value: Text) -> str:
    return "zh" if value.zh else "en"


def _only(fields: Sequence[Field], language: str, where: Where, item: str) -> Problem:
    labels = Text("”“".join(one.label.zh for one in fields), "”, “".join(one.label.en for one in fields))
    facts = {"field": labels, "language": _LANGUAGES[language]}
    return Problem(code="TEXT-02", where=where, facts=facts, item=item, field=fields[0].key if item else "")


def _has(item: Item, field: str) -> bool:
    return bool(item.values.get(field))


def _credited(item: Item) -> bool:
    return _has(item, "credit_line") or _has(item, "copyright_holder")


def _made_by(item: Item) -> bool:
    return _has(item, "creator") or _has(item, "photographer")


def _table(items: Sequence[Item]) -> Where:
    first = items[0].where
    return Where(first.file, first.sheet)

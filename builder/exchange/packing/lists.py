"""The lists of a package that people sign and file: rights, credits, reviews, the agreement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import yaml

from builder.exchange.written import LOADERS_GUARD
from builder.model.approval import STAGE_LABELS
from builder.model.choices import label_of
from builder.model.document import Words
from builder.model.fields import FIELDS
from builder.model.package import Package, PackedItem, PackedReview
from builder.model.settings import FORMAT
from builder.strings import WORDS
from builder.tables.written import table

_CHOSEN = frozenset({"publish_basis", "ownership", "grade", "audience", "sensitive", "person_status"})
_RIGHTS = (
    "publish_basis", "credit_line", "copyright_holder", "copyright_status", "rights_uri", "licence_scope", "audience",
    "use_until", "ownership", "grade", "sensitive", "contains_map", "map_approval_no", "export_approval_no",
    "agreement_no",
)  # fmt: skip


def rights_csv(package: Package) -> bytes:
    """One line for each item: on what ground, to whom, until when, and whose approval it has."""
    header = [_heading("id"), _heading("title"), *map(_heading, _RIGHTS)]
    return _csv(
        header, ([item.id, _both(item.title), *(_term(item, name) for name in _RIGHTS)] for item in package.items)
    )


def credits_csv(package: Package) -> bytes:
    """Houses in the agreed order, thanks, and the credit line of each item."""
    kinds = WORDS["package.house"], WORDS["package.thanks"], WORDS["package.credit"]
    houses, thanks, credit = (f"{kind.zh} {kind.en}" for kind in kinds)
    lines: list[Sequence[str]] = [
        (houses, f"{WORDS[f'role.{one.role}'].zh} {WORDS[f'role.{one.role}'].en}", one.name.zh, one.name.en, one.url)
        for one in package.exhibition.partners
    ]
    lines += [(thanks, "", one.zh, one.en, "") for one in package.exhibition.credits]
    lines += [
        (credit, item.id, item.terms.credit_line.zh, item.terms.credit_line.en, "")
        for item in package.items
        if item.terms.credit_line.zh or item.terms.credit_line.en
    ]
    return _csv([_title(name) for name in ("kind", "which", "zh", "en", "url")], lines)


def reviews_csv(package: Package) -> bytes:
    """Which review of what, on which day, in which office. Nobody is named."""
    of_texts = WORDS["package.texts"]
    lines = [_review(f"{of_texts.zh} {of_texts.en}", one) for one in package.exhibition.reviews]
    lines += [_review(item.id, one) for item in package.items for one in item.reviews]
    return _csv([_title(name) for name in ("of", "stage", "date", "office")], lines)


def agreement_file(package: Package) -> bytes:
    """The agreement's own words as YAML."""
    told = {"lantai": FORMAT} | package.agreement.model_dump(mode="json")
    return yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=10_000).encode()


def _review(of: str, one: PackedReview) -> Sequence[str]:
    stage = STAGE_LABELS[one.stage]
    return of, f"{stage.zh} {stage.en}", one.date, one.office


def _term(item: PackedItem, name: str) -> str:
    value = getattr(item.terms, name)
    if isinstance(value, Words):
        return _both(value)
    words = value if isinstance(value, tuple) else (value,) if value else ()
    return "; ".join(label_of(name, word).zh if name in _CHOSEN else word for word in words)


def _both(words: Words) -> str:
    return " / ".join(dict.fromkeys(filter(None, (words.zh, words.en))))


def _heading(key: str) -> str:
    return f"{FIELDS[key].label.zh} [{key}]"


def _title(name: str) -> str:
    return f"{WORDS[f'package.column.{name}'].zh} [{name}]"


def _csv(header: Iterable[str], lines: Iterable[Sequence[str]]) -> bytes:
    return table([header, *lines], LOADERS_GUARD)

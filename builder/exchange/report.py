"""The import report as a person reads it."""

from __future__ import annotations

from collections.abc import Iterator

from builder.exchange.imported import ImportReport
from builder.model.choices import label_of
from builder.model.fields import FIELDS
from builder.model.text import Language
from builder.strings import say

_MOST = 20


def report_lines(report: ImportReport, language: Language) -> tuple[str, ...]:
    """One line for every fact of an import, in reading order. Long lists end with how many more there are."""
    return tuple(_lines(report, language))


def _lines(report: ImportReport, language: Language) -> Iterator[str]:
    key = "import_read" if report.table else "import_no_table"
    yield say(key, language, table=report.table, rows=report.rows)
    if report.skipped:
        yield say("import_skipped", language, rows=report.skipped)
    for column, key in report.mapped:
        label = FIELDS[key].label.into(language) if key in FIELDS else key
        yield say("import_mapped", language, column=column, field=label, key=key)
    for column, key in report.own:
        yield say("import_own", language, column=column, key=key)
    for column, reason in report.unmapped:
        yield say("import_unmapped", language, column=column, reason=reason.into(language))
    yield say("import_pictures", language, matched=report.matched)
    for key, names in (
        ("import_missing", report.missing),
        ("import_unused", report.unused),
        ("import_broken", report.broken),
        ("import_unread", report.unread),
    ):
        if names:
            shown = ", ".join(names[:_MOST]) + (f" … (+{len(names) - _MOST})" if len(names) > _MOST else "")
            yield say(key, language, count=len(names), names=shown)
    if report.publish_basis:
        basis = label_of("publish_basis", report.publish_basis).into(language)
        yield say("import_basis_by" if report.by else "import_basis", language, basis=basis, by=report.by)
    else:
        yield say("import_no_basis", language)

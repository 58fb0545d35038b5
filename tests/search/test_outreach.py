"""Statutes, cases, questions and terms are found by the site's search."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from builder.model.address import Addresses
from builder.search import outreach_records
from tests.outreach.documents import DOCUMENTS
from tests.outreach.test_documents import checked, released


def test_every_article_and_document_is_a_record(folder_of: Callable[[Mapping[str, str | bytes]], Path]) -> None:
    """A record for the rule and for each of its articles, with its plain words, and one for what is told of it."""
    outreach, problems = checked(folder_of(dict(DOCUMENTS)))
    records = list(outreach_records(released(outreach, problems), Addresses()))
    assert [(one.kind, one.path) for one in records] == [
        ("law", "law/sample-rule/index.html"),
        *(("law", f"law/sample-rule/index.html#art-{n}") for n in (1, 2, 3, 4)),
        ("case", "cases/letter/index.html"),
        ("faq", "faq/index.html#bring"),
        ("term", "glossary/index.html#fonds"),
    ]
    second = records[2]
    assert second.title.zh == "《查档办法》第二条"
    assert "委托书" in second.texts[0].zh
    assert second.texts[1].en == "Bring your identity card."

"""Statutes, cases, questions and terms are found by the site's search."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from builder.model.address import Addresses
from builder.search import outreach_records
from tests.outreach.documents import DOCUMENTS
from tests.outreach.test_choosing import CHOOSE
from tests.outreach.test_documents import checked, released
from tests.outreach.test_finder import site_with


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


def test_the_finder_and_the_helper_are_found(folder_of: Callable[[Mapping[str, str | bytes]], Path]) -> None:
    """By what records are called, by who holds them, and by what is asked."""
    outreach, problems = checked(folder_of(site_with() | {"content/guides/choose.yml": CHOOSE}))
    where, choose = outreach_records(released(outreach, problems), Addresses())
    assert (where.kind, where.path) == ("where", "guides/where/index.html")
    assert {"婚姻登记", "教育档案室", "文庙街3号"} <= {text.zh for text in where.texts}
    assert (choose.kind, choose.path) == ("choose", "guides/choose/index.html")
    assert "Please call" in {text.en for text in choose.texts}

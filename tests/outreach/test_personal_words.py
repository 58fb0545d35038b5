"""Documents are looked through for what tells of a person, however deep their words stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from builder.check import check_site
from builder.load import load_site
from builder.store import Store
from tests.outreach.documents import DOCUMENTS
from tests.outreach.test_events import EVENT
from tests.outreach.test_guides import GUIDE


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("content/events/week.yml", EVENT.replace("title: {zh: 家庭建档讲座", "title: {zh: 讲座报名13800138000")),
        ("content/guides/visit.yml", GUIDE.replace("填写查档单交给窗口", "把表交给张某13800138000")),
    ],
)
def test_a_persons_number_in_a_document_is_told(
    folder_of: Callable[[Mapping[str, str | bytes]], Path], name: str, text: str
) -> None:
    """What stands deep in a document is looked through like a cell, and keeps the document in the house."""
    folder = folder_of({**DOCUMENTS, name: text, "content/site.yml": "lantai: 1\ntitle: {zh: 馆, en: House}\n"})
    draft, _ = load_site(folder, Store(folder / "store"))
    assert draft is not None
    told = [one for one in check_site(draft)[1] if one.code == "PRIV-02"]
    assert {(one.where.file, one.item) for one in told} == {(name, name.removesuffix(".yml"))}
    assert told[0].kind.withholds == "item"
    assert "13800138000" not in told[0].message("zh")

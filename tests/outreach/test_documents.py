"""Documents below content/ are read, judged, and shown only when they say so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from builder.check import check_site
from builder.gate import Circumstances, Signature, circumstances, content_approvals_of, release
from builder.load import load_site
from builder.load.documents import load_documents
from builder.model.approval import Ledger
from builder.model.item import Site
from builder.model.outreach.outreach import Outreach
from builder.model.problems import Problem
from builder.model.public import PublicSite
from builder.model.settings import SiteSettings
from builder.outreach import check_documents
from builder.store import Store
from tests.outreach.documents import CASE, DOCUMENTS, FAQ, RULE

FolderOf = Callable[[Mapping[str, str | bytes]], Path]


def checked(folder: Path) -> tuple[Outreach, list[Problem]]:
    documents, problems = load_documents(folder)
    outreach, found = check_documents(documents)
    return outreach, [*problems, *found]


def released(outreach: Outreach, problems: list[Problem], as_of: date = date(2026, 7, 1)) -> PublicSite:
    settings = SiteSettings.model_validate({"lantai": 1, "title": {"zh": "馆"}})
    faulty = frozenset(one.item for one in problems if one.kind.withholds == "item")
    asked = Circumstances(audience="web", as_of=as_of, faulty=faulty)
    return release(Site(settings=settings, outreach=outreach), asked).site


def codes(problems: list[Problem]) -> list[str]:
    return sorted(one.code for one in problems)


def test_public_documents_are_public(folder_of: FolderOf) -> None:
    """A rule, a case, a question and a term that say state: public are shown, their citations resolved."""
    outreach, problems = checked(folder_of(dict(DOCUMENTS)))
    assert codes(problems) == []
    public = released(outreach, problems).outreach
    (statute,) = public.statutes
    assert (statute.id, statute.current.standing, len(statute.current.text.articles)) == ("sample-rule", "in_force", 4)
    assert statute.current.glosses["art-2"].en == "Bring your identity card."
    (cite,) = public.cases[0].cites
    assert (cite.anchor, cite.there, cite.words.zh) == ("art-2-p1-i1", True, "《查档办法》第二条第一款第一项")
    assert public.faqs[0].answer.en == "Proof of identity."
    assert public.terms[0].title.zh == "全宗"


@pytest.mark.parametrize("state", ["", "state: draft", "state: withdrawn"])
def test_silence_is_a_draft(folder_of: FolderOf, state: str) -> None:
    """A document that does not say public, or was withdrawn, is shown nowhere, and a note says so."""
    outreach, problems = checked(folder_of({**DOCUMENTS, "content/faq/bring.md": FAQ.replace("state: public", state)}))
    site = Site(settings=SiteSettings.model_validate({"lantai": 1, "title": {"zh": "馆"}}), outreach=outreach)
    told = release(site, Circumstances(audience="web", as_of=date(2026, 7, 1)))
    assert told.site.outreach.faqs == ()
    assert [one.code for one in told.problems] == ["DOC-08"]
    assert codes(problems) == []


@pytest.mark.parametrize(
    ("review", "day", "shown"),
    [
        ("", None, False),
        ("reviewed: {by: 李}", None, False),
        ("", date(2026, 7, 1), True),
        ("", date(2026, 7, 2), False),
    ],
)
def test_a_document_is_signed_by_now(folder_of: FolderOf, review: str, day: date | None, shown: bool) -> None:
    """Where a review is demanded, a line in the document is none, and one of a day to come does not count yet."""
    text = FAQ.replace("state: public", f"state: public\n{review}")
    outreach, _ = checked(folder_of({**DOCUMENTS, "content/faq/bring.md": text}))
    settings = {"lantai": 1, "title": {"zh": "馆"}, "gate": {"review": "final"}}
    site = Site(settings=SiteSettings.model_validate(settings), outreach=outreach)
    if day:
        signed = content_approvals_of(site, ["content/faq/bring"], Signature(stage="final", by="李"), day)
        site = replace(site, ledger=Ledger(tuple(signed)))
    told = release(site, circumstances(site, [], audience="web", as_of=date(2026, 7, 1)))
    assert bool(told.site.outreach.faqs) is shown
    assert ("content/faq/bring" in {one.item for one in told.problems if one.code == "DOC-09"}) is not shown


def test_a_future_statute_and_an_old_one(folder_of: FolderOf) -> None:
    """Which version is in force depends on the day; citations keep the version that they name."""
    later = RULE.replace("2026-06-09", "2028-01-01").replace("一次告知", "当场一次告知")
    outreach, problems = checked(folder_of({**DOCUMENTS, "content/law/sample-rule/2028-01-01.md": later}))
    assert codes(problems) == ["LAW-04", "LAW-04"]
    for as_of, current, old in (
        (date(2027, 1, 1), "2026-06-09", "in_force"),
        (date(2028, 1, 1), "2028-01-01", "superseded"),
    ):
        public = released(outreach, problems, as_of).outreach
        (statute,) = public.statutes
        assert statute.current.version == current
        assert public.versions["sample-rule@2026-06-09"].standing == old
        assert public.cases[0].cites[0].version == "2026-06-09"


@pytest.mark.parametrize(
    ("path", "content", "code"),
    [
        ("content/faq/Bring Me.md", FAQ, "DOC-01"),
        ("content/faq/x.md", "no front matter", "DOC-02"),
        ("content/faq/x.md", FAQ.replace("## 回答", "## 回应"), "DOC-03"),
        ("content/faq/x.md", FAQ + "\n## Answer\nTwice.\n", "DOC-04"),
        ("content/cases/x.md", CASE.replace("## 分析", "## 提示").replace("## Analysis", "## Lesson"), "DOC-05"),
        ("content/faq/x.md", FAQ.replace("## 回答", "先说一句\n\n## 回答"), "DOC-06"),
        ("content/faq/x.md", FAQ.replace('title: {zh: 查档要带什么, en: "What do I bring?"}\n', ""), "DOC-07"),
        ("content/faq/x.md", FAQ.replace(', en: "What do I bring?"', ""), "DOC-10"),
        ("content/faq/x.md", FAQ.replace("sample-rule@", "no-such-rule@"), "LAW-01"),
        ("content/faq/x.md", FAQ.replace("#art-2", "#art-9"), "LAW-02"),
        ("content/faq/x.md", FAQ.replace("#art-2", "#art-2-p1-i9"), "LAW-02"),
        ("content/faq/x.md", FAQ.replace("#art-2", " 第二条"), "LAW-03"),
        ("content/faq/x.md", FAQ.replace("@2026-06-09", ""), "LAW-07"),
        ("content/faq/x.md", FAQ.replace("sample-rule@2026-06-09#art-2", "archives-law@2021-01-01#art-28"), "LAW-05"),
        ("content/law/sample-rule/2026-06-09.gloss.zh.md", "## 第九条\n\n无此条。\n", "LAW-06"),
        ("content/law/sample-rule/2026-06-09.gloss.zh.md", "## 九\n\n无此条。\n", "LAW-06"),
        ("content/law/sample-rule/notes.md", "x", "LAW-09"),
        ("content/law/sample-rule/2026-06-09.md", RULE.replace("articles: 4", "articles: 5"), "LAW-24"),
        (
            "content/law/sample-rule/2026-06-09.md",
            RULE.replace("effective_from: 2026-06-09", "effective_from: 2026-06-10"),
            "LAW-25",
        ),
        ("content/law/sample-rule/2026-06-09.md", RULE.replace("articles: 4", "effective_to: 2026-01-01"), "LAW-29"),
        ("content/law/sample-rule/2026-06-09.md", RULE.replace("条 ", " "), "LAW-15"),
        ("content/cases/x.md", CASE.replace("《查档办法》第二条", "《查档办法》第九条"), "LAW-26"),
    ],
)
def test_every_mistake_has_its_place(folder_of: FolderOf, path: str, content: str, code: str) -> None:
    """Each mistake is a problem with its file; those that concern a document withhold that document only."""
    outreach, problems = checked(folder_of({**DOCUMENTS, path: content}))
    found = [one for one in problems if one.code == code]
    assert found, codes(problems)
    assert found[0].where.file.startswith(path.removesuffix(".md").removesuffix(".gloss.zh"))
    if found[0].kind.withholds == "item":
        assert found[0].item in outreach.documents
        assert found[0].where.row > 0


def test_a_citation_in_passing_is_named_at_its_line(folder_of: FolderOf) -> None:
    """An article that the text on this site does not have is found in the words of a case; one of a statute that is
    not here is not judged.
    """
    wrong = CASE.replace("《查档办法》第二条", "另见《别的法》第一条。\n\n《查档办法》第二条第九款")
    _, problems = checked(folder_of({**DOCUMENTS, "content/cases/x.md": wrong}))
    (found,) = [one for one in problems if one.code == "LAW-26"]
    assert found.facts["cite"] == "《查档办法》第二条第九款"
    assert (
        wrong.splitlines()[found.where.row - 1].startswith("依另见")
        or "第九款" in wrong.splitlines()[found.where.row - 1]
    )


def test_personal_data_keeps_a_document_back(folder_of: FolderOf) -> None:
    """An identity number in a case is found at its line, and the case is shown nowhere."""
    case = CASE.replace("李某来查祖父的登记。", "李某（11010519491231002X）来查祖父的登记。")
    folder = folder_of({**DOCUMENTS, "content/cases/x.md": case, "content/site.yml": "lantai: 1\ntitle: {zh: 馆}\n"})
    draft, _ = load_site(folder, Store(folder / "store"))
    assert draft is not None
    _, problems = check_site(draft)
    (found,) = [one for one in problems if one.code.startswith("PRIV")]
    assert (found.item, found.where.row) == ("content/cases/x", 9)
    outreach, _ = checked(folder)
    assert [one.id for one in released(outreach, problems).outreach.cases] == ["letter"]

"""Reviews bound to content, and items taken down, from the command line to the built site."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.whole.sites import lantai, row, write_site

pytestmark = pytest.mark.filterwarnings("default")
REVIEWED = """\
lantai: 1
title: {zh: 试验馆, en: Test House}
institution: {name: {zh: 试验市档案馆, en: Test City Archives}}
halls:
  - {id: main, title: {zh: 主厅, en: Main Hall}}
gate: {review: final}
"""


def decisions(folder: Path, *, below_content: bool = False) -> dict[str, tuple[str, str, str, str]]:
    """What decisions.csv says of items or of documents and pages: shown, reasons, approver, sheet."""
    import csv

    with (folder / "build/report/decisions.csv").open(encoding="utf-8-sig", newline="") as stream:
        return {
            line["item"]: (line["shown"], line["reasons"], line["approver"], line["sheet"])
            for line in csv.DictReader(stream)
            if line["item"].startswith("content/") is below_content
        }


def test_an_edit_unapproves_exactly_what_changed(tmp_path: Path) -> None:
    """Nothing is public before its final review; afterwards a changed caption withholds that item and no other, and
    check names the item, the field and who must sign again.
    """
    site = write_site(tmp_path, [row(1), row(2)], {"content/site.yml": REVIEWED})
    assert "SIGN-14" in lantai("build", site).stdout
    assert not (site / "build/site").exists()
    lantai("approve", "content", site, "--stage", "final", "--by", "李馆长")
    lantai("build", site)
    assert {shown for shown, *_ in decisions(site).values()} == {"no"}
    assert not (site / "build/site/exhibits/quay").exists()
    signed = lantai("approve", "quay", site, "--stage", "final", "--by", "李馆长", "--sheet", "2026-07")
    assert signed.returncode == 0, signed.stderr
    lantai("build", site)
    assert decisions(site) == {f"quay/A-{n}": ("yes", "", "李馆长", "2026-07") for n in (1, 2)}
    assert "码头是这座城市的" in (site / "build/site/exhibits/quay/index.html").read_text(encoding="utf-8")
    table = site / "exhibits/quay/items.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("码头第2号", "码头第二号"), encoding="utf-8", newline="")
    checked = json.loads(lantai("check", site, "--format", "json").stdout)["problems"]
    (lapsed,) = [one for one in checked if one["code"] == "SIGN-02"]
    assert (lapsed["row"], lapsed["field"]) == (3, "title")
    assert "题名" in lapsed["message"]["zh"]
    assert "李馆长" in lapsed["hint"]["zh"]
    lantai("build", site)
    assert [shown for shown, *_ in decisions(site).values()] == ["yes", "no"]
    told = lantai("explain", "A-2", site).stdout
    assert "已失效  终审 李馆长" in told
    again = lantai("approve", "quay", site, "--stage", "final", "--by", "王馆长", "--sheet", "2026-08")
    assert "1 件" in again.stdout, "the new sheet lists what lapsed, and so that alone is signed"
    lantai("build", site)
    signed_by = {"quay/A-1": ("yes", "", "李馆长", "2026-07"), "quay/A-2": ("yes", "", "王馆长", "2026-08")}
    assert decisions(site) == signed_by
    named = lantai("approve", "quay", site, "--item", "A-1", "--stage", "final", "--by", "王馆长", "--sheet", "2026-08")
    assert "1 件" in named.stdout, "what is named is signed again"


GUIDE = """\
lantai: 1
title: {zh: 到馆查档, en: Coming to look}
state: public
who: {zh: 持身份证件的任何人, en: Anybody with proof of identity}
"""


def test_documents_pages_and_words_of_the_house_are_signed(tmp_path: Path) -> None:
    """After one signature all is shown; an edit takes off that document or page alone, with its reason in the register,
    and no link to it is left behind.
    """
    more = {
        "content/site.yml": REVIEWED.replace("title: {zh: 试验馆", "summary: {zh: 一句话说清本馆}\ntitle: {zh: 试验馆"),
        "content/guides/visit.yml": GUIDE,
        "content/pages/rights.zh.md": "# 权利\n\n见[关于](about.zh.md)。\n",
        "content/pages/rights.en.md": "# Rights\n",
        "content/pages/about.zh.md": "# 关于本馆\n\n见[权利说明](rights.zh.md)。\n",
    }
    site = write_site(tmp_path, [row(1)], more)
    assert "4 份" in lantai("approve", "content", site, "--stage", "final", "--by", "李馆长", "--sheet", "9").stdout
    assert lantai("build", site).returncode == 0
    assert set(decisions(site, below_content=True).values()) == {("yes", "", "李馆长", "9")}
    out = site / "build/site"
    assert 'href="../rights/"' in (out / "about/index.html").read_text(encoding="utf-8")
    for name, before, now in (
        ("content/guides/visit.yml", "任何人", "任何市民"),
        ("content/pages/rights.zh.md", "# 权利", "# 权利和义务"),
        ("content/site.yml", "一句话", "两句话"),
    ):
        path = site / name
        path.write_text(path.read_text(encoding="utf-8").replace(before, now), encoding="utf-8")
    built = lantai("build", site)
    assert [code for code in ("SIGN-02", "SIGN-12", "SIGN-13", "DOC-09") if code not in built.stdout] == []
    shown = {name: told[:2] for name, told in decisions(site, below_content=True).items()}
    held = ("no", "review")
    assert shown == {"content/guides/visit": held, "content/pages/about": ("yes", ""), "content/pages/rights": held}
    assert not (out / "rights").exists()
    assert not (out / "guides/visit").exists()
    about = (out / "about/index.html").read_text(encoding="utf-8")
    assert "见权利说明。" in about
    assert "两句话" not in (out / "index.html").read_text(encoding="utf-8")
    told = lantai("explain", "content/guides/visit", site).stdout
    assert [words for words in ("不公开", "已失效  终审 李馆长", "签过以后改了：who") if words not in told] == []
    again = lantai("approve", "content/pages/rights.zh.md", site, "--stage", "final", "--by", "李馆长")
    assert "1 份" in again.stdout
    wrong = lantai("approve", "content/guides/vist", site, "--stage", "final", "--by", "李馆长")
    assert (wrong.returncode, "content/guides/visit" in wrong.stdout) == (2, True)


def test_a_deleted_line_shows(tmp_path: Path) -> None:
    """Whoever deletes a line of the ledger is found out: what follows does not count any more."""
    site = write_site(tmp_path, [row(1), row(2)], {"content/site.yml": REVIEWED})
    for name in ("A-1", "A-2"):
        lantai("approve", "quay", site, "--item", name, "--stage", "final", "--by", "李馆长")
    ledger = site / "exhibits/quay/approvals.jsonl"
    lines = ledger.read_text(encoding="utf-8").splitlines(keepends=True)
    ledger.write_text(lines[1], encoding="utf-8")
    problems = json.loads(lantai("check", site, "--format", "json").stdout)["problems"]
    assert [(one["code"], one["row"]) for one in problems if one["code"] == "SIGN-01"] == [("SIGN-01", 1)]
    refused = lantai("approve", "quay", site, "--stage", "final", "--by", "李馆长")
    assert refused.returncode == 1
    assert ledger.read_text(encoding="utf-8") == lines[1]


@pytest.mark.parametrize("words", ["", "  "])
def test_nobody_signs_without_a_name(tmp_path: Path, words: str) -> None:
    """A review by nobody is a wrong call, and nothing is written."""
    site = write_site(tmp_path, [row(1)])
    refused = lantai("approve", "quay", site, "--stage", "final", "--by", words)
    assert refused.returncode == 2
    assert not (site / "exhibits/quay/approvals.jsonl").exists()


def test_a_withdrawn_item_leaves_a_tombstone(tmp_path: Path) -> None:
    """Page, pictures, rows and brochure lose it; its address says that it was taken down, and nothing of what it was."""
    site = write_site(tmp_path, [row(1), row(2)])
    lantai("build", site, "--base-url", "https://archive.example/")
    assert (site / "build/site/iiif/a-2/manifest.json").exists()
    done = lantai("withdraw", "A-2", site, "--reason", "权利人要求", "--by", "李馆长")
    assert done.returncode == 0, done.stderr
    built = lantai("build", site, "--base-url", "https://archive.example/")
    assert "已发布" in built.stdout, built.stdout + built.stderr
    out = site / "build/site"
    assert not (out / "iiif/a-2").exists()
    for page in ("items/a-2/index.html", "en/items/a-2/index.html"):
        text = (out / page).read_text(encoding="utf-8")
        assert "noindex" in text
        assert "码头第2号" not in text
        assert "权利人要求" not in text
        assert "李馆长" not in text
    assert "已经撤下" in (out / "items/a-2/index.html").read_text(encoding="utf-8")
    assert "a-2" not in (out / "data/items.json").read_text(encoding="utf-8")
    assert "a-2" not in (out / "sitemap.xml").read_text(encoding="utf-8")
    again = lantai("withdraw", "A-2", site, "--reason", "权利人要求", "--by", "李馆长")
    assert "没有再登记" in again.stdout
    assert (site / "content/withdrawn.yml").read_text(encoding="utf-8").count("quay/A-2") == 1

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


def decisions(folder: Path) -> dict[str, tuple[str, str, str, str]]:
    """What decisions.csv says: shown, reasons, approver, sheet."""
    import csv

    with (folder / "build/report/decisions.csv").open(encoding="utf-8-sig", newline="") as stream:
        return {
            line["item"]: (line["shown"], line["reasons"], line["approver"], line["sheet"])
            for line in csv.DictReader(stream)
        }


def test_an_edit_unapproves_exactly_what_changed(tmp_path: Path) -> None:
    """Nothing is public before its final review; afterwards a changed caption withholds that item and no other, and
    check names the item, the field and who must sign again.
    """
    site = write_site(tmp_path, [row(1), row(2)], {"content/site.yml": REVIEWED})
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
    again = lantai("approve", "quay", site, "--item", "A-2", "--stage", "final", "--by", "李馆长")
    assert "1 件" in again.stdout
    lantai("build", site)
    assert {shown for shown, *_ in decisions(site).values()} == {"yes"}


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

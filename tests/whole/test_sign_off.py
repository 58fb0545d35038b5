"""The sheets that are signed on paper tell what is new and what changed since somebody signed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from builder import surroundings
from builder.examination import check
from builder.gate import HOUSE, Signature
from builder.model.item import Site
from builder.order import Order
from builder.sign_off import sign_off, sign_off_content
from builder.signing import record, record_content
from builder.store import store_of
from builder.verify.paper import read_paper
from tests.whole.sites import row, write_site

DAY = date(2026, 11, 22)


def checked(folder: Path) -> Site:
    order = Order(folder=folder, out=folder / "build", as_of=DAY)
    site = check(order, store_of(order.out)).site
    assert site is not None
    return site


def test_the_sheet_lists_what_must_be_signed(tmp_path: Path) -> None:
    """A new item, one that changed, with what changed and who had signed, and a count of those that did not."""
    folder = write_site(tmp_path, [row(1), row(2), row(3)])
    site = checked(folder)
    show = site.exhibitions[0]
    record(folder, site, show, ["quay/A-1", "quay/A-2"], Signature(stage="final", by="李馆长"), date(2026, 11, 1))
    table = folder / "exhibits/quay/items.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("码头第2号", "码头第二号"), encoding="utf-8")
    site = checked(folder)
    tools = surroundings.tools(folder, lambda *_: None)
    pdf = sign_off(site, site.exhibitions[0], DAY, tools, tmp_path / "room")
    words = "".join(read_paper(pdf)[0].split())
    for told in (
        "审核签批单：码头老照片",
        "码头第二号",
        "题名终审李馆长，2026-11-01",
        "新增，还没有签过",
        "另有1件终审以后没有改动",
    ):
        assert told in words, told
    assert "lantaiapprovequay--stagefinal" in words
    assert pdf == sign_off(site, site.exhibitions[0], DAY, tools, tmp_path / "room")


def test_the_sheet_of_what_stands_below_content(tmp_path: Path) -> None:
    """New documents with what they are, changed ones and words of the house with what changed and who had signed; what
    is signed as it is stands as a number. It is refused nothing for being a draft: a draft is signed first.
    """
    question = (
        "---\nlantai: 1\ntitle: {zh: 查档要带什么, en: What to bring}\nstate: draft\n---\n## 回答\n带身份证就可以。\n"
    )
    files = {f"content/faq/{name}.md": question for name in ("bring", "pay")}
    folder = write_site(tmp_path, [row(1)], files)
    keys = [HOUSE, "content/faq/pay", "content/pages/about"]
    record_content(folder, checked(folder), keys, Signature(stage="final", by="李馆长", sheet="7"), date(2026, 11, 1))
    (folder / "content/pages/about.zh.md").write_text("# 关于本馆\n\n改过的话。\n", encoding="utf-8")
    settings = folder / "content/site.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("试验馆", "试验新馆"), encoding="utf-8")
    site, tools = checked(folder), surroundings.tools(folder, lambda *_: None)
    pdf = sign_off_content(site, DAY, tools, tmp_path / "room")
    words = "".join(read_paper(pdf)[0].split())
    for told in (
        "审核签批单：文件、页面和网站文字",
        "编号",
        "网站和单位的名称终审李馆长，2026-11-01",
        "faq/bring查档要带什么常见问题，草稿新增，还没有签过",
        "中文终审李馆长，2026-11-01",
        "另有1份终审以后没有改动",
        "lantaiapprovecontent--stagefinal",
    ):
        assert told in words, told
    assert "faq/pay" not in words
    assert pdf == sign_off_content(site, DAY, tools, tmp_path / "room")

"""The sheet that is signed on paper tells what is new and what changed since somebody signed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from builder import surroundings
from builder.examination import check
from builder.gate import Signature
from builder.model.item import Site
from builder.order import Order
from builder.pipeline import store_of
from builder.sign_off import sign_off
from builder.signing import record
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
    assert pdf == sign_off(site, site.exhibitions[0], DAY, tools, tmp_path / "room")

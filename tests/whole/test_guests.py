"""Halls within halls, their treasures, and works that hang in several exhibitions, all the way."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.verify.paper import read_paper
from tests.whole.sites import EXHIBIT_YML, HEADER, SITE_YML, lantai, picture, row, write_site

OWN = "在老城展里这张说的是另一件事情"
HERE = "大厅把这一张挂在最显眼的地方"
HALLS = f"""\
  - {{id: old, title: {{zh: 老城厅, en: Old Town Hall}}, icon: house, colour: "#2B4257", parent: main, treasures: [{{item: A-1, zh: {HERE}, en: The hall hangs it first}}]}}
  - {{id: side, title: {{zh: 偏厅, en: Side Room}}, door: {{zh: 甲厅, en: Room A}}}}
"""
TOWN = f"""\
lantai: 1
title: {{zh: 老城, en: The Old Town}}
hall: old
defaults: {{publish_basis: 本馆档案, opening_status: 开放, credit_line: 试验市档案馆藏}}
units:
  - id: streets
    title: {{zh: 街道, en: Streets}}
    blocks:
      - beside B-1
      - {{block: beside A-2, words: {{zh: {OWN}, en: In the old town it tells another story}}}}
      - rest
treasures: [B-2]
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two exhibitions in two halls, one hall within the other; the second shows a work of the first."""
    files: dict[str, str | bytes] = {
        "content/site.yml": SITE_YML + HALLS,
        "exhibits/quay/exhibit.yml": EXHIBIT_YML,
        "exhibits/town/exhibit.yml": TOWN,
        "exhibits/town/items.csv": HEADER + "".join(row(n, 档号=f"B-{n}", 文件名=f"t{n}.jpg") for n in (1, 2)),
        **{f"exhibits/town/images/t{n}.jpg": picture(n + 40) for n in (1, 2)},
        "content/kiosk.yml": "lantai: 1\nexhibitions: [town]\n",
    }
    return write_site(tmp_path_factory.mktemp("guests"), [row(1), row(2), row(3)], files)


def test_a_guest_hangs_with_its_own_caption_and_leaves_when_withheld(folder: Path) -> None:
    """A block shows a work of another exhibition; its page says where it hangs and knows both walks. In an edition
    without its host, and once it is withheld, nothing of it is left, its caption neither.
    """
    done = lantai("build", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    site = folder / "build/site"
    town = (site / "exhibits/town/index.html").read_text(encoding="utf-8")
    assert OWN in town
    assert 'href="../../items/a-2/#in-town"' in town
    page = (site / "items/a-2/index.html").read_text(encoding="utf-8")
    assert '<nav class="nextprev way-in gallery" id="in-town"' in page
    shown = page.partition('id="appears"')[2].partition("</section>")[0]
    assert all(name in shown for name in ("码头老照片", "老城", "老城厅", "主厅"))
    assert 'id="in-' not in (site / "items/a-3/index.html").read_text(encoding="utf-8")

    assert OWN in told_in(site / "downloads/town.zh.pdf")

    done = lantai("kiosk", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert OWN not in (folder / "build/kiosk/exhibits/town/index.html").read_text(encoding="utf-8")

    table = folder / "exhibits/quay/items.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("第2张,", "第2张,秘密"), encoding="utf-8")
    done = lantai("build", folder)
    assert "已发布" in done.stdout + done.stderr
    assert OWN not in (site / "exhibits/town/index.html").read_text(encoding="utf-8")
    assert OWN not in told_in(site / "downloads/town.zh.pdf")
    assert "A-2" not in told_in(site / "downloads/town.zh.pdf")


def told_in(pdf: Path) -> str:
    """The words of a book without its line breaks."""
    return "".join(read_paper(pdf.read_bytes())[0].split())


def test_halls_are_numbered_and_show_their_treasures(folder: Path) -> None:
    """A hall within another counts within it, or has a name over its door; a treasure has the hall's own words, and
    one that nobody knows is told with its place.
    """
    lantai("build", folder)
    site = folder / "build/site"
    old = (site / "halls/old/index.html").read_text(encoding="utf-8")
    assert "第一展厅·一" in old
    assert HERE in old
    assert "码头第2号" in old.partition(HERE)[2]
    assert "Hall 1.1" in (site / "en/halls/old/index.html").read_text(encoding="utf-8")
    assert "甲厅" in (site / "halls/side/index.html").read_text(encoding="utf-8")
    assert "老城厅" in (site / "halls/main/index.html").read_text(encoding="utf-8")

    settings = folder / "content/site.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("item: A-1", "item: A-11"), encoding="utf-8")
    told = lantai("check", folder)
    assert "SHOW-01" in told.stdout
    assert "A-11" in told.stdout


def test_a_chapter_counts_its_guests(tmp_path: Path) -> None:
    """A chapter counts what hangs in it, guests too, and the exhibition all of them; a chapter that has a title and
    nothing else is none yet.
    """
    files: dict[str, str | bytes] = {
        "exhibits/town/exhibit.yml": TOWN.replace("hall: old", "hall: main").replace("treasures: [B-2]", "")
        + "  - {id: later, title: {zh: 以后, en: Later}}\n"
        + "  - {id: river, title: {zh: 河边, en: River}, blocks: [beside A-1]}\n",
        "exhibits/town/items.csv": HEADER + "".join(row(n, 档号=f"B-{n}", 文件名=f"t{n}.jpg") for n in (1, 2)),
        **{f"exhibits/town/images/t{n}.jpg": picture(n + 40) for n in (1, 2)},
    }
    folder = write_site(tmp_path, [row(1), row(2)], files)
    done = lantai("build", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    page = (folder / "build/site/exhibits/town/index.html").read_text(encoding="utf-8")
    assert ">河边</h2>" in page
    assert re.findall(r"\d+ 件[^<]*", page) == ["4 件 · 2 个单元", "3 件", "1 件", "4 件"]
    assert "以后" not in page
    assert re.findall(r'<p class="no">(.*?)</p>', page) == ["第一单元", "第二单元"]

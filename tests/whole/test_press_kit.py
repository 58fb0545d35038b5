"""The press kit: what the press may have and nothing else, ready to print, and on the list of what was given out."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pytest

from tests.whole.sites import lantai, row, write_site

pytestmark = pytest.mark.filterwarnings("default")
EVENT = """\
lantai: 1
title: {zh: 档案开放周, en: Open Week}
state: public
updated: 2026-05-01
sessions:
  - {id: talk, date: 2026-06-09, start: "09:00", end: "10:00", title: {zh: 讲座, en: Talk}}
press: {headline: {zh: 码头老照片首次展出, en: The quay in pictures}}
"""
HEADER = "档号,题名,title_en,时间,文件名,替代文本,署名,发布范围,授权范围,备注\r\n"


def test_a_kit_holds_what_the_press_may_have(tmp_path: Path) -> None:
    """A work for the web alone, and one licensed to others, are neither in the pictures nor in the captions; the last
    day of use is told; the same folder gives the same bytes; a withdrawal finds the holder.
    """
    rows = [row(1), row(2, 题名="只给网站的"), row(3)]
    files = {
        "exhibits/quay/items.csv": HEADER
        + "A-1,码头,Quay,1958年,p1.jpg,码头上的人群,=市档案馆,,,内部备注第1条不外传\r\n"
        + "A-2,只给网站的,Web only,1958年,p2.jpg,江边的仓库,市档案馆,网站,,\r\n"
        + "A-3,没授权媒体的,Not for press,1958年,p3.jpg,江边的渡船,市档案馆,,网站、印刷,\r\n",
        "content/events/week.yml": EVENT,
    }
    site = write_site(tmp_path, rows, files)
    made = lantai("press", "quay", site, "--to", "市晚报", "--as-of", "2026-05-20")
    assert made.returncode == 0, made.stdout + made.stderr
    first = (site / "build/press/quay.zip").read_bytes()
    with zipfile.ZipFile(io.BytesIO(first)) as kit:
        names = kit.namelist()
        texts = {name: kit.read(name).decode("utf-8-sig") for name in names if not name.endswith(".jpg")}
    assert [name for name in names if name.endswith(".jpg")] == ["quay/images/a-1.jpg"]
    assert {"quay/fact-sheet.zh.txt", "quay/fact-sheet.en.txt", "quay/edition.json"} < set(names)
    assert "码头老照片首次展出" in texts["quay/events-week.press.zh.txt"]
    told = list(csv.DictReader(io.StringIO(texts["quay/captions.csv"])))
    assert [(one["file"], one["title_zh"], one["alt_zh"]) for one in told] == [
        ("images/a-1.jpg", "码头", "码头上的人群")
    ]
    whole = "".join(texts.values())
    assert [word for word in ("只给网站", "没授权", "Web only", "a-2", "a-3", "内部备注") if word in whole] == []
    assert "展品件数: 1" in texts["quay/fact-sheet.zh.txt"]
    lantai("press", "quay", site, "--as-of", "2026-05-20")
    assert (site / "build/press/quay.zip").read_bytes() == first
    (given,) = csv.DictReader(io.StringIO((site / "content/editions.csv").read_text(encoding="utf-8-sig")))
    assert (given["kind"], given["to"], given["items"]) == ("press", "市晚报", "quay/A-1")
    assert "市晚报" in lantai("withdraw", "A-1", site, "--reason", "权利人要求", "--by", "李馆长").stdout
    lost = lantai("press", "quai", site)
    assert (lost.returncode, "SHOW-01" in lost.stdout) == (1, True)

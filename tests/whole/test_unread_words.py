"""Where a final review is demanded, nothing that was written or changed since stands in any edition."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.verify.paper import read_paper
from tests.whole.sites import EXHIBIT_YML, lantai, row, write_site

pytestmark = [pytest.mark.filterwarnings("default"), pytest.mark.slow]
SITE = """\
lantai: 1
title: {zh: 试验馆, en: Test House}
summary: {zh: 简介@, en: summary @}
base_url: https://archive.example/
institution:
  name: {zh: 试验市档案馆, en: Test City Archives}
  motto: {zh: 题词@, en: motto @}
  hours: {zh: 时间@}
  reading_room: {who: {zh: 须知@}}
  media: {note: {zh: 媒体@}, contact: {office: {zh: 科@}}}
halls:
  - {id: main, title: {zh: 主厅@, en: Hall @}, summary: {zh: 厅@}}
gate: {review: final}
"""
EVENT = """\
lantai: 1
title: {zh: 开放周@, en: Week @}
state: public
updated: 2026-05-01
sessions:
  - {id: talk, date: 2026-06-09, start: "09:00", end: "10:00", title: {zh: 讲座@, en: Talk @}}
press: {headline: {zh: 通稿@}}
"""
WRITTEN = {
    "content/site.yml": SITE,
    "content/kiosk.yml": "lantai: 1\nwelcome: {zh: 欢迎@}\n",
    "content/guides/visit.yml": "lantai: 1\ntitle: {zh: 指南@, en: Guide @}\nstate: public\nwho: {zh: 任何人@}\n",
    "content/events/week.yml": EVENT,
    "content/events/yearly.yml": "lantai: 1\ndays:\n  - {id: own, title: {zh: 日子@, en: day @}, month: 6, day: 20}\n",
    "content/pages/rights.zh.md": "# 权利@\n",
    "content/pages/rights.en.md": "# Rights @\n",
    "exhibits/quay/exhibit.yml": EXHIBIT_YML + "print: {imprint: {compiler: {zh: 编者@}}}\n",
}


def contents(folder: Path) -> Iterator[tuple[str, str]]:
    """Every file of the editions as text, those within ZIPs and the words of PDFs too, with its name."""
    for path in sorted(path for name in ("site", "kiosk", "press") for path in (folder / name).rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            yield str(path.relative_to(folder)), data.decode("utf-8", "replace")
            if path.suffix == ".pdf":
                yield str(path), read_paper(data)[0]
            if path.suffix == ".zip":
                with zipfile.ZipFile(io.BytesIO(data)) as packed:
                    yield from ((name, packed.read(name).decode("utf-8", "replace")) for name in packed.namelist())


def test_what_nobody_has_read_is_in_no_edition(tmp_path: Path) -> None:
    """All is signed, then all is edited: site, booth and press kit hold none of the new words."""
    site = write_site(tmp_path, [row(1), row(2)], {name: text.replace("@", "已审") for name, text in WRITTEN.items()})
    for what in ("content", "quay"):
        assert (
            lantai("approve", what, site, "--stage", "final", "--by", "李馆长", "--as-of", "2026-05-01").returncode == 0
        )
    for name, text in WRITTEN.items():
        (site / name).write_text(text.replace("@", "UNREAD"), encoding="utf-8")
    table = site / "exhibits/quay/items.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("码头第2号", "码头UNREAD"), encoding="utf-8", newline="")
    for command in (("build", site), ("kiosk", site), ("press", "quay", site)):
        made = lantai(*command, "--as-of", "2026-05-20")
        assert "UNREAD" not in made.stderr
    told = list(contents(site / "build"))
    assert {name.partition("/")[0] for name, _ in told} >= {"site", "kiosk", "press"}
    assert [name for name, text in told if "unread" in (name + text).lower()] == []
    register = (site / "build/report/decisions.csv").read_text(encoding="utf-8-sig")
    assert [line.split(",")[2] for line in register.splitlines() if line.startswith("content/pages/about")] == ["yes"]

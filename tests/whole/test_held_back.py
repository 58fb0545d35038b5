"""What is a draft, withdrawn, or not yet due below content/ is in no output: no page, index, font, calendar, PDF, zip."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from builder.verify.paper import read_paper
from tests.whole.sites import lantai, row, write_site

pytestmark = pytest.mark.slow

SIGNS = {
    "content/guides/secret.yml": "鱻",
    "content/guides/withdrawn.yml": "犇",
    "content/quizzes/secret.yml": "麤",
    "content/faq/secret.md": "骉",
    "content/events/secret.yml": "焱",
    "crew of a public event": "猋",
    "materials of a public event": "毳",
    "press note before its day": "羴",
    "content/openings/later.yml": "淼",
    "content/openings/secret.yml": "垚",
}
"""One sign for each thing that is held back; no other text of the site has it."""

GUIDE = """\
lantai: 1
title: {{zh: 怎样查{sign}字号档案, en: "How to look for {sign}"}}
{state}who: 只有{sign}字号的人
steps: [{{text: 先到{sign}字号柜台登记姓名再说}}]
materials: [{{name: {sign}字号证件}}]
updated: 2026-01-01
"""
QUIZ = """\
lantai: 1
title: {zh: 还没定稿的麤字卷}
questions:
  - id: q1
    stem: 麤字题的题干应当是什么样的一句话
    options: [麤甲, 麤乙]
    answer: [1]
    explain: 依麤字办法第一条，答案是麤乙
    cites: ["archives-law@2021-01-01#art-1"]
"""
FAQ = """\
---
lantai: 1
title: {zh: 骉字的问题}
state: withdrawn
---
## 回答
骉字的回答已经撤下来了，请不要再看。
"""
EVENT = """\
lantai: 1
title: {zh: 公开的宣传日, en: Open day}
state: public
updated: 2026-01-01
contact: 宣传科
press: {headline: 羴字号头条新闻标题, release: 2999-01-01}
places: [{id: hall, name: {zh: 大厅, en: Hall}, geo: [23.1, 150.0]}]
sessions:
  - {id: a, date: 2026-06-09, start: "09:00", end: "10:00", title: {zh: 讲座, en: Talk}, place: hall,
     crew: [猋字号馆员], materials: [{name: 毳字号内部提纲}]}
"""
BATCH = """\
lantai: 1
title: {{zh: {sign}字号档案}}
{state}on: {day}
opened: [{{name: {sign}字号全宗, from_year: 1950, to_year: 1990, files: 3}}]
consult: 到{sign}字号窗口
"""
FILES = {
    "content/guides/secret.yml": GUIDE.format(sign="鱻", state=""),
    "content/guides/withdrawn.yml": GUIDE.format(sign="犇", state="state: withdrawn\n"),
    "content/guides/open.yml": GUIDE.format(sign="山", state="state: public\n"),
    "content/quizzes/secret.yml": QUIZ,
    "content/faq/secret.md": FAQ,
    "content/events/open.yml": EVENT,
    "content/events/secret.yml": EVENT.replace("state: public", "state: draft")
    .replace("讲座", "焱字号讲座")
    .replace("公开的宣传日", "焱字号宣传日"),
    "content/openings/open.yml": BATCH.format(sign="河", state="state: public\n", day="2026-01-01"),
    "content/openings/later.yml": BATCH.format(sign="淼", state="state: public\n", day="2999-01-01"),
    "content/openings/secret.yml": BATCH.format(sign="垚", state="", day="2026-01-01"),
}


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build folder of a site with all of them: web site, kiosk edition with its zip, the poster of the event."""
    folder = write_site(tmp_path_factory.mktemp("held"), [row(1)], FILES)
    for command in (("build",), ("kiosk",), ("print", "poster")):
        more = ("--event", "open") if "poster" in command else ()
        done = lantai(*command, folder, *more)
        assert done.returncode == 0, done.stdout + done.stderr
    return folder / "build"


def every_file(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file that leaves the house, with those within zips. Reports and the store stay in it."""
    for home in ("site", "kiosk", "print"):
        for path in sorted((folder / home).rglob("*")):
            if path.is_file():
                yield str(path.relative_to(folder)), path.read_bytes()
    for archive in sorted(folder.glob("*.zip")):
        with zipfile.ZipFile(archive) as packed:
            for name in packed.namelist():
                yield f"{archive.name}/{name}", packed.read(name)


def test_it_is_in_no_byte_of_any_output(outputs: Path) -> None:
    """Not as UTF-8, not escaped for a script or an address, not as a drawn letter in a font or a PDF."""
    files = dict(every_file(outputs))
    assert any("search/" in name for name in files)
    assert any(name.startswith("kiosk/") for name in files)
    assert any(name.endswith(".pdf") for name in files)
    for name, data in files.items():
        words = data
        if name.endswith((".woff2", ".ttf")):
            words = "".join(map(chr, TTFont(io.BytesIO(data)).getBestCmap())).encode()
        elif name.endswith(".pdf"):
            words = repr(read_paper(data)).encode()
        for what, sign in SIGNS.items():
            spellings = (sign.encode(), sign.encode("unicode_escape"), sign.encode("unicode_escape").upper())
            for spelling in spellings:
                assert spelling not in words, f"{what} is in {name}"
            assert "".join(f"%{byte:02X}" for byte in sign.encode()).encode() not in words, f"{what} is in {name}"
            assert str(ord(sign)).encode() + b";" not in words, f"{what} is in {name}"
        assert b"secret" not in name.encode()


def test_what_is_public_is_there(outputs: Path) -> None:
    """The test above would also pass for an empty site."""
    for name in ("guides/open", "events/open", "openings/open"):
        assert (outputs / "site" / name / "index.html").is_file()
    assert not (outputs / "site" / "events" / "open" / "press").exists()
    assert (outputs / "site" / "events" / "open.ics").is_file()
    assert not (outputs / "site" / "events" / "secret.ics").exists()
    assert "山字号" in (outputs / "site" / "guides" / "open" / "index.html").read_text(encoding="utf-8")


def test_a_poster_of_no_event_is_a_wrong_call(outputs: Path) -> None:
    """An event that is not public has no poster; those that have one are named."""
    done = lantai("print", "poster", outputs.parent, "--event", "secret")
    assert done.returncode == 2
    assert "EVENT-09" in done.stdout
    assert "open" in done.stdout
    assert not list((outputs / "print").glob("*secret*"))

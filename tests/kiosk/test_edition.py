"""The kiosk edition opens from a folder, leads nowhere else, and holds what the house may show onsite."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pikepdf
import pytest

from builder.edition import carrying, given_out
from builder.kiosking import deliver
from tests.whole.sites import EXHIBIT_YML, HEADER, SITE_YML, lantai, picture, row, write_site

_ONSITE = HEADER.rstrip() + ",发布范围,使用期限\r\n"


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The edition of four items: open, onsite only, web only, classified; with a link elsewhere."""
    rows = [row(1), row(2), row(3), row(4, 密级="机密★10年", 题名="绝不公开的题名")]
    audiences = ("", "馆内", "网站", "")
    ends = ("2031-03-17", "2026-09-30", "", "")
    table = _ONSITE + "".join(
        f"{one.rstrip()},{audience},{end}\r\n" for one, audience, end in zip(rows, audiences, ends, strict=True)
    )
    about = "# 关于\n\n见[国家档案局](https://www.example.org/a?b=1&c=2)。\n"
    folder = write_site(
        tmp_path_factory.mktemp("edition"), rows, {"exhibits/quay/items.csv": table, "content/pages/about.zh.md": about}
    )
    done = lantai("kiosk", folder, "--as-of", "2026-06-01")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "build" / "kiosk"


def test_it_holds_what_may_be_shown_in_the_house(edition: Path) -> None:
    """Open and onsite works are there; web-only and classified ones are in no byte and no name."""
    shown = {path.name for path in (edition / "items").iterdir()}
    assert shown == {"a-1", "a-2"}
    for path in edition.rglob("*"):
        assert not re.search(r"a-[34]\b", path.name)
        if path.is_file():
            content = path.read_bytes()
            assert "绝不公开的题名".encode() not in content
            assert "码头第3号".encode() not in content


def test_no_page_leads_elsewhere(edition: Path) -> None:
    """No link, form or file of a page has an address; the one in a text became a code."""
    for path in edition.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert not re.search(r'(?:href|src|action)="(?:https?:|//|mailto:|tel:)', page), path
    assert 'data-outside="https://www.example.org/a?b=1&amp;c=2"' in (edition / "about/index.html").read_text(
        encoding="utf-8"
    )
    codes = (edition / "assets/kiosk-outside.js").read_text(encoding="utf-8")
    assert '"https://www.example.org/a?b=1&c=2":[' in codes


def test_a_term_beyond_a_year_stays_private(edition: Path) -> None:
    """The last day of a work stands in the edition where it is near; a later one is in no byte, and the work goes after
    a year.
    """
    told = json.loads((edition / "assets/kiosk-told.js").read_text(encoding="utf-8").split("=", 1)[1].rstrip(";\n"))
    assert told["items"] == {"a-1": "2027-06-02", "a-2": "2026-09-30"}
    assert told["until"] == "2026-09-30"
    assert not [path for path in edition.rglob("*") if path.is_file() and b"2031-03-17" in path.read_bytes()]


def test_the_worker_bears_the_digest_of_its_edition(edition: Path) -> None:
    """Of every file but itself and the register, so that another edition keeps its pages elsewhere."""
    worker = (edition / "kiosk-worker.js").read_text(encoding="utf-8")
    assert re.search(r'KEPT = FAMILY \+ "-[0-9a-f]{64}"', worker)


def test_the_register_tells_every_file(edition: Path) -> None:
    """kiosk-manifest.js names every other file with its size and sha256."""
    told = json.loads((edition / "kiosk-manifest.js").read_text(encoding="utf-8").split("=", 1)[1].rstrip(";\n"))
    there = {
        path.relative_to(edition).as_posix(): [path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest()]
        for path in edition.rglob("*")
        if path.is_file() and path.name != "kiosk-manifest.js"
    }
    assert told == there


def test_the_reports_of_the_site_are_left_alone(edition: Path) -> None:
    """The edition's register of decisions stands in a folder of its own and speaks of the audience onsite."""
    report = edition.parent / "report"
    assert not (report / "decisions.csv").exists()
    assert ",onsite," in (report / "kiosk" / "decisions.csv").read_text(encoding="utf-8-sig")


def test_zips_are_whole_and_fit_on_a_stick(edition: Path, tmp_path: Path) -> None:
    """Volumes stay below the limit, unpack to the same files, and have the same bytes when made again."""
    made = deliver(edition, tmp_path / "booth", limit=60_000)
    assert len(made) > 2
    names: list[str] = []
    for path in made[1:]:
        with zipfile.ZipFile(path) as packed:
            assert packed.testzip() is None
            names += packed.namelist()
            assert len(packed.namelist()) == 1 or path.stat().st_size <= 60_000
    assert sorted(names) == sorted(
        f"booth/{path.relative_to(edition).as_posix()}" for path in edition.rglob("*") if path.is_file()
    )
    before = [path.read_bytes() for path in made[1:]]
    assert [path.read_bytes() for path in deliver(edition, tmp_path / "booth", limit=60_000)[1:]] == before


def test_a_foreign_folder_is_not_overwritten(edition: Path, tmp_path: Path) -> None:
    """``--out`` refuses a folder that holds something else."""
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    done = lantai("kiosk", edition.parents[1], "--out", tmp_path)
    assert done.returncode == 2
    assert (tmp_path / "mine.txt").exists()


def test_a_filtered_edition_leads_only_to_what_it_holds(tmp_path: Path) -> None:
    """Redirects to exhibitions and works that are not in the edition are left out, a title of two lines starts no
    command, and the list of editions names what is in this one, once somebody gets it.
    """
    files = {
        "exhibits/two/exhibit.yml": EXHIBIT_YML,
        "exhibits/two/items.csv": HEADER + row(7, 文件名="p7.jpg"),
        "exhibits/two/images/p7.jpg": picture(7),
        "content/kiosk.yml": "lantai: 1\nexhibitions: [quay]\n",
        "content/redirects.yml": (
            "lantai: 1\nredirects:\n - {old: items/old, new: items/a-7}\n - {old: show, new: exhibits/two}\n"
            " - {old: items/older, new: items/a-1}\n"
        ),
        "content/site.yml": SITE_YML.replace("Test House", '"Test\\r\\ncalc.exe"'),
    }
    folder = write_site(tmp_path, [row(1)], files)
    done = lantai("kiosk", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "KIOSK-02" in done.stdout + done.stderr  # no digits for the staff
    assert "大小（MB）：图片" in done.stdout
    assert given_out(folder) == ()
    given = lantai("kiosk", folder, "--to", "乙市档案馆")
    assert "乙市档案馆" in given.stdout
    (line,) = given_out(folder)
    assert (line.kind, line.to, line.path) == ("kiosk", "乙市档案馆", "build/kiosk.zip")
    assert line.items == {"quay/A-1"}
    assert line.sha256 == hashlib.sha256((folder / line.path).read_bytes()).hexdigest()
    assert [one.to for one in carrying(given_out(folder), "quay/A-1")] == ["乙市档案馆"]
    assert not carrying(given_out(folder), "two/A-7")
    edition = folder / "build/kiosk"
    assert (edition / "items/older/index.html").is_file()
    assert not (edition / "items/old").exists()
    assert not (edition / "show").exists()
    for name in ("start-kiosk.bat", "start-kiosk.sh"):
        assert not re.search("^calc", (edition / name).read_text(encoding="utf-8"), re.MULTILINE)


def test_a_register_finds_what_was_changed(edition: Path, tmp_path: Path) -> None:
    """``kiosk verify``: a flipped byte, a lost and a foreign file are named; a whole edition and a foreign folder are told."""
    copy = tmp_path / "booth"
    shutil.copytree(edition, copy)
    assert lantai("kiosk", "verify", copy).returncode == 0
    (copy / "index.html").write_bytes((copy / "index.html").read_bytes()[:-1] + b"!")
    (copy / "assets/kiosk.css").unlink()
    (copy / "game.exe").write_bytes(b"MZ")
    done = lantai("kiosk", "verify", copy)
    assert done.returncode == 1
    for words in ("缺：assets/kiosk.css", "坏了或改过：index.html", "多出来的：game.exe"):
        assert words in done.stdout
    assert lantai("kiosk", "verify", tmp_path).returncode == 2


def test_a_machine_can_start_it_by_itself(edition: Path) -> None:
    """The examples are well formed: Assigned Access opens the page with the same switches, systemd brings it back."""
    assigned = ET.parse(edition / "machine/assigned-access.xml").getroot()
    app = next(node for node in assigned.iter() if node.tag.endswith("KioskModeApp"))
    told = next(value for key, value in app.attrib.items() if key.endswith("ClassicAppArguments"))
    assert told.startswith("--kiosk ")
    assert told.endswith("file:///C:/LantaiKiosk/index.html")
    used = {node.attrib["Id"] for node in assigned.iter() if "Id" in node.attrib}
    assert len(used) == 1
    assert "Restart=always" in (edition / "machine/lantai-kiosk.service").read_text(encoding="utf-8")
    assert "start-kiosk.sh" in (edition / "machine/lantai-kiosk.desktop").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_sheet_for_the_booth_is_one_page(edition: Path, language: str) -> None:
    """A PDF of one page of A4 in each language."""
    with pikepdf.open(edition / f"booth-sheet.{language}.pdf") as pdf:
        assert len(pdf.pages) == 1
        assert [round(float(side)) for side in pdf.pages[0].mediabox[2:]] == [595, 842]

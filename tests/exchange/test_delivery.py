"""The messy first delivery of a partner: every kind of mess comes in, is named, and loses nothing."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import yaml

from builder.delivering import Delivery, deliver, opened
from builder.exchange.imported import Imported
from builder.model.settings import FieldMapSettings
from tests.exchange.test_folder import JPEG, file, rows
from tests.tables.made import book_of, with_cell

Write = Callable[[Mapping[str, str | bytes]], Path]
PARTNER = {"content/partners/900002/partner.yml": "lantai: 1\nname: {zh: 乙馆}\n"}
MAP = "content/partners/900002/fieldmap.yml"


def codes(imported: Imported) -> list[str]:
    """The problems with the place of each."""
    return [f"{problem.code} {problem.where}" for problem in imported.problems]


def brought(folder: Path, name: str = "来件") -> Delivery:
    """A delivery of the partner, kept as the command keeps it."""
    delivery = deliver(folder / name, folder, name="show", partner="900002")
    delivery.keep()
    return delivery


def messy() -> bytes:
    """A table as archives send it: a title, a two-row head, merged cells, a total, a signature, and what Excel does."""

    def merge(sheet) -> None:
        for block in ("A1:F1", "B3:C3", "A3:A4", "D3:D4", "E3:E4", "F3:F4", "E5:E6"):
            sheet.merge_cells(block)

    content = book_of(
        [
            ["乙馆参展照片清单（最终版2改）"],
            ["2026年3月"],
            ["档号", "题名", None, "时间", "地点", "密级"],
            [None, "中文", "英文"],
            ["0001-2", "夜校", "Night school", 41487, "南门", "无"],
            ["0001-3", "识字班", None, "1934", None, "无"],
            [110101199003071234567, "码头", None, "1935", "码头", "无"],
            ["合计", None, None, None, None, "3件"],
            ["制表人：某某"],
        ],
        merge,
    )
    return with_cell(content, "F7", '<c r="F7"><f>VLOOKUP(A7,B:B,1)</f></c>')


def test_everything_at_once(folder_of: Write) -> None:
    """Title rows, two-row head, merged cells, totals and Excel's damage: items come in, the rest is told by its row."""
    folder = folder_of({**PARTNER, "来件/清单.xlsx": messy(), "来件/0001-2.jpg": JPEG})
    imported = brought(folder).imported
    assert codes(imported) == [
        "ROW-03 清单.xlsx:展品:8",
        "ROW-03 清单.xlsx:展品:9",
        "SHEET-05 清单.xlsx:展品:5:E",
        "VALUE-03 清单.xlsx:展品:7:A",
        "VALUE-02 清单.xlsx:展品:7:F",
    ]
    assert rows(imported) == [
        ["档号", "题名（中文）", "题名（英文）", "时间", "地点", "密级", "file"],
        ["0001-2", "夜校", "Night school", "41487", "南门", "无", "0001-2.jpg"],
        ["0001-3", "识字班", "", "1934", "南门", "无", ""],
        ["1.10101199003071e+20", "码头", "", "1935", "码头", "#N/A", ""],
    ]
    assert imported.report.skipped == 2


def test_a_formula_never_reads_as_no_classification(folder_of: Write) -> None:
    """A 密级 whose formula has no result is an error value in the new table, not an empty cell."""
    content = with_cell(book_of([["题名", "密级"], ["甲", "x"]]), "B2", '<c r="B2"><f>A9</f></c>')
    imported = brought(folder_of({**PARTNER, "来件/a.xlsx": content})).imported
    assert rows(imported)[1][1] == "#N/A"


def test_a_field_map_is_proposed_and_then_read(folder_of: Write) -> None:
    """The first import writes what it understood and lists the rest; corrected, the next import reads it."""
    table = "照片编码,照片内容,拍摄时间,保管位置\nB-1,夜校,1934,三库\n"
    folder = folder_of({**PARTNER, "来件/目录.csv": "题名," + table.split(",", 1)[1]})
    first = brought(folder)
    assert first.proposal
    proposed = (folder / MAP).read_text(encoding="utf-8")
    assert FieldMapSettings.model_validate(yaml.safe_load(proposed)).columns["题名"] == "title"
    assert "#  保管位置: " in proposed
    assert "保管位置" in [heading for heading, _ in first.imported.report.unmapped]
    columns = {"照片编码": "reference_code", "照片内容": "title", "拍摄时间": "date_original"}
    (folder / MAP).write_text(yaml.safe_dump({"lantai": 1, "columns": columns}, allow_unicode=True), encoding="utf-8")
    (folder / "来件" / "目录.csv").write_text(table, encoding="gb18030")
    second = brought(folder)
    assert not second.proposal
    assert rows(second.imported) == [
        ["照片编码", "照片内容", "拍摄时间", "保管位置", "file"],
        ["B-1", "夜校", "1934", "三库", ""],
    ]
    assert yaml.safe_load(file(second.imported, "fieldmap.yml"))["columns"] == columns
    assert codes(second.imported) == [f"GIVEN-05 {MAP}"]


def test_no_heading_is_known(folder_of: Write) -> None:
    """A table in nobody's words is not brought in; a map of its headings is proposed, to be filled in."""
    folder = folder_of({**PARTNER, "来件/目录.csv": "某某清单\n甲栏,乙栏,丙栏\n1,2,3\n"})
    first = brought(folder)
    assert first.imported.stops
    assert codes(first.imported) == ["HEAD-01 目录.csv:1"]
    proposed = (folder / MAP).read_text(encoding="utf-8")
    assert yaml.safe_load(proposed) == {"lantai": 1, "header_row": 2, "columns": {}}
    assert "#  乙栏: ignore" in proposed


def test_a_wrong_map_brings_nothing_in(folder_of: Write) -> None:
    """A map that would publish what is closed is refused at its line, and nothing is written."""
    wrong = "lantai: 1\ncolumns:\n  密级: caption\n  题名: titel\n"
    folder = folder_of({**PARTNER, MAP: wrong, "来件/目录.csv": "题名,密级\n甲,机密\n"})
    delivery = brought(folder)
    assert delivery.imported.stops
    assert [code for code in codes(delivery.imported) if "MAP-02" in code] == [f"MAP-02 {MAP}:3:3", f"MAP-02 {MAP}:4:3"]


def test_what_came_is_kept(folder_of: Write) -> None:
    """The table as it came lies beside the partner, byte for byte."""
    folder = folder_of({**PARTNER, "来件/清单.xlsx": messy()})
    brought(folder)
    kept = folder / "content/partners/900002/delivered/show/清单.xlsx"
    assert kept.read_bytes() == (folder / "来件/清单.xlsx").read_bytes()


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("工人夜校.jpg".encode("gb18030").decode("cp437"), "工人夜校.jpg"),
        ("工人夜校.jpg".encode().decode("cp437"), "工人夜校.jpg"),
        ("工人夜校.jpg".encode("gb18030").decode("latin-1"), "工人夜校.jpg"),
        ("cafe\u0301.jpg", "café.jpg"),
        ("Größe.jpg", "Größe.jpg"),
        ("España.jpg", "España.jpg"),
        ("工人.jpg", "工人.jpg"),
    ],
)
def test_names_that_lost_their_encoding(shown: str, meant: str, folder_of: Write) -> None:
    """Chinese shown as ╣ñ╚╦ is read as it was meant, and told; names of other languages stay as they are."""
    folder = folder_of({**PARTNER, "来件/目录.csv": f"题名,文件名\n甲,{meant}\n", f"来件/{shown}": JPEG})
    imported = brought(folder).imported
    assert rows(imported)[1][1] == meant
    assert [name for _, name in imported.pictures] == [f"images/{meant}"]
    told = [problem for problem in imported.problems if problem.code == "GIVEN-02"]
    assert bool(told) == (meant == "工人夜校.jpg")


def zip_of(files: Mapping[str, bytes]) -> bytes:
    """A zip of these files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        for name, data in files.items():
            packed.writestr(zipfile.ZipInfo(name), data)
    return stream.getvalue()


class _Unmarked(zipfile.ZipInfo):
    """An entry as an old Chinese Windows writes it: its name in GBK, and nothing that says so."""

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802 - the name that zipfile gives it
        return self.filename.encode("gb18030"), 0


def test_a_zip_from_an_old_windows(folder_of: Write) -> None:
    """Names in GBK that the zip does not mark are read as Chinese, told, and the quarantine is gone afterwards."""
    folder = folder_of({**PARTNER, "来件.zip": b""})
    with zipfile.ZipFile(folder / "来件.zip", "w") as packed:
        for name, data in {
            "最终版2(改)/目录.csv": "题名,文件名\n甲,夜校.jpg\n".encode("gb18030"),
            "最终版2(改)/夜校.jpg": JPEG,
        }.items():
            packed.writestr(_Unmarked(name), data)
    with opened(folder / "来件.zip", folder) as material:
        assert material.folder
        assert [problem.code for problem in material.problems] == ["GIVEN-02"]
        imported = deliver(material.folder, folder, name="show", partner="900002").imported
        assert rows(imported) == [["题名", "文件名", "id"], ["甲", "夜校.jpg", "show-0001"]]
        assert [name for _, name in imported.pictures] == ["images/夜校.jpg"]
    assert not (folder / "build" / ".quarantine").exists()


@pytest.mark.parametrize("name", ["../x.jpg", "C:/x.jpg", "a\\b.jpg"])
def test_a_zip_that_is_not_opened(name: str, folder_of: Write) -> None:
    """A zip with a path that leaves it is refused, and leaves nothing."""
    folder = folder_of({**PARTNER, "来件.zip": zip_of({name: JPEG})})
    with opened(folder / "来件.zip", folder) as material:
        assert material.folder is None
        assert [problem.code for problem in material.problems] == ["GIVEN-01"]
    assert not (folder / "build" / ".quarantine").exists()


def test_names_that_windows_cannot_hold(folder_of: Write) -> None:
    """A device or a sign that is none there is changed and told."""
    folder = folder_of({**PARTNER, "来件.zip": zip_of({"con.jpg": JPEG, "a?.jpg": JPEG, "a-.jpg": JPEG})})
    with opened(folder / "来件.zip", folder) as material:
        assert material.folder
        assert sorted(path.name for path in material.folder.iterdir()) == ["_con.jpg", "a--2.jpg", "a-.jpg"]
        assert [problem.code for problem in material.problems] == ["GIVEN-03"]


def test_neither_folder_nor_table(folder_of: Write) -> None:
    """A rar is not unpacked, and the folder it lies in is not taken for it."""
    folder = folder_of({"来件.rar": b"Rar!"})
    with opened(folder / "来件.rar", folder) as material:
        assert material.folder is None
        assert [problem.code for problem in material.problems] == ["GIVEN-04"]

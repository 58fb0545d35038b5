"""Editions know how long they may stand, and whoever holds one is on a list."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest

from builder.edition import Edition, GivenOut, carrying, edition_file, give_out, given_out, read_edition

TODAY = date(2026, 11, 22)
EDITION = Edition("onsite", date(2026, 12, 31))


def placed(folder: Path, edition: Edition) -> Path:
    """A folder with this edition."""
    file = edition_file(edition)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / str(file.path)).write_bytes(bytes(file.data))  # type: ignore[arg-type]
    return folder


@pytest.mark.parametrize("edition", [EDITION, Edition("web"), Edition("web", draft=True)])
def test_what_an_edition_says_is_read_back(tmp_path: Path, edition: Edition) -> None:
    """From its folder, and from a ZIP of the folder or of what is in it."""
    folder = placed(tmp_path / "kiosk", edition)
    assert read_edition(folder) == edition
    for prefix in ("", "kiosk/"):
        packed = tmp_path / f"{len(prefix)}.zip"
        with zipfile.ZipFile(packed, "w") as archive:
            archive.write(folder / "edition.json", f"{prefix}edition.json")
        assert read_edition(packed) == edition


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"lantai": 2}', '{"lantai": 1, "valid_until": "soon"}', "\x00"])
def test_what_is_no_edition(tmp_path: Path, content: str) -> None:
    """A folder without the file, a damaged one, one of a newer format, and a file that is no ZIP are no editions."""
    assert read_edition(tmp_path) is None
    (tmp_path / "edition.json").write_text(content, encoding="utf-8")
    assert read_edition(tmp_path) is None
    assert read_edition(tmp_path / "edition.json") is None


@pytest.mark.parametrize(
    ("until", "over"), [(None, False), (date(2026, 11, 21), True), (TODAY, False), (date(2026, 11, 23), False)]
)
def test_an_edition_stands_to_the_end_of_its_last_day(until: date | None, over: bool) -> None:
    """It is outlived on the day after, and never where it has no end."""
    assert Edition("web", until).outlived(TODAY) is over


def test_whoever_holds_an_item_is_found(tmp_path: Path) -> None:
    """The list grows line by line, formulas stay text, and an edition that names no items may carry any."""
    given = [
        GivenOut(date="2026-11-01", kind="kiosk", path="build/kiosk.zip", to="=乙市档案馆", sha256="a" * 64, items=frozenset({"quay/A-1"})),
        GivenOut(date="2026-11-02", kind="package", path="b.zip", to="丙市", sha256="b" * 64, items=frozenset({"quay/A-2"})),
        GivenOut(date="2026-11-03", kind="press", path="c.pdf", to="", sha256="c" * 64, valid_until="2026-12-31"),
    ]  # fmt: skip
    assert given_out(tmp_path) == ()
    for one in given:
        give_out(tmp_path, one)
    assert given_out(tmp_path) == tuple(given)
    assert [one.path for one in carrying(given, "quay/A-1")] == ["build/kiosk.zip", "c.pdf"]
    assert "'=乙市" in (tmp_path / "content/editions.csv").read_text(encoding="utf-8-sig")


def test_a_list_saved_by_a_chinese_excel_still_names_the_holders(tmp_path: Path) -> None:
    """The list in GBK, with a line of ours in UTF-8 behind it, is read whole: a withdrawal must miss nobody."""
    for number in (1, 2):
        words = {"date": "2026-11-22", "kind": "kiosk", "path": "build/kiosk.zip", "to": f"乙市第{number}站"}
        give_out(tmp_path, GivenOut(**words, sha256="0", items=frozenset({"quay/甲·1"})))  # type: ignore[arg-type]
        path = tmp_path / "content/editions.csv"
        if number == 1:
            path.write_bytes(path.read_text(encoding="utf-8-sig").encode("gb18030"))
    assert [one.to for one in carrying(given_out(tmp_path), "quay/甲·1")] == ["乙市第1站", "乙市第2站"]


def test_an_edition_of_very_many_items_is_read_back(tmp_path: Path) -> None:
    """Twenty thousand keys in one cell are more than a CSV reader takes unasked."""
    items = frozenset(f"quay/900001-ZP·2026·Y-{number}" for number in range(20_000))
    words = {"date": "2026-11-22", "kind": "kiosk", "path": "build/kiosk.zip", "to": "", "sha256": "0"}
    give_out(tmp_path, GivenOut(**words, items=items))  # type: ignore[arg-type]
    assert given_out(tmp_path)[0].items == items

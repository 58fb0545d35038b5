"""A partner without Lantai edits items.xlsx and sends the folder back: its cells count, and nothing else of it."""

from __future__ import annotations

import hashlib
import zipfile
from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from builder.deciding import examine
from builder.exchange.packing import item_columns
from builder.load import load_site
from builder.merging import Merged, merge, undo
from builder.model.document import Words
from builder.model.package import House, Package, PackedExhibition, PackedItem, PackedUnit, Terms
from builder.order import Order
from builder.package_files import drawn_files
from builder.store import store_of
from builder.writing import write_report
from tests.whole.sites import EXHIBIT_YML, HEADER, row, tree, write_site
from tests.whole.test_merging import HOST, LENDER, PARTNER, code

DAY = date(2026, 6, 2)


def nobody(_done: int, _of: int) -> None:
    """Hears nothing."""


def given(giver: str, receiver: str, **titles: str) -> Package:
    """A first version with items of these titles and no pictures."""
    items = tuple(
        PackedItem(
            id=f"A-{n}",
            slug=f"a-{n}",
            unit="one",
            number=str(n),
            title=Words(zh=title),
            values={"title": (Words(zh=title),), "place": (Words(zh="南门码头"),)},
            terms=Terms(use_until="2027-01-01"),
        )
        for n, title in enumerate(titles.values(), start=1)
    )
    units = (PackedUnit(id="one", items=tuple(item.id for item in items)),)
    return Package(
        id=f"{giver}/quay",
        version=1,
        date="2026-06-01",
        audience="partner",
        giver=House(code=giver),
        receiver=House(code=receiver),
        exhibition=PackedExhibition(id="quay", title=Words(zh="码头"), units=units),
        items=items,
    )


def sent_back(package: Package, folder: Path, cells: dict[str, str], *, without: int = 0) -> Path:
    """The folder of a package as a partner returns it: bagged, unpacked, and these cells of the workbook changed."""
    files = drawn_files(package, {})
    home = folder / package.name
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  data/{name}\n" for name, data in files.items())
    write_report(home, {"bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"})
    write_report(home, {"manifest-sha256.txt": sums.encode()})
    for name, data in files.items():
        write_report((home / "data" / name).parent, {Path(name).name: data})
    book = load_workbook(home / "data/items.xlsx")
    sheet = book.worksheets[0]
    for place, text in cells.items():
        sheet[place] = text
    if without:
        sheet.delete_rows(without)
    book.save(home / "data/items.xlsx")
    return home


def merged(folder: Path, path: Path, *, dry: bool = False) -> Merged:
    order = Order(folder=folder, out=folder / "build", as_of=DAY)
    return merge(order, path, store_of(order.out), hear=nobody, dry=dry)


def column(package: Package, field: str) -> str:
    """The letter of the column of a field in the workbook."""
    return "ABCDEFGHIJKL"[[one.header.field for one in item_columns(package)].index(field)]


def titles(folder: Path) -> dict[str, str]:
    """The titles of the site's items by id, and every problem with an error, which is none."""
    site = examine(Order(folder=folder, out=folder / "build", as_of=DAY), store_of(folder / "build")).site
    assert site is not None
    return {item.id: item.title.zh for item in site.items.values()}


def test_our_own_items_come_back_with_a_partners_words(tmp_path: Path) -> None:
    """Its cells are named and shown; what we changed since stays ours and both are told; rights stay; nothing of ours
    is written; a second time nothing changes; undo forgets it.
    """
    files = {"content/site.yml": code(HOST), f"content/partners/{LENDER}/partner.yml": PARTNER}
    folder = write_site(tmp_path / "site", [row(1), row(2)], files)
    ours = given(HOST, LENDER, one="码头第1号", two="码头第2号")
    write_report(folder / f"content/partners/{LENDER}/given/quay", {"1.json": drawn_files(ours, {})["package.json"]})
    title, until = column(ours, "title"), column(ours, "use_until")
    back = sent_back(ours, tmp_path, {f"{title}2": "码头北段", f"{title}3": "=HYPERLINK(1)", f"{until}2": "2099-01-01"})
    stood = tree(folder)
    dry = merged(folder, back, dry=True)
    assert {problem.code for problem in dry.problems} == {"BACK-05", "BACK-06"}
    assert {name for name in tree(folder).items() ^ stood.items() if not name[0].startswith("build/")} == set()
    done = merged(folder, back)
    assert [(one.before, one.after) for one in done.changes if one.part[0] == "title"][:1] == [
        ("码头第1号", "码头北段")
    ]
    assert titles(folder)["A-1"] == "码头北段"
    (folder / "exhibits/quay/items.csv").write_text(HEADER + row(1, 题名="本馆新写的") + row(2), encoding="utf-8")
    assert titles(folder)["A-1"] == "本馆新写的"
    drafts, problems = load_site(folder, store_of(folder / "build"))
    assert drafts is not None
    assert ("JOIN-07", 2) in {(problem.code, problem.where.row) for problem in problems}
    assert merged(folder, back).known
    assert undo(folder, f"{HOST}/quay").version == 1
    assert titles(folder) == {"A-1": "本馆新写的", "A-2": "码头第2号"}


def test_a_lender_without_lantai_sends_its_next_version(tmp_path: Path) -> None:
    """The edited folder of what it lent is version 2: the changed cell, and the row that is gone taken back."""
    files = {
        "content/site.yml": code(HOST),
        f"content/partners/{LENDER}/partner.yml": PARTNER,
        "exhibits/joint/exhibit.yml": EXHIBIT_YML + f"joint: [{LENDER}/quay]\n",
    }
    folder = write_site(tmp_path / "site", [row(9, 文件名="p1.jpg")], files)
    lent = given(LENDER, HOST, one="甲", two="乙")
    plain = sent_back(lent, tmp_path / "plain", {})
    packed = tmp_path / "first.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in drawn_files(lent, {}).items():
            archive.writestr(f"{lent.name}/data/{name}", data)
        for name in ("bagit.txt", "manifest-sha256.txt"):
            archive.write(plain / name, f"{lent.name}/{name}")
    assert merged(folder, packed).package == lent
    assert titles(folder) == {"A-9": "码头第9号", f"{LENDER}:A-1": "甲", f"{LENDER}:A-2": "乙"}
    back = sent_back(lent, tmp_path / "back", {f"{column(lent, 'title')}2": "甲改"}, without=3)
    done = merged(folder, back)
    assert {problem.code for problem in done.problems} == {"BACK-03", "BACK-05"}
    assert titles(folder) == {"A-9": "码头第9号", f"{LENDER}:A-1": "甲改"}
    assert merged(folder, back).known
    late = sent_back(lent, tmp_path / "late", {f"{column(lent, 'title')}2": "又改"})
    assert {problem.code for problem in merged(folder, late).problems} >= {"BACK-07"}
    assert undo(folder, f"{LENDER}/quay").now == 1
    assert titles(folder)[f"{LENDER}:A-2"] == "乙"


def test_a_table_by_itself_is_no_answer(tmp_path: Path) -> None:
    """A partner that sends back items.xlsx alone: told what to do with it; nothing is written."""
    folder = write_site(tmp_path / "site", [row(1)], {"content/site.yml": code(HOST)})
    table = tmp_path / "items.XLSX"
    table.write_bytes(b"PK")
    stood = tree(folder)
    found = merged(folder, table)
    assert ([one.code for one in found.problems], found.package) == (["BACK-08"], None)
    assert "data" in found.problems[0].hint("zh")
    assert tree(folder) == stood

"""What a partner sends can be false or malicious: no package takes down ours, stops a command or hides in a name."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from builder import merging
from builder.deciding import decide
from builder.exchange.bag import BagWriter
from builder.model.partner import AgreementSettings
from builder.order import Decided, Order
from builder.store import store_of
from builder.unpacking import unpacked
from tests.whole.sites import EXHIBIT_YML, HEADER, picture, row, write_site
from tests.whole.test_merging import HOST, LENDER, PARTNER, code

Told = dict[str, Any]


def given(*ids: str, **changes: object) -> Told:
    """The document of a package with items of these ids."""
    house = changes.get("giver", {"code": LENDER})
    assert isinstance(house, dict)
    items = [
        {"id": one, "slug": f"i{n}", "unit": "u", "number": "1", "title": {"zh": one}} for n, one in enumerate(ids)
    ]
    units = changes.pop("units", [{"id": "u", "title": {"zh": "单元"}, "items": ids}])
    return {
        "lantai": 1,
        "id": f"{house['code']}/quay",
        "version": 1,
        "date": "2026-06-01",
        "audience": "partner",
        "giver": house,
        "receiver": {"code": HOST},
        "exhibition": {"id": "quay", "title": {"zh": "码头"}, "units": units},
        "items": [one | {"terms": {"credit_line": {"zh": "合作馆藏"}}} for one in items],
    } | changes


def house(folder: Path, rows: str = "", joint: Iterable[str] = (f"{LENDER}/quay",), **files: str) -> Path:
    """A host with two works of its own; ``rows`` are more rows of its table."""
    own = row(8, 档号="440200-V-1", 文件名="p1.jpg") + row(9, 文件名="p2.jpg") + rows
    contents = {
        "content/site.yml": code(HOST),
        f"content/partners/{LENDER}/partner.yml": PARTNER,
        "exhibits/quay/exhibit.yml": EXHIBIT_YML + f"joint: [{', '.join(joint)}]\n",
    }
    write_site(folder, [row(8), row(9)], contents | files)
    (folder / "exhibits/quay/items.csv").write_text(HEADER + own, encoding="utf-8")
    return folder


def order(folder: Path) -> Order:
    """A build for the web on the day of these tests."""
    return Order(folder=folder, out=folder / "build", as_of=date(2026, 6, 5))


def merged(folder: Path, told: Told, pictures: Mapping[str, bytes] = MappingProxyType({})) -> merging.Merged:
    """What came of merging a sound bag with this document."""
    path = folder.parent / "sent.zip"
    path.unlink(missing_ok=True)
    with BagWriter(path, "sent") as bag:
        bag.add("package.json", json.dumps(told).encode())
        for name, data in pictures.items():
            bag.add(name, data)
        bag.close({})
    return merging.merge(order(folder), path, store_of(folder / "build"), hear=lambda _done, _of: None)


def following(folder: Path, told: Told) -> Told:
    """The document as the version after the one that was received last."""
    homes = (folder / "content/partners" / told["giver"]["code"] / "received/quay").glob("*/package.json")
    last = max(homes, key=lambda path: int(path.parent.name))
    digest = hashlib.sha256(last.read_bytes()).hexdigest()
    return told | {"version": int(last.parent.name) + 1, "previous": digest}


def decisions(folder: Path) -> Mapping[str, tuple[str, ...]]:
    """What the gate says of each item."""
    found = decide(order(folder), store_of(folder / "build"))
    assert isinstance(found, Decided), [one.message("en") for one in found.problems if one.severity == "error"]
    return {one.item: one.reasons for one in found.released.decisions}


def test_no_lender_takes_down_ours(tmp_path: Path) -> None:
    """What a lender sends no longer takes no item of the house along that has the same name in addresses, nor one of
    its own whose id it only spells anew.
    """
    folder = house(tmp_path / "s")
    told = merged(folder, given("A-1", "V-1x"))
    assert told.package, told.problems
    assert merged(folder, following(folder, given("a-1"))).package
    assert decisions(folder) == {"quay/440200-V-1": (), "quay/A-9": (), "quay/440200:a-1": ()}
    table = folder / "exhibits/quay/items.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("440200-V-1", "440200-V-1x"), encoding="utf-8")
    assert decisions(folder)["quay/440200-V-1x"] == ()


def test_a_house_says_who_it_is(tmp_path: Path) -> None:
    """A package whose name tells of another giver or exhibition, and one that names a day that never was, is refused
    and leaves nothing.
    """
    folder = house(tmp_path / "s")
    for told in (given("A-1", id="440300/quay"), given("A-1", id="440200/pier"), given("A-1", date="2026-13-41")):
        found = merged(folder, told)
        assert (found.package, [one.code for one in found.problems]) == (None, ["BAG-11"])
    assert not list((folder / "content/partners").glob("*/received"))


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        (given("A-1\0"), "MERGE-10"),
        (given("\u202eA-1"), "MERGE-10"),
        (given("  "), "MERGE-10"),
        (given("A-1", "a-1"), "MERGE-11"),
        (given("A/1", "A:1"), "MERGE-11"),
        (given("A-1", giver={"code": "AbC"}), "MERGE-09"),
        (given("A-1", giver={"code": "hOsT"}), "MERGE-02"),
    ],
)
def test_names_that_could_not_stand_here_are_refused(tmp_path: Path, told: Told, wrong: str) -> None:
    """Unseen signs, two ids of one address, and a code that differs from a known one in capitals only."""
    folder = house(tmp_path / "s", **{"content/partners/aBc/partner.yml": PARTNER})
    (folder / "content/site.yml").write_text(code("HOST"), encoding="utf-8")
    found = merged(folder, told | {"receiver": {"code": "HOST"}})
    assert (found.package, [one.code for one in found.problems]) == (None, [wrong])


def test_chapters_of_a_lender_never_stop_the_house(tmp_path: Path) -> None:
    """A chapter that names what was not given is shown with the rest; two chapters of one name are two."""
    folder = house(tmp_path / "s")
    units = [{"id": "c-1", "items": ["A-1", "A-9", "440200-V-1"]}, {"id": "C 1", "items": ["A-2"]}]
    assert merged(folder, given("A-1", "A-2", units=units)).package
    found = decide(order(folder), store_of(folder / "build"))
    assert isinstance(found, Decided)
    shown = {unit.id: unit.items for unit in found.site.exhibitions[0].units}
    assert shown["440200-c-1"] == ("quay/440200:A-1",)
    assert shown["440200-c-1-2"] == ("quay/440200:A-2",)


def test_the_house_names_a_chapter_of_its_lender(tmp_path: Path) -> None:
    """A chapter of that id under ``units`` is the house's title for it, and the lender's works stay in it."""
    folder = house(tmp_path / "s")
    exhibit = folder / "exhibits/quay/exhibit.yml"
    units = "units:\n  - {id: own, title: {zh: 本馆}, items: [A-9]}\n  - {id: 440200-u, title: {zh: 另名}}\n"
    exhibit.write_text(exhibit.read_text(encoding="utf-8") + units, encoding="utf-8")
    assert merged(folder, given("A-1")).package
    found = decide(order(folder), store_of(folder / "build"))
    assert isinstance(found, Decided)
    assert found.site.exhibitions[0].units[1].items == ("quay/440200:A-1",)


@pytest.mark.parametrize(
    "number", ["", " ", "待签", "无", "暂无", "—", "N/A", "尚未签订", "协议办理中", "pending", "TBD", "？"]
)
def test_a_word_in_the_place_of_a_number_is_no_agreement(number: str) -> None:
    """What says that nothing was signed yet shows nothing."""
    assert not AgreementSettings(number=number).signed


@pytest.mark.parametrize(
    "number", ["联〔2026〕1号", "无锡联〔2026〕1号", "待王镇协字3号", "None-such 12", "X1", "合作协议书"]
)
def test_a_number_is_an_agreement(number: str) -> None:
    """Also one that begins as such a word does."""
    assert AgreementSettings(number=number).signed


def test_no_override_widens_what_a_lender_allows(tmp_path: Path) -> None:
    """The lender's last day and audience hold, whoever of the house sets a rule aside; it is told why."""
    told = given("A-1", "A-2")
    told["items"][0]["terms"] |= {"use_until": "2026-06-04"}
    told["items"][1]["terms"] |= {"audience": ["onsite"]}
    words = "by: 馆长, date: 2026-06-01, reason: 很想展出"
    lines = [
        f'  - {{item: "{LENDER}:{name}", rule: {rule}, {words}}}'
        for name, rule in (("A-1", "term"), ("A-2", "audience"))
    ]
    files = {"exhibits/quay/overrides.yml": "\n".join(["lantai: 1", "overrides:", *lines, ""])}
    folder = house(tmp_path / "s", **files)
    assert merged(folder, told).package
    found = decide(order(folder), store_of(folder / "build"))
    assert isinstance(found, Decided)
    assert {one.item: one.reasons for one in found.released.decisions if ":" in one.item} == {
        "quay/440200:A-1": ("term",),
        "quay/440200:A-2": ("audience",),
    }
    assert [one.code for one in found.problems if one.code in {"SIGN-05", "SIGN-06"}] == ["SIGN-05", "SIGN-05"]


def test_words_of_a_lender_wait_with_its_works(tmp_path: Path) -> None:
    """Foreword, chapters, partners and thanks are shown while a work of the lender is: not before the agreement, not
    after it, and never to another house.
    """
    units = [{"id": "u", "title": {"zh": "借章"}, "intro": {"zh": "借语"}, "items": ["A-1"]}]
    told = given("A-1", units=units)
    words = {"afterword": {"zh": "借跋"}, "partners": [{"name": {"zh": "借伴"}}], "credits": [{"zh": "借谢"}]}
    told["exhibition"] |= {"foreword": {"zh": "借序"}} | words
    folder = house(tmp_path / "s")
    for language in ("zh", "en"):
        (folder / f"exhibits/quay/texts/foreword.{language}.md").unlink()
    assert merged(folder, told).package
    partner = folder / f"content/partners/{LENDER}/partner.yml"
    for agreement, audience, shown in (
        ("{number: ''}", "web", 0),
        ("{number: X1, until: 2026-06-04}", "web", 0),
        ("{number: X1}", "partner", 0),
        ("{number: X1}", "web", 6),
    ):
        partner.write_text(f"lantai: 1\nname: {{zh: 合作馆}}\nagreement: {agreement}\n", encoding="utf-8")
        found = decide(replace(order(folder), audience=audience), store_of(folder / "build"))
        assert isinstance(found, Decided)
        public = repr(found.released.site.exhibitions)
        assert sum(word in public for word in ("借序", "借跋", "借伴", "借谢", "借章", "借语")) == shown, agreement


def test_nothing_tells_of_an_exhibition_that_waits(tmp_path: Path) -> None:
    """The exhibition that a first merge makes is not there, not even by its title, until a work of it may be shown."""
    folder = house(tmp_path / "s", joint=())
    partner = folder / f"content/partners/{LENDER}/partner.yml"
    partner.unlink()
    assert merged(folder, given("A-1")).made
    for number, shown in (('""', ["quay"]), ("X1", ["440200-quay", "quay"])):
        partner.write_text(f"lantai: 1\nname: {{zh: 合作馆}}\nagreement: {{number: {number}}}\n", encoding="utf-8")
        found = decide(order(folder), store_of(folder / "build"))
        assert isinstance(found, Decided)
        assert sorted(one.id for one in found.released.site.exhibitions) == shown


def test_a_merge_that_was_broken_off_is_finished_by_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The version stands and its files do not: the same package once more makes them."""
    folder = house(tmp_path / "s", joint=())
    (folder / f"content/partners/{LENDER}/partner.yml").unlink()
    with monkeypatch.context() as broken:
        broken.setattr(merging, "_write", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            merged(folder, given("A-1"))
    again = merged(folder, given("A-1"))
    assert again.made == (f"content/partners/{LENDER}/partner.yml", "exhibits/440200-quay/exhibit.yml")
    assert merged(folder, given("A-1")).made == ()
    undone = merging.undo(folder, f"{LENDER}/quay")
    assert (undone.version, undone.kept) == (1, ())
    assert not (folder / f"content/partners/{LENDER}").exists()


@pytest.mark.parametrize(("word", "instead"), [("2026-06-01", "2026-02-31"), ("minors", ""), ("A-1", "A-7")])
def test_a_version_that_was_edited_by_hand_is_told(tmp_path: Path, word: str, instead: str) -> None:
    """Whatever was written into a received version is a problem at that version; nothing of it is shown."""
    folder = house(tmp_path / "s")
    told = given("A-1", "A-2")
    told["items"][0]["terms"] |= {"sensitive": ["minors"]}
    assert merged(folder, told).package
    assert decisions(folder)["quay/440200:A-1"] == ("personal",)
    path = folder / f"content/partners/{LENDER}/received/quay/1/package.json"
    path.write_text(path.read_text(encoding="utf-8").replace(word, instead), encoding="utf-8")
    found = decide(order(folder), store_of(folder / "build"))
    assert isinstance(found, Decided)
    assert "JOIN-02" in {one.code for one in found.problems}
    assert all(":" not in one.item for one in found.released.decisions)


@pytest.mark.parametrize("instead", [b"", picture(5), None])
def test_no_picture_is_taken_for_one_that_came_in(tmp_path: Path, instead: bytes | None) -> None:
    """A received picture that was changed or removed withholds its item, though other pictures have its name; and a
    work of the house never gets one that came in by its name alone.
    """
    data = picture(3, (300, 200))
    told = given("A-1")
    told["items"][0]["pictures"] = [
        {"file": "images/i0/1.jpg", "sha256": hashlib.sha256(data).hexdigest(), "size": len(data), "width": 300}
        | {"height": 200}
    ]
    folder = house(tmp_path / "s", rows=row(7, 文件名="1.jpg"))
    assert merged(folder, told, {"images/i0/1.jpg": data}).package
    assert decisions(folder) | {"quay/440200:A-1": (), "quay/A-7": ("fault",)} == decisions(folder)
    path = folder / f"content/partners/{LENDER}/received/quay/1/images/i0/1.jpg"
    path.unlink()
    if instead is not None:
        path.write_bytes(instead)
    (folder / "exhibits/quay/images/1.jpg").write_bytes(picture(6))
    found = decisions(folder)
    assert (found["quay/440200:A-1"], found["quay/A-7"]) == (("fault",), ())


def test_a_work_that_moved_to_another_package_stays(tmp_path: Path) -> None:
    """Taken out of one package and given in another of that day or later; given earlier it is taken back."""
    for day, held in (("2026-06-02", ()), ("2026-06-01", ("withdrawn",))):
        folder = house(tmp_path / day, joint=(f"{LENDER}/quay", f"{LENDER}/pier"))
        assert merged(folder, given("A-1", "A-2")).package
        assert merged(folder, following(folder, given("A-1", date="2026-06-02"))).package
        pier = {"id": "pier", "title": {"zh": "栈桥"}, "units": []}
        assert merged(folder, given("A-2", id=f"{LENDER}/pier", date=day, exhibition=pier)).package
        assert decisions(folder)["quay/440200:A-2"] == held


@pytest.mark.parametrize(
    ("name", "entries"),
    [
        ("...zip", ["a.txt"]),
        ("a.zip", ["x.", "x/y"]),
        ("b.zip", ["a?", "a-/y"]),
        ("c.zip", [f"a?{'x' * 253}", f"a-{'x' * 253}", f"con.{'x' * 251}"]),
    ],
)
def test_every_file_of_a_zip_finds_a_place(tmp_path: Path, name: str, entries: list[str]) -> None:
    """Names that become one on Windows, a file where a folder is wanted, and names at their longest."""
    path = tmp_path / name
    with zipfile.ZipFile(path, "w") as packed:
        for entry in entries:
            packed.writestr(entry, entry)
    with unpacked(path, tmp_path / "site") as found:
        assert found.folder, found.problems
        there = [one.read_text(encoding="utf-8") for one in found.folder.rglob("*") if one.is_file()]
    assert sorted(there) == sorted(entries)
    assert not (tmp_path / "site/build/.quarantine").exists()

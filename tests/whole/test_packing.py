"""What a partner is given: everything it may have, nothing else, and the same bytes each time."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from datetime import date
from pathlib import Path

import bagit
from openpyxl import load_workbook
from PIL import Image

from builder.model.package import Package
from builder.model.package_json import package_of
from tests.whole.sites import EXHIBIT_YML, HEADER, SITE_YML, lantai, picture, row, write_site

PARTNER = """\
lantai: 1
name: {zh: 乙市档案馆, en: City B Archives}
agreement: {number: 联〔2026〕1号, files: [协议.pdf]}
"""
FILES = {
    "content/site.yml": SITE_YML.replace("{name:", '{code: "440100", name:'),
    "content/partners/440200/partner.yml": PARTNER,
    "content/partners/440200/协议.pdf": b"%PDF-1.7 signed",
}


def made(folder: Path, name: str = "quay-to-440200.zip") -> Path:
    return folder / "build/packages" / name


def inside(path: Path) -> dict[str, bytes]:
    """Every file of a package by its path within the top folder."""
    with zipfile.ZipFile(path) as packed:
        return {name.partition("/")[2]: packed.read(name) for name in packed.namelist()}


def package(path: Path) -> Package:
    return package_of(inside(path)["data/package.json"])


def rows_with(column: str, *cells: str) -> dict[str, str]:
    """items.csv with one more column."""
    header = HEADER.replace("\r\n", f",{column}\r\n")
    rows = [row(n).replace("\r\n", f",{cell}\r\n") for n, cell in enumerate(cells, 1)]
    return {"exhibits/quay/items.csv": header + "".join(rows)}


def test_a_package_says_everything_and_nothing_else(tmp_path: Path) -> None:
    """Lossless data, a table for people, captions, rights, the agreement; no closed item, no private field, no master."""
    rows = [row(1, 题名="=1+1|码头", title_en="Quay"), row(2, 密级="机密"), row(3, 时间="民国廿三年")]
    folder = write_site(tmp_path, rows, FILES)
    done = lantai("pack", "quay", folder, "--to", "440200")
    assert done.returncode == 0, done.stdout + done.stderr
    files = inside(made(folder))
    assert {"data/items.xlsx", "data/captions/en.yml", "data/preview.html", "data/receipt.html", "edition.json"} <= set(
        files
    )
    assert files["data/agreement/协议.pdf"] == FILES["content/partners/440200/协议.pdf"]
    given = package(made(folder))
    assert [item.id for item in given.items] == ["A-1", "A-3"]
    assert given.items[1].date is not None
    assert (given.items[1].date.original, given.items[1].date.edtf) == ("民国廿三年", "1934")
    assert given.items[0].title.en == "Quay"
    assert given.exhibition.foreword.en == "The quay is the city's **door**."
    text = b"\n".join(data for name, data in files.items() if not name.endswith(".jpg")).decode("utf-8", "replace")
    for secret in ("码头第2号", "A-2", "捐赠人某", "内部备注", str(tmp_path)):
        assert secret not in text
    for one in given.pictures:
        image = Image.open(io.BytesIO(files[f"data/{one.file}"]))
        assert image.size == (one.width, one.height)
        assert not image.getexif()
    cells = next(csv.DictReader(io.StringIO(files["data/items.csv"].decode("utf-8-sig"))))
    assert cells["题名 [title] (zh)"] == " =1+1|码头"
    book = load_workbook(io.BytesIO(files["data/items.xlsx"]))
    title = next(cell for cell in book.worksheets[0][2] if cell.value == "=1+1|码头")
    assert (title.data_type, title.quotePrefix) == ("s", True)
    assert "<img" in files["data/preview.html"].decode()
    crate = json.loads(files["data/ro-crate-metadata.json"])
    there = {name.removeprefix("data/") for name in files if name.startswith("data/")} - {"ro-crate-metadata.json"}
    assert len(crate["@graph"][1]["hasPart"]) == len(there)


def test_the_same_gives_the_same_and_a_change_another_version(tmp_path: Path) -> None:
    """Packed twice, byte for byte; after an edit it is version 2, which names what changed; the library agrees."""
    folder = write_site(tmp_path / "site", [row(1), row(2)], FILES)
    assert lantai("pack", "quay", folder, "--to", "440200", "--as-of", "2026-06-01").returncode == 0
    first = made(folder).read_bytes()
    again = lantai("pack", "quay", folder, "--to", "440200", "--as-of", "2026-07-01")
    assert "还是第1版" in again.stdout
    assert made(folder).read_bytes() == first
    items = folder / "exhibits/quay/items.csv"
    items.write_text(items.read_text(encoding="utf-8").replace("南门码头", "北门码头", 1), encoding="utf-8")
    assert lantai("pack", "quay", folder, "--to", "440200", "--as-of", "2026-07-02").returncode == 0
    second = package(made(folder))
    assert (second.version, second.date, len(second.previous)) == (2, "2026-07-02", 64)
    changes = json.loads(inside(made(folder))["data/changes.json"])["changes"]
    assert [(one["item"], one["before"], one["after"]) for one in changes][:1] == [("A-1", "南门码头", "北门码头")]
    given = sorted(path.name for path in (folder / "content/partners/440200/given/quay").iterdir())
    assert given == ["1.json", "2.json"]
    compared = lantai("diff", folder / "content/partners/440200/given/quay/1.json", made(folder))
    assert "南门码头 → 北门码头" in compared.stdout
    with zipfile.ZipFile(made(folder)) as packed:
        packed.extractall(tmp_path / "out")
    (top,) = (tmp_path / "out").iterdir()
    assert bagit.Bag(str(top)).validate()
    good = lantai("verify", made(folder))
    assert (good.returncode, "完整，没有改动" in good.stdout) == (0, True)
    (top / "data/images/a-1/1.jpg").write_bytes(b"another picture")
    assert lantai("verify", top).returncode == 1


def test_what_closes_leaves_the_next_version(tmp_path: Path) -> None:
    """A partner hears that an item closed and a field became private, not in which words; the next version is made."""
    names = {"档号": "J034-002-0071-0005", "题名": "南浦旧影沉江图录", "title_en": "Sunken river plates"}
    first = row(1, 档号="J034-002-0071-0001", 地点="南门码头三号栈桥北侧")
    folder = write_site(tmp_path, [first, row(2, **names)], FILES)
    assert lantai("pack", "quay", folder, "--to", "440200").returncode == 0
    (folder / "exhibits/quay/items.csv").write_text(HEADER + first + row(2, **names, 密级="机密"), encoding="utf-8")
    settings = folder / "exhibits/quay/exhibit.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "private: [place]\n", encoding="utf-8")
    done = lantai("pack", "quay", folder, "--to", "440200")
    assert done.returncode == 0, done.stdout
    files = inside(made(folder))
    assert package(made(folder)).version == 2
    told = json.loads(files["data/changes.json"])["changes"]
    gone = {(one["item"], one["part"]) for one in told if one["kind"] == "removed"}
    assert gone == {("J034-002-0071-0005", "item"), ("J034-002-0071-0001", "values.place.1.zh")}
    text = b"\n".join(data for name, data in files.items() if not name.endswith(".jpg")).decode("utf-8", "replace")
    for secret in ("南浦旧影", "Sunken river", "三号栈桥"):
        assert secret not in text
    rest = [data for name, data in files.items() if not name.startswith("data/changes.")]
    assert not any(b"0071-0005" in data for data in rest)


def test_words_around_what_closes_are_not_said_again(tmp_path: Path) -> None:
    """A timeline that told of a closed item is named among the changes, without the words that it had."""
    events = "[{when: 1958年, zh: 建成}, {when: 约1960年, zh: 照了那张旧码头的照片, item: A-2}]"
    settings = EXHIBIT_YML + f"timelines:\n  - {{id: years, events: {events}}}\n"
    folder = write_site(tmp_path, [row(1), row(2)], FILES | {"exhibits/quay/exhibit.yml": settings})
    assert lantai("pack", "quay", folder, "--to", "440200").returncode == 0
    (folder / "exhibits/quay/items.csv").write_text(HEADER + row(1) + row(2, 密级="机密"), encoding="utf-8")
    done = lantai("pack", "quay", folder, "--to", "440200")
    assert done.returncode == 0, done.stdout
    told = json.loads(inside(made(folder))["data/changes.json"])["changes"]
    assert "exhibition.timelines" in {one["part"] for one in told}
    assert not any("旧码头".encode() in data for data in inside(made(folder)).values())


def test_what_was_given_is_on_the_list(tmp_path: Path) -> None:
    """A withdrawal names the package and its receiver; the edition knows how long it may stand."""
    files = {**FILES, "content/partners/440200/partner.yml": PARTNER.replace("number:", "until: 2026-12-31, number:")}
    folder = write_site(tmp_path, [row(1), row(2)], files)
    assert lantai("pack", "quay", folder, "--to", "440200", "--as-of", "2026-06-01").returncode == 0
    told = lantai("withdraw", "A-1", folder, "--reason", "权利人要求", "--by", "李某")
    assert "2026-06-01 package build/packages/quay-to-440200.zip（440200）" in told.stdout
    assert lantai("check", "--built", made(folder), "--as-of", "2026-12-31").returncode == 0
    assert lantai("check", "--built", made(folder), "--as-of", "2027-01-01").returncode == 1
    late = lantai("verify", made(folder), "--as-of", "2027-01-01")
    assert "BAG-16" in late.stdout


def test_the_gate_is_asked_for_the_partner(tmp_path: Path) -> None:
    """What is not meant for partners stays, and a package of nothing is not made."""
    folder = write_site(tmp_path, [row(n) for n in (1, 2)], FILES | rows_with("发布范围", "网站", "合作方"))
    assert lantai("pack", "quay", folder, "--to", "440200").returncode == 0
    assert [item.id for item in package(made(folder)).items] == ["A-2"]
    table = folder / "exhibits/quay/items.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("合作方", "网站"), encoding="utf-8")
    made(folder).unlink()
    done = lantai("pack", "quay", folder, "--to", "440200")
    assert (done.returncode, "PACK-06" in done.stdout, made(folder).exists()) == (1, True, False)


def test_abroad_needs_every_approval(tmp_path: Path) -> None:
    """Without a number nothing is packed; with it the number is listed and in the package; a foreign house is abroad."""
    table = rows_with("出境批准文号", "档外〔2026〕5号", "")
    folder = write_site(tmp_path, [row(1), row(2)], FILES | table)
    stopped = lantai("pack", "quay", folder, "--to", "440200", "--foreign")
    assert (stopped.returncode, "PACK-07" in stopped.stdout, made(folder).exists()) == (1, True, False)
    items = folder / "exhibits/quay/items.csv"
    items.write_text(table["exhibits/quay/items.csv"].rstrip() + "档外〔2026〕6号\r\n", encoding="utf-8")
    partner = folder / "content/partners/440200/partner.yml"
    partner.write_text(PARTNER + "foreign: true\n", encoding="utf-8")
    done = lantai("pack", "quay", folder, "--to", "440200")
    assert done.returncode == 0, done.stdout
    assert "PACK-08" in done.stdout
    assert "出境批准：A-1 档外〔2026〕5号" in done.stdout
    given = package(made(folder))
    assert given.audience == "foreign"
    assert [item.terms.export_approval_no for item in given.items] == ["档外〔2026〕5号", "档外〔2026〕6号"]


def test_what_must_be_covered_is_covered_in_the_pixels(tmp_path: Path) -> None:
    """The rectangle is black in the picture, its place is told, and the digest of the uncovered master is not."""
    folder = write_site(tmp_path, [row(1)], FILES | rows_with("遮盖", "0.25 0.25 0.5 0.5".replace(" ", "，")))
    done = lantai("pack", "quay", folder, "--to", "440200")
    assert done.returncode == 0, done.stdout
    (picture,) = package(made(folder)).pictures
    assert (len(picture.redactions), picture.source) == (1, "")
    image = Image.open(io.BytesIO(inside(made(folder))[f"data/{picture.file}"]))
    assert max(image.getpixel((image.width // 2, image.height // 2))) < 40


def test_masters_travel_by_agreement_only(tmp_path: Path) -> None:
    """Full-size pictures are in the package where the agreement says so, and nowhere else."""
    from tests.whole.sites import picture

    large = {"exhibits/quay/images/p1.jpg": picture(1, (3000, 2000))}
    folder = write_site(tmp_path, [row(1)], FILES | large)
    assert lantai("pack", "quay", folder, "--to", "440200").returncode == 0
    assert not any(name.startswith("data/masters") for name in inside(made(folder)))
    allowed = PARTNER.replace("agreement: {", "agreement: {masters: true, ")
    (folder / "content/partners/440200/partner.yml").write_text(allowed, encoding="utf-8")
    assert lantai("pack", "quay", folder, "--to", "440200").returncode == 0
    files = inside(made(folder))
    (shown,) = package(made(folder)).pictures
    assert Image.open(io.BytesIO(files[f"data/{shown.file}"])).size == (2400, 1600)
    assert Image.open(io.BytesIO(files[f"data/{shown.master}"])).size == (3000, 2000)


def test_what_forbids_a_package_is_told(tmp_path: Path) -> None:
    """No such partner, no code of our own, an agreement that ended, a file that is not there: each in a sentence."""
    folder = write_site(tmp_path, [row(1)], FILES)
    near = lantai("pack", "quay", folder, "--to", "440201")
    assert (near.returncode, "PACK-01" in near.stdout) == (2, True)
    assert lantai("pack", "quay", folder, "--to", "../440200").returncode == 2
    wrong = lantai("pack", "key", folder, "--to", "440200")
    assert (wrong.returncode, "quay" in wrong.stdout) == (2, True)
    partner = folder / "content/partners/440200/partner.yml"
    for name in ("协议.PDF", "Agreement.yml"):
        (partner.parent / name).write_bytes(b"another")
    for changed, code in (
        (PARTNER.replace("number:", "until: 2026-01-01, number:"), "PACK-04"),
        (PARTNER.replace("协议.pdf", "没有.pdf"), "PACK-05"),
        (PARTNER.replace("协议.pdf", "协议.pdf, 协议.PDF"), "PACK-05"),
        (PARTNER.replace("协议.pdf", "Agreement.yml"), "PACK-05"),
        (PARTNER.replace("协议.pdf", "../../site.yml"), "YAML"),
        (PARTNER.replace("name:", "nam:"), "YAML"),
    ):
        partner.write_text(changed, encoding="utf-8")
        done = lantai("pack", "quay", folder, "--to", "440200", "--as-of", "2026-06-01")
        assert (done.returncode, code in done.stdout) == (1, True), done.stdout
    partner.write_text(PARTNER.replace("number: 联〔2026〕1号, ", ""), encoding="utf-8")
    assert "PACK-10" in lantai("pack", "quay", folder, "--to", "440200").stdout
    given = folder / "content/partners/440200/given/quay/1.json"
    given.with_name("007.json").write_text("{}", encoding="utf-8")
    assert "还是第1版" in lantai("pack", "quay", folder, "--to", "440200").stdout
    given.write_text("{", encoding="utf-8")
    assert "PACK-11" in lantai("pack", "quay", folder, "--to", "440200").stdout
    (folder / "content/site.yml").write_text(SITE_YML, encoding="utf-8")
    assert "PACK-02" in lantai("pack", "quay", folder, "--to", "440200").stdout
    assert not list(folder.rglob("*.part"))


def test_many_warnings_of_one_kind_are_counted(tmp_path: Path) -> None:
    """Of thirty pictures that are too small the first twenty are listed, and how many more there are."""
    small = {f"exhibits/quay/images/p{n}.jpg": picture(n, (90, 60)) for n in range(1, 31)}
    folder = write_site(tmp_path, [row(n) for n in range(1, 31)], FILES | small)
    done = lantai("pack", "quay", folder, "--to", "440200")
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 还有 10 处没有列出" in done.stdout


def test_a_draft_is_not_packed(tmp_path: Path) -> None:
    """Not even by a program that asks for it."""
    from builder.order import Order
    from builder.packing import pack

    order = Order(folder=tmp_path, out=tmp_path / "build", as_of=date(2026, 6, 1), audience="partner", draft=True)
    (problem,) = pack(order, None, "quay", "440200", tmp_path / "a.zip").problems  # type: ignore[arg-type]
    assert problem.code == "PACK-09"


def test_reviews_travel_without_names(tmp_path: Path) -> None:
    """Stage, day and office are told; who signed stays in the house."""
    folder = write_site(tmp_path, [row(1)], FILES | {"exhibits/quay/exhibit.yml": EXHIBIT_YML})
    signed = lantai(
        "approve", "quay", folder, "--stage", "final", "--by", "钱某某", "--role", "馆长", "--as-of", "2026-05-06"
    )
    assert signed.returncode == 0, signed.stdout
    assert lantai("pack", "quay", folder, "--to", "440200", "--as-of", "2026-06-01").returncode == 0
    (item,) = package(made(folder)).items
    assert [(one.stage, one.date, one.office) for one in item.reviews] == [("final", "2026-05-06", "馆长")]
    assert not any("钱某某".encode() in data for data in inside(made(folder)).values())


def test_a_receipt_is_written_for_a_package_only(tmp_path: Path) -> None:
    """A sheet to sign and a file, with the digests; a bag of others gets none."""
    from tests.exchange.bags import foreign_bag

    folder = write_site(tmp_path / "site", [row(1)], FILES)
    assert lantai("pack", "quay", folder, "--to", "440200").returncode == 0
    done = lantai("receipt", made(folder), "--out", tmp_path / "out", "--by", "孙某")
    assert done.returncode == 0, done.stdout
    told = json.loads((tmp_path / "out/440100-quay-to-440200-v1-receipt.json").read_text(encoding="utf-8"))
    assert (told["sound"], told["by"], told["receipt_of"]["id"]) == (True, "孙某", "440100/quay")
    assert told["zip"]["sha256"] in (tmp_path / "out/440100-quay-to-440200-v1-receipt.html").read_text(encoding="utf-8")
    other = lantai("receipt", foreign_bag(tmp_path / "bag"), "--out", tmp_path / "none")
    assert (other.returncode, (tmp_path / "none").exists()) == (1, False)


def test_a_package_is_signed_and_the_key_stays_outside(tmp_path: Path) -> None:
    """A new key on first use, a signature beside the zip, checked with the public half; never a key in the site."""
    folder, key = write_site(tmp_path / "site", [row(1)], FILES), tmp_path / "house.key"
    inside_site = lantai("pack", "quay", folder, "--to", "440200", "--sign", folder / "house.key")
    assert (inside_site.returncode, "PACK-12" in inside_site.stdout, made(folder).exists()) == (1, True, False)
    assert lantai("pack", "quay", folder, "--to", "440200", "--sign", key).returncode == 0
    unasked = lantai("verify", made(folder))
    assert (unasked.returncode, "BAG-22" in unasked.stdout) == (0, True)
    checked = lantai("verify", made(folder), "--key", tmp_path / "house.key.pub")
    assert (checked.returncode, "签名有效" in checked.stdout) == (0, True)
    signature = made(folder).with_name("quay-to-440200.zip.minisig")
    signature.write_bytes(signature.read_bytes().replace(b"v1", b"v2"))
    assert "BAG-21" in lantai("verify", made(folder), "--key", tmp_path / "house.key.pub").stdout
    assert "BAG-23" in lantai("verify", made(folder), "--key", "nonsense").stdout
    assert lantai("pack", "quay", folder, "--to", "440200").returncode == 0
    assert not signature.exists()
    assert "BAG-20" in lantai("verify", made(folder), "--key", tmp_path / "house.key.pub").stdout
    secret = key.read_bytes().splitlines()[1]
    assert not any(secret in data for data in inside(made(folder)).values())
    key.unlink()
    lost = lantai("pack", "quay", folder, "--to", "440200", "--sign", key)
    assert (lost.returncode, "PACK-14" in lost.stdout, key.exists()) == (1, True, False)


LAYOUT = """\
fields: {矿井: {label: {zh: 矿井, en: Pit}, public: true}}
partners:
  - {name: {zh: 丙馆}, role: lender}
  - {name: {zh: 甲馆}, role: organiser}
units:
  - {id: quay, title: {zh: 码头, en: Quay}, blocks: [tour walk, "pair A-1 A-2 | 并排看 | 某书", "pair A-1 A-3", timeline years]}
tours:
  - {id: walk, item: A-1, title: {zh: 走一走}, steps: [{at: [0.1, 0.1, 0.3, 0.3], zh: 这里, en: Here}]}
hotspots:
  - {item: A-1, spots: [{at: [0.5, 0.5], zh: 一处}]}
timelines:
  - {id: years, events: [{when: 1958年, zh: 建成}, {when: 约1960年, zh: 照了那张不能看的, item: A-3}]}
treasures: [A-2]
crops: [{item: A-1, at: [0.1, 0.2, 0.5, 0.5]}, {item: A-3, at: [0, 0, 0.5, 0.5]}]
hero: A-2
hero_focus: [0.25, 0.75]
hero_with: [A-1, A-3]
"""


def test_layout_and_own_fields_travel_without_loss(tmp_path: Path) -> None:
    """Tours, hotspots, blocks, timelines, own columns, treasures and the agreed order of houses; nothing of what stays."""
    header = HEADER.replace("\r\n", ",矿井\r\n")
    rows = [row(n, 密级="秘密" if n == 3 else "").replace("\r\n", f",{n}号井\r\n") for n in (1, 2, 3)]
    files = {"exhibits/quay/exhibit.yml": EXHIBIT_YML + LAYOUT, "exhibits/quay/items.csv": header + "".join(rows)}
    folder = write_site(tmp_path, rows, FILES | files)
    done = lantai("pack", "quay", folder, "--to", "440200")
    assert done.returncode == 0, done.stdout
    given = package(made(folder))
    show = given.exhibition
    assert [one.name.zh for one in show.partners] == ["丙馆", "甲馆"]
    (tour,), (spots,), (timeline,) = show.tours, show.hotspots, show.timelines
    assert (tour.place.item, tour.steps[0].words.en, tour.steps[0].at) == ("A-1", "Here", (0.1, 0.1, 0.3, 0.3))
    assert (spots.place.item, spots.spots[0].at) == ("A-1", (0.5, 0.5, 0.0, 0.0))
    assert [event.words.zh for event in timeline.events] == ["建成"]
    blocks = [(block.kind, block.name, [place.item for place in block.places]) for block in show.units[0].blocks]
    assert blocks[0] == ("tour", "walk", ["A-1"])
    assert ("pair", "", ["A-1", "A-2"]) in blocks
    assert ("timeline", "years", []) in blocks
    assert all("A-3" not in items for _, _, items in blocks)
    assert [item.treasure for item in given.items] == [False, True]
    (crop,), hung = show.crops, show.opens
    assert (crop.place.item, crop.place.picture, crop.at) == ("A-1", 1, (0.1, 0.2, 0.5, 0.5))
    assert hung is not None
    assert (show.hero, hung.place.item, hung.focus, hung.beside) == ("A-2", "A-2", (0.25, 0.75), ("A-1",))
    assert show.stands is None
    assert [item.values["矿井"][0].zh for item in given.items] == ["1号井", "2号井"]
    (own,) = [field for field in given.fields if field.own]
    assert (own.key, own.label.en) == ("矿井", "Pit")
    assert "3号井" not in inside(made(folder))["data/package.json"].decode()

"""CollectionBuilder projects come in whole: no column and no picture is lost without a word."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import yaml

from builder.check import check_site
from builder.exchange.collectionbuilder import import_collectionbuilder
from builder.exchange.columns import without_link
from builder.exchange.imported import Imported
from builder.exchange.report import report_lines
from builder.load import load_site
from builder.model.item import Site
from builder.model.problems import Problem, in_order
from builder.store import Store
from tests.exchange.material import bring

Write = Callable[[Mapping[str, str | bytes]], Path]
JPEG = b"\xff\xd8\xff\xd9"


def table(imported: Imported) -> list[dict[str, str]]:
    """The rows of the new items.csv."""
    text = next(file.data for file in imported.files if str(file.path) == "items.csv")
    assert isinstance(text, bytes)
    assert text.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline="")))


def settings(imported: Imported) -> dict[str, object]:
    """The new exhibit.yml."""
    text = next(file.data for file in imported.files if str(file.path) == "exhibit.yml")
    assert isinstance(text, bytes)
    assert text.startswith(b"# yaml-language-server: $schema=../../.lantai/exhibit.schema.json\nlantai: 1\n")
    return dict(yaml.safe_load(text))


def placed(imported: Imported, folder: Path) -> tuple[Site, tuple[Problem, ...]]:
    """The site that the import makes, read and checked. Pictures are linked, not copied."""
    home = folder / "exhibits" / imported.id
    (folder / "content").mkdir(parents=True)
    (folder / "content" / "site.yml").write_text("lantai: 1\ntitle: {zh: 馆, en: House}\n", encoding="utf-8")
    for file in imported.files:
        assert isinstance(file.data, bytes)
        (home / file.path).parent.mkdir(parents=True, exist_ok=True)
        (home / file.path).write_bytes(file.data)
    for source, name in imported.pictures:
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_bytes(source.read_bytes())
    draft, found = load_site(folder, Store(folder / "store"))
    assert draft is not None
    site, more = check_site(draft)
    return site, in_order([*found, *more])


def test_watkins(samples: Path, tmp_path: Path) -> None:
    """80 photographs: every column accounted for, every picture matched, and a site without an error."""
    imported = bring(samples / "watkins")
    report = imported.report
    text = (samples / "watkins" / "watkins_cbdemo_gh.csv").read_text(encoding="utf-8")
    source = list(csv.DictReader(io.StringIO(text)))
    accounted = {column for column, _ in (*report.mapped, *report.own, *report.unmapped)}
    assert set(source[0]) == accounted
    assert (report.rows, report.matched, report.missing, report.unused) == (80, 80, (), ())
    assert imported.problems == ()
    rows = table(imported)
    assert [row["id"] for row in rows] == [row["objectid"] for row in source]
    assert [row["rights_uri"] for row in rows] == [row["rightsstatement"] for row in source]
    for row, old in zip(rows, source, strict=True):
        assert f"{row['original_location']} {row['source_link']}" == old["source"]
        assert row["depth"] == old["depth"]
    site, problems = placed(imported, tmp_path)
    assert len(site.items) == 80
    assert [problem.code for problem in problems if problem.severity == "error"] == []
    item = site.items["watkins/watkins0"]
    assert item.pictures[0].name == "89-1163.jpg"
    assert item.release.publish_basis == "already_published"
    assert {"mine", "depth", "format", "type", "source_link", "medium", "copyright_status"} <= item.values.keys()


PROJECT = {
    "_config.yml": "title: Mines\ntagline: Old mines\nmetadata: mines\n",
    "_data/mines.csv": (
        "objectid,title,object_location,image_small,image_thumb,format,parentid,display_template,=risky,empty,notes\n"
        "m1,One,/objects/one.jpg,/objects/small/one_sm.jpg,/objects/thumbs/one_th.jpg,image/jpeg,,image,=1+1,,secret\n"
        "m2,Two,/objects/two.pdf,/objects/small/two_sm.jpg,/objects/thumbs/two_th.jpg,application/pdf,m1,pdf,-5,,\n"
        "m3,Three,https://example.org/three.jpg,,,image/jpeg,,image,ok,,\n"
    ),
    "_data/theme.csv": "name,value\nx,y\n",
    "objects/one.jpg": JPEG,
    "objects/small/one_sm.jpg": JPEG,
    "objects/small/two_sm.jpg": JPEG,
    "objects/left.jpg": JPEG,
    "_site/objects/one.jpg": JPEG,
}


def test_newer_projects(folder_of: Write) -> None:
    """``object_location`` is the picture, its small copy stands in for a PDF, and the project gives the title."""
    imported = bring(folder_of(PROJECT), name="mines")
    assert [row["file"] for row in table(imported)] == ["one.jpg", "two_sm.jpg", "three.jpg"]
    assert [name for _, name in imported.pictures] == ["images/one.jpg", "images/two_sm.jpg"]
    assert imported.report.missing == ("https://example.org/three.jpg",)
    assert imported.report.unused == ("objects/left.jpg",)
    assert [(problem.code, str(problem.where)) for problem in imported.problems] == [("PIC-01", "mines.csv:4:C")]
    written = settings(imported)
    assert written["title"] == {"en": "Mines"}
    assert written["summary"] == {"en": "Old mines"}
    assert written["defaults"] == {"publish_basis": "already_published"}


def test_every_column_is_accounted_for(folder_of: Write) -> None:
    """Thumbnails and settings of the other system are named as unmapped, unknown columns become fields."""
    report = bring(folder_of(PROJECT), name="mines").report
    assert dict(report.mapped) == {"objectid": "id", "title": "title", "object_location": "file", "notes": "notes"}
    assert dict(report.own) == {"format": "format", "parentid": "parentid", "=risky": "risky"}
    assert [column for column, _ in report.unmapped] == ["image_small", "image_thumb", "display_template", "empty"]


def test_formulas_are_stopped_and_come_back(folder_of: Write, tmp_path: Path) -> None:
    """A cell that Excel would run is written so that it cannot, and read as it was; numbers stay numbers."""
    imported = bring(folder_of(PROJECT), name="mines")
    assert [row["risky"] for row in table(imported)] == [" =1+1", "-5", "ok"]
    site, _ = placed(imported, tmp_path / "new")
    assert site.items["mines/m1"].values["risky"][0].en == "=1+1"


def test_a_given_basis_replaces_the_usual_one(folder_of: Write) -> None:
    """Who decides on another basis is named in exhibit.yml and in the report."""
    imported = bring(folder_of(PROJECT), name="mines", publish_basis="owner_consent", by="王明")
    assert settings(imported)["defaults"] == {"publish_basis": "owner_consent"}
    text = next(file.data for file in imported.files if str(file.path) == "exhibit.yml")
    assert isinstance(text, bytes)
    assert "王明" in text.decode()


def test_no_table(folder_of: Write) -> None:
    """A folder without an objectid column is no CollectionBuilder project, and says so."""
    imported = import_collectionbuilder(folder_of({"a.csv": "x,y\n1,2\n"}), "x")
    assert imported.stops
    assert [problem.code for problem in imported.problems] == ["FILE-01"]


def test_the_report_speaks_both_languages(folder_of: Write) -> None:
    """Every fact of the report has a line in Chinese and in English."""
    report = bring(folder_of(PROJECT), name="mines").report
    zh, en = report_lines(report, "zh"), report_lines(report, "en")
    assert len(zh) == len(en)
    assert any("已公布" in line for line in zh)
    assert any("already published" in line for line in en)


@pytest.mark.parametrize(
    ("source", "split"),
    [
        ("PG 89, Idaho. https://x.org/a", ("PG 89, Idaho.", "https://x.org/a")),
        ("https://x.org/a", ("https://x.org/a", "")),
        ("PG 89", ("PG 89", "")),
    ],
)
def test_sources_with_an_address(source: str, split: tuple[str, str]) -> None:
    """The address at the end of a source becomes a link of its own; nothing else is cut."""
    assert without_link(source) == split

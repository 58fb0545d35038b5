"""The other files of data/: fields, facets, timeline, CollectionBuilder, and the package that describes them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from pathlib import Path

import pytest

from builder.model.dates import DateValue
from builder.model.text import Text
from tests.exchange.material import bring
from tests.exports.build import ADDRESSES, exported, image, item, same, site

RICH = {
    "place": Text("上海", "Shanghai"),
    "keywords": [Text("外滩", "Bund"), Text("船", "ships")],
    "people": Text("王某", "Wang"),
    "latitude": same("31.24"),
    "longitude": same("-121.49"),
    "rights_uri": same("https://rightsstatements.org/page/NoC-US/1.0/"),
    "shelf": Text("甲"),
    "caption": Text("<b>清晨</b>", "Morning"),
}
LONG = DateValue("清代", "1644/1911", "1644-01-01", "1911-12-31", "period", "era", Text("清代", "Qing dynasty"))


def data(*items, addresses=ADDRESSES):
    made = site(*items, base_url=addresses.base_url)
    found = {str(file.path): file.data for file in exported(made, addresses, [])}
    return {path.removeprefix("data/"): content for path, content in found.items() if path.startswith("data/")}


def test_fields_are_explained() -> None:
    """Every field of a record has a label in both languages and its terms; a house's own fields are there too."""
    fields = {field["key"]: field for field in json.loads(data(item("a-1", RICH), item("b-2"))["fields.json"])}
    assert fields["place"]["label"] == {"zh": "地点", "en": "Place"}
    assert fields["place"]["dublin_core"] == "spatial"
    assert fields["title"]["items"] == 2
    assert fields["shelf"] == {
        "key": "shelf", "label": {"zh": "自有shelf", "en": "Own shelf"}, "help": {}, "kind": "text",
        "dublin_core": "", "schema_org": "", "items": 1,
    }  # fmt: skip


def test_facets_count_and_name_no_people() -> None:
    """Halls, exhibitions, decades, places and subjects with their counts; a period of centuries has no decade."""
    facets = {
        facet["key"]: facet["values"]
        for facet in json.loads(
            data(item("a-1", RICH), item("b-2", {"place": Text("上海", "Shanghai")}), item("c-3", date=LONG))[
                "facets.json"
            ]
        )["facets"]
    }
    assert facets["place"] == [{"value": {"zh": "上海", "en": "Shanghai"}, "count": 2}]
    assert facets["decade"] == [{"value": {"zh": "1930年代", "en": "1930s"}, "count": 2}]
    assert facets["hall"] == [{"value": {"zh": "旧影厅", "en": "Views"}, "count": 3}]
    assert {one["value"]["en"] for one in facets["keywords"]} == {"Bund", "ships"}
    assert "people" not in facets


def test_timeline_is_in_time_and_inert() -> None:
    """TimelineJS reads its text as HTML: words are escaped; dates are as exact as the source."""
    made = data(item("a-1", RICH), item("b-2", date=LONG), item("c-3", date=None))
    events = json.loads(made["timeline.json"])["events"]
    assert [event["unique_id"] for event in events] == ["b-2", "a-1"]
    assert events[0]["start_date"] == {"year": 1644}
    assert events[0]["end_date"] == {"year": 1911}
    assert events[1]["start_date"] == {"year": 1934, "month": 5}
    assert events[1]["text"]["text"] == "&lt;b&gt;清晨&lt;/b&gt;"
    english = json.loads(made["timeline.en.json"])["events"]
    assert english[0]["display_date"] == "Qing dynasty"
    assert english[1]["text"]["headline"] == '<a href="https://archive.example/show/en/items/a-1/">The Bund</a>'


def test_collectionbuilder_has_rows_for_pages() -> None:
    """A row an item without a byte order mark; pages of an item are children of it; dates are ISO."""
    raw = data(item("a.1", RICH), item("b-2", images=(image("x"), image("y"))), item("c-3", images=(), date=LONG))
    text = raw["collectionbuilder.csv"]
    assert text.startswith(b"objectid,parentid,title")
    rows = {row["objectid"]: row for row in csv.DictReader(io.StringIO(text.decode(), newline=""))}
    assert list(rows) == ["a_1", "b-2", "b-2__1", "b-2__2", "c-3"]
    assert rows["a_1"]["date"] == "1934-05"
    assert rows["a_1"]["subject"] == "外滩; 船"
    assert rows["a_1"]["longitude"] == "-121.49"
    assert rows["a_1"]["rightsstatement"] == "http://rightsstatements.org/vocab/NoC-US/1.0/"
    assert rows["b-2"]["display_template"] == "multiple"
    assert rows["b-2__2"]["parentid"] == "b-2"
    assert rows["c-3"]["date"] == "1644"
    assert rows["c-3"]["display_template"] == "record"


@pytest.mark.parametrize("cell", ["=1+1", "@SUM(A1)", "+x", "-x"])
def test_collectionbuilder_runs_no_formula(cell: str) -> None:
    """The table is opened in spreadsheets, too."""
    text = data(item("a-1", {"caption": same(cell)}, title=same(cell)))["collectionbuilder.csv"].decode()
    for row in csv.reader(io.StringIO(text, newline="")):
        assert not [value for value in row if value.startswith(("=", "+", "-", "@"))]


def test_collectionbuilder_comes_back(tmp_path: Path) -> None:
    """What we write is a CollectionBuilder table: our own reader of such tables finds the same items."""
    (tmp_path / "metadata.csv").write_bytes(data(item("a-1", RICH))["collectionbuilder.csv"])
    imported = bring(tmp_path / "metadata.csv", name="back")
    table = next(file for file in imported.files if str(file.path).endswith("items.csv"))
    (row,) = csv.DictReader(io.StringIO(table.data.decode("utf-8-sig"), newline=""))
    assert "外滩" in row.values()
    assert "上海" in row.values()


def test_the_package_describes_every_file() -> None:
    """Paths, sizes and hashes are those of the files; the fields of a table are its headings, in order."""
    made = data(item("a-1", RICH), item("b-2", {"latitude": same("31°N")}))
    package = json.loads(made["datapackage.json"])
    resources = {resource["path"]: resource for resource in package["resources"]}
    assert set(resources) == set(made) - {"datapackage.json"}
    assert len({resource["name"] for resource in package["resources"]}) == len(resources)
    for path, resource in resources.items():
        assert resource["bytes"] == len(made[path])
        assert resource["hash"] == f"sha256:{hashlib.sha256(made[path]).hexdigest()}"
        assert resource["mediatype"]
    for path in ("items.csv", "collectionbuilder.csv"):
        header = next(csv.reader(io.StringIO(made[path].decode("utf-8-sig"), newline="")))
        assert [field["name"] for field in resources[path]["schema"]["fields"]] == header
    kinds = {field["name"]: field["type"] for field in resources["items.csv"]["schema"]["fields"]}
    assert kinds["经度 [longitude]"] == "number"
    assert kinds["纬度 [latitude]"] == "string", "31°N is no number"
    assert kinds["起 [date_from]"] == "date"
    assert package["licenses"] == [{"path": "http://rightsstatements.org/vocab/NoC-US/1.0/"}]
    assert package["homepage"] == "https://archive.example/show/"


def test_an_empty_site_has_a_package() -> None:
    """A site whose items are all withheld still has well-formed files."""
    made = data()
    assert json.loads(made["facets.json"]) == {"facets": []}
    assert json.loads(made["items.csl.json"]) == []
    assert json.loads(made["datapackage.json"])["resources"]

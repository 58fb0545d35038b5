"""data/items.json and data/items.csv say what the public record says, and nothing runs when a table opens them."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.exports.spreadsheet import items_columns, items_csv
from builder.model.address import Addresses
from builder.model.fields import FIELDS, match_header
from builder.model.text import Text
from builder.tables.written import inert
from tests.exports.build import ADDRESSES, DATE, exported, image, item, renditions, same, site

CONTRACT = {
    "id",
    "slug",
    "reference_code",
    "title",
    "date",
    "place",
    "exhibition",
    "url",
    "image",
    "manifest",
    "rights",
}
VALUES = {
    "reference_code": same("K021-1"),
    "place": Text("上海", "Shanghai"),
    "keywords": [Text("外滩", "Bund"), Text("船", "ships")],
    "rights_uri": same("http://rightsstatements.org/vocab/NoC-US/1.0/"),
    "longitude": same("-122.4"),
    "shelf": Text("甲"),
}


def read(name, *items, addresses=ADDRESSES, base_url=ADDRESSES.base_url):
    made = site(*items, base_url=base_url)
    return next(f.data for f in exported(made, addresses, []) if str(f.path) == f"data/{name}")


def rows(*items, **more):
    return list(csv.DictReader(io.StringIO(read("items.csv", *items, **more).decode("utf-8-sig"), newline="")))


def test_items_json_keeps_the_contract() -> None:
    """A list of objects with every promised key, dates in four parts, addresses below base_url."""
    (one,) = json.loads(read("items.json", item("a-1", VALUES)))
    assert set(one) >= CONTRACT
    assert one["title"] == {"zh": "外滩", "en": "The Bund"}
    assert one["date"] == {
        "original": DATE.original, "edtf": "1934-05", "from": "1934-05-01", "to": "1934-05-31", "certainty": "exact",
    }  # fmt: skip
    assert one["place"] == "上海"
    assert one["reference_code"] == "K021-1"
    assert one["rights"] == "http://rightsstatements.org/vocab/NoC-US/1.0/"
    assert one["url"] == "https://archive.example/show/items/a-1/"
    assert one["pages"]["en"] == "https://archive.example/show/en/items/a-1/"
    assert one["image"].endswith("/iiif/a-1/1/full/2000,1500/0/default.jpg")
    assert one["manifest"] == "https://archive.example/show/iiif/a-1/manifest.json"
    assert one["record"]["keywords"] == [{"zh": "外滩", "en": "Bund"}, {"zh": "船", "en": "ships"}]
    assert one["record"]["shelf"] == [{"zh": "甲"}]


def test_items_json_without_pictures_dates_and_base() -> None:
    """What an item lacks is an empty string, never a missing key."""
    (one,) = json.loads(read("items.json", item("a-1", date=None, images=()), addresses=Addresses(), base_url=""))
    assert set(one) >= CONTRACT
    assert one["image"] == one["manifest"] == one["thumbnail"] == ""
    assert one["date"] == {"original": "", "edtf": "", "from": "", "to": "", "certainty": "unknown"}
    assert one["url"] == "/items/a-1/"


def test_items_json_is_one_item_a_line() -> None:
    """Versions can be compared line by line, and the file ends with a line end."""
    text = read("items.json", item("a-1"), item("b-2")).decode()
    assert text.startswith("[\n{")
    assert text.endswith("}\n]\n")
    assert len(text.splitlines()) == 4


def test_csv_headings_are_read_again() -> None:
    """Every heading of a field leads the loader back to that field and language."""
    header = list(
        rows(
            item(
                "a-1",
                {key: Text("甲", "A") if row.translated else same("x") for key, row in FIELDS.items() if row.public},
            )
        )[0]
    )
    for heading in header[: header.index("规范时间 [date_edtf]")]:
        key = heading.partition("[")[2].partition("]")[0]
        found = match_header(heading)
        assert [one.field for one in found] == [key], f"{heading} is read as {found}"
        if heading.endswith("(en)"):
            assert found[0].language == "en"


def test_csv_has_a_column_for_each_language_that_occurs() -> None:
    """Both languages: two columns; one and the same word: one; only the site's first language: one without a mark."""
    made = rows(item("a-1", VALUES), item("b-2", {"place": Text("北京")}))
    assert made[0]["题名 [title] (en)"] == "The Bund"
    assert made[0]["主题词 [keywords] (zh)"] == "外滩; 船"
    assert made[0]["主题词 [keywords] (en)"] == "Bund; ships"
    assert made[0]["档号 [reference_code]"] == "K021-1"
    assert made[0]["自有shelf [shelf]"] == "甲"
    assert made[1]["地点 [place] (en)"] == ""
    english = rows(item("a-1", {"place": Text(en="Kyoto")}))
    assert english[0]["地点 [place] (en)"] == "Kyoto"


def test_csv_has_a_byte_order_mark_and_rfc_line_ends() -> None:
    """Excel needs the mark to see UTF-8."""
    data = read("items.csv", item("a-1"))
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == 2


@pytest.mark.parametrize(
    "cell", ["=1+1", "+CMD|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://x")']
)
def test_formulas_are_neutralised(cell: str) -> None:
    """No cell of the table starts a formula, in any column, heading or value."""
    one = item("a-1", {"caption": same(cell), cell: same(cell)})
    for line in csv.reader(io.StringIO(read("items.csv", one).decode("utf-8-sig"), newline="")):
        for value in line:
            assert not value.startswith(("=", "+", "-", "@", "\t", "\r")), value


def test_signed_numbers_stay_numbers() -> None:
    """A western longitude is a number and keeps its sign."""
    assert rows(item("a-1", VALUES))[0]["经度 [longitude]"] == "-122.4"


@given(st.text(min_size=1))
def test_every_cell_comes_back(cell: str) -> None:
    """Quotes, commas and line ends survive; only the apostrophe before a formula is added."""
    made = site(item("a-1", {"caption": same(cell)}))
    table = items_csv(made.items, items_columns(made.items, renditions(made), ADDRESSES)).decode("utf-8-sig")
    (line,) = csv.DictReader(io.StringIO(table, newline=""))
    assert line["文字说明 [caption]"] == inert(cell)


def test_every_file_names_the_items_it_was_made_from() -> None:
    """The manifest of the build can say for each export which items are in it."""
    made = site(item("a-1"), item("b-2", images=(image("q"),)))
    sources = {str(f.path): f.made_from for f in exported(made, ADDRESSES, [])}
    assert sources["data/items.json"] == ("show/a-1", "show/b-2")
    assert sources["iiif/b-2/manifest.json"] == ("show/b-2",)


def test_two_runs_give_the_same_bytes() -> None:
    """The same site gives the same files in the same order."""
    made = site(item("a-1", VALUES), item("b-2"))
    one, two = (list(exported(made, ADDRESSES, ["index.html"])) for _ in range(2))
    assert one == two

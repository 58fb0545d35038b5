"""Every export at once, of sites that are odd in every way: whatever is written is well formed and leads home."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from urllib.parse import urlsplit

import pytest
from lxml import etree

from builder.exports import Descriptions
from builder.model.address import NAMELESS, Addresses
from builder.model.settings import InstitutionSettings, Words
from builder.model.text import Language, Text
from tests.exports.build import exported, image, item, renditions, same, site
from tests.exports.test_data_files import LONG

MESSY = "=1+1,\"'</script><b>&amp;]]>\u202eRTL\u2028\x00\x1b\x7f\n\r\nER  - \n@misc{x,}\\{%$#_~^ \ufffe\U0001f600 שלום مرحبا"
HOUSE = InstitutionSettings(code="101001", name=Words(zh=MESSY, en=MESSY), email="a@archives.example")
FULL = {
    key: same(f"{MESSY}{n}")
    for n, key in enumerate(
        (
            *("reference_code", "photographer", "creator", "place", "caption", "keywords", "credit_line"),
            *("rights_uri", "original_location", "background", "latitude", "longitude", "自有=栏"),
        )
    )
}
PLAIN = item("b-2", {"caption": Text("说明")}, title=Text("只有中文"), date=None, images=())
ITEMS = {
    "none": (),
    "one": (item("a-1"),),
    "messy": (item("a.1", FULL, title=same(MESSY), images=(image("x", alt=same(MESSY)), image("y"))), PLAIN,
              item("a-1", FULL, title=Text(), date=LONG)),
}  # fmt: skip
BASES = ("", "https://archives.example", "https://archives.example/zt/daz/")
LANGUAGES: tuple[tuple[Language, ...], ...] = (("zh", "en"), ("zh",))
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


@pytest.fixture(
    params=product(ITEMS, BASES, LANGUAGES), ids=lambda case: f"{case[0]} {case[1] or 'no address'} {len(case[2])}"
)
def made(request: pytest.FixtureRequest) -> tuple[dict[str, bytes], Addresses]:
    """Every export of a site, by path."""
    items, base, languages = request.param
    addresses = Addresses(languages=languages, base_url=base)
    odd = site(*ITEMS[items], base_url=base, languages=languages, institution=HOUSE, title=same(MESSY))
    show = replace(odd.exhibitions[0], title=same(MESSY), summary=same(f"**{MESSY}**"), opened="2026-06-09")
    odd = replace(odd, exhibitions=(show,), summary=same(MESSY))
    pages = [addresses.page("item", code, one.slug) for one in ITEMS[items] for code in languages]
    found = {str(file.path): file.data for file in exported(odd, addresses, [*pages, "index.html", "404.html"])}
    assert all(isinstance(data, bytes) for data in found.values())
    for page in (odd, show, odd.halls[0], *ITEMS[items]):
        for language in languages:
            told = Descriptions(odd, renditions(odd), addresses).of(page, language)
            found[f"{id(page)}.{language}.jsonld.json"] = json.dumps(told).encode()
    return found, addresses


def strings(value: object) -> Iterator[str]:
    """Every string in a JSON value."""
    if isinstance(value, dict):
        yield from (one for part in value.values() for one in strings(part))
    elif isinstance(value, list):
        yield from (one for part in value for one in strings(part))
    elif isinstance(value, str):
        yield value


def test_every_file_is_well_formed(made: tuple[dict[str, bytes], Addresses]) -> None:
    """JSON, XML, CSV, BibTeX and RIS are read by their own rules, and none of them runs or ends before its time."""
    files, _ = made
    for path, data in files.items():
        text = data.decode("utf-8-sig")
        if path.endswith(".json"):
            json.loads(text, parse_constant=pytest.fail)
        elif path.endswith(".xml"):
            etree.fromstring(data)
        elif path.endswith(".csv"):
            head, *lines = csv.reader(io.StringIO(text, newline=""))
            assert len(set(head)) == len(head), path
            assert {len(line) for line in lines} <= {len(head)}, path
            cells = [cell for line in (head, *lines) for cell in line]
            assert not [cell for cell in cells if cell.startswith(FORMULA) and not re.fullmatch(r"-?\d+", cell)], path
        elif path.endswith(".ris"):
            assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - [^\x00-\x1f\x7f]*|", line) for line in text.split("\r\n")), path
        elif path.endswith(".bib"):
            entries = re.findall(r"^@misc\{[A-Za-z0-9.:/-]+,$", text, re.MULTILINE)
            assert len(entries) == text.count("@misc{"), path
            assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", text), path


def test_every_address_is_ours(made: tuple[dict[str, bytes], Addresses]) -> None:
    """Below the base where there is one, on the host that never answers where there is none; in no other language."""
    files, addresses = made
    home = addresses.base_url.rstrip("/")
    for path, data in files.items():
        told = (
            strings(json.loads(data))
            if path.endswith(".json")
            else re.findall(r"<loc>([^<]*)|href=\"([^\"]*)", data.decode())
        )
        for one in (address for part in told for address in ([part] if isinstance(part, str) else part)):
            if re.match(r"https?://(archives\.example|base-url)", one):
                assert one.startswith(f"{home}/" if home else NAMELESS) or one == home, (path, one)
                assert not re.search(r"[\s<>\"{}|\\^`]", one), (path, one)
                assert urlsplit(one).path.isascii(), (path, one)
                assert len(addresses.languages) > 1 or "/en/" not in one, (path, one)


def test_names_of_programs_are_unique(made: tuple[dict[str, bytes], Addresses]) -> None:
    """No two rows of CollectionBuilder's table, no two resources of the package share a name."""
    files, _ = made
    rows = csv.DictReader(io.StringIO(files["data/collectionbuilder.csv"].decode(), newline=""))
    ids = [row["objectid"] for row in rows]
    assert len(set(ids)) == len(ids)
    package = json.loads(files["data/datapackage.json"])
    names = [one["name"] for one in package["resources"]]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9._/-]+", name) for name in names)


def test_two_exhibitions_of_one_title_are_counted_together() -> None:
    """None of them is forgotten."""
    one = site(item("a-1"))
    two = replace(one.exhibitions[0], id="more", units=(replace(one.exhibitions[0].units[0], entries=(item("b-2"),)),))
    made = replace(one, exhibitions=(*one.exhibitions, two))
    data = next(file.data for file in exported(made, Addresses(), []) if str(file.path) == "data/facets.json")
    assert isinstance(data, bytes)
    counts = {one["key"]: one["values"][0]["count"] for one in json.loads(data)["facets"]}
    assert counts["exhibition"] == counts["hall"] == 2


def test_no_marks_of_markdown_are_told_to_programs() -> None:
    """Summaries are written in Markdown; feeds, manifests and search engines show their words."""
    made = site(item("a-1"), summary=Text("**老**照片", "**Old** pictures"), institution=HOUSE)
    show = replace(made.exhibitions[0], summary=Text("见[这里](../)"), opened="2026-06-09")
    made = replace(made, exhibitions=(show,))
    for file in exported(made, Addresses(base_url="https://archives.example"), []):
        if str(file.path) != "data/items.csv" and isinstance(file.data, bytes):
            assert b"**" not in file.data, file.path
            assert b"](" not in file.data, file.path
    told = Descriptions(made, renditions(made), Addresses())
    assert told.of(made, "zh")["description"] == "老照片"
    assert told.of(show, "zh")["description"] == "见这里"

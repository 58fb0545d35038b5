"""Feed, OAI-PMH static repository and activity list keep the rules of their formats, and no clock is in them."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from builder.exports import activity, oai
from builder.exports.feed import feed
from builder.exports.oai import static_repository
from builder.model.address import Addresses
from builder.model.settings import InstitutionSettings, Words
from builder.model.text import Text
from tests.exports.build import ADDRESSES, BASE, exported, item, same, site

ATOM = {"a": "http://www.w3.org/2005/Atom"}
OAI = {
    "r": "http://www.openarchives.org/OAI/2.0/static-repository", "o": "http://www.openarchives.org/OAI/2.0/",
    "d": "http://www.openarchives.org/OAI/2.0/oai_dc/", "dc": "http://purl.org/dc/elements/1.1/",
}  # fmt: skip
HOUSE = InstitutionSettings(name=Words(zh="某市档案馆", en="City Archives"), email="archive@example.org")
ELEMENTS = {
    "title", "creator", "subject", "description", "publisher", "contributor", "date", "type", "format", "identifier",
    "source", "language", "relation", "coverage", "rights",
}  # fmt: skip


def opened(*items, day="2026-06-09", **changes):
    """The site of these items, whose exhibition opened on ``day``."""
    made = site(*items, institution=HOUSE, **changes)
    exhibition = replace(made.exhibitions[0], opened=day)
    return replace(made, exhibitions=(exhibition,))


def paths(made, addresses=ADDRESSES):
    return {str(file.path): file.data for file in exported(made, addresses, [])}


def test_the_feed_is_atom() -> None:
    """Feed and entries have id, title and updated; links, languages and an author (RFC 4287 § 4.1)."""
    root = etree.fromstring(paths(opened(item("a-1")))["feed.xml"])
    for place in (root, *root.findall("a:entry", ATOM)):
        for name in ("id", "title", "updated"):
            assert len(place.findall(f"a:{name}", ATOM)) == 1
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", place.findtext("a:updated", namespaces=ATOM))
        assert place.findtext("a:id", namespaces=ATOM).startswith(BASE)
    assert root.find("a:author/a:name", ATOM).text == "某市档案馆"
    assert root.find("a:link[@rel='self']", ATOM).get("href") == f"{BASE}/feed.xml"
    (entry,) = root.findall("a:entry", ATOM)
    assert entry.findtext("a:updated", namespaces=ATOM) == "2026-06-09T00:00:00Z"
    assert {link.get("hreflang"): link.get("href") for link in entry.findall("a:link", ATOM)} == {
        "zh-CN": f"{BASE}/exhibits/show/", "en": f"{BASE}/en/exhibits/show/",
    }  # fmt: skip


def test_no_day_no_entry() -> None:
    """An exhibition that does not say when it opened is not announced: a build's day would announce it each time."""
    root = etree.fromstring(paths(opened(item("a-1"), day=""))["feed.xml"])
    assert not root.findall("a:entry", ATOM)
    assert root.findtext("a:updated", namespaces=ATOM) == "1970-01-01T00:00:00Z"
    assert "feed.xml" not in paths(opened(item("a-1"), draft=True))


def test_a_feed_without_base_url() -> None:
    """Every build leaves a feed; without base_url its addresses lie below a name that nobody can reach."""
    root = etree.fromstring(paths(opened(item("a-1"), base_url=""), Addresses())["feed.xml"])
    (entry,) = root.findall("a:entry", ATOM)
    assert entry.findtext("a:id", namespaces=ATOM) == "https://base-url-not-set.invalid/exhibits/show/"


@given(st.text(min_size=1))
def test_any_title_makes_well_formed_xml(words: str) -> None:
    """Angle brackets, ampersands, quotes and characters that XML cannot hold."""
    made = opened(item("a-1", {"caption": same(words)}, title=same(words)))
    exhibition = replace(made.exhibitions[0], title=same(words), summary=Text())
    made = replace(made, exhibitions=(exhibition,), title=same(words))
    for data in (feed(made, ADDRESSES), static_repository(made, ADDRESSES)):
        assert data is not None
        etree.fromstring(data)


RICH = {
    "reference_code": same("A-1"),
    "photographer": Text("张三", "Zhang San"),
    "place": Text("上海", "Shanghai"),
    "caption": Text("<清晨>", "Morning"),
    "rights_uri": same("https://rightsstatements.org/page/NoC-US/1.0/"),
    "medium": Text("照片", "photograph"),
    "shelf": Text("甲"),
}


def test_the_static_repository_keeps_the_rules() -> None:
    """Identify, formats and records in this order; each record has a header and Dublin Core of fifteen elements."""
    root = etree.fromstring(paths(opened(item("a-1", RICH), item("b-2", date=None, images=())))["data/oai.xml"])
    assert [etree.QName(part).localname for part in root] == ["Identify", "ListMetadataFormats", "ListRecords"]
    identify = {etree.QName(part).localname: part.text for part in root[0]}
    assert list(identify) == [
        "repositoryName", "baseURL", "protocolVersion", "adminEmail", "earliestDatestamp", "deletedRecord", "granularity",
    ]  # fmt: skip
    assert identify["adminEmail"] == "archive@example.org"
    assert identify["earliestDatestamp"] == "2026-06-09"
    assert root[2].get("metadataPrefix") == root[1].findtext(".//o:metadataPrefix", namespaces=OAI) == "oai_dc"
    records = root.findall("r:ListRecords/o:record", OAI)
    assert [record.findtext("o:header/o:identifier", namespaces=OAI) for record in records] == [
        f"{BASE}/items/a-1/", f"{BASE}/items/b-2/",
    ]  # fmt: skip
    for record in records:
        assert record.findtext("o:header/o:datestamp", namespaces=OAI) == "2026-06-09"
        described = record.find("o:metadata/d:dc", OAI)
        assert {etree.QName(one).localname for one in described} <= ELEMENTS
        assert all(one.text for one in described)
    first = records[0].find("o:metadata/d:dc", OAI)
    said = [(etree.QName(one).localname, one.text) for one in first]
    for pair in (
        ("title", "外滩"), ("creator", "张三"), ("coverage", "Shanghai"), ("description", "<清晨>"), ("date", "1934-05"),
        ("rights", "http://rightsstatements.org/vocab/NoC-US/1.0/"), ("identifier", "A-1"), ("publisher", "某市档案馆"),
    ):  # fmt: skip
        assert pair in said
    assert not [text for _, text in said if text == "甲"], "a house's own field has no place in Dublin Core"


@pytest.mark.parametrize("lack", ["mail", "address", "items", "few"])
def test_where_there_is_no_static_repository(lack: str, monkeypatch) -> None:
    """Nobody answers for it, nobody can reach it, it is empty, or it is larger than the format is meant for."""
    if lack == "few":
        monkeypatch.setattr(oai, "MOST", 1)
    items = () if lack == "items" else (item("a-1"), item("b-2"))
    made = opened(*items)
    if lack == "mail":
        made = replace(made, institution=InstitutionSettings())
    assert static_repository(made, Addresses() if lack == "address" else ADDRESSES) is None


def test_the_activity_list_names_every_resource(monkeypatch) -> None:
    """Level 0: every manifest and collection once, in pages that know their neighbours, and not a single time."""
    monkeypatch.setattr(activity, "PAGE", 2)
    made = paths(opened(item("a-1"), item("b-2"), item("c-3", images=())))
    found = {path: json.loads(data) for path, data in made.items() if path.startswith("iiif/activity/")}
    whole = found["iiif/activity/all-changes.json"]
    assert whole["@context"] == "http://iiif.io/api/discovery/1/context.json"
    assert whole["type"] == "OrderedCollection"
    assert whole["totalItems"] == 5
    named, page = [], whole["first"]
    while page:
        current = found[page["id"].removeprefix(f"{BASE}/")]
        assert current["type"] == "OrderedCollectionPage"
        assert current["partOf"]["id"] == whole["id"]
        assert current["startIndex"] == len(named)
        named += [one["object"]["id"] for one in current["orderedItems"]]
        assert all(one["type"] == "Update" and "endTime" not in one for one in current["orderedItems"])
        last, page = page, current.get("next")
    assert last == whole["last"]
    assert sorted(named) == sorted(
        f"{BASE}/{path}" for path in made if path.startswith("iiif/") and not path.startswith("iiif/activity/")
    )


def test_a_draft_invites_no_harvester() -> None:
    """Nothing of a draft is announced."""
    assert not {
        path for path in paths(opened(item("a-1"), draft=True)) if path.startswith(("iiif/activity", "data/oai"))
    }

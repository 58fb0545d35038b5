"""What search engines are told about a page is true, and no more than the page itself says."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from builder.exports import Descriptions
from builder.exports.rights import rights_uri
from builder.model.address import Addresses
from builder.model.dates import DateValue
from builder.model.settings import InstitutionSettings
from builder.model.text import Text
from tests.exports.build import ADDRESSES, BASE, item, renditions, same, site

VALUES = {
    "reference_code": same("K021-1"),
    "photographer": Text("王开", "Wang Kai"),
    "caption": Text("外滩全景。", "A view of the Bund."),
    "place": Text("上海", "Shanghai"),
    "latitude": same("31.24"),
    "longitude": same("121.49"),
    "keywords": [Text("外滩", "Bund"), Text("船", "ships")],
    "original_location": Text("某市档案馆", "City Archives"),
    "credit_line": Text("某市档案馆藏", "City Archives"),
    "rights_uri": same("https://rightsstatements.org/page/NoC-US/1.0/?language=en"),
}


def told(thing_of=lambda made: made.items[0], language="zh", addresses=ADDRESSES, one=None, **changes):
    made = site(one or item("a-1", VALUES), base_url=addresses.base_url, **changes)
    data = Descriptions(made, renditions(made), addresses).of(thing_of(made), language)
    return json.loads(json.dumps(data))


def test_an_item_is_a_photograph_in_an_archive() -> None:
    """Every property comes from the record, in the page's language."""
    data = told()
    assert data["@context"] == "https://schema.org"
    assert data["@type"] == ["ArchiveComponent", "Photograph"]
    assert data["url"] == f"{BASE}/items/a-1/"
    assert (data["name"], data["alternateName"]) == ("外滩", "The Bund")
    assert data["description"] == "外滩全景。"
    assert data["identifier"] == "K021-1"
    assert data["dateCreated"] == "1934-05"
    assert data["creator"] == [{"@type": "Person", "name": "王开"}]
    assert data["contentLocation"]["name"] == "上海"
    assert data["contentLocation"]["geo"]["latitude"] == 31.24
    assert data["keywords"] == ["外滩", "船"]
    assert data["license"] == "http://rightsstatements.org/vocab/NoC-US/1.0/"
    assert data["creditText"] == "某市档案馆藏"
    assert data["holdingArchive"] == {"@type": "ArchiveOrganization", "name": "某市档案馆"}
    assert data["isPartOf"]["url"] == f"{BASE}/exhibits/show/"
    assert data["image"][0]["contentUrl"] == f"{BASE}/iiif/a-1/1/full/2000,1500/0/default.jpg"
    assert data["publisher"]["identifier"] == "101001"


def test_the_english_page_speaks_english() -> None:
    """The same item on its English page."""
    data = told(language="en")
    assert (data["name"], data["description"]) == ("The Bund", "A view of the Bund.")
    assert data["url"] == f"{BASE}/en/items/a-1/"
    assert data["isPartOf"] == {"@type": "Collection", "name": "Old views", "url": f"{BASE}/en/exhibits/show/"}


def test_without_a_base_addresses_are_relative_to_the_page() -> None:
    """A site that does not know where it stands says nothing that would be wrong under a sub-path."""
    data = told(addresses=Addresses(), language="en")
    assert data["url"] == "./"
    assert data["image"][0]["contentUrl"].startswith("../../../iiif/a-1/1/")
    assert '"/' not in json.dumps(data)


def test_nothing_is_invented() -> None:
    """An empty record gives no maker, no date, no place, no licence; 佚名 is nobody's name."""
    data = told(
        one=item("a-1", {"photographer": Text("佚名", "unknown"), "rights_uri": same("见协议")}, date=None, images=())
    )
    assert not set(data) & {"creator", "dateCreated", "contentLocation", "license", "image", "description"}
    bare = told(one=item("a-1", images=()), institution=InstitutionSettings())
    assert not set(bare) & {"publisher", "holdingArchive"}
    assert bare["@type"] == ["ArchiveComponent", "CreativeWork"]


@pytest.mark.parametrize(
    ("edtf", "start", "end", "expected"),
    [
        ("1934", "1934-01-01", "1934-12-31", "1934"),
        ("1930~", "1930-01-01", "1930-12-31", "1930-01-01/1930-12-31"),
        ("1978/1998", "1978-01-01", "1998-12-31", "1978-01-01/1998-12-31"),
        ("../1949", "", "1949-12-31", None),
        ("", "", "", None),
    ],
)
def test_dates_are_iso_or_absent(edtf, start, end, expected) -> None:
    """A plain ISO date as it is, a range where one is known, nothing where it is open."""
    date = DateValue("x", edtf, start, end, "approximate")
    assert told(one=item("a-1", date=date)).get("dateCreated") == expected


def test_exhibition_hall_and_site() -> None:
    """The other pages have a description of their own."""
    exhibition = told(lambda made: made.exhibitions[0])
    assert exhibition["@type"] == "ExhibitionEvent"
    assert exhibition["location"] == {"@type": "Place", "name": "上海"}
    assert exhibition["sponsor"][0]["name"] == "博物馆"
    assert exhibition["organizer"][0]["@type"] == "ArchiveOrganization"
    hall = told(lambda made: made.halls[0], language="en")
    assert hall["@type"] == "CollectionPage"
    assert hall["hasPart"] == [{"@type": "ExhibitionEvent", "name": "Old views", "url": f"{BASE}/en/exhibits/show/"}]
    front = told(lambda made: made)
    assert front["@type"] == "WebSite"
    assert front["publisher"]["@type"] == "ArchiveOrganization"
    assert front["publisher"]["@id"] == exhibition["organizer"][0]["@id"]


@pytest.mark.parametrize(
    ("key", "value", "kind"),
    [
        ("category_code", same("ZP"), "Photograph"),
        ("medium", Text("黑白照片", ""), "Photograph"),
        ("medium", Text("", "Black and White Photograph"), "Photograph"),
        ("medium", Text("纸", "paper"), "CreativeWork"),
    ],
)
def test_what_is_a_photograph(key: str, value: Text, kind: str) -> None:
    """Category or medium tell it where no photographer is named."""
    assert told(one=item("a-1", {key: value}))["@type"][1] == kind


def test_bad_coordinates_are_left_out() -> None:
    """A latitude that is no number does not become one."""
    one = item("a-1", {"place": Text("上海"), "latitude": same("31°N"), "longitude": same("121.49")})
    assert told(one=one)["contentLocation"] == {"@type": "Place", "name": "上海"}


def test_only_things_with_a_page_are_described() -> None:
    """Asking for anything else is a mistake in the program and says so."""
    with pytest.raises(TypeError, match="str"):
        told(lambda made: "front")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("http://rightsstatements.org/vocab/InC/1.0/", "http://rightsstatements.org/vocab/InC/1.0/"),
        (
            "https://rightsstatements.org/page/InC-OW-EU/1.0/?language=en",
            "http://rightsstatements.org/vocab/InC-OW-EU/1.0/",
        ),
        ("rightsstatements.org/vocab/InC/1.0/", ""),
        ("http://rightsstatements.org/vocab/MINE/1.0/", ""),
        ("https://creativecommons.org/licenses/by-nc-sa/4.0", "http://creativecommons.org/licenses/by-nc-sa/4.0/"),
        ("https://creativecommons.org/licenses/by/3.0/deed.zh_TW", "http://creativecommons.org/licenses/by/3.0/"),
        ("https://creativecommons.org/licenses/by/3.0/cn/", "http://creativecommons.org/licenses/by/3.0/cn/"),
        (
            "https://creativecommons.org/publicdomain/mark/1.0/legalcode",
            "http://creativecommons.org/publicdomain/mark/1.0/",
        ),
        ("本馆所有", ""),
        ("https://example.org/rights", ""),
    ],
)
def test_rights_statements_have_one_form(written: str, expected: str) -> None:
    """People copy the page's address; programs know the identifier."""
    assert rights_uri(written) == expected


def test_a_supporting_cast_keeps_its_order() -> None:
    """Partners stand in the agreed order within their role."""
    made = site(item("a-1"))
    exhibition = made.exhibitions[0]
    partner = exhibition.partners[0]
    changed = replace(
        exhibition, partners=tuple(partner.model_copy(update={"url": f"https://{n}.example"}) for n in "ba")
    )
    data = Descriptions(made, renditions(made), ADDRESSES).of(changed, "zh")
    assert [one["url"] for one in data["sponsor"]] == ["https://b.example", "https://a.example"]

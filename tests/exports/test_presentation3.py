"""Every manifest and collection keeps the rules of IIIF Presentation 3, and the checker that says so bites."""

from __future__ import annotations

import copy
import json
from dataclasses import replace

import pytest

from builder.exports.manifest import Manifests
from builder.model.address import Addresses
from builder.model.block import Region, Spot
from builder.model.public_pointing import PublicHotspot, PublicTour
from builder.model.text import Text
from tests.exports.build import ADDRESSES, BASE, exported, image, item, renditions, same, site
from tests.exports.presentation3 import findings

RICH = {
    "reference_code": same("K021-ZP·2019·D30-025-005"),
    "photographer": Text("佚名"),
    "caption": Text("外滩全景。", "A view of the Bund."),
    "keywords": [Text("外滩", "Bund"), Text("船"), same("1934")],
    "credit_line": Text("某市档案馆藏", "City Archives"),
    "rights_uri": same("https://creativecommons.org/publicdomain/zero/1.0/deed.zh"),
    "alt_text": Text("江边的楼", "Buildings by a river"),
    "shelf": Text("甲"),
    "inscription": Text("<b>题</b>"),
}


def documents(*items):
    """The IIIF files of a site by path."""
    made = site(*items)
    return iiif(made, ADDRESSES)


def iiif(made, addresses):
    """The Presentation 3 files of a site by path."""
    out = {str(file.path): file.data for file in exported(made, addresses, [])}
    return {path: json.loads(data) for path, data in out.items() if path.startswith("iiif/") and "activity" not in path}


@pytest.mark.parametrize(
    "one",
    [
        item("a-1", RICH),
        item("b-2", title=Text("只有中文")),
        item("c-3", title=Text(), date=None),
        item("d-4", images=(image("x"), image("y", 900, 1200), image("z", 300, 200, Text()))),
        item("e-5", {"rights_uri": same("见协议")}),
        item("f-6", {"medium": Text("<纸本>"), "inscription": Text("<i>x</i>")}),
    ],
    ids=["rich", "one language", "no title", "three pictures", "no rights uri", "angle brackets"],
)
def test_a_manifest_keeps_the_rules(one) -> None:
    """Whatever an item has or lacks, its manifest and the collections are valid."""
    made = documents(one)
    assert set(made) == {
        "iiif/collection.json", "iiif/collection.show.json", "iiif/exhibition.show.json", f"iiif/{one.slug}/manifest.json",
    }  # fmt: skip
    for path, document in made.items():
        assert not findings(document), f"{path}: {findings(document)}"


def test_a_site_without_items_has_a_valid_collection() -> None:
    """An exhibition whose items are all withheld is an empty collection."""
    made = documents()
    assert made["iiif/collection.json"]["items"][0]["items"] == []
    assert not findings(made["iiif/collection.json"])


def test_an_item_without_picture_has_no_manifest() -> None:
    """A manifest needs a canvas; without a picture there is neither a manifest nor a mention of one."""
    made = documents(item("a-1", images=()), item("b-2"))
    assert "iiif/a-1/manifest.json" not in made
    assert "a-1" not in json.dumps(made["iiif/collection.json"])


def test_the_record_is_there_in_both_languages() -> None:
    """Public fields are metadata; the caption is the summary, the credit line is required, alternatives go to the canvas."""
    manifest = documents(item("a-1", RICH))["iiif/a-1/manifest.json"]
    metadata = {line["label"]["en"][0]: line["value"] for line in manifest["metadata"]}
    assert metadata["Reference code"] == {"none": ["K021-ZP·2019·D30-025-005"]}
    assert metadata["Subjects"] == {"zh": ["外滩", "船"], "en": ["Bund"], "none": ["1934"]}
    assert metadata["Own shelf"] == {"zh": ["甲"]}
    assert "Caption" not in metadata
    assert "Alternative text" not in metadata
    assert manifest["summary"] == {"zh": ["外滩全景。"], "en": ["A view of the Bund."]}
    assert manifest["requiredStatement"]["value"] == {"zh": ["某市档案馆藏"], "en": ["City Archives"]}
    assert manifest["rights"] == "http://creativecommons.org/publicdomain/zero/1.0/"
    assert manifest["navDate"] == "1934-05-01T00:00:00Z"
    assert manifest["items"][0]["summary"] == {"zh": ["图1"], "en": ["Picture 1"]}


def test_addresses_meet() -> None:
    """Collection, manifest, canvas, picture and service name each other by the same absolute addresses."""
    made = documents(item("a-1"))
    manifest = made["iiif/a-1/manifest.json"]
    member = made["iiif/collection.json"]["items"][0]
    assert member["items"][0]["id"] == manifest["id"] == "https://archive.example/show/iiif/a-1/manifest.json"
    assert manifest["partOf"][0]["id"] == member["id"] == made["iiif/collection.show.json"]["id"]
    canvas = manifest["items"][0]
    body = canvas["items"][0]["items"][0]["body"]
    assert body["id"] == "https://archive.example/show/iiif/a-1/1/full/2000,1500/0/default.jpg"
    assert body["service"][0]["id"] == "https://archive.example/show/iiif/a-1/1"


def test_without_an_address_ids_are_still_uris() -> None:
    """A site that does not know its address has valid manifests: their names lie below a host that never answers."""
    made = iiif(site(item("a-1", RICH), base_url=""), Addresses())
    for path, document in made.items():
        assert not findings(document), f"{path}: {findings(document)}"
    assert made["iiif/a-1/manifest.json"]["id"] == "https://base-url-not-set.invalid/iiif/a-1/manifest.json"


def test_a_whole_exhibition_is_one_manifest() -> None:
    """All canvases in order, called by their items, with a range for each chapter and in it one for each item."""
    items = [item("a-1"), item("b-2", images=(image("x"), image("y"))), item("c-3", images=())]
    manifest = documents(*items)["iiif/exhibition.show.json"]
    assert [canvas["label"]["en"] for canvas in manifest["items"]] == [
        ["The Bund"], ["The Bund (1)"], ["The Bund (2)"],
    ]  # fmt: skip
    (chapter,) = manifest["structures"]
    assert chapter["label"] == {"zh": ["第一单元 一"], "en": ["Unit 1 One"]}
    assert [len(one["items"]) for one in chapter["items"]] == [1, 2]
    assert manifest["items"][0]["id"] == documents(*items)["iiif/a-1/manifest.json"]["items"][0]["id"]


def test_a_large_exhibition_has_its_collection_only(monkeypatch) -> None:
    """A viewer loads a manifest whole, so there is none for thousands of pictures."""
    monkeypatch.setattr("builder.model.whole_manifest.MOST_PICTURES", 1)
    assert "iiif/exhibition.show.json" in documents(item("a-1"))
    assert "iiif/exhibition.show.json" not in documents(item("a-1"), item("b-2"))


def test_pages_have_a_table_of_contents() -> None:
    """An item of several pictures lists them as a range; one picture needs none."""
    made = documents(item("a-1"), item("b-2", images=(image("x"), image("y"))))
    assert "structures" not in made["iiif/a-1/manifest.json"]
    (pages,) = made["iiif/b-2/manifest.json"]["structures"]
    assert [canvas["id"] for canvas in pages["items"]] == [
        canvas["id"] for canvas in made["iiif/b-2/manifest.json"]["items"]
    ]


def test_what_people_download() -> None:
    """A canvas offers its JPEG and the manifest its exhibition's brochures; a draft has none of the latter."""
    manifest = documents(item("a-1"))["iiif/a-1/manifest.json"]
    (jpeg,) = manifest["items"][0]["rendering"]
    assert jpeg["id"].endswith("/iiif/a-1/1/full/2000,1500/0/default.jpg")
    assert jpeg["label"]["en"] == ["Download JPEG 2000 × 1500"]
    assert [one["id"] for one in manifest["rendering"]] == [
        f"{BASE}/downloads/show.zh.pdf", f"{BASE}/downloads/show.en.pdf",
    ]  # fmt: skip
    draft = iiif(site(item("a-1"), draft=True), ADDRESSES)
    assert "rendering" not in draft["iiif/a-1/manifest.json"]


def test_tours_and_hotspots_are_annotations() -> None:
    """Each step is words about a rectangle of the canvas, in order and in both languages; a point is a point."""
    one = replace(
        item("a-1"),
        tours=(
            PublicTour(
                id="walk", picture=1, title=Text("细看", "A closer look"),
                steps=(Spot(Region(0.1, 0.2, 0.5, 0.5), Text("船", "ships")), Spot(Region(0.9, 0.9, 0.4, 0.4), Text("岸"))),
            ),
        ),
        hotspots=(PublicHotspot(1, Region(0.5, 0.5), Text("钟", "clock")), PublicHotspot(1, Region(0, 0, 1, 1), Text())),
    )  # fmt: skip
    made = documents(one)
    for path, document in made.items():
        assert not findings(document), f"{path}: {findings(document)}"
    canvas = made["iiif/a-1/manifest.json"]["items"][0]
    spots, tour = canvas["annotations"]
    assert [remark["target"]["selector"] for remark in spots["items"]] == [
        {"type": "PointSelector", "x": 1000, "y": 750}
    ]
    assert tour["label"] == {"zh": ["细看"], "en": ["A closer look"]}
    first, second = tour["items"]
    assert first["target"] == f"{canvas['id']}#xywh=200,300,1000,750"
    assert [(body["language"], body["value"]) for body in first["body"]] == [("zh-CN", "船"), ("en", "ships")]
    assert second["target"] == f"{canvas['id']}#xywh=1800,1350,200,150", "what leaves the picture ends at its edge"
    assert second["body"]["value"] == "岸"


BAD = {
    "point outside": lambda m: m["items"][0].update(
        annotations=[
            remark(
                m,
                target={
                    "type": "SpecificResource",
                    "source": {"id": m["items"][0]["id"], "type": "Canvas"},
                    "selector": {"type": "PointSelector", "x": 99999, "y": 0},
                },
            )
        ]
    ),
    "range without items": lambda m: m.update(
        structures=[{"id": "https://x.example/r", "type": "Range", "label": {"en": ["x"]}, "items": []}]
    ),
    "range with a strange canvas": lambda m: m.update(
        structures=[
            {
                "id": "https://x.example/r",
                "type": "Range",
                "label": {"en": ["x"]},
                "items": [{"id": "https://x.example/c", "type": "Canvas"}],
            }
        ]
    ),
    "rendering without label": lambda m: m["rendering"][0].pop("label"),
    "remark that paints": lambda m: m["items"][0].update(annotations=[remark(m, motivation="painting")]),
    "remark outside": lambda m: m["items"][0].update(
        annotations=[remark(m, target=m["items"][0]["id"] + "#xywh=0,0,9000,10")]
    ),
    "remark without words": lambda m: m["items"][0].update(annotations=[remark(m, body={"type": "TextualBody"})]),
    "no context": lambda m: m.pop("@context"),
    "wrong type": lambda m: m.update(type="sc:Manifest"),
    "id is a path": lambda m: m.update(id="/iiif/a-1/manifest.json"),
    "id with a blank": lambda m: m.update(id="https://x.example/a b"),
    "label is a string": lambda m: m.update(label="外滩"),
    "label without a language": lambda m: m.update(label={}),
    "label value is a string": lambda m: m.update(label={"zh": "外滩"}),
    "strange language": lambda m: m.update(label={"中文": ["外滩"]}),
    "metadata without value": lambda m: m["metadata"].append({"label": {"en": ["x"]}}),
    "empty metadata value": lambda m: m["metadata"].append({"label": {"en": ["x"]}, "value": {"zh": []}}),
    "rights are words": lambda m: m.update(rights="所有权利保留"),
    "rights with https": lambda m: m.update(rights="https://rightsstatements.org/vocab/InC/1.0/"),
    "navDate is a day": lambda m: m.update(navDate="1934-05-01"),
    "thumbnail is an object": lambda m: m.update(thumbnail=m["thumbnail"][0]),
    "thumbnail without type": lambda m: m["thumbnail"][0].pop("type"),
    "homepage without label": lambda m: m["homepage"][0].pop("label"),
    "homepage language is a string": lambda m: m["homepage"][0].update(language="zh"),
    "no canvas": lambda m: m.update(items=[]),
    "canvas without height": lambda m: m["items"][0].pop("height"),
    "canvas of no width": lambda m: m["items"][0].update(width=0),
    "canvas id with fragment": lambda m: m["items"][0].update(id=m["items"][0]["id"] + "#1"),
    "canvas without page": lambda m: m["items"][0].update(items=[]),
    "page of another type": lambda m: m["items"][0]["items"][0].update(type="AnnotationList"),
    "paints another canvas": lambda m: m["items"][0]["items"][0]["items"][0].update(target="https://x.example/c"),
    "does not paint": lambda m: m["items"][0]["items"][0]["items"][0].update(motivation="commenting"),
    "body without type": lambda m: m["items"][0]["items"][0]["items"][0]["body"].pop("type"),
    "body format": lambda m: m["items"][0]["items"][0]["items"][0]["body"].update(format="jpg"),
    "service profile": lambda m: m["thumbnail"][0]["service"][0].update(profile="http://iiif.io/level0"),
    "service with slash": lambda m: m["thumbnail"][0]["service"][0].update(id="https://x.example/a/"),
    "unknown property": lambda m: m.update(description="x"),
    "width on a manifest": lambda m: m.update(width=10),
    "agent without label": lambda m: m["provider"][0].pop("label"),
    "partOf something": lambda m: m["partOf"][0].update(type="Book"),
    "canvas twice": lambda m: m["items"].append(m["items"][0]),
}


def remark(manifest, **changes):
    """A page with one annotation of the first canvas."""
    canvas = manifest["items"][0]["id"]
    one = {
        "id": f"{canvas}/remark/1", "type": "Annotation", "motivation": "commenting",
        "body": {"type": "TextualBody", "value": "x"}, "target": f"{canvas}#xywh=0,0,10,10",
    }  # fmt: skip
    return {"id": f"{canvas}/remarks", "type": "AnnotationPage", "items": [one | changes]}


@pytest.mark.parametrize("spoil", BAD.values(), ids=BAD)
def test_the_checker_bites(spoil) -> None:
    """Each broken rule is found: the checker is no rubber stamp."""
    made = site(item("a-1", RICH))
    manifest = copy.deepcopy(json.loads(json.dumps(Manifests(made, renditions(made), ADDRESSES).of(made.items[0]))))
    assert not findings(manifest)
    spoil(manifest)
    assert findings(manifest), "the broken manifest passed"


def test_the_checker_bites_collections() -> None:
    """A collection that embeds a manifest, or holds something else, is found."""
    made = documents(item("a-1"))
    collection = made["iiif/collection.json"]
    spoilt = copy.deepcopy(collection)
    spoilt["items"][0]["items"][0] = made["iiif/a-1/manifest.json"]
    assert findings(spoilt)
    spoilt = copy.deepcopy(collection)
    spoilt["items"][0]["items"][0]["type"] = "Canvas"
    assert findings(spoilt)

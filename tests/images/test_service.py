"""The files of the site are exactly what each info.json says, under the addresses of IIIF Image API 3."""

from __future__ import annotations

import json
from pathlib import PurePosixPath

import pytest
from PIL import Image

from builder.images import image_files
from builder.model.address import Addresses
from builder.model.files import Stored
from builder.model.public import PublicItem
from builder.model.text import Text

SLUG = "j001-2"


def item(*images, id="a1", slug=SLUG) -> PublicItem:
    return PublicItem(
        id=id,
        slug=slug,
        exhibition="north",
        unit="u",
        number="1-1",
        title=Text("图", "A"),
        date=None,
        record=(),
        images=images,
    )


def files(studio, *images, base_url=""):
    made, troubles = studio.make(*images)
    assert not troubles
    return {str(file.path): file for file in image_files([item(*images)], made, Addresses(base_url=base_url))}


def picture(size, seed=0) -> Image.Image:
    return Image.linear_gradient("L").rotate(seed).resize(size).convert("RGB")


def size_of(file) -> tuple[int, int]:
    assert isinstance(file.data, Stored)
    with Image.open(file.data.path) as opened:
        return opened.size


def promised(info) -> dict[str, tuple[int, int]]:
    """Every request that a client may derive from an info.json, and the size of its answer. Source: Image API 3, §5."""
    width, height = info["width"], info["height"]
    sizes = [(size["width"], size["height"]) for size in info["sizes"]]
    requests = {f"full/{w},{h}": (w, h) for w, h in sizes}
    limit = (info.get("maxWidth", width), info.get("maxHeight", height))
    requests["full/max"] = (min(width, limit[0]), min(height, limit[1]))
    for tiles in info.get("tiles", []):
        side = tiles["width"]
        for factor in tiles["scaleFactors"]:
            for x in range(0, width, side * factor):
                for y in range(0, height, side * factor):
                    w, h = min(side * factor, width - x), min(side * factor, height - y)
                    out = (-(-w // factor), -(-h // factor))
                    requests[f"{x},{y},{w},{h}/{out[0]},{out[1]}"] = out
    return requests


@pytest.mark.parametrize("zoom", [False, True])
@pytest.mark.parametrize("size", [(1300, 900), (500, 1301), (60, 40), (512, 512)])
def test_info_and_files_agree(studio, as_file, zoom, size):
    """Every size and tile that info.json promises is there in its size, and no JPEG is there that it does not promise."""
    found = files(studio, studio.image(as_file(picture(size), "PNG"), zoom=zoom))
    base = f"iiif/{SLUG}/1"
    info = json.loads(found[f"{base}/info.json"].data)
    requests = promised(info)
    for request, answer in requests.items():
        assert size_of(found[f"{base}/{request}/0/default.jpg"]) == answer, request
    jpegs = {path for path in found if path.endswith(".jpg")}
    assert jpegs == {f"{base}/{request}/0/default.jpg" for request in requests}


def test_info(studio, as_file):
    """An info.json has what Image API 3 demands, and says level 0."""
    found = files(
        studio,
        studio.image(as_file(picture((1300, 900)), "PNG"), zoom=True),
        base_url="https://a.cn/x/",
    )
    text = found[f"iiif/{SLUG}/1/info.json"].data.decode()
    assert json.loads(text) == {
        "@context": "http://iiif.io/api/image/3/context.json",
        "id": f"https://a.cn/x/iiif/{SLUG}/1",
        "type": "ImageService3",
        "protocol": "http://iiif.io/api/image",
        "profile": "level0",
        "width": 1300,
        "height": 900,
        "maxWidth": 400,
        "maxHeight": 277,
        "sizes": [
            {"width": 100, "height": 69},
            {"width": 200, "height": 138},
            {"width": 300, "height": 208},
            {"width": 325, "height": 225},
            {"width": 400, "height": 277},
        ],
        "tiles": [{"width": 512, "scaleFactors": [1, 2, 4]}],
    }


def test_webp_stands_beside(studio, as_file):
    """Every size of the four is there as WebP too, for our own pages; info.json does not speak of it."""
    found = files(studio, studio.image(as_file(picture((1300, 900)), "PNG"), zoom=True))
    webps = [path for path in found if path.endswith(".webp")]
    assert webps == [
        f"iiif/{SLUG}/1/full/{w},{h}/0/default.webp" for w, h in ((100, 69), (200, 138), (300, 208), (400, 277))
    ]
    assert b"webp" not in found[f"iiif/{SLUG}/1/info.json"].data


def test_largest_is_max(studio, as_file):
    """What IIIF calls max is the largest size, the same file in the store."""
    found = files(studio, studio.image(as_file(picture((1300, 900)), "PNG")))
    assert (
        found[f"iiif/{SLUG}/1/full/max/0/default.jpg"].data == found[f"iiif/{SLUG}/1/full/400,277/0/default.jpg"].data
    )


def test_several_pictures_and_items(studio, as_file):
    """Pictures of an item are numbered from 1; every file names the item it was made from and no path is used twice."""
    one, two = (studio.image(as_file(picture((300, 200), seed), "PNG")) for seed in (0, 90))
    made, _ = studio.make(one, two)
    found = list(image_files([item(one, two), item(two, id="b", slug="b")], made, Addresses()))
    paths = [file.path for file in found]
    assert len(paths) == len(set(paths))
    assert all(isinstance(path, PurePosixPath) and not path.is_absolute() for path in paths)
    owners = {(path.parts[1], path.parts[2]): file.made_from for path, file in zip(paths, found, strict=True)}
    assert owners == {(SLUG, "1"): ("north/a1",), (SLUG, "2"): ("north/a1",), ("b", "1"): ("north/b",)}


def test_without_pictures():
    """An item without a picture has no files."""
    assert not list(image_files([item()], {}, Addresses()))

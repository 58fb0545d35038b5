"""Nothing that was covered is ever published, by whatever way it would come."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from builder import plugin, surroundings
from builder.images import covering
from builder.order import Order, Outcome
from builder.pipeline import build
from tests.whole.sites import EXHIBIT_YML, HEADER, row, write_site

RED = (250, 30, 30)


def build_here(folder: Path) -> Outcome:
    """Build in this process, so that a test may damage a part of it."""
    order = Order(folder=folder, out=folder / "build", as_of=date(2026, 11, 22), jobs=1)
    tools = surroundings.tools(folder, lambda *_: None)
    return build(order, tools, plugin.render)


def secret_page() -> bytes:
    """A picture with a red secret in its lower right quarter, in a format that loses nothing."""
    page = Image.new("RGB", (1200, 800), (240, 235, 220))
    ImageDraw.Draw(page).rectangle((700, 500, 1100, 700), fill=RED)
    stream = io.BytesIO()
    page.save(stream, "PNG")
    return stream.getvalue()


def site_with(folder: Path, cell: str) -> Path:
    """One item whose secret is covered by this cell, or not at all."""
    line = row(1, 文件名="p1.png").rstrip("\r\n") + f",{cell}\r\n"
    table = HEADER.rstrip("\r\n") + ",遮盖\r\n" + line
    return write_site(
        folder, [row(1)], {"exhibits/quay/items.csv": table, "exhibits/quay/images/p1.png": secret_page()}
    )


def reds(site: Path) -> list[str]:
    """Every published picture in which the secret's red is seen."""
    found = []
    for path in sorted((site / "build/site/iiif").rglob("*.*")):
        if path.suffix in {".jpg", ".webp"}:
            seen = Image.open(path).convert("RGB").getcolors(1 << 24) or []
            if any(r > 180 and g < 110 and b < 110 for _, (r, g, b) in seen):
                found.append(path.name)
    return found


CROP = "crops:\n  - {item: A-1, at: [0.5, 0.5, 0.5, 0.5]}\n"
"""The part of the picture in which the secret stands."""


@pytest.mark.parametrize("cell", ['"0.55,0.6,0.4,0.3"', '"0.55,0.6 0.95,0.6 0.95,0.9 0.55,0.9"'])
def test_a_store_made_before_the_redaction_never_serves_the_old_pixels(tmp_path: Path, cell: str) -> None:
    """The site is built openly first; then the area is covered, and with the same store no old pixel comes back, in the
    crop that opens the exhibition no more than in the whole.
    """
    site = site_with(tmp_path, "")
    show = site / "exhibits/quay/exhibit.yml"
    show.write_text(EXHIBIT_YML + CROP, encoding="utf-8")
    assert build_here(site).published
    assert "600,400.jpg" in reds(site)
    site_with(tmp_path, cell)
    show.write_text(EXHIBIT_YML + CROP, encoding="utf-8")
    assert build_here(site).published
    assert (site / "build/site/iiif/a-1/1/crop/600,400.jpg").is_file()
    assert "a-1/1/crop/" in (site / "build/site/exhibits/quay/index.html").read_text(encoding="utf-8")
    assert not reds(site)


YAML = """
redactions:
  - item: A-1
    reason: 身份证号
    rectangles: [[0.55, 0.6, 0.2, 0.3]]
    polygons: [[[0.7, 0.6], [0.95, 0.6], [0.95, 0.9], [0.7, 0.9]]]
"""


def test_what_exhibit_yml_covers_is_covered_like_a_cell(tmp_path: Path) -> None:
    """Half of the secret by a rectangle, half by a polygon, and a corner more by the cell: nothing of it is seen, and
    the reason stays in the house.
    """
    site = site_with(tmp_path, '"1:0,0,0.1,0.1"')
    (site / "exhibits/quay/exhibit.yml").write_text(EXHIBIT_YML + YAML, encoding="utf-8")
    assert build_here(site).published
    assert not reds(site)
    picture = next((site / "build/site/iiif/a-1/1").rglob("*.jpg"))
    shown = Image.open(picture).convert("RGB")
    assert max(shown.getpixel((2, 2))) < 60  # type: ignore[type-var, arg-type]
    assert not [path for path in (site / "build/site").rglob("*.*") if "身份证号".encode() in path.read_bytes()]


@pytest.mark.parametrize("wrong", ["A-9", "A-1\n    picture: 7"])
def test_a_cover_that_points_nowhere_shows_nothing(tmp_path: Path, wrong: str) -> None:
    """A cover of an item or a picture that is not there: what was meant is not shown uncovered."""
    site = site_with(tmp_path, "")
    text = EXHIBIT_YML + YAML.replace("item: A-1", f"item: {wrong}")
    (site / "exhibits/quay/exhibit.yml").write_text(text, encoding="utf-8")
    build_here(site)
    assert not reds(site)


def test_a_cover_that_fails_publishes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Were the painting of the cover ever lost, the proof would see the pixels and keep the last site."""
    from builder.images import pixels

    assert pixels.cover is covering.cover
    monkeypatch.setattr(pixels, "cover", lambda *_: None)
    site = site_with(tmp_path, '"0.55,0.6,0.4,0.3"')
    outcome = build_here(site)
    assert not outcome.published
    found = {problem.facts["path"] for problem in outcome.problems if problem.code == "PROOF-13"}
    assert {path.rpartition(".")[2] for path in found} >= {"jpg", "webp", "pdf"}
    assert not (site / "build/site").exists()


@pytest.mark.parametrize("covered", [False, True])
def test_a_picture_on_a_written_page_is_looked_at(tmp_path: Path, covered: bool) -> None:
    """A smaller copy of the master on a hand-written page shows what the exhibition covers: nothing is published; with
    the same area covered it is.
    """
    site = site_with(tmp_path, '"0.55,0.6,0.4,0.3"')
    copy = Image.open(io.BytesIO(secret_page())).resize((600, 400))
    if covered:
        ImageDraw.Draw(copy).rectangle((325, 235, 575, 365), fill=(31, 27, 22))
    copy.save(site / "content/pages/copy.jpg", quality=70)
    for language in ("zh", "en"):
        (site / f"content/pages/about.{language}.md").write_text("# About\n\n![a page](copy.jpg)\n", encoding="utf-8")
    outcome = build_here(site)
    assert outcome.published is covered, [one.message("en") for one in outcome.problems]
    found = [one.facts["path"] for one in outcome.problems if one.code == "PROOF-13"]
    assert found == ([] if covered else ["copy.jpg"])


def test_a_cover_that_fails_prints_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same for what leaves the house on paper; with the cover in its place it is printed."""
    from builder.images import pixels
    from builder.printing import print_brochures

    site = site_with(tmp_path, '"0.55,0.6,0.4,0.3"')
    order = Order(folder=site, out=site / "build", as_of=date(2026, 11, 22), jobs=1)
    tools = surroundings.tools(site, lambda *_: None)
    assert print_brochures(order, tools).paths
    monkeypatch.setattr(pixels, "cover", lambda *_: None)
    damaged = print_brochures(replace(order, out=site / "other"), tools)
    assert not damaged.paths
    assert "PROOF-13" in {problem.code for problem in damaged.problems}

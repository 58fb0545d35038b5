"""The tables and essays of a printed museum catalogue as a site folder: real input for the brochure, not an importer."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import yaml

_PLACES = (("italy", "Italy", "Italy"), ("gaul", "Gaul", "France"), ("northafrica", "North Africa", "Tunisia"))
_SYRIA = ("syria", "Syria", "Syria")
_HEADER = ("id", "题名", "单元", "时间", "地点", "载体", "尺寸", "参见号", "责任者", "文件名", "替代文本")
_EXHIBIT = {
    "lantai": 1,
    "language": "en",
    "title": {"en": "Roman Mosaics in the J. Paul Getty Museum"},
    "subtitle": {"en": "A catalogue of the collection"},
    "summary": {
        "en": "Twenty-one mosaics from Italy, Gaul, North Africa and Syria, from the second to the sixth century."
    },
    "hero": "cat-2",
    "defaults": {"publish_basis": "already_published", "credit_line": "© 2016 J. Paul Getty Trust, CC BY 4.0"},
    "partners": [{"name": {"en": "The J. Paul Getty Museum"}, "role": "lender"}],
}


def write_mosaics(source: Path, folder: Path) -> None:
    """Write ``exhibits/mosaics`` of a site folder; the pictures stay where they are."""
    exhibit = folder / "exhibits/mosaics"
    (exhibit / "texts").mkdir(parents=True)
    units = [{"id": name, "title": {"en": title}} for name, title, _ in (*_PLACES, _SYRIA)]
    settings = _EXHIBIT | {"images": str(source / "source/assets/images/plates"), "units": units}
    (exhibit / "exhibit.yml").write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
    table = io.StringIO()
    csv.writer(table).writerows([_HEADER, *_rows(source)])
    (exhibit / "items.csv").write_text(table.getvalue(), encoding="utf-8")
    for path in sorted((source / "source/catalogue").glob("*.md.erb")):
        stem = path.name.removesuffix(".html.md.erb")
        name = f"cat-{stem.partition('-')[0]}" if stem[0].isdecimal() else stem
        if not stem.startswith("excavations"):
            (exhibit / f"texts/{name}.en.md").write_text(_plain(path), encoding="utf-8")
    introduction = _plain(source / "source/introduction.html.md")
    (exhibit / "texts/foreword.en.md").write_text(introduction, encoding="utf-8")


def _rows(source: Path) -> Iterator[tuple[str, ...]]:
    works = next(yaml.safe_load_all((source / "data/catalogue.yml").read_text(encoding="utf-8")))
    for work in sorted(works, key=lambda one: int(one["cat"])):
        place = next((name for name, _, country in _PLACES if country in work["location"]), _SYRIA[0])
        first, last = work["date"]
        size = " × ".join(str(part) for part in work["dimensions"])
        (picture,) = (source / "source/assets/images/plates").glob(f"cat{work['cat']}_*.jpg")
        yield (
            f"cat-{work['cat']}", work["title"], place, f"{first}–{last}", work["location"].removeprefix("from "),
            work["material"], f"{size} cm", work["inv"], work["culture"], picture.name, f"{work['title']}, seen from above",
        )  # fmt: skip


def _plain(path: Path) -> str:
    """The essay without its front matter, its calls and its tags; what a call shows stays."""
    text = path.read_text(encoding="utf-8").split("\n---\n", 1)[1]
    text = re.sub(r"<figure.*?</figure>", "", text, flags=re.DOTALL)
    text = re.sub(r'<%=\s*(?:location_link|link_to)\s*\(?\s*"([^"]*)".*?%>', r"\1", text)
    for unwanted in (r"<%.*?%>", r"</?[a-z]+(?:\s[^>]*)?>"):
        text = re.sub(unwanted, "", text, flags=re.DOTALL)
    return re.sub(r"\bcats?\. (\d+)", r"no. \1", text).strip() + "\n"

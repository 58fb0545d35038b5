"""Planted secrets: in every private field and every withheld item of an exhibition of five hundred, found nowhere."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from builder import pipeline, plugin, surroundings
from builder.kiosking import deliver
from builder.model.field_table import ROWS
from builder.order import Order, Outcome
from builder.verify.folding import views
from builder.verify.paper import read_paper
from tests.whole.sites import EXHIBIT_YML, SITE_YML, row, write_site

ITEMS = 500
_TYPED = {"text", "list", "code"}
_GATE = {
    "contains_map",
    "consent",
    "licence_scope",
    "private_fields",
    "private_files",
    "unit",
    "id",
    "reference_code_raw",
}
PRIVATE = [field.key for field in ROWS if not field.public and field.kind in _TYPED and field.key not in _GATE]
PUBLIC = [
    field.key for field in ROWS if field.public and field.kind in _TYPED and field.key not in {"id", "map_approval_no"}
]


_PLANTED = re.compile(r"plant\d{3}[a-z]")
"""Letters alone may stand in a list of places by chance; no planted word is without its number."""


def token(number: int, field: str) -> str:
    """A word that stands nowhere else."""
    return f"PLANT{number:03d}{field.replace('_', '')}"


def table() -> str:
    """Every fifth item is withheld, each for another reason, and full of secrets; the others have theirs in private
    fields.
    """
    ways: list[dict[str, str]] = [
        {"security_level": "机密", "opening_status": ""},
        {"opening_status": "控制"},
        {"embargo_until": "2030-01-01"},
        {"use_until": "2020-01-01"},
        {"sensitive": "未成年人"},
    ]
    keys = ["id", "date_original", "file", *PUBLIC, *PRIVATE]
    more = ["security_level", "opening_status", "embargo_until", "use_until", "sensitive"]
    stream = io.StringIO()
    writer = csv.DictWriter(stream, [*keys, *more], restval="")
    writer.writeheader()
    for number in range(ITEMS):
        closed = number % 5 == 0
        cells = {"id": token(number, "id") if closed else f"open-{number}", "date_original": "1958年"}
        cells |= {key: token(number, key) for key in PRIVATE}
        cells |= {key: token(number, key) if closed else f"公开的{key}第{number}号" for key in PUBLIC}
        cells["file"] = "" if closed else f"p{number % 4 + 1}.jpg"
        cells["opening_status"] = "开放"
        writer.writerow(cells | (ways[number // 5 % len(ways)] if closed else {}))
    return stream.getvalue()


def built(folder: Path, *, kiosk: bool = False) -> Outcome:
    """An edition, made in this process."""
    order = Order(
        folder=folder,
        out=folder / "build",
        as_of=date(2026, 11, 22),
        audience="onsite" if kiosk else "web",
        kiosk=kiosk,
        with_print=not kiosk,
        jobs=1,
    )
    return pipeline.build(order, surroundings.tools(folder, lambda *_: None), plugin.render)


def texts(path: Path) -> Iterator[str]:
    """Everything that a file tells: its name, its bytes, what is escaped, packed or set in it."""
    yield path.name
    data = path.read_bytes()
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as packed:
            yield from packed.namelist()
            yield from (packed.read(name).decode("latin-1") for name in packed.namelist())
    if path.suffix == ".pdf":
        yield read_paper(data)[0]
    yield data.decode("latin-1")
    if path.suffix in {".html", ".json", ".js", ".xml", ".csv", ".ics", ".txt"}:
        yield from views(data.decode("utf-8"))


def leaks(*folders: Path) -> list[str]:
    """The files in which a planted word stands, however it is cased and spaced."""
    files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    return [str(path) for path in files if any(_PLANTED.search("".join(text.lower().split())) for text in texts(path))]


@pytest.mark.slow
def test_five_hundred_items_full_of_secrets(tmp_path: Path) -> None:
    """No byte of the web site, its brochures, the kiosk edition or its zip tells of a private field or withheld item."""
    files = {
        "exhibits/quay/items.csv": table(),
        "exhibits/quay/exhibit.yml": EXHIBIT_YML + "opened: 2026-05-01\n",
        "content/site.yml": SITE_YML.replace("Archives}}", "Archives}, email: a@archives.example}")
        + "base_url: https://archives.example/show/\n",
    }
    site = write_site(tmp_path, [row(n) for n in range(1, 5)], files)
    web = built(site)
    assert web.published, [problem.message("en") for problem in web.problems if problem.severity == "error"][:5]
    assert web.withheld == ITEMS // 5
    kiosk = built(site, kiosk=True)
    assert kiosk.published
    deliver(kiosk.folder, tmp_path / "given" / "kiosk")
    assert len(list((site / "build/site").rglob("*.pdf"))) >= 2
    for name in ("feed.xml", "sitemap.xml", "data/oai.xml", "data/facets.json", "iiif/collection.json"):
        assert (site / "build/site" / name).is_file(), name
    assert not leaks(site / "build/site", kiosk.folder, tmp_path / "given")

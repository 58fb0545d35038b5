"""Layout of a withheld item, all the way: nothing of it is in the site, and a stray copy of its words publishes nothing."""

from __future__ import annotations

from pathlib import Path

from tests.whole.sites import EXHIBIT_YML, lantai, row, write_site

STEP = "这一步说的是还没有开放的那一张"
SPOT = "This very spot tells of the closed picture"
LAYOUT = f"""\
units:
  - id: quay
    title: {{zh: 码头, en: Quay}}
    blocks: [tour walk, "then-and-now A-1 A-2", timeline years]
tours:
  - {{id: walk, item: A-2, steps: [{{at: [0.1, 0.1, 0.3, 0.3], zh: {STEP}, en: One step}}]}}
hotspots:
  - {{item: A-2, spots: [{{at: [0.5, 0.5], zh: 一处, en: {SPOT}}}]}}
timelines:
  - id: years
    events: [{{when: 1958年, zh: 码头建成的那一年, en: The quay is built}}, {{when: 约1960年, zh: 照了那张不能看的, en: The closed one is taken, item: A-2}}]
"""


def _pages(site: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in site.rglob("*") if path.suffix in {".html", ".json"})


def test_a_withheld_item_takes_its_layout_along(tmp_path: Path) -> None:
    """A tour, hotspots and an event of a classified item are nowhere; were its words in a foreword, nothing is
    published and the last good site stays.
    """
    rows = [row(1), row(2), row(3)]
    folder = write_site(tmp_path, rows, {"exhibits/quay/exhibit.yml": EXHIBIT_YML + LAYOUT})
    done = lantai("build", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    shown = _pages(folder / "build/site")
    assert STEP in shown
    assert SPOT in shown
    assert list((folder / "build/site/iiif/a-2/1/details").iterdir())

    items = folder / "exhibits/quay/items.csv"
    items.write_text(
        items.read_text(encoding="utf-8").replace("码头上的人群，第2张,", "码头上的人群，第2张,秘密"), encoding="utf-8"
    )
    done = lantai("build", folder)
    assert "已发布" in done.stdout + done.stderr
    hidden = _pages(folder / "build/site")
    assert STEP not in hidden
    assert SPOT not in hidden
    assert "照了那张不能看的" not in hidden
    assert "码头建成的那一年" in hidden
    assert not (folder / "build/site/iiif/a-2").exists()

    (folder / "exhibits/quay/texts/foreword.en.md").write_text(f"Look: {SPOT}.\n", encoding="utf-8")
    done = lantai("build", folder)
    assert done.returncode == 1
    assert "未发布" in done.stdout + done.stderr

"""A site's search holds what is public and nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.search.reading import CALL, Index, rebuilt
from tests.whole.sites import ROOT, lantai, row, write_site


def index_of(site: Path) -> Index:
    """The index of a built site."""
    calls = (CALL.fullmatch(path.read_text(encoding="utf-8")) for path in (site / "search").rglob("*.js"))
    return Index({call[1]: json.loads(call[2]) for call in calls if call})


def test_a_withheld_item_is_in_no_part_of_the_index(tmp_path: Path) -> None:
    """Works, pages and exhibitions are found; of a classified work no list, no chunk and no facet says a word."""
    closed = row(3, 题名="封存卷宗", title_en="Sealed dossier", 地点="地窖", 密级="秘密")
    folder = write_site(tmp_path, [row(1), row(2), closed])
    done = lantai("build", folder)
    assert done.returncode == 0, done.stdout
    site = folder / "build" / "site"
    index = index_of(site)
    assert len(index.find("码头第")) == 2
    assert index.find("关于本馆")
    assert index.find("碼頭老照片") == index.find("老照片 码头") != set()
    for secret in ("封存", "卷宗", "dossier", "地窖", "捐赠人", "内部备注", "a-3"):
        assert index.find(f'"{secret}"', (1, 2)) == set(), secret
    words = "".join([*rebuilt(index, 1).values(), *rebuilt(index, 2).values()])
    assert "封" not in words
    every = "".join(path.read_text(encoding="utf-8") for path in (site / "search").rglob("*.js"))
    assert "封" not in every
    assert "窖" not in every


def test_the_search_page_mounts_nothing_else() -> None:
    """No mark of the search page is the name of another component, which would take its place for its own."""
    theme = ROOT / "theme"
    names = set()
    for path in (theme / "assets" / "js").glob("*.js"):
        names |= set(re.findall(r"^components(?:\.|\[\")([a-z-]+)", path.read_text(encoding="utf-8"), re.MULTILINE))
    marks = set(re.findall(r"data-([a-z-]+)", (theme / "lantai" / "search.html").read_text(encoding="utf-8")))
    assert marks & names == {"search-page"}

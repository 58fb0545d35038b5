"""The draft is for the house: marked on every page, told to nobody, and no edition is made of it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from builder import packing, pipeline, plugin, printing, surroundings
from builder.order import Order, Outcome
from tests.whole.sites import SITE_YML, lantai, row, write_site

DAY = date(2026, 11, 22)
REVIEWED = SITE_YML + "base_url: https://archives.example/\ngate: {review: final}\n"


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """The draft of a work that nobody reviewed and of a classified one; the site of the same folder is empty."""
    folder = write_site(
        tmp_path_factory.mktemp("draft"), [row(1), row(2, 密级="机密", 题名="绝密题名")], {"content/site.yml": REVIEWED}
    )
    order = Order(folder=folder, out=folder / "build", as_of=DAY, draft=True, with_print=False, jobs=1)
    return pipeline.build(order, surroundings.tools(folder, lambda *_: None), plugin.render)


def test_every_page_says_that_it_is_a_draft(drafted: Outcome) -> None:
    """The mark stands over every page in its language, and no search engine may keep one."""
    pages = sorted(drafted.folder.rglob("*.html"))
    assert (drafted.folder / "items/a-1/index.html") in pages
    for path in pages:
        page = path.read_text(encoding="utf-8")
        if re.search(r"<meta http-equiv=\"?refresh", page):
            continue
        assert re.search(r'<meta name="robots" content="noindex', page), path
        mark = "Draft" if path.relative_to(drafted.folder).parts[0] == "en" else "草稿"
        assert f'class="draft" aria-label="{mark}" data-mark="{mark}"' in page, path
    style = (drafted.folder / "assets/lantai.css").read_text(encoding="utf-8")
    assert re.search(r"\.draft::after\s*\{[^}]*attr\(data-mark\)", style)


def test_a_draft_holds_what_is_not_reviewed_and_nothing_classified(drafted: Outcome) -> None:
    """Whoever works on it sees what is not finished; a classified work is in no byte of it either."""
    files = [path for path in drafted.folder.rglob("*") if path.is_file()]
    assert any("码头第1号".encode() in path.read_bytes() for path in files)
    assert not any("绝密题名".encode() in path.read_bytes() for path in files)
    assert not any(re.search(r"a-2\b", path.as_posix()) for path in files)


def test_nobody_is_told_of_a_draft(drafted: Outcome) -> None:
    """No site map, no feed, no record for harvesters, no cards."""
    for name in ("sitemap.xml", "feed.xml", "robots.txt", "data/oai.xml", "iiif/activity"):
        assert not (drafted.folder / name).exists(), name
    assert "og:image" not in (drafted.folder / "index.html").read_text(encoding="utf-8")


def test_no_edition_is_made_of_a_draft(drafted: Outcome) -> None:
    """A draft for a booth, for paper or for a partner is refused, also where a program asks for it, and leaves no file."""
    folder = drafted.folder.parents[1]
    order = Order(folder=folder, out=folder / "build", as_of=DAY, draft=True, jobs=1)
    tools = surroundings.tools(folder, lambda *_: None)
    booth = pipeline.build(replace(order, kiosk=True, audience="onsite"), tools, plugin.render)
    assert (booth.published, [one.code for one in booth.problems]) == (False, ["DRAFT-01"])
    printed = printing.print_brochures(replace(order, audience="print"), tools)
    assert (printed.paths, [one.code for one in printed.problems]) == ((), ["DRAFT-01"])
    given = packing.pack(replace(order, audience="partner"), tools, "quay", "440200", folder / "a.zip")
    assert (given.path, [one.code for one in given.problems]) == (None, ["PACK-09"])
    assert not (folder / "build/kiosk").exists()
    assert not list(folder.rglob("*.pdf"))
    assert not list(folder.rglob("*.zip"))


def test_the_draft_is_told_from_an_edition(drafted: Outcome) -> None:
    """``check --built`` refuses it whatever the day; the site of the same folder has nothing of it."""
    refused = lantai("check", "--built", drafted.folder, "--as-of", "2026-11-22")
    assert refused.returncode == 1
    assert "草稿" in refused.stdout

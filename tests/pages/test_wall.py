"""The wall of all works: pages, chapters wherever they begin, and what divides the works."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from urllib.parse import unquote

import pytest

from builder.model.address import Addresses
from builder.model.public import PublicSite, PublicUnit
from builder.model.text import Text
from builder.pages import wall
from builder.search import site_records
from tests.pages.conftest import Made, a_site, make, work


def many(count: int, **record: Text) -> PublicSite:
    """That many works in two chapters."""
    works = [work(n, images=0, **record) for n in range(1, count + 1)]
    half = count // 2
    units = tuple(
        PublicUnit(
            id=name, number=n, title=Text(name), intro=Text(), entries=tuple(replace(one, unit=name) for one in part)
        )
        for n, (name, part) in enumerate((("甲", works[:half]), ("乙", works[half:])), start=1)
    )
    site = a_site()
    return replace(site, exhibitions=(replace(site.exhibitions[0], units=units, hero=None),))


@pytest.fixture
def paged(monkeypatch: pytest.MonkeyPatch) -> Made:
    """Twenty-five works, ten to a page."""
    monkeypatch.setattr(wall, "PER_PAGE", 10)
    return make(many(25))


def test_every_work_hangs_on_one_page(paged: Made) -> None:
    """All works hang on numbered pages, each once, in the curator's order."""
    found = []
    for path in ("all/index.html", "all/2/index.html", "all/3/index.html"):
        found += re.findall(r'class="pic words" href="[./]*items/(a-\d+)/"', paged.page(path))
    assert found == [f"a-{n}" for n in range(1, 26)]
    assert "all/4/index.html" not in paged.texts


def test_pages_lead_on_without_script(paged: Made) -> None:
    """Each page names its part and leads to its neighbours and, by number, to all of a short wall."""
    page = paged.page("en/all/2/index.html")
    assert "11–20" in page
    assert '<a href="../" rel="prev">' in page or 'rel="prev">Previous page' in page
    assert 'rel="next">Next page' in page
    assert re.findall(r">(\d)</a></li>", page) == ["1", "2", "3"]


def test_a_chapter_is_found_on_the_page_where_it_begins(paged: Made) -> None:
    """The list of chapters leads to the page that holds the chapter's first work, from every page."""
    assert re.search(r'href="[./]*all/2/#quay-2"', paged.page("all/index.html"))
    assert 'href="#quay-2"' in paged.page("all/2/index.html")
    assert re.search(r'href="[./]*all/#quay-1"', paged.page("all/3/index.html"))


def test_ten_thousand_works_make_no_endless_page() -> None:
    """No page of a large wall weighs more than 400 KB before compression, and numbers are left out in the middle."""
    made = make(many(4000))
    pages = {path: text for path, text in made.texts.items() if path.startswith("all/")}
    assert len(pages) == 14
    assert max(len(text.encode()) for text in pages.values()) < 400_000
    assert "…" in made.page("all/7/index.html")


def test_facets_divide_the_works() -> None:
    """A value that all works share is no facet; one that some share is, with its count, and the tiles name it."""
    site = many(4, place=Text("南门", "South gate"))
    (show,) = site.exhibitions
    first, *rest = show.units[0].entries
    other = work(9, images=0, place=Text("北门", "North gate"))
    unit = replace(show.units[0], entries=(first, replace(other, unit="甲"), *rest))
    page = make(replace(site, exhibitions=(replace(show, units=(unit, *show.units[1:])),))).page("all/index.html")
    assert re.search(r'value="(\d+)"><span>南门</span> <span class="num">4</span>', page)
    assert re.search(r'value="(\d+)"><span>北门</span> <span class="num">1</span>', page)
    assert "1958" not in page[page.index("<fieldset>") : page.index("</fieldset>")]
    assert len(re.findall(r'data-of="\d', page)) == 5


def test_nothing_to_divide_no_facets(made: Made) -> None:
    """Works that have nothing but one place in common are not offered a choice of one."""
    assert "<fieldset>" not in made.page("all/index.html")


def test_a_wall_of_several_pages_narrows_by_search(monkeypatch: pytest.MonkeyPatch) -> None:
    """What divides all works stands on every page; each value leads to the search page, which has a facet of that name
    with that value and as many works.
    """
    monkeypatch.setattr(wall, "PER_PAGE", 10)
    site = many(24, place=Text("南门", "South gate"))
    (show,) = site.exhibitions
    others = tuple(replace(work(n, images=0, place=Text("北门 & 东", "")), unit="乙") for n in (31, 32))
    units = (show.units[0], replace(show.units[1], entries=(*show.units[1].entries, *others)))
    site = replace(site, exhibitions=(replace(show, units=units),))
    pages = make(site).texts
    addresses = Addresses(site.languages)
    having = Counter(facet for one in site_records(site, {}, addresses) if one.kind == "item" for facet in one.facets)
    for path, root in (
        ("all/index.html", "../"),
        ("all/2/index.html", "../../"),
        ("en/all/3/index.html", "../../../en/"),
    ):
        assert "data-wall-facets" not in pages[path]
        led = re.findall(
            r'href="([./en]*search/)\?type=([^"&]+)&amp;(\w+)=([^"]+)">.*?<span class="num">(\d+)<',
            pages[path],
        )
        assert {place for place, *_ in led} == {f"{root}search/"}
        assert {unquote(kind) for _, kind, *_ in led} == {"展品"}
        told = {(facet, unquote(value)): int(count) for _, _, facet, value, count in led}
        assert told == {("place", "南门"): 24, ("place", "北门 & 东"): 2}
        assert all(
            count == sum(having[one] for one in having if (one[0], one[1].zh) == key) for key, count in told.items()
        )

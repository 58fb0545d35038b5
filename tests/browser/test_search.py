"""Search as a visitor meets it: exact, harmless, by keyboard, over http and from a disk."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route

from builder.model.record import Record
from builder.model.text import Text
from builder.search.fold import fold, pairs, tidy
from tests.browser.test_law import WCAG
from tests.search.catalogue import queries, record, rows, table
from tests.search.reading import CALL, scanned, words_of
from tests.search.shelf import ASK, serving, shelf

pytestmark = pytest.mark.browser
READY = "#count[data-count]:not([data-count=''])"
SUBJECTS = {"码头": 2, "船": 3, "桥": 7}
"""Subjects and every how many records have one: some have several, some none."""
LONG = "".join(chr(0x4E00 + n * 7 % 6000) for n in range(350_000))


def small() -> list[Record]:
    """Sixty records of many kinds, some of them hostile."""
    titles = [
        "码头老照片",
        "码头老照片",
        "<img src=x onerror=alert(1)>",
        "a.*b(c)[d]\\e",
        "שלום עולם مرحبا",
        "😀 檔案館",
    ]
    titles += [f"第{n}条 {1950 + n}年国发〔{2000 + n}〕{n}号" for n in range(1, 50)]
    made = [
        Record(
            kind="item",
            title=Text(title, f"Chart {n}"),
            path=f"items/{n}/index.html",
            code=f"K021-ZP·2019·D30-{n:03}",
            facets=(
                ("decade", Text(f"{195 + n // 20}0年代", f"{195 + n // 20}0s")),
                *(("subject", Text(name)) for name, every in SUBJECTS.items() if n % every == 0),
            ),
        )
        for n, title in enumerate(titles)
    ]
    made.append(Record(kind="page", title=Text("长"), path="long/index.html", texts=(Text(LONG + "终点"),)))
    made.append(Record(kind="page", title=Text(LONG), path="longer/index.html", texts=(Text("drawings of cities"),)))
    return made


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shelf(tmp_path_factory.mktemp("shelf"), small())


@pytest.fixture(scope="module", params=["http", "disk"])
def start(request: pytest.FixtureRequest, index: Path) -> Iterator[str]:
    """The address of the search page."""
    if request.param == "disk":
        yield (index / "search/index.html").as_uri()
        return
    with serving(index) as (address, _):
        yield f"{address}search/"


@pytest.fixture
def page(browser: Browser, start: str) -> Iterator[Page]:
    """The search page; a script error, and a request to another host, fail the test."""
    troubles: list[str] = []
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    opened.on("pageerror", lambda error: troubles.append(str(error)))
    opened.on("console", lambda said: troubles.append(said.text) if said.type == "error" else None)
    opened.on("dialog", lambda dialog: troubles.append(dialog.message))
    opened.goto(start)
    opened.wait_for_selector(READY)
    yield opened
    opened.close()
    assert not troubles


def ask(page: Page, query: str) -> int:
    return int(page.evaluate(ASK, query)[1])


def test_who_types_before_the_index_is_there_loses_nothing(browser: Browser, index: Path) -> None:
    """A slow line: what was typed and sent meanwhile is asked once the index has come, and no script stumbles."""
    troubles: list[str] = []
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    with serving(index) as (address, _):
        page = browser.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.route("**/index.js*", hold)
        page.goto(f"{address}search/", wait_until="commit")
        box = page.locator("main form input[name=q]")
        box.fill("码头")
        box.press("Enter")
        page.wait_for_timeout(400)
        assert held
        held[0].continue_()
        page.wait_for_selector(READY)
        assert box.input_value() == "码头"
        assert int(page.locator("#count").get_attribute("data-count") or "") > 0
        assert not troubles
        page.close()


def titles(page: Page) -> list[str]:
    return [hit.inner_text() for hit in page.query_selector_all(".hit b")]


def test_counts_equal_a_look_through_every_text(page: Page) -> None:
    """The number on the page is that of a substring scan after the one fold, whatever is asked."""
    records = small()
    asked = [
        "码",
        "码头",
        "碼頭",
        "第1条",
        "1978年",
        "国发(2003)3号",
        "國發【2003】3號",
        "k021-zp.2019.d30-007",
        "chart",
        "charts",
    ]
    asked += [
        "  码头   老照片 ",
        '"第1条 1951年"',
        '"条 第"',
        "zzz",
        "号 年 条",
        "ＣＨＡＲＴ １２",
        "〔",
        ".",
        "-",
        "。",
        "“",
        '"',
        "'",
    ]
    for query in [*asked, *queries([one.title.zh for one in records[:55]], 60)]:
        assert ask(page, query) == scanned(records, query), query


HOSTILE = (
    "档" * 10_000,
    "a b " * 2_500,
    LONG[1000:11_000],
    "<script>alert(1)</script>",
    "😀",
    ".*+?^${}()|[]\\",
    "مرحبا",
    "\u202eשלום",
    "\ud800",
    "__proto__",
    "constructor toString",
    "%00%E0%A4%A",
    '"""" "" "',
    "\u200b\ufeff",
)


def test_hostile_queries_find_what_is_there_or_nothing(page: Page) -> None:
    """Ten thousand characters, markup, patterns, other scripts: right answers or none, never a script error."""
    records = small()
    for query in HOSTILE:
        assert ask(page, query) == (scanned(records, query) if words_of(query) else len(records)), query[:20]
        assert page.locator(".hits script, .hits img[onerror]").count() == 0


def test_two_records_with_one_title_are_two_hits(page: Page) -> None:
    """Both lead to their own page."""
    assert ask(page, "码头老照片") == 2
    links = [link.get_attribute("href") for link in page.query_selector_all(".hit b a")]
    assert len(set(links)) == 2


def test_a_code_comes_first_and_hits_are_marked(page: Page) -> None:
    """The exact code stands first, and what was found is marked in what is shown."""
    ask(page, "k021-zp.2019.d30-012")
    assert "K021-ZP·2019·D30-012" in page.locator(".hit").first.inner_text()
    assert page.locator(".hit mark").first.inner_text() == "K021-ZP·2019·D30-012"
    ask(page, "國發【2003】")
    assert page.locator(".hit mark").first.inner_text() == "国发〔2003〕"


def test_other_text_is_offered_and_searched_on_request(page: Page) -> None:
    """Where no title has a word, the texts are offered; ticking the box shows them with the words around the hit."""
    assert ask(page, "终点") == 0
    page.get_by_role("button", name="正文中有 1 条").click()
    page.wait_for_selector("#count[data-count='1']")
    assert page.locator(".hit .snippet mark").inner_text() == "终点"
    assert ask(page, "drawing city") == 1
    assert page.locator(".hit .snippet mark").all_inner_texts() == ["drawings", "cities"], "the word, not its stem"


def test_what_is_asked_stands_in_the_address(page: Page, browser: Browser) -> None:
    """Query, scope, order and facets are in the address, and opening it asks the same again."""
    ask(page, "第 年")
    page.select_option("select", "code")
    page.wait_for_selector("[data-search-page]:not([aria-busy])")
    shown = titles(page)
    other = browser.new_page()
    other.goto(page.url)
    other.wait_for_selector(READY)
    other.wait_for_selector(".hit")
    assert other.input_value("#q") == "第 年"
    assert other.input_value("select") == "code"
    assert titles(other) == shown
    other.close()


def test_facets_count_the_hits_and_narrow_them(page: Page) -> None:
    """Each value says how many of the hits have it, of several values too; a chosen one leaves just those."""
    assert ask(page, "国发") == 49
    hits = [one for one in small() if "国发" in one.title.zh]
    told = Counter(value.zh for one in hits for _, value in one.facets)
    ticks = page.query_selector_all("[data-search-facets] label")
    assert {tick.inner_text().split("\n")[0].strip(): tick.inner_text().split()[-1] for tick in ticks} == {
        name: str(count) for name, count in told.items()
    }
    page.locator("[data-facet='subject 船']").check()
    page.wait_for_selector(f"#count[data-count='{told['船']}']")
    page.wait_for_function("location.href.includes('subject=')")
    page.locator("[data-facet='subject 桥']").check()
    either = sum(any(value.zh in {"船", "桥"} for _, value in one.facets) for one in hits)
    page.wait_for_selector(f"#count[data-count='{either}']")


def test_keyboard_alone_is_enough(page: Page) -> None:
    """The slash leads to the box, Enter searches, and Tab reaches the first hit."""
    page.locator("h1").click()
    page.keyboard.press("/")
    page.keyboard.type("码头")
    page.keyboard.press("Enter")
    page.wait_for_selector("#count[data-count='2']")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.hit') !== null"):
            break
    assert page.evaluate("document.activeElement.textContent") == "码头老照片"
    assert page.locator("output#count").inner_text() == "找到 2 条"


def test_the_two_folds_are_one(index: Path, browser: Browser) -> None:
    """For every character that Python knows the browser folds as the builder does, given the whole table."""
    signs = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) not in {"Cs", "Cn", "Co"}]
    told = (index / "search/index.js").read_text(encoding="utf-8")
    call = CALL.fullmatch(told)
    assert call
    whole = json.loads(call[2]) | {"fold": "".join(sign + kept for sign, kept in pairs().items())}
    with serving(index) as (address, _):
        page = browser.new_page()
        body = f'lantaiSearch.put("index",{json.dumps(whole)});'
        page.route("**/search/index.js*", lambda route: route.fulfill(body=body, content_type="text/javascript"))
        page.goto(f"{address}search/")
        page.wait_for_selector(READY)
        for start in range(0, len(signs), 20_000):
            some = signs[start : start + 20_000]
            theirs = page.evaluate("(signs) => Promise.all(signs.map((sign) => lantaiSearch.fold(sign)))", some)
            assert [hex(ord(sign)) for sign, one in zip(some, theirs, strict=True) if one != fold(sign)] == []
        page.close()


@pytest.mark.slow
def test_a_thousand_queries_of_a_real_catalogue_are_exact(
    samples: Path, tmp_path_factory: pytest.TempPathFactory, browser: Browser
) -> None:
    """On 147,283 records the count of each of a thousand queries is that of a substring scan after the one fold."""
    records = [record(row, whole=False) for row in rows(table(samples))]
    fields = ["\n".join(map(fold, map(tidy, (one.title.zh, one.code, one.number)))) for one in records]
    asked = queries([one.title.zh for one in records], 1000)
    site = shelf(tmp_path_factory.mktemp("catalogue"), records)
    with serving(site) as (address, _):
        page = browser.new_page()
        page.goto(f"{address}search/")
        page.wait_for_selector(READY)
        for query in asked:
            words = words_of(query)
            count = sum(all(any(form in field for form in forms) for forms in words) for field in fields)
            assert page.evaluate("(query) => lantaiSearch.look(query)", query)["count"] == count, query
        page.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_among_hits(index: Path, browser: Browser, width: int) -> None:
    """With hits, snippets and facets on the page no rule of WCAG 2.2 AA is broken and nothing is too wide."""
    context = browser.new_context(viewport={"width": width, "height": 844}, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{(index / 'search/index.html').as_uri()}?q=国发&in=text")
    page.wait_for_selector("#count[data-count='49']")
    page.wait_for_selector("[data-search-page]:not([aria-busy])")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert not found.response["violations"], found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()

"""Every block in a real browser: on the pattern page of a draft, in both rooms, by keyboard alone, and without script."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page

from builder import pipeline, plugin, surroundings
from builder.order import Order
from builder.writing import held
from tests.browser.conftest import Below
from tests.browser.loopback import served
from tests.browser.test_pages import SIZES, WCAG, _open
from tests.whole.sites import EXHIBIT_YML, picture, row, write_site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
BELOW = "/zt/daz/"
PATHS = {"zh": "_patterns/", "en": "en/_patterns/"}
LAYOUT = """\
tours:
  - id: walk
    item: A-1
    title: {zh: 走一走, en: A walk}
    steps:
      - {at: [0, 0, 1, 1], zh: 先看整张, en: The whole sheet first}
      - {at: [0.1, 0.1, 0.3, 0.3], zh: 再看左上, en: Then the upper left}
      - {at: [0.5, 0.5, 0.3, 0.2], zh: 最后看右下, en: The lower right at last}
hotspots:
  - item: A-2
    spots:
      - {at: [0.2, 0.3], zh: 一个点, en: A point}
      - {at: [0.5, 0.4, 0.2, 0.2], zh: 一块地方, en: A rectangle}
"""


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The draft of a site with a tour, hotspots and a work of two pictures."""
    rows = [row(n, 文件名="p1.jpg;p7.jpg") if n == 1 else row(n) for n in range(1, 7)]
    files = {
        "exhibits/quay/exhibit.yml": EXHIBIT_YML + LAYOUT,
        "exhibits/quay/images/p3.jpg": picture(3, (2600, 700)),
        "exhibits/quay/images/p7.jpg": picture(7),
    }
    folder = write_site(tmp_path_factory.mktemp("blocks"), rows, files)
    order = Order(folder=folder, out=folder / "build", as_of=date(2026, 6, 9), draft=True, with_print=False)
    with held(order.out):
        tools = surroundings.tools(folder, lambda *_: None)
        outcome = pipeline.build(order, tools, plugin.render)
    assert outcome.published, [problem.message("en") for problem in outcome.problems]
    return folder / "build/draft"


@pytest.fixture(scope="module")
def address(draft: Path) -> Iterator[str]:
    """The draft's address on loopback, below a path."""
    with served(draft, Below) as root:
        yield root.removesuffix("/") + BELOW


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The pattern page at desk size; whatever it writes to the console fails the test."""
    opened, heard = _open(browser, address, PATHS["zh"])
    yield opened
    opened.context.close()
    assert not heard


def _reach(page: Page, wanted: Locator) -> None:
    """Come to an element by Tab alone, from the one before it."""
    wanted.evaluate(
        """e => {
          const all = [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")];
          const before = all.slice(0, all.indexOf(e)).reverse().find(one => one.tabIndex >= 0 && one.offsetParent
            && !one.disabled && getComputedStyle(one).visibility !== 'hidden');
          before.focus();
        }"""
    )
    page.keyboard.press("Tab")
    assert wanted.evaluate("e => e === document.activeElement"), "Tab does not lead to it"


@pytest.mark.parametrize("language", PATHS)
@pytest.mark.parametrize("size", ["desk", "phone"])
def test_axe_finds_nothing_in_any_block(browser: Browser, address: str, language: str, size: str) -> None:
    """axe-core finds no violation with every block opened, on paper and in the gallery."""
    page, _ = _open(browser, address, PATHS[language], size=size, bypass=True)
    for selector in (
        "[data-tour] [data-on]",
        ".spot",
        "[data-mirror] button",
        ".compare-go button",
        "[data-sides] [data-on]",
    ):
        for found in page.locator(selector).all():
            found.evaluate("e => e.click()")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}}).response["violations"]
    page.context.close()
    told = [f"{violation['id']}: {node['html'][:160]}" for violation in found for node in violation["nodes"]]
    assert not told, "; ".join(told)


@pytest.mark.parametrize("size", SIZES)
def test_no_block_sticks_out(browser: Browser, address: str, size: str) -> None:
    """No block is wider than the window, with script and without."""
    for script in (True, False):
        page, _ = _open(browser, address, PATHS["en"], size=size, script=script)
        width = page.evaluate("document.querySelector('main').scrollWidth") if script else SIZES[size][0]
        page.context.close()
        assert width <= SIZES[size][0]


@pytest.mark.parametrize("size", ["phone", "desk"])
def test_no_block_sticks_out_at_the_largest_type(browser: Browser, address: str, size: str) -> None:
    """At twice the size of type every block still fits its window."""
    page, _ = _open(browser, address, PATHS["en"], size=size)
    page.evaluate("document.documentElement.classList.add('huge')")
    page.wait_for_timeout(300)
    width = page.evaluate("document.querySelector('main').scrollWidth")
    page.context.close()
    assert width <= SIZES[size][0]


def test_the_divider_by_keys(page: Page) -> None:
    """Tab leads to the divider of then-and-now, and the arrow keys move it; both dates stay in sight."""
    block = page.locator("[data-then-and-now]").first
    divider = block.locator("input")
    _reach(page, divider)
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    assert float(divider.input_value()) == 70
    assert "inset(0px 30% 0px 0px)" in block.locator(".left .pic").evaluate("e => getComputedStyle(e).clipPath")
    assert [head.is_visible() for head in block.locator(".half-head").all()] == [True, True]
    assert "70%" in divider.get_attribute("aria-valuetext")


def test_the_divider_by_mouse(page: Page) -> None:
    """A press on the picture brings the divider there."""
    block = page.locator("[data-then-and-now]").first
    block.scroll_into_view_if_needed()
    box = block.locator(".halves").bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] * 0.25, box["y"] + box["height"] / 2)
    assert 20 <= float(block.locator("input").input_value()) <= 30


def test_a_tour_by_keys(page: Page) -> None:
    """Enter on 下一处 glides to the next detail and shows its words alone; the arrow keys go on from there."""
    tour = page.locator("[data-tour]").first
    on = tour.locator("[data-on]")
    before = tour.locator("[data-move]").evaluate("e => e.style.transform")
    _reach(page, on)
    page.keyboard.press("Enter")
    assert tour.locator("[data-steps] li:visible").all_inner_texts() == ["再看左上"]
    assert tour.locator("[data-move]").evaluate("e => e.style.transform") != before
    page.keyboard.press("ArrowRight")
    assert tour.locator("[data-steps] li:visible").all_inner_texts() == ["最后看右下"]
    assert on.is_disabled()
    tour.locator(".tour-pick button").first.focus()
    page.keyboard.press("Enter")
    assert tour.locator("[data-count]").inner_text() == "1 / 3"


def test_hotspots_by_keys(page: Page) -> None:
    """Each hotspot is a button that says its words; Enter lights them up, the arrows lead on, Escape lets go."""
    block = page.locator("[data-spots]").first
    first, second = block.locator(".spot").all()
    assert "一个点" in first.get_attribute("aria-label")
    _reach(page, first)
    page.keyboard.press("Enter")
    assert block.locator("li.is-asked").inner_text().split() == ["1", "一个点"]
    page.keyboard.press("ArrowRight")
    assert second.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert block.locator("li.is-asked").count() == 0


def test_a_note_of_a_phone_is_closed_by_its_button(browser: Browser, address: str) -> None:
    """On a phone the words stand on the picture, on ground of their own, and go away again."""
    page, _ = _open(browser, address, PATHS["zh"], size="phone")
    block = page.locator("[data-spots]").first
    block.locator(".spot").first.click()
    note = block.locator(".spot-note")
    assert "一个点" in note.inner_text()
    note.locator("button").click()
    shown = note.is_visible()
    page.context.close()
    assert not shown


@pytest.mark.parametrize("kind", ["object", "reader"])
def test_leaves_by_keys(page: Page, kind: str) -> None:
    """Pages are turned with the button and with the arrow keys, and what stands elsewhere cannot be reached."""
    block = page.locator(f".sides.{kind}").first
    _reach(page, block.locator("[data-on]"))
    page.keyboard.press("Enter")
    assert "2" in block.locator("[data-where]").inner_text()
    page.keyboard.press("ArrowLeft")
    assert "1" in block.locator("[data-where]").inner_text()
    assert block.locator(".side:not([aria-hidden])").count() == 1
    assert block.locator(".side[aria-hidden] a").first.evaluate("e => getComputedStyle(e).visibility") == "hidden"


def test_mirror_and_two_cities_by_keys(page: Page) -> None:
    """Enter turns the picture as in a mirror, and looks closer at both cities; the arrows move both windows."""
    mirror = page.locator("[data-mirror]").first
    _reach(page, mirror.locator("button"))
    page.keyboard.press("Enter")
    assert mirror.locator("img").first.evaluate("e => e.style.transform") == "scaleX(-1)"
    assert mirror.locator(".half-head").first.inner_text() == "镜像"
    cities = page.locator("[data-two-cities]").first
    _reach(page, cities.locator("button"))
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowRight")
    moved = [one.evaluate("e => [e.style.transform, e.style.transformOrigin]") for one in cities.locator("img").all()]
    assert moved[0] == moved[1]
    assert moved[0][0] == "scale(2.4)"
    assert moved[0][1].startswith("58%")


def test_every_block_is_whole_without_script(browser: Browser, address: str) -> None:
    """Without script a tour is a list of details with words, hotspots are numbers and a list, and every picture shows."""
    page, _ = _open(browser, address, PATHS["zh"], script=False)
    tour = page.locator("[data-tour]").first
    details = [one.get_attribute("src") for one in tour.locator("li img").all()]
    assert len(details) == 3
    assert all("/details/" in src for src in details)
    assert [words.split()[-1] for words in tour.locator("li").all_inner_texts()] == [
        "先看整张",
        "再看左上",
        "最后看右下",
    ]
    spots = page.locator("[data-spots]").first
    assert spots.locator(".marks").is_visible()
    assert len(spots.locator("li").all_inner_texts()) == 2
    assert page.locator("[data-then-and-now]").first.locator("img:visible").count() == 2
    assert page.locator("[data-mirror]").first.locator("img:visible").count() == 2
    assert page.locator(".sides.reader").first.locator("img:visible").count() == 2
    assert page.locator("main button:visible").count() == 0
    page.context.close()


def test_blocks_on_paper(page: Page) -> None:
    """In print a block lies open: both pictures of a comparison, every step of a tour, every page."""
    page.emulate_media(media="print")
    assert page.locator("[data-tour]").first.locator("li:visible").count() == 3
    assert page.locator("[data-tour]").first.locator("li img:visible").count() == 3
    assert page.locator(".sides.reader").first.locator(".side").last.is_visible()
    sides = [half.bounding_box() for half in page.locator("[data-then-and-now]").first.locator(".half").all()]
    assert sides[0]["x"] + sides[0]["width"] <= sides[1]["x"] + 1
    assert page.locator("main button:visible").count() == 0


def test_a_tour_on_the_page_of_its_work_shows_details_of_the_stage(browser: Browser, address: str) -> None:
    """The stage shows the picture, so the tour is its details; a button shows each of them on the stage."""
    page, heard = _open(browser, address, "items/a-1/")
    assert page.locator("[data-tour]").count() == 0
    assert page.locator("[data-details] li img").count() == 2
    page.click("[data-details] [data-show]")
    page.wait_for_selector(".viewer.is-open canvas")
    page.wait_for_timeout(200)
    assert page.evaluate("scrollY < innerHeight / 2")
    page.context.close()
    assert not heard

"""The edition for a booth, opened from its folder without a network, by touch alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from builder.pages.poured import SHELL_KINDS
from tests.browser.kiosk import LANDSCAPE, PAGE_OF, PORTRAIT, Booth, pages_of
from tests.browser.test_pages import WCAG

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

SCREENS = pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
TAPPABLE = """() => (document.documentElement.style.scrollBehavior = 'auto', Array.from(document.querySelectorAll('a[href]')).filter(link => {
  if (!link.checkVisibility()) return false;
  for (const fold of [link.closest('details:not([open])')]) if (fold && !fold.querySelector('summary').contains(link)) fold.open = true;
  link.scrollIntoView({ block: 'center', behavior: 'instant' });
  return Array.from(link.getClientRects()).some(box => {
    const met = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return met && (link.contains(met) || met.contains(link));
  });
}).map(link => link.href.split('#')[0].split('?')[0]))"""

OPEN_FOLDS = "document.querySelectorAll('details').forEach(fold => { fold.open = true })"

SMALL = """least => Array.from(document.querySelectorAll(
  'button, select, summary, .kiosk-bar a, .kiosk-more a, .tile, label:has(input), .key, input[type=search]'
)).filter(one => one.checkVisibility() && !one.closest('[hidden]') && !one.matches(':disabled')).map(one => {
  const box = one.getBoundingClientRect();
  return [one.outerHTML.slice(0, 110), Math.round(box.width), Math.round(box.height)];
}).filter(found => found[1] > 2 && (found[1] < least || found[2] < least))"""


CUT = """() => Array.from(document.querySelectorAll('.kiosk-panel')).filter(
  one => one.getBoundingClientRect().top < 0 || one.scrollHeight > one.clientHeight && !one.closest('.whole')
).map(one => one.textContent.slice(0, 20))"""
"""Dialogs that do not stand whole on the screen."""


def within(edition: Path, requests: list[str]) -> list[str]:
    """The requests that left the folder."""
    home = edition.as_uri() + "/"
    return [one for one in requests if not one.startswith((home, "data:", "blob:"))]


@SCREENS
def test_every_page_is_reached_by_touch(browser: Browser, kiosk_edition: Path, size: tuple[int, int]) -> None:
    """From the start screen each page of the edition can be touched open; nothing is asked of anybody else."""
    booth = Booth(browser, kiosk_edition, size)
    home = kiosk_edition.as_uri() + "/"
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        page = booth.open(waiting.pop())
        page.evaluate(OPEN_FOLDS)
        found = {one.removeprefix(home) for one in page.evaluate(TAPPABLE) if one.startswith(home)}
        waiting += sorted(found - reached)
        reached |= found
    old = {
        path for path in pages_of(kiosk_edition) if path.removeprefix("en/").startswith(("items/a-0/", "items/a-9/"))
    }
    assert set(pages_of(kiosk_edition)) - reached == old  # a page that moved, a work that was taken down
    assert not within(kiosk_edition, booth.requests)
    assert not booth.faults
    booth.close()


def test_the_kinds_are_all() -> None:
    """A kind of page that is new must be walked here, too. The page of patterns is in no edition."""
    assert set(PAGE_OF) == {*SHELL_KINDS, "prose"} - {"patterns", "more"}


UNTOUCHED = """() => [
  document.querySelector('main').innerHTML.replace(/ (style|sizes)="[^"]*"/g, ''), document.documentElement.className,
  scrollY, location.search, location.hash, Array.from(document.querySelectorAll('input, select')).map(one => [one.value, one.checked]),
]"""
"""What a visitor finds on a page, but for what follows the size of the window."""

USED = """() => {
  for (const fold of document.querySelectorAll('main details')) fold.open = !fold.open;
  for (const box of document.querySelectorAll('main input:not([type=hidden])')) {
    if (/search|text/.test(box.type)) { box.value = '码头'; box.dispatchEvent(new Event('input', { bubbles: true })); }
    else if (box.checkVisibility()) box.click();
  }
  for (const button of Array.from(document.querySelectorAll('main button')).slice(0, 12))
    if (button.isConnected && button.checkVisibility() && !button.disabled) button.click();
}"""
"""A visitor who opens every fold, fills every box and touches whatever is a button."""


@pytest.fixture(scope="module")
def left_alone(browser: Browser, kiosk_edition: Path) -> Iterator[Booth]:
    """One screen for visitor after visitor: what one of them leaves behind the next would find."""
    booth = Booth(browser, kiosk_edition, script="Math.random = () => 0.4;")  # a quiz draws the same questions again
    booth.page.clock.install(time="2026-06-09T09:30:00")
    yield booth
    booth.close()


@pytest.mark.parametrize("kind", PAGE_OF)
def test_nobody_there_makes_everything_as_at_the_start(left_alone: Booth, kind: str) -> None:
    """After idle and grace: start screen in the first language, usual type, top of the page, no dialog, works passing;
    and who opens the page again finds nothing of what was opened, written, chosen or enlarged on it.
    """
    booth = left_alone
    page = booth.open(PAGE_OF[kind])
    page.wait_for_timeout(150)
    fresh = page.evaluate(UNTOUCHED)
    page.locator("[data-large-type]").tap()
    page.evaluate(USED)
    page.evaluate("window.scrollTo(0, 400)")
    page.locator("[data-smile]").dispatch_event("click")
    page.wait_for_timeout(500)  # what was touched has scrolled and opened before the clock runs: that, too, is a touch
    page.clock.run_for(119_000 if kind == "quiz" else 61_000)
    page.locator(".over-still").wait_for()
    page.clock.run_for(60_000)
    page.wait_for_url("**/index.html#attract")
    page.locator("[data-attract]").wait_for(state="visible")
    assert page.url.removeprefix(booth.edition.as_uri()).startswith("/index.html")
    assert page.locator("html").get_attribute("lang") == "zh-CN"
    assert "large" not in (page.locator("html").get_attribute("class") or "")
    assert page.evaluate("[scrollY, localStorage.getItem('lantai-modes'), sessionStorage.length]") == [0, None, 0]
    assert page.locator(".kiosk-over").count() == 0
    booth.open(PAGE_OF[kind])
    page.wait_for_timeout(150)
    assert page.evaluate(UNTOUCHED) == fresh
    assert not booth.faults


def test_back_leads_to_the_doors_not_to_the_passing_works(browser: Browser, kiosk_edition: Path) -> None:
    """The next visitor who turns back from a page sees the start screen, and nothing that the last one had open."""
    booth = Booth(browser, kiosk_edition)
    booth.page.clock.install(time="2026-06-09T09:30:00")
    page = booth.open("items/a-1/index.html")
    booth.leave()
    page.locator("[data-attract]").tap()
    booth.touch_open(page.locator(".tile").first)
    with page.expect_navigation():
        page.locator("[data-back]").tap()
    assert page.url.endswith("/index.html")
    assert not page.locator("[data-attract]").is_visible()
    assert page.locator(".tile").first.is_visible()
    booth.close()


def test_a_touch_keeps_the_page(browser: Browser, kiosk_edition: Path) -> None:
    """Whoever answers the question goes on where they were."""
    booth = Booth(browser, kiosk_edition)
    booth.page.clock.install(time="2026-06-09T09:30:00")
    page = booth.open("items/a-1/index.html")
    page.clock.run_for(61_000)
    page.get_by_role("button", name="继续看").tap()
    page.clock.run_for(30_000)
    assert page.url.endswith("/items/a-1/index.html")
    assert page.locator(".kiosk-over").count() == 0
    booth.close()


def test_what_may_no_longer_be_shown_is_taken_off(browser: Browser, kiosk_edition: Path) -> None:
    """After the last day of a work its page says so, no page shows it or leads to it, and the staff are told; a clock
    that is set back brings nothing back.
    """
    booth = Booth(browser, kiosk_edition)
    booth.page.clock.install(time="2027-05-31T09:00:00")
    for day, gone in (("2027-05-31", False), ("2027-06-01", True), ("2027-05-30", True)):
        booth.torn_away(f"{day}T09:30:00")
        page = booth.open("all/index.html")
        page.locator("h1").tap()
        page.wait_for_timeout(400)
        assert page.locator("a[href*='a-2/']").first.is_visible() != gone, day
        page = booth.open("items/a-2/index.html")
        page.wait_for_timeout(400)
        assert ("已到期撤下" in (page.locator("main").text_content() or "")) == gone
        assert (page.locator("main img").count() == 0) == gone
        if gone:
            booth.enter_staff()
            assert "2027-05-31" in (page.locator(".staff-warning").first.text_content() or "") or day == "2027-05-30"
    booth.close()


@pytest.fixture
def open_to_axe(browser: Browser, size: tuple[int, int]) -> Iterator[BrowserContext]:
    """A touch screen that lets axe in, which the pages' policy forbids."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, has_touch=True, bypass_csp=True)
    yield context
    context.close()


@pytest.mark.slow
@SCREENS
def test_axe_finds_nothing_and_targets_are_large(open_to_axe: BrowserContext, kiosk_edition: Path) -> None:
    """On every kind of page every control is 60 px at least."""
    page = open_to_axe.new_page()
    told: list[str] = []
    for path in ("en/index.html", *PAGE_OF.values()):
        page.goto((kiosk_edition / path).as_uri())
        page.wait_for_timeout(200)
        page.evaluate(OPEN_FOLDS)
        told += looked_at(page, path)
    assert not told, "\n".join(told)


@pytest.mark.slow
@SCREENS
def test_axe_finds_nothing_in_what_lies_over_a_page(
    browser: Browser, open_to_axe: BrowserContext, kiosk_edition: Path, size: tuple[int, int]
) -> None:
    """Dialogs, the staff's page, the viewer, the keyboard, the passing works."""
    booth = Booth(browser, kiosk_edition, size)
    booth.context.close()
    booth.context, booth.page = open_to_axe, open_to_axe.new_page()
    booth.page.clock.install(time="2026-06-09T09:30:00")
    told: list[str] = []
    for name, path, reach in STATES:
        reach(booth, booth.open(path))
        told += looked_at(booth.page, name)
        if tops := booth.page.evaluate(CUT):
            told.append(f"{name} is cut: {tops}")
    assert not told, "\n".join(told)


def hold_corner(booth: Booth, page: Page) -> None:
    """The digits are asked for."""
    page.mouse.move(page.evaluate("innerWidth") - 20, 20)
    page.mouse.down()
    page.clock.run_for(5100)
    page.mouse.up()
    page.locator(".pin-key").first.wait_for()


def touch_grid(booth: Booth, page: Page) -> None:
    """The grid over the whole glass, half of it touched."""
    booth.enter_staff()
    page.get_by_role("button", name="试触摸").click()
    page.locator(".touch-cell").nth(7).click()


def zoomed(booth: Booth, page: Page) -> None:
    """The viewer is open."""
    page.locator("[data-in]").tap()
    page.locator(".lens canvas").first.wait_for()


def passing(booth: Booth, page: Page) -> None:
    """Nobody is there."""
    page.clock.run_for(80_000)
    page.locator("[data-attract]").wait_for()


def given_slip(booth: Booth, page: Page) -> None:
    """A quiz was passed."""
    passed = "new CustomEvent('lantai-quiz', { detail: { what: 'finish', passed: true, of: 5, right: 5 } })"
    page.evaluate(f"document.dispatchEvent({passed})")
    page.locator(".slip-code").wait_for()


STATES: tuple[tuple[str, str, Callable[[Booth, Page], object]], ...] = (
    ("smileys", "index.html", lambda _, page: page.locator("[data-smile]").tap()),
    ("help", "index.html", lambda _, page: page.locator("[data-help]").tap()),
    ("digits", "index.html", hold_corner),
    ("staff", "index.html", lambda booth, _: booth.enter_staff()),
    ("glass", "index.html", touch_grid),
    ("zoom", "items/a-1/index.html", zoomed),
    ("still there?", "items/a-1/index.html", lambda _, page: page.clock.run_for(61_000)),
    ("slip", "quiz/using-records/index.html", given_slip),
    ("elsewhere", PAGE_OF["guide"], lambda _, page: page.locator("[data-outside]").first.dispatch_event("click")),
    ("works pass", "index.html", passing),
    ("keyboard", "search/index.html", lambda _, page: page.locator(".key:text-is('m')").tap()),
    ("files", "kiosk-check.html", lambda _, page: page.locator("#folder").wait_for()),
)
"""What lies over a page, and how a visitor or the staff come to it."""


def looked_at(page: Page, name: str) -> list[str]:
    """What axe and a ruler find on the page as it is."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}}).response["violations"]
    told = [f"{name} {one['id']}: {node['html'][:140]}" for one in found for node in one["nodes"]]
    told += [f"{name} is {one[1]}×{one[2]}: {one[0]}" for one in page.evaluate(SMALL, 60)]
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        told.append(f"{name} is wider than the screen")
    return told


@SCREENS
def test_controls_are_within_reach(browser: Browser, kiosk_edition: Path, size: tuple[int, int]) -> None:
    """Doors, bar and the buttons of dialogs lie in the lower two thirds; the start screen needs no scrolling."""
    booth = Booth(browser, kiosk_edition, size)
    page = booth.open()
    line = size[1] / 3
    tops = page.evaluate(
        "Array.from(document.querySelectorAll('.tile, .kiosk-bar > *')).map(one => one.getBoundingClientRect().top)"
    )
    page.locator("[data-smile]").tap()
    tops += page.evaluate(
        "Array.from(document.querySelectorAll('.kiosk-over button')).map(one => one.getBoundingClientRect().top)"
    )
    assert min(tops) >= line, tops
    assert page.locator(".tile").count() <= 6
    booth.close()


@SCREENS
@pytest.mark.parametrize("language", ["", "en/"])
def test_help_is_always_in_reach(browser: Browser, kiosk_edition: Path, size: tuple[int, int], language: str) -> None:
    """On every page a button tells in five lines how the screen is used; the whole bar fits, in large type, too."""
    booth = Booth(browser, kiosk_edition, size)
    page = booth.open(f"{language}law/index.html")
    for _ in range(2):
        lefts = page.evaluate(
            "Array.from(document.querySelectorAll('.kiosk-bar > *')).map(one => one.getBoundingClientRect()).flatMap("
            "one => [one.left, one.right])"
        )
        assert min(lefts) >= 0, lefts
        assert max(lefts) <= size[0], lefts
        page.locator("[data-help]").tap()
        assert page.locator(".help-lines li").count() == 5
        assert page.locator(".kiosk-panel").evaluate("one => one.scrollHeight <= one.clientHeight")
        page.locator(".kiosk-panel .kiosk-button").tap()
        assert page.locator(".kiosk-over").count() == 0
        page.locator("[data-large-type]").tap()
    assert not booth.faults
    booth.close()


def test_a_picture_never_fills_the_window(browser: Browser, kiosk_edition: Path) -> None:
    """A link to a picture file, which has no bar and no way back, opens nothing at a booth."""
    booth = Booth(browser, kiosk_edition)
    page = booth.open("items/a-1/index.html")
    page.evaluate(
        "() => { const link = document.querySelector('main').appendChild(document.createElement('a'));"
        " link.href = document.querySelector('main img').src; link.id = 'bare'; link.textContent = 'x'; }"
    )
    page.locator("#bare").dispatch_event("click")
    page.wait_for_timeout(300)
    assert page.url.endswith("/items/a-1/index.html")
    booth.close()


MONKEY = """(() => {
  const keys = ['Tab', 'Enter', 'Escape', ' ', 'a', '/', 'F5', 'Backspace', 'ArrowLeft', 'ArrowDown'];
  const whole = (end) => Math.floor(Math.random() * end);
  setInterval(() => {
    const at = { clientX: whole(innerWidth), clientY: whole(innerHeight), bubbles: true, cancelable: true,
                 composed: true, view: window };
    const under = document.elementFromPoint(at.clientX, at.clientY);
    if (!under) return;
    if (Math.random() < 0.15) {
      const key = { key: keys[whole(keys.length)], bubbles: true, cancelable: true };
      for (const kind of ['keydown', 'keyup']) (document.activeElement || document.body).dispatchEvent(new KeyboardEvent(kind, key));
    } else {
      for (const kind of ['pointerdown', 'pointerup']) {
        under.dispatchEvent(new PointerEvent(kind, { ...at, pointerId: 1, pointerType: 'touch', isPrimary: true }));
      }
      under.dispatchEvent(new MouseEvent('click', at));
    }
    console.debug('touched');
  }, 4);
})()"""
"""Touches and keys at random, from within whatever page is there: a touch sent from outside that opens another page
is never answered by the browser.
"""


def monkey(booth: Booth, touches: int) -> None:
    """Let it touch; a page on which it can no longer touch anything for half a minute is a dead end."""
    made = [0]
    booth.context.add_init_script(MONKEY)
    booth.page.on("console", lambda line: made.append(made.pop() + (line.text == "touched")))
    booth.open()
    home = booth.edition.as_uri() + "/"
    still = 0
    while made[0] < touches:
        before = made[0]
        booth.page.wait_for_timeout(1000)
        still = still + 1 if made[0] == before else 0
        place = booth.page.url
        assert still < 30, f"{made[0]} touches, then nothing more at {place}"
        assert place.startswith(home), place
        assert place.split("#")[0].split("?")[0].endswith(".html"), place
        assert len(booth.context.pages) == 1


@pytest.mark.slow
def test_a_monkey_finds_no_way_out(browser: Browser, kiosk_edition: Path) -> None:
    """10,000 touches and keys leave no error, open no other place, and after the reset no dialog is open."""
    booth = Booth(browser, kiosk_edition)
    monkey(booth, 10_000)
    assert not booth.faults
    assert not within(kiosk_edition, booth.requests)
    booth.close()
    after = Booth(browser, kiosk_edition)
    after.page.clock.install(time="2026-06-09T09:30:00")
    page = after.open("items/a-1/index.html")
    page.clock.run_for(80_000)
    page.locator("[data-attract]").wait_for(state="visible")
    assert page.locator(".kiosk-over").count() == 0
    after.close()


@pytest.mark.slow
def test_two_hundred_visits_leave_the_heap_as_it_was(browser: Browser, kiosk_edition: Path) -> None:
    """After 200 visits the start screen holds at most 20 MB more than at the start."""
    booth = Booth(browser, kiosk_edition)
    page = booth.open()
    session = booth.context.new_cdp_session(page)

    def heap() -> float:
        session.send("HeapProfiler.enable")
        session.send("HeapProfiler.collectGarbage")
        return float(session.send("Runtime.getHeapUsage")["usedSize"])

    before = heap()
    for turn in range(200):
        with page.expect_navigation():
            page.locator(".tile").nth(turn % 4).tap()
        booth.open(("items/a-1/index.html", "quiz/using-records/index.html")[turn % 2])
        page.locator(".kiosk-bar a").first.tap()
        page.wait_for_url("**/index.html")
        page.locator(".tile").first.wait_for()
    assert heap() - before <= 20 * 2**20
    assert not booth.faults
    booth.close()

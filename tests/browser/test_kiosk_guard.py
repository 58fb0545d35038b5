"""A borrowed screen: nothing opens the browser's own menus, nothing is dragged, printed, taken away or led astray."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.kiosk import Booth

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

REFUSED = """([kind, name, more]) => {
  const made = new window[kind](name, { bubbles: true, cancelable: true, ...more });
  document.querySelector('main').dispatchEvent(made);
  return made.defaultPrevented;
}"""


@pytest.fixture(scope="module")
def booth(browser: Browser, kiosk_edition: Path) -> Iterator[Booth]:
    """A page of a work."""
    made = Booth(browser, kiosk_edition)
    made.open("items/a-1/index.html")
    yield made
    made.close()


@pytest.mark.parametrize(
    ("kind", "name", "more"),
    [
        ("MouseEvent", "contextmenu", {}),
        ("DragEvent", "dragstart", {}),
        ("Event", "selectstart", {}),
        ("WheelEvent", "wheel", {"ctrlKey": True}),
        *(("KeyboardEvent", "keydown", {"key": key, "ctrlKey": True}) for key in "psonwtjuhf+-"),
        *(("KeyboardEvent", "keydown", {"key": key}) for key in ("F1", "F3", "F5", "F11", "F12")),
        ("KeyboardEvent", "keydown", {"key": "ArrowLeft", "altKey": True}),
        ("MouseEvent", "auxclick", {"button": 1}),
    ],
)
def test_what_is_not_for_visitors_is_refused(booth: Booth, kind: str, name: str, more: dict[str, object]) -> None:
    """Menu, dragging, selecting, enlarging the page, printing, saving, other windows, the browser's tools."""
    assert booth.page.evaluate(REFUSED, [kind, name, more]) is True


def test_two_fingers_enlarge_the_picture_only(booth: Booth) -> None:
    """A pinch of the page is refused, one within the viewer is the viewer's."""
    pinched = booth.page.evaluate(
        """() => ['h1', '[data-viewer]'].map(where => {
          const target = document.querySelector(where);
          const finger = identifier => new Touch({ identifier, target, clientX: 10 * identifier, clientY: 10 });
          const made = new TouchEvent('touchmove', { bubbles: true, cancelable: true, touches: [finger(1), finger(2)] });
          target.dispatchEvent(made);
          return made.defaultPrevented;
        })"""
    )
    assert pinched == [True, False]


def test_nothing_is_taken_away(booth: Booth) -> None:
    """No visible link leads to a file or to another place; words cannot be selected."""
    page = booth.page
    assert page.evaluate("getComputedStyle(document.body).userSelect") == "none"
    for path in ("items/a-1/index.html", "exhibits/quay/index.html", "events/archives-week-2026/press/index.html"):
        booth.open(path)
        links = page.evaluate(
            "Array.from(document.querySelectorAll('a[href]')).filter(one => one.checkVisibility()).map(one => one.href)"
        )
        assert links
        assert not [one for one in links if ".html" not in one or not one.startswith(booth.edition.as_uri())]
    booth.open("law/sample-access/index.html")  # nor is a link copied to a clipboard that belongs to nobody
    assert page.locator("button.copy").count() > 10
    assert not page.evaluate("Array.from(document.querySelectorAll('button.copy')).some(one => one.checkVisibility())")


def test_an_address_elsewhere_is_taken_along(browser: Browser, tmp_path: Path, kiosk_edition: Path) -> None:
    """It opens a code with the short address beside it; nothing is asked of the place itself."""
    booth = Booth(browser, kiosk_edition)
    page = booth.open("guides/marriage-record/index.html")
    linked = page.locator("[data-outside]").first
    linked.scroll_into_view_if_needed()
    linked.tap()
    assert page.locator(".over-outside .kiosk-code path").count() == 1
    short = page.locator(".kiosk-address").text_content() or ""
    assert short
    assert not short.startswith(("http", "tel:", "mailto:"))
    assert not [one for one in booth.requests if not one.startswith((booth.edition.as_uri(), "data:"))]
    booth.close()


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_works_pass_without_motion_for_who_asked(browser: Browser, kiosk_edition: Path, motion: str) -> None:
    """Where less motion was asked for, one picture stands in the place of another, without a cross-fade."""
    context = browser.new_context(reduced_motion=motion, offline=True)
    page = context.new_page()
    page.goto((kiosk_edition / "index.html").as_uri() + "#attract")
    passing = page.locator(".passing.on")
    passing.wait_for()
    fades = passing.evaluate("one => parseFloat(getComputedStyle(one).transitionDuration)")
    assert (fades < 0.01) == (motion == "reduce")
    context.close()

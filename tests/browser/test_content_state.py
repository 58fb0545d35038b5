"""A link to a part of a picture opens that part, here and in any IIIF viewer."""

from __future__ import annotations

import base64
import json
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

CANVAS = "https://archives.example/zt/daz/iiif/a-1/canvas/1"


def encoded(state: object) -> str:
    """A content state as IIIF Content State 1.0 § 6 encodes it."""
    text = json.dumps(state) if not isinstance(state, str) else state
    from urllib.parse import quote

    return base64.urlsafe_b64encode(quote(text, safe="").encode()).decode().rstrip("=")


def bounds(page: Page) -> list[float]:
    """What the lens shows, in pixels of the whole picture."""
    page.wait_for_selector(".lens canvas", timeout=10_000)
    page.wait_for_timeout(800)
    return page.evaluate(
        "() => { const v = OpenSeadragon.getViewer ? OpenSeadragon.getViewer(document.querySelector('.lens')) : null;"
        "const b = v.viewport.viewportToImageRectangle(v.viewport.getBounds(true)); return [b.x, b.y, b.width, b.height]; }"
    )


def opened(browser: Browser, address: str, state: str = "") -> tuple[Page, list[str]]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page, heard = context.new_page(), []
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
    page.goto(f"{address}items/a-1/{f'?iiif-content={state}' if state else ''}", wait_until="networkidle")
    return page, heard


def test_a_detail_is_copied_and_opened_again(browser: Browser, address: str) -> None:
    """The link names manifest, canvas and rectangle as the specification says, and leads back to the same rectangle."""
    page, heard = opened(browser, address)
    page.locator("[data-in]").click()
    page.wait_for_selector(".lens canvas")
    page.locator("[data-in]").click()
    page.wait_for_timeout(1000)
    page.locator("[data-detail]").click()
    page.wait_for_timeout(300)
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.startswith("https://archives.example/zt/daz/items/a-1/?iiif-content=")
    word = parse_qs(urlsplit(link).query)["iiif-content"][0]
    state = json.loads(unquote(base64.urlsafe_b64decode(word + "=" * (-len(word) % 4)).decode()))
    assert state["type"] == "Annotation"
    assert state["motivation"] == ["contentState"]
    name, _, fragment = state["target"]["id"].partition("#xywh=")
    assert name == CANVAS
    assert state["target"]["partOf"] == [
        {"id": "https://archives.example/zt/daz/iiif/a-1/manifest.json", "type": "Manifest"}
    ]
    area = [int(number) for number in fragment.split(",")]
    assert area[2] < 1000, "the whole picture is no detail"
    page.context.close()
    page, more = opened(browser, address, word)
    seen = bounds(page)
    centre = [seen[0] + seen[2] / 2, seen[1] + seen[3] / 2]
    assert abs(centre[0] - area[0] - area[2] / 2) < 30
    assert abs(centre[1] - area[1] - area[3] / 2) < 30
    page.context.close()
    assert not heard + more


@pytest.mark.parametrize(
    "state",
    [
        "",
        "%%%",
        "abc",
        encoded("{"),
        encoded({"type": "Manifest", "id": "https://x.example/m"}),
        encoded("[1]"),
        "A" * 9000,
    ],
    ids=["empty", "no base64", "no text", "cut", "another manifest", "a list", "endless"],
)
def test_a_broken_state_opens_the_page(browser: Browser, address: str, state: str) -> None:
    """Whatever stands in the address: the page opens as ever, without a word in the console."""
    page, heard = opened(browser, address, state)
    assert page.locator("h1").is_visible()
    assert not heard
    page.context.close()

"""The desk of ``lantai serve`` in a real browser: drawn by mouse and by keys, taken away as text, and never published."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from mkdocs.livereload import LiveReloadServer
from playwright.sync_api import Browser, Page

from builder.check.redactions import read_redactions
from builder.desk import with_desk
from builder.model.block_settings import CropSettings
from builder.model.settings import ExhibitSettings
from builder.theme import FOLDER
from tests.browser.test_pages import WCAG

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def desk(site: Path) -> Iterator[str]:
    """The desk before the preview server of a site."""
    preview = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(site))
    server = make_server("127.0.0.1", 0, with_desk(preview.serve_request, site, [FOLDER]), handler_class=_Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/_desk/"
    server.shutdown()
    server.server_close()
    preview.server_close()


@pytest.fixture
def page(browser: Browser, desk: str) -> Iterator[Page]:
    """The desk, opened; whatever it writes to the console fails the test."""
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    opened, heard = context.new_page(), []
    opened.on("console", lambda message: heard.append(message.text) if message.type in {"error", "warning"} else None)
    opened.on("pageerror", lambda error: heard.append(str(error)))
    opened.goto(desk, wait_until="networkidle")
    yield opened
    context.close()
    assert not heard


def _result(page: Page) -> str:
    return page.locator("#result").input_value()


def test_a_rectangle_by_mouse_is_a_cell(page: Page) -> None:
    """Dragging over the picture gives the text of the redactions cell, which check reads as the same rectangle."""
    box = page.locator("#sheet").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] * 0.25, box["y"] + box["height"] * 0.5)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + box["height"] * 0.75, steps=4)
    page.mouse.up()
    found, mistakes = read_redactions(_result(page), 1)
    assert not mistakes
    area = found[0][0]
    assert [round(side, 2) for side in (area.x, area.y, area.width, area.height)] == [0.25, 0.5, 0.25, 0.25]


def test_a_polygon_by_keys_is_a_cell(page: Page) -> None:
    """Arrow keys, Enter and C draw a polygon; Delete takes it away again."""
    page.get_by_label("多边形").check()
    page.locator("#sheet").focus()
    for key in ("Enter", "ArrowRight", "ArrowRight", "Enter", "ArrowDown", "ArrowDown", "Enter", "c"):
        page.keyboard.press(key)
    assert _result(page) == "0.5,0.5 0.52,0.5 0.52,0.52"
    assert read_redactions(_result(page), 1)[0][0][0].points
    page.keyboard.press("Delete")
    assert _result(page) == ""


def test_a_hotspot_by_keys_is_yaml(page: Page) -> None:
    """A point and a rectangle with their words are text that exhibit.yml takes as it is."""
    page.get_by_label("热点").check()
    page.get_by_label("点", exact=True).check()
    sheet = page.locator("#sheet")
    sheet.focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    page.get_by_label("中文说明 1").fill('他说："在这里"')
    page.get_by_label("矩形").check()
    sheet.focus()
    for key in ("Enter", "Shift+ArrowRight", "ArrowRight", "ArrowDown", "Enter"):
        page.keyboard.press(key)
    settings = ExhibitSettings.model_validate({"lantai": 1, "title": {}, **yaml.safe_load(_result(page))})
    point, rectangle = settings.hotspots[0].spots
    assert (point.at, point.zh) == ((0.49, 0.5), '他说："在这里"')
    assert rectangle.at == (0.49, 0.5, 0.012, 0.01)


def test_a_tour_of_another_item(page: Page) -> None:
    """An item is found by its title; the steps of a tour name it."""
    page.get_by_label("按题名或档号找").fill("第3号")
    page.get_by_label("导览步骤").check()
    page.locator("#sheet").focus()
    for key in ("Enter", "ArrowRight", "ArrowDown", "Enter"):
        page.keyboard.press(key)
    tours = yaml.safe_load(_result(page))["tours"]
    assert tours[0]["item"] == "A-3"
    assert tours[0]["steps"][0]["at"] == [0.5, 0.5, 0.01, 0.01]


def test_a_crop_by_mouse_is_read_by_exhibit_yml(page: Page) -> None:
    """The last rectangle becomes the crop of the picture that is shown; the preview lays the page's ground round it."""
    page.locator("#item").select_option(index=0)
    page.locator("input[value=crops]").check()
    sheet = page.locator("#sheet").bounding_box()
    assert sheet
    for left, right in ((0.1, 0.2), (0.25, 0.75)):
        page.mouse.move(sheet["x"] + left * sheet["width"], sheet["y"] + 0.25 * sheet["height"])
        page.mouse.down()
        page.mouse.move(sheet["x"] + right * sheet["width"], sheet["y"] + 0.75 * sheet["height"], steps=4)
        page.mouse.up()
    (crop,) = yaml.safe_load(_result(page))["crops"]
    assert CropSettings(**crop).at == pytest.approx((0.25, 0.25, 0.5, 0.5), abs=0.01)
    assert crop["item"] == page.locator("#item option").first.inner_text().split()[-1]
    assert page.locator("#drawing .cut").count() == 0
    page.locator("#look").check()
    assert page.locator("#drawing .cut").count() == 1
    assert page.locator("#drawing rect").first.is_hidden()
    page.locator("input[value=point]").check()
    page.locator("#sheet").press("Enter")
    assert yaml.safe_load(_result(page))["crops"] == [crop]


def test_the_desk_is_accessible(browser: Browser, desk: str) -> None:
    """axe-core finds nothing at the desk, in both languages."""
    for language in ("zh", "en"):
        context = browser.new_context(viewport={"width": 1400, "height": 900}, bypass_csp=True)
        opened = context.new_page()
        opened.goto(f"{desk}?lang={language}", wait_until="networkidle")
        found = Axe().run(opened, options={"runOnly": {"type": "tag", "values": WCAG}}).response["violations"]
        context.close()
        assert not [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found]


def test_the_desk_is_in_no_built_site(site: Path, desk: str, browser: Browser) -> None:
    """The built site holds no desk; the server answers everything else as before, and to nothing but reading."""
    assert not list(site.rglob("*_desk*"))
    assert "_desk" not in "".join(path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
    context = browser.new_context()
    assert context.request.get(desk.removesuffix("_desk/")).status == 200
    assert context.request.get(desk + "nothing.js").status == 404
    assert context.request.post(desk).status == 405
    context.close()

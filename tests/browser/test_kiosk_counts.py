"""What a booth counts, what its staff can do with it, and that nobody is told apart."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.kiosk import Booth

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.fixture
def edition(kiosk_edition: Path) -> Path:
    """The edition of the sample site's outreach and five works."""
    return kiosk_edition


@pytest.fixture
def booth(browser: Browser, edition: Path) -> Iterator[Booth]:
    """A portrait screen whose clock the test moves."""
    made = Booth(browser, edition)
    made.page.clock.install(time="2026-06-09T09:30:00")
    yield made
    made.close()


def exported(booth: Booth, form: str) -> str:
    """What the staff carry away."""
    with booth.page.expect_download() as download:
        booth.page.get_by_role("button", name=form.upper(), exact=True).click()
    return Path(download.value.path()).read_text(encoding="utf-8-sig")


def test_a_visit_is_counted_without_a_person(booth: Booth) -> None:
    """Tiles, works, a quiz and a smiley of two visits are in the export, and nothing that tells who it was."""
    page = booth.open()
    booth.touch_open(page.locator(".tile").first)
    page.goto((booth.edition / "items/a-1/index.html").as_uri())
    page.get_by_role("button", name="说说看法").click()
    page.get_by_role("button", name="满意", exact=True).click()
    page.get_by_role("button", name="关闭").click()
    page.get_by_role("button", name="大字").click()
    booth.leave()
    page.locator("[data-attract]").click()
    page.locator(".kiosk-bar").get_by_text("English").click()
    page.wait_for_url("**/en/index.html")
    page.wait_for_timeout(300)
    booth.leave()
    booth.enter_staff()
    told = json.loads(exported(booth, "json"))
    assert (told["lantai"], told["kind"], [one["sequence"] for one in told["visits"]]) == (1, "kiosk-counts", [1, 2])
    first, second = told["visits"]
    assert first["tiles"] == {"exhibits/quay": 1}
    assert first["items"] == {"items/a-1": 1}
    assert (first["satisfaction"], first["large"], first["day"], first["hour"]) == ("good", True, "2026-06-09", 9)
    assert (second["languages"], second["large"]) == ({"zh": 1, "en": 1}, False)
    assert set(first) == {
        *("sequence", "day", "hour", "languages", "large", "tiles", "items", "pages"),
        *("quizzes", "missed", "satisfaction"),
    }
    assert not booth.faults


def play(booth: Booth, *, wrong: int) -> None:
    """Answer every question of the quiz, the first ``wrong`` of them wrongly."""
    page = booth.page
    page.goto((booth.edition / "quiz/using-records/index.html").as_uri())
    go = page.locator(".quiz-bar .quiz-go")
    for number in range(50):
        if not go.is_visible():
            return
        question = page.locator("[data-question]:not([hidden])")
        answer = (question.get_attribute("data-answer") or "").split(",")
        if question.get_attribute("data-type") == "order":
            for place in answer if number >= wrong else reversed(answer):
                question.locator(f"button[data-option='{place}']").click()
        else:
            places = [one.get_attribute("data-option") for one in question.locator("input").all()]
            chosen = answer if number >= wrong else [place for place in places if place not in answer][:1] or places
            for place in chosen:
                question.locator(f"input[data-option='{place}']").locator("xpath=..").click()
        go.click()
        go.click()


def test_a_passed_quiz_gives_a_slip_and_the_staff_tick_it_off(booth: Booth) -> None:
    """A-0001 on the screen; "已发" takes one gift from the stock; the question missed is told with its article."""
    page = booth.open()
    booth.touch_open(page.locator(".tile").first)
    play(booth, wrong=1)
    page.locator(".slip-code").wait_for()
    assert page.locator(".slip-code").text_content() == "A-0001"
    booth.leave()
    booth.enter_staff()
    assert "A-0001" in (page.locator(".staff-slips").text_content() or "")
    page.get_by_role("button", name="已发").click()
    assert page.locator(".staff-slips li").count() == 0
    told = json.loads(exported(booth, "json"))
    assert told["gifts"] == {"stock": 3, "left": 2, "slips": 1, "open": 0}
    (visit,) = told["visits"]
    (quiz,) = visit["quizzes"]
    assert (quiz["finished"], quiz["passed"], quiz["right"]) == (True, True, quiz["of"] - 1)
    (missed,) = visit["missed"]
    assert told["names"][missed]
    assert "第" in told["names"][missed + "@"]
    assert not booth.faults


def test_an_export_and_a_clearing(booth: Booth) -> None:
    """The table has a row a visit; after clearing nothing is left, and the machine counts on under a new name."""
    page = booth.open()
    booth.touch_open(page.locator(".tile").first)
    booth.leave()
    booth.enter_staff()
    first = json.loads(exported(booth, "json"))
    table = list(csv.DictReader(io.StringIO(exported(booth, "csv"))))
    assert [(one["sequence"], one["tiles"]) for one in table] == [("1", "exhibits/quay=1")]
    page.get_by_role("button", name="文件在，清空计数").click()
    page.get_by_role("button", name="文件在，清空计数").wait_for(state="detached")
    page.locator(".staff-part").nth(4).wait_for()
    second = json.loads(exported(booth, "json"))
    assert second["visits"] == []
    assert second["device"] != first["device"]
    assert second["gifts"] == first["gifts"]


def test_wrong_digits_open_nothing(booth: Booth) -> None:
    """Four wrong digits are told so; the staff themselves are counted as no visit."""
    page = booth.open()
    width = page.viewport_size["width"]
    page.mouse.move(width - 20, 20)
    page.mouse.down()
    page.clock.run_for(5100)
    page.mouse.up()
    for _ in range(4):
        page.locator(".pin-key", has_text="1").click()
    assert page.locator(".pin-shown").text_content() == "不对，请再试"
    page.get_by_role("button", name="关闭").click()
    booth.enter_staff()
    assert json.loads(exported(booth, "json"))["visits"] == []


def test_a_power_cut_costs_one_visit_at_most(browser: Browser, edition: Path) -> None:
    """A page that is torn away without a word has left its visit in the storage up to the last touch."""
    booth = Booth(browser, edition)
    booth.page.clock.install(time="2026-06-09T09:30:00")
    booth.touch_open(booth.open().locator(".tile").first)
    booth.torn_away("2026-06-09T09:40:00")
    booth.open()
    booth.enter_staff()
    (visit,) = json.loads(exported(booth, "json"))["visits"]
    assert visit["tiles"] == {"exhibits/quay": 1}
    booth.close()


NO_DATABASE = "Object.defineProperty(window, 'indexedDB', { get() { throw new Error('refused'); } });"
NO_STORAGE = NO_DATABASE + (
    "for (const name of ['localStorage', 'sessionStorage'])"
    " Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError'); } });"
)
FULL = NO_DATABASE + (
    "Storage.prototype.setItem = function (name) {"
    " if (name === 'lantai-kiosk-visits') throw new DOMException('full', 'QuotaExceededError'); };"
)


@pytest.mark.parametrize(
    ("script", "told"),
    [(NO_DATABASE, "localStorage"), (NO_STORAGE, "不计数"), (FULL, "磁盘可能满了")],
    ids=["no database", "no storage", "full"],
)
def test_without_storage_all_works_and_the_staff_know(browser: Browser, edition: Path, script: str, told: str) -> None:
    """The local storage stands in for the database; where both are refused or full the staff read so."""
    booth = Booth(browser, edition, script=script)
    booth.page.clock.install(time="2026-06-09T09:30:00")
    page = booth.open()
    booth.touch_open(page.locator(".tile").first)
    page.get_by_role("button", name="大字").click()
    play(booth, wrong=0)
    page.locator(".quiz-result .score").wait_for()
    booth.leave()
    booth.enter_staff()
    assert told in (page.locator(".kiosk-panel").text_content() or "")
    assert not booth.faults
    booth.close()


def test_old_visits_go_and_a_wrong_clock_spares_them(browser: Browser, edition: Path) -> None:
    """After thirty days a visit is gone; a clock years ahead is told to the staff and deletes nothing."""
    booth = Booth(browser, edition)
    booth.page.clock.install(time="2026-06-09T09:00:00")
    for day, left in (("2026-06-09", 1), ("2029-06-09", 1), ("2026-07-20", 0)):
        booth.torn_away(f"{day}T09:30:00")
        page = booth.open()
        if day == "2026-06-09":
            booth.touch_open(page.locator(".tile").first)
            booth.leave()
        page.wait_for_timeout(300)
        page.reload()
        booth.enter_staff()
        assert len(json.loads(exported(booth, "json"))["visits"]) == left, day
        assert ("日期不对" in (page.locator(".kiosk-panel").text_content() or "")) == (day == "2029-06-09")
    booth.close()

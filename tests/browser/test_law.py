"""Pages of the law in a real browser: accessible, silent, and their links can be copied."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.loopback import served
from tests.outreach.documents import DOCUMENTS, RULE
from tests.whole.sites import lantai, row, write_site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OLD = RULE.replace("2026-06-09", "2021-03-01").replace("应当一次告知", "退回")
PAGES = (
    *("law/", "law/sample-rule/", "law/sample-rule/2021-03-01/", "law/sample-rule/2026-06-09/changes/"),
    *("cases/", "cases/letter/", "faq/", "glossary/"),
)

QUESTION = """\
  - id: {name}
    stem: {{zh: 查档带什么？, en: What to bring}}
    options: [{{zh: 身份证明, en: Identity}}, {{zh: 介绍信, en: A letter}}, {{zh: 伞, en: An umbrella}}]
    answer: [0]
    explain: {{zh: 见第二条。, en: See Article 2.}}
    cites: [sample-rule@2026-06-09#art-2]
    topic: {{zh: {topic}, en: {topic}}}
"""
HEAD = "lantai: 1\ntitle: {zh: 考一考, en: Quiz}\nstate: public\n"
TRIES = HEAD + "tries: 2\nquestions:\n" + QUESTION.format(name="bring", topic="甲")
TOPICS = (
    HEAD
    + "draw: 3\nquestions:\n"
    + "".join(QUESTION.format(name=f"q{n}", topic=topic) for n, topic in enumerate("甲" * 9 + "乙丙"))
)
"""Nine questions of one topic, one each of two others: three that are drawn are one of each."""


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with a rule in two versions, a case, a question and a term."""
    folder = tmp_path_factory.mktemp("law") / "site"
    quizzes = {"content/quizzes/tries.yml": TRIES, "content/quizzes/topics.yml": TOPICS}
    write_site(folder, [row(1)], {**DOCUMENTS, **quizzes, "content/law/sample-rule/2021-03-01.md": OLD})
    done = lantai("build", folder, "--as-of", "2027-01-01")
    assert done.returncode == 0, done.stdout + done.stderr
    with served(folder / "build" / "site") as address:
        yield address


@pytest.mark.parametrize("path", [f"{prefix}{path}" for prefix in ("", "en/") for path in PAGES])
def test_axe_finds_nothing_and_nothing_is_wider_than_a_phone(browser: Browser, law: str, path: str) -> None:
    """No rule of WCAG 2.2 AA is broken, the console is silent, and a phone need not scroll sideways."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, bypass_csp=True)
    page, heard = context.new_page(), []
    page.on("console", lambda message: heard.append(message.text) if message.type in {"error", "warning"} else None)
    page.goto(law + path, wait_until="networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert not found.response["violations"], found.generate_report()
    assert heard == []
    context.close()


def test_a_copied_link_leads_to_the_very_version(browser: Browser, law: str) -> None:
    """On the page of a statute the button copies the address of the version that is read, with the article."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(law + "law/sample-rule/", wait_until="networkidle")
    page.hover("#art-2")
    page.click("#art-2 .copy")
    assert page.evaluate("navigator.clipboard.readText()") == f"{law}law/sample-rule/2026-06-09/#art-2"
    page.click("#art-2-p1-i2 > .pin", force=True)
    page.wait_for_function("location.hash === '#art-2-p1-i2'")
    assert page.evaluate("navigator.clipboard.readText()").endswith("2026-06-09/#art-2-p1-i2")
    context.close()


def test_a_second_try_before_the_answer(browser: Browser, law: str) -> None:
    """With ``tries: 2`` a wrong choice is taken off and nothing is told; the right one counts, though not as known at
    once; a second wrong one is answered with the law.
    """
    for second, verdict, score in (
        (0, "答对了", "答对 1 题，共 1 题"),
        (2, "不对，看看条文怎么说", "答对 0 题，共 1 题"),
    ):
        page = browser.new_page()
        page.goto(law + "quiz/tries/", wait_until="networkidle")
        page.evaluate("document.addEventListener('lantai-quiz', told => window.told = told.detail)")
        options, go = page.locator(".option"), page.locator(".quiz-bar .quiz-go")
        options.nth(1).click()
        go.click()
        assert page.locator(".quiz-more").inner_text() == "不对，再想一想，还可以选一次"
        assert page.locator(".solution[open], .is-right").count() == 0
        assert options.nth(1).locator("input").is_disabled()
        assert go.is_disabled()
        options.nth(second).click()
        go.click()
        assert page.locator("[data-verdict]").inner_text() == verdict
        assert page.locator(".quiz-more").inner_text() == ""
        assert page.evaluate("window.told.right") is False
        go.click()
        assert page.locator(".quiz-result .score").inner_text() == score
        page.close()


def test_questions_are_drawn_from_all_topics(browser: Browser, law: str) -> None:
    """Three of eleven questions on three topics: one of each, whatever the dice say."""
    page = browser.new_page()
    for _ in range(5):
        page.goto(law + "quiz/topics/", wait_until="networkidle")
        asked = []
        for _ in range(3):
            question = page.locator("[data-question]:not([hidden])")
            asked.append(question.get_attribute("data-topic"))
            question.locator(".option").first.click()
            page.locator(".quiz-bar .quiz-go").click()
            page.locator(".quiz-bar .quiz-go").click()
        assert sorted(filter(None, asked)) == sorted("甲乙丙")
    page.close()


def test_a_long_chapter_keeps_its_line(browser: Browser, law: str) -> None:
    """In the contents the name of a chapter is never squeezed by the articles beside it."""
    page = browser.new_page(viewport={"width": 1080, "height": 1920})
    page.goto(law + "law/sample-rule/", wait_until="networkidle")
    heights = page.evaluate(
        """() => ['甲', '第二章 危害公共安全罪'].map(name => {
        document.querySelectorAll('.lawcontents .soft').forEach(one => one.textContent = '第一百一十四条—第一百三十九条之一');
        const link = document.querySelector('.lawcontents a');
        link.textContent = name;
        return link.clientHeight;
    })"""
    )
    assert heights[0] == heights[1], heights
    page.close()

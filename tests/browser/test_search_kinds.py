"""Everything that has an address is found by its own words, and the hit leads to where they stand."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from builder.model.record import KINDS
from builder.search.digits import ALPHABET
from builder.search.fold import fold
from tests.search.reading import CALL, Index, lines
from tests.search.shelf import serving
from tests.whole.sites import HEADER, ROOT, SITE_YML, lantai, row, write_site

pytestmark = [pytest.mark.browser, pytest.mark.slow]
EXHIBIT = """\
lantai: 1
title: {zh: 码头老照片, en: Old Pictures of the Quay}
hall: main
defaults: {publish_basis: 本馆档案, opening_status: 开放, credit_line: 示例市档案馆藏}
units:
  - id: one
    title: {zh: 渡口, en: The ferry}
    intro: {zh: "头班船离岸时**天色微明**，[挑担的人](../../all/)先上", en: "At first light, **those with loads** board first"}
    blocks:
      - block: quote
        words: {zh: 傍晚收缆之后艄公才肯点灯, en: Only when the ropes were in did the ferryman light his lamp}
  - id: two
    title: {zh: 栈桥, en: The pier}
hotspots:
  - item: A-1
    spots:
      - {at: [0.1, 0.1, 0.2, 0.2], zh: 左边那位戴斗笠的老人, en: The old man with the straw hat}
"""
WINDOW = 7
ONLY_HAN = re.compile(rf"[\u4e00-\u9fff]{{{WINDOW}}}")
SHOWN = "(place) => (place ? document.getElementById(place) : document.body)?.textContent ?? ''"


class Found(NamedTuple):
    """A word that only one record has, and whether it stands in its title."""

    kind: str
    word: str


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a record of every kind: all that the sample says of law and outreach, and two chapters of works."""
    table = (
        HEADER.rstrip()
        + ",单元\r\n"
        + "".join(f"{row(n).rstrip()},{'渡口' if n < 3 else '栈桥'}\r\n" for n in range(1, 5))
    )
    files: dict[str, str | bytes] = {
        path.relative_to(ROOT).as_posix(): path.read_bytes()
        for path in sorted((ROOT / "content").rglob("*"))
        if path.is_file() and path.name not in {"kiosk.yml", "site.yml"}
    }
    files["content/site.yml"] = SITE_YML.replace("main, ", "main, summary: {zh: 江边的老房子里挂着它们, en: In it}, ")
    files |= {"exhibits/quay/exhibit.yml": EXHIBIT, "exhibits/quay/items.csv": table}
    folder = write_site(tmp_path_factory.mktemp("kinds"), [row(n) for n in range(1, 5)], files)
    done = lantai("build", folder, "--as-of", "2026-11-01")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "build/site"


def rare(site: Path) -> Iterator[Found]:
    """For each kind a few characters of one record's other text that stand nowhere else in the index."""
    calls = (CALL.fullmatch(path.read_text(encoding="utf-8")) for path in (site / "search").rglob("*.js"))
    index = Index({call[1]: json.loads(call[2]) for call in calls if call})
    kinds = column(index, "r", "k")
    texts = [f"{one}\n" for one in column(index, "x", "z")]
    titles = column(index, "r", "t")
    count = Counter(
        piece for both in zip(texts, titles, strict=True) for text in both for piece in {*windows(fold(text))}
    )
    for mark, kind in enumerate(KINDS):
        own = (text for text, one in zip(texts, kinds, strict=True) if one == ALPHABET[mark])
        word = next((piece for text in own for piece in windows(fold(text)) if count[piece] == 1), None)
        if word:
            yield Found(kind, word)


def windows(text: str) -> Iterator[str]:
    return (text[at : at + WINDOW] for at in range(len(text)) if ONLY_HAN.match(text, at))


def column(index: Index, name: str, key: str) -> list[str]:
    """One column of all chunks."""
    found: list[str] = []
    size, records = index.told["chunk"], index.told["records"]
    for start in range(0, records, size):
        many = min(size, records - start)
        values = lines(index.parts[f"{name}/{start // size}"].get(key, "A"))  # type: ignore[attr-defined]
        found += values if len(values) > 1 else values * many
    return found


def leads(page: Page, start: str, one: Found) -> None:
    """One hit; its snippet marks the word; the page, or the part of it that is named, has the word."""
    page.goto(f"{start}?q={quote(one.word)}&in=text")
    page.wait_for_selector("#count[data-count='1']")
    marks = page.locator(".hit mark").all_inner_texts()
    assert one.word in map(fold, marks), one
    page.locator(".hit b a").click()
    page.wait_for_load_state("load")
    assert "search" not in page.url.rpartition("/")[0].rpartition("/")[2], one
    place = page.url.partition("#")[2]
    assert one.word in re.sub(r"\s+", "", fold(page.evaluate(SHOWN, place))), (one, page.url)
    if place:
        assert page.locator(f"[id='{place}']").is_visible(), (one, page.url)


def test_every_kind_is_found_and_leads_to_its_words(site: Path, browser: Browser) -> None:
    """Hall, exhibition, chapter, work, page, law, article, case, question, term, guide, quiz, event, opening: one hit
    for a word of its own, shown in the snippet, and a link to the very place.
    """
    found = list(rare(site))
    assert {one.kind for one in found} == set(KINDS) - {"catalogue"}
    page = browser.new_page()
    with serving(site) as (address, _):
        for one in found:
            leads(page, f"{address}search/", one)
    page.close()


def test_words_between_and_upon_works_are_found(site: Path, browser: Browser) -> None:
    """A chapter by its words, marks of Markdown or not, and by its blocks; a work by what is said upon its picture."""
    page = browser.new_page()
    with serving(site) as (address, _):
        for kind, word in (("unit", "天色微明，挑担的人"), ("unit", "艄公才肯点灯"), ("item", "戴斗笠的老人")):
            leads(page, f"{address}search/", Found(kind, fold(word)))
    page.close()


def test_from_a_disk_a_hit_leads_to_its_anchor(site: Path, browser: Browser) -> None:
    """An article of a rule and a chapter, opened from a folder."""
    page = browser.new_page()
    page.goto((site / "search/index.html").as_uri())
    for one in rare(site):
        if one.kind in {"law", "unit", "term"}:
            page.goto(f"{(site / 'search/index.html').as_uri()}?q={quote(one.word)}&in=text")
            page.wait_for_selector("#count[data-count='1']")
            assert page.locator(".hit mark").count(), one
    page.close()

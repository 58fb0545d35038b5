"""What stands around a page."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from builder import pages
from builder.model.address import Addresses
from builder.model.settings import FooterSettings, InstitutionSettings
from builder.model.text import Text
from builder.templates import environment
from tests.pages.conftest import THEME, a_site

ABOUT = pages.ProsePage("about", Text("关于", "About"))
ZH_ONLY = pages.ProsePage("rights", Text("版权", ""), ("zh",))


def test_the_switch_stays_on_the_page() -> None:
    """From a work in Chinese one click leads to the same work in English."""
    around = pages.house(a_site(), Addresses(), "zh", "item", "a-1")
    assert [(entry.href, entry.current) for entry in around.languages] == [("./", "page"), ("../../en/items/a-1/", "")]


def test_a_page_in_one_language_switches_to_the_front_door() -> None:
    """A hand-written page without a translation does not lead to a page that is not there, whether or not the menu has
    it, and says so to those who cannot see where they come out.
    """
    for prose in ((ABOUT, ZH_ONLY), (ABOUT,)):
        own, other = pages.house(a_site(), Addresses(), "zh", "prose", "rights", prose, ("zh",)).languages
        assert (own.label, other.href) == ("", "../en/")
        assert other.label == "English: this page is not in English; to the front page"


def test_the_menu_says_where_one_is() -> None:
    """On a work the exhibitions are current; on the wall the wall is this very page."""
    work = pages.house(a_site(), Addresses(), "en", "item", "a-1", (ABOUT,))
    assert [(entry.title, entry.current) for entry in work.menu] == [
        ("Halls", ""),
        ("Exhibitions", "true"),
        ("All works", ""),
        ("About", ""),
    ]
    wall = pages.house(a_site(), Addresses(), "en", "all", "", (ABOUT,))
    assert [entry.current for entry in wall.menu] == ["", "", "page", ""]


def test_a_missing_translation_in_the_menu_is_marked() -> None:
    """A page that exists in Chinese only is named in Chinese, says so, and leads to the Chinese page."""
    entry = pages.house(a_site(), Addresses(), "en", "all", "", (ABOUT, ZH_ONLY)).menu[-1]
    assert (entry.title, entry.language, entry.href) == ("版权", "zh-CN", "../../rights/")


def test_only_what_was_filled_in_is_shown() -> None:
    """No filing number is ever invented, and no empty label stands in the foot."""
    bare = replace(a_site(), footer=FooterSettings(), institution=InstitutionSettings())
    around = pages.house(bare, Addresses(), "zh", "all")
    assert [[str(slot.value) for slot in column] for column in around.foot] == [["站点地图"]]
    assert around.record == ()
    assert around.name == "试验馆"
    filled = pages.house(a_site(), Addresses(), "zh", "all")
    assert [slot.value for slot in filled.record] == ["试ICP备0号"]


def test_one_language_has_no_switch() -> None:
    """A switch with one choice is none."""
    assert pages.house(replace(a_site(), languages=("zh",)), Addresses(("zh",)), "zh", "all").languages == ()


def test_the_missing_page_works_at_every_depth() -> None:
    """404.html is shown anywhere below the site's path, so its links are absolute, and it speaks both languages."""
    around = pages.absent(a_site(), Addresses(), "/show", (ABOUT,))
    env = environment([THEME])
    empty = {
        "title": "404",
        "description": "",
        "jsonld": Markup("{}"),
        "image": "",
        "room": "paper",
        "main": "",
        "id": "",
    }
    text = env.get_template("404.html").render(config={"extra": {"house": around}}, page=None, **empty)
    for link in ('href="/show/assets/lantai.css"', 'href="/show/"', 'href="/show/en/"', 'href="/show/about/"'):
        assert link in text
    assert "这里没有展品" in text
    assert "Nothing hangs here" in text
    assert 'href="../' not in text
    assert 'href="./' not in text


def test_a_hand_written_page_keeps_its_own_heading() -> None:
    """The title is added only where the text has no first heading."""
    env = environment([THEME])
    around = pages.house(a_site(), Addresses(), "zh", "prose", "about", (ABOUT,))
    empty = {
        "title": "关于",
        "description": "",
        "jsonld": Markup("{}"),
        "image": "",
        "room": "paper",
        "main": "",
        "id": "",
    }
    for content, count in ((Markup("<h1>自己的</h1><p>x</p>"), 1), (Markup("<p>x</p>"), 1)):
        page = {"title": "关于", "content": content}
        text = env.get_template("main.html").render(config={"extra": {"house": around}}, page=page, **empty)
        assert text.count("<h1") == count

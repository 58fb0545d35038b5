"""The pages of a small site: whole without script, safe, and every link alive."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import unquote

import pytest

from builder.model.text import Language, Text
from tests.pages.conftest import Made, a_site, make, rendition
from tests.pages.test_links import arrives


class Reader(HTMLParser):
    """Collects what the tests ask about: elements with their attributes, and the visible text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


def test_every_page_exists_in_both_languages(made: Made) -> None:
    """One page of each kind, and the same set below en/."""
    stems = [
        "index.html",
        "all/index.html",
        "exhibits/quay/index.html",
        "halls/bare/index.html",
        "halls/main/index.html",
        "search/index.html",
        "sitemap/index.html",
    ]
    stems += [f"items/a-{n}/index.html" for n in (1, 2, 3)]
    assert sorted(made.texts) == sorted([*stems, *(f"en/{stem}" for stem in stems)])


def test_no_page_has_an_inline_style_or_script(made: Made) -> None:
    """The content security policy allows none, so none may be there."""
    for path, text in made.texts.items():
        for tag, attributes in Reader(text).elements:
            assert tag != "style", path
            assert "style" not in attributes, path
            assert not [name for name in attributes if name.startswith("on")], path
            if tag == "script":
                assert attributes.get("src") or attributes["type"] == "application/ld+json", path
        assert "script-src 'self'" in text


def test_data_cannot_end_its_element(made: Made) -> None:
    """A title with </script> in it stays within the JSON."""
    assert "\\u003c/script\\u003e" in made.page("items/a-1/index.html")


@pytest.mark.parametrize("urls", ["directory", "file"])
def test_every_link_arrives(urls: str) -> None:
    """Links are relative and lead to a page, a picture or a file that the build makes; anchors exist."""
    site = a_site()
    made = make(site, urls=urls)
    emitted = set(made.texts) | {"assets/lantai.css", "assets/reading.css", "assets/lantai.js", "assets/lantai.svg"}
    emitted |= {made.addresses.data("items.json"), made.addresses.data("items.csv"), made.addresses.collection("quay")}
    emitted |= {made.addresses.data("datapackage.json"), made.addresses.exhibition_manifest("quay")}
    emitted |= {made.addresses.card("exhibition", "quay")}
    for kind, slug in (("exhibition", "quay"), *(("item", item.slug) for item in site.items)):
        emitted |= {made.addresses.code(kind, slug, ending) for ending in ("svg", "png")}
    emitted |= {made.addresses.brochure("quay", language) for language in site.languages}
    for item in site.items:
        if item.images:
            emitted.add(made.addresses.manifest(item.slug))
        for number, image in enumerate(item.images, start=1):
            for size in rendition(image).sizes:
                emitted |= {
                    made.addresses.image(item.slug, number, size.width, size.height, end) for end in ("jpg", "webp")
                }
    identifiers = {path: {a["id"] for _, a in Reader(text).elements if "id" in a} for path, text in made.texts.items()}
    for path, text in made.texts.items():
        for link in _links(Reader(text)):
            assert not link.startswith("/"), f"{path}: {link}"
            goal = path if link.startswith("#") else arrives(path, link)
            assert goal in emitted, f"{path}: {link}"
            if "#" in link:
                assert unquote(link.partition("#")[2]) in identifiers[goal], f"{path}: {link}"


def _links(reader: Reader) -> list[str]:
    found = [a["href"] for tag in ("a", "link") for a in reader.all(tag) if a.get("rel") != "canonical"]
    found += [a["src"] for tag in ("img", "script") for a in reader.all(tag) if "src" in a]
    found += [part.rpartition(" ")[0] for a in reader.all("source") for part in a["srcset"].split(", ")]
    return [link for link in found if not re.match(r"https?:|mailto:", link)]


def test_every_picture_has_words_and_a_place(made: Made) -> None:
    """Each picture has an alternative text and its size, so that nothing moves when it arrives."""
    for path, text in made.texts.items():
        for image in Reader(text).all("img"):
            assert "alt" in image, path
            assert int(image["width"]) > 0, path
            assert int(image["height"]) > 0, path


def test_no_identifier_stands_twice(made: Made) -> None:
    """An id names one element of a page."""
    for path, text in made.texts.items():
        ids = [attributes["id"] for _, attributes in Reader(text).elements if "id" in attributes]
        assert len(ids) == len(set(ids)), path


def test_one_first_heading_and_no_level_left_out(made: Made) -> None:
    """Screen readers walk a page by its headings."""
    for path, text in made.texts.items():
        levels = [int(tag[1]) for tag, _ in Reader(text).elements if re.fullmatch(r"h[1-6]", tag)]
        assert levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), (path, levels)


@pytest.mark.parametrize(("language", "words"), [("zh", "本展品不在线展出"), ("en", "This item is not shown online")])
def test_a_gap_is_told_and_nothing_more(made: Made, language: Language, words: str) -> None:
    """Where a work is not shown, one neutral sentence stands, without a number, a title or a reason."""
    text = made.page(made.addresses.page("exhibition", language, "quay"))
    assert text.count(words) == 1
    assert words not in made.page(made.addresses.page("all", language))


def test_a_missing_translation_is_marked(made: Made) -> None:
    """An English title on a Chinese page says that it is English, in text and in the picture's alternative."""
    assert '<span lang="en">Only in English</span>' in made.page("items/a-3/index.html")
    assert '<span lang="en">' not in made.page("en/items/a-3/index.html")
    assert '<div lang="zh-CN"><p><em>起</em>点</p></div>' in made.page("en/exhibits/quay/index.html")


def test_a_work_is_whole_without_script(made: Made) -> None:
    """Picture, label, record, citation, downloads, neighbours: all of it is in the page."""
    reader = Reader(made.page("items/a-1/index.html"))
    text = " ".join(reader.words)
    for words in ("第1号", "1958年", "A-1", "码头<开工>", "南门", "试验市档案馆", "1 / 3", "下一件"):
        assert words in text
    assert any(a.get("href", "").endswith("/0/default.jpg") for a in reader.all("a"))
    assert any(a.get("rel") == "next" for a in reader.all("a"))


def test_texts_keep_their_lines(made: Made) -> None:
    """A transcription shows in its own lines, also on the English page, marked as Chinese."""
    assert "一行<br>二行" in made.page("items/a-2/index.html")
    assert '<div lang="zh-CN"><p>一行<br>二行</p></div>' in made.page("en/items/a-2/index.html")


def test_a_work_without_a_picture_has_a_page(made: Made) -> None:
    """Text alone is an exhibit too; nothing stands where its picture would."""
    assert not list(Reader(made.page("items/a-2/index.html").partition("</section>")[0]).all("img"))


def test_heads_say_what_the_page_is(made: Made) -> None:
    """Title, description and the picture for links from elsewhere are the page's own."""
    text = made.page("items/a-1/index.html")
    assert "<title>第1号 · 码头</title>" in text
    assert 'content="码头&lt;开工&gt;"' in text
    assert 'property="og:image" content="https://archives.example/show/share/items/a-1/card.jpg"' in text
    assert '<meta property="og:image:alt" content="第1号">' in text
    assert '<meta property="og:url" content="https://archives.example/show/items/a-1/">' in text
    assert '<link rel="canonical" href="https://archives.example/show/items/a-1/">' in text


def test_many_works_show_their_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there are too many works for cards and codes, a link shows the work's own picture."""
    monkeypatch.setattr("builder.model.sharing.MOST_ITEMS", 1)
    text = make(a_site()).page("items/a-1/index.html")
    assert 'property="og:image" content="https://archives.example/show/iiif/a-1/1/full/' in text
    assert '<meta property="og:image:width" content="1010">' in text
    assert "qr.svg" not in text


def test_a_draft_is_not_shared() -> None:
    """A draft has no card and no code: nobody is to find it."""
    text = make(replace(a_site(), draft=True)).page("exhibits/quay/index.html")
    assert "og:image" not in text
    assert "share/" not in text


def test_citations_are_complete_without_script(made: Made) -> None:
    """Every form of the citation stands on the page as text; buttons are hidden until a script can serve them."""
    reader = Reader(made.page("items/a-1/index.html"))
    text = made.page("items/a-1/index.html")
    for line in ("码头[A/OL]. 馆[", "“The Quay.” House.", "https://archives.example/show/items/a-1/"):
        assert line in text
    assert "@misc{a-1, title = {&lt;/pre&gt;}}" in text, "a record cannot end its element"
    buttons = [one for one in reader.all("button") if {"data-copy", "data-save"} & set(one)]
    assert len(buttons) == 4 + 2 * 3
    assert all("hidden" in button for button in buttons)
    assert [button["data-save"] for button in buttons if "data-save" in button] == [
        "a-1.bib",
        "a-1.ris",
        "a-1.csl.json",
    ]


def test_curators_html_is_text(made: Made) -> None:
    """A script typed into a foreword is read, not run."""
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in made.page("exhibits/quay/index.html")


def test_pages_name_what_they_were_made_from(made: Made) -> None:
    """The manifest can say which pages carry a work."""
    carrying = {str(file.path) for file in made.files if "quay/A-2" in file.made_from}
    assert {"items/a-2/index.html", "exhibits/quay/index.html", "all/index.html"} <= carrying
    assert "items/a-1/index.html" not in carrying


def test_the_same_site_gives_the_same_bytes(made: Made) -> None:
    """Nothing in a page depends on when or how often it is made."""
    assert make(a_site()).texts == made.texts


def test_a_site_without_halls_or_address_has_pages() -> None:
    """The smallest site: no hall, no address, one language, one exhibition without a picture."""
    site = a_site()
    show = site.exhibitions[0]
    unit = replace(show.units[0], entries=show.units[0].entries[1:2], title=Text())
    bare = replace(show, hall="", hero=None, units=(unit,), partners=(), credits=(), foreword=Text(), afterword=Text())
    made = make(replace(site, halls=(), exhibitions=(bare,), languages=("zh",), base_url=""))
    stems = ["all", "exhibits/quay", "items/a-2", "search", "sitemap"]
    assert sorted(made.texts) == sorted(["index.html", *(f"{stem}/index.html" for stem in stems)])
    assert "og:image" not in made.page("index.html")
    assert "canonical" not in made.page("index.html")


def test_an_empty_site_has_a_front_door() -> None:
    """Before the first exhibition is hung the house has a name and a door."""
    made = make(replace(a_site(), exhibitions=(), halls=()))
    assert "试验馆" in made.page("index.html")
    assert "还没有可以展出的展品" in made.page("all/index.html")


def test_a_draft_says_so() -> None:
    """Every page of a draft is marked and kept out of search engines."""
    for path, text in make(replace(a_site(), draft=True)).texts.items():
        assert 'content="noindex"' in text, path
        assert ("草稿" if not path.startswith("en/") else "Draft") in text, path

"""The bundled exhibitions are complete, bilingual, honest, and without a single problem."""

from __future__ import annotations

import csv
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from press import Press, file_name

from builder.check import check_site
from builder.load import load_site
from builder.model.fields import match_header
from builder.model.item import Item, Site
from builder.model.problems import Problem
from builder.model.settings import ExhibitSettings, SiteSettings
from builder.store import Store

ROOT = Path(__file__).resolve().parents[2]
SHOWS = ("tuibu-xinghe", "wenjian-lvcheng")
UNITS = {
    "tuibu-xinghe": [("星图", 4), ("岁差", 2), ("光与影", 3), ("两城同天", 3)],
    "wenjian-lvcheng": [("从形成到开放", 3), ("读懂一份档案", 2), ("走进档案馆", 3)],
}
SIX = ("event", "date_original", "place", "people", "background", "creator")


@pytest.fixture(scope="module")
def checked(
    drawn: Path, presses: Mapping[str, Press], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Site, list[Problem]]:
    """The site of the repository with small pictures, and everything that load and check say about it."""
    folder = tmp_path_factory.mktemp("site")
    for name in ("content", "exhibits"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    unhung = shutil.ignore_patterns(*(file_name(n) for p in presses.values() for n in p.drawings if n not in p.names))
    shutil.copytree(drawn, folder / "build" / "drawn", ignore=unhung)
    draft, problems = load_site(folder, Store(folder / "build" / ".store"))
    assert draft is not None, [problem.message("en") for problem in problems]
    site, more = check_site(draft)
    return site, [*problems, *more]


def _items(site: Site) -> list[Item]:
    return list(site.items.values())


def test_no_problem_at_all(checked: tuple[Site, list[Problem]]) -> None:
    """Load and check find nothing to say but that the test's pictures are small."""
    told = [f"{p.where}: {p.message('en')}" for p in checked[1] if p.code != "IMG-05"]
    assert not told


@pytest.mark.parametrize("show", SHOWS)
def test_settings_are_valid(show: str) -> None:
    """exhibit.yml and site.yml fit their models, the hall exists, and every phrase is in both languages."""
    exhibit = ExhibitSettings.model_validate(_yaml(f"exhibits/{show}/exhibit.yml"))
    site = SiteSettings.model_validate(_yaml("content/site.yml"))
    assert exhibit.hall in {hall.id for hall in site.halls}
    assert show in site.exhibitions
    assert exhibit.defaults["publish_basis"] == "not_a_record"
    assert exhibit.defaults["reproduction_kind"] == "redrawn"
    phrases = [exhibit.title, exhibit.subtitle, exhibit.summary, *exhibit.credits, *(p.name for p in exhibit.partners)]
    phrases += [words for unit in exhibit.units for words in (unit.title, unit.intro)]
    phrases += [words for hall in site.halls for words in (hall.title, hall.summary)]
    assert all(words.zh and words.en for words in phrases)


@pytest.mark.parametrize("show", SHOWS)
def test_every_heading_is_known(show: str) -> None:
    """Each column of items.csv stands for exactly one field."""
    header = list(_rows(show)[0])
    assert {heading: len(match_header(heading)) for heading in header} == dict.fromkeys(header, 1)


@pytest.mark.parametrize("show", SHOWS)
def test_items_and_drawings_match(show: str, presses: Mapping[str, Press]) -> None:
    """Every picture that the table names is drawn, and every drawing hangs somewhere."""
    named = [name for row in _rows(show) for name in row["文件名"].split(";")]
    assert sorted(named) == sorted(file_name(name) for name in presses[show].names)


def test_twenty_items_in_two_halls(checked: tuple[Site, list[Problem]]) -> None:
    """Twelve items of the stars, eight of the journey, each exhibition in a hall of its own, from two archives."""
    items = _items(checked[0])
    assert [sum(item.exhibition == show for item in items) for show in SHOWS] == [12, 8]
    assert len({show.settings.hall for show in checked[0].exhibitions}) == 2
    for show in SHOWS:
        assert {item.id[:6] for item in items if item.exhibition == show} == {"900001", "900002"}


def test_six_elements_in_both_languages(checked: tuple[Site, list[Problem]]) -> None:
    """Every item has event, time, place, people, background and maker, in Chinese and English."""
    for item in _items(checked[0]):
        assert item.date is not None, item.key
        assert item.date.start, item.key
        for key in SIX:
            values = item.values.get(key, ())
            assert values, f"{item.key} has no {key}"
            assert all(value.zh and value.en for value in values), f"{item.key}: {key} lacks a language"


def test_captions_alternatives_and_credits(checked: tuple[Site, list[Problem]]) -> None:
    """Caption, alternative text, credit line and title exist in both languages; the alternative is not the title."""
    for item in _items(checked[0]):
        for key in ("title", "caption", "alt_text", "credit_line"):
            words = item.values[key][0]
            assert words.zh, f"{item.key}: {key}"
            assert words.en, f"{item.key}: {key}"
        alt = item.values["alt_text"][0]
        assert alt.zh != item.title.zh
        assert len(alt.zh) >= 30, f"{item.key}: {alt.zh}"
        assert len(alt.en) >= 80, f"{item.key}: {alt.en}"


def test_every_label_says_that_it_is_redrawn(checked: tuple[Site, list[Problem]]) -> None:
    """Each background owns up in both languages that people of today drew it, and none poses as a copy."""
    for item in _items(checked[0]):
        background = item.values["background"][0]
        assert "今人" in background.zh, item.key
        assert "不是" in background.zh, item.key
        assert "drawn today" in background.en.lower() or "drawn anew" in background.en, item.key
        assert item.values["reproduction_kind"][0].zh == "redrawn"
        assert item.release.publish_basis == "not_a_record"


def test_reference_codes(checked: tuple[Site, list[Problem]]) -> None:
    """Codes are built as 全宗-照片·年度·永久-组-件 and no two are alike."""
    codes = [item.values["reference_code"][0].zh for item in _items(checked[0])]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"90000[12]-ZP·2026·Y-\d{3}-\d{3}", code) for code in codes), codes


@pytest.mark.parametrize("show", SHOWS)
def test_units_are_filled(show: str, checked: tuple[Site, list[Problem]]) -> None:
    """No unit is empty; foreword and afterword exist in both languages."""
    (one,) = [one for one in checked[0].exhibitions if one.id == show]
    assert [(unit.title.zh, len(unit.items)) for unit in one.units] == UNITS[show]
    for text in (one.foreword, one.afterword):
        assert text.zh
        assert text.en


def test_the_hero_is_an_item_with_a_picture(checked: tuple[Site, list[Problem]]) -> None:
    """Each exhibition opens with one of its own items."""
    items = {(item.exhibition, item.id): item for item in _items(checked[0])}
    for one in checked[0].exhibitions:
        assert items[one.id, one.settings.hero].pictures


def test_what_rests_on_the_law_names_its_articles() -> None:
    """Every item of the journey that speaks of the law or a standard names the source."""
    for row in _rows("wenjian-lvcheng"):
        spoken = row["背景"] + row["文字说明"]
        if any(word in spoken for word in ("法律", "档案法", "条例", "标准", "要素", "移交")):
            assert re.search(r"档案法|实施条例|DA/T|GB/T", row["出处"]), row["题名"]


def test_prose_pages_exist_in_both_languages() -> None:
    """Every page that the menu names has a Chinese and an English file with a heading."""
    for name in _yaml("mkdocs.yml")["nav"]:
        for language in ("zh", "en"):
            page = ROOT / "content" / "pages" / f"{name.removesuffix('.md')}.{language}.md"
            assert page.read_text(encoding="utf-8").startswith("# "), page.name


def test_only_pages_stand_in_the_pages_folder() -> None:
    """The engine copies what is not Markdown, so no data may stand in content/pages."""
    strange = [path.name for path in (ROOT / "content" / "pages").rglob("*") if path.is_file() and path.suffix != ".md"]
    assert not strange


def _rows(show: str) -> list[dict[str, str]]:
    with (ROOT / "exhibits" / show / "items.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _yaml(path: str) -> dict[str, object]:
    loaded = yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded

"""Rows become items: values in their languages, units in order, pictures found, and the gate's words."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from builder.check import check_site
from builder.check.redactions import read_redactions
from builder.check.values import read_day, split_list
from builder.gate import circumstances, explain
from builder.load import load_site
from builder.model.item import Item, Redaction, Site
from builder.model.picture_names import PictureNames
from builder.model.problems import Problem, in_order
from builder.model.text import Text
from builder.rendering.console import proposal_of
from builder.store import Store

Write = Callable[[Mapping[str, str | bytes]], Path]


def _picture(width: int = 3, height: int = 2) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (width, height)).save(stream, "PNG")
    return stream.getvalue()


PIXEL = _picture()
EXHIBIT = "lantai: 1\ntitle: {zh: 展}\n"


def checked(
    write: Write, tmp_path: Path, table: str, exhibit: str = EXHIBIT, **files: str | bytes
) -> tuple[Site, tuple[Problem, ...]]:
    """A site with one exhibition ``show`` that has this table; other files by name, with __ for /."""
    given: dict[str, str | bytes] = {
        "content/site.yml": "lantai: 1\ntitle: {zh: 馆}\n",
        "exhibits/show/exhibit.yml": exhibit,
        "exhibits/show/items.csv": table,
    }
    given |= {f"exhibits/show/{name.replace('__', '/')}": content for name, content in files.items()}
    draft, found = load_site(write(given), Store(tmp_path / "store"))
    assert draft is not None
    site, more = check_site(draft)
    return site, in_order([*found, *more])


def codes(problems: tuple[Problem, ...]) -> list[str]:
    """The codes of errors only, with places."""
    return [f"{problem.code} {problem.where}" for problem in problems if problem.severity == "error"]


def only(site: Site) -> Item:
    """The one item of a site."""
    (item,) = site.items.values()
    return item


def test_languages_of_values(folder_of: Write, tmp_path: Path) -> None:
    """Translated words stand in their language, everything else reads the same in both."""
    site, problems = checked(
        folder_of,
        tmp_path,
        "档号,题名,题名（英文）,说明,keywords_en,主题词,数量,纬度\nA·1,星图,Stars,说明文字,sky; map,天文；地图、木刻,2件,23.1\n",
    )
    item = only(site)
    assert codes(problems) == []
    assert item.title == Text("星图", "Stars")
    assert item.slug == "a.1"
    assert item.values["caption"] == (Text("说明文字"),)
    assert item.values["keywords"] == (Text("天文", "sky"), Text("地图", "map"), Text("木刻"))
    assert item.values["quantity"] == (Text("2件", "2件"),)
    assert item.values["latitude"] == (Text("23.1", "23.1"),)


def test_parallel_title_is_the_english_one(folder_of: Write, tmp_path: Path) -> None:
    """并列题名 fills the English title where nobody wrote one, and only there."""
    site, _ = checked(folder_of, tmp_path, "档号,题名,并列题名,title_en\nA,甲,Stars,\nB,乙,Night,Day\n")
    assert [item.title for item in site.items.values()] == [Text("甲", "Stars"), Text("乙", "Day")]


def test_language_of_an_exhibition(folder_of: Write, tmp_path: Path) -> None:
    """Headings without a language are in the exhibition's; 、 does not cut English lists."""
    site, _ = checked(folder_of, tmp_path, "id,title,subject\nx,A title,one、two;three\n", EXHIBIT + "language: en\n")
    assert only(site).title == Text(en="A title")
    assert only(site).values["keywords"] == (Text(en="one、two"), Text(en="three"))


def test_defaults_fill_empty_cells(folder_of: Write, tmp_path: Path) -> None:
    """A default stands in for an empty cell of every item and yields to a filled one."""
    exhibit = EXHIBIT + "defaults: {publish_basis: 本馆档案, opening_status: 开放, 署名: 测试馆藏}\n"
    site, problems = checked(folder_of, tmp_path, "档号,题名,开放标识\nA,甲,\nB,乙,控制\n", exhibit)
    first, second = site.items.values()
    assert codes(problems) == []
    assert (first.release.publish_basis, first.release.opening_status) == ("own_archive", "open")
    assert second.release.opening_status == "controlled"
    assert first.values["credit_line"] == (Text("测试馆藏"),)


def test_a_default_opening_is_not_meant_for_a_classified_item(folder_of: Write, tmp_path: Path) -> None:
    """A row with a security level of its own, known or not, is not opened by a default; its own 开放 still counts."""
    exhibit = EXHIBIT + "defaults: {publish_basis: 本馆档案, opening_status: 开放}\n"
    table = "档号,题名,密级,开放标识\nA,甲,机密★10年,\nB,乙,机秘,\nC,丙,无,\nD,丁,,\nE,戊,秘密,开放\n"
    site, _ = checked(folder_of, tmp_path, table, exhibit)
    assert [item.release.opening_status for item in site.items.values()] == ["", "", "open", "open", "open"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("opening_status: 开房", "YAML-03"),
        ("use_until: 明年", "YAML-03"),
        ("publish_basi: 本馆档案", "YAML-02"),
        ("id: x", "YAML-02"),
    ],
)
def test_wrong_defaults(line: str, code: str, folder_of: Write, tmp_path: Path) -> None:
    """A default that would spoil every item is one mistake of exhibit.yml, not one of each row."""
    _, problems = checked(folder_of, tmp_path, "档号,题名\nA,甲\nB,乙\n", EXHIBIT + f"defaults: {{{line}}}\n")
    assert codes(problems) == [f"{code} exhibits/show/exhibit.yml:3:12"]


def test_unknown_words_withhold(folder_of: Write, tmp_path: Path) -> None:
    """A word that nobody knows stands with a question mark before the gate, is on no page, and names its item."""
    site, problems = checked(folder_of, tmp_path, "档号,题名,密级,发布范围,是否复制件\nA,甲,机秘,网站、火星,也许\n")
    item = only(site)
    assert item.release.security_level == "?机秘"
    assert item.release.audience == ("web", "?火星")
    assert "is_reproduction" not in item.values
    wrong = [problem for problem in problems if problem.code == "CELL-01"]
    assert [problem.item for problem in wrong] == ["show/A"] * 3
    assert "机密" in wrong[0].hint("zh")


@pytest.mark.parametrize(
    ("heading", "word", "rule", "hint"),
    [
        ("肖像授权", "口头同意", "consent", "是不是“已同意”？可以填：已同意、仅限馆内"),
        ("授权范围", "2019年来信", "copyright", "可以填：网站、馆内（第七条）"),
        ("授权范围", "网站、火星", "copyright", "可以填：网站"),
    ],
)
def test_the_rule_itself_holds_what_nobody_knows(
    heading: str, word: str, rule: str, hint: str, folder_of: Write, tmp_path: Path
) -> None:
    """The rule that reads the cell holds the item, not the mistake alone; the word and what may stand there are told."""
    table = f"档号,题名,开放标识,公布依据,{heading}\nA,甲,开放,本馆档案,{word}\n"
    site, problems = checked(folder_of, tmp_path, table)
    asked = circumstances(site, problems, audience="web", as_of=date(2026, 11, 22))
    held = [one.id for one, verdict in explain(only(site), asked) if verdict == "stop"]
    assert held == [rule, "fault"]
    (wrong,) = [problem for problem in problems if problem.code == "CELL-01"]
    assert word.rpartition("、")[2] in wrong.message("zh")
    assert hint in wrong.hint("zh")
    assert "Accepted: " in wrong.hint("en")


def test_release(folder_of: Write, tmp_path: Path) -> None:
    """Choices, days and addresses reach the gate in their stored form."""
    site, problems = checked(
        folder_of,
        tmp_path,
        "档号,题名,密级,开放标识,公布依据,发布范围,不早于,使用期限,权利声明网址\n"
        "A,甲,机密★10年,开放,非档案,馆内;印刷,2026年1月2日,2030/12/31,http://rightsstatements.org/vocab/NoC-US/1.0/\n",
    )
    release = only(site).release
    assert codes(problems) == []
    assert (release.security_level, release.opening_status, release.publish_basis) == ("secret", "open", "not_a_record")
    assert release.audience == ("onsite", "print")
    assert (release.embargo_until, release.use_until) == (date(2026, 1, 2), date(2030, 12, 31))


def test_one_wrong_cell_hides_no_other(folder_of: Write, tmp_path: Path) -> None:
    """All mistakes of all rows come at once, each at its cell, and every row is still an item."""
    site, problems = checked(
        folder_of,
        tmp_path,
        '档号,题名,不早于,纬度,遮盖\nA,,昨天,x,1\nB,乙,2026-01-01,1,"0,0,1,1"\nA,丙,,,\n',
    )
    assert codes(problems) == [
        "ITEM-01 exhibits/show/items.csv:2:B",
        "CELL-02 exhibits/show/items.csv:2:C",
        "CELL-03 exhibits/show/items.csv:2:D",
        "CELL-04 exhibits/show/items.csv:2:E",
        "ITEM-03 exhibits/show/items.csv:4:A",
    ]
    assert len(site.items) == 3
    assert {key for unit in site.exhibitions[0].units for key in unit.items} == set(site.items)


def test_an_item_without_a_name_is_still_told(folder_of: Write, tmp_path: Path) -> None:
    """Without id and reference code an item has a key for the report and a legal name."""
    site, problems = checked(folder_of, tmp_path, "档号,题名\n,甲\n甲乙,丙\n")
    assert codes(problems) == ["ITEM-02 exhibits/show/items.csv:2:A", "ITEM-05 exhibits/show/items.csv:3:A"]
    assert [(item.key, item.slug) for item in site.items.values()] == [("show/#2", "row-2"), ("show/甲乙", "row-3")]


def test_names_are_unique_in_the_site(folder_of: Write, tmp_path: Path) -> None:
    """Two exhibitions cannot give one address to two items."""
    files = {
        "content/site.yml": "lantai: 1\ntitle: {zh: 馆}\nexhibitions: [b]\n",
        "exhibits/a/exhibit.yml": EXHIBIT,
        "exhibits/a/items.csv": "档号,题名\nX·1,甲\n",
        "exhibits/b/exhibit.yml": EXHIBIT,
        "exhibits/b/items.csv": "档号,题名\nx.1,乙\n",
    }
    draft, found = load_site(folder_of(files), Store(tmp_path / "store"))
    assert draft is not None
    site, problems = check_site(draft)
    assert codes(in_order([*found, *problems])) == ["ITEM-04 exhibits/a/items.csv:2:A"]
    assert [exhibition.id for exhibition in site.exhibitions] == ["b", "a"]
    assert list(site.items) == ["b/x.1", "a/X·1"]


def test_units_from_the_column(folder_of: Write, tmp_path: Path) -> None:
    """Units come in order of appearance; an empty cell means the unit above and is told; order sorts within."""
    table = "档号,题名,单元,排序\nA,甲,南天,2\nB,乙,,\nC,丙,北天,\nD,丁,南天,1\n"
    site, problems = checked(folder_of, tmp_path, table)
    units = site.exhibitions[0].units
    assert [(unit.title.zh, unit.items) for unit in units] == [
        ("南天", ("show/D", "show/A", "show/B")),
        ("北天", ("show/C",)),
    ]
    assert list(site.items) == ["show/D", "show/A", "show/B", "show/C"]
    assert [str(problem.where) for problem in problems if problem.code == "UNIT-04"] == ["exhibits/show/items.csv:3:C"]
    assert site.items["show/A"].unit == units[0].id == "unit-1"


def test_units_that_list_their_items(folder_of: Write, tmp_path: Path) -> None:
    """Items that exhibit.yml lists come first, in its order; ids, codes and names in addresses are understood."""
    exhibit = EXHIBIT + "units:\n  - {id: one, title: {zh: 一}, items: [c, A]}\n  - {id: two, title: {zh: 二}}\n"
    table = "标识,档号,题名,单元\nA,,甲,\nB,,乙,一\nC,,丙,\nD,,丁,two\n"
    site, problems = checked(folder_of, tmp_path, table, exhibit)
    assert codes(problems) == []
    assert [unit.items for unit in site.exhibitions[0].units] == [("show/C", "show/A", "show/B"), ("show/D",)]


def test_one_untitled_unit(folder_of: Write, tmp_path: Path) -> None:
    """Without units there is one, and it has no title."""
    site, _ = checked(folder_of, tmp_path, "档号,题名\nA,甲\n")
    (unit,) = site.exhibitions[0].units
    assert (unit.title, unit.items) == (Text(), ("show/A",))


def test_texts_find_their_places(folder_of: Write, tmp_path: Path) -> None:
    """Foreword, afterword, unit intros and long descriptions are attached by their file names."""
    site, problems = checked(
        folder_of,
        tmp_path,
        "档号,题名,单元\nK·1,甲,南天\n",
        texts__foreword_zh="x",
        **{
            "texts__foreword.zh.md": "前言",
            "texts__foreword.en.md": "Foreword",
            "texts__afterword.zh.md": "后记",
            "texts__南天.zh.md": "单元介绍",
            "texts__k.1.en.md": "Long words",
        },
    )
    show = site.exhibitions[0]
    assert show.foreword == Text("前言", "Foreword")
    assert show.afterword == Text("后记")
    assert show.units[0].intro == Text("单元介绍")
    assert only(site).values["long_description"] == (Text(en="Long words"),)
    assert [problem.where.file for problem in problems if problem.code == "TEXT-01"] == [
        "exhibits/show/texts/foreword_zh"
    ]


def test_hero_by_reference_code(folder_of: Write, tmp_path: Path) -> None:
    """The hero may be named by its reference code; later stages get its id."""
    site, problems = checked(folder_of, tmp_path, "标识,档号,题名\nx,K-1,甲\n", EXHIBIT + "hero: K-1\n")
    assert codes(problems) == []
    assert site.exhibitions[0].settings.hero == "x"


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("a.png", "a.png"),
        ("A.PNG", "a.png"),
        ("a", "a.png"),
        ("a.tif", "a.png"),
        ("https://example.org/x/a.png?download=1", "a.png"),
        ("D:\\扫描\\2019\\c d.jpg", "sub/c d.jpg"),
        ("https://example.org/c%20d.jpg", "sub/c d.jpg"),
        ("./sub/c d", "sub/c d.jpg"),
        ("89.1163", "89.1163.jpg"),
        ("other/e.jpg", "two/other/e.jpg"),
    ],
)
def test_pictures_are_found_as_people_write_them(written: str, found: str) -> None:
    """Endings, capitals, folders, Windows paths and addresses do not keep a picture from being found."""
    names = PictureNames(["a.png", "sub/c d.jpg", "89.1163.jpg", "one/e.jpg", "two/other/e.jpg"])
    assert names.find(written) == (found,)


def test_ambiguous_and_missing_names() -> None:
    """Several candidates are all named; none is an empty answer."""
    names = PictureNames(["one/e.jpg", "two/e.jpg", "f.jpg", "f.png"])
    assert names.find("e.jpg") == ("one/e.jpg", "two/e.jpg")
    assert names.find("f") == ("f.jpg", "f.png")
    assert names.find("f.jpg") == ("f.jpg",)
    assert names.find("g.jpg") == ()


def test_several_pictures(folder_of: Write, tmp_path: Path) -> None:
    """A cell may name several pictures; a comma in a name does not cut it."""
    site, problems = checked(
        folder_of,
        tmp_path,
        '档号,题名,文件名\nA,甲,"a.png；b, c.png"\nB,乙,"d.png、e.png"\n',
        **{f"images__{name}.png": PIXEL for name in ("a", "b, c", "d", "e")},
    )
    assert codes(problems) == []
    assert [[p.name for p in item.pictures] for item in site.items.values()] == [
        ["a.png", "b, c.png"],
        ["d.png", "e.png"],
    ]
    assert (site.items["show/A"].pictures[0].width, site.items["show/A"].pictures[0].height) == (3, 2)


def test_missing_pictures_are_suggested_and_withhold(folder_of: Write, tmp_path: Path) -> None:
    """A missing picture names its item and the file that was probably meant."""
    _, problems = checked(folder_of, tmp_path, "档号,题名,文件名\nA,甲,quai-1.png\n", **{"images__quay-1.png": PIXEL})
    missing = next(problem for problem in problems if problem.code == "PIC-01")
    assert missing.item == "show/A"
    assert "quay-1.png" in missing.hint("en")


def test_redactions() -> None:
    """Rectangles cover every picture of an item, or the one that they name."""
    one, two = Redaction(0.1, 0.2, 0.3, 0.4), Redaction(0, 0, 1, 1)
    assert read_redactions("0.1,0.2,0.3,0.4", 2)[0] == {0: (one,), 1: (one,)}
    assert read_redactions("2:0.1，0.2，0.3，0.4；1: 0 0 1 1", 2)[0] == {1: (one,), 0: (two,)}


def test_polygons() -> None:
    """Three points and more are a polygon with its bounds; four numbers in a row stay a rectangle."""
    (area,) = read_redactions("2:0.5，0.25 1,0.25 0.5 , 0.75", 2)[0][1]
    assert (area.x, area.y, area.width, area.height) == (0.5, 0.25, 0.5, 0.5)
    assert area.points == ((0.5, 0.25), (1.0, 0.25), (0.5, 0.75))
    assert not read_redactions("0.1 0.2 0.3 0.4", 1)[0][0][0].points


@pytest.mark.parametrize(
    "text",
    [
        "0,0 1,1",
        "0,0 1,1 0.5,0.5",
        "0,0 1,1 0,2",
        "0,0 1,1 nan,0",
        "0,0 inf,1 1,0",
        "0,0 1,1,1 0,1",
        "1,2,3",
        "0,0,0,0",
        "0.5,0.5,0.6,0.1",
        "-0.1,0,1,1",
        "a,b,c,d",
        "3:0,0,1,1",
        "nan,0,1,1",
    ],
)
def test_wrong_redactions(text: str) -> None:
    """A rectangle that would cover nothing, or something else, is a mistake and not a rectangle."""
    found, mistakes = read_redactions(text, 2)
    assert found == {}
    assert [mistake.code for mistake in mistakes] == ["CELL-04"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-31", date(2026, 12, 31)),
        ("2026/1/2", date(2026, 1, 2)),
        ("２０２６年１２月３１日", date(2026, 12, 31)),
        ("2026.12.31", date(2026, 12, 31)),
        ("2026-12-31 00:00:00", date(2026, 12, 31)),
        ("2026-12", None),
        ("2026-02-30", None),
        ("31/12/2026", None),
        ("46022", None),
    ],
)
def test_days(text: str, day: date | None) -> None:
    """A day is read in the forms that offices use; anything less than a day is no day."""
    assert read_day(text) == day


def test_lists() -> None:
    """Lists are cut at the marks of their language."""
    assert split_list("甲；乙、丙|丁; 戊", "zh") == ("甲", "乙", "丙", "丁", "戊")
    assert split_list("Watkins, Carleton E.; Butte (Mont.)", "en") == ("Watkins, Carleton E.", "Butte (Mont.)")


def test_advice_is_not_repeated(folder_of: Write, tmp_path: Path) -> None:
    """What all items lack is said once, and a monolingual exhibition is not scolded for its language."""
    rows = "".join(f"A-{n},图{n},说明,某人,{n}.png\n" for n in range(30))
    pictures = {f"images__{n}.png": _picture(1000 + n, 10) for n in range(30)}
    _, problems = checked(folder_of, tmp_path, "档号,题名,说明,摄影者,文件名\n" + rows, **pictures)
    assert [f"{problem.code} {problem.where}" for problem in problems] == [
        "ALT-01 exhibits/show/items.csv",
        "RIGHT-01 exhibits/show/items.csv",
    ]


def test_advice_in_a_bilingual_exhibition(folder_of: Write, tmp_path: Path) -> None:
    """Where the rest is bilingual, one missing translation is told at its row, a missing column once."""
    table = "档号,题名,title_en,说明,caption_en,地点,署名,文件名\n" + "".join(
        f"A-{n},图,Chart,说明,{'' if n == 3 else 'Words'},佛山,馆藏,\n" for n in range(6)
    )
    _, problems = checked(folder_of, tmp_path, table)
    told = [(problem.field, str(problem.where)) for problem in problems if problem.code == "TEXT-02"]
    table_place = "exhibits/show/items.csv"
    assert sorted(told) == [("", table_place), ("caption", f"{table_place}:5:D")]
    whole = next(problem for problem in problems if problem.code == "TEXT-02" and not problem.field)
    assert "署名" in whole.message("zh")
    assert "地点" in whole.message("zh")


def test_halls_within_halls(folder_of: Write, tmp_path: Path) -> None:
    """A hall that stands in an unknown hall, or in itself, is a problem at its line."""
    halls = "\n".join(
        f"  - {{id: {hall}, parent: {parent}, title: {{zh: 厅}}}}"
        for hall, parent in (("a", "b"), ("b", "a"), ("c", "x"))
    )
    files = {"content/site.yml": f"lantai: 1\ntitle: {{zh: 馆}}\nhalls:\n{halls}\n"}
    draft, _ = load_site(folder_of(files), Store(tmp_path / "store"))
    assert draft is not None
    _, problems = check_site(draft)
    assert codes(in_order(problems)) == [f"HALL-01 content/site.yml:{row}:13" for row in (4, 5, 6)]


def test_a_consent_is_a_word_of_its_list(folder_of: Write, tmp_path: Path) -> None:
    """Usual forms are known, in either language; a sentence is told at its cell with all that may be written."""
    table = "档号,题名,肖像授权\nA,甲,监护人同意\nB,乙,Public figure\nC,丙,口头说可以\n"
    site, problems = checked(folder_of, tmp_path, table)
    assert codes(problems) == ["CELL-01 exhibits/show/items.csv:4:C"]
    told = next(problem for problem in problems if problem.code == "CELL-01")
    assert "已同意、仅限馆内、无需同意、不涉及、待取得、不同意、无" in told.hint("zh")
    assert "given, on the premises only, not needed, concerns nobody, pending, refused, none" in told.hint("en")
    read = [item.values["consent"][0].zh for item in site.items.values() if "consent" in item.values]
    assert (read, told.kind.withholds, told.item) == (["given", "not_needed", "?口头说可以"], "item", "show/C")


@pytest.mark.parametrize(
    ("first", "second", "held"),
    [
        ("机密,", ",开放", ["show/b"]),
        (",控制", ",开放", ["show/b"]),
        ("不知道,", ",开放", ["show/a", "show/b"]),
        (",未审核", ",开放", []),
        ("机密,", "秘密,", []),
    ],
)
def test_a_record_is_closed_everywhere(
    first: str, second: str, held: list[str], folder_of: Write, tmp_path: Path
) -> None:
    """A reference code that is closed in one row is open in no other, however it is typed."""
    table = f"标识,档号,题名,密级,开放标识\na,K021-A-1,甲,{first}\nb,Ｋ021-a-1,甲,{second}\nc,K021-A-2,乙,,开放\n"
    _, problems = checked(folder_of, tmp_path, table)
    assert [problem.item for problem in problems if problem.kind.withholds == "item"] == held
    for told in (problem for problem in problems if problem.code == "KEEP-05"):
        assert (str(told.where), "K021-A-1" in told.message("zh").upper().replace("Ｋ", "K")) == (
            "exhibits/show/items.csv:3:A",
            True,
        )


def test_public_domain_is_a_basis_under_international_rules_only(folder_of: Write, tmp_path: Path) -> None:
    """Under ``profile: cn`` the cell is told, with the reason and every word that is one; elsewhere it is a basis."""
    table = "档号,题名,公布依据\nA,甲,公有领域\n"
    site, problems = checked(folder_of, tmp_path, table)
    assert codes(problems) == ["CELL-01 exhibits/show/items.csv:2:C"]
    told = next(problem for problem in problems if problem.code == "CELL-01")
    assert "profile: cn" in told.hint("zh")
    assert "本馆档案、权利人同意、合作方同意、已公布、非档案原件" in told.hint("zh")
    assert "own archive, owner's consent" in told.hint("en")
    assert only(site).release.publish_basis == "?公有领域"
    abroad = "lantai: 1\ntitle: {zh: 馆}\ngate: {profile: international}\n"
    folder = folder_of(
        {"exhibits/show/exhibit.yml": EXHIBIT, "exhibits/show/items.csv": table, "content/site.yml": abroad}
    )
    draft, _ = load_site(folder, Store(tmp_path / "store"))
    assert draft is not None
    site, problems = check_site(draft)
    assert only(site).release.publish_basis == "public_domain"


def test_every_accepted_word_is_named(folder_of: Write, tmp_path: Path) -> None:
    """A wrong choice names what was probably meant, and all that may be written."""
    _, problems = checked(folder_of, tmp_path, "档号,题名,开放标识\nA,甲,开房\n")
    told = next(problem for problem in problems if problem.code == "CELL-01")
    assert told.hint("zh") == "是不是“开放”？可以填：开放、控制、延期开放、未审核"
    assert told.hint("en") == "Did you mean “open”? Accepted: open, controlled, deferred, not reviewed"


def test_many_pictures_under_another_ending_are_told_once(folder_of: Write, tmp_path: Path) -> None:
    """A table of masters beside a folder of copies gives one warning, not thousands."""
    rows = "".join(f"A-{n},甲{n},p{n}.tif\n" for n in range(12))
    _, problems = checked(
        folder_of, tmp_path, f"档号,题名,文件名\n{rows}", **{f"images__p{n}.png": _picture(n + 1) for n in range(12)}
    )
    (told,) = [problem for problem in problems if problem.code == "PIC-09"]
    assert told.message("zh") == "没有“p0.tif 等 12 张”，用的是同名的“p0.png 等 12 张”"
    assert str(told.where) == "exhibits/show/items.csv"


def test_a_problem_that_quotes_a_cell_tells_no_personal_number(folder_of: Write, tmp_path: Path) -> None:
    """Whatever is wrong with a cell, the message masks the numbers of persons in it, and proposes nothing with them."""
    words = "去年，联系人李某13800138000，国办发[1996]2号"
    _, problems = checked(
        folder_of, tmp_path, f"档号,题名,时间,开放标识,文字说明\nA,甲,李某13800138000,13800138000,{words}\n"
    )
    said = "".join(one.message(language) + one.hint(language) for one in problems for language in ("zh", "en"))
    assert {"DATE-01", "CELL-01", "WORD-03"} <= {problem.code for problem in problems}
    assert "13800138000" not in said
    assert "138******00" in said
    assert not [one for one in problems if proposal_of(one, "zh")]


def test_a_date_that_reads_as_written_is_not_repeated(folder_of: Write, tmp_path: Path) -> None:
    """“1949年以前读作1949年以前” tells nobody anything; another reading is named."""
    _, problems = checked(folder_of, tmp_path, "档号,题名,时间\nA,甲,1949年以前\nB,乙,40179\n")
    first, second = [problem for problem in problems if problem.code == "DATE-02"]
    assert first.message("zh").startswith("时间“1949年以前”请核对：")
    assert "读作“2010年1月1日”" in second.message("zh")
    assert "was read as “1 January 2010”" in second.message("en")

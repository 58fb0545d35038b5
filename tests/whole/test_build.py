"""From a folder to a verified site, as a person would do it."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.whole.sites import lantai, picture, row, tree, write_site


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of three items, one of them classified, built once."""
    folder = write_site(
        tmp_path_factory.mktemp("built"), [row(1), row(2), row(3, 密级="机密★10年", 题名="绝不公开的题名")]
    )
    done = lantai("build", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.rstrip().splitlines()[-1] == "已发布，1 件未公开"
    return folder


def test_public_items_are_listed(built: Path) -> None:
    """data/items.json holds the public items with the promised keys and nothing of the withheld one."""
    items = json.loads((built / "build/site/data/items.json").read_text(encoding="utf-8"))
    assert [item["id"] for item in items] == ["A-1", "A-2"]
    promised = {
        "id",
        "slug",
        "reference_code",
        "title",
        "date",
        "place",
        "exhibition",
        "url",
        "image",
        "manifest",
        "rights",
    }
    assert promised <= set(items[0])
    assert items[0]["date"]["from"] == "1958-01-01"


def test_every_page_kind_stands_in_both_languages(built: Path) -> None:
    """Front door, hall, exhibition, item, wall and prose exist at / and at /en/; 404 exists once."""
    for path in ("", "halls/main/", "exhibits/quay/", "items/a-1/", "all/", "about/"):
        for prefix in ("", "en/"):
            assert (built / f"build/site/{prefix}{path}index.html").is_file(), f"{prefix}{path} is missing"
    assert (built / "build/site/404.html").is_file()


def test_a_page_in_one_language_outside_the_menu(tmp_path: Path) -> None:
    """It is published; its language switch leads to the other front door and says so, in every place where it stands."""
    files = {
        "content/pages/notes.zh.md": "# 整理手记\n\n只写了中文。\n",
        "content/pages/letters.en.md": "# Letters\n\nEnglish only.\n",
    }
    folder = write_site(tmp_path, [row(1)], files)
    done = lantai("build", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    notes = (folder / "build/site/notes/index.html").read_text(encoding="utf-8")
    switch = (
        '<a href="../en/" lang="en" hreflang="en" aria-label="English: this page is not in English; to the front page"'
    )
    assert notes.count('hreflang="en"') == notes.count(switch) > 0
    letters = (folder / "build/site/en/letters/index.html").read_text(encoding="utf-8")
    assert '<a href="../../" lang="zh-CN" hreflang="zh-CN" aria-label="中文：这一页没有中文，转到首页"' in letters
    assert not (folder / "build/site/letters").exists()


def test_nothing_withheld_is_in_any_file(built: Path) -> None:
    """Neither the classified title nor its slug nor any private note is in a byte or a name of the site."""
    for path in (built / "build/site").rglob("*"):
        assert "a-3" not in path.name
        if path.is_file():
            content = path.read_bytes()
            for secret in ("绝不公开的题名", "捐赠人某1号", "内部备注第2条"):
                assert secret.encode() not in content, f"{path} holds {secret}"
                assert secret.encode("unicode_escape") not in content


def test_decisions_are_on_record(built: Path) -> None:
    """decisions.csv has one line an item, with the reasons of the withheld one."""
    text = (built / "build/report/decisions.csv").read_text(encoding="utf-8-sig")
    rows = {line["item"]: line for line in csv.DictReader(text.splitlines())}
    assert rows["quay/A-1"]["shown"] == "yes"
    assert rows["quay/A-3"]["shown"] == "no"
    assert "security" in rows["quay/A-3"]["reasons"].split(";")
    assert "有密级" in rows["quay/A-3"]["reasons_zh"]
    assert rows["quay/A-1"]["title_zh"] == "码头第1号"


def test_manifest_names_every_file(built: Path) -> None:
    """manifest.csv lists exactly the files of the site with their sha256, and no withheld item among the origins."""
    text = (built / "build/report/manifest.csv").read_text(encoding="utf-8-sig")
    lines = {line["path"]: line for line in csv.DictReader(text.splitlines())}
    assert {path: line["sha256"] for path, line in lines.items()} == tree(built / "build/site")
    assert not any("quay/A-3" in line["made_from"].split(";") for line in lines.values())


def test_brochures_are_made(built: Path) -> None:
    """Every exhibition has a brochure in each language."""
    for language in ("zh", "en"):
        assert (built / f"build/site/downloads/quay.{language}.pdf").read_bytes().startswith(b"%PDF-")


def test_same_input_same_bytes(built: Path, tmp_path: Path) -> None:
    """The same folder built again elsewhere, from an empty store, gives the same bytes."""
    again = lantai("build", built, "--out", tmp_path / "other")
    assert again.returncode == 0, again.stdout
    assert tree(tmp_path / "other/site") == tree(built / "build/site")


def test_check_prints_json_and_nothing_else(built: Path) -> None:
    """Check --format json is one JSON document with problems and counts."""
    report = json.loads(lantai("check", built, "--format", "json").stdout)
    assert set(report) == {"problems", "counts"}
    assert {problem["code"] for problem in report["problems"]} >= {"GATE-01"}


def test_explain_goes_rule_by_rule(built: Path) -> None:
    """Explain says why, with the rule and its legal basis; an unknown item is a wrong call."""
    told = lantai("explain", "A-3", built)
    assert told.returncode == 0
    assert "不公开" in told.stdout
    assert "保守国家秘密法" in told.stdout
    assert lantai("explain", "Z-9", built).returncode == 2


def test_a_wrong_item_does_not_stop_the_rest(tmp_path: Path) -> None:
    """A broken picture and a wrong cell withhold their items; the rest is published and the exit status is 1."""
    rows = [row(1), row(2), row(3, 密级="不知道"), row(4, 文件名="没有这张.jpg"), row(5)]
    broken = {"exhibits/quay/images/p2.jpg": picture(2)[:3000], "exhibits/quay/images/p5.jpg": b"not a picture"}
    folder = write_site(tmp_path, rows, broken)
    done = lantai("build", folder)
    assert done.returncode == 1, done.stdout + done.stderr
    assert done.stdout.rstrip().splitlines()[-1] == "已发布，4 件未公开"
    items = json.loads((folder / "build/site/data/items.json").read_text(encoding="utf-8"))
    assert [item["id"] for item in items] == ["A-1"]
    assert "p2.jpg" in done.stdout
    assert "p5.jpg" in done.stdout


def test_an_id_used_twice_publishes_nothing(tmp_path: Path) -> None:
    """An error of the whole leaves the last good site as it was, to the byte."""
    folder = write_site(tmp_path, [row(1), row(2)])
    assert lantai("build", folder).returncode == 0
    before = tree(folder / "build/site")
    write_site(folder, [row(1), row(1), row(3, 密级="机密")])
    done = lantai("build", folder)
    assert done.returncode == 1
    report = json.loads((folder / "build/report/problems.json").read_text(encoding="utf-8"))
    noted = [(one["row"], one["column"]) for one in report["problems"] if one["code"] == "GATE-01"]
    assert noted == [(4, "H")], "the gate's notes are told although the build was stopped"
    assert done.stdout.rstrip().splitlines()[-1] == "未发布，上次的网站未动"
    assert tree(folder / "build/site") == before


def test_strict_publishes_nothing_on_a_warning(tmp_path: Path) -> None:
    """--strict turns a missing alternative text into a stop."""
    folder = write_site(tmp_path, [row(1, 替代文本="")])
    assert lantai("build", folder).returncode == 0
    strict = lantai("build", folder, "--strict")
    assert (strict.returncode, strict.stdout.rstrip().splitlines()[-1]) == (1, "未发布，上次的网站未动")


def test_a_later_day_may_open(tmp_path: Path) -> None:
    """--as-of answers what opens on a day."""
    header_row = "档号,题名,文件名,替代文本,不早于\r\nA-1,一号,p1.jpg,一号图,2027-06-09\r\n"
    folder = write_site(tmp_path, [row(1)], {"exhibits/quay/items.csv": header_row})
    for day, shown in (("2027-06-08", 0), ("2027-06-09", 1)):
        assert lantai("build", folder, "--as-of", day).returncode == 0
        assert len(json.loads((folder / "build/site/data/items.json").read_text(encoding="utf-8"))) == shown


def test_a_replaced_master_is_noticed(tmp_path: Path) -> None:
    """A picture replaced under its old name is made anew; removing it again withholds the item."""
    folder = write_site(tmp_path, [row(1)])
    lantai("build", folder)
    before = tree(folder / "build/site/iiif")
    (folder / "exhibits/quay/images/p1.jpg").write_bytes(picture(99))
    assert lantai("build", folder).returncode == 0
    assert tree(folder / "build/site/iiif") != before


@pytest.mark.parametrize("arguments", [["build", "--nonsense"], ["nonsense"], ["explain"]])
def test_a_wrong_call_is_2(arguments: list[str]) -> None:
    """A wrong call ends with 2."""
    assert lantai(*arguments).returncode == 2


def test_new_site_builds(tmp_path: Path) -> None:
    """Lantai new x && lantai build x works, and new never overwrites."""
    assert lantai("new", tmp_path / "x").returncode == 0
    assert lantai("new", tmp_path / "x").returncode == 2
    done = lantai("build", tmp_path / "x")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "x/build/site/index.html").is_file()

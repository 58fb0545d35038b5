"""Ways in which something closed could still get out, or a site break, each tried for real."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.load import read_withdrawn
from builder.verify.paper import read_paper
from tests.whole.sites import EXHIBIT_YML, MKDOCS_YML, lantai, row, tree, write_site

CLOSED = {"密级": "机密", "题名": "绝不公开的题名"}


def _anywhere(folder: Path, words: str) -> list[Path]:
    return [
        path for path in (folder / "build/site").rglob("*") if path.is_file() and words.encode() in path.read_bytes()
    ]


def test_a_foreword_that_tells_of_a_closed_item_publishes_nothing(tmp_path: Path) -> None:
    """The title of a withheld item in a text of the exhibition is found, and nothing is published."""
    folder = write_site(
        tmp_path, [row(1), row(2, **CLOSED)], {"exhibits/quay/texts/foreword.zh.md": "另有绝不公开的题名。\n"}
    )
    done = lantai("build", folder)
    assert (done.returncode, done.stdout.rstrip().splitlines()[-1]) == (1, "未发布，上次的网站未动")
    assert "PROOF-02" in done.stdout


def test_a_note_for_colleagues_stays_in_the_house(tmp_path: Path) -> None:
    """What stands between <!-- and --> in a text, a document or a page is on no page, in no brochure and no index."""
    note = "<!-- PLANT问过捐赠人的儿子\n下周再定 -->"
    question = f"---\nlantai: 1\ntitle: {{zh: 要带什么, en: Bring}}\nstate: public\n---\n## 回答\n带{note}身份证。\n"
    files = {
        "exhibits/quay/texts/foreword.zh.md": f"{note}\n码头是<!-- PLANT -->城市的门。\n",
        "content/faq/bring.md": question,
        "content/pages/about.zh.md": f"# 关于{note}本馆\n\n欢迎{note}。\n\n{note}\n",
    }
    folder = write_site(tmp_path, [row(1)], files)
    assert lantai("build", folder).returncode == 0
    for path in (folder / "build/site").rglob("*"):
        if path.is_file():
            words = read_paper(path.read_bytes())[0] if path.suffix == ".pdf" else path.read_bytes().decode("latin-1")
            assert "PLANT" not in words, path
    assert "码头是城市的门" in (folder / "build/site/exhibits/quay/index.html").read_text(encoding="utf-8")


def test_a_page_kept_out_by_the_engine_stays_out(tmp_path: Path) -> None:
    """exclude_docs and draft_docs of mkdocs.yml hold for our pages too."""
    files = {
        "mkdocs.yml": MKDOCS_YML + "exclude_docs: internal.*.md\ndraft_docs: drafts/\n",
        "content/pages/internal.zh.md": "# 内部\n",
        "content/pages/internal.en.md": "# Internal\n",
        "content/pages/drafts/x.zh.md": "# 草\n",
        "content/pages/drafts/x.en.md": "# Draft\n",
    }
    folder = write_site(tmp_path, [row(1)], files)
    assert lantai("build", folder).returncode == 0
    assert not (folder / "build/site/internal").exists()
    assert not (folder / "build/site/drafts").exists()


def test_a_closed_picture_is_not_shown_through_another_row(tmp_path: Path) -> None:
    """An open item with the very picture of a classified one is withheld too."""
    folder = write_site(tmp_path, [row(1, 密级="机密"), row(2, 文件名="p1.jpg"), row(3)])
    lantai("build", folder)
    items = json.loads((folder / "build/site/data/items.json").read_text(encoding="utf-8"))
    assert [item["id"] for item in items] == ["A-3"]


def test_other_files_among_the_pages_stay_out(tmp_path: Path) -> None:
    """A document that lies beside the pages is told and not published."""
    folder = write_site(tmp_path, [row(1)], {"content/pages/notes.docx": b"internal words"})
    done = lantai("build", folder)
    assert done.returncode == 0
    assert "SITE-05" in done.stdout
    assert not _anywhere(folder, "internal words")


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"content/pages/all.zh.md": "# 全部\n", "content/pages/all.en.md": "# All\n"}, "SITE-06"),
        ({"content/pages/about.md": "# About\n"}, "SITE-01"),
        ({"content/pages/about.zh.md": "# 关于本馆\n".encode("gbk")}, "FILE-03"),
        ({"theme/lantai/item.html": "{{ nope.nope }}"}, "TEMPLATE-01"),
        ({"theme/lantai/item.html": "{% if %}"}, "TEMPLATE-01"),
        ({"mkdocs.yml": MKDOCS_YML.replace("content/pages", "prose"), "prose/a.zh.md": "# x\n"}, "SITE-03"),
        ({"content/site.yml": "lantai: 1\ntitle: {zh: 馆}\nlanguages: [zh, zh]\n"}, "YAML-03"),
        ({"content/site.yml": 'lantai: 1\ntitle: {zh: 馆}\nbase_url: "http://[::1"\n'}, "YAML-03"),
    ],
)
def test_what_breaks_the_whole_is_told(tmp_path: Path, files: Mapping[str, str | bytes], code: str) -> None:
    """A page, template or setting that breaks the whole site is a problem with its code, never a traceback."""
    folder = write_site(tmp_path, [row(1)], files)
    done = lantai("build", folder)
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode == 1, done.stdout
    assert code in done.stdout
    assert done.stdout.rstrip().splitlines()[-1] == "未发布，上次的网站未动"
    report = json.loads((folder / "build/report/problems.json").read_text(encoding="utf-8"))
    assert code in {problem["code"] for problem in report["problems"]}


def test_a_renamed_exhibition_builds(tmp_path: Path) -> None:
    """An exhibition that was renamed has its brochure under the new name."""
    folder = write_site(tmp_path, [row(1)])
    assert lantai("build", folder).returncode == 0
    (folder / "exhibits/quay").rename(folder / "exhibits/pier")
    done = lantai("build", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (folder / "build/site/downloads/pier.zh.pdf").is_file()


def test_reports_follow_an_unchanged_build(tmp_path: Path) -> None:
    """After a failed build and the way back, the reports speak of the site that stands; a lost report is made again."""
    folder = write_site(tmp_path, [row(1)])
    lantai("build", folder)
    site = tree(folder / "build/site")
    (folder / "exhibits/quay/exhibit.yml").write_text("lantai: 1\ntitel: {zh: x}\n", encoding="utf-8")
    assert lantai("build", folder).returncode == 1
    (folder / "exhibits/quay/exhibit.yml").write_text(EXHIBIT_YML, encoding="utf-8")
    assert lantai("build", folder).returncode == 0
    report = json.loads((folder / "build/report/problems.json").read_text(encoding="utf-8"))
    assert report["counts"]["error"] == 0
    assert tree(folder / "build/site") == site
    (folder / "build/report/manifest.csv").unlink()
    lantai("build", folder)
    assert (folder / "build/report/manifest.csv").is_file()


def test_somebody_elses_folder_is_not_replaced(tmp_path: Path) -> None:
    """--out never replaces a site folder that is not ours, nor writes into what the curator wrote."""
    folder = write_site(tmp_path / "s", [row(1)])
    (tmp_path / "www/site").mkdir(parents=True)
    (tmp_path / "www/site/mine.txt").write_text("mine", encoding="utf-8")
    assert lantai("build", folder, "--out", tmp_path / "www").returncode == 2
    assert lantai("build", folder, "--out", folder / "exhibits").returncode == 2
    assert (tmp_path / "www/site/mine.txt").is_file()


def test_two_redactions_of_one_picture_are_both_burnt_in(tmp_path: Path) -> None:
    """Where two items show one picture, what either of them covers is covered for both."""
    header = "档号,题名,文件名,替代文本,遮盖\r\n"
    rows = 'A-1,一,p1.jpg,图一,"0,0,1,1"\r\nA-2,二,p1.jpg,图二,\r\n'
    folder = write_site(tmp_path, [row(1)], {"exhibits/quay/items.csv": header + rows})
    lantai("build", folder)
    one, two = (tree(folder / f"build/site/iiif/a-{n}/1/full") for n in (1, 2))
    assert one
    assert one == two


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"exhibits/quay/approvals.jsonl": "[" * 100_000 + "\n"}, "SIGN-01"),
        ({"exhibits/quay/approvals.jsonl": '{"lantai":1,"by":"\\ud800","digest":"x"}\n'}, "SIGN-01"),
        (
            {
                "exhibits/quay/approvals.jsonl": '{"lantai":1,"item":"A-1","stage":"first","by":"\\ud800","date":"d",'
                '"content":"c","role":"","note":"","sheet":"","parts":{},"digest":"x"}\n'
            },
            "SIGN-01",
        ),
        (
            {
                "content/withdrawn.yml": "lantai: 1\nitems:\n"
                '  - {item: quay/A-1, slug: "../../x", date: 2026-01-01, reason: x, by: y}\n'
            },
            "YAML-03",
        ),
    ],
)
def test_what_commands_wrote_and_somebody_changed_is_told(
    tmp_path: Path, files: Mapping[str, str | bytes], code: str
) -> None:
    """A line of approvals or a withdrawal that no command of ours wrote is a problem with its code, no traceback."""
    done = lantai("build", write_site(tmp_path, [row(1), row(2)], files))
    assert code in done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "list_",
    [
        "lantai: 1\n",
        "lantai: 1\nitems: []\n",
        "items:\n  - {item: quay/A-1, date: 2026-01-01, reason: x, by: y}\nlantai: 1\n",
        "lantai: 1\nitems:\n- item: quay/A-1\n  date: 2026-01-01\n  reason: x\n  by: y\n",
    ],
)
def test_a_withdrawal_stands_however_the_list_is_written(tmp_path: Path, list_: str) -> None:
    """Whatever somebody wrote into withdrawn.yml, a withdrawal is added to it and nothing in it is lost."""
    path = write_site(tmp_path, [row(1), row(2)], {"content/withdrawn.yml": list_}) / "content/withdrawn.yml"
    done = lantai("withdraw", "A-2", tmp_path, "--reason", "x", "--by", "y")
    stands, problems = read_withdrawn(tmp_path)
    assert (done.returncode, problems) == (0, []), path.read_text(encoding="utf-8")
    assert [one.withdrawal.item for one in stands] == [*(["quay/A-1"] if "A-1" in list_ else []), "quay/A-2"]


def test_a_withdrawal_into_a_list_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """Nothing is written, nothing is called done, and the line at fault is named."""
    damaged = "lantai: 1\nitems: [\n"
    write_site(tmp_path, [row(1)], {"content/withdrawn.yml": damaged})
    done = lantai("withdraw", "A-1", tmp_path, "--reason", "x", "--by", "y")
    assert done.returncode == 1
    assert "YAML-01" in done.stdout
    assert "已登记撤下" not in done.stdout
    assert (tmp_path / "content/withdrawn.yml").read_text(encoding="utf-8") == damaged

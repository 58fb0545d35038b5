"""``lantai report`` from files to a page and a PDF."""

from __future__ import annotations

import gzip
import io
import json
import re
from pathlib import Path

import pikepdf
import pytest

from tests.evaluation.made import COUNTS, PLAN, a_week, export, log_line, visit
from tests.whole.sites import lantai


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The report of two booths, one imported twice, with counts, log and plan; and what the terminal said."""
    folder = tmp_path_factory.mktemp("report")
    files = {
        "a.json": a_week("A-1", 1),
        "again.json": a_week("A-1", 1),
        "b.json": a_week("B-2", 2, 20),
        "counts.csv": COUNTS.encode("gb18030"),
        "access.log.gz": gzip.compress("".join(log_line("/exhibits/quay/") for _ in range(12)).encode()),
        "content/plan.yml": PLAN.encode(),
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    done = lantai(
        *("report", "a.json", "again.json", "b.json", "--hand-counts", "counts.csv"),
        *("--access-log", "access.log.gz", "--as-of", "2026-06-12"),
        cwd=folder,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "build" / "evaluation", done.stdout


def test_the_page_tells_all_chapters(made: tuple[Path, str]) -> None:
    """Plan, days, openings, quizzes with the article, satisfaction with n, hand counts, the web, improvements."""
    page = (made[0] / "evaluation.zh.html").read_text(encoding="utf-8")
    assert "80 次" in page
    for words in (
        *("计划与结果", "每天的参观", "看了什么", "答题", "满意度", "语言与大字", "人工计数", "网站", "改进措施"),
        *("第二十七条", "自愿作答，不代表全体观众", "利用科", "2026-07-31", "有 60 次参观在几份导出里都有"),
    ):
        assert words in page, words
    assert re.search(r"\d+% \(n=\d+\)", page)
    assert page.count("<svg") == page.count('role="img"') >= 5
    assert "500" in page
    assert "420" in page
    assert not re.search(r"<script|https?://(?!www\.w3\.org/2000/svg)", page)
    english = (made[0] / "evaluation.en.html").read_text(encoding="utf-8")
    assert "Explain article 27 with a drawing" in english


def test_no_number_under_five_stands_in_a_table_of_visits(made: tuple[Path, str]) -> None:
    """Cells from one to four read <5; hours are no persons."""
    page = (made[0] / "evaluation.zh.html").read_text(encoding="utf-8")
    days = page.split("每天的参观</h2>")[1].split("</section>")[0]
    for row in re.findall(r"<tr>(<td>.*?)</tr>", days):
        cells = re.findall(r"<td>(.*?)</td>", row)
        assert not [cell for cell in cells[2:] if cell in {"1", "2", "3", "4"}]


def test_the_pdf_is_whole(made: tuple[Path, str]) -> None:
    """It opens, names its language, and comes out the same again."""
    for language, code in (("zh", "zh"), ("en", "en")):
        with pikepdf.open(made[0] / f"evaluation.{language}.pdf") as pdf:
            assert len(pdf.pages) >= 3
            assert str(pdf.Root.Lang).startswith(code)


def test_bad_input_is_told_and_the_rest_counts(tmp_path: Path) -> None:
    """A cut export and a torn archive are named; the good export still makes a report, and the status says so."""
    (tmp_path / "good.json").write_bytes(export("A-1", [visit(n) for n in range(1, 9)]))
    (tmp_path / "cut.json").write_bytes(a_week("B-2", 2)[:-50])
    (tmp_path / "torn.gz").write_bytes(gzip.compress(log_line().encode() * 50)[:-12])
    (tmp_path / "counts.csv").write_text("日期,人次\n2026-06-09,很多\n昨天,5\n", encoding="utf-8")
    done = lantai(
        "report", "good.json", "cut.json", "--access-log", "torn.gz", "--hand-counts", "counts.csv", cwd=tmp_path
    )
    assert done.returncode == 1, done.stderr
    for code in ("COUNT-01", "COUNT-07", "COUNT-05"):
        assert code in done.stdout
    assert "Traceback" not in done.stderr
    assert (tmp_path / "build/evaluation/evaluation.zh.pdf").is_file()


def test_names_that_no_page_can_hold_make_a_report(tmp_path: Path) -> None:
    """Half a pair, a control, a sign that no font has: the page and the PDF are made."""
    names = {"items/a-1": "x\ud840", "exhibits/quay": "y\u0001\U0001f4dc"}
    told = {
        "lantai": 1,
        "kind": "kiosk-counts",
        "device": "A",
        "names": names,
        "visits": [visit(n) for n in range(1, 9)],
    }
    (tmp_path / "a.json").write_text(json.dumps(told), encoding="utf-8")
    done = lantai("report", "a.json", "--as-of", "2026-06-12", cwd=tmp_path)
    assert "Traceback" not in done.stderr
    assert "x□" in (tmp_path / "build/evaluation/evaluation.zh.html").read_text(encoding="utf-8")
    assert (tmp_path / "build/evaluation/evaluation.en.pdf").is_file()


@pytest.mark.parametrize("arguments", [[], ["empty.json"]])
def test_nothing_makes_no_report(tmp_path: Path, arguments: list[str]) -> None:
    """Without a file, or with one that counts nothing, it is said and nothing is written."""
    (tmp_path / "empty.json").write_bytes(export("A-1", []))
    done = lantai("report", *arguments, cwd=tmp_path)
    assert done.returncode in {1, 2}
    assert not (tmp_path / "build/evaluation").exists()
    assert io.StringIO(done.stdout).read().strip()


def test_a_goal_that_nobody_counted_is_told(tmp_path: Path) -> None:
    """COUNT-08 names the goal, and what it may have meant; the report is made and says that it was not counted."""
    (tmp_path / "content").mkdir()
    goals = (
        "  - {indicator: visits, target: 5}\n  - {indicator: vists, target: 5}\n  - {indicator: 媒体篇数, target: 3}\n"
    )
    (tmp_path / "content/plan.yml").write_text(f"lantai: 1\ngoals:\n{goals}", encoding="utf-8")
    (tmp_path / "a.json").write_bytes(a_week("A-1", 1, 10))
    done = lantai("report", "a.json", "--as-of", "2026-06-12", cwd=tmp_path)
    assert done.stdout.count("COUNT-08") == 2
    assert "vists" in done.stdout
    assert "媒体篇数" in done.stdout
    assert "没有数" in (tmp_path / "build/evaluation/evaluation.zh.html").read_text(encoding="utf-8")

"""The papers of a loan say what they must, in both languages, and nothing of what is closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from builder import surroundings
from builder.check import check_site
from builder.gate import circumstances, leaving
from builder.load import load_site
from builder.model.document import Words
from builder.model.item import TakenDown
from builder.model.standing import Withdrawal
from builder.model.text import Language
from builder.model.where import Where
from builder.model.working_days import working_days_before
from builder.order import Order
from builder.printing import Printed
from builder.printing_loans import print_loan
from builder.store import Store
from builder.verify.paper import read_paper
from tests.whole.sites import EXHIBIT_YML, HEADER, lantai, row, write_site
from tests.whole.test_merge_refused import FIRST, with_terms, zipped
from tests.whole.test_merge_refused import site as borrowing
from tests.whole.test_merging import LENDER
from tests.whole.test_returned import merged

DAY = date(2026, 11, 22)
PARTNER = """\
lantai: 1
name: {zh: 乙市档案馆, en: City B Archives}
agreement: {number: 联展〔2026〕1号, since: 2026-01-01, until: 2027-12-31}
"""
PARTNERS = """\
opened: 2026-12-21
partners:
  - {name: {zh: 试验市档案馆, en: Test City Archives}, role: organiser}
  - {name: {zh: 乙市档案馆, en: City B Archives}, role: lender}
  - {name: {zh: 甲市博物馆, en: City A Museum}, role: supporter}
"""


def site(folder: Path, exhibit: str = PARTNERS) -> Path:
    """Two works of our own, one of them closed; four of partner 900002: sound, without rights, over, and secret."""
    rows = [row(1), row(2, 密级="机密", 题名="闭门会议")]
    wanted = {"900002-1": "完好之船", "900002-2": "缺权之船", "900002-3": "到期之船", "900002-4": "秘密之船"}
    lines = [
        line.rstrip("\r\n") + f",{until},{holder}\r\n"
        for line, until, holder in [
            *((line, "", "某某") for line in rows),
            (row(3, 档号="900002-1", 题名=wanted["900002-1"]), "", "乙馆"),
            (row(4, 档号="900002-2", 题名=wanted["900002-2"]), "", ""),
            (row(5, 档号="900002-3", 题名=wanted["900002-3"]), "2026-06-30", "乙馆"),
            (row(6, 档号="900002-4", 题名=wanted["900002-4"], 密级="秘密"), "", ""),
        ]
    ]
    return write_site(
        folder,
        lines,
        {
            "exhibits/quay/exhibit.yml": EXHIBIT_YML + exhibit,
            "exhibits/quay/items.csv": HEADER.rstrip("\r\n") + ",使用期限,著作权人\r\n" + "".join(lines),
            "content/partners/900002/partner.yml": PARTNER,
        },
    )


def printed(
    folder: Path, exhibition: str = "quay", partner: str = "900002", language: Language | None = "zh"
) -> Printed:
    order = Order(folder=folder, out=folder / "build", as_of=DAY, audience="print")
    return print_loan(order, surroundings.tools(folder, lambda *_: None), exhibition, partner, language)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with every paper in both languages."""
    there = site(tmp_path_factory.mktemp("loan"))
    made = printed(there, language=None)
    assert len(made.paths) == 10
    assert [problem.code for problem in made.problems if problem.code.startswith("LOAN")] == []
    return there


def words(folder: Path, paper: str, language: str = "zh") -> str:
    """What stands on a paper, without blanks."""
    pdf = (folder / f"build/print/quay.900002.{paper}.{language}.pdf").read_bytes()
    return "".join(read_paper(pdf)[0].split())


def test_every_paper(folder: Path) -> None:
    """Five papers in two languages: requests and takedowns name the lender's items only, and no secret one."""
    request, takedown = words(folder, "request"), words(folder, "takedown")
    assert "缺权之船" in request
    assert "著作权人" in request
    assert "到期之船" in takedown
    assert "2026-06-30" in takedown
    for paper in (request, takedown):
        assert not [name for name in ("秘密之船", "闭门会议", "码头第1号", "完好之船") if name in paper]
    handover = words(folder, "handover")
    handover = handover[handover.rindex("试验市档案馆提供") :]  # the titles of its parts stand at its beginning, too
    assert handover.index("试验市档案馆提供") < handover.index("码头第1号") < handover.index("乙市档案馆提供")
    assert "完好之船" in handover
    assert "秘密之船" not in handover
    assert "内部备注" not in handover
    assert "Condition,handedover" in words(folder, "handover", "en")


def test_the_agreed_order_is_never_sorted(folder: Path) -> None:
    """Houses stand as exhibit.yml lists them, with their part."""
    paper = words(folder, "agreement")
    assert "联展〔2026〕1号" in paper
    table = paper[paper.index("署名与标识次序") :]
    assert table.index("试验市档案馆") < table.index("乙市档案馆") < table.index("甲市博物馆")
    assert "LentbyCityBArchives" in words(folder, "agreement", "en")


def test_the_filing(folder: Path) -> None:
    """Theme, items and narration of what is on show, and the last day: ten working days before, holidays unknown."""
    paper = words(folder, "filing")
    for told in ("2026-12-07", "不知道法定节假日", "码头是这座城市的门", "完好之船", "三、讲解词"):
        assert told in paper, told
    assert "闭门会议" not in paper
    assert "Publicholidays" in words(folder, "filing", "en")


@pytest.mark.parametrize(
    ("opening", "last"),
    [
        ("2026-12-21", "2026-12-07"),
        ("2026-12-20", "2026-12-07"),
        ("2026-12-19", "2026-12-07"),
        ("2026-12-18", "2026-12-04"),
    ],
)
def test_ten_working_days_before(opening: str, last: str) -> None:
    """The opening day does not count, nor do Saturdays and Sundays."""
    assert working_days_before(date.fromisoformat(opening), 10).isoformat() == last


@pytest.mark.parametrize(
    ("exhibit", "codes"),
    [("", ["LOAN-01", "LOAN-03"]), (PARTNERS.replace("12-21", "12-01"), ["LOAN-02"])],
)
def test_what_is_missing_is_told(exhibit: str, codes: list[str], tmp_path: Path) -> None:
    """No opening day, a filing that is late, no houses: each is told, and the papers are made all the same."""
    made = printed(site(tmp_path, exhibit))
    assert [problem.code for problem in made.problems if problem.code.startswith("LOAN")] == codes
    assert made.paths


def test_empty_papers_are_not_made(tmp_path: Path) -> None:
    """Where nothing is missing and nothing is to go, that is said instead."""
    folder = write_site(tmp_path, [row(1)], {"content/partners/900002/partner.yml": PARTNER})
    made = printed(folder)
    assert len(made.paths) == 3
    assert {"LOAN-04", "LOAN-05"} <= {problem.code for problem in made.problems}


@pytest.mark.parametrize(
    ("exhibition", "partner", "code"), [("key", "900002", "SHOW-01"), ("quay", "900003", "PACK-01")]
)
def test_who_and_what_are_not_known(exhibition: str, partner: str, code: str, tmp_path: Path) -> None:
    """An exhibition or a partner that is not there is told, and nothing is printed."""
    made = printed(site(tmp_path), exhibition, partner)
    assert not made.paths
    assert code in [problem.code for problem in made.problems]


def test_both_must_be_named(tmp_path: Path) -> None:
    """Without --exhibition and --partner the call is wrong."""
    assert lantai("print", "loan", site(tmp_path)).returncode == 2


def test_the_same_twice(folder: Path) -> None:
    """The same papers have the same bytes."""
    paths = sorted((folder / "build/print").glob("*.zh.pdf"))
    first = [path.read_bytes() for path in paths]
    printed(folder)
    assert first == [path.read_bytes() for path in paths]


def test_a_template_that_breaks(tmp_path: Path) -> None:
    """A template of the house's own that Typst refuses is told with its line, and nothing is printed."""
    broken = site(tmp_path)
    (broken / "theme/print").mkdir(parents=True)
    (broken / "theme/print/loan.typ").write_text('#let data = json("data.json")\n#data.nothing\n', encoding="utf-8")
    made = printed(broken)
    assert not made.paths
    assert [str(problem.where) for problem in made.problems if problem.code == "PRINT-01"] == ["theme/print/loan.typ:2"]


def test_what_its_lender_took_back_is_to_go(tmp_path: Path) -> None:
    """An item that a partner sends no longer stands on the takedown list by its name; those of others do not."""
    folder = site(tmp_path)
    store = Store(folder / "build" / ".store")
    draft, _ = load_site(folder, store)
    assert draft
    checked, problems = check_site(draft, store)
    gone = [
        TakenDown(Withdrawal(item=f"quay/{name}", date=DAY, reason="-", by="-"), Where())
        for name in ("900002:B-9", "900003:C-1")
    ]
    there = replace(checked, withdrawn=tuple(gone))
    asked = circumstances(there, problems, audience="web", as_of=DAY, draft=False)
    assert [one.id for one in leaving(there, there.exhibitions[0], asked, "900002")] == ["900002-3", "900002:B-9"]


def test_what_came_by_a_merge_stands_on_the_papers_of_its_lender(tmp_path: Path) -> None:
    """A lender's own works, credit and agreement number are no secret to the lender: they stand on its hand-over list
    and its agreement. On those of another house they do not.
    """
    folder = borrowing(tmp_path / "site")
    other = folder / "content/partners/900002/partner.yml"
    other.parent.mkdir()
    other.write_text(PARTNER.replace("联展〔2026〕1号", "另一份〔2026〕7号"), encoding="utf-8")
    lent = with_terms(FIRST, credit_line=Words(zh="合作馆珍藏照片"))
    assert merged(folder, zipped(lent, tmp_path)).package is not None
    show = folder / "exhibits/quay/exhibit.yml"
    houses = "partners: [{name: {zh: 合作馆}, role: lender}]\n"
    show.write_text(show.read_text(encoding="utf-8") + houses, encoding="utf-8")
    told = {}
    for code in (LENDER, "900002"):
        made = printed(folder, partner=code)
        assert not [one.code for one in made.problems if one.severity == "error"]
        papers = {path.name.split(".")[2]: "".join(read_paper(path.read_bytes())[0].split()) for path in made.paths}
        told[code] = papers
    assert f"{LENDER}:A-1" in told[LENDER]["handover"]
    assert "联〔2026〕1号" in told[LENDER]["agreement"]
    assert f"{LENDER}:A-1" not in told["900002"]["handover"]
    assert "联〔2026〕1号" not in "".join(told["900002"].values())
    assert "A-9" in told["900002"]["handover"]

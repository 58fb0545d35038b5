"""Cards, quiz sheets and forms: sound for archives and screen readers, whole, and the answers on their own paper."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest
import zxingcpp
from PIL import Image

from builder.fonts.faces import Faces
from builder.model.address import Addresses
from builder.model.outreach.public import PublicOutreach, PublicQuestion, PublicQuiz
from builder.model.outreach.public_citation import PublicCitation
from builder.model.outreach.public_guide import PublicBlank, PublicChannel, PublicForm, PublicGuide, PublicMaterial
from builder.model.public import PublicSite
from builder.model.text import Text
from builder.print import Kind, Press, cards, forms, quizzes, sheets, voices
from builder.store import Store
from tests.print.conftest import THEME
from tests.print.profile import press_profile
from tests.print.public import exhibition, site
from tests.print.test_brochure import assert_sound, words

LAW = PublicCitation(
    statute="rule", version="2026-06-09", anchor="art-2", words=Text("《办法》第二条", "Rule, Article 2"), there=True
)
GUIDE = PublicGuide(
    id="visit",
    title=Text("到馆查档", "Consult a record"),
    summary=Text(),
    who=Text("任何人", "Anyone"),
    accepts=Text(),
    not_here=(),
    materials=(PublicMaterial(name=Text("身份证", "Identity card"), original=True, copies=1, when=Text()),),
    steps=((Text("填写查档单", "Fill in the slip"), Text("五分钟", "Five minutes")),),
    channels=(
        PublicChannel(
            type="counter", url="", address=Text("文庙街3号", "3 Wenmiao Street"), hours=Text(), phone="12345"
        ),
    ),
    time_limit=Text("当场", "At once"),
    fee=Text("不收费", "Free"),
    result=Text(),
    complaint=Text("市档案局", "The bureau"),
    complaint_phone="54321",
    forms=(
        PublicForm(
            title=Text("查档申请表", "Request"),
            path="",
            size=0,
            fields=(PublicBlank(label=Text("姓名", "Name"), lines=2, half=True, hint=Text("正楷", "Print")),),
        ),
    ),
    cites=(LAW,),
    updated=date(2026, 6, 10),
    fictional=False,
)


def question(type_: str, answer: tuple[int, ...]) -> PublicQuestion:
    return PublicQuestion(
        id=f"q-{type_}",
        type=type_,  # type: ignore[arg-type]
        stem=Text(f"题目{type_}", f"Stem {type_}"),
        options=(Text("头一个", "First"), Text("第二个", "Second"), Text("第三个", "Third")),
        answer=answer,
        explain=Text("第二条：要带**证件**。", "Article 2: bring it."),
        cites=(LAW,),
        quotes=("应当携带证件", "不得冒用"),
        level=1,
        topic=Text(),
    )


QUIZ = PublicQuiz(
    id="law",
    title=Text("学法", "The law"),
    summary=Text(),
    questions=(question("single", (1,)), question("multiple", (0, 2)), question("order", (2, 0, 1))),
    draw=0,
    pass_mark=60,
    tries=1,
    fictional=False,
)
Make = Callable[..., dict[str, Path]]


@pytest.fixture
def make(tmp_path: Path, real_faces: Faces) -> Make:
    """Set the sheets of a kind: name to file. The theme has a printer's profile, press.icc."""
    (tmp_path / "city/print").mkdir(parents=True)
    (tmp_path / "city/print/press.icc").write_bytes(press_profile())

    def made(
        kind: Kind,
        wanted: str | None = None,
        base_url: str = "https://example.org/show",
        for_printer: bool = False,
        profile: str = "",
        **more: object,
    ) -> dict[str, Path]:
        outreach = PublicOutreach(**{"guides": (GUIDE,), "quizzes": (QUIZ,), **more})  # type: ignore[arg-type]
        whole: PublicSite = replace(site(exhibition([]), base_url=base_url), outreach=outreach, profile=profile)
        addresses = Addresses(whole.languages, "directory", base_url)
        press = Press({}, addresses, real_faces, Store(tmp_path / "store"), (tmp_path / "city", THEME))
        files, problems = sheets(whole, press, kind, voices(whole.languages, wanted), for_printer=for_printer)
        assert [one.code for one in problems] == (["PRINT-11"] if for_printer and not profile else [])
        return {file.path.name.removesuffix(".pdf"): file.data.path for file in files}  # type: ignore[union-attr]

    return made


@pytest.mark.parametrize(
    ("kind", "wanted", "names"),
    [
        (cards, None, ["cards.en", "cards.zh"]),
        (cards, "both", ["cards.zh-en"]),
        (quizzes, "zh", ["law.key.zh", "law.quiz.zh"]),
        (quizzes, "both", ["law.key.zh-en", "law.quiz.zh-en"]),
        (forms, None, ["visit.form.en", "visit.form.zh"]),
        (forms, "both", ["visit.form.zh-en"]),
    ],
)
def test_each_sheet_is_sound(make: Make, kind: Kind, wanted: str | None, names: list[str]) -> None:
    """PDF/A-2a and PDF/UA-1 on A4; in both languages a card has the other on its back."""
    made = make(kind, wanted)
    assert sorted(made) == names
    for name, pdf in made.items():
        assert_sound(pdf)
        with pikepdf.open(pdf) as document:
            assert [round(float(side) / 72 * 25.4) for side in document.pages[0].mediabox[2:]] == [210, 297]
            assert len(document.pages) == (2 if name == "cards.zh-en" else 1)


def test_four_cards_to_a_sheet(make: Make, tmp_path: Path) -> None:
    """Each says everything and has a code that leads to the guide; a screen reader hears it once."""
    pdf = make(cards, "zh")["cards.zh"]
    text = words(pdf)
    for word in (
        "到馆查档",
        "任何人",
        "身份证",
        "填写查档单",
        "文庙街3号",
        "12345",
        "当场",
        "不收费",
        "54321",
        "example.org",
    ):
        assert text.count(word) == 4, word
    subprocess.run(["pdftoppm", "-q", "-r", "150", "-png", pdf, tmp_path / "sheet"], check=True)
    (shot,) = tmp_path.glob("sheet*.png")
    with Image.open(shot) as image:
        codes = [code.text for code in zxingcpp.read_barcodes(image)]
    assert codes == ["https://example.org/show/guides/visit/"] * 4


def test_a_long_guide_takes_front_and_back(make: Make) -> None:
    """Nothing of it is lost: it stands twice on the sheet instead of four times."""
    long = replace(GUIDE, steps=tuple((Text(f"第{n}步，" + "慢慢地仔细办。" * 6), Text()) for n in range(1, 19)))
    text = words(make(cards, "zh", guides=(long,))["cards.zh"])
    assert [text.count(word) for word in ("第1步", "第18步", "54321")] == [2, 2, 2]


def test_the_sheet_holds_no_answer(make: Make) -> None:
    """Questions and options on one document; answer, reason, article and its words on the other."""
    made = make(quizzes, "zh")
    sheet, key = words(made["law.quiz.zh"]), words(made["law.key.zh"])
    for word in ("题目single", "头一个", "第三个"):
        assert word in sheet
    for word in ("应当携带证件……不得冒用", "要带证件", "《办法》第二条", "C→A→B", "A、C"):
        assert word in key, word
        assert word not in sheet, word


def test_without_an_address_there_is_no_code(make: Make) -> None:
    """Where the site will stand is not known: the card goes without."""
    assert "example.org" not in words(make(cards, "zh", base_url="")["cards.zh"])


def test_the_same_bytes_again(make: Make, tmp_path: Path) -> None:
    """Twice the same."""
    first = make(forms, "zh")["visit.form.zh"].read_bytes()
    shutil.rmtree(tmp_path / "store")
    assert make(forms, "zh")["visit.form.zh"].read_bytes() == first

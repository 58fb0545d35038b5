"""What leaves the house on paper, and what of it stands on the site."""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops, ImageStat

from builder import paper, pipeline, plugin, surroundings
from builder.edition import given_out
from builder.gate import release
from builder.order import Order
from tests.outreach.documents import RULE
from tests.outreach.test_guides import GUIDE
from tests.whole.sites import EXHIBIT_YML, HEADER, lantai, row, write_site

INTERNAL = """\
print:
  print_class: internal
  imprint: {permit_no: 甲准字1号, compiler: {zh: 甲馆}, recipients: {zh: 各校}, printer: {zh: 甲厂}, date: {zh: 2026年}, copies: 9}
"""


def words(pdf: Path) -> str:
    if not shutil.which("pdftotext"):
        pytest.skip("poppler-utils is not installed")
    done = subprocess.run(["pdftotext", "-q", pdf, "-"], capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


def test_the_gate_is_asked_for_print(tmp_path: Path) -> None:
    """An item for the web alone is in no brochure, an item for print alone is not on the site, not even in its PDF."""
    header = HEADER.replace("\r\n", ",发布范围\r\n")
    rows = [row(n).replace("\r\n", f",{audience}\r\n") for n, audience in enumerate(("", "网站", "印刷"), 1)]
    folder = write_site(tmp_path, rows, {"exhibits/quay/items.csv": header + "".join(rows)})
    assert lantai("build", folder).returncode == 0
    site = folder / "build/site"
    assert (site / "items/a-2/index.html").is_file()
    assert not (site / "items/a-3/index.html").exists()
    online = words(site / "downloads/quay.zh.pdf")
    assert ("码头第1号" in online, "码头第2号" in online, "码头第3号" in online) == (True, False, False)
    assert lantai("print", "brochure", folder, "--lang", "zh").returncode == 0
    printed = words(folder / "build/print/quay.zh.pdf")
    assert ("码头第1号" in printed, "码头第2号" in printed, "码头第3号" in printed) == (True, False, True)


def test_internal_material_never_stands_on_the_site(tmp_path: Path) -> None:
    """The page offers no brochure and the folder holds none; lantai print makes it."""
    folder = write_site(tmp_path, [row(1)], {"exhibits/quay/exhibit.yml": EXHIBIT_YML + INTERNAL})
    done = lantai("build", folder)
    assert done.returncode == 0, done.stdout
    assert not list((folder / "build/site").rglob("*.pdf"))
    assert "quay.zh.pdf" not in (folder / "build/site/exhibits/quay/index.html").read_text(encoding="utf-8")
    assert lantai("print", "brochure", folder, "--lang", "both").returncode == 0
    assert "甲准字1号" in words(folder / "build/print/quay.zh-en.pdf")


def test_what_a_printer_was_given_is_listed(tmp_path: Path) -> None:
    """A try-out leaves no line; what is handed over does, with its hash and its works, and a withdrawal names it."""
    folder = write_site(tmp_path, [row(1), row(2, 密级="机密")])
    tried = lantai("print", "leaflet", folder, "--lang", "zh", "--press")
    assert tried.returncode == 0, tried.stdout + tried.stderr
    assert "--to" in tried.stderr
    assert given_out(folder) == ()
    for _ in range(2):
        lantai("print", "leaflet", folder, "--lang", "zh", "--press", "--to", "某印刷厂")
    lines = given_out(folder)
    assert [line.path.rpartition(".")[2] for line in lines] == ["csv", "pdf"]
    for line in lines:
        assert (line.kind, line.to, line.items) == ("press", "某印刷厂", {"quay/A-1"})
        assert line.sha256 == hashlib.sha256((folder / line.path).read_bytes()).hexdigest()
    assert "某印刷厂" in lantai("withdraw", "A-1", folder, "--reason", "误收", "--by", "李馆长").stdout


def test_drafts_of_outreach_are_not_printed(tmp_path: Path) -> None:
    """A card for the public guide alone, a form for its fields, and a word where there is no quiz."""
    draft = GUIDE.replace("state: public", "state: draft").replace("到馆查档", "还没有定稿的指南")
    form = "forms: [{title: {zh: 查档申请表, en: Request}, fields: [{label: {zh: 姓名, en: Name}}]}]\n"
    files = {
        "content/law/sample-rule/2026-06-09.md": RULE,
        "content/guides/visit.yml": GUIDE + form,
        "content/guides/later.yml": draft + form,
    }
    folder = write_site(tmp_path, [row(1)], files)
    done = lantai("print", "cards", folder, "--lang", "zh", "--to", "街道办")
    assert done.returncode == 0, done.stdout + done.stderr
    text = words(folder / "build/print/cards.zh.pdf")
    assert ("到馆查档" in text, "还没有定稿的指南" in text) == (True, False)
    assert [line.to for line in given_out(folder)] == ["街道办"]
    assert lantai("print", "forms", folder).returncode == 0
    made = sorted(path.name for path in (folder / "build/print").glob("*.pdf"))
    sheets = ["content-signoff.zh.pdf", "quay.signoff.zh.pdf"]
    assert made == ["cards.zh.pdf", *sheets, "visit.form.en.pdf", "visit.form.zh.pdf"]
    assert "PRINT-09" in lantai("print", "quiz", folder).stdout


def test_a_printer_gets_the_masters_pixels(tmp_path: Path) -> None:
    """Pictures of a press file are made from the master: whole, with colours as fine as light and dark, within a hair
    of it; those of the site stay as they were.
    """
    master = Image.effect_noise((3000, 2000), 60).convert("RGB").resize((3000, 2000))
    out = io.BytesIO()
    master.save(out, "JPEG", quality=98, subsampling=0)
    folder = write_site(tmp_path, [row(1)], {"exhibits/quay/images/p1.jpg": out.getvalue()})
    assert lantai("print", "brochure", folder, "--lang", "zh").returncode == 0
    before = (folder / "build/print/quay.zh.pdf").read_bytes()
    done = lantai("print", "brochure", folder, "--lang", "zh", "--press", "--to", "某印刷厂")
    with pikepdf.open(folder / "build/print/quay.zh.press.pdf") as document:
        shown = [bytes(one.read_raw_bytes()) for page in document.pages for one in page.get_images().values()]
    largest = max(shown, key=len)
    with Image.open(io.BytesIO(largest)) as picture:
        assert picture.size == master.size, done.stdout
        assert [layer[1:3] for layer in picture.layer] == [(1, 1)] * 3  # type: ignore[attr-defined]
        apart = ImageStat.Stat(ImageChops.difference(picture.convert("L"), master.convert("L"))).rms[0]
    assert apart < 4
    assert lantai("print", "brochure", folder, "--lang", "zh").returncode == 0
    assert (folder / "build/print/quay.zh.pdf").read_bytes() == before


def test_a_book_of_the_site_that_forgot_its_readers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Were the site's book ever made of what is for the site alone, the proof would tell by what it was made from."""
    header = HEADER.replace("\r\n", ",发布范围\r\n")
    rows = [row(n).replace("\r\n", f",{audience}\r\n") for n, audience in enumerate(("", "网站"), 1)]
    folder = write_site(tmp_path, rows, {"exhibits/quay/items.csv": header + "".join(rows)})
    order = Order(folder=folder, out=folder / "build", as_of=date(2026, 11, 22), jobs=1)
    monkeypatch.setattr(paper, "shown_to_all", lambda site, asked: release(site, asked[0]).site)
    done = pipeline.build(order, surroundings.tools(folder, lambda *_: None), plugin.render)
    assert not done.published
    told = {str(one.facts["path"]) for one in done.problems if one.code == "PROOF-02"}
    assert told == {"downloads/quay.zh.pdf", "downloads/quay.en.pdf"}

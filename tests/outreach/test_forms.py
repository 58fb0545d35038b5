"""A form that a guide names is there, and is told with its type and size."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.outreach.test_documents import checked, codes, released
from tests.outreach.test_guides import GUIDE, guide
from tests.whole.sites import lantai, row, write_site

FolderOf = Callable[[Mapping[str, str | bytes]], Path]


def document(words: str = "姓名") -> bytes:
    """The least that a word processor takes for a document."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("word/document.xml", f"<w:document xmlns:w='w'><w:t>{words}</w:t></w:document>")
    return stream.getvalue()


DOCX = document()
FILE = "forms: [{title: {zh: 申请表, en: Request}, file: forms/ask.docx}]\n"
BLANK = "forms: [{title: {zh: 申请表, en: Request}, fields: [{label: {zh: 姓名, en: Name}, lines: 2}]}]\n"


def test_a_file_is_offered_with_its_size(folder_of: FolderOf) -> None:
    """It stands below content/pages, from where it goes to the site."""
    outreach, problems = checked(folder_of(guide(GUIDE + FILE) | {"content/pages/forms/ask.docx": DOCX}))
    assert codes(problems) == []
    (form,) = released(outreach, problems).outreach.guides[0].forms
    assert (form.path, form.size) == ("forms/ask.docx", len(DOCX))


def test_fields_are_drawn(folder_of: FolderOf) -> None:
    """A form without a file is a blank with lines."""
    outreach, problems = checked(folder_of(guide(GUIDE + BLANK)))
    assert codes(problems) == []
    (form,) = released(outreach, problems).outreach.guides[0].forms
    assert (form.path, form.fields[0].lines) == ("", 2)


@pytest.mark.parametrize(
    ("old", "new", "code", "hint"),
    [
        ("ask.docx", "aks.docx", "GUIDE-08", "forms/ask.docx"),
        ("ask.docx", "Ask.docx", "GUIDE-08", "forms/ask.docx"),
        ("forms/ask.docx", "../../guides/visit.yml", "GUIDE-08", "content/pages"),
        (", file: forms/ask.docx", "", "GUIDE-09", "file"),
    ],
)
def test_a_form_that_is_not_there_is_told(folder_of: FolderOf, old: str, new: str, code: str, hint: str) -> None:
    """With its line and what comes close; the guide stays, without the form."""
    files = guide(GUIDE + FILE.replace(old, new)) | {"content/pages/forms/ask.docx": b"x"}
    outreach, problems = checked(folder_of(files))
    assert [(one.code, one.where.row) for one in problems] == [(code, 19)]
    assert hint in problems[0].message("en") + problems[0].hint("en")
    assert released(outreach, problems).outreach.guides[0].forms == ()


def test_the_page_links_to_the_file(tmp_path: Path) -> None:
    """With type and size; the link leads to the copied file."""
    files = guide(GUIDE + FILE) | {"content/pages/forms/ask.docx": DOCX}
    folder = write_site(tmp_path, [row(1)], files)
    done = lantai("build", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    page = (folder / "build/site/en/guides/visit/index.html").read_text(encoding="utf-8")
    assert 'href="../../../forms/ask.docx" download>Request</a> <span class="soft small">DOCX, 1 KB</span>' in page
    assert (folder / "build/site/forms/ask.docx").is_file()
    assert 'href="../../../downloads/visit.card.en.pdf"' in page
    assert {path.name for path in (folder / "build/site/downloads").glob("visit*")} == {
        *("visit.card.en.pdf", "visit.card.zh.pdf"),
    }


def test_a_form_is_searched_for_secrets(tmp_path: Path) -> None:
    """A word of a withheld work within it stops everything, however the word is cut by tags."""
    told = document("码头第</w:t><w:t>2号的题名很长")
    files = guide(GUIDE + FILE) | {"content/pages/forms/ask.docx": told}
    folder = write_site(tmp_path, [row(1), row(2, 题名="码头第2号的题名很长", 密级="机密")], files)
    done = lantai("build", folder)
    assert done.returncode == 1
    assert "PROOF-02" in done.stdout
    assert not (folder / "build/site").exists()

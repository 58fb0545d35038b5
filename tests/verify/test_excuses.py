"""A value that a curator wrote into a text on purpose is no secret there, and one everywhere else."""

from __future__ import annotations

import html
import json
from dataclasses import replace
from pathlib import Path

import pytest

from builder.verify.excuses import around, folded_words
from builder.verify.expectation import REACH, Excuse, Secret
from builder.verify.reading import Reader, reach_of
from builder.verify.secrets import Leaks
from tests.verify.build import page, pdf, proof

FOREWORD = "这批照片由**欧阳建国**先生捐赠，见[目录](all/index.md)。\n第二段没有姓名。"
NAME = "欧阳建国"
SECRET = Secret(NAME, "show/a-1", "donor", tuple(around(NAME, [folded_words(FOREWORD)])))


def found(data: bytes, kind: str = ".html", secret: Secret = SECRET) -> bool:
    return bool(Reader(Leaks([secret], [])).read(data, kind).findings)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (page("<p>这批照片由<strong>欧阳建国</strong>先生捐赠，见<a href='x'>目录</a>。</p>"), ".html"),
        (page(head='<meta name="description" content="这批照片由欧阳建国">'), ".html"),
        (json.dumps({"foreword": FOREWORD.replace("**", "")}).encode(), ".json"),
        (json.dumps({"foreword": FOREWORD}, ensure_ascii=False).encode(), ".json"),
        ("<a>由欧阳\n建国先生捐赠，见目录</a>".encode(), ".xml"),
        (page(html.escape("这批照片由 欧阳建国 先生捐赠")), ".html"),
    ],
)
def test_where_it_was_written(data: bytes, kind: str) -> None:
    """On the page, in its description, in data and cut off: the sentence is known by the words beside the name."""
    assert not found(data, kind)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (page("<dt>捐赠者</dt><dd>欧阳建国</dd>"), ".html"),
        (page("<p>这批照片由<strong>欧阳建国</strong>先生捐赠</p><p>另有欧阳建国的信一封。</p>"), ".html"),
        (page('<p data-donor="欧阳建国">x</p>'), ".html"),
        (json.dumps({"donor": NAME}).encode(), ".json"),
    ],
)
def test_everywhere_else(data: bytes, kind: str) -> None:
    """In a record, beside the sentence, in an attribute, in data: a leak."""
    assert found(data, kind)


def test_what_tells_of_a_withheld_item_has_no_excuse() -> None:
    """Where the same value is a secret without an excuse too, the excuse does not count."""
    leaks = Leaks([SECRET, Secret(NAME, "show/b-2", "title")], [])
    assert leaks.in_text("这批照片由欧阳建国先生捐赠")


def test_a_name_that_stands_alone_is_public() -> None:
    """A line of thanks that is the name and nothing else: it cannot be told from any other place."""
    secret = Secret(NAME, "show/a-1", "donor", tuple(around(NAME, [NAME])))
    assert not found(page(f"<p>鸣谢：{NAME}</p>"), secret=secret)


ALONE = (Excuse("", "", REACH["exhibition"]),)


def test_a_line_of_thanks_excuses_only_where_it_is_shown(tmp_path: Path) -> None:
    """The donor stands by himself in the credits: on the page of the exhibition and in print, on no page of a work,
    whatever was read before.
    """
    thanked = Secret(NAME, "show/a-1", "donor", ALONE)
    body = page(f"<p>{NAME}</p>")
    files = {"exhibits/show/index.html": body, "items/c-3/index.html": body, "data/more.json": f'["{NAME}"]'.encode()}
    told = proof(tmp_path, files, secrets=(thanked,))
    assert {one.facts["path"] for one in told if one.code == "PROOF-02"} == {"items/c-3/index.html", "data/more.json"}


@pytest.mark.parametrize(
    ("path", "holds"),
    [
        ("exhibits/show/index.html", True),
        ("en/exhibits/show/index.html", True),
        ("index.html", True),
        ("en/index.html", True),
        ("all/index.html", True),
        ("halls/main/index.html", True),
        ("search/r/0.js", True),
        ("iiif/exhibition.show.json", True),
        ("feed.xml", True),
        ("items/c-3/index.html", False),
        ("en/items/c-3/index.html", False),
        ("iiif/c-3/manifest.json", False),
        ("data/items.json", False),
        ("data/items.csv", False),
        ("guides/visit/index.html", False),
        ("about/index.html", False),
        ("edition.json", False),
        ("sitemap.xml", False),
    ],
)
def test_what_an_exhibition_says_excuses_where_exhibitions_are_told(path: str, holds: bool) -> None:
    """The name of a chapter, of a lender, a sentence of the foreword: not on the page, in the manifest or in the data of
    a work, where the same name would be the donor's.
    """
    assert (reach_of(path) >= REACH["exhibitions"]) is holds
    for excuse in (Excuse("", ""), Excuse("捐赠者", "")):
        secret = Secret(NAME, "show/a-1", "donor", (replace(excuse, reach=REACH["exhibitions"]),))
        data = f"捐赠者：{NAME}".encode()
        assert bool(Reader(Leaks([secret], [])).read(data, ".txt", reach=reach_of(path)).findings) is not holds


def test_a_line_of_thanks_in_a_book() -> None:
    """The imprint of a PDF thanks by name."""
    thanked = Secret(NAME, "show/a-1", "donor", ALONE)
    assert found(pdf("x", NAME), ".pdf", Secret(NAME, "show/a-1", "donor"))
    assert not found(pdf("x", NAME), ".pdf", thanked)
    assert found(page(f"<p>{NAME}</p>"), secret=thanked)

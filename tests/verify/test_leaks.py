"""A secret is found however it was written, and what is public is never taken for one."""

from __future__ import annotations

import html
import io
import json
import random
import zipfile
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.exports import xml_text
from builder.exports.citing.bibtex import escaped
from builder.exports.citing.ris import one_line
from builder.verify.expectation import Secret
from builder.verify.folding import fold, views
from builder.verify.paper import BETWEEN
from builder.verify.reading import Reader
from builder.verify.searching import Search
from builder.verify.secrets import Leaks
from builder.verify.units import folded
from tests.verify.build import page

HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)
LATIN = st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
WORDS = st.one_of(
    st.text(HAN, min_size=4, max_size=40),
    st.text(LATIN, min_size=6, max_size=40),
    st.text(HAN | LATIN, min_size=6, max_size=30),
)
BLANKS = ["", "", "", " ", "\n", "　", "\u00a0", "\u200b", "\t"]


def columns(words: str) -> dict[str, str]:
    """A column of the search index in which the words share their beginning with the line before."""
    line = words.replace("\n", " ")
    half = min(len(line) // 2, 63)
    return {"t": f"A{line[:half]}\n{DIGITS[half]}{line[half:]}"}


DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
CARRIERS = {
    "text": lambda words: page(f"<p>{html.escape(words)}</p>"),
    "text in elements": lambda words: page("".join(f"<b>{html.escape(c)}</b>" for c in words)),
    "broken by wbr": lambda words: page("<p>" + "<wbr>".join(map(html.escape, words)) + "</p>"),
    "attribute": lambda words: page(f'<p title="{html.escape(words)}">x</p>'),
    "attribute with an angle": lambda words: page(f"<p title='a > {html.escape(words)}'>x</p>"),
    "second attribute of one name": lambda words: page(f'<p title="a" title="{html.escape(words)}">x</p>'),
    "unknown attribute": lambda words: page(f"<p data-x='{html.escape(words)}'>x</p>"),
    "comment": lambda words: page(f"<!-- a > {words.replace('-', '')} -->"),
    "decimal entities": lambda words: page("".join(f"&#{ord(c)};" for c in words)),
    "hexadecimal entities": lambda words: page(f'<p title="{"".join(f"&#x{ord(c):x};" for c in words)}">x</p>'),
    "script": lambda words: page(f"<script>{json.dumps({'a': words}).replace('<', chr(92) + 'u003c')}</script>"),
    "link": lambda words: page(f'<a href="?q={quote(words)}">x</a>'),
    "json in an attribute": lambda words: page(f'<p data-x="{html.escape(json.dumps([words]))}">x</p>'),
    "head": lambda words: page(head=f'<meta name="description" content="{html.escape(words)}">'),
    "template": lambda words: page(f"<template><p>{html.escape(words)}</p></template>"),
    "after the end": lambda words: page() + html.escape(words).encode(),
}
FILES = {
    "json": (".json", lambda words: json.dumps({"a": words}, ensure_ascii=False)),
    "escaped json": (".json", lambda words: json.dumps({"a": words})),
    "address in json": (".json", lambda words: json.dumps({"a": f"https://x.example/{quote(words)}"})),
    "csv": (".csv", lambda words: f'a,"{words}"\r\n'),
    "xml": (".xml", lambda words: f"<a><b>{html.escape(words)}</b></a>"),
    "xml in cdata": (".xml", lambda words: f"<a><![CDATA[{words}]]></a>"),
    "svg": (".svg", lambda words: f'<svg xmlns="http://www.w3.org/2000/svg"><title>{html.escape(words)}</title></svg>'),
    "script": (".js", lambda words: f"x='{words}'"),
    "script escapes": (".js", lambda words: "x='" + "".join(f"\\u{{{ord(c):x}}}" for c in words) + "'"),
    "columns of the search": (".js", lambda words: f"lantaiSearch.put({json.dumps('r/0')},{json.dumps(columns(words))});\n"),
    "style": (".css", lambda words: 'a:before{content:"' + "".join(f"\\{ord(c):x} " for c in words) + '"}'),
    "text": (".txt", lambda words: words),
    "calendar, lines folded": (".ics", lambda words: "SUMMARY:" + "\r\n ".join(words)),
    "bibliography": (".bib", lambda words: f"@misc{{a,\n  title = {{{{{escaped(words)}}}}}\n}}\n"),
    "reference": (".ris", lambda words: f"TI  - {one_line(words)}\r\nER  - \r\n"),
    "feed": (".xml", lambda words: xml_text.HEAD + xml_text.element("title", words, {"a": words})),
    "timeline": (".json", lambda words: json.dumps({"text": f"<b>{html.escape(words)}</b>"})),
    "drawn code": (".svg", lambda words: f'<svg xmlns="http://www.w3.org/2000/svg" aria-label="{html.escape(words)}"/>'),
    "ending that nobody knows": (".xyz", lambda words: words),
}  # fmt: skip


def disguised(words: str, seed: int) -> str:
    """The same words with other case, other width, and blanks between them."""
    chance = random.Random(seed)
    made = []
    for letter in words:
        character = chance.choice([letter, letter.upper(), letter.lower()])
        if "!" <= character <= "~" and chance.random() < 0.3:
            made.append(chr(ord(character) + 0xFEE0))
        else:
            made.append(character)
        made.append(chance.choice(BLANKS))
    return "".join(made)


def found(data: bytes, kind: str, *secrets: Secret, public: frozenset[str] = frozenset()) -> set[str]:
    reading = Reader(Leaks(secrets, public)).read(data, kind)
    return {f"{f.facts['item']} {f.facts['field']}" for f in reading.findings if f.code == "PROOF-02"}


@pytest.mark.parametrize("carrier", CARRIERS.values(), ids=CARRIERS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.differing_executors])
@given(words=WORDS, seed=st.integers(0, 10**6))
def test_a_secret_on_a_page(carrier, words: str, seed: int) -> None:
    """In text, attributes, comments, scripts and links, however it is escaped, spaced or written."""
    secret = Secret(words, "show/b-2", "notes")
    assert found(carrier(disguised(words, seed)), ".html", secret) == {"show/b-2 notes"}


@pytest.mark.parametrize(("kind", "carrier"), FILES.values(), ids=FILES)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.differing_executors])
@given(words=WORDS, seed=st.integers(0, 10**6))
def test_a_secret_in_a_file(kind: str, carrier, words: str, seed: int) -> None:
    """In data, feeds, drawings, scripts, styles and plain text."""
    secret = Secret(words, "show/b-2", "notes")
    assert found(carrier(disguised(words, seed)).encode("utf-8"), kind, secret) == {"show/b-2 notes"}


@given(
    texts=st.lists(st.text(st.sampled_from("ab上海"), max_size=30), min_size=1, max_size=4),
    values=st.sets(st.text(st.sampled_from("ab上海"), min_size=4, max_size=12), max_size=30),
)
def test_the_search_equals_a_plain_one(texts: list[str], values: set[str]) -> None:
    """Exactly the values that stand in the text are found, where letters are few and everything nearly matches."""
    coded = {value.encode("utf-16-le"): value for value in values}
    search = Search(coded)
    for text in texts:
        plain = {value for value in values if value in text}
        assert {coded[hit] for hit in search.found(text.encode("utf-16-le"))} == plain


@pytest.mark.parametrize("odd", ["", "㎡", "e\u0301"])
def test_long_text_is_read_by_pieces_without_a_seam(odd: str) -> None:
    """Text of several pieces is folded as a whole, and a value is found wherever it stands across their borders."""
    value, border = "码头旧照片第七号", 4 << 16
    hay = f"{'　Ａ海' * border}{odd}"[-border - 4 :]
    assert folded(hay) == fold(hay).encode("utf-16-le", "surrogatepass")
    search = Search([value.encode("utf-16-le"), value[:4].encode("utf-16-le")])
    for before in range(border - 10, border + 2):
        text = ("海" * before + value + "海" * 9).encode("utf-16-le")
        assert len(search.found(text)) == 2
    assert not search.found(("海" * (border + 9)).encode("utf-16-le"))


def test_a_value_too_short_to_be_looked_for_is_refused() -> None:
    """Three characters are no gram; whoever asks for them learns so."""
    with pytest.raises(ValueError, match="short"):
        Search(["上海市".encode("utf-16-le")])


@pytest.mark.parametrize(
    ("value", "field", "looked_for"),
    [
        ("王建国", "donor", False),
        ("欧阳建国", "donor", True),
        ("ABCDE", "notes", False),
        ("ABCDEF", "notes", True),
        ("ab上海", "notes", False),
        ("a北上海", "notes", True),
        ("own_archive", "publish_basis", False),
        ("2019-05-06", "record_date", False),
        ("13812345678", "notes", True),
        ("  ", "notes", False),
    ],
)
def test_what_is_looked_for(value: str, field: str, looked_for: bool) -> None:
    """Six characters, four where most are Chinese; no choices and no days."""
    hay = page(f"<p>{value}</p>")
    assert bool(found(hay, ".html", Secret(value, "show/b-2", field))) is looked_for


def test_a_part_of_something_public_is_no_secret() -> None:
    """A withheld letter's author may be named where he is public, in whatever width."""
    secret = Secret("某市档案馆", "show/b-2", "creator")
    other = Secret("某市档案馆保密室", "show/b-2", "donor")
    public = frozenset({"（某市　档案馆）藏", "其他"})
    data = page("<p>某市档案馆保密室</p>")
    assert found(data, ".html", secret, other, public=public) == {"show/b-2 donor"}
    assert found(page("<p>某市档案馆</p>"), ".html", secret, other, public=public) == set()


def test_many_secrets_of_one_shape() -> None:
    """Ten thousand reference codes that differ in a digit: the one that stands there is named, its neighbours are not."""
    secrets = [
        Secret(f"K021-ZP·2019·D30-{n // 1000:03d}-{n % 1000:03d}", f"show/{n}", "reference_code") for n in range(10_000)
    ]
    data = page("<p>K021-ZP·2019·D30-004-217</p><p>K021-ZP·2019·D30-999-217</p>")
    assert found(data, ".html", *secrets) == {"show/4217 reference_code"}


def test_a_clean_value_is_remembered_and_a_bad_one_reported_each_time() -> None:
    """The second page with the same attribute is reported like the first."""
    reader = Reader(Leaks([Secret("捐赠者王某某", "show/b-2", "donor")], []))
    for _ in range(2):
        assert reader.read(page('<p title="捐赠者王某某">x</p>'), ".html").findings
        assert not reader.read(page('<p title="别人">x</p>'), ".html").findings


@given(st.text())
def test_folding_is_final(text: str) -> None:
    """Folding what is folded changes nothing, and blanks between characters never matter."""
    assert fold(fold(text)) == fold(text)


ODD = st.sampled_from(
    list("…㎡№½ﬁ㈠①ǅßİΣςe\u0301가각\u1100\u1161\u11a8ｶﾞ㍿\u0f73ཀ𠮷𝔸\ufdd0\ufffe\ufffd\x00\ud842ａＡ　\u200b\u0327ậ")
)


@settings(deadline=None)
@given(st.text(st.one_of(st.characters(), HAN, LATIN, ODD)))
def test_the_table_folds_like_the_long_way(text: str) -> None:
    """Units by table are the units of the folded text, whatever joins, grows, shrinks or vanishes in it."""
    assert folded(text) == fold(text).encode("utf-16-le", "surrogatepass")


def test_every_character_folds_by_table() -> None:
    """One by one, all of the basic plane."""
    every = [chr(code) for code in range(0x10000)]
    wrong = [ascii(one) for one in every if folded(one) != fold(one).encode("utf-16-le", "surrogatepass")]
    assert not wrong


@given(st.text(HAN | LATIN, min_size=1), st.integers(0, 10**6))
def test_disguises_fold_to_the_same(words: str, seed: int) -> None:
    """The disguises of these tests are ones that folding takes off."""
    assert fold(disguised(words, seed)) == fold(words)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("\\u4e0a\\u6d77", "上海"),
        ("\\ud842\\udfb7", "𠮷"),
        ("%E4%B8%8A%e6%b5%b7", "上海"),
        ("&#19978;&#x6d77;", "上海"),
        ("&amp;#19978;", "上"),
        ("%25E4%25B8%258A", "上"),
        ("a\\nb\\/c", "a b/c"),
        ("100% of \\", "100% of \\"),
        ("\\ud842", "\ufffd"),
        ("\\u{110000000}", "\\u{110000000}"),
    ],
)
def test_escapes_are_undone(written: str, meant: str) -> None:
    """What is encoded once or twice reads as what it means; what is no escape stays."""
    assert meant in set(views(written)) | {written if meant == written else ""}


def test_a_secret_in_a_zip() -> None:
    """In a packed file, in its name, in a ZIP within a ZIP and in the comment; one that cannot be read proves nothing."""
    secret = Secret("捐赠者王某某", "show/b-2", "donor")

    def packed(files: dict[str, bytes], comment: str = "") -> bytes:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            archive.comment = comment.encode()
            for name, data in files.items():
                archive.writestr(name, data)
        return stream.getvalue()

    page_ = page("<p>捐赠者王某某</p>")
    for data in (
        packed({"a.html": page_}),
        packed({"捐赠者王某某.txt": b""}),
        packed({"inner.zip": packed({"a.html": page_})}),
        packed({}, "捐赠者王某某"),
    ):
        assert found(data, ".zip", secret) == {"show/b-2 donor"}
    assert not found(packed({"a.html": page("<p>别人</p>")}), ".zip", secret)
    broken = Reader(Leaks([secret], [])).read(packed({"a.html": page_})[:-30], ".zip").findings
    assert [finding.code for finding in broken] == ["PROOF-12"]


@pytest.mark.parametrize(
    "part",
    [
        "<w><t>捐赠者王某某</t></w>",
        "<w><t>捐赠者</t><b/><t>王某某</t></w>",
        "<w><t>&#25424;&#36192;&#32773;</t><t>王某某</t></w>",
        "<w><t><![CDATA[捐赠者]]>王某某</t></w>",
        "<w note='捐赠者王某某'/>",
        "<w note='a > b &#25424;赠者王某某'/>",
        "<w><!-- 捐赠者王某某 --></w>",
        "<w><?x 捐赠者王某某?></w>",
    ],
)
def test_a_secret_in_a_part_of_an_office_document(part: str) -> None:
    """In words, cut or escaped, in attributes and in comments of a sheet or a letter."""
    assert found(office(part), ".xlsx", Secret("捐赠者王某某", "show/b-2", "donor")) == {"show/b-2 donor"}


@pytest.mark.parametrize("part", ["<w>", "<!DOCTYPE w [<!ENTITY x '王某某'>]><w>捐赠者&x;</w>", "<w>&x;</w>"])
def test_a_part_that_nobody_can_read_proves_nothing(part: str) -> None:
    """What is not well-formed is told, and so is a document type, behind which words could hide."""
    reader = Reader(Leaks([Secret("捐赠者王某某", "show/b-2", "donor")], []))
    assert [finding.code for finding in reader.read(office(part), ".docx").findings] == ["PROOF-12"]


def office(part: str) -> bytes:
    """An office document with one part."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/sheet1.xml", part)
    return stream.getvalue()


def test_sources_have_no_secrets_of_their_own(tmp_path: Path) -> None:
    """Without secrets nothing is searched, and nothing found."""
    assert not Leaks([], ["上海"])
    assert found(page("上海"), ".html") == set()


PRINTS = [f"Print {number}" for number in range(1, 10)] + ["1958", "1958年", "南门码头", "老照片1"]


@pytest.mark.parametrize(
    "words",
    [
        "<b>Print 1</b><span>1958</span>",
        "<p>Print 1\n1958</p>",
        "<b>老照片1</b><span>1958年</span>",
        "<b>Print 2</b><b>Print 1</b><i>1958年</i>",
    ],
)
def test_two_public_values_side_by_side_are_no_secret(words: str) -> None:
    """The title of one work and the date behind it are not the title of another: nothing stops a build for that."""
    leaks = Leaks([Secret(title, "q/11", "title") for title in ("Print 11", "老照片11", "老照片119")], PRINTS)
    assert not Reader(leaks).read(page(words), ".html").findings


@pytest.mark.parametrize(
    "words",
    [
        "<b>Print 11</b><span>1958</span>",
        "<b>Print 11</b>",
        "<b>Print 1</b><b>1</b><span>南门码头</span>",
        "<b>Print 1</b><span>1958</span> <b>Print 11</b>",
        "<b>老照片11</b><span>1958年</span>",
        "<b>Print 1</b><span>11</span>",
        "<b>Print 1</b><span>19</span>",
    ],
)
def test_a_secret_beside_public_values_is_found(words: str) -> None:
    """A secret with public values around it is still one, also where another place of it is explained."""
    leaks = Leaks([Secret(title, "q/11", "title") for title in ("Print 11", "老照片11")], [*PRINTS, "11", "1", "19"])
    assert Reader(leaks).read(page(words), ".html").findings


def in_pieces(*pieces: str) -> str:
    """Text of a PDF in its tagged pieces."""
    return BETWEEN.join(("", *pieces, ""))


@pytest.mark.parametrize(
    ("pieces", "found"),
    [
        (["1958年", "老照片1", "1", "老照片2", "2"], False),
        (["老照片1", "119"], False),
        (["老照片11", "8"], True),
        (["老照片", "11"], True),
        (["老照片1", "1号"], True),
        (["老", "照片1", "1"], True),
        (["老照片1", "1", "老照片11"], True),
        (["图1老照片1", "1"], True),
    ],
)
def test_a_number_behind_a_public_value_in_print(pieces: list[str], found: bool) -> None:
    """The title of a work and the number of its plate behind it are not the title of another; whatever is cut in
    another way is found.
    """
    leaks = Leaks([Secret("老照片11", "q/11", "title")], PRINTS)
    assert bool(leaks.in_text(in_pieces(*pieces))) == found
    assert bool(leaks.in_text("".join(pieces))) == ("老照片11" in "".join(pieces))

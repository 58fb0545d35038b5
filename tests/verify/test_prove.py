"""A clean folder is proved clean; every kind of fault that is planted in it is found, named and placed."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from builder.verify.expectation import Secret
from builder.verify.prove import prove
from tests.verify.build import JPEG, SECRET, chunk, clean, codes, expect, page, pdf, png, proof, webp, write

ITEM = "items/a-1/index.html"


def test_a_clean_folder_is_clean(tmp_path: Path) -> None:
    """Every allowed way of linking, and no finding."""
    assert [problem.message("en") for problem in proof(tmp_path)] == []


FAULTS: dict[str, tuple[str, str, str]] = {
    "dead link": ("PROOF-03", '<a href="../gone/">x</a>', "../gone/"),
    "dead picture": ("PROOF-03", '<img src="x.jpg" alt="">', "x.jpg"),
    "dead source in srcset": ("PROOF-03", '<img src="" alt="" srcset="a/1,2/x.jpg 1x">', "a/1,2/x.jpg"),
    "dead poster": ("PROOF-03", '<video poster="p.jpg"></video>', "p.jpg"),
    "dead background": ("PROOF-03", "<p style=\"background:url('b.png')\">x</p>", "b.png"),
    "dead in style element": ("PROOF-03", "<style>@import 'c.css';</style>", "c.css"),
    "dead anchor here": ("PROOF-03", '<a href="#gone">x</a>', "#gone"),
    "dead anchor elsewhere": ("PROOF-03", '<a href="../../#gone">x</a>', "../../#gone"),
    "folder without slash": ("PROOF-03", '<a href="../a-1">x</a>', "../a-1"),
    "out of the folder": ("PROOF-03", '<a href="../../../x">x</a>', "../../../x"),
    "from the root": ("PROOF-03", '<a href="/items/a-1/">x</a>', "/items/a-1/"),
    "own host, dead": ("PROOF-03", '<a href="https://archive.example/show/gone/">x</a>', "gone"),
    "wrong case": ("PROOF-03", '<a href="../A-1/">x</a>', "../A-1/"),
    "empty picture": ("PROOF-03", '<img src="" alt="">', '""'),
    "base": ("PROOF-03", '<base href="../">', "../"),
    "after the end": ("PROOF-03", "</body></html><a href=gone.html>x</a>", "gone.html"),
    "drawing": ("PROOF-03", '<svg><image xlink:href="no.png"/></svg>', "no.png"),
    "script": ("PROOF-04", '<script src="https://cdn.example/x.js"></script>', "https://cdn.example/x.js"),
    "scheme-relative": ("PROOF-04", '<img src="//cdn.example/x.png" alt="">', "//cdn.example/x.png"),
    "backslashes": ("PROOF-04", '<img src="\\\\cdn.example\\x.png" alt="">', "cdn.example"),
    "style sheet": ("PROOF-04", '<link rel="stylesheet" href="https://cdn.example/a.css">', "cdn.example"),
    "preconnect": ("PROOF-04", '<link rel="preconnect" href="https://fonts.example">', "fonts.example"),
    "icon": ("PROOF-04", '<link rel="icon" href="https://cdn.example/i.png">', "i.png"),
    "frame": ("PROOF-04", '<iframe src="https://video.example/1" title="x"></iframe>', "video.example"),
    "form": ("PROOF-04", '<form action="https://search.example/"></form>', "search.example"),
    "refresh": ("PROOF-04", '<meta http-equiv="refresh" content="5; url=https://other.example/">', "other.example"),
    "srcset": ("PROOF-04", '<source srcset="https://cdn.example/a.webp 1x">', "a.webp"),
    "style url": ("PROOF-04", "<style>p{background:url(http://cdn.example/p.png)}</style>", "p.png"),
    "own host asked by full address": ("PROOF-04", '<script src="https://archive.example/show/x.js"></script>', "x.js"),
    "ping": ("PROOF-04", '<a href="#top" ping="https://count.example/">x</a>', "count.example"),
    "object": ("PROOF-04", '<object data="https://cdn.example/o"></object>', "cdn.example/o"),
    "id twice": ("PROOF-05", '<p id="note"></p><p id="note"></p>', "note"),
    "no alt": ("PROOF-06", '<img src="../../assets/a.png">', "../../assets/a.png"),
    "no alt on a button": ("PROOF-06", '<input type="image" src="../../assets/a.png">', "../../assets/a.png"),
    "no alt on an area": ("PROOF-06", '<map><area href="#top"></map>', "#top"),
}


@pytest.mark.parametrize(("code", "body", "named"), FAULTS.values(), ids=FAULTS)
def test_a_fault_on_a_page(tmp_path: Path, code: str, body: str, named: str) -> None:
    """The page and the culprit are named, in both languages."""
    found = [problem for problem in proof(tmp_path, {"items/c-3/index.html": page(body)}) if problem.code == code]
    assert found, f"{code} was not found"
    for language in ("zh", "en"):
        assert any(named in problem.message(language) for problem in found)
        assert all("items/c-3/index.html" in problem.message(language) for problem in found)
        assert "{" not in found[0].message(language) + found[0].hint(language)


ALLOWED = {
    "visit": '<a href="https://other.example/">x</a>',
    "canonical": '<link rel="canonical" href="https://other.example/">',
    "alternate": '<link rel="alternate" hreflang="en" href="/items/a-1/">',
    "decorative": '<img src="../../assets/a.png" alt="">',
    "telephone": '<a href="tel:+8621">x</a>',
    "graph": '<script type="application/ld+json">{"@id":"https://other.example/#x"}</script>',
    "open graph": '<meta property="og:image" content="https://archive.example/x.jpg">',
    "data": '<img src="data:image/png;base64,AAAA" alt="">',
    "no choice of size": '<img src="../../assets/a.png" srcset="../../assets/a.png, ../../assets/a.webp 2x" alt="">',
    "text anchor": '<a href="../../#:~:text=外滩">x</a>',
    "encoded anchor": '<p id="注"></p><a href="#%E6%B3%A8">x</a>',
    "pdf page": '<a href="../../downloads/海.zh.pdf#page=2">x</a>',
    "quoted text": "<p>https://cdn.example/x.js &lt;img src=x&gt;</p>",
    "commented": '<!-- <img src="https://cdn.example/x.png"> -->',
}


@pytest.mark.parametrize("body", ALLOWED.values(), ids=ALLOWED)
def test_what_is_allowed(tmp_path: Path, body: str) -> None:
    """No finding where nothing is wrong."""
    assert [problem.message("en") for problem in proof(tmp_path, {"items/c-3/index.html": page(body)})] == []


def test_a_style_sheet_and_a_drawing_are_read_too(tmp_path: Path) -> None:
    """Links in CSS are relative to the CSS, links in SVG to the SVG."""
    changes = {
        "assets/c.css": b"@font-face{src:url( 'f.woff2' )} p{background:url(https://cdn.example/p.png)}",
        "assets/d.svg": b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink">'
        b'<image x:href="https://cdn.example/q.png"/></svg>',
    }
    assert codes(proof(tmp_path, changes)) == ["PROOF-03", "PROOF-04", "PROOF-04"]


def test_the_sitemap_names_pages_that_exist(tmp_path: Path) -> None:
    """An address in the sitemap that leads nowhere is a dead link."""
    bad = b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://archive.example/show/gone/</loc></url></urlset>'
    assert codes(proof(tmp_path, {"sitemap.xml": bad})) == ["PROOF-03"]


def test_a_command_is_no_link(tmp_path: Path) -> None:
    """javascript: behind words of a page is found, whoever put it there."""
    assert codes(proof(tmp_path, {ITEM: page('<a href="JavaScript:alert(1)">x</a><p id="note"></p>')})) == ["PROOF-03"]


def test_one_dead_link_on_many_pages_is_one_problem(tmp_path: Path) -> None:
    """A broken menu is reported once, with the number of pages."""
    changes = {f"items/m-{n}/index.html": page('<a href="../gone/">x</a>') for n in range(30)}
    (problem,) = proof(tmp_path, changes)
    assert "items/m-0/index.html" in problem.message("en")
    assert "30" in problem.message("en")


def test_missing_changed_and_unknown_files(tmp_path: Path) -> None:
    """The folder holds what was written, all of it and nothing else."""
    files = {path: data for path, data in clean().items() if not path.endswith(".pdf")}
    files[ITEM] = page('<p id="note"></p>')
    write(tmp_path, files)
    expectation = expect(files)
    (tmp_path / "assets/b.css").unlink()
    (tmp_path / "assets/a.css").write_bytes(b"body{color:red}")
    (tmp_path / "data/items.json").write_bytes((tmp_path / "data/items.json").read_bytes().replace(b"a-1", b"a-2"))
    write(tmp_path, {"Thumbs.db": b"xx", ".hidden": b"y"})
    assert codes(prove(tmp_path, expectation)) == ["PROOF-01", "PROOF-08", "PROOF-08", "PROOF-11", "PROOF-11"]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no symbolic links here")
def test_a_link_in_the_folder_is_of_unknown_origin(tmp_path: Path) -> None:
    """A symbolic link is not followed, and not published."""
    secret = tmp_path / "outside.txt"
    secret.write_text(SECRET.value, encoding="utf-8")
    site = write(tmp_path / "site", {"index.html": page()})
    (site / "a.txt").symlink_to(secret)
    assert codes(prove(site, expect({"index.html": page()}))) == ["PROOF-08"]


def test_what_a_file_was_made_from(tmp_path: Path) -> None:
    """Short values cannot be searched for: a file made from a withheld item is a leak whatever it says."""
    (problem,) = proof(tmp_path, made_from={ITEM: ("show/a-1", "show/b-2")})
    assert problem.code == "PROOF-02"
    assert "show/b-2" in problem.message("en")
    assert ITEM in problem.message("en")


@pytest.mark.parametrize("path", ["items/b-2/index.html", "en/items/b-2/index.html", "iiif/b-2/manifest.json"])
def test_a_path_with_the_name_of_a_withheld_item(tmp_path: Path, path: str) -> None:
    """No address may say that there is such an item."""
    assert codes(proof(tmp_path, {path: b"{}" if path.endswith("json") else page()})) == ["PROOF-02"]


def test_a_slug_is_no_word(tmp_path: Path) -> None:
    """The page “all” may exist although a withheld item is called “all”."""
    assert not proof(tmp_path, {"all/index.html": page()}, withheld=frozenset({"show/all", "all"}))


def test_a_path_that_says_a_secret(tmp_path: Path) -> None:
    """A file name is text like any other."""
    (problem,) = proof(tmp_path, {"downloads/捐赠者王某某先生的来信.txt": b"x"})
    assert problem.code == "PROOF-02"


def test_a_copy_of_a_source(tmp_path: Path) -> None:
    """No file equals one of the curator's, under whatever name; what is tiny may be equal by chance."""
    import hashlib

    table = "题名,密级\n外滩,机密\n江海关,秘密\n".encode()
    sources = {hashlib.sha256(data).hexdigest(): "exhibits/show/items.csv" for data in (table, b"", b"[]\n")}
    changes = {"data/copy.csv": table, "data/empty.txt": b"", "data/none.json": b"[]\n"}
    (problem,) = proof(tmp_path, changes, source_digests=sources)
    assert problem.code == "PROOF-07"
    assert "exhibits/show/items.csv" in problem.message("zh")


PICTURES = {
    "camera data": ("a.jpg", JPEG[:20] + b"\xff\xe1\x00\x0eExif\x00\x00MM\x00*\x00\x00" + JPEG[20:]),
    "comment": ("a.jpg", JPEG[:20] + b"\xff\xfe\x00\x04hi" + JPEG[20:]),
    "photoshop": ("a.jpg", JPEG[:20] + b"\xff\xed\x00\x10Photoshop 3.0\x00" + JPEG[20:]),
    "second picture": ("a.jpg", JPEG[:20] + b"\xff\xe2\x00\x06MPF\x00" + JPEG[20:]),
    "after the end": ("a.jpg", JPEG + JPEG),
    "thumbnail": ("a.jpg", JPEG[:20] + b"\xff\xe0\x00\x08JFXX\x00\x10" + JPEG[20:]),
    "cut off": ("a.jpg", JPEG[:-2]),
    "no picture": ("a.jpg", b"GIF89a"),
    "empty": ("a.jpg", b""),
    "png text": ("b.png", png(chunk(b"tEXt", b"Author\0X"))),
    "png exif": ("b.png", png(chunk(b"eXIf", b"MM"))),
    "png private": ("b.png", png(chunk(b"seCr", b"x"))),
    "png tail": ("b.png", png(tail=b"x")),
    "png cut off": ("b.png", png()[:-6]),
    "webp exif": ("c.webp", webp(b"EXIF\x02\0\0\0xx")),
    "webp xmp": ("c.webp", webp(b"XMP \x02\0\0\0xx")),
    "webp tail": ("c.webp", webp(tail=b"xx")),
    "webp cut off": ("c.webp", webp()[:-1]),
    "gif comment": ("d.gif", b"GIF89a\x01\0\x01\0\0\0\0!\xfe\x02hi\0;"),
    "gif xmp": ("d.gif", b"GIF89a\x01\0\x01\0\0\0\0!\xff\x0bXMP DataXMP\0;"),
}


@pytest.mark.parametrize(("name", "data"), PICTURES.values(), ids=PICTURES)
def test_a_picture_that_carries_more(tmp_path: Path, name: str, data: bytes) -> None:
    """Anything beside the pixels is found, also in a picture that a hand-written page brought."""
    found = proof(tmp_path, {f"assets/{name}": data})
    assert set(codes(found)) == {"PROOF-09"}
    assert all(f"assets/{name}" in problem.message("zh") for problem in found)


def test_pictures_as_pillow_writes_them(tmp_path: Path) -> None:
    """What our own encoder makes passes: baseline, progressive, with a profile, palette, loops."""
    import io

    from PIL import Image, ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    made = {}
    for name, options in {
        "1.jpg": {"quality": 80}, "2.jpg": {"progressive": True, "icc_profile": profile}, "3.webp": {"method": 4},
        "4.webp": {"lossless": True, "icc_profile": profile}, "5.png": {"icc_profile": profile}, "6.gif": {},
    }.items():  # fmt: skip
        stream = io.BytesIO()
        image = Image.effect_noise((70, 50), 60).convert("RGB")
        image.save(stream, {"jpg": "JPEG", "webp": "WEBP", "png": "PNG", "gif": "GIF"}[name[2:]], **options)
        made[f"assets/{name}"] = stream.getvalue()
    assert not proof(tmp_path, made)
    found = proof(tmp_path, made, profiles=frozenset({"0" * 64}))
    assert codes(found) == ["PROOF-09"] * 3, "a profile that is not ours is named where ours are given"


NAMES = {
    "colon": "assets/a:b.js",
    "question mark": "assets/a?.js",
    "device": "assets/con.js",
    "device folder": "Aux/x.js",
    "blank at the end": "assets/a /x.js",
    "dot at the end": "assets/a./x.js",
    "too long": "assets/" + "x" * 180 + ".js",
    "case only": "ASSETS/A.CSS",
}


@pytest.mark.skipif(os.name == "nt", reason="such names cannot be made here")
@pytest.mark.parametrize("path", NAMES.values(), ids=NAMES)
def test_names_that_a_stick_refuses(tmp_path: Path, path: str) -> None:
    """Every path can be copied to Windows."""
    (problem,) = proof(tmp_path, {path: b""})
    assert problem.code == "PROOF-10"


UNREADABLE = {
    "gbk": ("a.txt", "机密".encode("gbk")),
    "broken svg": ("a.svg", b"<svg><g></svg>"),
    "broken pdf": ("a.pdf", b"%PDF-1.7\nnothing"),
}


@pytest.mark.parametrize(("name", "data"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_is_not_published(tmp_path: Path, name: str, data: bytes) -> None:
    """Nothing can be proved of a file that cannot be read."""
    assert codes(proof(tmp_path, {f"assets/{name}": data})) == ["PROOF-12"]


def test_an_entity_is_not_followed(tmp_path: Path) -> None:
    """A drawing that names a file of this machine is read without it."""
    bomb = b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>'
    assert not proof(tmp_path, {"assets/x.svg": bomb})


def test_a_pdf_is_read(tmp_path: Path) -> None:
    """Text set in subset fonts, and the document's title."""
    secret = Secret("Letters of a donor who wants no name", "show/b-2", "donor")
    for bad in (pdf("x", title=secret.value), pdf("see: " + secret.value)):
        (problem,) = proof(tmp_path, {"downloads/x.pdf": bad}, secrets=(secret,))
        assert problem.code == "PROOF-02"
        assert "downloads/x.pdf" in problem.message("en")
        assert secret.value not in problem.message("en"), "the report does not repeat the secret"


def test_the_memo_keeps_readings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unchanged files are not read again for the same secrets; the memo survives JSON; a proved folder is not walked."""
    files = {path: data for path, data in clean().items() if not path.endswith(".pdf")}
    files[ITEM] = page('<p id="note"></p>')
    write(tmp_path, files)
    memo: dict[str, object] = {}
    assert not prove(tmp_path, expect(files), memo=memo)
    memo = json.loads(json.dumps(memo))
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} was read again"))
    assert not prove(tmp_path, expect(files), memo=memo)
    memo["proved"] = ""
    assert not prove(tmp_path, expect(files), memo=memo)
    monkeypatch.undo()
    files |= {"en/index.html": page('<a href="../items/gone/">x</a><p id="x"></p><p id="x"></p>')}
    write(tmp_path, files)
    for _ in range(2):
        assert codes(prove(tmp_path, expect(files), memo=memo)) == ["PROOF-03", "PROOF-05"]
    more = (SECRET, Secret("外滩", "show/b-2", "title"), Secret("archive.example/show", "show/b-2", "notes"))
    found = prove(tmp_path, expect(files, secrets=more), memo=memo)
    assert codes(found).count("PROOF-02") >= 2, "new secrets are looked for in old files"


def test_a_spoilt_memo_is_no_proof(tmp_path: Path) -> None:
    """A memo that somebody else wrote is forgotten, not believed."""
    files = {"index.html": page('<a href="gone/">x</a>')}
    write(tmp_path, files)
    memo: dict[str, object] = {"readings": {"x": 1}, "proved": None, "frame": 3}
    assert codes(prove(tmp_path, expect(files), memo=memo)) == ["PROOF-03"]
    readings = memo["readings"]
    assert isinstance(readings, dict)
    memo["readings"] = dict.fromkeys(readings, "nonsense")
    assert codes(prove(tmp_path, expect(files), memo=memo)) == ["PROOF-03"]


def test_a_font_with_characters_of_nothing_public(tmp_path: Path) -> None:
    """A cut font is held against what is public: one character more is a leak, and no font at all proves nothing."""
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "a", "b"])
    builder.setupCharacterMap({ord("外"): "a", ord("㛃"): "b"})
    builder.setupGlyf(dict.fromkeys([".notdef", "a", "b"], TTGlyphPen(None).glyph()))
    builder.setupHorizontalMetrics(dict.fromkeys([".notdef", "a", "b"], (500, 0)))
    builder.setupHorizontalHeader()
    builder.font.flavor = "woff2"
    stream = io.BytesIO()
    builder.save(stream)
    files = {"assets/fonts/a.woff2": stream.getvalue()}
    assert proof(tmp_path, files, characters=frozenset("㛃")) == []  # 外 stands on a page
    told = proof(tmp_path, files, characters=frozenset("外"))
    assert [(one.code, one.facts["path"]) for one in told] == [("PROOF-02", "assets/fonts/a.woff2")]
    assert "㛃" not in told[0].message("zh") + told[0].message("en")
    assert codes(proof(tmp_path, {"assets/fonts/a.woff2": b"wOF2"}, characters=frozenset("外"))) == ["PROOF-12"]

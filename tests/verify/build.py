"""A built folder that has nothing wrong, and the expectation that fits it."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path

from builder.model.problems import Problem
from builder.verify.expectation import Expectation, Secret
from builder.verify.prove import prove

JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffda0008010100003f00d2cf20ffd9")
SECRET = Secret("捐赠者王某某先生的来信", "show/b-2", "donor")


def chunk(kind: bytes, body: bytes) -> bytes:
    """One chunk of a PNG."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(*extra: bytes, tail: bytes = b"") -> bytes:
    """A white pixel with further chunks after its header."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n"
        + header
        + b"".join(extra)
        + chunk(b"IDAT", zlib.compress(b"\0\xff"))
        + chunk(b"IEND", b"")
        + tail
    )


def webp(*extra: bytes, tail: bytes = b"") -> bytes:
    """The shell of a WebP; no pixel is ever decoded."""
    body = b"WEBP" + b"VP8 " + struct.pack("<I", 2) + b"xx" + b"".join(extra)
    return b"RIFF" + struct.pack("<I", len(body)) + body + tail


def page(body: str = "", head: str = "") -> bytes:
    """A page two folders down."""
    return (
        f'<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>外滩</title>{head}</head>'
        f"<body><h1 id=top-1>外滩</h1>{body}</body></html>"
    ).encode()


def clean() -> dict[str, bytes]:
    """Files that point to each other in every allowed way."""
    return {
        "index.html": page(
            '<a href="items/a-1/">甲</a><a href="items/a-1/#note">注</a><a href="#top-1">上</a><a href="#top">顶</a>'
            '<a href="https://archive.example/show/items/a-1/">绝对</a><a href="https://example.org/x?y#z">外站</a>'
            '<a href="mailto:a@example.org">信</a><a href="">本页</a><a href="?q=1">问</a>',
            '<link rel="canonical" href="https://archive.example/show/"><link rel="alternate" hreflang="en" href="/en/">'
            '<link rel="stylesheet" href="assets/a.css"><link rel="license" href="https://example.org/licence">'
            '<script type="application/ld+json">{"@context":"https://schema.org","url":"https://other.example/"}</script>',
        ),
        "en/index.html": page('<a href="../">中文</a><a href="./">here</a><a href="../items/a-1/index.html">one</a>'),
        "items/a-1/index.html": page(
            '<p id="note">注</p><a name="old"></a><a href="../../index.html#top-1">回</a><a href="#old">旧</a>'
            '<img src="../../iiif/a-1/1/full/400,300/0/default.jpg" alt=""'
            ' srcset="../../iiif/a-1/1/full/400,300/0/default.jpg 400w, ../../iiif/a-1/1/full/800,600/0/default.jpg 800w">'
            '<div style="background:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)"></div>'
            '<svg><use href="#note"/></svg><a href="../../downloads/%E6%B5%B7.zh.pdf#page=2">册</a>'
        ),
        "iiif/a-1/1/full/400,300/0/default.jpg": JPEG,
        "iiif/a-1/1/full/800,600/0/default.jpg": JPEG,
        "assets/a.css": b"@import 'b.css'; h1{background:url(\"../assets/a.png\")} /* url(http://gone.example/) */ a{mask:url(#m)}",
        "assets/b.css": b"body{}",
        "assets/a.png": png(),
        "assets/a.webp": webp(),
        "assets/a.svg": '<svg xmlns="http://www.w3.org/2000/svg"><title>标</title><path id="m"/></svg>'.encode(),
        "downloads/海.zh.pdf": b"",
        "data/items.json": '[{"title":"外滩","url":"https://archive.example/show/items/a-1/"}]'.encode(),
        "404.html": page('<a href="/show/">首页</a>'),
        "sitemap.xml": b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url>'
        b"<loc>https://archive.example/show/items/a-1/</loc></url></urlset>",
    }


def write(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write the files below ``folder``."""
    for path, data in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return folder


def expect(files: Mapping[str, bytes], **more: object) -> Expectation:
    """What the one writer would say of these files."""
    written = {path: (len(data), hashlib.sha256(data).hexdigest()) for path, data in files.items()}
    values: dict[str, object] = {
        "files": written,
        "secrets": (SECRET,),
        "withheld": frozenset({"show/b-2", "b-2"}),
        "base_url": "https://archive.example/show",
    }
    return Expectation(**(values | more))


def proof(folder: Path, changes: Mapping[str, bytes] | None = None, **more: object) -> list[Problem]:
    """What is found in the clean folder after ``changes``, all of them known to the writer."""
    files = {path: data for path, data in clean().items() if path != "downloads/海.zh.pdf"}
    files["downloads/海.zh.pdf"] = pdf("外滩")
    files |= changes or {}
    return prove(write(folder, files), expect(files, **more))


def pdf(words: str, title: str = "海上旧影") -> bytes:
    """A PDF of one line by the engine that makes our brochures."""
    import typst

    source = f'#set document(title: "{title}")\n#set page(width: 12cm, height: 4cm)\n#set text(lang: "zh")\n= x\n#"{words}"\n'
    return bytes(typst.compile(source.encode(), ignore_system_fonts=True))


def codes(problems: list[Problem]) -> list[str]:
    """The codes, in order."""
    return sorted(problem.code for problem in problems)

"""Item pages against Hugo, against writing alone, and against a tenth of themselves.

    python -m tests.bench.pages [--items 10000]

The pages stage pours the real template, one language, for works with the same fields that Hugo renders with a template
of the same anatomy. CPU seconds of one run on one machine; only their ratios mean anything.
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import shutil
import subprocess
import tempfile
import time
from datetime import date
from pathlib import Path

from builder import exports, pages, plugin, surroundings
from builder.gate import Circumstances, release
from builder.illustration import prepare
from builder.machine import spare_the_collector
from builder.model.address import Addresses
from builder.model.files import OutFile, Stored
from builder.model.item import Exhibition, Item, Picture, Release, Site, Unit
from builder.model.public import PublicSite
from builder.model.rendition import Rendition, Size
from builder.model.settings import ExhibitSettings, SiteSettings, Words
from builder.model.text import Text
from builder.order import Order, Prepared
from builder.store import store_of
from builder.templates import environment
from builder.web_site import Shells
from builder.writing import fresh_staging, write
from tests.whole.sites import row, write_site

TARGETS = {
    "pages with writing, CPU against Hugo": 1.0,
    "pages without writing, CPU against writing the same bytes": 6.0,
    "growth from a tenth": 10.5,
}
FIELDS = {
    "reference_code": "K021-ZP·1958·D30-{n:05}",
    "photographer": "张某{n}",
    "place": "南门码头{n}号",
    "people": "左起第二为船工李某{n}",
    "event": "第{n}次开航",
    "background": "一九五八年码头扩建，货物由此转运各县，编号{n}。",
    "caption": "清晨，第{n}条船靠岸，挑夫沿跳板上下。",
    "keywords": "码头",
    "medium": "照片",
    "dimensions": "120×90",
    "original_location": "试验市档案馆",
    "credit_line": "试验市档案馆藏",
    "publish_basis": "own_archive",
}
SIZES = ((400, 300), (800, 600), (1600, 1200), (2400, 1800))


def public(count: int) -> PublicSite:
    """A site of that many works, made by the gate."""
    keys = [f"quay/a-{n}" for n in range(count)]
    items = {
        key: Item(
            key=key,
            id=f"a-{n}",
            slug=f"a-{n}",
            exhibition="quay",
            title=Text(f"码头第{n}号", f"Quay number {n}"),
            values={field: (Text(words.format(n=n), words.format(n=n)),) for field, words in FIELDS.items()},
            release=Release(publish_basis="not_a_record"),
            pictures=(Picture(name=f"{n}.jpg", digest=f"{n:064x}", width=2400, height=1800),),
        )
        for n, key in enumerate(keys)
    }
    exhibition = Exhibition(
        id="quay",
        settings=ExhibitSettings(lantai=1, title=Words(zh="码头", en="The Quay")),
        units=(Unit(id="one", title=Text("一", "One"), items=tuple(keys)),),
    )
    site = Site(
        settings=SiteSettings(lantai=1, title=Words(zh="试验馆", en="House"), languages=("zh",)),
        exhibitions=(exhibition,),
        items=items,
    )
    return release(site, Circumstances(audience="web", as_of=date(2026, 1, 1))).site


def shells(folder: Path) -> tuple[Prepared, Shells]:
    """The real shells of a small site."""
    write_site(folder, [row(1)])
    order = Order(folder=folder, out=folder / "build", as_of=date(2026, 1, 1), with_print=False)
    tools = surroundings.tools(folder, lambda _step, _done, _total: None)
    prepared = prepare(order, tools, store_of(order.out))
    assert isinstance(prepared, Prepared)
    return prepared, plugin.render(prepared, fresh_staging(order.out, "site"))


def pour(site: PublicSite, prepared: Prepared, made: Shells) -> tuple[list[OutFile], float]:
    """All pages and the CPU seconds they took."""
    stored = Stored(Path("x.jpg"), 1, "0" * 64)
    rendition = Rendition(width=2400, height=1800, sizes=tuple(Size(w, h, stored, stored) for w, h in SIZES))
    renditions = dict.fromkeys(site.images(), rendition)
    addresses = Addresses(("zh",))
    gc.collect()
    start = time.process_time()
    cite = exports.Citations(site, addresses).of
    describe = exports.Descriptions(site, renditions, addresses).of
    templates = environment(prepared.tools.theme_folders)
    done = list(pages.pour(made, pages.bodies(site, renditions, addresses, templates, describe, cite)))
    return done, time.process_time() - start


def written(files: list[OutFile], folder: Path) -> float:
    """CPU seconds of writing these files."""
    start = time.process_time()
    write(folder, files)
    return time.process_time() - start


def hugo(site: PublicSite, folder: Path) -> float:
    """CPU seconds of Hugo for pages with the same fields."""
    (folder / "content/items").mkdir(parents=True)
    (folder / "layouts/_default").mkdir(parents=True)
    (folder / "hugo.toml").write_text(
        'baseURL="https://archives.example/"\ndisableKinds=["taxonomy","term","RSS","sitemap","home","section","404"]\n',
        "utf-8",
    )
    (folder / "layouts/_default/single.html").write_text(TEMPLATE, encoding="utf-8")
    for item in site.items:
        record = [{"label": entry.label.zh, "value": entry.values[0].zh} for entry in item.record]
        sizes = [{"w": w, "h": h} for w, h in SIZES]
        front = {
            "title": item.title.zh,
            "slug": item.slug,
            "record": record,
            "sizes": sizes,
            "caption": item.first("caption").zh,
            "english": item.title.en,
            "who": item.first("creator").zh or item.first("photographer").zh,
            "day": item.first("date_original").zh,
            "code": item.first("reference_code").zh or item.id,
            "subjects": [one.zh for one in item.values("subject")],
        }
        (folder / f"content/items/{item.slug}.md").write_text(
            json.dumps(front, ensure_ascii=False) + "\n", encoding="utf-8"
        )
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    program = shutil.which("hugo") or "hugo"
    subprocess.run([program, "--quiet", "-s", str(folder), "-d", str(folder / "public")], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    count = sum(1 for _ in (folder / "public").rglob("index.html"))
    assert count >= len(site.items), f"Hugo made {count} pages"
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


_PICTURE = (
    '<picture><source type="image/webp" srcset="{{ range $i, $s := .Params.sizes }}{{ if $i }}, {{ end }}../../iiif/'
    '{{ $.Params.slug }}/1/full/{{ $s.w }},{{ $s.h }}/0/default.webp {{ $s.w }}w{{ end }}" sizes="66vw"><img src="../../iiif/'
    '{{ .Params.slug }}/1/full/800,600/0/default.jpg" width="2400" height="1800" alt="{{ .Title }}"></picture>'
)
_COPY = '<button type="button" class="copy" data-copy data-done="已复制" hidden>复制</button>'
_SAVE = '<button type="button" class="copy" data-save="{{ .Params.slug }}.%s" hidden>存为文件</button>'
_CITE = (
    '<section id="cite"><h2>引用</h2><dl class="cites"><dt>按档号</dt><dd><p data-cite>试验市档案馆：《{{ .Title }}》，'
    "{{ .Params.who }}，{{ .Params.day }}，码头，档号 {{ .Params.code }}。</p>" + _COPY + "</dd>"
    '<dt>GB/T 7714</dt><dd><p data-cite lang="zh-CN">{{ .Params.who }}. {{ .Title }}: {{ .Params.code }}[A]. 试验市档案馆, '
    "{{ .Params.day }}.</p>" + _COPY + "</dd>"
    '<dt>Chicago</dt><dd><p data-cite lang="en">{{ .Params.who }}. “{{ .Params.english }}.” {{ .Params.day }}. '
    "{{ .Params.code }}, The Quay. House.</p>" + _COPY + '</dd><dt>文献管理软件</dt><dd class="records">'
    '<details><summary>BibTeX</summary><pre data-cite tabindex="0" aria-label="BibTeX">@misc{ {{- .Params.slug }},\n'
    "  title = { { {{- .Title -}} } },\n  titleaddon = { {{- .Params.english -}} },\n  author = { { {{- .Params.who -}} } },\n"
    "  date = { {{- .Params.day -}} },\n  institution = { {试验市档案馆} },\n  number = { {{- .Params.code -}} },\n"
    '  series = {码头},\n  keywords = { {{- delimit .Params.subjects ", " -}} }\n}</pre>'
    + _COPY
    + _SAVE % "bib"
    + "</details>"
    '<details><summary>RIS</summary><pre data-cite tabindex="0" aria-label="RIS">TY  - MANSCPT\nID  - {{ .Params.slug }}\n'
    "TI  - {{ .Title }}\nTT  - {{ .Params.english }}\nAU  - {{ .Params.who }}\nDA  - {{ .Params.day }}\nPB  - 试验市档案馆\n"
    "CN  - {{ .Params.code }}\nT2  - 码头\n{{ range .Params.subjects }}KW  - {{ . }}\n{{ end }}ER  -</pre>"
    + _COPY
    + _SAVE % "ris"
    + "</details>"
    '<details><summary>CSL-JSON</summary><pre data-cite tabindex="0" aria-label="CSL-JSON">{{ dict "id" .Params.slug "type" '
    '"manuscript" "title" .Title "author" (slice (dict "literal" .Params.who)) "issued" (dict "literal" .Params.day) "archive" '
    '"试验市档案馆" "archive_location" .Params.code "collection-title" "码头" "keyword" (delimit .Params.subjects ", ") | jsonify }}'
    "</pre>" + _COPY + _SAVE % "csl.json" + "</details></dd></dl></section>"
)
"""The citations of a work, from the same fields, as the real page has them."""
TEMPLATE = f"""<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{{{{ .Title }}}} · 码头</title>
<meta name="description" content="{{{{ .Params.caption }}}}"><link rel="stylesheet" href="../../assets/lantai.css">
<script type="application/ld+json">{{{{ dict "@context" "https://schema.org" "@type" "ArchiveComponent" "name" .Title "description" .Params.caption | jsonify | safeJS }}}}</script>
</head><body class="gallery"><a href="#main">跳到正文</a>
<header><a href="../../">试验市档案馆</a><nav><a href="../../#exhibitions">展览</a><a href="../../all/">全部展品</a></nav></header>
<main id="main"><section class="stage"><div class="viewer">{_PICTURE.replace("$.Params", "$.Params")}</div>
<div class="label"><h1>{{{{ .Title }}}}</h1>{{{{ range first 6 .Params.record }}}}<span>{{{{ .value }}}}</span>{{{{ end }}}}</div></section>
<section id="about"><h2>说明</h2><p>{{{{ .Params.caption }}}}</p><dl class="six">{{{{ range first 6 .Params.record }}}}<div><dt>{{{{ .label }}}}</dt><dd>{{{{ .value }}}}</dd></div>{{{{ end }}}}</dl></section>
<section id="record"><h2>完整著录</h2><dl>{{{{ range .Params.record }}}}<dt>{{{{ .label }}}}</dt><dd>{{{{ .value }}}}</dd>{{{{ end }}}}</dl></section>
{_CITE}
<section id="take"><h2>下载</h2><ul>{{{{ range .Params.sizes }}}}<li><a href="../../iiif/{{{{ $.Params.slug }}}}/1/full/{{{{ .w }}}},{{{{ .h }}}}/0/default.jpg">{{{{ .w }}}} × {{{{ .h }}}}</a></li>{{{{ end }}}}</ul></section>
<section id="related"><h2>相关</h2><ul>{{{{ range first 6 .Site.RegularPages }}}}<li><a href="{{{{ .RelPermalink }}}}">{_PICTURE.replace("$.Params", ".Params").replace("{{ .Params.slug }}/1/full/{{ $s.w }}", "x/1/full/{{ $s.w }}")}<b>{{{{ .Title }}}}</b></a></li>{{{{ end }}}}</ul></section>
<nav>{{{{ with .Prev }}}}<a href="{{{{ .RelPermalink }}}}">{{{{ .Title }}}}</a>{{{{ end }}}}{{{{ with .Next }}}}<a href="{{{{ .RelPermalink }}}}">{{{{ .Title }}}}</a>{{{{ end }}}}</nav>
</main><footer><p>试验市档案馆</p></footer></body></html>
"""


def measure(count: int, folder: Path) -> dict[str, float]:
    """The ratios, by the names in TARGETS, and the seconds behind them."""
    prepared, made = shells(folder / "small")
    site, tenth = public(count), public(count // 10)
    pour(public(100), prepared, made)  # templates compiled, caches warm
    small = min(pour(tenth, prepared, made)[1] for _ in range(3))
    poured = writing = theirs = float("inf")
    for turn in "once", "twice":  # by turns, so that a busy machine is busy for all of them
        files, seconds = pour(site, prepared, made)
        poured = min(poured, seconds)
        writing = min(writing, written(files, folder / turn / "ours"))
        theirs = min(theirs, hugo(site, folder / turn / "hugo"))
    size = sum(len(file.data) for file in files if isinstance(file.data, bytes))
    print(
        f"{len(files)} pages, {size / 1e6:.1f} MB: pages {poured:.2f} s, writing {writing:.2f} s, Hugo {theirs:.2f} s (CPU)"
    )
    return {
        "pages with writing, CPU against Hugo": (poured + writing) / theirs,
        "pages without writing, CPU against writing the same bytes": poured / writing,
        "growth from a tenth": poured / small,
    }


def main() -> None:
    """Print every ratio beside its target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=10_000)
    count = parser.parse_args().items
    spare_the_collector()
    with tempfile.TemporaryDirectory() as folder:
        for name, ratio in measure(count, Path(folder)).items():
            print(f"{name}: {ratio:.2f} (target {TARGETS[name]})")


if __name__ == "__main__":
    main()

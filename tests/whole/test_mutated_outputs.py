"""A mutation run over the outputs: each is handed everything once, as if nobody had asked the gate for it.

The proof must keep the last site each time. Where it may publish, not a byte may differ from what the gate allows: then
the output tells of nothing that can be withheld.
"""

from __future__ import annotations

import importlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from builder import exports, images, kiosk, pages, paper, pipeline, plugin, printing, search, surroundings, web_site
from builder.deciding import decide
from builder.gate import release
from builder.gate.outreach import public_outreach
from builder.gate.release import public_site
from builder.illustration import illustrate, pictures
from builder.model.public import PublicExhibition, PublicItem, PublicSite
from builder.order import Decided, Order, Outcome, Prepared, target_name
from builder.pages.room import Room
from builder.store import store_of
from builder.web_site import Shells
from builder.writing import fresh_staging
from tests.outreach.documents import DOCUMENTS
from tests.outreach.test_events import EVENT
from tests.outreach.test_guides import GUIDE
from tests.whole.sites import EXHIBIT_YML, HEADER, SITE_YML, picture, row, tree, write_site

pytestmark = pytest.mark.slow
bodies = importlib.import_module("builder.pages.bodies")

SECRET = "欧阳建国的绝不公开的题名"
LAYOUT = f"""
opened: 2026-05-01
units:
  - {{id: one, title: {{zh: 第一处, en: First}}}}
tours:
  - {{id: walk, item: A-2, steps: [{{at: [0.1, 0.1, 0.3, 0.3], zh: {SECRET}之导览}}]}}
hotspots:
  - {{item: A-2, spots: [{{at: [0.2, 0.2], zh: {SECRET}之热点}}]}}
timelines:
  - {{id: line, title: {{zh: 年表}}, events: [{{when: "1958年", zh: {SECRET}之事件, item: A-2}}]}}
"""
PRESS = "press: {headline: {zh: 宣传周开幕}}\n"
INTRO = "开头。\n\n::: tour walk\n\n::: hotspots A-2\n\n::: timeline line\n\n::: pair A-1 A-2\n"


def withheld(text: str, *words: str) -> str:
    """The document as a draft, with a secret in the place of these words."""
    for one in words:
        assert one in text
        text = text.replace(one, f"{SECRET}之{one}")
    return text.replace("state: public", "state: draft")


def house(folder: Path) -> Path:
    """Open and withheld works, and documents of each kind, open and withheld."""
    closed = {"题名": SECRET, "title_en": "Never to be shown to anybody", "地点": f"{SECRET}之地点"}
    rows = [row(1), row(2, 替代文本=f"{SECRET}之图", **closed), row(3)]
    table = "".join(f"{one.rstrip()},{status}\r\n" for one, status in zip(rows, ("开放", "控制", "开放"), strict=True))
    law = DOCUMENTS["content/law/sample-rule/2026-06-09.md"]
    other = law.replace("sample-rule", "other-rule").replace("为了方便查档", f"{SECRET}之条文")
    files: dict[str, str | bytes] = {
        **DOCUMENTS,
        "content/law/other-rule/2026-06-09.md": withheld(other.replace("示例市查档办法", f"{SECRET}之办法")),
        "content/cases/closed.md": withheld(DOCUMENTS["content/cases/letter.md"], "一封介绍信", "李某来查祖父的登记"),
        "content/faq/closed.md": withheld(DOCUMENTS["content/faq/bring.md"], "查档要带什么", "带身份证明"),
        "content/glossary/closed.md": withheld(DOCUMENTS["content/glossary/fonds.md"], "全宗", "一个单位形成的"),
        "content/guides/visit.yml": GUIDE,
        "content/guides/closed.yml": withheld(GUIDE, "到馆查档", "填写查档单交给窗口"),
        "content/events/week.yml": EVENT + PRESS,
        "content/events/closed.yml": withheld(EVENT + PRESS, "宣传周", "家庭建档讲座"),
        "content/site.yml": SITE_YML.replace("Archives}}", "Archives}, email: a@archives.example}")
        + "base_url: https://archives.example/show/\n",
        "content/redirects.yml": "lantai: 1\nredirects:\n  - {old: items/older, new: items/a-2}\n",
        "exhibits/quay/exhibit.yml": EXHIBIT_YML.replace(", opening_status: 开放", "") + LAYOUT,
        "exhibits/quay/items.csv": f"{HEADER.rstrip()},开放标识\r\n{table}",
        "exhibits/quay/texts/one.zh.md": INTRO,
    }
    return write_site(folder, rows, files)


def everything(decided: Decided) -> PublicSite:
    """The site as it would be if the gate let all of it through."""
    site, asked = decided.site, decided.released.asked
    whole = public_site(site, frozenset(site.items), asked)
    told = {document.key for document in site.outreach.documents.values()}
    return replace(whole, outreach=public_outreach(site.outreach, told, asked.as_of, frozenset()), moved=site.moved)


@dataclass(frozen=True)
class Stage:
    """A site right before its files are made, as the gate left it and as it must not be; ``engine`` holds the pages."""

    gated: Prepared
    loose: Prepared
    shells: Shells
    engine: Path

    def given(self, value: Any) -> Any:
        """What an output would be given, had nobody asked."""
        gated, loose = self.gated.released.site, self.loose.released.site
        if isinstance(value, PublicSite):
            return loose
        if value is gated.outreach:
            return loose.outreach
        if isinstance(value, PublicExhibition):
            return loose.exhibition(value.id)
        if isinstance(value, Room):
            return replace(value, site=loose, _hangings={})
        items = isinstance(value, tuple) and value and isinstance(value[0], PublicItem) and value == gated.items
        return loose.items if items else value

    def ungated(self, real: Callable[..., Any]) -> Callable[..., Any]:
        """The maker of an output, handed everything."""

        def made(*given: Any, **named: Any) -> Any:
            return real(*map(self.given, given), **{name: self.given(value) for name, value in named.items()})

        return made

    def finished(self) -> Outcome:
        """The files made, proved and, where nothing was found, published."""
        staging = fresh_staging(self.gated.order.out, target_name(self.gated.order))
        shutil.copytree(self.engine, staging, dirs_exist_ok=True)
        return pipeline.finish(self.gated, self.shells, staging)


def staged(folder: Path, *, kiosk: bool) -> Stage:
    order = Order(
        folder=folder,
        out=folder / "build",
        as_of=date(2026, 11, 22),
        audience="onsite" if kiosk else "web",
        kiosk=kiosk,
        with_print=not kiosk,
        jobs=1,
    )
    tools = surroundings.tools(folder, lambda *_: None)
    decided = decide(order, store_of(order.out))
    assert isinstance(decided, Decided), decided.problems
    gated = illustrate(decided, tools)
    whole = replace(everything(decided), kiosk=gated.released.site.kiosk)
    loosened = replace(decided, released=replace(decided.released, site=whole))
    renditions, broken = pictures(loosened, tools)
    assert not broken
    gated = replace(gated, renditions={**gated.renditions, **renditions})  # pictures that nobody is to ask for
    loose = replace(gated, released=loosened.released)
    staging = fresh_staging(order.out, "engine")
    return Stage(gated, loose, plugin.render(gated, staging), staging)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """The web site; it is published first as it should be."""
    stage = staged(house(tmp_path_factory.mktemp("web")), kiosk=False)
    done = stage.finished()
    assert done.published, [one.message("zh") for one in done.problems]
    assert {one.item for one in stage.gated.released.all_decisions if not one.shown} >= {
        "quay/A-2",
        *(f"content/{kind}/closed" for kind in ("cases", "faq", "glossary", "guides", "events")),
    }
    return stage


@pytest.fixture(scope="module")
def booth(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """The kiosk edition."""
    stage = staged(house(tmp_path_factory.mktemp("booth")), kiosk=True)
    done = stage.finished()
    assert done.published, [one.message("zh") for one in done.problems]
    return stage


_BODIES = ("front", "halls", "exhibition", "items", "walls", "search", "tombstones", "outreach")
OUTPUTS = [
    *((bodies._Maker, name) for name in _BODIES),
    (pages, "bodies"),
    (pages, "moved"),
    (images, "image_files"),
    (exports, "files"),
    (exports, "share_files"),
    *((exports, name) for name in ("data_files", "site_collection", "exhibition_collection", "exhibition_manifest")),
    *((exports, name) for name in ("statute_texts", "calendars", "press_notes", "activities", "feed")),
    (exports, "static_repository"),
    (exports, "Descriptions"),
    (search, "site_records"),
    (search, "outreach_records"),
    (web_site, "web_fonts"),
    (paper, "brochures"),
]
HARMLESS = {"tombstones", "search", "Descriptions"}
"""What tells of exhibitions and of the site as a whole, and of nothing that can be withheld."""


def mutated(stage: Stage, owner: Any, name: str, monkeypatch: pytest.MonkeyPatch) -> tuple[Outcome, bool]:
    """A build with one output that did not ask the gate, and whether its files are the same all the same."""
    target = stage.gated.order.out / target_name(stage.gated.order)
    before = tree(target)
    real = getattr(owner, name)
    if owner is bodies._Maker:

        def made(self: Any, *given: Any) -> Any:
            loose = bodies._Maker(stage.given(self.room), self.environment, self.describe, self.cite)
            return getattr(loose, f"real_{name}")(*map(stage.given, given))

        monkeypatch.setattr(owner, f"real_{name}", real, raising=False)
        monkeypatch.setattr(owner, name, made)
    else:
        monkeypatch.setattr(owner, name, stage.ungated(real))
    outcome = stage.finished()
    return outcome, before == tree(target)


@pytest.mark.parametrize(("owner", "name"), OUTPUTS, ids=[name for _, name in OUTPUTS])
def test_an_output_that_forgot_the_gate(site: Stage, owner: Any, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Were it made of more than the gate let through, the last site would stay; else it holds nothing of that."""
    outcome, same = mutated(site, owner, name, monkeypatch)
    assert same, "a byte of a withheld work was published"
    assert outcome.published is (name in HARMLESS), [one.message("zh") for one in outcome.problems]


@pytest.mark.parametrize(
    ("owner", "name"),
    [(kiosk, "told"), (kiosk, "launchers"), (kiosk, "self_check"), (pages, "bodies"), (search, "site_records")],
    ids=["told", "launchers", "self_check", "bodies", "site_records"],
)
def test_a_booth_that_forgot_the_gate(booth: Stage, owner: Any, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same for what only the edition of a booth has."""
    outcome, same = mutated(booth, owner, name, monkeypatch)
    assert same, "a byte of a withheld work was published"
    assert outcome.published is (owner is kiosk), [one.message("zh") for one in outcome.problems]


def test_a_book_that_forgot_the_gate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``lantai print`` of everything writes nothing; of what the gate allows it writes the book."""
    folder = house(tmp_path)
    order = Order(folder=folder, out=folder / "build", as_of=date(2026, 11, 22), audience="print", jobs=1)
    tools = surroundings.tools(folder, lambda *_: None)
    assert printing.print_brochures(order, tools).paths
    stage = staged(folder, kiosk=False)
    real = printing.brochures

    def brochures(_: PublicSite, press: Any, wanted: Any, of: Any) -> Any:
        return real(stage.loose.released.site, replace(press, renditions=stage.loose.renditions), wanted)

    monkeypatch.setattr(printing, "brochures", brochures)
    damaged = printing.print_brochures(replace(order, out=folder / "other"), tools)
    assert not damaged.paths
    assert "PROOF-02" in {problem.code for problem in damaged.problems}


@pytest.mark.parametrize("kiosk", [False, True], ids=["web", "booth"])
def test_what_is_withheld_makes_no_difference(tmp_path: Path, kiosk: bool) -> None:
    """Two houses that differ in everything that is withheld or private, and in nothing else, publish the same bytes:
    pages, counts, facets, search, pictures, fonts, books.
    """
    made = []
    for number, name in enumerate(("欧阳建国的绝不公开的题名", "司马㛃与上官的㐂封长信和图")):
        folder = house(tmp_path / str(number))
        for path in (one for one in folder.rglob("*") if one.suffix in {".csv", ".yml", ".md"}):
            words = path.read_text(encoding="utf-8").replace(SECRET, name)
            for private in ("捐赠人某", "内部备注", "Never to be shown to anybody"):
                words = words.replace(private, f"{private}{'!甲乙'[number]}" * (number + 1))
            path.write_text(words, encoding="utf-8", newline="")
        (folder / "exhibits/quay/images/p2.jpg").write_bytes(picture(40 + number, (900 + 100 * number, 700)))
        shutil.copyfile(folder / "exhibits/quay/images/p2.jpg", folder / f"exhibits/quay/images/{name}.jpg")
        done = staged(folder, kiosk=kiosk).finished()
        assert done.published
        made.append(tree(done.folder))
    assert made[0] == made[1]


def test_release_is_what_is_asked(site: Stage) -> None:
    """The gate's own answer to the same question is the site that the outputs were given."""
    gated = site.gated
    assert release(gated.site, gated.released.asked).site == gated.released.site

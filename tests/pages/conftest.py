"""A small public site that has one of everything pages must cope with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import jinja2
import pytest

from builder import pages
from builder.model.address import Addresses
from builder.model.citation import Citation
from builder.model.dates import DateValue
from builder.model.fields import FIELDS
from builder.model.files import OutFile, Stored
from builder.model.public import (
    Entry,
    Gap,
    PublicExhibition,
    PublicHall,
    PublicImage,
    PublicItem,
    PublicSite,
    PublicUnit,
)
from builder.model.rendition import Rendition, Size
from builder.model.settings import FooterSettings, InstitutionSettings, PartnerSettings, Words
from builder.model.text import LANGUAGES, Language, Text
from builder.templates import environment

THEME = Path(__file__).resolve().parents[2] / "theme"
SHELLS = pages.SHELL_KINDS
YEAR = DateValue("1958", "1958", "1958-01-01", "1958-12-31", "exact", display=Text("1958年", "1958"))


def picture(name: str, width: int = 1000, height: int = 700) -> PublicImage:
    return PublicImage(digest=name, width=width, height=height, alt=Text(f"{name}的样子", f"What {name} shows"))


def rendition(image: PublicImage) -> Rendition:
    """Four sizes, or as many as the picture is wide, without any file behind them."""
    widths = sorted({min(width, image.width) for width in (400, 800, 1600, 2400)})
    file = Stored(Path("nowhere"), 12_345, "0" * 64)
    sizes = tuple(Size(width, round(width * image.height / image.width), file, file) for width in widths)
    return Rendition(width=sizes[-1].width, height=sizes[-1].height, sizes=sizes)


def work(number: int, unit: str = "u1", *, images: int = 1, title: Text | None = None, **record: Text) -> PublicItem:
    """An exhibit of the exhibition ``quay`` with the given fields."""
    named = title or Text(f"第{number}号", f"Number {number}")
    values = {"title": named, "reference_code": Text(f"A-{number}", f"A-{number}"), **record}
    entries = tuple(Entry(key, FIELDS[key].label, (values[key],)) for key in FIELDS if key in values)
    return PublicItem(
        id=f"A-{number}",
        slug=f"a-{number}",
        exhibition="quay",
        unit=unit,
        number=f"1-{number}",
        title=named,
        date=YEAR,
        record=entries,
        images=tuple(picture(f"p{number}.{n}", 1000 + 10 * number, 700) for n in range(images)),
    )


def a_site() -> PublicSite:
    """Three works (one without a picture, one with two, one in English only), a gap, a hall, a bare hall."""
    works = (
        work(1, images=2, caption=Text("码头<开工>", "Work at the quay"), place=Text("南门", "South gate")),
        work(2, images=0, transcription=Text("一行\n二行", "")),
        work(3, title=Text("", "Only in English"), rights_uri=Text("", "https://example.org/vocab/")),
    )
    units = (
        PublicUnit(
            id="u1", number=1, title=Text("上船", "Boarding"), intro=Text("*起*点", ""), entries=(*works[:2], Gap())
        ),
        PublicUnit(
            id="u2", number=2, title=Text("靠岸", "Landing"), intro=Text(), entries=(replace(works[2], unit="u2"),)
        ),
    )
    show = PublicExhibition(
        id="quay",
        title=Text("码头", "The Quay"),
        subtitle=Text("1958年的一天", "A day in 1958"),
        summary=Text("一天。", "One day."),
        hall="main",
        when=Text("常设", "Permanent"),
        venue=Text(),
        foreword=Text("第一段。\n\n第二段 <script>alert(1)</script>。", ""),
        afterword=Text("完。", "The end."),
        credits=(Text("致谢", "Thanks"),),
        partners=(PartnerSettings(name=Words(zh="甲馆", en="House A"), url="https://a.example/"),),
        hero=works[0],
        units=units,
    )
    halls = (
        PublicHall(
            id="main",
            number=(1,),
            title=Text("主厅", "Main"),
            summary=Text(),
            colour="#123456",
            parent="",
            exhibitions=("quay",),
        ),
        PublicHall(
            id="bare",
            number=(2,),
            title=Text("空厅", "Bare"),
            summary=Text(),
            colour="#654321",
            parent="",
            exhibitions=(),
        ),
    )
    return PublicSite(
        title=Text("试验馆", "Test House"),
        summary=Text("", "A house for tests."),
        base_url="https://archives.example/show/",
        languages=LANGUAGES,
        institution=InstitutionSettings(name=Words(zh="试验市档案馆", en="Test City Archives"), phone="000"),
        footer=FooterSettings(icp="试ICP备0号"),
        halls=halls,
        exhibitions=(show,),
    )


@dataclass(frozen=True)
class Made:
    """A site with all its pages, as text by path."""

    site: PublicSite
    addresses: Addresses
    texts: Mapping[str, str]
    files: tuple[OutFile, ...]

    def page(self, path: str) -> str:
        return self.texts[path]


def shell(
    site: PublicSite, addresses: Addresses, env: jinja2.Environment, kind: str, language: Language
) -> pages.Shell:
    """The shell as the engine would render it."""
    around = pages.house(site, addresses, language, kind, pages.slot("id"))
    slots = {name: pages.slot(name) for name in pages.SLOTS}
    text = env.get_template("shell.html").render(config={"extra": {"house": around}}, **slots)
    return pages.Shell.read(text)


def cited(item: PublicItem) -> Citation:
    """A stand-in for the citation of a work."""
    address = f"https://archives.example/show/items/{item.slug}/"
    record = f"@misc{{{item.slug}, title = {{</pre>}}}}"
    return Citation(
        address=address, chinese=("码头[A/OL]. 馆[", f"]. {address}."), chicago="“The Quay.” House.",
        bibtex=record, ris="TY  - ART\r\nER  - \r\n", csl="{}",
    )  # fmt: skip


def make(site: PublicSite, *, urls: str = "directory") -> Made:
    """Every page of a site. Its JSON-LD is a stand-in."""
    addresses = Addresses(site.languages, urls, site.base_url)  # type: ignore[arg-type]
    env = environment([THEME])
    shells = {
        (kind, language): shell(site, addresses, env, kind, language) for kind in SHELLS for language in site.languages
    }
    renditions = {image: rendition(image) for image in site.images()}
    bodies = pages.bodies(
        site, renditions, addresses, env, lambda thing, language: {"name": "</script>", "in": language}, cited
    )
    files = tuple(pages.pour(shells, bodies))
    texts = {str(file.path): file.data.decode() for file in files if isinstance(file.data, bytes)}
    return Made(site, addresses, texts, files)


@pytest.fixture(scope="session")
def made() -> Made:
    return make(a_site())

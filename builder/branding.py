"""The same joint exhibition on a partner's own site: its names and its face instead of the host's, from one source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from PIL import Image, ImageOps

from builder.gate import concerning
from builder.giving import stranger_of
from builder.model.branding import LOGO, THEME, Branding, branding_place, drawn_size, worn
from builder.model.colour import readable
from builder.model.document import Words
from builder.model.item import Exhibition, Site
from builder.model.kiosk_settings import NO_KIOSK
from builder.model.outreach.outreach import Outreach
from builder.model.outreach.yearly import Yearly
from builder.model.partner import PARTNER, PARTNERS
from builder.model.print_settings import PrintSettings
from builder.model.problems import Problem
from builder.model.where import Where
from builder.order import Order, Tools
from builder.store import Store, recipe_key

_VERSION = 1  # raise it when a face is drawn otherwise
_TOKENS = Path("assets/css/tokens.css")
_TOKEN = re.compile(r"--(paper|gallery)-([a-z0-9-]+):\s*(#[0-9A-Fa-f]{6})\b")
_GROUNDS = ("ground", "surface")


def as_partner(
    site: Site, problems: Iterable[Problem], folder: Path, code: str, day: date
) -> tuple[Site | None, tuple[Problem, ...]]:
    """The site as that partner's own, and every problem; None where none may be made, and why."""
    found = tuple(problems)
    if stranger := stranger_of(folder, code):
        return None, (stranger,)
    papers = {branding_place(code), f"{PARTNERS}/{code}/{PARTNER}"}
    mistakes = [one for one in found if one.severity == "error" and one.where.file in papers]
    face = site.brandings.get(code)
    if face is None:
        lacking = "BRAND-07" if mistakes else "BRAND-06"
        return None, (*mistakes, _barred(lacking, Words(zh=code, en=code), code, count=str(len(mistakes))))
    if barred := tuple(_reasons(face, mistakes, day)):
        return None, (*concerning(face, found), *barred)
    return _dressed(site, face), found


def _reasons(face: Branding, mistakes: list[Problem], day: date) -> Iterator[Problem]:
    """Why no site is made for this partner today."""
    agreement, name = face.house.agreement, face.house.name
    if mistakes:
        yield _barred("BRAND-07", name, face.code, count=str(len(mistakes)))
    if not agreement.signed:
        yield _barred("BRAND-08", name, face.code)
    if agreement.until and agreement.until < day:
        yield _barred("BRAND-09", name, face.code, day=agreement.until.isoformat())


def _barred(problem: str, name: Words, code: str, **facts: str) -> Problem:
    ours = problem in {"BRAND-06", "BRAND-07"}
    place = branding_place(code) if ours else f"{PARTNERS}/{code}/{PARTNER}"
    return Problem(code=problem, where=Where(place), facts={"name": name.text, "place": place, **facts})


def _dressed(site: Site, face: Branding) -> Site:
    """The site with that partner's words for the host's. Exhibitions that were not chosen stay, so that the gate holds
    them back and the proof looks for what is closed in them; so does what was taken down anywhere. Nothing else of the
    host's goes along.
    """
    chosen = {name: number for number, name in enumerate(face.settings.exhibitions)}
    others = [one for one in site.exhibitions if one.id not in chosen]
    shown = sorted((one for one in site.exhibitions if one.id in chosen), key=lambda one: chosen[one.id])
    host = site.settings.institution.name
    return replace(
        site,
        settings=worn(site.settings, face),
        exhibitions=(*(_exhibition(one, face) for one in shown), *others),
        outreach=Outreach(),
        treasures={},
        yearly=Yearly(),
        kiosk=NO_KIOSK,
        moved=tuple(one for one in site.moved if one.new.startswith(("items/", "exhibits/"))),
        pages=tuple(page for page in site.pages if page.id in face.settings.pages),
        worn=face,
        host=(host if host.zh or host.en else site.settings.title).text,
        home=site,
    )


def _exhibition(exhibition: Exhibition, face: Branding) -> Exhibition:
    """An exhibition without the host's hall, and with the partner's imprint and logo in its brochure."""
    printed = exhibition.settings.print
    own = PrintSettings(
        **printed.model_dump(exclude={"logo", "imprint", "print_class", "colours"}),
        logo=LOGO if face.logo else "",
        imprint=face.settings.imprint.model_dump(),
        print_class="internal" if printed.print_class == "internal" else "publicity",
        colours={} if face.settings.colours else printed.colours,
    )
    return replace(exhibition, settings=exhibition.settings.model_copy(update={"hall": "", "print": own}))


def faced(tools: Tools, order: Order, site: Site, store: Store) -> Tools:
    """What a partner's site is made with: its own theme before the host's, its colours and logo between."""
    face = site.worn
    if face is None:
        return tools
    home = order.folder / PARTNERS / face.code
    own = (home / THEME,) if (home / THEME).is_dir() else ()
    sheet = next(path for folder in tools.theme_folders if (path := folder / _TOKENS).is_file())
    tokens = recoloured(sheet.read_text(encoding="utf-8"), dict(face.settings.colours.items()))

    def recipe(folder: Path) -> Mapping[str, object]:
        target = folder / _TOKENS
        target.parent.mkdir(parents=True)
        target.write_text(tokens, encoding="utf-8")
        if face.logo:
            _draw(home / face.settings.logo, folder / "assets" / LOGO)
            (folder / "print").mkdir()
            plate = {f"{room}-{name}": colour for room, name, colour in _TOKEN.findall(tokens)}["paper-ground"]
            _on_paper(folder / "assets" / LOGO, folder / "print" / LOGO, plate if face.logo_dark else "")
        return {}

    key = recipe_key("face", _VERSION, {"tokens": tokens, "dark": face.logo_dark}, [face.logo])
    made = store.make(key, {"recipe": "face", "of": face.code}, recipe)
    drawn = made[_TOKENS.as_posix()].path.parents[2]
    return replace(tools, theme_folders=(*own, drawn, *tools.theme_folders))


def recoloured(sheet: str, colours: Mapping[str, str]) -> str:
    """The tokens with a house's own colours, each made as dark or as light as both rooms need to be read."""
    known = {(room, name): colour for room, name, colour in _TOKEN.findall(sheet)}

    def replaced(found: re.Match[str]) -> str:
        room, name, colour = found.groups()
        if name not in colours:
            return found.group()
        wanted = readable(colours[name], [known[room, ground] for ground in _GROUNDS])
        return found.group().replace(colour, wanted)

    return _TOKEN.sub(replaced, sheet)


def _draw(source: Path, target: Path) -> None:
    """The logo as a PNG that fits into its box, upright, with nothing of the file but its pixels."""
    with Image.open(source) as opened:
        drawn = ImageOps.exif_transpose(opened).convert("RGBA")
    size = drawn_size(drawn.size)
    bare = Image.new("RGBA", size)
    bare.paste(drawn if drawn.size == size else drawn.resize(size, Image.Resampling.LANCZOS))
    bare.save(target, "PNG", optimize=True)


def _on_paper(source: Path, target: Path, plate: str) -> None:
    """The logo for print: on a plate of paper where it could not be seen on a dark cover."""
    if not plate:
        target.write_bytes(source.read_bytes())
        return
    with Image.open(source) as opened:
        drawn = opened.convert("RGBA")
    edge = drawn.height // 8
    image = Image.new("RGBA", (drawn.width + 2 * edge, drawn.height + 2 * edge), plate)
    image.alpha_composite(drawn, (edge, edge))
    image.convert("RGB").save(target, "PNG", optimize=True)

"""branding.yml of a partner: the exhibitions and pages that it names are there, and its logo can be drawn."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from builder.check.government import footer_of_government
from builder.check.institution import institution
from builder.model.branding import Branding, worn
from builder.model.draft import DraftSite
from builder.model.item import Site
from builder.model.near import nearest
from builder.model.problems import Fact, Problem
from builder.model.text import Text
from builder.strings import listed, phrase

_SITE = "content/site.yml"
LEAST_LOGO = 120
"""Pixels of height: what a logo needs to be sharp on paper and on a good screen."""


def check_brandings(site: Site, brandings: Iterable[Branding]) -> Iterator[Problem]:
    """Everything that a branding names and that is not there, at its line, with what it may have meant."""
    shows = [one.id for one in site.exhibitions]
    pages = [page.id for page in site.pages]
    for branding in brandings:
        settings = branding.settings
        yield from _unknown("BRAND-01", branding, "exhibitions", settings.exhibitions, shows)
        yield from _unknown("BRAND-02", branding, "pages", settings.pages, pages)
        yield from _logo(branding)
        yield from _house(site, branding)
        yield from _guests(site, branding)


def _unknown(
    code: str, branding: Branding, key: str, names: Iterable[str], known: Collection[str]
) -> Iterator[Problem]:
    for number, name in enumerate(names):
        if name not in known:
            near = nearest(name, known)
            suggestion = phrase("did_you_mean", names=listed(near)) if near else Text()
            where = branding.marks.get(f"{key}.{number}", branding.where)
            yield Problem(code=code, where=where, facts={"id": name, "suggestion": suggestion}, field=key)


def _logo(branding: Branding) -> Iterator[Problem]:
    where = branding.marks.get("logo", branding.where)
    facts: dict[str, Fact] = {"name": branding.settings.logo, "least": str(LEAST_LOGO)}
    _, height = branding.logo_size
    if branding.logo_trouble:
        reason = phrase(f"logo.{branding.logo_trouble}")
        yield Problem(code="BRAND-03", where=where, facts=facts | {"reason": reason}, field="logo")
    elif branding.logo and height < LEAST_LOGO:
        yield Problem(code="BRAND-04", where=where, facts=facts | {"height": str(height)}, field="logo")


def _house(site: Site, branding: Branding) -> Iterator[Problem]:
    """What is checked of every house: its numbers and offices, and the footer of a government body. Whatever is wrong
    keeps this partner waiting, and the host's own site not.
    """
    settings = worn(site.settings, branding).model_copy(update={"kind": branding.settings.kind})
    draft = DraftSite(settings=settings, marks=branding.marks)
    for one in (*footer_of_government(draft), *institution(draft)):
        where = one.where if one.where.file == branding.where.file else branding.where
        if one.severity == "error":
            said, advice = ((words("zh"), words("en")) for words in (one.message, one.hint))
            reason, hint = Text(*said), Text(*(line.replace(_SITE, branding.where.file) for line in advice))
            yield Problem(code="BRAND-13", where=where, facts={"reason": reason, "hint": hint}, field=one.field)
        else:
            yield replace(one, where=where)


def _guests(site: Site, branding: Branding) -> Iterator[Problem]:
    """A warning where an exhibition that is chosen shows works of one that is not: they are left out there."""
    chosen = branding.settings.exhibitions
    for exhibition in site.exhibitions:
        if exhibition.id not in chosen:
            continue
        blocks = (
            *exhibition.opening,
            *(block for unit in exhibition.units for block in unit.blocks),
            *exhibition.closing,
        )
        homes = (place.item.partition("/")[0] for block in blocks for place in block.places)
        for home in dict.fromkeys(one for one in homes if one != exhibition.id and one not in chosen):
            where = branding.marks.get("exhibitions", branding.where)
            yield Problem(code="BRAND-05", where=where, facts={"id": exhibition.id, "other": home}, field="exhibitions")

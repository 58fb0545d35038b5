"""The foot of every page: who is responsible, how to reach them, and the numbers under which the site is filed."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from builder.model.public import PublicSite
from builder.model.text import Language, Text
from builder.pages.wording import shown, visited, words
from builder.strings import say
from builder.templates import Plain, escaped

REGISTER = "https://beian.miit.gov.cn/"
"""Where an ICP number must lead (工业和信息化部令第33号). A visitor may go there; no page asks it for anything."""


@dataclass(frozen=True, slots=True)
class Slot(Plain):
    """A line of the foot; ``href`` may be empty."""

    label: str
    value: Markup
    href: str = ""


def foot(site: PublicSite, language: Language, sitemap: str) -> tuple[tuple[Slot, ...], ...]:
    """Who is responsible, and how to reach them; a column that has nothing to say is left out."""
    institution, footer = site.institution, site.footer
    t = words(language)
    responsible = (
        _slot(t["foot.organiser"], footer.organiser.text, language),
        _slot(t["foot.executing_unit"], footer.executing_unit.text, language),
    )
    reach = (
        _slot(t["foot.address"], institution.address.text, language),
        _slot(t["foot.hours"], institution.hours.text, language),
        _slot(t["foot.phone"], Text(institution.phone, institution.phone), language),
        _slot(t["foot.email"], Text(institution.email, institution.email), language, _mail(institution.email)),
    )
    errors = visited(footer.report_errors)
    own = (
        _slot("", _same(t["foot.report_errors"]), language, errors) if errors else None,
        _slot("", _same(t["foot.sitemap"]), language, sitemap),
        _slot("", footer.mark.text, language, visited(footer.mark_url)),
        _slot("", footer.copyright.text, language),
    )
    columns = (responsible, reach, own)
    filled = (tuple(slot for slot in column if slot is not None) for column in columns)
    return tuple(column for column in filled if column)


def _mail(address: str) -> str:
    return visited(f"mailto:{address}")


def filing(site: PublicSite) -> tuple[Slot, ...]:
    """Filing numbers as they must be printed; none is ever invented. They are Chinese in every language."""
    footer = site.footer
    rows = (
        (say("foot.site_code", "zh"), footer.site_code, ""),
        ("", footer.icp, REGISTER if footer.icp.strip() else ""),
        ("", footer.police, ""),
    )
    return tuple(Slot(label, escaped(value), href) for label, value, href in rows if value)


def _same(words: str) -> Text:
    return Text(words, words)


def _slot(label: str, value: Text, language: Language, href: str = "") -> Slot | None:
    return Slot(label, shown(value, language), href) if value else None

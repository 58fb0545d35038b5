"""What a partner's own site is made of: the exhibitions that were chosen for it, and what concerns these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.gate.rules import CHOSEN
from builder.model.branding import Branding
from builder.model.decision import Decision
from builder.model.item import Item, Site
from builder.model.problems import Problem
from builder.model.public import PublicSite

_OF_ALL = ("content/partners/", "content/withdrawn.yml", "content/approvals.jsonl", "content/pages/", "theme/")


def concerning(worn: Branding, problems: Iterable[Problem]) -> list[Problem]:
    """What is to be heard when this partner's site is made: nothing of the host's other exhibitions and pages, unless
    it stops everything.
    """
    shows = worn.settings.exhibitions
    ours = (*(f"exhibits/{name}/" for name in shows), *_OF_ALL)
    return [one for one in problems if one.kind.withholds == "all" or _heard(one, ours)]


def _heard(problem: Problem, ours: tuple[str, ...]) -> bool:
    place = problem.where.file.replace("\\", "/")
    return not place.startswith(("exhibits/", "content/")) or place.startswith(ours)


def about_chosen(worn: Branding, site: PublicSite) -> Iterator[Problem]:
    """An error for each exhibition that was chosen and of which nothing may be shown there."""
    filled = {one.id for one in site.exhibitions if one.items}
    for number, name in enumerate(worn.settings.exhibitions):
        if name not in filled:
            where = worn.marks.get(f"exhibitions.{number}", worn.where)
            yield Problem(code="BRAND-10", where=where, facts={"id": name, "name": worn.house.name.text})


def about_logo(worn: Branding, site: Site, decisions: Iterable[Decision]) -> Iterator[Problem]:
    """An error where the logo is the picture of a work, byte for byte, that nobody may see, or not as it is."""
    open_ = {one.item for one in decisions if one.shown or one.reasons == (CHOSEN,)}
    hidden = (item.key for item in site.items.values() if worn.logo and _hides(item, worn.logo, item.key in open_))
    if item := next(hidden, None):
        facts = {"name": worn.settings.logo, "item": item}
        yield Problem(code="BRAND-14", where=worn.marks.get("logo", worn.where), facts=facts, field="logo")


def _hides(item: Item, digest: str, is_open: bool) -> bool:
    """Whether this is one of the item's pictures and is not shown whole."""
    same = ((n, one) for n, one in enumerate(item.pictures) if one.digest == digest)
    return any(not is_open or one.name in item.release.private_files or item.redactions.get(n) for n, one in same)

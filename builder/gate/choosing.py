"""What a partner's own site is made of: the exhibitions that were chosen for it, and what concerns these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.model.branding import Branding
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

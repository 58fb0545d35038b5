"""What a site of a government body must say of itself (国办发〔2017〕47号). Nothing is ever filled in for it."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.draft import DraftSite
from builder.model.problems import Problem
from builder.model.where import Where
from builder.strings import phrase

_SITE = Where("content/site.yml")


def footer_of_government(draft: DraftSite) -> Iterator[Problem]:
    """A problem for each slot of the footer that ``kind: gov`` must fill in."""
    settings = draft.settings
    if settings.kind != "gov":
        return
    institution, footer = settings.institution, settings.footer
    filled = {
        "footer.organiser": bool(footer.organiser.text),
        "footer.icp": bool(footer.icp.strip()),
        "footer.police": bool(footer.police.strip()),
        "footer.site_code": bool(footer.site_code.strip()),
        "footer.report_errors": bool(footer.report_errors.strip()),
        "institution.phone": bool(institution.phone.strip() or institution.email.strip()),
    }
    for key, is_filled in filled.items():
        if not is_filled:
            where = draft.marks.get(key, draft.marks.get(key.partition(".")[0], draft.marks.get("kind", _SITE)))
            yield Problem(code="SITE-04", where=where, facts={"kind": phrase("kind.gov"), "key": key})

"""What the curator should hear of the reviews below content/: documents, hand-written pages, words of the house."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from builder.gate.circumstances import Circumstances
from builder.gate.house_words import HOUSE, NEEDED, house_content, house_key
from builder.gate.signing import Trail
from builder.gate.telling import early, signed_by
from builder.model.approval import APPROVALS
from builder.model.branding import branding_key
from builder.model.decision import Decision
from builder.model.item import Site
from builder.model.outreach.kinds import CONTENT_KINDS
from builder.model.problems import Fact, Problem
from builder.model.text import Text
from builder.model.where import Where
from builder.strings import phrase

_SITE = Where("content/site.yml")
_WHOLE = frozenset({"text", "glosses", "files"})


def content_signatures(site: Site, trails: Mapping[str, Trail]) -> Iterator[Problem]:
    """What was changed below content/ after somebody signed it, and who must sign again; signatures of days to come."""
    yield from early(f"content/{APPROVALS}", trails)
    places = {key: document.where for key, document in site.outreach.documents.items()}
    places |= {page.key: page.where for page in site.pages}
    faces = {branding_key(code): one.where for code, one in site.brandings.items()}
    places |= faces
    for key, trail in trails.items():
        for parts, lapsed in groupby(trail.lapsed, key=lambda one: one.parts):
            signed = signed_by(one.approval for one in lapsed)
            facts: dict[str, Fact] = {"parts": _parts(parts, key), "signed": signed, "key": key}
            item = "" if key in {HOUSE, *faces} else key
            yield Problem(code="SIGN-02" if item else "SIGN-12", where=places.get(key, _SITE), facts=facts, item=item)


def unsigned_pages(site: Site, decisions: Iterable[Decision]) -> Iterator[Problem]:
    """A note for each hand-written page that no review has seen as it is."""
    held = {one.item for one in decisions if not one.shown}
    for page in (one for one in site.pages if one.key in held):
        facts: dict[str, Fact] = {
            "key": page.key,
            "what": phrase("page"),
            "title": page.title or Text(page.id, page.id),
        }
        yield Problem(code="DOC-09", where=page.where, facts=facts, item=page.key)


def unsigned_house(site: Site, asked: Circumstances) -> Iterator[Problem]:
    """Words of the house that no review has seen as they are: they are left out, or there is no site without them."""
    if asked.house is None:
        return
    lacking = [part for part in house_content(site) if part not in asked.house]
    needed = [part for part in lacking if part in NEEDED]
    key, where = house_key(site), site.worn.where if site.worn else _SITE
    if needed:
        yield Problem(code="SIGN-14", where=where, facts={"parts": _parts(needed, key), "key": key})
    if others := [part for part in lacking if part not in NEEDED]:
        yield Problem(code="SIGN-13", where=where, facts={"parts": _parts(others, key), "key": key})


def _parts(parts: Iterable[str], key: str) -> Text:
    labels = [content_part_label(part, key) for part in parts]
    return Text("、".join(one.zh for one in labels), ", ".join(one.en for one in labels))


def content_part_label(part: str, key: str) -> Text:
    """What a part of what was signed is called: a section by its heading, a setting as it is typed."""
    if part.startswith("section:"):
        kind, name = key.split("/")[1], part.partition(":")[2]
        return CONTENT_KINDS[kind].sections.get(name, Text(name, name))
    if part.startswith(("site.", "page:")) or part in _WHOLE:
        return phrase(f"part.{part}")
    return Text(part, part)

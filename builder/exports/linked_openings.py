"""schema.org for batches of opened records: an ArchiveComponent held by the house, with a part for each fonds."""

from __future__ import annotations

from builder.exports.linked_nodes import Here, Json, institution, named
from builder.model.outreach.public_openings import PublicOpened, PublicOpening


def opening_in_list(opening: PublicOpening, here: Here) -> list[Json]:
    """What the list of all batches says of one."""
    return [_batch(opening, here)]


def opening_data(opening: PublicOpening, here: Here) -> Json:
    """One batch with its parts."""
    here = here.at(here.addresses.page("opening", here.language, opening.id))
    made = _batch(opening, here)
    made["inLanguage"] = here.language
    made["hasPart"] = [_part(one, here) for one in opening.opened]
    if opening.cites:
        made["citation"] = [one.words.into(here.language) for one in opening.cites]
    return made


def _batch(opening: PublicOpening, here: Here) -> Json:
    url = here.address(here.addresses.page("opening", here.language, opening.id))
    made: Json = {"@type": "ArchiveComponent", "@id": url, "url": url, **named(opening.title, here.language)}
    made["datePublished"] = opening.day.isoformat()
    if opening.years:
        made["temporalCoverage"] = "/".join(str(year) for year in opening.years)
    if house := institution(here):
        made["holdingArchive"] = house
    return made


def _part(one: PublicOpened, here: Here) -> Json:
    made: Json = {"@type": "ArchiveComponent", **named(one.name, here.language)}
    if one.fonds:
        made["identifier"] = one.fonds
    made["temporalCoverage"] = f"{one.from_year}/{one.to_year}"
    return made

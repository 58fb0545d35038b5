"""CSL-JSON, which citation processors read."""

from __future__ import annotations

from builder.exports.citing.facts import Facts

Json = dict[str, object]


def csl(facts: Facts) -> Json:
    """The item as CSL 1.0.2 describes it."""
    made: Json = {
        "id": facts.key,
        "type": "graphic" if facts.photograph else "manuscript",
        "title": facts.title.into("zh"),
    }
    if facts.makers:
        made["author"] = [{"literal": name.into("zh")} for name in facts.makers]
    if issued := _issued(facts):
        made["issued"] = issued
    rest = {
        "archive": facts.holder.into("zh"),
        "archive_location": facts.code,
        "collection-title": facts.collection.into("zh"),
        "keyword": ", ".join(word.into("zh") for word in facts.subjects),
        "note": facts.rights.into("zh"),
        "URL": facts.address,
    }
    return made | {name: value for name, value in rest.items() if value}


def _issued(facts: Facts) -> Json:
    """The date in parts where it is known; a range where it is bounded; the words where neither is."""
    if facts.day:
        return {"date-parts": [_parts(facts.day)]}
    if facts.start and facts.end:
        ends = [_parts(facts.start), _parts(facts.end)]
        made: Json = {"date-parts": ends if ends[0] != ends[1] else ends[:1]}
        return made | ({"circa": True} if facts.approximate else {})
    return {"literal": facts.when.into("zh")} if facts.when else {}


def _parts(day: str) -> list[int]:
    return [int(part) for part in day.split("-")]

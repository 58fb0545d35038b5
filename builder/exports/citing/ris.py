"""RIS: tagged lines that reference managers read. A value never has a line end, so no value can add a tag."""

from __future__ import annotations

from collections.abc import Iterable

from builder.exports.citing.facts import Facts

_END = "\r\n"


def ris(facts: Facts) -> str:
    """The record of an item, from ``TY`` to ``ER``."""
    zh, en = facts.title.into("zh"), facts.title.into("en")
    tags = [
        ("TY", "ART" if facts.photograph else "MANSCPT"),
        ("ID", facts.key),
        ("TI", zh),
        ("TT", en if en != zh else ""),
        *(("AU", name.into("zh")) for name in facts.makers),
        ("PY", facts.day[:4]),
        ("DA", _date(facts)),
        ("PB", facts.holder.into("zh")),
        ("DB", facts.holder.into("zh")),
        ("AV", facts.code),
        ("CN", facts.code),
        ("T2", facts.collection.into("zh")),
        *(("KW", word.into("zh")) for word in facts.subjects),
        ("N1", facts.rights.into("zh")),
        ("UR", facts.address),
    ]
    return _written(tags) + f"ER  - {_END}"


def _written(tags: Iterable[tuple[str, str]]) -> str:
    return "".join([f"{tag}  - {line}{_END}" for tag, value in tags if value and (line := one_line(value))])


def one_line(words: str) -> str:
    """Words without line ends or other marks that nobody sees."""
    if words.isalnum():
        return words
    if not words.isprintable():
        words = "".join(character if character.isprintable() else " " for character in words)
    return " ".join(words.split())


def _date(facts: Facts) -> str:
    """``YYYY/MM/DD/words``; the slashes stand even where a part is not known."""
    year, month, day = [*facts.day.split("-"), "", "", ""][:3] if facts.day else ("", "", "")
    words = "" if facts.day else facts.when.into("zh").replace("/", "-")
    return f"{year}/{month}/{day}/{words}" if year or words else ""

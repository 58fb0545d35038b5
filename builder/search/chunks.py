"""What a hit shows, 64 or 128 records a file.

A column is the records' values in one text, a line each. A line begins with a digit (see digits.py) that says how many
characters it shares with the line before, 63 at most: neighbours share their wording. A column without words is
left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from builder.model.address import Addresses
from builder.model.files import OutFile
from builder.model.record import KINDS, Record
from builder.search.digits import ALPHABET
from builder.search.fold import tidy
from builder.search.scripts import script, text

_MOST_SHARED = 63


def _picture(record: Record) -> str:
    small = record.thumbnail
    return f"{small.width} {small.height} {small.path}" if small else ""


COLUMNS: Mapping[str, Callable[[Record], str]] = {
    "t": lambda record: tidy(record.title.zh),
    "e": lambda record: tidy(record.title.en),
    "c": lambda record: tidy(record.code),
    "n": lambda record: tidy(record.number),
    "i": lambda record: tidy(record.issuer.zh),
    "j": lambda record: tidy(record.issuer.en),
    "w": lambda record: tidy(record.when.zh),
    "x": lambda record: tidy(record.when.en),
    "k": lambda record: ALPHABET[KINDS.index(record.kind)],
    "p": lambda record: record.path,
    "l": lambda record: " ".join(record.languages),
    "g": _picture,
}
"""Title, code, 文号, issuer, date (zh and en), kind, path, languages, thumbnail."""

TEXTS: Mapping[str, Callable[[Record], str]] = {
    "z": lambda record: " ".join(tidy(one.zh) for one in record.texts if one.zh),
    "e": lambda record: " ".join(tidy(one.en) for one in record.texts if one.en),
}
"""The other text, for snippets."""


def chunks(
    name: str,
    columns: Mapping[str, Callable[[Record], str]],
    records: Sequence[Record],
    size: int,
    addresses: Addresses,
) -> Iterator[OutFile]:
    """The columns of all records, ``size`` records a file."""
    for number, start in enumerate(range(0, len(records), size)):
        part = records[start : start + size]
        values = {key: column([of(record) for record in part]) for key, of in columns.items()}
        filled = text({key: value for key, value in values.items() if value})
        made_from = tuple(key for record in part for key in record.made_from)
        yield script(addresses, f"{name}/{number}", filled, made_from)


def column(values: Sequence[str]) -> str:
    """One column; nothing where no record has a value."""
    if not any(values):
        return ""
    lines, before = [], ""
    for value in values:
        shared = _shared(before, value)
        lines.append(ALPHABET[shared] + value[shared:])
        before = value
    return "\n".join(lines)


def _shared(one: str, other: str) -> int:
    """How many characters two lines begin with alike; a rare one, which the browser counts twice, ends it."""
    most = min(len(one), len(other), _MOST_SHARED)
    if one[:most] == other[:most] and one[:most].isascii():
        return most
    for place in range(most):
        if one[place] != other[place] or one[place] > "\uffff":
            return place
    return most

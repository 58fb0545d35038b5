"""What a hit shows, 64 or 128 records a file.

A column is the records' values in one text, a line each. A line begins with a digit (see digits.py) that says how many
characters it shares with the line before, 63 at most: neighbours share their wording. Where all values are one, there
is one line; a column without words is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import attrgetter

from builder.model.address import Addresses
from builder.model.files import OutFile
from builder.model.record import KINDS, Record
from builder.search.digits import ALPHABET
from builder.search.fold import tidy_all
from builder.search.scripts import script, text

_MOST_SHARED = 63
_PAGE = "index.html"
_MARK_OF = {kind: ALPHABET[number] for number, kind in enumerate(KINDS)}


def _picture(record: Record) -> str:
    small = record.thumbnail
    return f"{small.width} {small.height} {small.path}" if small else ""


def _path(record: Record) -> str:
    page, mark, anchor = record.path.partition("#")
    return page.removesuffix(_PAGE) + mark + anchor if mark else page.removesuffix(_PAGE)


FIRST: Mapping[str, Callable[[Record], str]] = {
    "t": attrgetter("title.zh"),
    "c": attrgetter("code"),
    "e": attrgetter("title.en"),
    "n": attrgetter("number"),
    "i": attrgetter("issuer.zh"),
    "j": attrgetter("issuer.en"),
}
"""What is searched first, in the order of its places: title, code, English title, 文号, issuer in both languages."""

SHOWN: Mapping[str, Callable[[Record], str]] = {
    "w": attrgetter("when.zh"),
    "x": attrgetter("when.en"),
    "k": lambda record: _MARK_OF[record.kind],
    "p": _path,
    "l": lambda record: " ".join(record.languages),
    "g": _picture,
}
"""What is only shown: the date in both languages, kind, path, languages, thumbnail."""

OTHER: Mapping[str, Callable[[Record], str]] = {
    "z": lambda record: " · ".join(one.zh for one in record.texts if one.zh),
    "e": lambda record: " · ".join(one.en for one in record.texts if one.en),
}
"""The other text, for snippets."""

Columns = Mapping[str, Sequence[str]]


def columns(of: Mapping[str, Callable[[Record], str]], records: Sequence[Record]) -> Columns:
    """The tidy values of all records; none for a column without words."""
    made = {key: list(map(value, records)) for key, value in of.items()}
    return {key: tidy_all(values) for key, values in made.items() if any(values)}


def chunks(name: str, given: Columns, records: Sequence[Record], size: int, addresses: Addresses) -> Iterator[OutFile]:
    """The columns of all records, ``size`` records a file."""
    for number, start in enumerate(range(0, len(records), size)):
        values = {key: column(whole[start : start + size]) for key, whole in given.items()}
        made_from = tuple(key for record in records[start : start + size] for key in record.made_from)
        filled = {key: value for key, value in values.items() if value}
        yield script(addresses, f"{name}/{number}", text(filled), made_from)


def column(values: Sequence[str]) -> str:
    """One column of a file; nothing where no record has a value."""
    first = values[0]
    if values.count(first) == len(values):
        return ALPHABET[0] + first if first else ""
    joined = "".join(values)
    rare = not joined.isascii() and len(joined.encode("utf-16-le", "surrogatepass")) != 2 * len(joined)
    lines, before, shared = [], "", 0
    for value in values:
        if rare or value[:shared] != before[:shared] or value[: shared + 1] == before[: shared + 1]:
            shared = _shared(before, value)  # else as much as the line before, as in a row of numbers
        lines.append(ALPHABET[shared] + value[shared:])
        before = value
    return "\n".join(lines)


def _shared(one: str, other: str) -> int:
    """How many characters two lines begin with alike. The browser counts a rare character twice, so it ends them."""
    shared = 0
    for first, second in zip(one[:_MOST_SHARED], other, strict=False):
        if first != second or first > "\uffff":
            break
        shared += 1
    return shared

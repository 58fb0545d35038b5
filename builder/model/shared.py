"""What says the same is one object, for as long as anybody holds it."""

from __future__ import annotations

from typing import Annotated, TypeVar, cast
from weakref import WeakValueDictionary

from pydantic import AfterValidator

from builder.model.document import Document, Words

_Part = TypeVar("_Part", bound=Document)
_HELD: WeakValueDictionary[tuple[object, ...], Document] = WeakValueDictionary()


def shared(part: _Part) -> _Part:
    """The one that is held already and says the same, or else this one. Its values must be hashable; nothing changes
    a document, so nobody can tell the two apart.
    """
    return cast(_Part, _HELD.setdefault((type(part), *vars(part).values()), part))


Said = Annotated[Words, AfterValidator(shared)]
"""A phrase; thousands of items say the same of credit and place, and a version most of what the one before it said."""

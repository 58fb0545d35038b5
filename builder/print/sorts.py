"""The sorts that a document is set with: what no font has, and words in letters that only some have."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from builder.fonts.faces import Faces, characters_of, missing
from builder.model.files import Stored

NO_TYPE = "〓"
"""What printers have always set where they lacked the sort."""
_LETTER = r"[\p{Latin}\p{Greek}\p{Cyrillic}\p{M}ʻʼʾʿ]"


def printable(
    data: Mapping[str, object], files: Mapping[str, Stored | bytes], faces: Faces
) -> tuple[dict[str, Any], dict[str, Stored | bytes]]:
    """The words of a document, and of the drawings that were made for it, with 〓 for every character that no font has:
    Typst would stop. ``fonts.characters`` reports them.
    """
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    drawn = {name: one.decode() for name, one in files.items() if isinstance(one, bytes) and name.endswith(".svg")}
    gaps = str.maketrans(dict.fromkeys(missing(set(text).union(*drawn.values()), faces), NO_TYPE))
    return json.loads(text.translate(gaps)), {
        **files,
        **{name: words.translate(gaps).encode() for name, words in drawn.items()},
    }


def foreign_words(data: Mapping[str, object], faces: Faces, heads: Sequence[Path]) -> str:
    """A pattern for every word with a letter that one of ``heads``, the fonts tried first, lacks and the font of other
    alphabets has; empty where there is none.

    Such a word is set in that font whole: letter by letter its accents would come loose from the letters of another.
    """
    text = frozenset(json.dumps(data, ensure_ascii=False))
    lacking = frozenset[str]().union(*(text - characters_of(path) for path in heads))
    wanted = _in_order(lacking.intersection(*(characters_of(path) for path in faces.letters))) if faces.letters else ""
    return f"{_LETTER}*[{wanted}]{_LETTER}*" if wanted else ""


def _in_order(characters: Iterable[str]) -> str:
    return "".join(sorted(one for one in characters if one.isalpha()))

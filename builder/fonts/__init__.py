"""Fonts: which files, which characters, cut to size.

What needs the public types stands in ``fonts.characters`` and ``fonts.web`` and is imported by those names, because
the wheel's build hook imports this package before pydantic is installed.
"""

from builder.fonts.cut import Style, cut
from builder.fonts.faces import Faces, characters_of, enough, find_faces, missing, unreadable
from builder.fonts.subset import subset

__all__ = ["Faces", "Style", "characters_of", "cut", "enough", "find_faces", "missing", "subset", "unreadable"]

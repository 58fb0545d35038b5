"""What a style sheet fetches: ``url()`` and ``@import``."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"/\*.*?(?:\*/|$)", re.DOTALL)
_URL = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"'()]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE
)
_ESCAPE = re.compile(r"\\(?:([0-9A-Fa-f]{1,6})[ \t\n\r\f]?|(.))", re.DOTALL)


def style_links(text: str) -> list[str]:
    """Every address that the style sheet asks for, in order; a mere anchor (``url(#mask)``) asks for nothing."""
    if "url(" not in (lowered := text.lower()) and "@import" not in lowered:
        return []
    found = ("".join(groups) for groups in _URL.findall(_COMMENT.sub("", text)))
    return [link for link in map(style_text, found) if link and not link.startswith("#")]


def style_text(text: str) -> str:
    r"""Text without the escapes of CSS: ``\4e00`` is 一."""
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda found: chr(min(int(found[1], 16), 0x10FFFF)) if found[1] else found[2], text)

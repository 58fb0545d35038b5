"""XML as every export writes it: escaped, and without the characters that XML cannot hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_UNHEARD = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def words(text: str) -> str:
    """Text between tags."""
    return escape(_UNHEARD.sub("", text))


def element(name: str, text: str = "", attributes: Mapping[str, str] | None = None) -> str:
    """An element on a line of its own; empty where it has no words."""
    given = "".join(f" {key}={quoteattr(_UNHEARD.sub('', value))}" for key, value in (attributes or {}).items())
    return f"<{name}{given}>{words(text)}</{name}>\n" if text else f"<{name}{given}/>\n"

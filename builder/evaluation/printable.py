"""What is counted comes from machines and hands: no sign in it may stop a page or a plot."""

from __future__ import annotations

import re

_UNPRINTABLE = re.compile("[^\\t\\n\\r\\x20-\\x7e\\xa0-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
"""What XML 1.0 (section 2.2, Char) leaves out, and the controls that it discourages."""


def printable(text: str) -> str:
    """The same text with a □ for every character that no page can hold: controls, halves of a pair."""
    return _UNPRINTABLE.sub("□", text)

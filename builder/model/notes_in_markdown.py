"""Notes that somebody left in Markdown for the house, between ``<!--`` and ``-->``: they never leave it."""

from __future__ import annotations

import re

_NOTE = r"<!--(?!-?>).*?--!?>"
_IN_MARKDOWN = re.compile(
    rf"(?P<code>^(?P<fence>`{{3,}}|~{{3,}}).*?^(?P=fence)|(?P<tick>`+)[^`\n]+(?P=tick))|{_NOTE}",
    re.DOTALL | re.MULTILINE,
)
_IN_HTML = re.compile(_NOTE, re.DOTALL)


def without_notes(markdown: str) -> str:
    """Markdown without its notes; every line keeps its number. In code they are shown as they were typed, and one that
    is never closed is no note.
    """
    if "<!--" not in markdown:
        return markdown
    return _IN_MARKDOWN.sub(lambda found: found["code"] or "\n" * found[0].count("\n"), markdown)


def without_notes_in(html: str) -> str:
    """The same of HTML that was made from Markdown, in which code is escaped."""
    return _IN_HTML.sub("", html) if "<!--" in html else html

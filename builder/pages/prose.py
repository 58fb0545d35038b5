"""Markdown that curators wrote, as HTML that cannot do harm: no raw HTML, no scripts, no styles, no pictures."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import nh3
from markdown import Markdown
from markupsafe import Markup

from builder.model.text import Language, Text
from builder.pages.wording import marked
from builder.templates import escaped, safe

_TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "br", "sup", "sub", "hr", "code", "pre"} | {
    *("h3", "h4", "table", "thead", "tbody", "tr", "th", "td", "del")
}
_SHIFT = {1: 3, 2: 3, 3: 4, 4: 4, 5: 4, 6: 4}
_HEADING = re.compile(r"<(/?)h([1-6])>")
_FIRST = re.compile(r"<p>(.*?)</p>\s*", re.DOTALL)
_BLANK = re.compile(r"\n\s*\n")
_MARKS = re.compile(r"[*_`\[\]<>#|\\&~!]|^\s*(?:[-+=]|\d+[.)])|^ {4}|  $|^\t", re.MULTILINE)
"""What Markdown might take for a mark; a text without any is paragraphs, and those need no converter."""
_WORDS = re.compile(r"<[^>]*>")


@cache
def _converter() -> Markdown:
    made = Markdown(extensions=["tables", "sane_lists"], output_format="html")
    made.preprocessors.deregister("html_block")
    made.inlinePatterns.deregister("html")
    return made


@lru_cache(maxsize=4096)
def to_html(text: str) -> Markup:
    """One Markdown text. Its headings stand below the page's own; typed HTML shows as it was typed."""
    if not text.strip():
        return Markup()
    if not _MARKS.search(text):
        return Markup().join(safe(f"<p>{escaped(part)}</p>\n") for part in _paragraphs(text))
    html = _HEADING.sub(lambda m: f"<{m[1]}h{_SHIFT[int(m[2])]}>", _converter().reset().convert(text))
    schemes = {"http", "https", "mailto"}
    clean = nh3.clean(html, tags=_TAGS, attributes={"a": {"href"}}, url_schemes=schemes, link_rel=None)
    return safe(clean)


def block(text: Text, language: Language) -> Markup:
    """The Markdown of a phrase, in a ``<div lang>`` where only the other language was written."""
    return marked(to_html(text.into(language)), text, language, "div")


def lead_and_rest(text: Text, language: Language) -> tuple[Markup, Markup]:
    """The first paragraph without its element, for large type, and everything after it."""
    html = to_html(text.into(language))
    first = _FIRST.match(html)
    if first is None:
        return Markup(), marked(html, text, language, "div")
    lead = safe(first[1])
    rest = safe(html[first.end() :])
    return marked(lead, text, language), marked(rest, text, language, "div")


def bare(text: Text, language: Language) -> str:
    """The words of a Markdown text without its marks, for descriptions."""
    return safe(_WORDS.sub(" ", to_html(text.into(language)))).unescape()


def lines(text: Text, language: Language) -> Markup:
    """Text that is not Markdown, such as a caption or a transcription: its lines stand as they are."""
    words = text.into(language)
    if not words:
        return Markup()
    made = "".join(f"<p>{'<br>'.join(map(escaped, part.splitlines()))}</p>" for part in _paragraphs(words))
    return marked(safe(made), text, language, "div")


def _paragraphs(text: str) -> list[str]:
    return [part.strip() for part in _BLANK.split(text) if part.strip()]

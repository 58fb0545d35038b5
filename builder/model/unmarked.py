"""Markdown as it reads: for search, and for programs that would show its marks."""

from __future__ import annotations

import re

from builder.model.text import Text

_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)")
_LINE = re.compile(r"^[ \t]*(?:(?:#{1,6}|>|[-+*]|\d+[.)])[ \t]+)+", re.MULTILINE)
_STRONG = re.compile(r"(?<!\\)(\*{1,3}|`+)(?=\S)(.+?)(?<=\S)\1")
_SOFT = re.compile(r"(?<![\w\\])(_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)")
_ROW = re.compile(r"^[ \t]*\|.*$", re.MULTILINE)
_RULE = re.compile(r"^[ \t]*(?:[|:][ \t|:-]*-[ \t|:-]*|[-*_](?:[ \t]*[-*_]){2,})[ \t]*$", re.MULTILINE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()<>#+.!|-])")


def unmarked(text: Text) -> Text:
    """Both languages without marks: links by their words, no emphasis, no list signs, the cells of tables."""
    return Text(_bare(text.zh), _bare(text.en))


def _bare(words: str) -> str:
    """A mark that closes nothing is no mark and stays, as it does on the page."""
    words = _RULE.sub("", _LINK.sub(r"\1", words))
    words = _ROW.sub(lambda row: row[0].replace("|", " "), _LINE.sub("", words))
    for _ in range(2):  # emphasis within emphasis
        words = _SOFT.sub(r"\2", _STRONG.sub(r"\2", words))
    return _ESCAPED.sub(r"\1", words)

"""BibTeX: one ``@misc`` entry an item. Every value is literal; nothing in it can end its field or run as a command."""

from __future__ import annotations

import re

from builder.exports.citing.facts import Facts

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
}
_ESCAPES = str.maketrans(_SPECIAL)
_NOTABLE = re.compile(r"[\\{}~^&%$#_\s\x00-\x1f\x7f]")
"""What must be escaped or may have to go; most phrases have none of it."""
_UNSEEN = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+|\s+")
_KEY = re.compile(r"[^A-Za-z0-9.:/-]")


def escaped(words: str) -> str:
    """Words inside a braced value. Braces become commands: BibTeX counts even those that follow a backslash."""
    return (
        _UNSEEN.sub(" ", words).strip().translate(_ESCAPES) if not words.isalnum() and _NOTABLE.search(words) else words
    )


def bibtex(facts: Facts) -> str:
    """The entry, with a line end. Names stand in braces of their own: no program may cut them in two."""
    both = facts.title.zh and facts.title.en and facts.title.zh != facts.title.en
    fields = {
        "title": f"{{{escaped(facts.title.into('zh'))}}}",
        "titleaddon": escaped(facts.title.en) if both else "",
        "author": " and ".join(f"{{{escaped(name.into('zh'))}}}" for name in facts.makers),
        "date": facts.day,
        "year": facts.day[:4] or escaped(facts.when.into("zh")),
        "institution": f"{{{escaped(facts.holder.into('zh'))}}}" if facts.holder else "",
        "number": escaped(facts.code),
        "series": escaped(facts.collection.into("zh")),
        "keywords": ", ".join(escaped(word.into("zh")).replace(",", " ") for word in facts.subjects),
        "note": escaped(facts.rights.into("zh")),
        "url": _url(facts.address),
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@misc{{{_KEY.sub('-', facts.key)},\n{lines}\n}}\n"


def _url(address: str) -> str:
    """An address is printed as it is; what could end the value is percent-encoded."""
    return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")

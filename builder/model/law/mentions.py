"""What a text says of statutes: 《X法》第A条第B款第C项, 本法第…条, 前款, 第A条至第B条. One pass, linear in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from builder.model.law.lines import count
from builder.model.law.number import NUMERALS, ArticleNumber, Place

_N = f"[{NUMERALS}]+"
_TOKEN = re.compile(
    rf"《(?P<name>[^《》\n]{{2,80}})》"
    rf"|第(?:(?P<number>{_N})|[（(](?P<inner>{_N})[）)])(?P<unit>条|款|项|目|章|编)(?:之(?P<bis>[一二三四五六七八九十]+))?"
    r"|本(?P<own>法|条例|办法|规定|规则|细则|决定|条|款)"
    rf"|前(?P<back>[一二两三四五])?(?P<before>款|条|项)"
)
_HINT = re.compile(r"[《第本前]")
_SHORTENED = re.compile(r"[（(](?:以下)?简称[^（）()]{1,40}[）)]")
_JOINED = frozenset("、和及与或至到") | {"以及", "或者", "直至"}
_RANGE = frozenset("至到") | {"直至"}
_PLACES = {"条": 0, "款": 1, "项": 2, "目": 3}


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters ``start`` to ``end`` name a place. ``name`` is the statute as written, empty for the one that speaks;
    ``chapter`` is set for 第二章 (``("章", 2)``). ``through``: everything from the mention before it to this one.
    """

    start: int
    end: int
    name: str
    place: Place | None = None
    chapter: tuple[str, int] | None = None
    through: bool = False


@dataclass(slots=True)
class _Chain:
    """What is being named: grows while tokens follow each other without a gap."""

    start: int
    end: int
    name: str
    article: ArticleNumber | None = None
    paragraph: int = 0
    item: int = 0
    subitem: int = 0
    chapter: tuple[str, int] | None = None
    through: bool = False
    level: int = -1

    def mention(self) -> Mention | None:
        """The mention, or None where nothing was named but 本法."""
        if self.article is not None and self.level >= 0:
            place = Place(self.article, self.paragraph, self.item, self.subitem)
            return Mention(self.start, self.end, self.name, place, None, self.through)
        if self.chapter is not None or self.name:
            return Mention(self.start, self.end, self.name, None, self.chapter, self.through)
        return None


def mentions(text: str, here: Place | None = None, before: ArticleNumber | None = None) -> tuple[Mention, ...]:
    """Every place that the text names, in order. ``here`` is where the text itself stands (for 前款, 本条, 第一款) and
    ``before`` the article above it (for 前条); without them those words lead nowhere.
    """
    if not _HINT.search(text):
        return ()
    return tuple(one for chain in _chains(text, here, before) if (one := chain.mention()) is not None)


def _chains(text: str, here: Place | None, before: ArticleNumber | None) -> Iterator[_Chain]:
    chain: _Chain | None = None
    for match in _TOKEN.finditer(text):
        between = text[chain.end : match.start()] if chain else None
        if chain is not None and match["name"] is None and between and _SHORTENED.fullmatch(between):
            between = ""
        grown = _narrowed(chain, match) if chain is not None and between == "" else None
        if grown is not None:
            chain = grown
            continue
        if chain is not None:
            yield chain
        if match["unit"] and chain is not None and between in _JOINED:
            chain = _next(chain, match, through=between in _RANGE)
        else:
            chain = _fresh(match, here, before)
    if chain is not None:
        yield chain


def _narrowed(chain: _Chain, match: re.Match[str]) -> _Chain | None:
    """第二十八条 + 第二款: the same mention, closer."""
    unit = match["unit"]
    if unit is None:
        return None
    number = count(match["number"] or match["inner"])
    if unit in _PLACES:
        level = _PLACES[unit]
        if level <= chain.level or (level > 0 and chain.article is None) or chain.chapter is not None:
            return None
        return _placed(replace(chain, end=match.end()), level, number, match["bis"])
    if chain.level < 0 and chain.article is None and chain.chapter is None:
        return replace(chain, end=match.end(), chapter=(unit, number))
    return None


def _placed(chain: _Chain, level: int, number: int, bis: str | None) -> _Chain:
    """The chain with one of its numbers set, and all below it open again."""
    chain.level = level
    if level == 0:
        chain.article, chain.paragraph, chain.item = ArticleNumber(number, count(bis) if bis else 0), 0, 0
    elif level == 1:
        chain.paragraph, chain.item = number, 0
    elif level == 2:
        chain.item = number
    chain.subitem = number if level == 3 else 0
    return chain


def _next(chain: _Chain, match: re.Match[str], *, through: bool) -> _Chain:
    """第一项、第二项: another mention that inherits what stands above it."""
    unit, number = match["unit"], count(match["number"] or match["inner"])
    made = replace(chain, start=match.start(), end=match.end(), through=through)
    if unit not in _PLACES:
        return replace(made, article=None, level=-1, chapter=(unit, number))
    if chain.article is None and unit != "条":
        return replace(made, level=-1, name="")
    return _placed(replace(made, chapter=None), _PLACES[unit], number, match["bis"])


def _fresh(match: re.Match[str], here: Place | None, before: ArticleNumber | None) -> _Chain:
    """A token that follows nothing: a name, 本法, or a place in the text that speaks."""
    chain = _Chain(match.start(), match.end(), match["name"] or "")
    unit, own = match["unit"], match["own"]
    if unit in _PLACES:
        number = count(match["number"] or match["inner"])
        if unit != "条" and here is not None:
            chain.article = here.article
            chain.paragraph = here.paragraph if unit in {"项", "目"} else 0
            chain.item = here.item if unit == "目" else 0
        elif unit != "条":
            return chain
        return _placed(chain, _PLACES[unit], number, match["bis"])
    if own in {"条", "款"} and here is not None:
        chain.article = here.article
        chain.paragraph = here.paragraph if own == "款" else 0
    elif match["before"]:
        return _back(chain, match, here, before)
    return chain


def _back(chain: _Chain, match: re.Match[str], here: Place | None, before: ArticleNumber | None) -> _Chain:
    """前款, 前两款, 前条, 前项."""
    steps = count(match["back"]) if match["back"] else 1
    if match["before"] == "条":
        if before is not None and steps == 1:
            chain.article, chain.level = before, 0
    elif here is not None and match["before"] == "款" and here.paragraph > steps:
        chain.article, chain.paragraph, chain.level = here.article, here.paragraph - steps, 1
    elif here is not None and match["before"] == "项" and here.item > steps:
        chain.article, chain.paragraph = here.article, here.paragraph
        chain.item, chain.level = here.item - steps, 2
    return chain

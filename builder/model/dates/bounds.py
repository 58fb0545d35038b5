"""Before, after, since, until: dates of which one end is open."""

from __future__ import annotations

import re

from builder.model.dates.display import shown
from builder.model.dates.doubt import Doubt
from builder.model.dates.edtf import Choice, Edtf, EdtfDate, Interval
from builder.model.dates.fold import has_han
from builder.model.dates.reading import Found, Inner, Outcome, display_of
from builder.model.text import Text

_BEFORE = re.compile(r"(?:早于)(?P<a>.+)|(?P<b>.+?)(?:以前|之前|前)")
_AFTER = re.compile(r"(?:晚于)(?P<a>.+)|(?P<b>.+?)(?:以后|之后|后)")
_SINCE = re.compile(r"[自从]?(?P<a>.+?)(?:以来|至今|迄今|到现在|—今|起|—|-)")
_UNTIL = re.compile(r"(?:截至|截止到?|至|到)(?P<a>.+?)止?")
_NO_LATER = re.compile(r"不[晚迟]于(?P<a>.+)")
_NO_EARLIER = re.compile(r"不早于(?P<a>.+)")
_BEFORE_EN = re.compile(r"(?:before |prior to |pre-|earlier than )(?P<a>.+)")
_AFTER_EN = re.compile(r"(?:after |post-|later than )(?P<a>.+)")
_SINCE_EN = re.compile(
    r"(?:since |from )(?P<a>.+)|(?P<b>.+?)(?: ?(?:-|—|to) ?(?:present|now|today|date|ongoing)| ?(?:-|—)| onwards?)"
)
_UNTIL_EN = re.compile(r"(?:until |till |up to |to )(?P<a>.+)")
_NO_LATER_EN = re.compile(r"(?:no later than |not later than |not after |by )(?P<a>.+)")
_NO_EARLIER_EN = re.compile(r"(?:no earlier than |not earlier than |not before )(?P<a>.+)")

_ENDINGS = ("前", "后", "以来", "今", "到现在", "起", "—", "-", "止")
_BEGINNINGS = ("早于", "晚于", "截", "至", "到", "不")

# pattern, which end is known, whether the word leaves open if the bound belongs to it, words in both languages
_Row = tuple[re.Pattern[str], str, Text]
_CHINESE: tuple[_Row, ...] = (
    (_NO_LATER, "one before", Text("不晚于{}", "no later than {}")),
    (_NO_EARLIER, "one after", Text("不早于{}", "no earlier than {}")),
    (_SINCE, "since", Text("{}以来", "since {}")),
    (_BEFORE, "before", Text("{}以前", "before {}")),
    (_AFTER, "after", Text("{}以后", "after {}")),
    (_UNTIL, "until", Text("截至{}", "until {}")),
)
_ENGLISH: tuple[_Row, ...] = (
    (_NO_LATER_EN, "one before", Text("不晚于{}", "no later than {}")),
    (_NO_EARLIER_EN, "one after", Text("不早于{}", "no earlier than {}")),
    (_SINCE_EN, "since", Text("{}以来", "since {}")),
    (_BEFORE_EN, "before", Text("{}以前", "before {}")),
    (_AFTER_EN, "after", Text("{}以后", "after {}")),
    (_UNTIL_EN, "until", Text("截至{}", "until {}")),
)


def bounded(text: str, inner: Inner) -> Outcome:
    """1949年以前, since 1978, no later than 1984; ``inner`` reads the date that is the bound."""
    chinese = has_han(text)
    if chinese and not (text.endswith(_ENDINGS) or text.startswith(_BEGINNINGS)):
        return None
    for pattern, kind, words in _CHINESE if chinese else _ENGLISH:
        match = pattern.fullmatch(text)
        if match:
            core = next(group for group in match.groups() if group)
            found = inner(core.strip())
            if isinstance(found, Found):
                return _opened(found, kind, words)
            if found is not None and found.reason != "not_understood":
                return found
    return None


def _opened(found: Found, kind: str, words: Text) -> Found | None:
    bound = _bound(found, first=kind in ("since", "before", "one after"))
    if bound is None:
        return None
    later = kind in ("since", "after", "one after")
    interval = Interval(bound, "..") if later else Interval("..", bound)
    edtf: Edtf = Choice((interval,)) if kind.startswith("one") else interval
    span = None
    if found.span is not None:
        span = (found.span[0 if kind == "since" else 1], "") if later else ("", found.span[1])
    plain = found.words if found.glossed else display_of(found)
    english = found.words.en or ("" if found.glossed else shown(bound).en)
    said = Text(words.zh.format(plain.zh), english and words.en.format(english))
    doubts = (Doubt("bound_included"),) if kind in ("before", "after") else ()
    return Found(edtf, said, found.glossed, found.calendar, span=span).doubted(*found.doubts, *doubts)


def _bound(found: Found, *, first: bool) -> EdtfDate | None:
    """The date itself, or the end of a period that is nearer to the open side."""
    edtf = found.edtf
    if isinstance(edtf, EdtfDate):
        return None if edtf.time or edtf.significant or edtf.year.startswith(("Y", "XXXX")) else edtf
    if (
        found.words
        and isinstance(edtf, Interval)
        and isinstance(edtf.first, EdtfDate)
        and isinstance(edtf.last, EdtfDate)
    ):
        return edtf.first if first else edtf.last
    return None

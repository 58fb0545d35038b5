"""Personal data in running text: identity numbers, mobile numbers, bank cards, number plates, e-mail addresses.

Numbers are proved by their own arithmetic where they have one (GB 11643—1999 for identity numbers, ISO/IEC 7812-1 for
bank cards), so that a reference code is hardly ever taken for one. Full width, blanks and hyphens do not hide a number,
nor does what shows no mark; the end of a line and dots do not hide one that proves itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

Kind = Literal["identity", "old_identity", "mobile", "bank_card", "plate", "email"]

_WIDE = {0xFF01 + n: 0x21 + n for n in range(94)}
_NARROW = _WIDE | dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2009\u202f\u3000"), " ")
_NARROW |= dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")

_PROVINCES = frozenset(
    f"{code}"
    for code in (
        *range(11, 16),
        *range(21, 24),
        *range(31, 38),
        *range(41, 47),
        *range(50, 55),
        *range(61, 66),
        71,
        81,
        82,
        83,
        91,
    )
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"
_OLDEST, _NEWEST = 1850, 2100

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_IDENTITY = re.compile(r"(?<!\d)(?=((?:\d[ \n.·-]?){17}[\dXx])(?!\d))")
_OLD_IDENTITY = re.compile(r"(?<![\dA-Za-z-])\d{15}(?![\dA-Za-z]|-\d)")
_MOBILE = re.compile(
    r"(?<![0-9A-Za-z])(?<![0-9][._/-])(?<![A-Za-z][_/-])"
    r"(?:(?:\+|00)?86[ -]?)?(1[3-9]\d(?:\d{8}|([ -])\d{4}\2\d{4}))"
    r"(?![0-9A-Za-z]|[._/-]\d| ?[元万亿册卷件枚个])"
)
_BANK_CARD = re.compile(
    r"(?<![0-9A-Za-z])(?<![0-9][ ._/-])(?<![A-Za-z][_/-])"
    r"(\d{4}([ -]?)\d{4}\2\d{4}\2\d{4}(?:\2\d{1,3})?|\d{6}[ -]\d{10,13})"
    r"(?![0-9A-Za-z]|[._/-]\d)"
)
#: UnionPay, the old cards of ICBC, Visa, MasterCard, JCB.
_ISSUERS = re.compile(r"62\d{14,17}|9558\d{12,15}|4\d{15}|5[1-5]\d{14}|35(?:2[89]|[3-8]\d)\d{12}")
_PLATE = re.compile(
    r"(?<![0-9A-Za-z])[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•. -]?"
    r"(?:[A-HJK][A-HJ-NP-Z0-9]\d{4}|\d{5}[A-HJK]|(?=(?:[A-Z]*\d){2})[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])"
    r"(?![0-9A-Za-z])",
    re.IGNORECASE,
)
_EMAIL = re.compile(
    r"(?<![\w.+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24}(?![\w-])"
)
_MANY_DIGITS = re.compile(
    r"[0-9０-９](?:[ \n.·．\u00a0\u00ad\u2002-\u2015\u202f\u2060\u2212\u3000\ufeff－-]*[0-9０-９]){10}"
)
_PLATE_LIKE = re.compile(r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-zＡ-Ｚａ-ｚ]")


@dataclass(frozen=True, slots=True)
class Found:
    """A piece of personal data: what it is, where it starts and ends in the text, and itself with its middle hidden."""

    kind: Kind
    start: int
    end: int
    masked: str


def personal_data(text: str, *, in_code: bool = False) -> tuple[Found, ...]:
    """Everything personal in a text, in its order; no place is told twice. In a code field (``in_code``) only what
    proves itself beyond doubt counts: an identity number.
    """
    if not maybe_personal(text):
        return ()
    seen = [at for at, mark in enumerate(text) if not _INVISIBLE.match(mark)] if _INVISIBLE.search(text) else None
    narrow = (text if seen is None else "".join(text[at] for at in seen)).translate(_NARROW)
    taken: list[Found] = []
    for found in _candidates(narrow, in_code=in_code):
        if not any(found.start < other.end and other.start < found.end for other in taken):
            taken.append(found)
    if seen is not None:
        taken = [replace(found, start=seen[found.start], end=seen[found.end - 1] + 1) for found in taken]
    return tuple(sorted(taken, key=lambda found: found.start))


def hidden(text: str) -> str:
    """The text with the middle of everything personal in it hidden: what a report may quote."""
    for found in reversed(personal_data(text)):
        text = text[: found.start] + found.masked + text[found.end :]
    return text


def maybe_personal(text: str) -> bool:
    """Whether a text needs a closer look: whatever is personal makes this true, and so does some of the rest."""
    return bool("@" in text or "＠" in text or _MANY_DIGITS.search(text) or _PLATE_LIKE.search(text))


def masked(words: str, first: int = 3, last: int = 2) -> str:
    """The words with only their ends readable; words too short for that lose all but the first character."""
    if len(words) <= first + last + 1:
        return words[:1] + "*" * (len(words) - 1)
    return words[:first] + "*" * (len(words) - first - last) + words[len(words) - last :]


def _candidates(text: str, *, in_code: bool) -> Iterator[Found]:
    """In the order of certainty, so that a number which proves itself wins over one that only looks like another."""
    for kind, pattern, proven, shown in _KINDS[:1] if in_code else _KINDS:
        for match in pattern.finditer(text):
            group = 1 if pattern.groups else 0
            words = match[group] if kind in _WITH_MARKS else _digits(match[group])
            if proven(words):
                yield Found(kind, match.start(group), match.end(group), _hidden(words, shown))


def _hidden(words: str, shown: tuple[int, int]) -> str:
    name, at, host = words.partition("@")
    return masked(name, *shown) + at + host


def is_identity_number(number: str) -> bool:
    """Whether 18 characters are an identity number: a province, a day of birth and the check character."""
    number = number.upper()
    if len(number) != 18 or number[:2] not in _PROVINCES or not _is_day(number[6:14]):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number[:17], _WEIGHTS, strict=True))
    return _CHECK[total % 11] == number[17]


def is_bank_card(number: str) -> bool:
    """Whether the digits begin as a known issuer's and end in the right check digit (Luhn)."""
    if not _ISSUERS.fullmatch(number):
        return False
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in number[-2::-2])
    return (sum(doubled) + sum(int(digit) for digit in number[-1::-2])) % 10 == 0


def is_old_identity_number(number: str) -> bool:
    """Whether 15 digits may be an identity number of before 1999: a province and a day of birth, and no check digit."""
    return number[:2] in _PROVINCES and _is_day("19" + number[6:12])


def _is_day(digits: str) -> bool:
    try:
        day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return False
    return _OLDEST <= day.year < _NEWEST


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def _always(_: str) -> bool:
    return True


_KINDS: tuple[tuple[Kind, re.Pattern[str], Callable[[str], bool], tuple[int, int]], ...] = (
    ("identity", _IDENTITY, is_identity_number, (3, 2)),
    ("bank_card", _BANK_CARD, is_bank_card, (4, 2)),
    ("old_identity", _OLD_IDENTITY, is_old_identity_number, (3, 2)),
    ("mobile", _MOBILE, _always, (3, 2)),
    ("plate", _PLATE, _always, (2, 1)),
    ("email", _EMAIL, _always, (1, 0)),
)
_WITH_MARKS = frozenset({"plate", "email"})

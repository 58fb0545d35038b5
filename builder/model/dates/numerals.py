"""Chinese numerals: 一九八五, 二〇〇五, 廿三, 三十四, 元."""

from __future__ import annotations

DIGITS = "〇一二三四五六七八九"
#: A character class of everything that a number of a date is written with, after folding.
NUMBER = "[0-9〇一二三四五六七八九十百千廿卅卌两元]"

_VALUES = {character: value for value, character in enumerate(DIGITS)} | {"两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_TENS = {"廿": 20, "卅": 30, "卌": 40}


def chinese(number: int) -> str:
    """A number from 1 to 9999 as it is spoken: 23 is 二十三, 10 is 十, 105 is 一百〇五; 0 is 〇."""
    if number == 0:
        return "〇"
    spoken, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            spoken += ("〇" if gap and spoken else "") + DIGITS[digit] + name
            gap = False
        else:
            gap = True
    return spoken.removeprefix("一") if 10 <= number < 20 else spoken


def number(text: str) -> int | None:
    """What a numeral means; None for anything that is not exactly one. 元 is 1, as in the first year of a reign."""
    if not text or len(text) > 8:
        return None
    if text.isascii():
        return int(text) if text.isdigit() else None
    known = _SMALL.get(text)
    if known is not None:
        return known
    if all(character in _VALUES for character in text):
        return int("".join(str(_VALUES[character]) for character in text))
    return _added(text)


def _added(text: str) -> int | None:
    """二十三, 廿三, 一千九百八十五: units must fall, and a digit stands once before its unit."""
    total, digit, last_unit = 0, None, 10_000
    for character in text:
        if character in _TENS and digit is None and last_unit > 10:
            total, last_unit = total + _TENS[character], 10
        elif character in _UNITS and _UNITS[character] < last_unit:
            last_unit = _UNITS[character]
            total, digit = total + (1 if digit is None else digit) * last_unit, None
        elif character in _VALUES and digit is None:
            digit = _VALUES[character] or None
        else:
            return None
    if digit is not None and last_unit == 1:
        return None
    return total + (digit or 0)


_SMALL = {chinese(value): value for value in range(100)} | {"元": 1}

"""Citations for people: GB/T 7714—2015 and The Chicago Manual of Style, 17th edition (bibliography)."""

from __future__ import annotations

from collections.abc import Iterable

from builder.exports.citing.facts import Facts

_MOST_NAMES = 3
_ENDS = (".", "!", "?", "。", "！", "？", "…")


def chinese(facts: Facts) -> tuple[str, str]:
    """责任者. 题名: 档号[A/OL]. 收藏单位, 形成时间[引用日期]. 网址. Without an address there is no ``/OL`` and no day
    of access, and the second part is empty.
    """
    title = _one_line(facts.title.into("zh")) + (f": {facts.code}" if facts.code else "")
    before = "".join(f"{name}. " for name in [_names_in_chinese(facts)] if name)
    before += f"{title}[{'A/OL' if facts.address else 'A'}]. "
    before += ", ".join(filter(None, (_one_line(facts.holder.into("zh")), _year_in_chinese(facts))))
    before = before.rstrip(". ")
    return (f"{before}[", f"]. {facts.address}.") if facts.address else (f"{before}.", "")


def chicago(facts: Facts) -> str:
    """Maker. “Title.” Date. Code. Holder. Address."""
    parts = [
        _names_in_english(facts),
        f"“{_stopped(_one_line(facts.title.into('en')))}”",
        _one_line(facts.when.into("en")),
        _joined(", ", (facts.code, _one_line(facts.collection.into("en")))),
        _one_line(facts.holder.into("en")),
        facts.address,
    ]
    return " ".join(part if part.endswith(".”") else _stopped(part) for part in parts if part)


def _names_in_chinese(facts: Facts) -> str:
    """Three names at most, then 等 (GB/T 7714 § 8.1.2)."""
    names = [_one_line(name.into("zh")) for name in facts.makers]
    return ", ".join(names[:_MOST_NAMES] + (["等"] if len(names) > _MOST_NAMES else []))


def _names_in_english(facts: Facts) -> str:
    names = [_one_line(name.into("en")) for name in facts.makers]
    if len(names) < 3:
        return " and ".join(names)
    return f"{', '.join(names[:-1])}, and {names[-1]}"


def _year_in_chinese(facts: Facts) -> str:
    """The year of our era, with the words of another calendar in round brackets; what is not certain stands in square
    brackets (GB/T 7714 § 8.4.3).
    """
    if facts.day:
        other = facts.original if any(mark in facts.original for mark in "年朝代国") else ""
        same = facts.when.zh == facts.original or facts.original[:4].isdigit()
        return f"{facts.day}({_one_line(other)})" if other and not same else facts.day
    return f"[{_one_line(facts.when.into('zh'))}]" if facts.when else ""


def _joined(between: str, parts: Iterable[str]) -> str:
    return between.join(part for part in parts if part)


def _stopped(phrase: str) -> str:
    return phrase if phrase.endswith(_ENDS) else f"{phrase}."


def _one_line(phrase: str) -> str:
    return " ".join(phrase.split())

"""The table of the keyboard on the screen: by pinyin the characters and words that the search can find, the frequent
first. Readings are those of pypinyin (MIT), a reading for every character of the index and no other.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import PurePosixPath

from builder.model.files import OutFile
from builder.model.record import Record

_HAN = re.compile(r"[\u3400-\u9fff]+")
_LETTERS = re.compile(r"[a-z]+")
_WORDS = 4_000
_FOLLOWING = 6
_OFTEN = 2
"""A word that stands once in the whole index is no word that many will ask for."""


def keyboard(records: Iterable[Record]) -> OutFile:
    """``assets/kiosk-pinyin.js``: ``characters`` by syllable, ``words`` of two and three characters by their whole
    pinyin, and what ``follows`` a character most often.
    """
    singles: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for record in records:
        named = (record.title.zh, record.issuer.zh, record.number)
        for run in _runs(named):
            words.update(run[at : at + 2] for at in range(len(run) - 1))
            words.update(run[at : at + 3] for at in range(len(run) - 2))
        for run in _runs((*named, *(text.zh for text in record.texts))):
            singles.update(run)
    table = {"characters": _by_syllable(singles), "words": _by_pinyin(words), "follows": _following(words)}
    text = json.dumps(table, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return OutFile(PurePosixPath("assets/kiosk-pinyin.js"), f"window.lantaiPinyin = {text};\n".encode())


def _runs(texts: Iterable[str]) -> Iterable[str]:
    return (run for text in texts if text for run in _HAN.findall(text))


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _by_syllable(singles: Counter[str]) -> dict[str, str]:
    """Every reading of a character leads to it; one that has none that can be typed is left out."""
    from pypinyin import Style, pinyin  # noqa: PLC0415 - its tables take a second and 57 MB: only a kiosk pays them

    found: dict[str, list[str]] = defaultdict(list)
    for character, _ in _ranked(singles):
        for reading in dict.fromkeys(pinyin(character, style=Style.NORMAL, heteronym=True)[0]):
            if _LETTERS.fullmatch(reading):
                found[reading].append(character)
    return {syllable: "".join(characters) for syllable, characters in found.items()}


def _by_pinyin(words: Counter[str]) -> list[tuple[str, str]]:
    """Pairs of pinyin and word, the frequent first. A part of a longer word that never stands alone is left out."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - as above

    often = [(word, count) for word, count in _ranked(words) if count >= _OFTEN]
    within = {(part, count) for word, count in often if len(word) == 3 for part in (word[:2], word[1:])}
    kept = [word for word, count in often if len(word) == 3 or (word, count) not in within][:_WORDS]
    read = (("".join(lazy_pinyin(word)), word) for word in kept)
    return [(letters, word) for letters, word in read if _LETTERS.fullmatch(letters)]


def _following(words: Counter[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for word, _ in _ranked(words):
        if len(word) == 2 and len(found.get(word[0], "")) < _FOLLOWING:
            found[word[0]] = found.get(word[0], "") + word[1]
    return found

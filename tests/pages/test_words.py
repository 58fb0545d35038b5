"""Every word of the pages, in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from builder.strings import WORDS
from builder.strings.desk import WORDS as DESK
from builder.strings.site import WORDS as SITE
from tests.pages.conftest import THEME

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = {
    path.name: path.read_text(encoding="utf-8") for path in sorted(THEME.glob("**/*.html")) if "print" not in path.parts
}
CODE = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "builder" / "pages").glob("*.py")))
HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize("key", sorted(SITE))
def test_every_word_is_in_both_languages(key: str) -> None:
    """No phrase is missing in one language, and both take the same facts."""
    phrase = SITE[key]
    assert phrase.zh
    assert phrase.en
    facts = [{name for _, name, _, _ in Formatter().parse(words) if name} for words in (phrase.zh, phrase.en)]
    assert facts[0] == facts[1]


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_templates_hold_no_words_of_their_own(name: str) -> None:
    """Chinese stands in the strings, never in a template; each phrase that a template asks for exists."""
    text = re.sub(r"\{#.*?#\}", "", TEMPLATES[name], flags=re.DOTALL)
    assert not HAN.search(text)
    for key in re.findall(r"""\bt\[["']([a-z_.]+)["']\]""", text):
        assert key in {**WORDS, **DESK}, f"{name} asks for {key}"


def test_no_word_is_left_over() -> None:
    """Every phrase is used by a template or by the code of the pages."""
    used = "".join(TEMPLATES.values()) + CODE
    families = {
        key.rpartition(".")[0]
        for key in SITE
        if f'f"{key.rpartition(".")[0]}.' in CODE or f'f"{key.rpartition(".")[0]}.' in CODE
    }
    unused = [
        key
        for key in SITE
        if key not in used and key.rpartition(".")[0] not in families and key.rpartition(".")[2] not in {"one", "many"}
    ]
    assert not unused

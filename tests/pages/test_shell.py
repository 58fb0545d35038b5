"""Shells are split once and poured full; nothing a curator writes can break out of its slot."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from builder.pages.shell import REQUIRED, SLOTS, Shell, slot

PAGE = "|".join(f"{name}={slot(name)}" for name in sorted(SLOTS))
FULL = dict.fromkeys(SLOTS, "")


def test_plain_words_are_escaped_and_markup_stays() -> None:
    """A title's angle bracket is text, the body's is an element."""
    poured = Shell.read(PAGE).pour({**FULL, "title": "<i>&\"'", "main": Markup("<h1>x</h1>")}).decode()
    assert "title=&lt;i&gt;&amp;&quot;&#x27;" in poured
    assert "main=<h1>x</h1>" in poured


def test_a_token_in_a_curators_words_stays_inert() -> None:
    """A value that looks like a slot is printed as it is, and filled with nothing."""
    poured = Shell.read(PAGE).pour({**FULL, "title": slot("main"), "main": "secret"}).decode()
    assert f"title={slot('main')}" in poured
    assert poured.count("secret") == 1


@given(st.dictionaries(st.sampled_from(sorted(SLOTS)), st.text(), min_size=len(SLOTS)))
def test_every_slot_holds_its_own_value(values: dict[str, str]) -> None:
    """Whatever is poured, each value stands once, escaped, where its slot was."""
    expected = "|".join(f"{name}={escape(values[name], quote=True)}" for name in sorted(SLOTS))
    assert Shell.read(PAGE).pour(values).decode() == expected


@pytest.mark.parametrize("name", sorted(REQUIRED))
def test_a_shell_without_a_slot_is_refused(name: str) -> None:
    """A template that lost a slot stops the build and the message names the slot."""
    with pytest.raises(ValueError, match=name):
        Shell.read(PAGE.replace(slot(name), ""))


def test_a_shell_with_an_unknown_slot_is_refused() -> None:
    """A token nobody fills would be published as it is."""
    with pytest.raises(ValueError, match="colour"):
        Shell.read(PAGE + "SLOT0colour0TOLS")


def test_a_missing_value_is_an_error() -> None:
    """A page is never published with a hole."""
    with pytest.raises(KeyError):
        Shell.read(PAGE).pour({"title": "x"})


def test_only_known_slots_have_tokens() -> None:
    """A slip in a template's code is found where it is made."""
    with pytest.raises(ValueError, match="no such slot"):
        slot("mian")

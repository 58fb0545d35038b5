"""site.yml and exhibit.yml: every mistake at its line, all at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.load.settings import Read, read_settings
from builder.model.settings import ExhibitSettings, SiteSettings

Write = Callable[[Mapping[str, str | bytes]], Path]
Model = type[ExhibitSettings] | type[SiteSettings]


def read(write: Write, text: str | bytes, model: Model = ExhibitSettings) -> Read:  # type: ignore[type-arg]
    """The settings that a text stands for."""
    return read_settings(write({"it.yml": text}) / "it.yml", "it.yml", model)


def told(result: Read) -> list[str]:  # type: ignore[type-arg]
    """Codes and places."""
    return [f"{problem.code} {problem.where}" for problem in result.problems]


def test_all_mistakes_at_once(folder_of: Write) -> None:
    """One reading names every mistake, each at its line and column, and keeps what is right."""
    result = read(
        folder_of,
        "lantai: 1\ntitle: {zh: 星}\nunits:\n  - {id: a, title: x}\n  - {titel: {zh: q}}\nheroo: a\nlanguage: fr\n",
    )
    assert sorted(told(result)) == [
        "YAML-02 it.yml:5:6",
        "YAML-02 it.yml:6:1",
        "YAML-03 it.yml:4:13",
        "YAML-03 it.yml:5:5",
        "YAML-03 it.yml:5:5",
        "YAML-03 it.yml:7:1",
    ]
    assert result.settings is not None
    assert result.settings.title.zh == "星"


def test_words_stay_as_typed(folder_of: Write) -> None:
    """Leading zeros survive, ``off`` and ``no`` are words, and numbers are numbers where they are wanted."""
    text = "lantai: 1\ntitle: {zh: 1949, en: no}\ninstitution: {code: 000123}\ngate: {review: off}\nimages: {zoom_from: 6000}\n"
    settings = read(folder_of, text, SiteSettings).settings
    assert isinstance(settings, SiteSettings)
    assert (settings.title.zh, settings.title.en) == ("1949", "no")
    assert (settings.institution.code, settings.gate.review) == ("000123", "off")
    assert settings.images.zoom_from == 6000


@pytest.mark.parametrize(
    "address", ["ftp://a.example/", "https://a.example/?q", "a.example", f"https://a.example/{'x' * 200}/"]
)
def test_an_address_that_pages_cannot_stand_at(folder_of: Write, address: str) -> None:
    """No web address, or one so long that no QR code would hold that of a page: told at its line, with the limit."""
    result = read(folder_of, f"lantai: 1\ntitle: {{zh: 展}}\nbase_url: {address!r}\n", SiteSettings)
    assert told(result) == ["YAML-03 it.yml:3:1"]
    assert "200" in result.problems[0].message("zh")
    assert result.settings is not None
    assert result.settings.base_url == ""


def test_empty_keys_are_as_good_as_absent(folder_of: Write) -> None:
    """A slot that nobody filled in is not a mistake."""
    result = read(folder_of, "lantai: 1\ntitle: {zh: 展, en: }\nhall:\nunits:\n")
    assert told(result) == []


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [
        ("lantai: 1\ntitle: a: b\n", "2:9", "quotes"),
        ("lantai: 1\n\ttitle: x\n", "2:1", "tab"),
        ('lantai: 1\ntitle: "a\n', "3:1", "quote"),
        ("lantai: 1\ntitle: {zh: 1}\ntitle: {zh: 2}\n", "3:1", "twice"),
        ("lantai: 1\ntitle: {en: City A, outreach}\n", "2:21", "quotes"),
        ("lantai: 1\ntitle: *x\n", "2:8", "alias"),
        ("lantai: 1\ntitle: !!python/name:os.system {}\n", "2:8", "tag"),
        ("lantai: 1\ntitle: &a {zh: *a}\n", "2:8", "deeply"),
        ("[" * 3000, "1:25", "deeply"),
        ("lantai: 1\n---\nlantai: 1\n", "2:1", "one document"),
        ("lantai: 1\ntitle: \x07\n", "2", "character"),
        ("- a\n", "1", "key: value"),
    ],
)
def test_malformed_yaml(text: str, place: str, word: str, folder_of: Write) -> None:
    """What YAML itself cannot accept is told at its place in words that a curator knows."""
    problem = next(p for p in read(folder_of, text).problems if p.code == "YAML-01")
    assert str(problem.where) == f"it.yml:{place}"
    assert word in problem.message("en")


def test_a_full_width_colon_is_named(folder_of: Write) -> None:
    """The commonest slip: the message names the line with the wide colon, not the one where YAML noticed."""
    result = read(folder_of, "lantai: 1\ntitle: {zh: 甲}\nhall：main\nsummary: {zh: 乙}\n")
    (problem,) = result.problems
    assert (problem.code, problem.where.row) == ("YAML-01", 3)
    assert "全角" in problem.message("zh")


def test_no_billion_laughs(folder_of: Write) -> None:
    """A document that multiplies itself is refused before it is built."""
    lines = ["lantai: 1", "a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    assert "YAML-01" in [problem.code for problem in read(folder_of, "\n".join(lines)).problems]


@pytest.mark.parametrize(
    ("number", "code"), [("2", "YAML-04"), ("x", "YAML-05"), ("0", "YAML-05"), ("9" * 5000, "YAML-05")]
)
def test_format_number(number: str, code: str, folder_of: Write) -> None:
    """A newer format is refused with a sentence; a number that is none asks for one."""
    assert [problem.code for problem in read(folder_of, f"lantai: {number}\ntitle: {{zh: x}}\n").problems] == [code]


def test_yaml_from_an_old_editor(folder_of: Write) -> None:
    """A settings file in GB18030 is read like any other."""
    result = read(folder_of, "lantai: 1\ntitle: {zh: 赤道南北恒星图展览}\n".encode("gb18030"))
    assert told(result) == []
    assert result.settings is not None
    assert result.settings.title.zh == "赤道南北恒星图展览"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.text(max_size=120), st.text(alphabet=" \n-:{}[],&*!'\"#ab1", max_size=60)))
def test_any_text_is_survived(text: str, folder_of: Write) -> None:
    """Whatever stands in exhibit.yml, the answer is settings or problems."""
    result = read(folder_of, ("lantai: 1\n" + text).encode("utf-8", "replace"))
    assert result.settings is not None or result.problems


@pytest.mark.parametrize("day", ["soon", "2026-13-40", "20260609", "2026年6月9日"])
def test_a_day_is_asked_for(day: str, folder_of: Write) -> None:
    """What is no day is told how a day is written."""
    result = read(folder_of, f"lantai: 1\ntitle: {{zh: 展}}\nopened: {day}\n")
    (problem,) = result.problems
    assert (problem.code, problem.where.row) == ("YAML-03", 3)
    assert "2026-12-31" in problem.hint("en")

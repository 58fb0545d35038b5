"""Old machines: what pages, styles and scripts use was in Chromium 109, the last one for Windows 7 and 8.1.

The table names what came later, with its version. A declaration that an older browser passes over without harm is marked
so, with what is lost. The viewer is not ours; its own build is made for older browsers than this.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest

from builder.pages.assets import KIOSK, KIOSK_CHECK, KIOSK_KEYS, SCRIPTS, SEARCH, reading_sheet, script, style_sheet
from tests.pages.conftest import THEME

FLOOR = 109


class Later(NamedTuple):
    """A feature that came after the floor: its pattern, its version, and an example that the pattern must find."""

    pattern: str
    version: int
    example: str
    lost: str = ""


CSS = (
    Later(r"@scope\b", 118, "@scope (.a) {}"),
    Later(r"@starting-style\b", 117, "@starting-style { a { opacity: 0 } }"),
    Later(r"@view-transition\b", 126, "@view-transition { navigation: auto }"),
    Later(r"@position-try\b", 125, "@position-try --a {}"),
    Later(r"(?<!text-decoration-color: )\bcolor-mix\(", 111, "color: color-mix(in srgb, red, blue)"),
    Later(r"\b(?:ok)?l(?:ch|ab)\(", 111, "color: oklch(50% 0 0)"),
    Later(r"\blight-dark\(", 123, "color: light-dark(red, blue)"),
    Later(r"(?<![\w-])(?:round|mod|rem|sin|cos|tan|pow|sqrt|hypot)\(", 111, "width: round(3px, 2px)"),
    Later(r"\blinear\(", 113, "transition-timing-function: linear(0, 1)"),
    Later(r"(?<!-)\bimage-set\(", 113, "background: image-set('a.png' 1x)"),
    Later(r"(?<![\w-])mask(?:-[a-z]+)?:", 120, "mask: url(a.svg)"),
    Later(r"\bsubgrid\b", 117, "grid-template-rows: subgrid"),
    Later(r"\banchor(?:-size)?\(|anchor-name:|position-anchor:", 125, "top: anchor(top)"),
    Later(r"\banimation-timeline:|\bscroll-timeline", 115, "animation-timeline: scroll()"),
    Later(r"::details-content|::highlight-|::picker|::checkmark", 131, "a::details-content {}"),
    Later(r":popover-open|:user-(?:in)?valid|:state\(|:dir\(", 114, "a:user-valid {}"),
    Later(r"prefers-reduced-transparency|\(scripting", 118, "@media (scripting: none) {}"),
    Later(r"\bfield-sizing:", 123, "field-sizing: content"),
    Later(r"\binterpolate-size:|calc-size\(", 129, "interpolate-size: allow-keywords"),
    Later(r"\btransition-behavior:|\ballow-discrete\b", 117, "transition-behavior: allow-discrete"),
    Later(r"(?:width|height): stretch\b", 138, "width: stretch"),
    Later(r"\btext-wrap(?:-[a-z]+)?:", 114, "text-wrap: balance", "headings break less evenly"),
    Later(r"\btext-spacing-trim:", 123, "text-spacing-trim: normal", "Chinese punctuation is not squeezed"),
    Later(r"\bscrollbar-(?:color|width|gutter):", 121, "scrollbar-color: red blue", "scroll bars look as usual"),
    Later(r"\btext-box\b", 133, "text-box: trim-both", "a line of space more"),
    Later(r"\btext-autospace\b", 140, "text-autospace: normal", "no space between Chinese and Latin"),
)
JS = (
    Later(r"\.(?:toSorted|toReversed|toSpliced)\(", 110, "list.toSorted()"),
    Later(r"\b(?:Object|Map)\.groupBy\(", 117, "Object.groupBy(list, f)"),
    Later(r"\bPromise\.(?:withResolvers|try)\(", 119, "Promise.withResolvers()"),
    Later(r"\bArray\.fromAsync\(", 121, "Array.fromAsync(x)"),
    Later(r"\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(", 122, "a.isSubsetOf(b)"),
    Later(r"\.(?:isWellFormed|toWellFormed)\(", 111, "text.isWellFormed()"),
    Later(
        r"\b(?:showPopover|hidePopover|togglePopover|startViewTransition|moveBefore|requestClose)\(",
        111,
        "a.showPopover()",
    ),
    Later(r"\bAbortSignal\.any\(|\bURL\.(?:canParse|parse)\(", 116, "URL.canParse(x)"),
    Later(r"[\"']scrollend[\"']|[\"']scrollsnapchange[\"']", 114, "on('scrollend')"),
    Later(r"/[dgimsuy]*v[dgimsuy]*\.(?:test|exec)\(", 112, "/[a--b]/v.test(x)"),
    Later(r"\(\?[ims]+:|\(\?-[ims]+:", 125, "/(?i:a)/"),
    Later(r"^\s*using\s+\w+\s*=", 134, "using a = b"),
    Later(r"\bMath\.(?:sumPrecise|f16round)\(|\bRegExp\.escape\(|\bIterator\.from\(", 122, "RegExp.escape(x)"),
)
HTML = (
    Later(r"\spopover(?:target)?[=>\s]", 114, '<div popover="auto">'),
    Later(r"<search\b", 118, "<search>"),
    Later(r"<details[^>]*\sname=", 120, '<details name="a">'),
    Later(r"\scommandfor=|\sinterestfor=", 135, '<button commandfor="a">'),
    Later(r"<dialog[^>]*\sclosedby=", 134, '<dialog closedby="any">'),
    Later(r"sizes=\"(?:\{\{[^}]*\}\})?auto", 126, 'sizes="auto, 50vw"', "the width that follows auto is taken"),
)
_WITH_AN_OLDER_ONE = re.compile(r"([\w-]+): [^;{}]+; ?\1: color-mix\(")
"""A colour for older browsers stands before the mixed one; a line under a link has the colour of its words."""

SOURCES = {
    "lantai.css": (CSS, style_sheet([THEME])),
    "reading.css": (CSS, reading_sheet([THEME])),
    "kiosk.css": (CSS, (THEME / "assets/kiosk/kiosk.css").read_text(encoding="utf-8")),
    "lantai.js": (JS, script([THEME], SCRIPTS)),
    "search.js": (JS, script([THEME], SEARCH, "search/")),
    "kiosk.js": (JS, script([THEME], KIOSK, "kiosk/")),
    "kiosk-keys.js": (JS, script([THEME], KIOSK_KEYS, "kiosk_keys/")),
    "kiosk-check.js": (JS, script([THEME], KIOSK_CHECK, "kiosk_check/")),
    **{
        str(path.relative_to(THEME)): (HTML, path.read_text(encoding="utf-8"))
        for path in sorted([*(THEME / "lantai").rglob("*.html"), THEME / "base.html"])
    },
}


@pytest.mark.parametrize("name", SOURCES)
def test_nothing_came_after_the_floor(name: str) -> None:
    """No style, script or page uses what Chromium 109 lacks, but for what is passed over without harm."""
    table, text = SOURCES[name]
    text = _WITH_AN_OLDER_ONE.sub("", text)
    found = [
        f"{one.version}: {hit[0]}"
        for one in table
        if not one.lost
        for hit in re.finditer(one.pattern, text, re.MULTILINE)
    ]
    assert not found


@pytest.mark.parametrize("name", ["lantai.css", "reading.css", "kiosk.css"])
def test_rules_stand_in_no_other_rule(name: str) -> None:
    """Nesting came with 112: only at-rules hold rules."""
    assert not nested(re.sub(r"/\*.*?\*/", "", SOURCES[name][1], flags=re.DOTALL))


def nested(css: str) -> list[str]:
    """The heads of rules that stand within a rule."""
    found, held = [], [""]
    for head, mark in re.findall(r"([^{};]*)([{};])", re.sub(r"\"[^\"]*\"|'[^']*'", "''", css)):
        if mark == "{":
            if held[-1] and not held[-1].startswith("@"):
                found.append(head.strip())
            held.append(head.strip())
        elif mark == "}":
            held.pop()
    return found


@pytest.mark.parametrize("one", [*CSS, *JS, *HTML], ids=lambda one: one.example)
def test_the_table_finds_its_examples(one: Later) -> None:
    """Each row is later than the floor and finds what it is about."""
    assert one.version > FLOOR
    assert re.search(one.pattern, one.example, re.MULTILINE)


def test_nesting_is_found() -> None:
    """A rule within a rule is told, one within an at-rule is not."""
    assert nested("@media print { a { color: red } } b { c { color: red } }") == ["c"]

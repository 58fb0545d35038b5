"""Templates: everything is escaped, a missing name is an error, and nobody looks where templates must not look."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import jinja2
import pytest
from jinja2.exceptions import SecurityError
from markupsafe import Markup

from builder.templates import Plain, environment, script_json


@dataclass(frozen=True, slots=True)
class Seen(Plain):
    """What a template is given here."""

    words: str
    html: Markup = Markup("<b>x</b>")
    _own: str = "hidden"

    @property
    def twice(self) -> str:
        """A property is looked into as a field is."""
        return self.words * 2


@dataclass(frozen=True, slots=True)
class Wider(Seen):
    """What one kind has, the kinds made from it have, too."""

    more: str = "more"


def shown(source: str, tmp_path: Path, **given: object) -> str:
    (tmp_path / "shown.html").write_text(source, encoding="utf-8")
    return environment([tmp_path]).get_template("shown.html").render(given)


def test_words_are_escaped_and_markup_stays(tmp_path: Path) -> None:
    """The same in a template, in a macro, and for what is neither."""
    source = "{% macro m(one) %}{{ one }}{% endmacro %}{{ v.words }}|{{ v.html }}|{{ m(v.words) }}|{{ 1 }}"
    assert shown(source, tmp_path, v=Seen("a<'\"&")) == "a&lt;&#x27;&quot;&amp;|<b>x</b>|a&lt;&#x27;&quot;&amp;|1"


def test_properties_and_inherited_fields_are_seen(tmp_path: Path) -> None:
    """A view may be made from another one."""
    assert shown("{{ v.twice }} {{ v.more }} {{ v.words }}", tmp_path, v=Wider("a")) == "aa more a"


@pytest.mark.parametrize("name", ["nothing", "class"])
def test_what_a_view_lacks_is_undefined(tmp_path: Path, name: str) -> None:
    """A city's template may ask whether something is there; to print it is an error that names it."""
    assert shown(f"{{{{ v.{name} is defined }}}}", tmp_path, v=Seen("a")) == "False"
    with pytest.raises(jinja2.UndefinedError, match=name):
        shown(f"{{{{ v.{name} }}}}", tmp_path, v=Seen("a"))


@pytest.mark.parametrize("path", ["_own", "__class__", "words.__class__", "twice.format.__globals__"])
def test_what_is_not_for_templates_is_refused(tmp_path: Path, path: str) -> None:
    """Templates come with other people's site folders."""
    with pytest.raises(SecurityError):
        shown(f"{{{{ v.{path} }}}}", tmp_path, v=Seen("a"))


def test_macros_know_nothing_of_the_page(tmp_path: Path) -> None:
    """Imported macros are made once for all pages: they get what they are handed, in loops too."""
    (tmp_path / "parts.html").write_text("{% macro part(v, n=2) %}{{ v.words }}{{ n }}{% endmacro %}", encoding="utf-8")
    source = (
        '{% from "parts.html" import part %}{% for v in all %}{{ part(v, n=loop.index) }}{% endfor %}{{ part(all[0]) }}'
    )
    assert shown(source, tmp_path, all=[Seen("a"), Seen("b")]) == "a1b2a2"


def test_a_macro_that_nobody_wrote_is_an_error(tmp_path: Path) -> None:
    """The message names the macro and the template that lacks it."""
    (tmp_path / "parts.html").write_text("", encoding="utf-8")
    with pytest.raises(jinja2.UndefinedError, match=r"parts\.html.*part"):
        shown('{% from "parts.html" import part %}{{ part(1) }}', tmp_path)


def test_nothing_ends_a_script() -> None:
    """JSON in a page holds no sign that HTML knows."""
    made = script_json({"b": "</script><!--&", "a": "照片"})
    assert made == '{"a":"照片","b":"\\u003c/script\\u003e\\u003c!--\\u0026"}'

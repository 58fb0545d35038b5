"""One style sheet and one script, made of small files, asking nobody for anything."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.pages.assets import LAYERS, OF_READING, SCRIPTS, SEARCH, assets, reading_sheet, script, style_sheet
from tests.pages.conftest import THEME


def test_there_are_five_files() -> None:
    """The site's look and behaviour are one style sheet, one more for
    pages of reading, one script, one more for those who search, and one mark.
    """
    assert [str(file.path) for file in assets([THEME])] == [
        "assets/lantai.css",
        "assets/reading.css",
        "assets/lantai.js",
        "assets/search.js",
        "assets/lantai.svg",
    ]


def test_layers_come_in_order() -> None:
    """Layers are declared first, so that the order of files never decides."""
    css = style_sheet([THEME])
    assert css.startswith(f"@layer {', '.join(LAYERS)};")
    assert css.count("{") == css.count("}")
    assert "/*" not in css


def test_pages_of_pictures_do_not_load_the_rules_of_reading() -> None:
    """What only pages of law, guides and the house need stands in a sheet of its own, in the same layer."""
    reading = reading_sheet([THEME])
    assert reading.startswith(f"@layer {', '.join(LAYERS)};\n@layer pages {{")
    assert ".art" in reading
    assert ".art" not in style_sheet([THEME])
    assert {path.stem for path in (THEME / "assets/css/pages").glob("*.css")} > OF_READING


def test_every_script_file_is_listed() -> None:
    """No small file is forgotten and none is listed twice."""
    assert sorted(SCRIPTS) == sorted(path.stem for path in (THEME / "assets" / "js").glob("*.js"))
    assert sorted(SEARCH) == sorted(path.stem for path in (THEME / "assets" / "js" / "search").glob("*.js"))


@pytest.mark.parametrize("code", [script([THEME]), script([THEME], SEARCH, "search/")], ids=["lantai", "search"])
def test_the_script_is_small_and_classic(code: str) -> None:
    """It stays below 60 KB and uses nothing that fails from a disk."""
    assert len(code.encode()) < 60_000
    for word in ("import ", "export ", "fetch(", "serviceWorker", "innerHTML", "eval(", "document.write"):
        assert word not in code


@pytest.mark.parametrize(
    "text", [style_sheet([THEME]), reading_sheet([THEME]), script([THEME])], ids=["css", "reading", "js"]
)
def test_no_other_host_is_named(text: str) -> None:
    """Nothing is loaded from elsewhere."""
    assert not re.search(r"https?://|url\(//|@import", text)


def test_a_city_changes_tokens_and_adds_a_sheet(tmp_path: Path) -> None:
    """A file of the same name takes our file's place; a new name joins its layer."""
    (tmp_path / "assets/css/components").mkdir(parents=True)
    (tmp_path / "assets/css/tokens.css").write_text(":root { --paper-ground: #FFFFFF; }")
    (tmp_path / "assets/css/components/zz-seal.css").write_text(".seal { color: red; }")
    css = style_sheet([tmp_path, THEME])
    assert "--paper-ground: #FFFFFF" in css
    assert "#F7F3EA" not in css
    assert ".seal" in css
    assert ".label" in css


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A theme folder without its files is told by name."""
    with pytest.raises(FileNotFoundError, match=r"tokens\.css"):
        style_sheet([tmp_path])

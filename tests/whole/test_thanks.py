"""A donor who is not to be told may be thanked in the credits, and stands nowhere else."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from builder import pipeline, plugin, surroundings
from builder.model.fields import FIELDS
from builder.order import Order
from tests.whole.sites import EXHIBIT_YML, lantai, row, write_site

NAME = "欧阳建国"


def site(folder: Path, files: Mapping[str, str]) -> Path:
    thanks = EXHIBIT_YML + f"credits:\n  - zh: {NAME}\n"
    return write_site(folder, [row(1, 捐赠者=NAME)], {"exhibits/quay/exhibit.yml": thanks, **files})


def test_a_name_that_stands_alone_in_the_credits_is_published_there_only(tmp_path: Path) -> None:
    """The page of the exhibition names the donor; no page of a work and no data does."""
    folder = site(tmp_path, {})
    done = lantai("build", folder)
    assert done.returncode == 0, done.stdout
    built = folder / "build/site"
    told = {path.relative_to(built).as_posix() for path in built.rglob("*.*") if NAME.encode() in path.read_bytes()}
    assert told == {"exhibits/quay/index.html", "en/exhibits/quay/index.html"}


def test_the_same_name_on_a_page_of_its_own_stops_the_build(tmp_path: Path) -> None:
    """What the curator writes elsewhere, standing alone, is no line of thanks."""
    done = lantai("build", site(tmp_path, {"content/pages/about.zh.md": f"# 关于\n\n{NAME}\n"}))
    assert done.returncode != 0
    assert "PROOF-02" in done.stdout


SHOW = """
units:
  - {id: one, title: {zh: 欧阳建国}}
  - {id: two, title: {zh: 捐赠者欧阳建国}, items: [A-2]}
partners: [{name: {zh: 欧阳建国}, role: lender}]
venue: {zh: 欧阳建国}
"""


def test_a_name_in_a_title_is_excused_there_and_not_in_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A chapter, a lender and a place with the name of a donor who is not to be told are published in every output;
    were the donor's field ever shown on a work, the proof would still see it.
    """
    rows = [row(1, 捐赠者=NAME), row(2)]
    folder = write_site(tmp_path, rows, {"exhibits/quay/exhibit.yml": EXHIBIT_YML + SHOW})
    order = Order(folder=folder, out=folder / "build", as_of=date(2026, 11, 22), jobs=1)
    tools = surroundings.tools(folder, lambda *_: None)
    done = pipeline.build(order, tools, plugin.render)
    assert done.published, [one.message("zh") for one in done.problems]
    monkeypatch.setattr(sys.modules["builder.gate.release"], "public_fields", lambda _: (*FIELDS.values(),))
    (folder / "exhibits/quay/texts/afterword.zh.md").write_text("后记。", encoding="utf-8")
    leaking = pipeline.build(order, tools, plugin.render)
    assert not leaking.published
    paths = {
        str(one.facts["path"]) for one in leaking.problems if one.code == "PROOF-02" and "捐赠者" in one.message("zh")
    }
    assert {"data/items.json", "data/items.csv"} <= paths

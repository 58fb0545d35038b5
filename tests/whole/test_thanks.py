"""A donor who is not to be told may be thanked in the credits, and stands nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

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

"""Where lantai check puts its report."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from builder.cli import main
from builder.rendering.problems_json import as_json


@pytest.fixture
def site(folder: Path, tmp_path: Path) -> Path:
    shutil.copytree(folder, tmp_path / "site", ignore=shutil.ignore_patterns("build"))
    return tmp_path / "site"


def _check(site: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["--lang", "zh", "check", str(site), "--as-of", "2026-06-01", *options])


def test_text_goes_to_the_terminal(site: Path) -> None:
    """Without a word of --out the report is what is printed, ending with the counts; the status is 1."""
    result = _check(site)
    assert result.exit_code == 1
    assert "O19" in result.stdout
    assert result.stdout.rstrip().splitlines()[-1].startswith("错误 ")


def test_json_is_as_promised(site: Path, checked: object) -> None:
    """JSON is one document on standard output and keeps its shape, to the byte of every place."""
    assert json.loads(_check(site, "--format", "json").stdout) == json.loads(json.dumps(as_json(checked.problems)))


@pytest.mark.parametrize(("form", "name"), [("html", "problems.html"), ("xlsx", "quay.xlsx")])
def test_files_have_a_usual_place(site: Path, form: str, name: str) -> None:
    """Pages and workbooks go to build/report where no place is given; the command says where, and the counts."""
    result = _check(site, "--format", form)
    assert (site / "build" / "report" / name).is_file()
    assert name in result.stderr
    assert result.stdout.rstrip().splitlines()[-1].startswith("错误 ")


@pytest.mark.parametrize("form", ["text", "json", "html", "xlsx"])
def test_out_names_the_file(site: Path, tmp_path: Path, form: str) -> None:
    """Every form goes to the file that --out names, complete, with nothing else beside it."""
    target = tmp_path / "out" / f"r.{form}"
    assert _check(site, "--format", form, "--out", str(target)).exit_code == 1
    assert [path.name for path in target.parent.iterdir()] == [target.name]


@pytest.mark.parametrize("place", ["exhibits/quay/items.xlsx", "content/report.xlsx", "exhibits/new/report.xlsx"])
def test_nothing_is_written_among_the_curators_files(site: Path, place: str) -> None:
    """A place in content/ or exhibits/ is refused with a sentence and status 2, and the file is untouched."""
    before = (site / place).read_bytes() if (site / place).exists() else b""
    result = _check(site, "--format", "xlsx", "--out", str(site / place))
    assert result.exit_code == 2
    assert "请另选一个位置" in result.stdout
    assert ((site / place).read_bytes() if (site / place).exists() else b"") == before


def test_a_table_elsewhere_is_not_overwritten(site: Path) -> None:
    """A table that exhibit.yml names outside exhibits/ is the curator's, too."""
    shutil.move(site / "exhibits/quay/items.xlsx", site / "list.xlsx")
    settings = site / "exhibits/quay/exhibit.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "items: ../../list.xlsx\n", encoding="utf-8")
    before = (site / "list.xlsx").read_bytes()
    assert _check(site, "--format", "xlsx", "--out", str(site / "list.xlsx")).exit_code == 2
    assert (site / "list.xlsx").read_bytes() == before


def test_several_tables_need_a_folder(site: Path, tmp_path: Path) -> None:
    """Two exhibitions do not fit into one workbook: the command asks for a folder, and fills it."""
    shutil.copytree(site / "exhibits/quay", site / "exhibits/pier")
    result = _check(site, "--format", "xlsx", "--out", str(tmp_path / "one.xlsx"))
    assert result.exit_code == 2
    assert "2 份展品表" in result.stdout
    assert _check(site, "--format", "xlsx", "--out", str(tmp_path / "both")).exit_code == 1
    assert sorted(path.name for path in (tmp_path / "both").iterdir()) == ["pier.xlsx", "quay.xlsx"]

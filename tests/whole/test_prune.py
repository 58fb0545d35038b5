"""``lantai prune`` gives back what no edition uses, and changes nothing but that."""

from __future__ import annotations

from pathlib import Path

from builder.writing import held
from tests.whole.sites import lantai, picture, row, tree, write_site


def _results(folder: Path) -> int:
    return len(list((folder / "build/.store").glob("[0-9a-f][0-9a-f]/*")))


def test_only_what_no_edition_uses_goes(tmp_path: Path) -> None:
    """A picture that was exchanged goes from the store, the pictures of every edition stay, and so does the site."""
    folder = write_site(tmp_path / "site", [row(1), row(2)])
    assert lantai("build", folder).returncode == 0
    assert lantai("kiosk", folder).returncode == 0
    known = _results(folder)
    (folder / "exhibits/quay/images/p2.jpg").write_bytes(picture(9))
    for name in ("build", "kiosk"):
        assert lantai(name, folder).returncode == 0
    grown, before = _results(folder), tree(folder / "build/site")
    assert grown > known
    told = lantai("prune", folder)
    assert told.returncode == 0
    assert f"已清理不再用的图片 {grown - known} 组" in told.stdout
    assert _results(folder) == known
    assert tree(folder / "build/site") == before
    again = lantai("build", folder, "--out", folder / "build")
    assert again.returncode == 0
    assert tree(folder / "build/site") == before
    assert _results(folder) == known
    assert "已清理不再用的图片 0 组" in lantai("prune", folder).stdout


def test_nothing_to_prune(tmp_path: Path) -> None:
    """A site that was never built has nothing to drop, and no folder is made for it."""
    folder = write_site(tmp_path / "site", [row(1)])
    told = lantai("prune", folder)
    assert (told.returncode, "不用清理" in told.stdout) == (0, True)
    assert not (folder / "build").exists()


def test_a_store_that_nobody_wrote_about_stays(tmp_path: Path) -> None:
    """Where no build wrote down what it used, nothing is thrown away, and the message says what to do."""
    folder = write_site(tmp_path / "site", [row(1)])
    assert lantai("build", folder).returncode == 0
    for note in (folder / "build/.store").glob("used-*.json"):
        note.write_text("{", encoding="utf-8")
    known = _results(folder)
    told = lantai("prune", folder)
    assert told.returncode == 0
    assert "请先运行 lantai build" in told.stdout
    assert _results(folder) == known


def test_not_while_somebody_builds(tmp_path: Path) -> None:
    """Prune waits for nobody: while a build holds the folder it says so and exits 3."""
    folder = write_site(tmp_path / "site", [row(1)])
    assert lantai("build", folder).returncode == 0
    with held(folder / "build"):
        busy = lantai("prune", folder)
    assert busy.returncode == 3
    assert "另一个兰台" in busy.stdout

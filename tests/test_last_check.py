"""What was found is kept while nothing changes, and never a moment longer."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from builder import examination
from builder.last_check import LastCheck
from builder.order import Checked, Order
from builder.store import Store
from tests.whole.sites import ROOT, picture, row, write_site


def _check(folder: Path, out: Path | None = None) -> Checked:
    order = Order(folder=folder, out=out or folder / "build", as_of=date(2026, 1, 1))
    store = Store(order.out / ".store")
    checked = examination.check(order, store)
    store.save_memo()
    return checked


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two items, checked once, with a table that holds a warning."""
    folder = write_site(tmp_path, [row(1), row(2)])
    _check(folder)
    return folder


@pytest.fixture
def unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on, reading the tables anew is a failure."""

    def refuse(*_: object) -> None:
        raise AssertionError("it was read again")

    monkeypatch.setattr(examination, "load_site", refuse)


def test_the_same_files_are_not_read_again(site: Path, unread: None) -> None:
    """Items, problems and digests of pictures come back as they were found."""
    again = _check(site)
    assert again.site
    assert list(again.site.items) == ["quay/A-1", "quay/A-2"]


def test_what_comes_back_is_what_was_found(tmp_path: Path) -> None:
    """The kept finding equals a fresh one in every value."""
    folder = write_site(tmp_path, [row(1), row(2, 日期="约1958年"), row(3, 密级="绝密")])
    assert _check(folder) == _check(folder)


def test_every_kind_of_content_comes_back(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """The bundled site, with all that content/ holds, is not read a second time."""
    first = _check(ROOT, tmp_path)
    request.getfixturevalue("unread")
    assert _check(ROOT, tmp_path) == first


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("exhibits/quay/texts/foreword.zh.md", "另一段前言。"),
        ("content/pages/news.zh.md", "# 新"),
        ("content/site.yml", "lantai: 1\ntitle: {zh: 改}\n"),
    ],
)
def test_any_change_is_seen(site: Path, path: str, content: str) -> None:
    """A text, a page or a setting that changes is read, not remembered."""
    before = _check(site)
    (site / path).write_text(content, encoding="utf-8")
    after = _check(site)
    assert after.read != before.read
    if path.startswith("exhibits"):
        assert after.site
        assert "另一段前言" in after.site.exhibitions[0].foreword.zh


def test_a_picture_elsewhere_counts(tmp_path: Path) -> None:
    """A picture that changes in a folder outside the site is seen."""
    outside = tmp_path / "photos"
    outside.mkdir()
    for n in (1, 2):
        (outside / f"p{n}.jpg").write_bytes(picture(n))
    folder = write_site(tmp_path / "site", [row(1), row(2)])
    settings = folder / "exhibits/quay/exhibit.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "images: ../../../photos\n", encoding="utf-8")
    before = _check(folder)
    (outside / "p1.jpg").write_bytes(picture(7))
    after = _check(folder)
    assert before.site
    assert after.site
    assert before.site.items["quay/A-1"].pictures[0].digest != after.site.items["quay/A-1"].pictures[0].digest


def test_a_damaged_note_is_no_note(site: Path) -> None:
    """A byte that differs is noticed before anything is made of it."""
    found = site / "build/.store/last-check.found"
    content = found.read_bytes()
    found.write_bytes(content[:-9] + b"\0" + content[-8:])
    again = _check(site)
    assert again.site
    assert list(again.site.items) == ["quay/A-1", "quay/A-2"]


def test_a_foreign_note_runs_nothing(tmp_path: Path) -> None:
    """The reader knows the types of the model; a note that names a function is refused."""

    class Trap:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.mkdir, (str(tmp_path / "trap"),)

    store = Store(tmp_path / ".store")
    last = LastCheck(store)
    last.keep("mark", [], (None, (Trap(),)))  # type: ignore[arg-type]
    assert last.recall("mark") is None
    assert not (tmp_path / "trap").exists()


def test_a_file_that_cannot_be_read_is_never_remembered(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table that Excel holds open is told each time, and the finding without it is not kept."""
    digest = Store.digest

    def refused(self: Store, path: Path) -> str:
        if path.name.startswith("items."):
            raise PermissionError(13, "in use", str(path))
        return digest(self, path)

    monkeypatch.setattr(Store, "digest", refused)
    assert _check(site).read == ()


@pytest.mark.parametrize("note", ["[]", "null", "1", '{"mark": {}}', "[" * 100_000])
def test_a_note_of_another_shape_is_as_good_as_none(site: Path, note: str) -> None:
    """JSON that is no note of ours is passed over, and everything is read anew."""
    before = _check(site)
    (site / "build/.store/last-check.json").write_text(note, encoding="utf-8")
    assert _check(site) == before

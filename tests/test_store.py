"""The store makes a thing once, never serves a stale one, and leaves no half result."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.store import Store, recipe_key


def _recipe(folder: Path, content: str = "x") -> dict[str, object]:
    (folder / "a.txt").write_text(content, encoding="utf-8")
    return {"colour": "#fff"}


def test_made_once(tmp_path: Path) -> None:
    """A second request does not run the recipe again, also in a later run."""
    calls: list[Path] = []

    def recipe(folder: Path) -> dict[str, object]:
        calls.append(folder)
        return _recipe(folder)

    key = recipe_key("test", 1, {}, ["d1"])
    first = Store(tmp_path).make(key, {}, recipe)
    again = Store(tmp_path)
    assert again.make(key, {}, recipe) == first
    assert again.details(key) == {"colour": "#fff"}
    assert len(calls) == 1


@pytest.mark.parametrize(
    "other",
    [("test", 2, {}, ["d1"]), ("test", 1, {"quality": 80}, ["d1"]), ("test", 1, {}, ["d2"]), ("tiles", 1, {}, ["d1"])],
)
def test_key_follows_everything(other: tuple[str, int, dict[str, object], list[str]]) -> None:
    """Another recipe, version, parameter or input is another key."""
    assert recipe_key("test", 1, {}, ["d1"]) != recipe_key(*other)


def test_failure_leaves_nothing(tmp_path: Path) -> None:
    """A recipe that fails leaves no result and no rubbish."""

    def recipe(folder: Path) -> dict[str, object]:
        _recipe(folder)
        raise OSError("disk full")

    key = recipe_key("test", 1, {}, [])
    with pytest.raises(OSError, match="disk full"):
        Store(tmp_path).make(key, {}, recipe)
    assert Store(tmp_path).find(key) is None
    assert not list(tmp_path.glob(".part-*"))


def test_digest_follows_the_file(tmp_path: Path) -> None:
    """A master that was replaced has a new digest although its name stayed."""
    master = tmp_path / "a.jpg"
    master.write_bytes(b"one")
    store = Store(tmp_path / "store")
    first = store.digest(master)
    store.save_memo()
    master.write_bytes(b"another")
    assert Store(tmp_path / "store").digest(master) != first


def test_facts_are_remembered(tmp_path: Path) -> None:
    """Facts about a master survive the run."""
    store = Store(tmp_path)
    store.remember("d1", {"width": 3})
    store.save_memo()
    assert Store(tmp_path).recall("d1") == {"width": 3}


def test_prune_keeps_what_was_asked_for(tmp_path: Path) -> None:
    """Prune drops what no build asked for and nothing else."""
    store = Store(tmp_path)
    kept, dropped = recipe_key("test", 1, {}, ["a"]), recipe_key("test", 1, {}, ["b"])
    for key in (kept, dropped):
        store.make(key, {}, _recipe)
    assert store.prune([kept]) == 1
    assert store.find(kept)
    assert store.find(dropped) is None


@pytest.mark.parametrize("note", ["[]", "1", '{"a": 1}'])
def test_notes_of_another_shape_are_as_good_as_none(tmp_path: Path, note: str) -> None:
    """JSON that is no note of ours is passed over, and the file is read anew."""
    for name in ("digests", "facts"):
        (tmp_path / f"{name}.json").write_text(note, encoding="utf-8")
    master = tmp_path / "master"
    master.write_bytes(b"x")
    store = Store(tmp_path)
    assert store.recall(store.digest(master)) is None

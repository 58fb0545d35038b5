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


def _kept(folder: Path, edition: str, *names: str) -> None:
    """A run of an edition that asks for these results."""
    store = Store(folder)
    for name in names:
        store.make(recipe_key("test", 1, {}, [name]), {}, _recipe)
    store.note_used(edition)


def test_prune_keeps_what_the_last_builds_asked_for(tmp_path: Path) -> None:
    """Prune drops what the last run of no edition asked for, halves of killed runs, and nothing else."""
    _kept(tmp_path, "site.web", "a", "b")
    _kept(tmp_path, "kiosk.onsite", "c")
    _kept(tmp_path, "site.web", "a")
    (tmp_path / ".part-x").mkdir()
    (tmp_path / ".part-x" / "half").write_bytes(b"12345")
    size = sum(path.stat().st_size for path in Store(tmp_path).folder.glob("??/*/*")) // 3
    assert Store(tmp_path).prune() == (1, size + 5)
    assert [bool(Store(tmp_path).find(recipe_key("test", 1, {}, [name]))) for name in "abc"] == [True, False, True]
    assert not (tmp_path / ".part-x").exists()
    assert Store(tmp_path).prune() == (0, 0)


@pytest.mark.parametrize("note", [None, "", "7", "{"])
def test_prune_without_a_readable_note_drops_nothing(tmp_path: Path, note: str | None) -> None:
    """Who does not know what is used throws nothing away."""
    key = recipe_key("test", 1, {}, ["a"])
    Store(tmp_path).make(key, {}, _recipe)
    if note is not None:
        (tmp_path / "used-site.web.json").write_text(note, encoding="utf-8")
    assert Store(tmp_path).prune() is None
    assert Store(tmp_path).find(key)


def test_prune_forgets_masters_that_are_gone(tmp_path: Path) -> None:
    """Digests and facts of files that are no more are dropped, those of others stay."""
    store, masters = Store(tmp_path / "store"), [tmp_path / "a", tmp_path / "b"]
    for master in masters:
        master.write_bytes(master.name.encode())
        store.remember(store.digest(master), {"width": 3})
    store.note_used("site.web")
    gone, there = map(store.digest, masters)
    masters[0].unlink()
    store.prune()
    assert [Store(tmp_path / "store").recall(digest) for digest in (gone, there)] == [None, {"width": 3}]
    assert str(masters[0]) not in (tmp_path / "store" / "digests.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("note", ["[]", "1", '{"a": 1}'])
def test_notes_of_another_shape_are_as_good_as_none(tmp_path: Path, note: str) -> None:
    """JSON that is no note of ours is passed over, and the file is read anew."""
    for name in ("digests", "facts"):
        (tmp_path / f"{name}.json").write_text(note, encoding="utf-8")
    master = tmp_path / "master"
    master.write_bytes(b"x")
    store = Store(tmp_path)
    assert store.recall(store.digest(master)) is None

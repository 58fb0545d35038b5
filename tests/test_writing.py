"""One writer, one swap, one holder."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from builder.model.files import OutFile, Stored
from builder.store import file_digest
from builder.writing import BusyError, fresh_staging, held, publish, write


def _file(path: str, data: bytes = b"x") -> OutFile:
    return OutFile(PurePosixPath(path), data, ("show/1",))


def test_manifest_names_what_was_written(tmp_path: Path) -> None:
    """Size, sha256 and origin of every file are known after writing, stored or not."""
    master = tmp_path / "stored"
    master.write_bytes(b"picture")
    stored = OutFile(PurePosixPath("b/c.jpg"), Stored(master, 7, file_digest(master)))
    manifest = write(tmp_path / "out", [stored, _file("a.html", b"<p>")])
    assert list(manifest) == ["a.html", "b/c.jpg"]
    assert manifest["a.html"].made_from == ("show/1",)
    assert all(file_digest(tmp_path / "out" / path) == line.sha256 for path, line in manifest.items())


@pytest.mark.parametrize("path", ["../a", "/a", "a/../../b"])
def test_nothing_leaves_the_folder(tmp_path: Path, path: str) -> None:
    """A path that points outside is a fault of the program and stops it."""
    with pytest.raises(ValueError, match="leaves"):
        write(tmp_path / "out", [_file(path)])


@pytest.mark.parametrize("other", ["a.html", "A.html"])
def test_two_files_never_share_a_path(tmp_path: Path, other: str) -> None:
    """Two files with one path, also but for case, are refused."""
    with pytest.raises(ValueError, match="two files"):
        write(tmp_path / "out", [_file("a.html"), _file(other)])


def test_swap_replaces_the_whole(tmp_path: Path) -> None:
    """After publishing, the new folder stands complete and nothing of the old one is left."""
    for content in ("old", "new"):
        staging = fresh_staging(tmp_path, "site")
        (staging / f"{content}.html").write_text(content, encoding="utf-8")
        publish(staging, tmp_path / "site")
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["new.html"]
    assert not (tmp_path / ".site.staging").exists()


def test_swap_without_exchange(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where names cannot be exchanged in one step, two renames do, and a swap killed between them is mended."""
    monkeypatch.setattr("builder.writing._exchange", lambda one, other: False)
    test_swap_replaces_the_whole(tmp_path)
    (tmp_path / "site").rename(tmp_path / ".site.previous")
    fresh_staging(tmp_path, "site")
    assert (tmp_path / "site" / "new.html").exists()


def test_second_holder_is_told(tmp_path: Path) -> None:
    """A build folder is held by one at a time, and free again afterwards."""
    with held(tmp_path), pytest.raises(BusyError), held(tmp_path):
        pass
    with held(tmp_path):
        pass

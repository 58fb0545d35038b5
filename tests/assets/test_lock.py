"""The lock file is the only word on what is fetched."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builder.assets import lock_file, needed
from tests.assets.packages import tarball, write_lock

ROOT = Path(__file__).resolve().parents[2]


def test_our_lock_file_names_what_we_use() -> None:
    """Every package has a sha512, a keep list, and the version that package.json asks for."""
    packages = needed(lock_file())
    asked = json.loads((ROOT / "package.json").read_text())["dependencies"]
    assert {package.name: package.version for package in packages} == asked
    assert all(len(package.sha512) == 128 and package.keep for package in packages)


def test_our_lock_file_names_no_address() -> None:
    """No ``resolved``: the address is the reader's own affair."""
    assert "resolved" not in lock_file().read_text()
    assert "http" not in lock_file().read_text()


@pytest.mark.parametrize(
    "change", [{"resolved": "http://127.0.0.1/x.tgz"}, {"integrity": "sha1-AAAA"}, {"integrity": ""}]
)
def test_a_lock_file_that_cannot_be_trusted_is_refused(tmp_path: Path, change: dict[str, str]) -> None:
    """No address of its own, and no hash but sha512."""
    with pytest.raises(ValueError, match="sha512"):
        needed(write_lock(tmp_path, tarball(), **change))


def test_a_changed_hash_is_another_folder(tmp_path: Path) -> None:
    """Two contents never share a place in the cache."""
    first = needed(write_lock(tmp_path, tarball()))[0].folder
    assert first != needed(write_lock(tmp_path, tarball({"package/x": b""})))[0].folder

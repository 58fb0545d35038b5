"""Packages are fetched once, checked before they are opened, and a broken download goes on."""

from __future__ import annotations

import io
import json
import tarfile
from pathlib import Path

import pytest

from builder.assets import AssetError, fetch, needed, present
from tests.assets.packages import FILES, NAME, Registry, serving, tarball, write_lock


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_package_is_fetched_and_only_its_kept_files_stay(tmp_path: Path) -> None:
    """The folder holds what the keep list names and nothing else, and no unfinished file is left."""
    packages = needed(write_lock(tmp_path, tarball()))
    with serving(Registry(tarball())) as registry:
        found = fetch(packages, tmp_path / "cache", registry.address)
    assert names(found[NAME]) == ["400Regular/a.ttf", "700Bold/b.ttf", "LICENSE_FONT"]
    assert registry.asked == [("/@house/fonts/-/fonts-1.2.3.tgz", "")]
    assert names(tmp_path / "cache") == [f"{packages[0].folder}/{name}" for name in names(found[NAME])]


def test_what_is_there_is_not_asked_for_again(tmp_path: Path) -> None:
    """The second run needs no registry at all."""
    packages = needed(write_lock(tmp_path, tarball()))
    assert present(packages, tmp_path / "cache") == {}
    with serving(Registry(tarball())) as registry:
        first = fetch(packages, tmp_path / "cache", registry.address)
    assert fetch(packages, tmp_path / "cache", "http://127.0.0.1:9") == first
    assert present(packages, tmp_path / "cache") == first


@pytest.mark.parametrize("ranges", [True, False], ids=["the server resumes", "the server starts anew"])
def test_a_broken_download_is_said_and_a_second_run_completes_it(tmp_path: Path, ranges: bool) -> None:
    """MACHINE-03 names the package; the bytes that arrived are kept and used where the server allows it."""
    content = tarball()
    packages = needed(write_lock(tmp_path, content))
    with serving(Registry(content, ranges=ranges, breaks_after=100_000)) as registry:
        with pytest.raises(AssetError) as failure:
            fetch(packages, tmp_path / "cache", registry.address)
        assert failure.value.code == "MACHINE-03"
        assert failure.value.facts == {"name": NAME, "reason": f"100000 / {len(content)} bytes"}
        found = fetch(packages, tmp_path / "cache", registry.address)
    assert registry.asked[1][1] == "bytes=100000-"
    assert (found[NAME] / "400Regular/a.ttf").read_bytes() == FILES["package/400Regular/a.ttf"]


def test_a_complete_part_is_not_fetched_again(tmp_path: Path) -> None:
    """A run that was killed between download and unpacking loses nothing."""
    content = tarball()
    packages = needed(write_lock(tmp_path, content))
    part = tmp_path / "cache" / f"{packages[0].folder}.tgz.part"
    part.parent.mkdir(parents=True)
    part.write_bytes(content)
    with serving(Registry(content)) as registry:
        found = fetch(packages, tmp_path / "cache", registry.address)
    assert registry.asked[0][1] == f"bytes={len(content)}-"
    assert found[NAME].is_dir()


def test_other_bytes_are_refused_and_dropped(tmp_path: Path) -> None:
    """MACHINE-04: a replaced file is never opened and does not stay to poison the next run."""
    packages = needed(write_lock(tmp_path, tarball()))
    with serving(Registry(tarball({"package/evil": b"!"}))) as registry:
        with pytest.raises(AssetError) as failure:
            fetch(packages, tmp_path / "cache", registry.address)
        assert failure.value.code == "MACHINE-04"
        assert names(tmp_path / "cache") == []
        registry.content = tarball()
        assert fetch(packages, tmp_path / "cache", registry.address)


@pytest.mark.parametrize("status", [401, 404, 500])
def test_a_refusal_is_said(tmp_path: Path, status: int) -> None:
    """The server's answer stands in the reason."""
    packages = needed(write_lock(tmp_path, tarball()))
    with serving(Registry(b"", status=status)) as registry, pytest.raises(AssetError) as failure:
        fetch(packages, tmp_path / "cache", registry.address)
    assert failure.value.facts["reason"] == f"HTTP {status}"


def test_no_registry_is_said(tmp_path: Path) -> None:
    """Nobody answers: MACHINE-03, not a traceback."""
    packages = needed(write_lock(tmp_path, tarball()))
    with pytest.raises(AssetError) as failure:
        fetch(packages, tmp_path / "cache", "http://127.0.0.1:9")
    assert failure.value.code == "MACHINE-03"


def test_progress_counts_up_to_the_whole(tmp_path: Path) -> None:
    """The last report of a download is the whole of it."""
    heard: list[tuple[str, int, int]] = []
    content = tarball()
    packages = needed(write_lock(tmp_path, content))
    with serving(Registry(content)) as registry:
        fetch(packages, tmp_path / "c", registry.address, progress=lambda *said: heard.append(said))
    assert heard[0] == (NAME, 0, len(content))
    assert heard[-1] == (NAME, len(content), len(content))
    assert [done for _, done, _ in heard] == sorted(done for _, done, _ in heard)


@pytest.mark.parametrize(
    "bad",
    [
        tarball({"package/LICENSE_FONT": b"", "/etc/passwd": b""}),
        tarball({"package/../../x": b""}),
        tarball({"package/a\\b": b""}),
        tarball({}, links={"package/LICENSE_FONT": "/etc/passwd"}),
    ],
    ids=["absolute", "upwards", "backslash", "link"],
)
def test_a_package_that_reaches_outside_is_refused(tmp_path: Path, bad: bytes) -> None:
    """Even with the right hash nothing is written outside its folder and no link is followed."""
    packages = needed(write_lock(tmp_path, bad))
    with serving(Registry(bad)) as registry, pytest.raises(AssetError) as failure:
        fetch(packages, tmp_path / "cache", registry.address)
    assert failure.value.code == "MACHINE-04"
    assert names(tmp_path / "cache") == []


def test_a_package_without_its_files_is_said(tmp_path: Path) -> None:
    """The missing pattern is named."""
    thin = tarball({"package/LICENSE_FONT": b"OFL"})
    packages = needed(write_lock(tmp_path, thin))
    with serving(Registry(thin)) as registry, pytest.raises(AssetError, match="400Regular"):
        fetch(packages, tmp_path / "cache", registry.address)
    assert present(packages, tmp_path / "cache") == {}


@pytest.mark.parametrize("name", ["fonts-1.2.3.tgz", "house-fonts-1.2.3.tgz"])
def test_a_folder_of_tarballs_replaces_the_registry(tmp_path: Path, name: str) -> None:
    """For closed networks; the hash is checked there too."""
    packages = needed(write_lock(tmp_path, tarball()))
    (tmp_path / "given").mkdir()
    (tmp_path / "given" / name).write_bytes(tarball())
    assert (fetch(packages, tmp_path / "cache", "", tmp_path / "given")[NAME] / "LICENSE_FONT").is_file()
    (tmp_path / "given" / name).write_bytes(tarball({"package/x": b""}))
    with pytest.raises(AssetError) as failure:
        fetch(packages, tmp_path / "cache2", "", tmp_path / "given")
    assert failure.value.code == "MACHINE-04"


@pytest.mark.parametrize("below", ["", "node_modules/"])
def test_a_folder_of_unpacked_packages_replaces_the_registry(tmp_path: Path, below: str) -> None:
    """An unpacked package is taken by name and version; another version is refused."""
    packages = needed(write_lock(tmp_path, tarball()))
    given = tmp_path / "given" / below / NAME
    given.mkdir(parents=True)
    with tarfile.open(fileobj=io.BytesIO(tarball())) as archive:
        for member in archive:
            path = given / member.name.removeprefix("package/")
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(archive.extractfile(member).read())  # type: ignore[union-attr]
    found = fetch(packages, tmp_path / "cache", "", tmp_path / "given")
    assert names(found[NAME]) == ["400Regular/a.ttf", "700Bold/b.ttf", "LICENSE_FONT"]
    (given / "package.json").write_text(json.dumps({"name": NAME, "version": "9.9.9"}))
    with pytest.raises(AssetError) as failure:
        fetch(packages, tmp_path / "cache2", "", tmp_path / "given")
    assert failure.value.code == "MACHINE-04"


def test_an_empty_folder_says_what_is_wanted(tmp_path: Path) -> None:
    """The name of the missing tarball stands in the reason."""
    packages = needed(write_lock(tmp_path, tarball()))
    with pytest.raises(AssetError, match=r"fonts-1\.2\.3\.tgz"):
        fetch(packages, tmp_path / "cache", "", tmp_path)


def test_a_cache_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """A file stands where the cache should be: MACHINE-03, not a traceback."""
    packages = needed(write_lock(tmp_path, tarball()))
    (tmp_path / "cache").write_text("")
    with serving(Registry(tarball())) as registry, pytest.raises(AssetError) as failure:
        fetch(packages, tmp_path / "cache", registry.address)
    assert failure.value.code == "MACHINE-03"

"""Packages into the cache: what is there is kept, what is missing is fetched and checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from builder.assets.download import Progress, check_hash, download, open_part
from builder.assets.errors import AssetError, unreachable
from builder.assets.lock import Package
from builder.assets.unpack import adopt, unpack

__all__ = ["Progress", "fetch", "present"]


def _silent(_name: str, _done: int, _total: int) -> None:
    """Tell nobody."""


def present(packages: Sequence[Package], cache: Path) -> Mapping[str, Path]:
    """Those packages that the cache already has: name to folder. Asks nobody."""
    return {package.name: cache / package.folder for package in packages if (cache / package.folder).is_dir()}


def fetch(
    packages: Sequence[Package],
    cache: Path,
    registry: str,
    from_dir: Path | None = None,
    progress: Progress = _silent,
) -> dict[str, Path]:
    """Every package as a folder of its kept files: name to folder.

    A package that the cache has is not asked for again; a download that broke off goes on where it stopped.
    ``from_dir`` holds the tarballs or the unpacked packages (also as ``node_modules``) and replaces the registry;
    a tarball's hash is checked there too. Raises AssetError, MACHINE-03 or MACHINE-04, at the first failure;
    what was completed stays.
    """
    found: dict[str, Path] = {}
    for package in packages:
        target = cache / package.folder
        if not target.is_dir():
            try:
                if from_dir:
                    _from_folder(package, from_dir, target)
                else:
                    _from_registry(package, registry, target, progress)
            except OSError as error:
                raise unreachable(package.name, str(error)) from error
        found[package.name] = target
    return found


def _from_registry(package: Package, registry: str, target: Path, progress: Progress) -> None:
    place = target.with_name(f"{target.name}.tgz.part")
    try:
        with open_part(place) as part:
            download(package, registry, part, progress)
            check_hash(package, part)
            unpack(package, part, target)
    except AssetError as error:
        if error.code == "MACHINE-04":
            place.unlink(missing_ok=True)
        raise
    with suppress(OSError):  # another process still holds it: it removes it
        place.unlink()


def _from_folder(package: Package, folder: Path, target: Path) -> None:
    scoped = package.name.removeprefix("@").replace("/", "-")
    for name in (package.tarball, f"{scoped}-{package.version}.tgz"):
        if (folder / name).is_file():
            with (folder / name).open("rb") as tarball:
                check_hash(package, tarball)
                unpack(package, tarball, target)
            return
    for unpacked in (folder / package.name, folder / "node_modules" / package.name):
        if (unpacked / "package.json").is_file():
            adopt(package, unpacked, target)
            return
    raise unreachable(package.name, f"{package.tarball} ∉ {folder.name}")

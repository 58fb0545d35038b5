"""The kept files of a package, out of its tarball or of an unpacked folder, put in place at once or not at all."""

from __future__ import annotations

import json
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from io import BufferedIOBase
from pathlib import Path, PurePosixPath

from builder.assets.errors import unexpected, unreachable
from builder.assets.lock import Package


def kept(package: Package, name: str) -> bool:
    """Whether a file of the package is used."""
    return any(_matches(name, pattern) for pattern in package.keep)


def _matches(name: str, pattern: str) -> bool:
    """Folder by folder: a ``*`` does not reach across a slash."""
    parts, wanted = name.split("/"), pattern.split("/")
    return len(parts) == len(wanted) and all(map(fnmatchcase, parts, wanted))


@contextmanager
def into_place(package: Package, target: Path) -> Iterator[Path]:
    """A folder to fill that becomes ``target`` when all patterns are met; a failure leaves nothing behind."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = Path(tempfile.mkdtemp(prefix=".part-", dir=target.parent))
    try:
        yield part
        found = [path.relative_to(part).as_posix() for path in part.rglob("*") if path.is_file()]
        wanting = [p for p in package.keep if not any(_matches(name, p) for name in found)]
        if wanting:
            raise unreachable(package.name, f"? {', '.join(wanting)}")
        try:
            part.replace(target)
        except OSError:
            if not target.is_dir():  # another process was faster: its folder holds the same files
                raise
    finally:
        shutil.rmtree(part, ignore_errors=True)


def unpack(package: Package, tarball: BufferedIOBase, target: Path) -> None:
    """Take the kept files out of a tarball whose hash was checked. No link, no absolute path and no ``..`` is
    followed: such a package is refused as a whole.
    """
    with into_place(package, target) as part:
        try:
            with tarfile.open(fileobj=tarball, mode="r:gz") as archive:
                for member in archive:
                    _take(package, archive, member, part)
        except (tarfile.TarError, EOFError, OSError) as error:
            raise unreachable(package.name, str(error) or type(error).__name__) from error


def _take(package: Package, archive: tarfile.TarFile, member: tarfile.TarInfo, part: Path) -> None:
    path = PurePosixPath(member.name)
    if path.is_absolute() or ".." in path.parts or "\\" in member.name or ":" in member.name:
        raise unexpected(package.name)
    inner = "/".join(path.parts[1:])
    if member.isdir() or not kept(package, inner):
        return
    stream = archive.extractfile(member) if member.isfile() else None
    if stream is None:
        raise unexpected(package.name)
    goal = part.joinpath(*path.parts[1:])
    goal.parent.mkdir(parents=True, exist_ok=True)
    with stream, goal.open("wb") as out:
        shutil.copyfileobj(stream, out)


def adopt(package: Package, folder: Path, target: Path) -> None:
    """Copy the kept files of a package that somebody unpacked. Raises AssetError where it is another version."""
    try:
        facts = json.loads((folder / "package.json").read_text(encoding="utf-8"))
        if (facts.get("name"), facts.get("version")) != (package.name, package.version):
            raise unexpected(package.name)
        with into_place(package, target) as part:
            for path in sorted(folder.rglob("*")):
                inner = path.relative_to(folder).as_posix()
                if kept(package, inner) and path.is_file() and not path.is_symlink():
                    (part / inner).parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(path, part / inner)
    except (OSError, ValueError) as error:
        raise unreachable(package.name, str(error)) from error

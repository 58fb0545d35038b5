"""Which packages are needed, with their hashes: package.json and package-lock.json."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from pathlib import Path

_BUILDER = Path(__file__).resolve().parent.parent
_IN_NODE = "node_modules/"


@dataclass(frozen=True, slots=True)
class Package:
    """A package of the registry: ``sha512`` in hexadecimal is that of its tarball; ``keep`` are patterns of the files
    that are used, relative to the package, with ``/``.
    """

    name: str
    version: str
    sha512: str
    keep: tuple[str, ...]

    @property
    def tarball(self) -> str:
        """The file's name at the registry: ``noto-serif-sc-0.4.3.tgz``."""
        return f"{self.name.rpartition('/')[2]}-{self.version}.tgz"

    @property
    def folder(self) -> str:
        """Where the package lies in a cache; a changed hash is another folder."""
        return f"{self.name}/{self.version}-{self.sha512[:12]}"


def lock_file() -> Path:
    """The lock file of this Lantai: in a wheel beside the packaged files, in a checkout at its top."""
    packaged = _BUILDER / "packaged" / "package-lock.json"
    return packaged if packaged.is_file() else _BUILDER.parent / "package-lock.json"


def packaged_folder() -> Path | None:
    """The folder of the files that travel in a wheel; None in a checkout."""
    folder = _BUILDER / "packaged"
    return folder if (folder / "fonts").is_dir() else None


def needed(lock: Path) -> tuple[Package, ...]:
    """The packages of a lock file, in the order of their names; package.json beside it says which files are kept.

    Raises ValueError for a lock file that is not ours to trust: no sha512, an address of its own, or no keep list.
    """
    entries = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    keep = json.loads(lock.with_name("package.json").read_text(encoding="utf-8"))["lantai"]["keep"]
    packages = []
    for path, entry in sorted(entries.items()):
        name = path.removeprefix(_IN_NODE)
        if not name:
            continue
        algorithm, _, digest = str(entry.get("integrity", "")).partition("-")
        if algorithm != "sha512" or "resolved" in entry or name not in keep:
            raise ValueError(f"{lock.name}: {name} needs a sha512, no address and a keep list")
        sha512 = base64.b64decode(digest, validate=True).hex()
        packages.append(Package(name, entry["version"], sha512, tuple(keep[name])))
    return tuple(packages)

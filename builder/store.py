"""The content-addressed store: what was made once is not made again, and a stale result cannot be served.

A result's key is the hash of the recipe's name and version, its parameters and the digests of its inputs. A recipe's
version is raised by hand when its code changes the bytes it makes.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from builder.model.files import Stored

_CHUNK = 1 << 20
_USED = "used-"
_PLACES = "[0-9a-f][0-9a-f]/*"


def file_digest(path: Path) -> str:
    """The sha256 of a file, read in pieces."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(_CHUNK):
            digest.update(piece)
    return digest.hexdigest()


def recipe_key(recipe: str, version: int, parameters: Mapping[str, object], inputs: Iterable[str]) -> str:
    """The key of a result: sha256 over the recipe and everything that decides its bytes."""
    parts = [recipe, version, parameters, list(inputs)]
    return hashlib.sha256(json.dumps(parts, sort_keys=True, ensure_ascii=True).encode()).hexdigest()


class Store:
    """A folder of finished results, one folder a key. Safe against crashes and a second writer of the same key.

    ``used`` collects the keys that were asked for; ``note_used`` writes them down, so that ``prune`` can drop the rest.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.used: set[str] = set()
        self._paths: dict[str, Path] = {}
        self._details: dict[str, dict[str, object]] = {}
        self._memo: dict[str, tuple[int, int, int, str]] | None = None
        self._facts: dict[str, dict[str, object]] | None = None
        self._memo_changed = False

    # --- masters

    def digest(self, path: Path) -> str:
        """The digest of a master, remembered by path, size and times, so that an unchanged file is not read again.

        The time of change (ctime) counts too: a copy that keeps the old time of writing still has a new one.
        """
        memo = self._read_memo()
        stat, name = path.stat(), os.path.abspath(path)  # noqa: PTH100  # resolve() costs a system call for each folder
        known = memo.get(name)
        if known and known[:3] == (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns):
            digest = known[3]
        else:
            digest = file_digest(path)
            memo[name] = (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, digest)
            self._memo_changed = True
        self._paths[digest] = path
        return digest

    def master(self, digest: str) -> Path:
        """The file behind a digest that this run has seen; raises KeyError for any other."""
        return self._paths[digest]

    def recall(self, digest: str) -> dict[str, object] | None:
        """What ``remember`` wrote down about a master in this run or an earlier one."""
        return self._read_facts().get(digest)

    def remember(self, digest: str, facts: Mapping[str, object]) -> None:
        """Keep small facts about a master (JSON values) beside its digest."""
        self._read_facts()[digest] = dict(facts)
        self._memo_changed = True

    def save_memo(self) -> None:
        """Write down the digests and facts of this run."""
        if not self._memo_changed:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        for name, content in (("digests", self._read_memo()), ("facts", self._read_facts())):
            part = self.folder / f"{name}.{os.getpid()}.part"
            part.write_text(json.dumps(content, sort_keys=True), encoding="utf-8")
            part.replace(self.folder / f"{name}.json")
        self._memo_changed = False

    def _read_facts(self) -> dict[str, dict[str, object]]:
        if self._facts is None:
            try:
                self._facts = dict(json.loads((self.folder / "facts.json").read_text(encoding="utf-8")))
            except (OSError, ValueError, TypeError, AttributeError):  # missing, damaged, or no mapping of ours
                self._facts = {}
        return self._facts

    def _read_memo(self) -> dict[str, tuple[int, int, int, str]]:
        if self._memo is None:
            try:
                raw = json.loads((self.folder / "digests.json").read_text(encoding="utf-8"))
                self._memo = {
                    name: (int(size), int(written), int(changed), str(digest))
                    for name, (size, written, changed, digest) in raw.items()
                }
            except (OSError, ValueError, TypeError, AttributeError):  # missing, damaged, or no mapping of ours
                self._memo = {}
        return self._memo

    # --- results

    def find(self, key: str) -> dict[str, Stored] | None:
        """The files of a finished result by name, or None where it was never made."""
        folder = self._place(key)
        try:
            recipe = json.loads((folder / "recipe.json").read_bytes())
        except (OSError, ValueError):
            return None
        self.used.add(key)
        self._details[key] = recipe["details"]
        return {name: Stored(folder / name, size, digest) for name, (size, digest) in recipe["files"].items()}

    def details(self, key: str) -> dict[str, object]:
        """What the recipe wrote down about its result."""
        if key not in self._details:
            self._details[key] = json.loads((self._place(key) / "recipe.json").read_bytes())["details"]
        return dict(self._details[key])

    def make(
        self, key: str, why: Mapping[str, object], recipe: Callable[[Path], Mapping[str, object]]
    ) -> dict[str, Stored]:
        """The files of a result, made by ``recipe`` into an empty folder where they are not there yet.

        ``why`` says in recipe.json what the result is; what ``recipe`` returns is kept beside it. A recipe that
        raises leaves nothing behind.
        """
        if found := self.find(key):
            return found
        target = self._place(key)
        target.parent.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(prefix=".part-", dir=self.folder))
        try:
            details = recipe(part)
            files = {
                path.relative_to(part).as_posix(): (path.stat().st_size, file_digest(path))
                for path in sorted(part.rglob("*"))
                if path.is_file()
            }
            record = {"why": dict(why), "files": files, "details": dict(details)}
            (part / "recipe.json").write_text(json.dumps(record, sort_keys=True, ensure_ascii=False), encoding="utf-8")
            try:
                part.replace(target)
            except OSError:
                if not (target / "recipe.json").is_file():
                    shutil.rmtree(target, ignore_errors=True)
                    part.replace(target)
        finally:
            shutil.rmtree(part, ignore_errors=True)
        found = self.find(key)
        assert found is not None  # written a moment ago
        return found

    # --- hygiene

    def note_used(self, edition: str) -> None:
        """Write down what this run asked for, as all that ``edition`` needs."""
        self.folder.mkdir(parents=True, exist_ok=True)
        part = self.folder / f"{_USED}{edition}.{os.getpid()}.part"
        part.write_text(json.dumps(sorted(self.used)), encoding="utf-8")
        part.replace(self.folder / f"{_USED}{edition}.json")

    def prune(self) -> tuple[int, int] | None:
        """Drop every result that the last run of no edition asked for, and digests of masters that are gone; says how
        many results went and how many bytes came free. None, and nothing is dropped, where no edition has a readable
        note. The caller holds the build folder.
        """
        notes = sorted(self.folder.glob(f"{_USED}*.json"))
        try:
            kept = {str(key) for note in notes for key in json.loads(note.read_text(encoding="utf-8"))}
        except (OSError, ValueError, TypeError):
            return None
        if not notes:
            return None
        gone = [place for place in sorted(self.folder.glob(_PLACES)) if place.parent.name + place.name not in kept]
        free = sum(map(_alone, [*gone, *self.folder.glob(".part-*")]))
        for folder in (*gone, *self.folder.glob(".part-*")):
            shutil.rmtree(folder)
        self._forget_the_gone()
        return len(gone), free

    def _forget_the_gone(self) -> None:
        memo, facts = self._read_memo(), self._read_facts()
        for name in [name for name in memo if not Path(name).exists()]:
            del memo[name]
        known = {digest for *_, digest in memo.values()}
        for digest in [digest for digest in facts if digest not in known]:
            del facts[digest]
        self._memo_changed = True
        self.save_memo()

    def _place(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


def _alone(folder: Path) -> int:
    """Bytes below a folder that no published file shares."""
    found = (path.stat() for path in folder.rglob("*") if path.is_file())
    return sum(stat.st_size for stat in found if stat.st_nlink == 1)


def store_of(out: Path) -> Store:
    """The store of a build folder."""
    return Store(out / ".store")

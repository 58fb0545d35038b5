"""A new site folder: small, working, and the curator's own from the first minute."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from builder.model.files import OutFile, Stored
from builder.model.outreach.kinds import CONTENT_KINDS
from builder.model.outreach.tabled import TableShape
from builder.rendering.schema import schemas
from builder.scaffold.blank import blank_workbook
from builder.scaffold.files import EXHIBITION, FILES
from builder.scaffold.two_houses import JIA, YI, two_houses

__all__ = ["EXHIBITION", "blank_workbook", "joint_example", "make", "new_site", "place"]


def new_site() -> dict[str, bytes]:
    """Every file of a new site by its path."""
    files = {name: text.encode() for name, text in FILES.items()}
    files[f"exhibits/{EXHIBITION}/items.xlsx"] = blank_workbook()
    files |= {f".lantai/{name}": schema for name, schema in schemas().items()}
    files |= {f".lantai/{kind.name}.csv": blank_table(kind.table) for kind in CONTENT_KINDS.values() if kind.table}
    return files


def blank_table(shape: TableShape) -> bytes:
    """The header of a table as Excel opens it: a Chinese and, where there may be one, an English column of each."""
    names = [name for one in shape.columns for name in (one.heads[0], f"{one.heads[0]}（英文）")[: 1 + one.translated]]
    return ("\ufeff" + ",".join(names) + "\r\n").encode()


def joint_example() -> dict[str, bytes]:
    """Every file of the two houses by its path."""
    common = {name: data for name, data in new_site().items() if not name.startswith("exhibits/")}
    shared = {f"{house.folder}/{name}": data for house in (JIA, YI) for name, data in common.items()}
    return shared | dict(two_houses())


def make(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files of a new site into ``folder``, which must be empty or absent."""
    for name, content in sorted(files.items()):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def place(target: Path, files: Iterable[OutFile], pictures: Iterable[tuple[Path, str]]) -> None:
    """Write an imported exhibition beside what is there; ``target`` must not exist. A failure leaves nothing."""
    part = target.with_name(f".{target.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        for file in files:
            goal = part / file.path
            goal.parent.mkdir(parents=True, exist_ok=True)
            goal.write_bytes(file.data.path.read_bytes() if isinstance(file.data, Stored) else file.data)
        for source, name in pictures:
            goal = part / name
            goal.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, goal)
        part.replace(target)
        schema = target.parent.parent / ".lantai" / "exhibit.schema.json"
        if not schema.exists():
            schema.parent.mkdir(exist_ok=True)
            schema.write_bytes(schemas()["exhibit.schema.json"])
    finally:
        shutil.rmtree(part, ignore_errors=True)

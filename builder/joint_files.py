"""What a merge writes for people: a table to look ids up in, and the two documents that a first package needs."""

from __future__ import annotations

import json
import re
from pathlib import Path

from builder.exchange.packing import item_columns
from builder.model.document import Words
from builder.model.lent import joint_id
from builder.model.package import ITEMS_XLSX, Package
from builder.model.partner import PARTNER, PARTNERS
from builder.rendering.item_workbook import items_workbook

_NAMED = re.compile(r"^\s*joint\s*:", re.MULTILINE)


def reading_copy(package: Package) -> dict[str, bytes]:
    """items.xlsx of a version, with the ids that the items have here."""
    items = tuple(item.model_copy(update={"id": joint_id(package.giver.code, item.id)}) for item in package.items)
    named = package.model_copy(update={"items": items})
    return {ITEMS_XLSX: items_workbook(named, item_columns(named))}


def first_files(folder: Path, package: Package) -> dict[str, bytes]:
    """The files that are missing: partner.yml without an agreement, for that is the host's to name; and an exhibition
    that shows the package, where no exhibition does.
    """
    files: dict[str, bytes] = {}
    place = f"{PARTNERS}/{package.giver.code}/{PARTNER}"
    if not (folder / place).exists():
        files[place] = _partner(package)
    name = f"{package.giver.code}-{package.exhibition.id}".lower()
    if not _shown(folder, package) and not (folder / "exhibits" / name).exists():
        files[f"exhibits/{name}/exhibit.yml"] = _exhibit(package)
    return files


def _shown(folder: Path, package: Package) -> bool:
    """Whether an exhibition names the package under ``joint``."""
    for path in sorted((folder / "exhibits").glob("*/exhibit.yml")):
        text = path.read_text(encoding="utf-8", errors="replace")
        if (found := _NAMED.search(text)) and package.id in text[found.end() :]:
            return True
    return False


def _partner(package: Package) -> bytes:
    lines = (
        "lantai: 1",
        f"name: {_flow(package.giver.name, package.giver.code)}",
        f"contact: {_quoted(package.giver.contact)}",
        "# 签好协议后写上编号，借来的展品才会展出 · its items are shown once the agreement has a number here",
        'agreement: {number: ""}',
    )
    return "\n".join((*lines, "")).encode()


def _exhibit(package: Package) -> bytes:
    exhibition = package.exhibition
    lines = [
        "lantai: 1",
        f"title: {_flow(exhibition.title, exhibition.id)}",
        f"subtitle: {_flow(exhibition.subtitle)}" if exhibition.subtitle.text else "",
        f"summary: {_flow(exhibition.summary)}" if exhibition.summary.text else "",
        "# 展出的合作馆资料，先后就是展出的先后 · packages of partners, in the order in which they are shown",
        f"joint: [{package.id}]",
    ]
    return "\n".join((*filter(None, lines), "")).encode()


def _flow(words: Words, instead: str = "") -> str:
    told = {code: getattr(words, code) for code in ("zh", "en") if getattr(words, code)} or {"zh": instead}
    return f"{{{', '.join(f'{code}: {_quoted(text)}' for code, text in told.items())}}}"


def _quoted(text: str) -> str:
    """A text that YAML reads as it is, whatever a partner wrote."""
    return json.dumps(text, ensure_ascii=True)

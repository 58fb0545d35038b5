"""A site folder as read: content/site.yml and every exhibition below exhibits/."""

from __future__ import annotations

import re
from pathlib import Path

from builder.load.documents import load_documents, load_yearly
from builder.load.engine import check_engine
from builder.load.exhibition import SETTINGS, load_exhibition
from builder.load.joint import Joined, with_lent
from builder.load.redirects import read_redirects
from builder.load.returned import with_answers
from builder.load.settings import Read, read_settings
from builder.load.standing import read_approvals, read_withdrawn
from builder.load.written_pages import read_written_pages
from builder.model.draft import DraftSite
from builder.model.kiosk_settings import NO_KIOSK, KioskSettings
from builder.model.problems import Problem
from builder.model.settings import SiteSettings
from builder.model.slug import slug
from builder.model.where import Where
from builder.store import Store
from builder.tables.source import why_not_opened

_ID = re.compile(r"[a-z0-9-]+")
_SITE = "content/site.yml"
_KIOSK = "content/kiosk.yml"


def load_site(folder: Path, store: Store) -> tuple[DraftSite | None, list[Problem]]:
    """Read everything a curator wrote, with every problem at once. None where content/site.yml tells nothing.

    Cells stay as typed, each with its file, sheet, row and column. Pictures are digested through ``store``, which
    remembers them; their pixels are not touched.
    """
    read = read_settings(folder / _SITE, _SITE, SiteSettings)
    problems = list(read.problems)
    joined = _exhibitions(folder, store, problems)
    (documents, found), (yearly, more) = load_documents(folder), load_yearly(folder)
    problems += [*found, *more]
    (withdrawn, found), (ledger, more) = read_withdrawn(folder), read_approvals(folder / "content", "content")
    kiosk, (redirects, others) = _kiosk(folder), read_redirects(folder)
    problems += [*found, *more, *kiosk.problems, *others, *check_engine(folder)]
    if read.settings is None:
        return None, problems
    site = DraftSite(
        settings=read.settings,
        exhibitions=tuple(one.exhibition for one in joined),
        documents=documents,
        yearly=yearly,
        pages=read_written_pages(folder, store),
        ledger=ledger,
        withdrawn=withdrawn,
        taken_back=tuple(down for one in joined for down in one.taken_back),
        kiosk=kiosk.settings or NO_KIOSK,
        kiosk_marks=kiosk.marks,
        redirects=redirects,
        marks=read.marks,
    )
    return site, problems


def _exhibitions(folder: Path, store: Store, problems: list[Problem]) -> list[Joined]:
    """Every exhibition, with what partners lent to it."""
    joined: list[Joined] = []
    for home in _homes(folder / "exhibits", problems):
        place = f"exhibits/{home.name}"
        if not _ID.fullmatch(home.name):
            facts = {"name": home.name, "suggestion": slug(home.name).replace(".", "-") or "exhibition-1"}
            problems.append(Problem(code="FILE-07", where=Where(place), facts=facts))
            continue
        exhibition, found = load_exhibition(home, place, store)
        exhibition, answered = with_answers(folder, exhibition)
        joined.append(with_lent(folder, exhibition, store))
        problems += [*found, *answered, *joined[-1].problems]
    return joined


def read_site_settings(folder: Path) -> tuple[SiteSettings | None, list[Problem]]:
    """content/site.yml alone."""
    read = read_settings(folder / _SITE, _SITE, SiteSettings)
    return read.settings, read.problems


def _kiosk(folder: Path) -> Read[KioskSettings]:
    """content/kiosk.yml, or what holds where there is none."""
    path = folder / _KIOSK
    return read_settings(path, _KIOSK, KioskSettings) if path.exists() else Read(NO_KIOSK, {}, [])


def _homes(exhibits: Path, problems: list[Problem]) -> list[Path]:
    """The folders of exhibitions, sorted. A table without an exhibit.yml is a problem."""
    if not exhibits.is_dir():
        return []
    homes: list[Path] = []
    try:
        for home in sorted(exhibits.iterdir()):
            if not home.is_dir() or home.name.startswith("."):
                continue
            names = {path.name for path in home.iterdir()}
            if SETTINGS in names:
                homes.append(home)
            elif any(name.lower().startswith(("items.", "exhibit.")) for name in names):
                name = f"exhibits/{home.name}/{SETTINGS}"
                problems.append(Problem(code="FILE-01", where=Where(name), facts={"name": name}))
    except OSError as refused:
        reason = why_not_opened(refused)
        problems.append(Problem(code="FILE-02", where=Where("exhibits"), facts={"name": "exhibits", "reason": reason}))
    return homes

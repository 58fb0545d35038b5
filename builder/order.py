"""What is asked of the pipeline, what it is given, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from builder.fonts.faces import Faces
from builder.gate import Audience, Circumstances, Released, circumstances
from builder.marks import Marks
from builder.model.address import Addresses
from builder.model.files import OutFile
from builder.model.item import Site
from builder.model.problems import Problem
from builder.model.progress import Progress
from builder.model.public import PublicImage
from builder.model.rendition import Rendition
from builder.store import Store


class EngineError(Exception):
    """The engine stopped; ``problem`` says why in the curator's languages."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message("en"))
        self.problem = problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What was asked for. Nothing below reads the clock or the surroundings: the day and the folders stand here.

    ``kiosk`` asks for the edition that runs at a booth, from a folder; ``partner`` (a code) for the site that wears
    this partner's face.
    """

    folder: Path
    out: Path
    as_of: date
    audience: Audience = "web"
    base_url: str | None = None
    draft: bool = False
    kiosk: bool = False
    strict: bool = False
    with_print: bool = True
    jobs: int = 2
    partner: str = ""


def target_name(order: Order) -> str:
    """The folder below ``build/`` that an order makes."""
    if order.partner:
        return f"partner-{order.partner}{'.kiosk' if order.kiosk else ''}"  # no code has a dot
    return "draft" if order.draft else "kiosk" if order.kiosk else "site"


def report_folder(order: Order) -> Path:
    """Where the reports of an edition stand; those of the web site and the draft are at the top."""
    if order.partner:
        return order.out / "report" / target_name(order)
    return order.out / "report" / "kiosk" if order.kiosk else order.out / "report"


def asking(order: Order, site: Site, problems: Iterable[Problem]) -> Circumstances:
    """The question that this order puts to the gate."""
    return circumstances(
        site, problems, audience=order.audience, as_of=order.as_of, draft=order.draft, kiosk=order.kiosk
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What the surroundings provide: the theme (overrides first), the fonts (``whole`` fetches them where ``faces`` is
    the subset of a wheel), the viewer's files, and an ear.
    """

    theme_folders: Sequence[Path]
    faces: Faces
    whole: Callable[[], Faces]
    viewer: Sequence[OutFile]
    progress: Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What load and check found. ``site`` is None where not even an empty site can be told; ``read`` are the marks of
    the files that it was found in, empty where one of them cannot be read.
    """

    site: Site | None
    problems: tuple[Problem, ...]
    read: Marks = ()

    @property
    def stops_all(self) -> bool:
        return self.site is None or any(problem.kind.withholds == "all" for problem in self.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What the gate said, before any picture was made. ``found`` are the problems of load and check, ``problems``
    these with the gate's, ``read`` the marks of the files that were read.
    """

    order: Order
    store: Store
    site: Site
    found: tuple[Problem, ...]
    released: Released
    problems: tuple[Problem, ...]
    read: Marks = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """Everything that is known before a page is rendered. Pages, exports and print see ``released.site`` only."""

    order: Order
    tools: Tools
    store: Store
    site: Site
    released: Released
    renditions: Mapping[PublicImage, Rendition]
    addresses: Addresses
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a build ended. ``published`` is False where the last site was left untouched."""

    published: bool
    problems: tuple[Problem, ...]
    shown: int = 0
    withheld: int = 0
    files: int = 0
    valid_until: date | None = None
    items: frozenset[str] = frozenset()
    folder: Path = field(default_factory=Path)

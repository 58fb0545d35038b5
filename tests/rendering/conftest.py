"""The sixty rows with twenty-five mistakes, made and checked once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from builder.deciding import examine
from builder.model.problems import Problem
from builder.order import Checked, Order
from builder.rendering.sources import Sources
from builder.store import store_of
from tests.rendering.mistakes import MISTAKES, write_site


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site folder; tests only read it."""
    return write_site(tmp_path_factory.mktemp("mistakes") / "site")


@pytest.fixture(scope="session")
def order(folder: Path) -> Order:
    return Order(folder=folder, out=folder / "build", as_of=date(2026, 6, 1))


@pytest.fixture(scope="session")
def checked(order: Order) -> Checked:
    return examine(order, store_of(order.out))


@pytest.fixture(scope="session")
def sources(folder: Path) -> Sources:
    return Sources(folder)


@pytest.fixture(scope="session")
def problems(checked: Checked, sources: Sources) -> tuple[Problem, ...]:
    """Every problem, at its cell."""
    return checked.problems


@pytest.fixture(scope="session")
def mistaken_rows() -> frozenset[int]:
    """The rows of the sheet that hold a mistake."""
    return frozenset(number + 1 for number in MISTAKES)

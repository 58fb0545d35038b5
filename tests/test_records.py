"""What commands write beside the curator's files is written by one at a time."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path

import pytest

from builder.edition import GivenOut, give_out_files, given_out
from builder.examination import check
from builder.gate import Signature
from builder.load import read_approvals, read_withdrawn
from builder.model.item import Site
from builder.order import Order
from builder.signing import record
from builder.store import store_of
from builder.withdrawing import withdraw
from builder.writing import BusyError, recording
from tests.whole.sites import row, write_site

DAY = date(2026, 11, 22)
PEOPLE = 8


def checked(folder: Path) -> Site:
    order = Order(folder=folder, out=folder / "build", as_of=DAY)
    site = check(order, store_of(order.out)).site
    assert site is not None
    return site


def at_once(*tasks: threading.Thread) -> None:
    for one in tasks:
        one.start()
    for one in tasks:
        one.join()


def test_many_sign_and_withdraw_at_once(tmp_path: Path) -> None:
    """Everybody read the ledger before anybody wrote: every line is whole, follows the one before it, and counts; so
    does every withdrawal.
    """
    folder = write_site(tmp_path, [row(n) for n in range(1, PEOPLE + 1)])
    site = checked(folder)
    show = site.exhibitions[0]
    items = sorted(site.items.values(), key=lambda item: item.id)
    at_once(
        *(
            threading.Thread(
                target=record, args=(folder, site, show, [item.key], Signature(stage="final", by=f"审核{n}"), DAY)
            )
            for n, item in enumerate(items)
        ),
        *(
            threading.Thread(target=withdraw, args=(folder, item), kwargs={"reason": "撤", "by": "李", "day": DAY})
            for item in (*items[:4], *items[:4])
        ),
    )
    ledger, problems = read_approvals(folder / "exhibits/quay", "exhibits/quay")
    assert (ledger.broken, problems) == ((), [])
    assert {one.by for one in ledger.approvals} == {f"审核{n}" for n in range(PEOPLE)}
    assert len({one.line for one in ledger.approvals}) == PEOPLE
    down, problems = read_withdrawn(folder)
    assert problems == []
    assert sorted(one.withdrawal.item for one in down) == [item.key for item in items[:4]]


class Kiosk:
    """What came of an edition."""

    items = frozenset({"quay/A-1"})
    valid_until = None


def test_many_editions_at_once(tmp_path: Path) -> None:
    """Every holder stands in the list once, under one header."""
    made = tmp_path / "build" / "kiosk.zip"
    made.parent.mkdir()
    made.write_bytes(b"x")
    at_once(
        *(
            threading.Thread(target=give_out_files, args=(tmp_path, [made], "kiosk", f"第{n // 2}站", Kiosk(), DAY))
            for n in range(PEOPLE)
        )
    )
    found = given_out(tmp_path)
    assert sorted(one.to for one in found) == [f"第{n}站" for n in range(PEOPLE // 2)]
    assert found[0] == GivenOut(
        date="2026-11-22",
        kind="kiosk",
        path="build/kiosk.zip",
        to=found[0].to,
        sha256="2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
        items=Kiosk.items,
    )


def test_a_try_out_is_not_listed(tmp_path: Path) -> None:
    """What is given to nobody leaves no line."""
    made = tmp_path / "kiosk.zip"
    made.write_bytes(b"x")
    assert give_out_files(tmp_path, [made], "kiosk", "", Kiosk(), DAY) == 0
    assert not (tmp_path / "content").exists()
    assert [give_out_files(tmp_path, [made], "kiosk", "乙市", Kiosk(), DAY) for _ in range(2)] == [1, 0]


def test_whoever_waits_too_long_is_told(tmp_path: Path) -> None:
    """A second writer waits, and is refused where the first does not let go."""
    with recording(tmp_path), pytest.raises(BusyError), recording(tmp_path, patience=0.05):
        pass
    with recording(tmp_path):
        pass

"""The gate beside copying its items, and the walk for leaks beside sha256 of what is walked."""

from __future__ import annotations

import copy
import hashlib
import random
import time
from collections.abc import Callable
from datetime import date

from builder.gate import Circumstances, release
from builder.verify.expectation import Secret
from builder.verify.reading import Reader
from builder.verify.secrets import Leaks
from tests.gate.build import item, site

ITEMS = 10_000
PAGES = 400
HAN = [chr(code) for code in range(0x4E00, 0x9FA5)]


def best(work: Callable[[], object], rounds: int = 5) -> float:
    """The shortest of several rounds, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def gating() -> None:
    """Ten thousand items with a dozen fields each: decided and made public, beside copying them."""
    values = (
        "reference_code",
        "creator",
        "place",
        "people",
        "event",
        "caption",
        "alt_text",
        "credit_line",
        "donor",
        "notes",
    )
    items = [item(f"a-{n}", values={key: f"{key}{n}" for key in values}) for n in range(ITEMS)]
    house = site(*items)
    asked = Circumstances(audience="web", as_of=date(2026, 11, 22))
    copied = best(lambda: copy.deepcopy([(one.key, dict(one.values), one.release, one.title) for one in items]), 3)
    gated = best(lambda: release(house, asked), 3)
    print(f"gate, {ITEMS} items: {gated / copied:.2f} × copying them (bar 5)")


def words(chance: random.Random, length: int) -> str:
    return "".join(chance.choices(HAN[:3000], k=length))


def page(chance: random.Random) -> bytes:
    """A page of ordinary Chinese prose and markup, some thirty kilobytes."""
    parts = "".join(
        f'<p class="text" lang="zh-Hans">{words(chance, 90)}，{words(chance, 60)}。</p><a href="../../items/a-{n}/index.html">A-{n}</a>'
        for n in range(50)
    )
    return f"<!doctype html><html lang=zh><head><title>{words(chance, 8)}</title></head><body>{parts}</body></html>".encode()


def secrets(chance: random.Random, count: int, length: Callable[[], int]) -> list[Secret]:
    return [Secret(words(chance, length()), f"show/{n}", "notes") for n in range(count)]


def walking() -> None:
    """The search of pages for a hundred and for a hundred thousand secrets, of long and of short ones."""
    chance = random.Random(1)
    pages = [page(chance) for _ in range(PAGES)]
    texts = [data.decode() for data in pages]
    hashed = best(lambda: [hashlib.sha256(data).digest() for data in pages])
    for name, length in (("long", lambda: chance.randint(8, 30)), ("short", lambda: chance.randint(4, 6))):
        times = {100: float("inf"), 100_000: float("inf")}
        known = {count: Leaks(secrets(chance, count, length), []) for count in times}
        for _ in range(5):  # in turns: a machine that is busy for a while is busy for both
            for count, leaks in known.items():
                times[count] = min(times[count], best(lambda leaks=leaks: [leaks.in_text(text) for text in texts], 1))
        for count, leaks in known.items():
            read = best(lambda leaks=leaks: [Reader(leaks).read(data, ".html") for data in pages], 2)
            print(
                f"walk, {count} {name} secrets: {times[count] / hashed:.1f} × sha256 (bar 25); with markup, links and anchors {read / hashed:.0f}"
            )
        print(f"walk, {name}: 100,000 secrets take {times[100_000] / times[100]:.2f} × 100 (bar 1.5)")


if __name__ == "__main__":
    gating()
    walking()

"""Pictures that look the same are found whatever their size, quality and format; others are not, and none is seen twice."""

from __future__ import annotations

import random
from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image

from builder.check import likeness
from builder.check.likeness import MOST_BITS, MOST_GREY, Likeness, fingerprint, likeness_of, near_pairs
from builder.store import Store


def _image(seed: int) -> Image.Image:
    greys = random.Random(seed).randbytes(48)
    return Image.frombytes("L", (8, 6), greys).resize((1200, 900), Image.Resampling.BICUBIC).convert("RGB")


@pytest.fixture
def seen(tmp_path: Path) -> dict[str, Likeness]:
    """One picture in five forms, and ten others."""
    one = _image(0)
    one.save(tmp_path / "a.jpg", quality=92)
    one.save(tmp_path / "low.jpg", quality=35)
    one.resize((500, 375)).save(tmp_path / "small.png")
    one.convert("L").save(tmp_path / "grey.tif")
    one.resize((900, 675)).save(tmp_path / "c.webp")
    for seed in range(1, 11):
        _image(seed).save(tmp_path / f"other{seed}.jpg")
    store = Store(tmp_path / "store")
    found = {path.name: likeness_of(store.digest(path), store) for path in sorted(tmp_path.glob("*.*"))}
    return {name: print_ for name, print_ in found.items() if print_}


def test_the_same_picture_in_other_forms(seen: dict[str, Likeness]) -> None:
    """Size, quality, colour and format do not hide a picture, and no other picture is taken for it."""
    assert len(seen) == 15
    same = {"a.jpg", "low.jpg", "small.png", "grey.tif", "c.webp"}
    assert {frozenset(pair) for pair in near_pairs(seen)} == {frozenset(pair) for pair in combinations(same, 2)}


def near(one: Likeness, other: Likeness) -> bool:
    """What the search promises, without bands."""
    apart = sum(abs(mine - theirs) for mine, theirs in zip(one.greys, other.greys, strict=True))
    return (one.bits ^ other.bits).bit_count() <= MOST_BITS and apart <= MOST_GREY * len(one.greys)


def test_the_bands_miss_nothing() -> None:
    """Comparing by bands finds what comparing every pair finds."""
    chance = random.Random(3)
    prints: dict[str, Likeness] = {}
    for n in range(60):
        bits, greys = chance.getrandbits(128), chance.randbytes(81)
        for m in range(4):
            turned = sum(1 << place for place in chance.sample(range(128), chance.randrange(MOST_BITS + 3)))
            prints[f"{n}-{m}"] = Likeness(bits ^ turned, greys)
    slow = {(a, b) for a, b in combinations(prints, 2) if near(prints[a], prints[b])}
    assert list(near_pairs(prints)) == [pair for pair in combinations(prints, 2) if pair in slow]
    assert slow
    assert list(near_pairs({})) == []


def test_a_picture_is_seen_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The fingerprint is remembered with the digest, also by the next run."""
    _image(1).save(tmp_path / "a.jpg")
    store = Store(tmp_path / "store")
    digest = store.digest(tmp_path / "a.jpg")
    first = likeness_of(digest, store)
    store.save_memo()
    monkeypatch.setattr(likeness, "_drawn", lambda path: pytest.fail("seen again"))
    again = Store(tmp_path / "store")
    assert again.digest(tmp_path / "a.jpg") == digest
    assert likeness_of(digest, again) == first


def test_empty_pages_and_broken_files_have_no_likeness(tmp_path: Path) -> None:
    """A blank page looks like every other, a broken file like nothing: both are left out without a word."""
    Image.new("RGB", (400, 300), "white").save(tmp_path / "blank.png")
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 and then nothing")
    store = Store(tmp_path / "store")
    for name in ("blank.png", "broken.jpg"):
        assert likeness_of(store.digest(tmp_path / name), store) is None
    assert fingerprint(b"") is None

"""One photograph from two houses is told once, and what one of them covers is not shown by the other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from builder.check.two_houses import same_of_two_houses
from builder.model.item import Item, Picture, Redaction
from builder.model.lent import Lent
from builder.store import Store
from tests.gate.build import item

FACE = (0.1, 0.1, 0.2, 0.2)


def drawn(path: Path, store: Store, size: tuple[int, int], *, turned: bool = False, quality: int = 90) -> Picture:
    """A picture on disk that the store knows."""
    image = Image.new("RGB", (900, 600), (60, 90, 120))
    pen = ImageDraw.Draw(image)
    pen.ellipse((100, 80, 500, 500), fill=(230, 210, 170))
    pen.rectangle((600, 300, 880, 560), fill=(20, 20, 30))
    image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if turned else image
    image.resize(size).save(path, quality=quality)
    return Picture(name=path.name, digest=store.digest(path), width=size[0], height=size[1])


def lent(picture: Picture, code: str, **told: tuple[object, ...]) -> Item:
    return replace(item(f"{code}:A-1"), pictures=(picture,), lent=Lent(code, agreed=True, **told))


def test_the_same_photograph_of_two_houses(tmp_path: Path) -> None:
    """Another size and quality is known by the eye, the lender's own file by its sha256; another picture is not."""
    store = Store(tmp_path / "store")
    ours = replace(item(), pictures=(drawn(tmp_path / "a.jpg", store, (900, 600)),))
    theirs = lent(drawn(tmp_path / "b.jpg", store, (640, 427), quality=60), "440200", sources=("x",))
    (found,) = same_of_two_houses([ours, theirs], store)
    assert (found.code, found.item, found.facts["larger"]) == ("JOIN-08", theirs.key, "a-1")
    assert same_of_two_houses([ours, replace(theirs, lent=None)], store) == []
    other = lent(drawn(tmp_path / "c.jpg", store, (640, 427), turned=True), "440200")
    assert same_of_two_houses([ours, other], store) == []
    known = replace(other, lent=Lent("440200", agreed=True, sources=(ours.pictures[0].digest,)))
    assert [one.code for one in same_of_two_houses([ours, known], None)] == ["JOIN-08"]


def test_the_stricter_cover_holds(tmp_path: Path) -> None:
    """Covered by its lender and bare here, or the other way round: the bare one is held back, and only that."""
    store = Store(tmp_path / "store")
    ours = replace(item(), pictures=(drawn(tmp_path / "a.jpg", store, (900, 600)),))
    theirs = lent(drawn(tmp_path / "b.jpg", store, (640, 427)), "440200", sources=("",), covered=((FACE,),))
    found = [one for one in same_of_two_houses([ours, theirs], store) if one.code == "JOIN-09"]
    assert [(one.item, one.kind.withholds) for one in found] == [(ours.key, "item")]
    covered = replace(ours, redactions={0: (Redaction(0.1, 0.1, 0.2, 0.2),)})
    assert [one.code for one in same_of_two_houses([covered, theirs], store)] == ["JOIN-08"]
    bare = replace(theirs, lent=Lent("440200", agreed=True, covered=((),)))
    assert [one.item for one in same_of_two_houses([covered, bare], store) if one.code == "JOIN-09"] == [bare.key]


@pytest.mark.parametrize(
    ("ours", "theirs", "held"),
    [
        (FACE, FACE, []),
        (FACE, (0.11, 0.1, 0.2, 0.2), []),
        ((0.05, 0.05, 0.4, 0.4), FACE, ["900001:B-1"]),
        (FACE, (0.7, 0.6, 0.2, 0.2), ["a-1", "900001:B-1"]),
        ((0.05, 0.05, 0.6, 0.05, 0.05, 0.6), FACE, ["900001:B-1"]),
    ],
)
def test_each_house_covers_something_else(
    ours: tuple[float, ...], theirs: tuple[float, ...], held: list[str], tmp_path: Path
) -> None:
    """Both cover something: whoever shows what the other covers is held back until it covers that, too."""
    store = Store(tmp_path / "store")
    area = Redaction(*ours) if len(ours) == 4 else Redaction(0, 0, 1, 1, tuple(zip(ours[::2], ours[1::2], strict=True)))
    mine = replace(item(), pictures=(drawn(tmp_path / "a.jpg", store, (900, 600)),), redactions={0: (area,)})
    lents = replace(item("900001:B-1"), pictures=(drawn(tmp_path / "b.jpg", store, (640, 427)),))
    lents = replace(lents, lent=Lent("900001", agreed=True, sources=("",), covered=((theirs,),)))
    found = same_of_two_houses([mine, lents], store)
    assert sorted(one.item for one in found if one.code == "JOIN-09") == sorted(f"show/{name}" for name in held)


def test_every_picture_of_two_works_is_compared(tmp_path: Path) -> None:
    """The first pictures of two works are the same and bare; of the second, one house covers something."""
    store = Store(tmp_path / "store")
    first, second = (
        drawn(tmp_path / "a.jpg", store, (900, 600)),
        drawn(tmp_path / "b.jpg", store, (900, 600), turned=True),
    )
    ours = replace(item(), pictures=(first, second), redactions={1: (Redaction(*FACE),)})
    again = drawn(tmp_path / "c.jpg", store, (640, 427)), drawn(tmp_path / "d.jpg", store, (640, 427), turned=True)
    theirs = replace(item("440200:A-1"), pictures=again, lent=Lent("440200", agreed=True))
    found = [(one.code, one.item) for one in same_of_two_houses([ours, theirs], store)]
    assert found == [("JOIN-08", theirs.key), ("JOIN-09", theirs.key)]


def test_thousands_that_look_alike_are_told_once_each(tmp_path: Path) -> None:
    """Two series of nearly equal pictures: a warning for each work of the second house, not for each pair."""
    store = Store(tmp_path / "store")
    same = drawn(tmp_path / "a.jpg", store, (900, 600))
    works = [replace(item(f"a-{n}"), pictures=(same,)) for n in range(60)]
    works += [replace(item(f"b-{n}"), pictures=(same,), lent=Lent("440200", agreed=True)) for n in range(60)]
    assert len(same_of_two_houses(works, store)) == 60


@pytest.mark.parametrize(
    ("turned", "box", "held"),
    [
        (False, (0.05, 0.05, 0.3, 0.4), ["a-1"]),
        (False, (0.6, 0.5, 0.35, 0.4), ["a-1"]),
        (True, (0.05, 0.05, 0.3, 0.4), []),
        (False, (0, 0, 1, 0.9), []),
    ],
)
def test_a_box_does_not_hide_what_it_was_drawn_on(
    turned: bool, box: tuple[float, ...], held: list[str], tmp_path: Path
) -> None:
    """A lender covered much of a picture that hangs bare here: it is known by the rest, if enough of it is left."""
    store = Store(tmp_path / "store")
    ours = replace(item(), pictures=(drawn(tmp_path / "a.jpg", store, (900, 600)),))
    path = tmp_path / "b.jpg"
    drawn(path, store, (640, 427), turned=turned)
    with Image.open(path) as opened:
        image = opened.copy()
    x, y, width, height = (share * side for share, side in zip(box, (640, 427, 640, 427), strict=True))
    ImageDraw.Draw(image).rectangle((x, y, x + width, y + height), fill=(31, 27, 22))
    image.save(path, quality=85)
    picture = Picture(name="b.jpg", digest=store.digest(path), width=640, height=427)
    theirs = lent(picture, "440200", sources=("",), covered=((box,),))
    found = [one for one in same_of_two_houses([ours, theirs], store) if one.code == "JOIN-09"]
    assert [one.item for one in found] == [f"show/{name}" for name in held]

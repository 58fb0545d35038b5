"""One photograph from two houses is told once, and what one of them covers is not shown by the other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PIL import Image, ImageDraw

from builder.check.two_houses import same_of_two_houses
from builder.model.item import Item, Picture, Redaction
from builder.model.lent import Lent
from builder.store import Store
from tests.gate.build import item


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
    theirs = lent(drawn(tmp_path / "b.jpg", store, (640, 427)), "440200", sources=("",), covered=(True,))
    found = [one for one in same_of_two_houses([ours, theirs], store) if one.code == "JOIN-09"]
    assert [(one.item, one.kind.withholds) for one in found] == [(ours.key, "item")]
    covered = replace(ours, redactions={0: (Redaction(0.1, 0.1, 0.2, 0.2),)})
    assert [one.code for one in same_of_two_houses([covered, theirs], store)] == ["JOIN-08"]
    bare = replace(theirs, lent=Lent("440200", agreed=True, covered=(False,)))
    assert [one.item for one in same_of_two_houses([covered, bare], store) if one.code == "JOIN-09"] == [bare.key]

"""Our word on a bag is that of the field's own library, on whole bags and on damaged ones."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.exchange.bag import BagWriter, open_bag, verify_bag
from tests.exchange.bags import FILES, as_zip, foreign_bag, judged, zipped


def flip(bag: Path, name: str = "data/a.txt") -> None:
    content = bytearray((bag / name).read_bytes())
    content[0] ^= 1
    (bag / name).write_bytes(bytes(content))


def replace(name: str, old: str, new: str) -> Callable[[Path], None]:
    def damage(bag: Path) -> None:
        path = bag / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return damage


def swap(bag: Path) -> None:
    one, other = bag / "data/a.txt", bag / "data/sub/b.txt"
    content = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(content)


DAMAGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "a bit": (flip, "BAG-04"),
    "a bit of a tag file": (lambda bag: flip(bag, "bag-info.txt"), "BAG-04"),
    "swapped": (swap, "BAG-04"),
    "cut": (lambda bag: (bag / "data/a.txt").write_bytes(b"on"), "BAG-05"),
    "gone": (lambda bag: (bag / "data/a.txt").unlink(), "BAG-02"),
    "more": (lambda bag: (bag / "data/c.txt").write_bytes(b""), "BAG-03"),
    "no manifest": (lambda bag: (bag / "manifest-sha256.txt").unlink(), "BAG-07"),
    "no declaration": (lambda bag: (bag / "bagit.txt").unlink(), "BAG-01"),
    "tag file gone": (lambda bag: (bag / "bag-info.txt").unlink(), "BAG-02"),
    "a byte order mark": (
        lambda bag: (bag / "bagit.txt").write_bytes(b"\xef\xbb\xbf" + (bag / "bagit.txt").read_bytes()),
        "BAG-06",
    ),
    "another version": (replace("bagit.txt", "0.97", "7.0"), "BAG-09"),
    "no encoding": (replace("bagit.txt", "UTF-8", "UTF-99"), "BAG-09"),
    **{
        f"encoding {name}": (replace("bagit.txt", "UTF-8", name), "BAG-09")
        for name in ("hex", "undefined", "punycode", "utf-8\0", "idna", "码")
    },
    "a path outside": (replace("manifest-sha256.txt", "data/a.txt", "data/../../a.txt"), "BAG-08"),
    "a path at home": (replace("manifest-sha256.txt", "data/a.txt", "~/a.txt"), "BAG-08"),
    "an oxum": (replace("bag-info.txt", "Payload-Oxum: 1", "Payload-Oxum: 2"), "BAG-05"),
    "fetch": (lambda bag: (bag / "fetch.txt").write_text("https://a.example/x 3 data/x.txt\n"), ""),
}


@pytest.mark.parametrize("algorithms", [("sha256",), ("sha512",), ("md5",), ("sha1",), ("md5", "sha512")], ids="+".join)
def test_a_good_bag_of_others_is_good(tmp_path: Path, algorithms: tuple[str, ...]) -> None:
    """Whatever made it, in a folder and as a zip, with any of the usual digests."""
    bag = foreign_bag(tmp_path / "bag", algorithms)
    assert judged(bag)
    for path in (bag, as_zip(bag, tmp_path / "bag.zip")):
        found = verify_bag(path)
        assert found.sound, found.problems
        assert (found.files, found.octets) == (len(FILES), sum(map(len, FILES.values())))
        assert set(found.algorithms) == set(algorithms)
        weak = {problem.code for problem in found.problems}
        assert weak == ({"BAG-15"} if set(algorithms) <= {"md5", "sha1"} else set())


@pytest.mark.parametrize("name", DAMAGES)
def test_every_damage_is_found(tmp_path: Path, name: str) -> None:
    """The library and we refuse the same; as a zip it is refused too, and the damage is named."""
    bag = foreign_bag(tmp_path / "bag")
    damage, code = DAMAGES[name]
    damage(bag)
    found = verify_bag(bag)
    assert not found.sound
    assert code in {problem.code for problem in found.problems} | {""}
    assert not verify_bag(as_zip(bag, tmp_path / "bag.zip")).sound
    if name != "fetch":  # the library tells of what is to be fetched only when asked
        assert not judged(bag)


def test_texts_of_a_chinese_office_are_read(tmp_path: Path) -> None:
    """A bag in GB18030 is good where it says so; bytes that are none of it are told."""
    bag = foreign_bag(tmp_path / "bag")
    (bag / "tagmanifest-sha256.txt").unlink()
    for path in bag.glob("*.txt"):
        path.write_bytes(path.read_text(encoding="utf-8").replace("UTF-8", "GB18030").encode("gb18030"))
    assert verify_bag(bag).sound
    (bag / "bag-info.txt").write_bytes(b"Contact-Name: \xff\xff\n")
    assert "BAG-06" in {problem.code for problem in verify_bag(bag).problems}


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    """A pipe in a folder is refused, and named."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes here")
    bag = foreign_bag(tmp_path / "bag")
    os.mkfifo(bag / "data/pipe")
    (problem,) = verify_bag(bag).problems
    assert (problem.code, problem.facts["entry"]) == ("BAG-01", "data/pipe")


@pytest.mark.parametrize(
    ("prefix", "beside", "sound"),
    [
        ("", (), True),
        ("来件/top/", (), True),
        ("top/", ("__MACOSX/._top", "__MACOSX/top/bagit.txt", ".DS_Store", "Thumbs.db"), True),
        ("top/", ("other/Thumbs.db.exe",), False),
        ("top/", ("top/data/Thumbs.db",), False),
        ("a/b/c/top/", (), False),
    ],
)
def test_a_bag_that_was_packed_again_by_hand(prefix: str, beside: tuple[str, ...], sound: bool, tmp_path: Path) -> None:
    """One folder deeper, without a folder, or with what a Mac or Windows leaves beside it: nobody reads that. Within the
    bag, and where it is anything else, it is refused.
    """
    bag = foreign_bag(tmp_path / "bag")
    files = {f"{prefix}{path.relative_to(bag).as_posix()}": path for path in bag.rglob("*") if path.is_file()}
    packed = {name: path.read_bytes() for name, path in files.items()} | dict.fromkeys(beside, b"litter")
    assert verify_bag(zipped(tmp_path / "a.zip", packed)).sound is sound
    for name, content in packed.items():
        (tmp_path / "out" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "out" / name).write_bytes(content)
    assert verify_bag(tmp_path / "out").sound is (sound or beside == ("other/Thumbs.db.exe",))


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the zip cannot be written nor closed nothing of it stays."""
    import zipfile

    closed = zipfile.ZipFile.close

    times = iter((True, True))  # once more on the way out; then nobody is left to hear of it

    def full(packed: zipfile.ZipFile) -> None:
        closed(packed)
        if next(times, False):
            raise OSError(28, "No space left on device")

    def packing() -> None:
        with BagWriter(tmp_path / "a.zip", "top") as bag:
            bag.add("a.txt", b"one")
            bag.close({})

    with monkeypatch.context() as patched:
        patched.setattr(zipfile.ZipFile, "close", full)
        with pytest.raises(OSError, match="No space"):
            packing()
    assert list(tmp_path.iterdir()) == []


def test_what_we_write_is_a_bag(tmp_path: Path) -> None:
    """The library takes our zip, unpacked; the same files give the same bytes; nothing is left of a failure."""
    for name in ("one.zip", "two.zip"):
        with BagWriter(tmp_path / name, "top") as bag:
            for path, data in FILES.items():
                bag.add(path.removeprefix("data/"), data)
            bag.tag("edition.json", b"{}")
            bag.close({"Source-Organization": "某馆\nBag-Size: 9 TB", "External-Description": ""})
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    found = verify_bag(tmp_path / "one.zip")
    assert found.sound
    assert found.info["Source-Organization"] == "某馆 Bag-Size: 9 TB"
    import zipfile

    with zipfile.ZipFile(tmp_path / "one.zip") as packed:
        packed.extractall(tmp_path / "out")
    assert judged(tmp_path / "out/top")
    with pytest.raises(ValueError, match="cannot stand"), BagWriter(tmp_path / "bad.zip", "top") as bag:
        bag.add("../x", b"")
    assert sorted(path.name for path in tmp_path.glob("*bad*")) == []


@given(st.data())
def test_a_sound_zip_holds_what_was_packed(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """Whatever byte of our zip is changed: it is refused, or every file in it is still what was packed."""
    folder = tmp_path_factory.mktemp("flipped")
    path = folder / "a.zip"
    with BagWriter(path, "top") as bag:
        for name, content in FILES.items():
            bag.add(name.removeprefix("data/"), content * 20)
        bag.add("p.jpg", b"\xff\xd8picture" * 20)
        bag.close({"Source-Organization": "某馆"})
    content = bytearray(path.read_bytes())
    at, bits = data.draw(st.integers(0, len(content) - 1)), data.draw(st.integers(1, 255))
    content[at] ^= bits
    path.write_bytes(bytes(content))
    if verify_bag(path).sound:
        with open_bag(path) as bag:
            for name, expected in {**FILES, "data/p.jpg": b"\xff\xd8picture"}.items():
                assert b"".join(bag.pieces(name)) == expected * 20

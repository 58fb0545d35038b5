"""Every problem code of loading and checking is produced by a small wrong folder, at the right place, and nothing else."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from builder.check import check_site
from builder.load import load_site
from builder.model.problems import Problem, arranging, in_order, items, layout, pictured, wording
from builder.store import Store

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
BAD = SAMPLES / "bad"
SHOW = Path("exhibits/show")
TABLE = "exhibits/show/items.csv"


def problems_of(folder: Path, tmp_path: Path) -> tuple[Problem, ...]:
    """Everything that load and check say of a folder."""
    store = Store(tmp_path / "store")
    draft, found = load_site(folder, store)
    return in_order([*found, *(check_site(draft, store)[1] if draft else ())])


def clean(tmp_path: Path) -> Path:
    """A copy of the faultless sample with its two pictures."""
    folder = tmp_path / "site"
    shutil.copytree(SAMPLES / "clean", folder)
    (folder / SHOW / "images").mkdir()
    for name in ("a.png", "b.png"):
        picture(folder / SHOW / "images" / name)
    return folder


@cache
def _drawn(name: str, ending: str) -> bytes:
    image = Image.new("RGB", (1700, 1200), "white")
    ImageDraw.Draw(image).ellipse((100, 100, 900, 900) if name == "a" else (800, 300, 1500, 1100), fill="black")
    stream = io.BytesIO()
    image.save(stream, {"jpg": "JPEG"}.get(ending, ending.upper()))
    return stream.getvalue()


def picture(path: Path) -> None:
    """A picture large enough for every use; each name has its own."""
    path.write_bytes(_drawn(path.stem, path.suffix[1:]))


def test_the_clean_sample_is_clean(tmp_path: Path) -> None:
    """A faultless exhibition gives no error, no warning and no note."""
    assert [problem.message("en") for problem in problems_of(clean(tmp_path), tmp_path)] == []


@pytest.mark.parametrize("sample", sorted(path.name for path in BAD.iterdir()))
def test_written_samples(sample: str, tmp_path: Path) -> None:
    """The folder tests/samples/bad/CODE laid over the clean sample gives exactly what its expected.txt says."""
    folder = clean(tmp_path)
    lines = (BAD / sample / "expected.txt").read_text(encoding="utf-8").splitlines()
    for name in (line.removeprefix("remove ") for line in lines if line.startswith("remove ")):
        (folder / name).unlink()
    shutil.copytree(BAD / sample, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))
    if sample == "PIC-02":
        picture(folder / SHOW / "images" / "a.jpg")
    elif sample == "PIC-05":
        (folder / SHOW / "images" / "b.png").rename(folder / SHOW / "images" / "b.jpg")
    elif sample in {"PIC-07", "PIC-10"}:
        with Image.open(folder / SHOW / "images" / "a.png") as image:
            image.resize((1000, 706)).save(folder / SHOW / "images" / "c.jpg", quality=60)
    expected = [line for line in lines if not line.startswith("remove ")]
    assert sorted(f"{p.code} {p.where}" for p in problems_of(folder, tmp_path)) == sorted(expected)


def _table(folder: Path, old: str, new: str) -> None:
    path = folder / TABLE
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def _no_text(folder: Path) -> None:
    (folder / TABLE).write_bytes(bytes(range(256)) * 4)


def _big5(folder: Path) -> None:
    path = folder / TABLE
    simple = path.read_text(encoding="utf-8")
    traditional = simple.translate(str.maketrans("号题时间图张测试馆", "號題時間圖張測試館")).replace("档", "檔")
    more = "".join(
        f"A-{n},清代學者繪製的赤道恆星圖,Stars {n},1854,a.png,說明與記錄,Words,館藏,Archives\n" for n in range(3, 9)
    )
    path.write_bytes((traditional + more).encode("big5", "ignore"))


def _not_a_picture(folder: Path) -> None:
    (folder / SHOW / "images" / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n and then nothing")


def _gif(folder: Path) -> None:
    (folder / SHOW / "images" / "b.png").unlink()
    Image.new("P", (8, 6)).save(folder / SHOW / "images" / "b.gif")
    _table(folder, "b.png", "b.gif")


def _two_pages(folder: Path) -> None:
    (folder / SHOW / "images" / "b.png").unlink()
    pages = [Image.new("L", (8, 6), shade) for shade in (0, 255)]
    pages[0].save(folder / SHOW / "images" / "b.tif", save_all=True, append_images=pages[1:])
    _table(folder, "b.png", "b.tif")


def _other_ending(folder: Path) -> None:
    (folder / SHOW / "images" / "b.png").unlink()
    picture(folder / SHOW / "images" / "b.webp")


BUILT: dict[str, tuple[Callable[[Path], None], list[str]]] = {
    "FILE-03": (_no_text, [f"FILE-03 {TABLE}", "SHOW-02 exhibits/show/exhibit.yml"]),
    "IMG-01": (_not_a_picture, [f"IMG-01 {TABLE}:3:E"]),
    "IMG-02": (_gif, [f"IMG-02 {TABLE}:3:E"]),
    "PIC-09": (_other_ending, [f"PIC-09 {TABLE}:3:E"]),
    "IMG-04": (_two_pages, [f"IMG-04 {TABLE}:3:E"]),
}


@pytest.mark.parametrize("code", BUILT)
def test_built_samples(code: str, tmp_path: Path) -> None:
    """Wrong bytes and pictures, which cannot stand in a text file, give exactly their code."""
    folder = clean(tmp_path)
    build, expected = BUILT[code]
    build(folder)
    assert sorted(f"{p.code} {p.where}" for p in problems_of(folder, tmp_path)) == sorted(expected)


def test_a_picture_that_broke_off_is_found_by_check(tmp_path: Path) -> None:
    """Half a file is told at its cell before anything is built."""
    folder = clean(tmp_path)
    path = folder / SHOW / "images" / "b.png"
    path.write_bytes(path.read_bytes()[:-400])
    (problem,) = problems_of(folder, tmp_path)
    assert (problem.code, str(problem.where)) == ("IMG-01", f"{TABLE}:3:E")
    assert "不完整" in problem.message("zh")


def test_a_guessed_encoding_is_told(tmp_path: Path) -> None:
    """A table in Big5 is read, with FILE-04 naming the guess."""
    folder = clean(tmp_path)
    _big5(folder)
    found = [problem for problem in problems_of(folder, tmp_path) if problem.code == "FILE-04"]
    assert [str(problem.where) for problem in found] == [TABLE]
    assert "BIG5" in found[0].message("zh")


def test_a_doubtful_date_is_told(tmp_path: Path) -> None:
    """A date that was read but may mean something else gives DATE-02 and is kept."""
    from builder.model.dates import read_date

    doubtful = next(
        text for text in ("40179", "85年", "1950年以前", "19世纪末") if read_date(text).value and read_date(text).doubts
    )
    folder = clean(tmp_path)
    _table(folder, "1854-05", doubtful)
    assert [(p.code, str(p.where)) for p in problems_of(folder, tmp_path)] == [("DATE-02", f"{TABLE}:3:D")]


def test_every_code_has_a_sample() -> None:
    """No row of the tables of checks stands without a folder that produces it."""
    codes = {kind.code for table in (items, pictured, arranging, layout, wording) for kind in table.KINDS}
    elsewhere = {"DATE-02"}
    assert codes - {path.name for path in BAD.iterdir()} - BUILT.keys() - elsewhere == set()


@pytest.mark.parametrize("sample", sorted(path.name for path in BAD.iterdir()))
def test_no_fact_is_forgotten(sample: str, tmp_path: Path) -> None:
    """Messages and hints are filled in both languages: no brace is left and no sentence is empty."""
    folder = clean(tmp_path)
    shutil.copytree(BAD / sample, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))
    for problem in problems_of(folder, tmp_path):
        for language in ("zh", "en"):
            for words in (problem.message(language), problem.hint(language)):
                assert words, f"{problem.code} says nothing in {language}"
                assert "{" not in words, f"{problem.code}: {words}"

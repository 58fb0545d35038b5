"""Pictures are drawn completely, the same every time, and never with an empty box."""

from __future__ import annotations

from pathlib import Path

import draw
import names
import numpy as np
import pytest
from lettering import Faces, MissingFaceError, degrees, numeral
from PIL import Image


def test_every_picture_has_the_asked_size(drawn: Path) -> None:
    """Each drawing makes an upright RGB picture whose longer side is the size asked for, without metadata."""
    for name in draw.DRAWINGS:
        with Image.open(drawn / draw.file_name(name)) as picture:
            assert (picture.mode, max(picture.size)) == ("RGB", 360), name
            assert not picture.getexif()
            assert np.asarray(picture).std() > 10, f"{name} is nearly blank"


@pytest.mark.parametrize("name", ["north", "lodges", "sky-a", "pole-1854"])
def test_drawing_twice_gives_the_same_bytes(name: str, drawn: Path, faces: Faces, tmp_path: Path) -> None:
    """The same code, fonts and size give the same file."""
    again = draw.draw(name, faces, tmp_path, 360)
    assert again.read_bytes() == (drawn / again.name).read_bytes()


def test_shapes_and_rooms(drawn: Path) -> None:
    """The set has square, portrait and landscape pictures, dark ones and light ones."""
    shapes, lights = set(), set()
    for name in draw.DRAWINGS:
        with Image.open(drawn / draw.file_name(name)) as picture:
            shapes.add((picture.width > picture.height) - (picture.width < picture.height))
            lights.add(np.asarray(picture.convert("L")).mean() > 128)
    assert shapes == {-1, 0, 1}
    assert lights == {True, False}


def test_what_is_there_is_not_drawn_again(faces: Faces, tmp_path: Path) -> None:
    """A second run says that a picture is unchanged; another size, a touched file or a lost list draws it again."""

    def run(size: int = 300) -> str:
        return "".join(draw.draw_all(["polaris"], faces, tmp_path, size))

    picture = tmp_path / "polaris.jpg"
    assert "MB" in run()
    whole = picture.read_bytes()
    assert run() == "polaris.jpg  unchanged"
    assert "MB" in run(320)
    assert "MB" in run()
    picture.write_bytes(whole[:-1])
    assert "MB" in run()
    assert picture.read_bytes() == whole
    (tmp_path / ".drawn.json").write_text("[cut sho")
    assert "MB" in run()


def test_unknown_name_is_a_wrong_call(
    font_folders: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name that no drawing has ends with status 2 and the list of names."""
    with pytest.raises(SystemExit) as ended:
        draw.main(["--fonts", str(font_folders[0]), "--out", str(tmp_path), "nord"])
    assert ended.value.code == 2
    assert "north" in capsys.readouterr().err


def test_missing_faces_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without Noto Serif SC nothing is drawn, and the message names the files that were looked for."""
    assert draw.main(["--fonts", str(tmp_path), "--out", str(tmp_path / "out")]) == 3
    assert "NotoSerifSC_400Regular.ttf" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_missing_character_is_told(faces: Faces) -> None:
    """A character that the face lacks stops the drawing; it never becomes a box."""
    with pytest.raises(MissingFaceError, match="has no \ue123"):
        faces.at("bold", 20, "星\ue123")


@pytest.mark.parametrize(
    ("number", "words"), [(0, "〇"), (10, "十"), (14, "十四"), (20, "二十"), (32, "三十二"), (1854, "一八五四")]
)
def test_numbers_in_words(number: int, words: str) -> None:
    """Numbers are written as Chinese readers say or spell them."""
    assert numeral(number) == words


def test_negative_numbers_have_no_numeral() -> None:
    """A negative number is refused."""
    with pytest.raises(ValueError, match="-1"):
        numeral(-1)


@pytest.mark.parametrize(
    ("value", "words"), [(11.9, "十一度九"), (9.96, "十度"), (1.58, "一度六"), (32.28, "三十二度三")]
)
def test_degrees_in_words(value: float, words: str) -> None:
    """Degrees are written to a tenth."""
    assert degrees(value) == words


def test_a_name_without_room_is_told() -> None:
    """A name finds no place on ground that is full of ink, and the caller is told which."""
    full = names.Ground(Image.new("L", (200, 200), 255), 1.0)
    request = names.Request("参", [(100.0, 100.0)], [(10.0, 10.0)], 20.0)
    placed, homeless = names.place([request], full, lambda x, _y, _reach: np.full(x.shape, fill_value=True))
    assert (placed, homeless) == ([], ["参"])


def test_names_keep_apart() -> None:
    """Two names of one star do not overlap, and neither lies on the star."""
    free = names.Ground(Image.new("L", (400, 400), 0), 1.0)
    requests = [names.Request(name, [(200.0, 200.0)], [(10.0, 10.0)], 24.0) for name in ("天津", "织女")]
    placed, _ = names.place(requests, free, lambda x, _y, _reach: np.full(x.shape, fill_value=True))
    a, b = (place.box for place in placed)
    assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
    assert not any(box[0] < 200 < box[2] and box[1] < 200 < box[3] for box in (a, b))

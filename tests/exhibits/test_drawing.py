"""Pictures are drawn completely, the same every time, and never with an empty box."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import lit
import names
import numpy as np
import pytest
from board import Board, Words
from lettering import Faces, MissingFaceError, degrees, numeral
from paper import indigo
from PIL import Image
from press import SMALLEST, Press, file_name

STARS, PAPERS = "tuibu-xinghe", "wenjian-lvcheng"


def test_every_picture_has_the_asked_size(drawn: Path, presses: Mapping[str, Press]) -> None:
    """Each drawing makes an upright RGB picture whose longer side is the size asked for, without metadata."""
    for show, press in presses.items():
        for name in press.drawings:
            with Image.open(drawn / show / file_name(name)) as picture:
                assert (picture.mode, max(picture.size)) == ("RGB", 360), name
                assert not picture.getexif()
                assert np.asarray(picture).std() > 10, f"{name} is nearly blank"


@pytest.mark.parametrize(
    ("show", "name"),
    [
        (STARS, "north"),
        (STARS, "hero"),
        (STARS, "lodges"),
        (STARS, "sky-a"),
        (STARS, "pole-1854"),
        (PAPERS, "journey"),
        (PAPERS, "growth"),
        (PAPERS, "quay"),
    ],
)
def test_drawing_twice_gives_the_same_bytes(
    show: str, name: str, drawn: Path, presses: Mapping[str, Press], faces: Faces, tmp_path: Path
) -> None:
    """The same code, fonts and size give the same file."""
    again = presses[show].draw(name, faces, tmp_path, 360)
    assert again.read_bytes() == (drawn / show / again.name).read_bytes()


@pytest.mark.parametrize("show", [STARS, PAPERS])
def test_shapes_and_rooms(show: str, drawn: Path, presses: Mapping[str, Press]) -> None:
    """Either set has square, portrait and landscape pictures, dark ones and light ones."""
    shapes, lights = set(), set()
    for name in presses[show].names:
        with Image.open(drawn / show / file_name(name)) as picture:
            shapes.add((picture.width > picture.height) - (picture.width < picture.height))
            lights.add(np.asarray(picture.convert("L")).mean() > 128)
    assert shapes == {-1, 0, 1}
    assert lights == {True, False}


def test_charts_are_large_enough_to_be_looked_into(presses: Mapping[str, Press]) -> None:
    """The two star charts have at least 6000 pixels, every other picture that hangs at least 2400."""
    sizes = {name: presses[STARS].drawings[name].size for name in presses[STARS].names}
    assert min(sizes.pop("north"), sizes.pop("south")) >= 6000
    assert min(*sizes.values(), *(presses[PAPERS].drawings[name].size for name in presses[PAPERS].names)) >= 2400


@pytest.mark.parametrize("name", ["hero", "hero-tall"])
def test_the_lit_disc_has_no_edge(name: str, drawn: Path) -> None:
    """The upper left corner has the colour of the gallery's wall to within what a JPEG can hold, and the disc is lit."""
    with Image.open(drawn / STARS / file_name(name)) as picture:
        pixels = np.asarray(picture, np.int16)
    corner = pixels.shape[1] // 12
    assert np.abs(pixels[:8, :corner] - np.array(lit.WALL)).max() <= 2
    assert pixels.max() > 200


def test_what_is_there_is_not_drawn_again(presses: Mapping[str, Press], faces: Faces, tmp_path: Path) -> None:
    """A second run says that a picture is unchanged; another size, a touched file or a lost list draws it again."""

    def run(size: int = 300) -> str:
        return "".join(presses[STARS].draw_all(["polaris"], faces, tmp_path, size))

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


@pytest.mark.parametrize("show", [STARS, PAPERS])
def test_unknown_name_is_a_wrong_call(
    show: str,
    presses: Mapping[str, Press],
    font_folders: list[Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A name that no drawing has ends with status 2 and the list of names."""
    with pytest.raises(SystemExit) as ended:
        presses[show].run("Draw.", ["--fonts", str(font_folders[0]), "--out", str(tmp_path), "nord"])
    assert ended.value.code == 2
    assert presses[show].names[0] in capsys.readouterr().err


def test_a_size_too_small_is_a_wrong_call(
    presses: Mapping[str, Press], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A size below what can be read ends with status 2 and says the smallest."""
    with pytest.raises(SystemExit) as ended:
        presses[STARS].run("Draw.", ["--fonts", str(tmp_path), "--out", str(tmp_path), "--size", "12"])
    assert ended.value.code == 2
    assert str(SMALLEST) in capsys.readouterr().err


def test_missing_faces_are_told(
    presses: Mapping[str, Press], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without Noto Serif SC nothing is drawn, and the message names the files that were looked for."""
    assert presses[STARS].run("Draw.", ["--fonts", str(tmp_path), "--out", str(tmp_path / "out")]) == 3
    assert "NotoSerifSC_400Regular.ttf" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_later_shape_covers_an_earlier_one(faces: Faces) -> None:
    """On a board no two inks mix: what is drawn last in a place is what one sees there, and None uncovers the ground."""
    board = Board((100.0, 100.0), 300, faces, seed=1, inks={"ink": (250, 0, 0), "soft": (0, 250, 0)})
    board.box((0, 0, 100, 100), "ink")
    board.box((20, 20, 80, 80), "soft")
    board.disc((50, 50), 12, None)
    picture = board.printed(lambda top, bottom: np.full((bottom - top, 300, 3), (0, 0, 250), np.float32))
    at = {place: picture.getpixel(place) for place in ((20, 20), (90, 90), (150, 150))}
    strongest = {place: int(np.argmax(colour)) for place, colour in at.items() if isinstance(colour, tuple)}
    assert strongest == {(20, 20): 0, (90, 90): 1, (150, 150): 2}


def test_an_unknown_ink_is_told(faces: Faces) -> None:
    """A colour that the board has no plate for stops the drawing with its name."""
    board = Board((100.0, 100.0), 300, faces, seed=1)
    with pytest.raises(KeyError, match="purple"):
        board.disc((50, 50), 10, "purple")


def test_words_grow_downwards(faces: Faces) -> None:
    """Each further line of either language moves the foot of the words down."""
    board = Board((400.0, 400.0), 400, faces, seed=1)
    feet = [
        board.words((200, 60), Words(zh, en), 30)
        for zh, en in (("档", ""), ("档", "a"), ("档|案", "a"), ("档|案", "a|b"))
    ]
    assert feet == sorted(set(feet))
    assert board.printed(indigo(board.sheet)).size == (400, 400)


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

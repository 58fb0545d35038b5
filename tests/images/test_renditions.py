"""What is there is not made again, what has changed is, and whoever does the work, it is the same."""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace

import pytest
from PIL import Image

from builder.images import jobs, renditions
from builder.images.jobs import carry_out
from builder.model.text import Text
from builder.store import Store


def picture(seed: int = 0, size=(700, 500)) -> Image.Image:
    return Image.linear_gradient("L").rotate(seed).resize(size).convert("RGB")


@pytest.fixture
def counted(monkeypatch):
    """The jobs that were really carried out."""
    done = []
    monkeypatch.setattr(renditions, "carry_out", lambda job, *how: done.append(job.recipe) or carry_out(job, *how))
    return done


def test_second_time_nothing(studio, as_file, counted):
    """A second run finds everything in the store, opens no master and gives the same."""
    image = studio.image(as_file(picture(), "PNG"), zoom=True)
    first = studio.make(image)
    assert sorted(counted) == ["sizes", "tiles"]
    studio.store.master(image.digest).write_bytes(b"no longer a picture")
    assert studio.make(image) == first
    assert sorted(counted) == ["sizes", "tiles"]
    assert studio.told == [(2, 2)]


@pytest.mark.parametrize(
    "change", [{"widths": (100, 200, 300, 500)}, {"widths": (120, 200, 300, 400)}], ids=["largest", "smallest"]
)
def test_a_changed_setting(studio, as_file, counted, change):
    """Other widths make other sizes, and no new tiles."""
    image = studio.image(as_file(picture(), "PNG"), zoom=True)
    studio.rendition(image)
    studio.settings = studio.settings.model_copy(update=change)
    sizes = [size.width for size in studio.rendition(image).sizes]
    assert tuple(sizes) == change["widths"]
    assert sorted(counted) == ["sizes", "sizes", "tiles"]


def test_a_changed_version(studio, as_file, counted, monkeypatch):
    """A recipe whose version was raised is made again, and so is everything when Pillow changes."""
    image = studio.image(as_file(picture(), "PNG"))
    studio.rendition(image)
    monkeypatch.setattr(jobs, "SIZES_VERSION", 999)
    studio.rendition(image)
    monkeypatch.setattr("PIL.__version__", "99.0")
    studio.rendition(image)
    assert counted == ["sizes"] * 3


def test_a_changed_master(studio, as_file, counted):
    """A scan that was replaced under its old name is another picture."""
    one = studio.image(as_file(picture(10), "PNG"), name="a.png")
    first = studio.rendition(one)
    two = studio.image(as_file(picture(200), "PNG"), name="a.png")
    assert studio.rendition(two) != first
    assert counted == ["sizes", "sizes"]


def test_the_same_picture_twice(studio, as_file, counted):
    """Two items that show one master share its derivatives; what they say of it makes no difference."""
    image = studio.image(as_file(picture(), "PNG"))
    other = replace(image, alt=Text("兰台", "Orchid Terrace"))
    made, _ = studio.make(image, other, image)
    assert made[image] == made[other]
    assert counted == ["sizes"]


def test_progress(studio, as_file):
    """Progress begins with what was there and ends with all, whether it went well or not."""
    ready, fresh = studio.image(as_file(picture(1), "PNG")), studio.image(as_file(picture(2), "PNG"), zoom=True)
    broken = studio.image(b"no picture", size=(10, 10))
    studio.make(ready)
    studio.make(ready, fresh, broken)
    assert studio.told[0] == (1, 4)
    assert [done for done, _ in studio.told][-3:] == [2, 3, 4]


def test_nothing_to_do(studio):
    """No picture, no trouble."""
    assert studio.make() == ({}, {})


def test_large_ones_alone(studio, as_file, monkeypatch):
    """A picture that needs much memory is worked on while no other is."""
    monkeypatch.setattr(jobs, "_ALONE_FROM", 200_000)
    running, most = [], {}

    def watched(job, *how):
        running.append(job.key)
        most[job.source.width] = max(most.get(job.source.width, 0), len(running))
        try:
            return carry_out(job, *how)
        finally:
            running.remove(job.key)

    monkeypatch.setattr(renditions, "carry_out", watched)
    images = [studio.image(as_file(picture(n, (700, 500) if n % 2 else (200, 100)), "PNG")) for n in range(6)]
    _, troubles = studio.make(*images)
    assert not troubles
    assert most[700] == 1


def test_processes_do_the_same(studio, tmp_path, as_file, files_of):
    """A pool of spawned processes in place of the threads makes the same files."""
    images = [studio.image(as_file(picture(n), "JPEG"), zoom=n == 1) for n in (1, 2)]
    threads, _ = studio.make(*images)
    expected = {image: files_of(made) for image, made in threads.items()}
    studio.store = Store(tmp_path / "other")
    again = [studio.image(as_file(picture(n), "JPEG"), zoom=n == 1) for n in (1, 2)]
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        made, troubles = studio.make(*again, executor=pool)
    assert not troubles
    assert {image: files_of(rendition) for image, rendition in made.items()} == expected


def die(*_):
    os._exit(9)


class Dying(ProcessPoolExecutor):
    """A pool whose worker is killed at its first job, as the system does when memory runs out."""

    def submit(self, fn, /, *args, **kwargs):
        return super().submit(die)


def test_a_killed_worker(studio, as_file):
    """A worker that is killed ends the work with a clear error and does not leave it hanging."""
    images = [studio.image(as_file(picture(n), "PNG")) for n in range(3)]
    context = multiprocessing.get_context("spawn")
    with Dying(1, mp_context=context) as pool, pytest.raises(ChildProcessError, match="a worker died") as raised:
        studio.make(*images, executor=pool)
    assert isinstance(raised.value.__cause__, BrokenProcessPool)
    renditions_again, troubles = studio.make(*images)
    assert len(renditions_again) == 3
    assert not troubles


class Elsewhere(Executor):
    """Workers that see another store than ours."""

    def submit(self, fn, /, *args, **kwargs):
        future: Future = Future()
        future.set_result(None)
        return future


def test_workers_elsewhere(studio, as_file):
    """Workers that report a result which is not in our store are told from workers that do their job."""
    with pytest.raises(ChildProcessError, match="same folder"):
        studio.make(studio.image(as_file(picture(), "PNG")), executor=Elsewhere())


def test_an_interrupt(studio, as_file, monkeypatch):
    """An interrupt drops what has not begun, keeps what is finished, and the next run goes on from there."""
    images = [studio.image(as_file(picture(n), "PNG")) for n in range(12)]
    begun = []

    def slow(job, *how):
        begun.append(job.key)
        return carry_out(job, *how)

    monkeypatch.setattr(renditions, "carry_out", slow)

    def stop(done, total):
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        renditions.make_renditions(images, studio.settings, studio.store, workers=1, progress=stop)
    assert len(begun) < 12
    finished = len(begun)
    made, _ = studio.make(*images)
    assert len(made) == 12
    assert len(begun) == 12, f"{len(begun) - 12} of {finished} finished pictures were made twice"


def test_for_a_printer(studio, as_file):
    """Only what is printed: the finest JPEGs, no WebP, no tiles."""
    image = studio.image(as_file(picture(), "PNG"), zoom=True)
    made, troubles = renditions.make_renditions(
        [image], studio.settings, studio.store, workers=1, progress=lambda *_: None, fine=True
    )
    assert not troubles
    assert not made[image].tiles
    assert [size.webp for size in made[image].sizes] == [None] * len(made[image].sizes)
    assert not list(studio.store.folder.rglob("*.webp"))
    assert made[image].largest.jpeg.size > studio.rendition(image).largest.jpeg.size
